import { toStretch } from "../../parse/place.ts";
import type { MemoRule } from "../rule.ts";

export const renumberedList: MemoRule = {
  code: "footnote/renumbered-list",
  severity: "information",
  summary: "The list is numbered from 1, the text from another number",
  documents: "memo",
  scope: "document",
  check({ bindings }, report) {
    const { notes, references, isRenumbered } = bindings.footnotes;
    const first = notes[0];
    const reference = references.find(({ reason }) => reason === "by-position");
    if (!isRenumbered || first === undefined || reference === undefined) return;
    report({
      stretch: toStretch(first.labelStretch),
      message: `The notes begin with ${first.label}, the numbers in the text with ${reference.label}; they are matched by position`,
      related: [
        {
          message: `The first footnote number in the text, ${reference.label}`,
          stretch: toStretch(reference),
        },
      ],
    });
  },
};
