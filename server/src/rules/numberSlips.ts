/** How the rules about station and message number word what they find. */
import { toStretch } from "../parse/place.ts";
import type { NumberSlip } from "../resolve/cable/agreement/number.ts";
import type { NumberSource } from "../resolve/cable/agreement/numberClaims.ts";
import { correction } from "./replacement.ts";
import type { Fix, Report } from "./rule.ts";

/** The report of a slip; its fix if the rest of the cable decides. */
export function toNumberReport(slip: NumberSlip): Report {
  const { place, witness } = slip;
  return {
    stretch: toStretch(place),
    message: messageOf(slip),
    fixes: fixesOf(slip),
    related:
      witness === undefined
        ? []
        : [{ message: RELATED[witness.source], stretch: toStretch(witness.place) }],
    waitsFor: "after",
  };
}

const PARTS = {
  station: "station",
  serial: "message number",
  both: "station and number",
  whole: "station and number",
} as const;

const PLACES: Readonly<Record<NumberSource, string>> = {
  page: "of this page line",
  banner: "after the classification",
  attribute: "in Document Number",
};

const WITNESSES: Readonly<Record<NumberSource, string>> = {
  page: "the page lines have",
  banner: "the line with the classification has",
  attribute: "Document Number has",
};

const RELATED: Readonly<Record<NumberSource, string>> = {
  page: "The page line",
  banner: "The line with the classification",
  attribute: "The attribute Document Number",
};

function messageOf({ source, part, written, expected, isDecided, witness }: NumberSlip): string {
  if (part === "whole")
    return `Document Number is ${written}, that of another cable; ${expected} was expected`;
  const found = `The ${PARTS[part]} ${PLACES[source]} is ${written}`;
  if (witness === undefined) return `${found}; ${expected} was expected`;
  return `${found}, and ${witnessWords(source, witness.source, isDecided)} ${expected}`;
}

function witnessWords(source: NumberSource, witness: NumberSource, isDecided: boolean): string {
  if (source !== "page" || witness !== "page") return WITNESSES[witness];
  return isDecided ? "the other pages have" : "another page has";
}

function fixesOf({ place, written, expected, isDecided, others }: NumberSlip): readonly Fix[] {
  if (!isDecided) return [];
  const fix = correction(place, written, expected);
  if (others.length === 0) return [fix];
  const edits = [place, ...others].map((each) => ({
    stretch: toStretch(each),
    newText: expected,
  }));
  return [{ ...fix, title: `Change ${written} to ${expected} on all page lines`, edits }];
}
