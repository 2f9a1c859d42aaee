import { toStretch } from "../../parse/place.ts";
import { hasForeignDocumentNumber } from "../../resolve/cable/agreement/number.ts";
import { unreadableYear } from "../../resolve/cable/documentYear.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { dateSlipsAgainst, toDateReport } from "../dateSlips.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const documentYear: CableRule = {
  code: "dtg/document-year",
  severity: "error",
  summary: "The date-time group and the attribute Document Number are of different years",
  documents: "cable",
  scope: "frame",
  check(document, report, { vocabulary }) {
    const unreadable = unreadableReport(document);
    if (unreadable !== undefined) report(unreadable);
    const slips = dateSlipsAgainst(document, "documentNumber");
    // The whole number of another cable is one slip, and not about the year.
    if (slips.length === 0 || hasForeignDocumentNumber(document, vocabulary)) return;
    for (const slip of slips) report(toDateReport(slip));
  },
};

function unreadableReport(document: CableDocument): Report | undefined {
  const year = unreadableYear(document);
  if (year === undefined) return undefined;
  const { place, written, expected } = year;
  return {
    stretch: toStretch(place),
    message: `The Document Number begins with ${written}; the year ${expected} was expected`,
    fixes: [correction(place, written, expected)],
  };
}
