import { type SenderSlip, senderSlip } from "../../resolve/cable/senderSlip.ts";
import type { FieldValue } from "../../resolve/fieldValue.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";
import { shortened } from "../shortened.ts";

export const from: CableRule = {
  code: "attribute/from",
  severity: "error",
  summary: "The FM line and the attribute From name different stations",
  documents: "cable",
  scope: "frame",
  check(document, report, { vocabulary }) {
    const slip = senderSlip(document, vocabulary);
    if (slip !== undefined) report(toReport(slip));
  },
};

function toReport({ sender, attribute, wrong, expected, isClear }: SenderSlip): Report {
  const isSender = wrong === "sender";
  const value = isSender ? sender : attribute;
  const message = isSender
    ? `The FM line names ${shortened(sender.value)}; the page lines and the attribute From have ${shortened(attribute.value)}`
    : `From is ${shortened(attribute.value)}, and the FM line names ${shortened(sender.value)}`;
  return {
    stretch: value,
    message,
    fixes: fixesOf(value, expected),
    related: [
      isSender
        ? { message: "The attribute From", stretch: attribute }
        : { message: "The FM line", stretch: sender },
    ],
    waitsFor: "after",
    // Two names that have nothing in common may be two names of one station.
    ...(isClear ? {} : { severity: "information" }),
  };
}

/** Only a value on one line is replaced. */
function fixesOf({ start, end, value }: FieldValue, expected: string) {
  if (start.line !== end.line) return [];
  return [correction({ line: start.line, start: start.column, end: end.column }, value, expected)];
}
