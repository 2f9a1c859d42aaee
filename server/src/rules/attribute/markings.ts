import type { Stretch } from "../../parse/place.ts";
import {
  type MarkingsSide,
  type MarkingsSlip,
  markingsSlip,
} from "../../resolve/cable/markingsSlip.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Fix, Report } from "../rule.ts";
import { shortened } from "../shortened.ts";

export const markings: CableRule = {
  code: "attribute/markings",
  severity: "warning",
  summary: "Markings and Review Markings do not have the same text",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const slip = markingsSlip(document);
    if (slip !== undefined) report(toReport(slip));
  },
};

/**
 * Markings comes last, so what it has more than Review Markings may be the beginning of something else
 * that is being typed.
 */
function toReport({ wrong, right, isDecided }: MarkingsSlip): Report {
  const isMore = wrong.words.length === 0 && right.key === "Markings";
  const [here, there] = isMore ? [right, wrong] : [wrong, right];
  return {
    stretch: stretchOf(here),
    message: `${here.key} has ${textOf(here)} where ${there.key} has ${textOf(there)}`,
    fixes: isDecided ? fixesOf(wrong, right) : [],
    related: [{ message: there.key, stretch: stretchOf(there) }],
    waitsFor: "after",
  };
}

function stretchOf({ place: { start, end } }: MarkingsSide): Stretch {
  return {
    start: { line: start.line, column: start.start },
    end: { line: end.line, column: end.end },
  };
}

function textOf({ words }: MarkingsSide): string {
  return words.length === 0 ? "nothing" : shortened(wordsIn(words));
}

function wordsIn(words: MarkingsSide["words"]): string {
  return words.map((word) => word.text).join(" ");
}

/** The words written anew, if all of them stand on one line. */
function fixesOf({ words }: MarkingsSide, right: MarkingsSide): readonly Fix[] {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last?.line !== first.line || right.words.length === 0) return [];
  const place = { line: first.line, start: first.start, end: last.end };
  return [correction(place, wordsIn(words), wordsIn(right.words))];
}
