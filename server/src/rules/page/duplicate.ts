import { toStretch } from "../../parse/place.ts";
import { findPageSlips } from "../../resolve/pages/pageSequence.ts";
import { correction } from "../replacement.ts";
import type { DocumentRule } from "../rule.ts";

export const duplicate: DocumentRule = {
  code: "page/duplicate",
  severity: "error",
  summary: "Two pages that follow one another have the same number",
  documents: "all",
  scope: "document",
  check(document, report) {
    for (const { fault, page, before, after, expected } of findPageSlips(document)) {
      if (fault !== "duplicate") continue;
      const other = page.value === before?.value ? before : after;
      report({
        stretch: toStretch(page.numberStretch),
        message:
          expected === undefined
            ? `Page ${page.label} begins twice, and each page begins once`
            : `Page ${page.label} begins twice; ${expected} was expected here`,
        fixes: expected === undefined ? [] : [correction(page.numberStretch, page.label, expected)],
        related:
          other === undefined
            ? []
            : [
                {
                  message: `The other page ${other.label}`,
                  stretch: toStretch(other.numberStretch),
                },
              ],
      });
    }
  },
};
