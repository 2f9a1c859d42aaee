import { toStretch } from "../../parse/place.ts";
import { renumberNote } from "../footnotePlaces.ts";
import { footnotesOf } from "../looksAt.ts";
import type { MemoRule } from "../rule.ts";

export const duplicateNote: MemoRule = {
  code: "footnote/duplicate-note",
  severity: "error",
  summary: "Two notes have the same number",
  documents: "memo",
  scope: "document",
  looksAt: footnotesOf,
  check({ bindings }, report) {
    const { notes, references } = bindings.footnotes;
    for (const note of notes) {
      const { label, expected } = note;
      const other = notes[note.other ?? -1];
      if (other === undefined) continue;
      // The text repeats the number as well: 1 document in 252 is printed so.
      const isInStep = note.references.some((reference) => references[reference]?.label === label);
      report({
        stretch: toStretch(note.labelStretch),
        message:
          expected === undefined
            ? `Note ${label} stands in the list twice`
            : `Note ${label} stands in the list twice; ${expected} was expected here`,
        ...(isInStep ? { severity: "information" } : {}),
        fixes: expected === undefined ? [] : [renumberNote(note, expected)],
        related: [{ message: `The other note ${label}`, stretch: toStretch(other.labelStretch) }],
      });
    }
  },
};
