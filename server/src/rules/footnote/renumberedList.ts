import { toStretch } from "../../parse/place.ts";
import { footnotesOf } from "../looksAt.ts";
import type { MemoRule } from "../rule.ts";

export const renumberedList: MemoRule = {
  code: "footnote/renumbered-list",
  severity: "information",
  summary: "The list is numbered otherwise than the text, or not at all",
  documents: "memo",
  scope: "document",
  looksAt: footnotesOf,
  check({ bindings }, report) {
    const { notes, references } = bindings.footnotes;
    const first = notes[0];
    const reference = references.find(({ reason }) => reason === "by-position");
    if (first === undefined || reference === undefined) return;
    const lost = notes.filter(({ label }) => label === "").length;
    report({
      stretch: toStretch(first.labelStretch),
      message:
        lost === 0
          ? `The notes begin with ${first.label}, the numbers in the text with ${reference.label}; they are matched by position`
          : `${lost} of ${notes.length} notes ${lost === 1 ? "has" : "have"} no number, and ${references.length} footnote numbers are in the text; they are matched by position`,
      related: [
        {
          message: `The first footnote number in the text, ${reference.label}`,
          stretch: toStretch(reference),
        },
      ],
    });
  },
};
