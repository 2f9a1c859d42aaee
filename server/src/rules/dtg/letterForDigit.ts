import { toStretch } from "../../parse/place.ts";
import { lettersForDigits } from "../dateTimeDigits.ts";
import type { CableRule } from "../rule.ts";

export const letterForDigit: CableRule = {
  code: "dtg/letter-for-digit",
  severity: "error",
  summary: "A letter stands for a digit in a date-time group",
  documents: "cable",
  scope: "frame",
  check({ bindings }, report) {
    for (const { dateTime } of bindings.headers) {
      if (dateTime === undefined) continue;
      for (const { place, written, digits } of lettersForDigits(dateTime))
        report({
          stretch: toStretch(place),
          message: `${written} has a letter in the place of a digit; ${digits} was expected`,
          fixes: [
            {
              title: `Change ${written} to ${digits}`,
              isSafe: false,
              isPreferred: true,
              edits: [{ stretch: toStretch(place), newText: digits }],
            },
          ],
        });
    }
  },
};
