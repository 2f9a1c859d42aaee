import { toStretch } from "../../parse/place.ts";
import { type CountSlip, sectionAgreement } from "../../resolve/cable/agreement/section.ts";
import { correction } from "../replacement.ts";
import type { CableRule } from "../rule.ts";
import { countStretch } from "../sectionCounts.ts";

export const sectionBanner: CableRule = {
  code: "section/banner",
  severity: "warning",
  summary: "The line with the classification and the page lines count sections in another way",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const slip of sectionAgreement(document).slips) {
      const { place, written, expected, isDecided, witness } = slip;
      report({
        stretch: toStretch(place),
        message: messageOf(slip),
        fixes: isDecided ? [correction(place, written, expected)] : [],
        related:
          witness === undefined
            ? []
            : [{ message: PLACES[witness.source], stretch: countStretch(witness) }],
        waitsFor: "after",
      });
    }
  },
};

const PLACES = {
  page: "The count of a page line",
  banner: "The count of the line with the classification",
} as const;

const PARTS = {
  number: "section",
  total: "number of sections",
  count: "section count",
} as const;

function messageOf({ source, part, written, expected, witness }: CountSlip): string {
  const where = source === "page" ? "of this page line" : "after the classification";
  const found = `The ${PARTS[part]} ${where} is ${written}`;
  if (part === "count" || witness === undefined) return `${found}; ${expected} was expected`;
  const others =
    witness.source === "banner"
      ? "the line with the classification has"
      : source === "page"
        ? "the other page lines have"
        : "the page lines have";
  return `${found}, and ${others} ${expected}`;
}
