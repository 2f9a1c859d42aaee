import { toStretch } from "../../parse/place.ts";
import type { Footnote, Footnotes } from "../../resolve/footnotes/footnotes.ts";
import { placesAround, reasonOfReference } from "../footnoteReasons.ts";
import { footnotesOf } from "../looksAt.ts";
import type { MemoRule, Reporter } from "../rule.ts";

/** From this many notes on, a document in which none has a number in the text lost them as a whole. */
const WHOLE_LIST = 3;

export const missingReference: MemoRule = {
  code: "footnote/missing-reference",
  severity: "error",
  summary: "A note has no footnote number in the text",
  documents: "memo",
  scope: "document",
  looksAt: footnotesOf,
  check({ bindings }, report) {
    const { footnotes } = bindings;
    const { notes, references } = footnotes;
    if (WHOLE_LIST <= notes.length && references.length === 0) return reportAll(footnotes, report);
    notes.forEach((note, index) => {
      // A wrong or second number is the business of other rules.
      if (note.label === "" || note.expected !== undefined || note.other !== undefined) return;
      if (isUncalledSource(footnotes, note, index)) return;
      const own = note.references.flatMap((reference) => references[reference] ?? []);
      const inferred = own.find(({ reason }) => reason === "inferred");
      if (0 < own.length && inferred === undefined) return;
      const isGlued = inferred !== undefined || isOneOfFew(note);
      report({
        stretch: toStretch(note.labelStretch),
        message: !isGlued
          ? `Note ${note.label} has no footnote number in the text`
          : `Note ${note.label} has no footnote number of its own; it may be glued to another number`,
        // A letter glued to a word of a table cannot be told from the word's own.
        ...(isGlued || note.isOfTable ? { severity: "information" } : {}),
        related:
          inferred === undefined
            ? placesAround(footnotes, index)
            : [
                {
                  message: `${note.label} may be the number here: ${reasonOfReference(inferred, {}, note)}`,
                  stretch: toStretch(inferred),
                },
              ],
      });
    });
  },
};

/** Whether a few numbers between its neighbours end in a note's own, so that one of them may hold it. */
function isOneOfFew({ undecided }: Footnote): boolean {
  return 0 < undecided.length && undecided.length <= FEW;
}

/** With more of them a lost number is likelier. */
const FEW = 2;

/** Where the list counts a source note and the text does not, it has no number in the text. */
function isUncalledSource({ isRenumbered }: Footnotes, { part }: Footnote, index: number): boolean {
  return isRenumbered && index === 0 && part.label.isSource;
}

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
