import { toStretch } from "../../parse/place.ts";
import {
  type IdentifierSlip,
  identifierSlip,
  type LegacySlip,
  legacySlip,
} from "../../resolve/cable/identifierSlip.ts";
import { dateSlipsAgainst, toDateReport } from "../dateSlips.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";
import { shortened } from "../shortened.ts";

export const identifiers: CableRule = {
  code: "attribute/identifiers",
  severity: "warning",
  summary: "Message ID and vdkvgwkey differ, or the Legacy Key is of another month",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const slip = identifierSlip(document);
    if (slip !== undefined) report(toReport(slip));
    for (const dateSlip of dateSlipsAgainst(document, "legacyKey"))
      report({ ...toDateReport(dateSlip), waitsFor: "after" });
    const legacy = legacySlip(document);
    if (legacy !== undefined) report(legacyReport(legacy));
  },
};

function legacyReport({ place, written, expected }: LegacySlip): Report {
  return {
    stretch: toStretch(place),
    message: `The Legacy Key has the year ${written}, and the rest of the cable ${expected}`,
    fixes: [correction(place, written, expected)],
    waitsFor: "after",
  };
}

function toReport({ wrong, right, isDecided }: IdentifierSlip): Report {
  const fix = correction(wrong, wrong.text, right.text);
  const other = correction(right, right.text, wrong.text);
  const both = [
    { ...fix, title: `Change ${wrong.key} to what ${right.key} has`, isPreferred: false },
    { ...other, title: `Change ${right.key} to what ${wrong.key} has`, isPreferred: false },
  ];
  return {
    stretch: toStretch(wrong),
    message: `${wrong.key} has ${shortened(wrong.text)} and ${right.key} ${shortened(right.text)}`,
    fixes: isDecided ? [fix] : both,
    related: [{ message: right.key, stretch: toStretch(right) }],
    waitsFor: "after",
  };
}
