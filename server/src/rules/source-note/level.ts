import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import type { SourceNote } from "../../resolve/memo/sourceNote/sourceNote.ts";
import { isSentence } from "../../resolve/memo/sourceNote/sourcePart.ts";
import { nearestSourceLevel } from "../../vocabulary/vocabulary.ts";
import { correction } from "../replacement.ts";
import type { MemoRule, Report } from "../rule.ts";
import { sourceNotesOf } from "../sourceNotes.ts";

export const level: MemoRule = {
  code: "source-note/level",
  severity: "information",
  summary: "A source note names no level of classification, or one that is misspelt",
  documents: "memo",
  scope: "document",
  check(document, report) {
    for (const source of sourceNotesOf(document)) {
      if (source.level !== undefined || source.repository === undefined) continue;
      const isLabelled = document.bindings.looseSource === undefined;
      const found = misspelt(document, source) ?? (isLabelled ? missing(source) : undefined);
      if (found !== undefined) report(found);
    }
  },
};

/**
 * What a publication has was never classified. Editors who give the repository last, or the source in
 * a paragraph without a number, as 16 papers of the corpus do, never name a level.
 */
function missing({ parts, path, publication }: SourceNote): Report | undefined {
  const sentence = parts.findIndex(({ role }) => isSentence(role));
  const last = sentence < 0 ? parts.at(-1) : parts[sentence - 1];
  const isDown = parts[0]?.role === "repository" && publication === undefined;
  if (!isDown || path.length === 0 || last === undefined) return undefined;
  return {
    stretch: last,
    message: "The source note names no level of classification after its path",
    waitsFor: "after",
  };
}

/** A sentence that is a slip away from a level, up to its semicolon. */
function misspelt({ lines }: MemoDocument, { parts }: SourceNote): Report | undefined {
  for (const { role, value, start } of parts) {
    const written = value.split(";", 1)[0]?.trim() ?? "";
    const near = role === "remark" ? nearestSourceLevel(written) : undefined;
    // One that is wrapped or has marks in it stands otherwise than it is read.
    const isWhole = textOf(lines, start.line).startsWith(written, start.column);
    if (near !== undefined && isWhole)
      return toReport({ line: start.line, ...columnsOf(start.column, written) }, written, near);
  }
  return undefined;
}

function columnsOf(start: number, written: string) {
  return { start, end: start + written.length };
}

function toReport(place: LineStretch, written: string, near: string): Report {
  const { line, start, end } = place;
  return {
    stretch: { start: { line, column: start }, end: { line, column: end } },
    message: `${written} is no level of classification; ${near} was expected`,
    fixes: [correction(place, written, near)],
    waitsFor: "after",
  };
}
