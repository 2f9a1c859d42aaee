import { type Stretch, toStretch } from "../../parse/place.ts";
import { findLostLabel, type LostLabel } from "../../resolve/memo/sourceNote/lostLabel.ts";
import { SOURCE_LABEL } from "../../resolve/memo/sourceNote/sourceNote.ts";
import type { Fix, MemoRule, Report } from "../rule.ts";

export const missingLabel: MemoRule = {
  code: "source-note/missing-label",
  severity: "warning",
  summary: "The first note of a numbered document does not begin with Source:",
  documents: "memo",
  scope: "document",
  check(document, report) {
    const found = findLostLabel(document);
    if (found !== undefined) report(found.written ? misspelt(found.written) : missing(found));
  },
};

function misspelt(written: Stretch & { readonly text: string }): Report {
  const fix = write(written, `Write ${SOURCE_LABEL} instead`, SOURCE_LABEL);
  return {
    stretch: written,
    message: `The source note begins ${written.text}; ${SOURCE_LABEL} was expected`,
    fixes: [{ ...fix, isSafe: false }],
    waitsFor: "after",
  };
}

function missing({ note, isPath }: LostLabel): Report {
  const base = { stretch: toStretch(note.labelStretch), waitsFor: "after" } as const;
  const place = { start: note.part.contentStart, end: note.part.contentStart };
  // Where the note names no archive, the source note itself may be lost, or the volume has none.
  if (!isPath)
    return {
      ...base,
      severity: "information",
      message: `The first note does not say where the document is; ${SOURCE_LABEL} was expected`,
    };
  return {
    ...base,
    message: `The first note names an archive and does not begin with ${SOURCE_LABEL}`,
    fixes: [write(place, `Insert ${SOURCE_LABEL}`, `${SOURCE_LABEL} `)],
  };
}

function write(stretch: Stretch, title: string, newText: string): Fix {
  return { title, isSafe: false, isPreferred: true, edits: [{ stretch, newText }] };
}
