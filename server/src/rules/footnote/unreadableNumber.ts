import { textOf } from "../../parse/documentLines.ts";
import { toStretch } from "../../parse/place.ts";
import { renumberNote } from "../footnotePlaces.ts";
import { footnotesOf } from "../looksAt.ts";
import type { MemoRule } from "../rule.ts";

export const unreadableNumber: MemoRule = {
  code: "footnote/unreadable-number",
  severity: "warning",
  summary: "A note's number has a letter in the place of a digit",
  documents: "memo",
  scope: "document",
  looksAt: footnotesOf,
  check({ bindings, lines }, report) {
    for (const note of bindings.footnotes.notes) {
      const { part, label, labelStretch } = note;
      if (!part.label.isMisread) continue;
      const { line, start, end } = labelStretch;
      const written = textOf(lines, line).slice(start, end);
      report({
        stretch: toStretch(labelStretch),
        message: `The note's number is written ${written}; ${label} was expected`,
        fixes: [{ ...renumberNote(note, label), title: `Change ${written} to ${label}` }],
      });
    }
  },
};
