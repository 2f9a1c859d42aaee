import { toStretch } from "../../parse/place.ts";
import { findPageSlips, type PageSlip } from "../../resolve/pages/pageSequence.ts";
import { correction } from "../replacement.ts";
import type { DocumentRule } from "../rule.ts";

export const outOfOrder: DocumentRule = {
  code: "page/out-of-order",
  severity: "error",
  summary: "A page number does not stand between those before and after it",
  documents: "all",
  scope: "document",
  check(document, report) {
    for (const slip of findPageSlips(document)) {
      if (slip.fault !== "outOfOrder") continue;
      const { page, expected } = slip;
      const neighbour = neighbourOf(slip);
      report({
        stretch: toStretch(page.numberStretch),
        message: messageOf(slip),
        fixes: expected === undefined ? [] : [correction(page.numberStretch, page.label, expected)],
        related:
          neighbour === undefined
            ? []
            : [{ message: `Page ${neighbour.label}`, stretch: toStretch(neighbour.numberStretch) }],
      });
    }
  },
};

/** The page that it contradicts: one before it that is higher, or else one after it. */
function neighbourOf({ page, before, after }: PageSlip): PageSlip["before"] {
  return before !== undefined && page.value <= before.value ? before : (after ?? before);
}

function messageOf(slip: PageSlip): string {
  const { page, before, after, expected } = slip;
  const neighbour = neighbourOf(slip);
  const where =
    neighbour === undefined
      ? "the first page line"
      : `${neighbour === before ? "after" : "before"} page ${neighbour.label}`;
  const found = `Page ${page.label} stands ${where}`;
  if (expected !== undefined) return `${found}; ${expected} was expected`;
  if (before !== undefined && after !== undefined && before.value + 1 < after.value)
    return `${found}; a number between ${before.label} and ${after.label} was expected`;
  return `${found}, and page numbers rise`;
}
