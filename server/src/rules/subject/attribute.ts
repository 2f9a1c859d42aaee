import { toStretch } from "../../parse/place.ts";
import {
  type SubjectSlip,
  type SubjectWord,
  subjectSlip,
} from "../../resolve/cable/subjectSlip.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";
import { shortened } from "../shortened.ts";

export const subjectAttribute: CableRule = {
  code: "subject/attribute",
  severity: "warning",
  summary: "The attribute Subject does not begin as the subject of the header does",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const slip = subjectSlip(document);
    if (slip !== undefined) report(toReport(slip));
  },
};

/**
 * The attribute is typed after the header: as long as nothing follows it, the finding stands there and
 * waits. Signs of the line for lost letters are genuine.
 */
function toReport(slip: SubjectSlip): Report {
  const { header, attribute, wrong, isNear, isMendable, isWhole } = slip;
  const isHeader = wrong === "header" && isWhole;
  const [here, there] = isHeader ? [header, attribute] : [attribute, header];
  const isDoubtful = !isNear || /[*#]/.test(header.text + attribute.text);
  return {
    stretch: toStretch(here),
    message: isNear
      ? `The ${NAMES[isHeader ? 1 : 0]} has ${shortened(here.text)}, and the ${NAMES[isHeader ? 0 : 1]} has ${shortened(there.text)}`
      : "The attribute Subject does not begin as the subject of the header does",
    fixes: isNear && isMendable ? fixesOf(here, there, wrong !== undefined) : [],
    related: [
      { message: isHeader ? "The attribute Subject" : "The subject", stretch: toStretch(there) },
    ],
    waitsFor: "after",
    ...(isDoubtful ? { severity: "information" } : {}),
  };
}

const NAMES = ["attribute Subject", "subject of the header"] as const;

/** Either word may be changed; only if one is no word the fix is clear. */
function fixesOf(here: SubjectWord, there: SubjectWord, isClear: boolean) {
  const fix = correction(here, here.text, there.text);
  if (isClear) return [fix];
  const other = correction(there, there.text, here.text);
  return [
    { ...fix, isPreferred: false },
    { ...other, isPreferred: false },
  ];
}
