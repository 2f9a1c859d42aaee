import { type HeaderSlip, headerSlips } from "../../resolve/cable/sectionHeaders.ts";
import { dateSlipsAgainst, toDateReport } from "../dateSlips.ts";
import type { CableRule, Report } from "../rule.ts";

export const sameHeader: CableRule = {
  code: "section/same-header",
  severity: "warning",
  summary: "A section has another FM line or date-time group than the other sections",
  documents: "cable",
  scope: "frame",
  check(document, report, { vocabulary }) {
    for (const slip of headerSlips(document, vocabulary)) report(toReport(slip));
    // Without attributes only the sections tell one another's day, month and year.
    for (const slip of dateSlipsAgainst(document, "group")) report(toDateReport(slip));
  },
};

function toReport({ field, written, stretch, expected, witness, isDecided }: HeaderSlip): Report {
  return {
    stretch,
    message: `The ${field} of this section has ${shortened(written)}, and another has ${shortened(expected)}`,
    fixes: [
      {
        title: `Change ${shortened(written)} to ${shortened(expected)}`,
        isSafe: false,
        isPreferred: isDecided,
        edits: [{ stretch, newText: expected }],
      },
    ],
    related: [{ message: "Another section", stretch: witness }],
    waitsFor: "after",
  };
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

const LONGEST = 30;
