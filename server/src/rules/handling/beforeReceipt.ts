import { toStretch } from "../../parse/place.ts";
import { type ReceiptSlip, receiptSlips } from "../../resolve/cable/receiptSlips.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const beforeReceipt: CableRule = {
  code: "handling/before-receipt",
  severity: "warning",
  summary: "The time of the dash line is earlier than that of the PAGE line",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const slip of receiptSlips(document)) report(toReport(slip));
  },
};

function toReport({ wrong, witness, isPage, expected }: ReceiptSlip): Report {
  const message = isPage
    ? `The PAGE line has ${wrong.written}, which is later than ${witness.written} on the dash line`
    : `The dash line has ${wrong.written}, which is earlier than ${witness.written} on the PAGE line`;
  return {
    stretch: toStretch(wrong),
    message: expected === undefined ? message : `${message}; ${expected} was expected`,
    fixes: expected === undefined ? [] : [correction(wrong, wrong.written, expected)],
    related: [{ message: isPage ? "The dash line" : "The PAGE line", stretch: toStretch(witness) }],
  };
}
