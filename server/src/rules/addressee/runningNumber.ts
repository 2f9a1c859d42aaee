import { type RunningNumberSlip, runningNumberSlips } from "../../resolve/cable/runningNumbers.ts";
import type { CableRule, Report } from "../rule.ts";

export const runningNumber: CableRule = {
  code: "addressee/running-number",
  severity: "warning",
  summary: "The running number after SECSTATE does not rise by one from section to section",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const slip of runningNumberSlips(document)) report(toReport(slip));
  },
};

function toReport({ number, expected, witness, isDecided }: RunningNumberSlip): Report {
  return {
    stretch: number.stretch,
    message: `The running number of this section is ${number.text}; ${expected} was expected after ${witness.text}`,
    fixes: [
      {
        title: `Change ${number.text} to ${expected}`,
        isSafe: false,
        isPreferred: isDecided,
        edits: [{ stretch: number.stretch, newText: expected }],
      },
    ],
    related: [{ message: "Another section", stretch: witness.stretch }],
    waitsFor: "after",
  };
}
