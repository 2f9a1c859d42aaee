import type { Attribute } from "../../resolve/cable/attributes.ts";
import { type CountSlip, countSlip } from "../../resolve/cable/pageCount.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const pageCount: CableRule = {
  code: "attribute/page-count",
  severity: "error",
  summary: "Page Count is not Line Count divided by 55, rounded down, and one",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const slip = countSlip(document);
    if (slip !== undefined) report(toReport(slip));
  },
};

function toReport({ pages, lines, expected, wrong, mended }: CountSlip): Report {
  if (mended !== undefined)
    return {
      stretch: lines,
      message: `Line Count is ${lines.value}, and ${mended} was expected`,
      fixes: [correction(placeOf(lines), lines.value, mended)],
      waitsFor: "after",
    };
  if (wrong === "lines")
    return {
      stretch: lines,
      message: `Line Count ${lines.value} goes with Page Count ${expected}, and ${pages.value} is there, which fits the page lines better`,
      related: [{ message: "Page Count", stretch: pages }],
      waitsFor: "after",
    };
  return {
    stretch: pages,
    message: `Page Count is ${pages.value}; Line Count ${lines.value} goes with ${expected}`,
    fixes: [correction(placeOf(pages), pages.value, String(expected))],
    related: [{ message: "Line Count", stretch: lines }],
    waitsFor: "after",
  };
}

/** A number is one word, on one line. */
function placeOf({ start, end }: Attribute) {
  return { line: start.line, start: start.column, end: end.column };
}
