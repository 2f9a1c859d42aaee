import { toStretch } from "../../parse/place.ts";
import {
  agreeOnLevel,
  type LevelAgreement,
  type LevelToken,
  placeOf,
  spellingFor,
} from "../../resolve/cable/agreement/level.ts";
import { isAttestedGarble } from "../../vocabulary/vocabulary.ts";
import { levelPlace } from "../levelPlaces.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const misspelt: CableRule = {
  code: "classification/misspelt",
  severity: "warning",
  summary: "A level of classification is misspelt",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const agreement = agreeOnLevel(document);
    const { level } = agreement;
    // A word that is near to another level than the cable's is probably no level.
    for (const token of agreement.tokens)
      if (token.isMisspelt && (level === undefined || token.fits(level)))
        report(toReport(token, agreement));
  },
};

function toReport(token: LevelToken, agreement: LevelAgreement): Report {
  const { level, written } = token;
  const spelling = level === undefined ? written : spellingFor(token, level, agreement);
  return {
    stretch: toStretch(placeOf(token)),
    message: `${levelPlace(token)} has ${written}; ${spelling} was expected`,
    fixes: [correction(placeOf(token), written, spelling)],
    waitsFor: "after",
    ...(isGenuine(written) ? { severity: "information" } : {}),
  };
}

/** A sign of the line for a lost letter, or a slip that originals have. */
function isGenuine(written: string): boolean {
  return /[*#]/.test(written) || isAttestedGarble(written);
}
