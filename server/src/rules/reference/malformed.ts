import { textOf } from "../../parse/documentLines.ts";
import { toStretch } from "../../parse/place.ts";
import { toYear } from "../../resolve/cable/reference/dates.ts";
import type { ReferenceItem } from "../../resolve/cable/referenceItems.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { readCapitalsAsDigits } from "../../scan/misreadDigits.ts";
import { isDigits } from "../../scan/words.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { cableYear } from "../cableYear.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const malformed: CableRule = {
  code: "reference/malformed",
  severity: "information",
  summary: "An item of the REF line begins like a telegram and cannot be one",
  documents: "cable",
  scope: "frame",
  check(document, report, { vocabulary }) {
    for (const item of document.bindings.referenceItems) {
      const found = toReport(document, item, vocabulary);
      if (found !== undefined) report({ ...found, waitsFor: "after" });
    }
  },
};

function toReport(
  document: CableDocument,
  { fault }: ReferenceItem,
  vocabulary: Vocabulary,
): Report | undefined {
  if (fault === undefined) return undefined;
  const { lines } = document;
  const { part, line, start, end } = fault;
  const place = { line, start, end };
  const stretch = toStretch(place);
  const written = textOf(lines, line).slice(start, end);
  switch (part) {
    case "number": {
      if (isDigits(written))
        return {
          stretch,
          message: `${written} is too long for a message number; at most 6 digits were expected`,
        };
      const digits = readCapitalsAsDigits(written);
      const message = `${written} has a letter in it`;
      return isDigits(digits)
        ? {
            stretch,
            message: `${message}; ${digits} was expected`,
            fixes: [correction(place, written, digits)],
          }
        : { stretch, message: `${message}; a message number was expected` };
    }
    case "station": {
      const [nearest] = vocabulary.nearestStations(written);
      if (nearest === undefined) return undefined;
      return {
        stretch,
        message: `${written} is no known station; ${nearest} is the nearest`,
        fixes: [correction(place, written, nearest)],
      };
    }
    case "year":
      // Where the date-time group's year is the slip, the item's year is right.
      if (toYear(written, cableYear(document)) !== undefined) return undefined;
      return {
        stretch,
        message: `The year ${written} lies after the cable's own; an earlier one was expected`,
      };
  }
}
