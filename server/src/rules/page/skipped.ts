import { toStretch } from "../../parse/place.ts";
import { findPageSlips, type PageSlip } from "../../resolve/pages/pageSequence.ts";
import { correction } from "../replacement.ts";
import type { DocumentRule } from "../rule.ts";

export const skipped: DocumentRule = {
  code: "page/skipped",
  severity: "error",
  summary: "A page number is missing between two pages",
  documents: "all",
  scope: "document",
  check(document, report) {
    // A printed volume leaves out pages that hold other matter; a cable's section leaves out none.
    const severity = document.kind === "cable" ? "error" : "information";
    for (const slip of findPageSlips(document)) {
      if (slip.fault !== "skipped") continue;
      const { page, before, expected } = slip;
      report({
        stretch: toStretch(page.numberStretch),
        severity,
        message: messageOf(slip),
        fixes: expected === undefined ? [] : [correction(page.numberStretch, page.label, expected)],
        related:
          before === undefined
            ? []
            : [{ message: `Page ${before.label}`, stretch: toStretch(before.numberStretch) }],
      });
    }
  },
};

function messageOf({ page, before }: PageSlip): string {
  if (before === undefined) return `The first page line is ${page.label}; 01 was expected`;
  const label = (value: number) => String(value).padStart(before.label.length, "0");
  const first = label(before.value + 1);
  const last = label(page.value - 1);
  const missing =
    first === last ? `page ${first} was expected` : `pages ${first} to ${last} were expected`;
  return `Page ${page.label} follows page ${before.label}; ${missing} between them`;
}
