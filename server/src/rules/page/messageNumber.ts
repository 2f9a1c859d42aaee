import { numberSlips } from "../../resolve/cable/agreement/number.ts";
import { toNumberReport } from "../numberSlips.ts";
import type { CableRule } from "../rule.ts";

export const messageNumber: CableRule = {
  code: "page/message-number",
  severity: "error",
  summary: "A page line names another station or message number than the rest of the cable",
  documents: "cable",
  scope: "frame",
  check(document, report, { vocabulary }) {
    for (const slip of numberSlips(document, vocabulary))
      if (slip.source === "page") report(toNumberReport(slip));
  },
};
