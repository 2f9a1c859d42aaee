import { toStretch } from "../../parse/place.ts";
import type { MemoRule } from "../rule.ts";

export const duplicateReference: MemoRule = {
  code: "footnote/duplicate-reference",
  severity: "information",
  summary: "Two footnote numbers in the text point to one note",
  documents: "memo",
  scope: "document",
  check({ bindings }, report) {
    const { notes, references } = bindings.footnotes;
    references.forEach((reference, index) => {
      if (reference.reason !== "repeated" || reference.note === undefined) return;
      const own = notes[reference.note]?.references ?? [];
      const other = references[own.find((i) => i !== index) ?? -1];
      report({
        stretch: toStretch(reference),
        message: `Footnote number ${reference.label} stands in the text twice`,
        related:
          other === undefined
            ? []
            : [{ message: `The other ${reference.label}`, stretch: toStretch(other) }],
      });
    });
  },
};
