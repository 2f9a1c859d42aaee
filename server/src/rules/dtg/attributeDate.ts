import { dateSlipsAgainst, toDateReport } from "../dateSlips.ts";
import type { CableRule } from "../rule.ts";

export const attributeDate: CableRule = {
  code: "dtg/attribute-date",
  severity: "error",
  summary: "The date-time group and the attribute Draft Date or Sent Date are of different days",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const slip of dateSlipsAgainst(document, "attribute")) report(toDateReport(slip));
  },
};
