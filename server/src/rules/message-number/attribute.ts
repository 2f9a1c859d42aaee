import { numberSlips } from "../../resolve/cable/agreement/number.ts";
import { toNumberReport } from "../numberSlips.ts";
import type { CableRule } from "../rule.ts";

export const messageNumberAttribute: CableRule = {
  code: "message-number/attribute",
  severity: "error",
  summary: "The attribute Document Number has another station or number than the cable",
  documents: "cable",
  scope: "frame",
  check(document, report, { vocabulary }) {
    for (const slip of numberSlips(document, vocabulary))
      if (slip.source === "attribute") report(toNumberReport(slip));
  },
};
