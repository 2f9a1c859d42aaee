import { toStretch } from "../../parse/place.ts";
import { agreeOnLevel, levelTokenOf, placeOf } from "../../resolve/cable/agreement/level.ts";
import type { Level } from "../../vocabulary/vocabulary.ts";
import { relatedLevel } from "../levelPlaces.ts";
import { correction } from "../replacement.ts";
import type { CableRule } from "../rule.ts";
import { shortened } from "../shortened.ts";

export const previousClassification: CableRule = {
  code: "attribute/previous-classification",
  severity: "error",
  summary: "The attribute Previous Classification does not follow from the cable's level",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const agreement = agreeOnLevel(document);
    const { level, isDecided } = agreement;
    const token = levelTokenOf(agreement, "previous");
    if (level === undefined || token === undefined || token.fits(level)) return;
    const place = placeOf(token);
    const expected = expectedValue(level);
    report({
      stretch: toStretch(place),
      message: `Previous Classification is ${shortened(token.written)} in a cable that is ${level}; ${expected} was expected`,
      fixes: isDecided && token.written !== "" ? [correction(place, token.written, expected)] : [],
      related: relatedLevel(agreement.witness),
      waitsFor: "after",
    });
  },
};

/** Unclassified cables have none (cable-format 10). */
function expectedValue(level: Level): string {
  return level === "UNCLASSIFIED" ? "n/a" : level;
}
