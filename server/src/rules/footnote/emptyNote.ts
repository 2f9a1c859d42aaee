import { toStretch } from "../../parse/place.ts";
import { noteText } from "../../resolve/memo/memoBindings.ts";
import { footnotesOf } from "../looksAt.ts";
import type { MemoRule } from "../rule.ts";

export const emptyNote: MemoRule = {
  code: "footnote/empty-note",
  severity: "warning",
  summary: "A note has a number and no text",
  documents: "memo",
  scope: "document",
  looksAt: footnotesOf,
  check({ bindings, lines }, report) {
    for (const { part, label, labelStretch } of bindings.footnotes.notes) {
      if (noteText(lines, part) !== "") continue;
      report({
        stretch: toStretch(labelStretch),
        message: label === "" ? "A note has no text" : `Note ${label} has no text`,
        waitsFor: "after",
      });
    }
  },
};
