import { toStretch } from "../../parse/place.ts";
import type { Footnotes } from "../../resolve/footnotes/footnotes.ts";
import type { MemoRule, Reporter } from "../rule.ts";

/** From this many notes on, a document in which none has a number in the text lost them as a whole. */
const WHOLE_LIST = 3;

export const missingReference: MemoRule = {
  code: "footnote/missing-reference",
  severity: "error",
  summary: "A note has no footnote number in the text",
  documents: "memo",
  scope: "document",
  check({ bindings }, report) {
    const { footnotes } = bindings;
    const { notes, references } = footnotes;
    if (WHOLE_LIST <= notes.length && references.length === 0) return reportAll(footnotes, report);
    for (const note of notes) {
      // A wrong or second number is the business of other rules.
      if (note.label === "" || note.expected !== undefined || note.other !== undefined) continue;
      const own = note.references.flatMap((index) => references[index] ?? []);
      const inferred = own.find(({ reason }) => reason === "inferred");
      if (0 < own.length && inferred === undefined) continue;
      report({
        stretch: toStretch(note.labelStretch),
        message:
          inferred === undefined
            ? `Note ${note.label} has no footnote number in the text`
            : `Note ${note.label} has no footnote number of its own; it may be glued to another number`,
        ...(inferred === undefined ? {} : { severity: "information" }),
        related:
          inferred === undefined
            ? []
            : [{ message: `${note.label} may be the number here`, stretch: toStretch(inferred) }],
      });
    }
  },
};

function reportAll({ notes }: Footnotes, report: Reporter): void {
  const first = notes[0];
  const last = notes.at(-1);
  if (first === undefined || last === undefined) return;
  report({
    stretch: toStretch(first.labelStretch),
    message: `None of the ${notes.length} notes has a footnote number in the text`,
    related: [{ message: "The last note", stretch: toStretch(last.labelStretch) }],
  });
}
