import { toStretch } from "../../parse/place.ts";
import { isDigits } from "../../scan/words.ts";
import { placesAround } from "../footnoteReasons.ts";
import { footnotesOf } from "../looksAt.ts";
import type { MemoRule } from "../rule.ts";

export const skippedNumber: MemoRule = {
  code: "footnote/skipped-number",
  severity: "information",
  summary: "A number is missing in the text and in the list",
  documents: "memo",
  scope: "document",
  looksAt: footnotesOf,
  check({ bindings }, report) {
    const { footnotes } = bindings;
    const { notes, references } = footnotes;
    const used = new Set(references.map(({ label }) => label));
    const labels = new Set(notes.map(({ label }) => label));
    let before: number | undefined;
    let series: number | undefined;
    // A second or misplaced note stands where the missing one should.
    let isAfterOdd = false;
    notes.forEach((note, index) => {
      if (!isDigits(note.label)) return;
      if (note.other !== undefined || !note.isInOrder) {
        isAfterOdd = true;
        return;
      }
      const isBesideOdd = isAfterOdd;
      isAfterOdd = false;
      const value = Number(note.label);
      if (note.series !== series) before = undefined;
      series = note.series;
      const isFirst = before === undefined;
      const last = before ?? (value <= LATEST_FIRST ? Math.min(0, value - 1) : value - 1);
      before = Math.max(value, last);
      const expected = last + 1;
      if (isBesideOdd || value <= expected || WIDEST < value - expected) return;
      const missing = String(expected);
      if (used.has(missing) || labels.has(missing)) return;
      report({
        stretch: toStretch(note.labelStretch),
        message: isFirst
          ? `The notes begin with ${value}; ${missing} is neither here nor in the text`
          : `The notes go from ${expected - 1} to ${value}; ${missing} is neither here nor in the text`,
        related: placesAround(footnotes, index),
      });
    });
  },
};

/** A wider step is no skipped number but a slip or another list. */
const WIDEST = 5;
/** A list that begins with a higher number runs on from another document. */
const LATEST_FIRST = 3;
