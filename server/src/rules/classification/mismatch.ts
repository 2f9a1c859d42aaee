import { toStretch } from "../../parse/place.ts";
import {
  agreeOnLevel,
  type LevelAgreement,
  type LevelSource,
  type LevelToken,
  placeOf,
  spellingFor,
} from "../../resolve/cable/agreement/level.ts";
import type { Level } from "../../vocabulary/vocabulary.ts";
import { levelPlace, relatedLevel } from "../levelPlaces.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const mismatch: CableRule = {
  code: "classification/mismatch",
  severity: "error",
  summary: "A place that states the classification has another level than the rest of the cable",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const agreement = agreeOnLevel(document);
    const { level, differing } = agreement;
    if (level === undefined) return;
    for (const token of differing)
      if (SOURCES.has(token.source) && !token.isMisspelt) report(toReport(token, level, agreement));
  },
};

/** The other places that state a level or follow from it have rules of their own. */
const SOURCES: ReadonlySet<LevelSource> = new Set(["line", "banner", "original"]);

function toReport(token: LevelToken, level: Level, agreement: LevelAgreement): Report {
  const { isDecided, witness } = agreement;
  const spelling = spellingFor(token, level, agreement);
  const rest = isDecided ? "the rest of the cable" : "another place";
  return {
    stretch: toStretch(placeOf(token)),
    message: `${levelPlace(token)} has ${token.level ?? token.written}, and ${rest} has ${level}`,
    fixes: isDecided ? [correction(placeOf(token), token.written, spelling)] : [],
    related: relatedLevel(witness),
    waitsFor: "after",
  };
}
