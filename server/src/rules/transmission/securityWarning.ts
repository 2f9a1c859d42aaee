import { toStretch } from "../../parse/place.ts";
import type { CableBindings, SectionHeader } from "../../resolve/cable/cableBindings.ts";
import {
  type LevelEntry,
  levelEntries,
  securityWarning as warningOf,
} from "../../vocabulary/vocabulary.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const securityWarning: CableRule = {
  code: "transmission/security-warning",
  severity: "information",
  summary: "The letters of the security warning are not those of the classification",
  documents: "cable",
  scope: "frame",
  check({ bindings }, report) {
    for (const header of bindings.headers) {
      const found = check(header, bindings.executiveOrder);
      if (found !== undefined) report(found);
    }
  },
};

/** The lowest rank of a classified message. */
const CONFIDENTIAL = 2;
/** Of five letters, this many must be a level's for the rest to be a slip. */
const LEAST_SAME = 4;

function check(
  { transmission, classification }: SectionHeader,
  order: CableBindings["executiveOrder"],
): Report | undefined {
  const letters = transmission?.securityWarning?.letters;
  const level = levelEntries().find((entry) => entry.level === classification?.level);
  if (letters === undefined || level === undefined) return undefined;
  const expected = warningFor(level);
  if (expected === undefined || letters.text === expected.term) return undefined;
  const meant = warningOf(letters.text);
  if (meant === undefined && !isNear(letters.text)) return undefined;
  // Where the E.O. line agrees with the letters, the classification is wrong and has its finding.
  if (meant !== undefined && order?.claim === claimOf(meant) && order.claim !== claimOf(expected))
    return undefined;
  return {
    stretch: toStretch(letters),
    message: `The security warning is ${letters.text}, and ${expected.term} was expected for ${level.level}`,
    fixes: [correction(letters, letters.text, expected.term)],
  };
}

/** The letters for a level; administrative markings are sent as unclassified. */
function warningFor({ rank }: LevelEntry): LevelEntry | undefined {
  const wanted = rank < CONFIDENTIAL ? 0 : rank;
  return levelEntries().find((entry) => entry.form === "security-warning" && entry.rank === wanted);
}

function isNear(letters: string): boolean {
  return levelEntries().some(
    ({ form, term }) =>
      form === "security-warning" &&
      LEAST_SAME <= [...letters].filter((letter) => letter === term[0]).length,
  );
}

function claimOf({ rank }: LevelEntry): "notApplicable" | "classified" {
  return rank < CONFIDENTIAL ? "notApplicable" : "classified";
}
