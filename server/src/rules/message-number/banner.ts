import { numberSlips } from "../../resolve/cable/agreement/number.ts";
import { toNumberReport } from "../numberSlips.ts";
import type { CableRule } from "../rule.ts";

export const messageNumberBanner: CableRule = {
  code: "message-number/banner",
  severity: "warning",
  summary: "The line with the classification has another station or number than the cable",
  documents: "cable",
  scope: "frame",
  check(document, report, { vocabulary }) {
    for (const slip of numberSlips(document, vocabulary))
      if (slip.source === "banner") report(toNumberReport(slip));
  },
};
