import { toStretch } from "../../parse/place.ts";
import { isDigits } from "../../scan/words.ts";
import type { MemoRule } from "../rule.ts";

export const skippedNumber: MemoRule = {
  code: "footnote/skipped-number",
  severity: "information",
  summary: "A number is missing in the text and in the list",
  documents: "memo",
  scope: "document",
  check({ bindings }, report) {
    const { notes, references } = bindings.footnotes;
    const used = new Set(references.map(({ label }) => label));
    const labels = new Set(notes.map(({ label }) => label));
    let before: number | undefined;
    for (const note of notes) {
      if (!isDigits(note.label)) continue;
      const value = Number(note.label);
      const expected = (before ?? value - 1) + 1;
      before = Math.max(value, before ?? 0);
      if (value <= expected || WIDEST < value - expected) continue;
      const missing = String(expected);
      if (used.has(missing) || labels.has(missing)) continue;
      report({
        stretch: toStretch(note.labelStretch),
        message: `The notes go from ${expected - 1} to ${value}; ${missing} is neither here nor in the text`,
      });
    }
  },
};

/** A wider step is no skipped number but a slip or another list. */
const WIDEST = 5;
