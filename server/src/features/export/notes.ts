/** The notes of a document with their paragraphs. */
import { textOf } from "../../parse/documentLines.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import type { Footnote } from "../../resolve/footnotes/footnotes.ts";
import { withEmphasis } from "./emphasis.ts";
import type { ReadInlines } from "./inlines.ts";
import type { ExportNote, Inline } from "./model.ts";

/** The notes in the order of their places. */
export function readNotes(document: MemoDocument, inlines: ReadInlines): readonly ExportNote[] {
  const { notes, references } = document.bindings.footnotes;
  return notes.map((note) => {
    const first = references[note.references[0] ?? -1];
    const { line, start } = note.labelStretch;
    const { contentStart } = note.part;
    const end =
      contentStart.line === line ? contentStart.column : textOf(document.lines, line).length;
    const isOnLine = contentStart.line === line;
    return {
      line,
      label: note.label,
      written: textOf(document.lines, line)
        .slice(isOnLine ? 0 : start, end)
        .trim(),
      isSource: note.part.label.isSource,
      paragraphs: paragraphsOf(document, note, inlines),
      shownLabel: first?.label ?? note.label,
      isReferred: first !== undefined,
    };
  });
}

/** The last line of a note's text; what is printed below it is no part of it. */
function lastNoteLine({ lines }: MemoDocument, { part }: Footnote): number {
  const { contentStart } = part;
  let last = part.end.column === 0 ? part.end.line - 1 : part.end.line;
  const isText = (line: number) => {
    const reading = lines[line]?.memo;
    return reading !== undefined && !reading.isBlank && reading.fixed === undefined;
  };
  while (contentStart.line < last && !isText(last)) last--;
  return last;
}

function paragraphsOf(
  document: MemoDocument,
  note: Footnote,
  inlines: ReadInlines,
): readonly (readonly Inline[])[] {
  const { lines } = document;
  const { contentStart } = note.part;
  const paragraphs: Inline[][] = [];
  let paragraph: Inline[] | undefined;
  const last = lastNoteLine(document, note);
  for (let line = contentStart.line; line <= last; line++) {
    const text = textOf(lines, line);
    const start = line === contentStart.line ? contentStart.column : 0;
    const runs = inlines({ line, start, end: text.length });
    if (runs.length === 0) {
      paragraph = undefined;
      continue;
    }
    if (paragraph === undefined) {
      paragraph = [];
      paragraphs.push(paragraph);
    } else paragraph.push({ kind: "line" });
    paragraph.push(...runs);
  }
  const end = paragraphs.at(-1);
  if (end !== undefined) dropArrow(end);
  return paragraphs.length === 0 ? [[]] : paragraphs.map((runs) => withEmphasis(runs));
}

/** The return arrow at the end of a note is a link of the web page and no part of the text. */
function dropArrow(runs: Inline[]): void {
  const last = runs.at(-1);
  if (last?.kind !== "text" || !/[↵↩]$/.test(last.text)) return;
  const text = last.text.slice(0, -1).trimEnd();
  runs.pop();
  if (text !== "") runs.push({ ...last, text });
}
