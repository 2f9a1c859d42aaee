import { toStretch } from "../../parse/place.ts";
import {
  type ParagraphNumber,
  type ParagraphSlip,
  paragraphSlips,
} from "../../resolve/cable/paragraphs/numbers.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Related, Report } from "../rule.ts";

export const sequence: CableRule = {
  code: "paragraph/sequence",
  severity: "information",
  summary: "A paragraph's number does not follow the one before it",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const slip of paragraphSlips(document)) report(toReport(slip));
  },
};

function toReport(slip: ParagraphSlip): Report {
  switch (slip.kind) {
    case "wrong": {
      const { place, written, expected, before, after } = slip;
      return {
        stretch: toStretch(place),
        message: `Paragraph ${written} stands ${whereOf(before, after)}; ${expected} was expected`,
        fixes: [correction(place, written, String(expected))],
        related: [before, after].flatMap((number) => (number ? [relatedTo(number)] : [])),
        ...(after === undefined ? { waitsFor: "after" as const } : {}),
      };
    }
    case "repeated":
      return {
        stretch: toStretch(slip.place),
        message: `Two paragraphs in a row have the number ${slip.place.value}`,
        related: [relatedTo(slip.first)],
      };
    case "gap": {
      const { before, place } = slip;
      const first = before.value + 1;
      const last = place.value - 1;
      const missing = first === last ? `${first} was` : `${first} to ${last} were`;
      return {
        stretch: toStretch(place),
        message: `Paragraph ${place.value} follows ${before.value}; ${missing} expected between them`,
        related: [relatedTo(before)],
      };
    }
    case "exchanged":
      return {
        stretch: toStretch(slip.place),
        message: `Paragraph ${slip.place.value} stands before ${slip.other.value}`,
        related: [relatedTo(slip.other)],
      };
  }
}

function whereOf(before: ParagraphNumber | undefined, after: ParagraphNumber | undefined): string {
  if (before === undefined) return `before ${after?.value ?? ""}`;
  return after === undefined
    ? `after ${before.value}`
    : `between ${before.value} and ${after.value}`;
}

function relatedTo(number: ParagraphNumber): Related {
  return { message: `Paragraph ${number.value}`, stretch: toStretch(number) };
}
