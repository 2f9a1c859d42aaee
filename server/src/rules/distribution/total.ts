import { textOf } from "../../parse/documentLines.ts";
import { comparePlaces, type Stretch, toStretch } from "../../parse/place.ts";
import { type DistributionSlip, distributionSlips } from "../../resolve/cable/distributionSlips.ts";
import type { Copies } from "../../resolve/cable/distributionWords.ts";
import { type CableDocument, textIn } from "../../resolve/document.ts";
import { collapse } from "../../vocabulary/matching.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Fix, Report } from "../rule.ts";

export const total: CableRule = {
  code: "distribution/total",
  severity: "error",
  summary: "The copies of the distribution do not add up to the number after the slash",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const slip of distributionSlips(document)) report(toReport(document, slip));
  },
};

type Slip<Kind extends DistributionSlip["kind"]> = DistributionSlip & { readonly kind: Kind };

function toReport(document: CableDocument, slip: DistributionSlip): Report {
  switch (slip.kind) {
    case "copies":
      return copiesReport(slip);
    case "total":
      return totalReport(slip);
    case "lost":
      return lostReport(document, slip);
    case "surplus":
      return surplusReport(slip);
    case "noAction":
      return noActionReport(document, slip);
    case "noTotal":
      return noTotalReport(document, slip);
  }
}

function copiesReport({ copies, expected, witness }: Slip<"copies">): Report {
  const { text } = copies;
  return {
    stretch: toStretch(copies),
    message: copiesMessage(text, expected, witness !== undefined),
    fixes: expected === undefined ? [] : [correction(copies, text, expected)],
    related: witness === undefined ? [] : [{ message: OTHER_SECTION, stretch: toStretch(witness) }],
  };
}

const OTHER_SECTION = "The same office in another section";

function copiesMessage(text: string, expected: string | undefined, hasWitness: boolean): string {
  if (expected === undefined)
    return `${text} is no office with its copies; two digits after a hyphen were expected`;
  return hasWitness
    ? `The office is written ${text}, and another section has ${expected}`
    : `The copies add up to the total only if ${text} is ${expected}`;
}

function totalReport({ total: written, sum, isDecided }: Slip<"total">): Report {
  const digits = threeDigits(sum);
  // A sign that was misread for the slash is a part of what is written.
  const expected = written.text.length === digits.length + 1 ? `/${digits}` : digits;
  return {
    stretch: toStretch(written),
    message: `The copies add up to ${expected}, and the number after the slash is ${written.text}`,
    fixes: [{ ...correction(written, written.text, expected), isPreferred: isDecided }],
  };
}

function threeDigits(sum: number): string {
  return String(sum).padStart(3, "0");
}

function lostReport(document: CableDocument, { before, witness, lost }: Slip<"lost">): Report {
  const words = listOf(lost);
  const { end } = toStretch(before);
  return {
    stretch: toStretch(before),
    message: `After ${before.text} another section has ${words}, with which the copies add up`,
    fixes: [
      {
        title: `Insert ${words} after ${before.text}`,
        isSafe: false,
        isPreferred: true,
        edits: [{ stretch: { start: end, end }, newText: insertion(document, witness, lost) }],
      },
    ],
    related: lost
      .slice(0, 1)
      .map((copies) => ({ message: "The other section", stretch: toStretch(copies) })),
  };
}

/** The words as the other section has them, with its line ends where nothing else stands between. */
function insertion(document: CableDocument, witness: Copies, lost: readonly Copies[]): string {
  const words = lost.map(({ text }) => text).join(" ");
  const start = toStretch(witness).end;
  const end = toStretch(lost.at(-1) ?? witness).end;
  const text = comparePlaces(start, end) < 0 ? textIn(document.lines, { start, end }) : "";
  return collapse(text) === words ? text : ` ${words}`;
}

/** The line of ACTION or ORIGIN goes above the one of INFO, or before it where lines were joined. */
function noActionReport({ lines }: CableDocument, { first, expected }: Slip<"noAction">): Report {
  const stretch = toStretch(first);
  const { start } = stretch;
  const isAlone = textOf(lines, first.line).slice(0, first.start).trim() === "";
  const found = `No ACTION or ORIGIN stands before ${first.text}`;
  if (expected === undefined) return { stretch, message: `${found}, and copies are missing` };
  return {
    stretch,
    message: `${found}; with ${expected} the copies add up`,
    fixes: [
      {
        title: `Insert ${expected} before ${first.text}`,
        isSafe: false,
        isPreferred: true,
        edits: [{ stretch: { start, end: start }, newText: expected + (isAlone ? "\n" : " ") }],
      },
    ],
  };
}

function noTotalReport(
  { lines }: CableDocument,
  { last, sum, letter, witness }: Slip<"noTotal">,
): Report {
  const stretch = toStretch(last);
  const { end } = stretch;
  const rest = witness && {
    start: toStretch(witness.last).end,
    end: toStretch(witness.end).end,
  };
  const text = rest === undefined ? ` /${threeDigits(sum)}${letter}` : textIn(lines, rest);
  const shown = collapse(text);
  return {
    stretch,
    message: `No total stands after ${last.text}; the number of all copies was expected after a slash`,
    fixes: [
      {
        title: `Insert ${shown.length <= LONGEST_SHOWN ? shown : "the rest of the other section"}`,
        isSafe: false,
        isPreferred: witness !== undefined,
        edits: [{ stretch: { start: end, end }, newText: text }],
      },
    ],
  };
}

const LONGEST_SHOWN = 40;

function surplusReport({ before, surplus }: Slip<"surplus">): Report {
  const words = listOf(surplus);
  return {
    stretch: stretchOver(surplus),
    message: `Without ${words}, which another line or section tells against, the copies add up`,
    fixes: before === undefined ? [] : [removal(before, surplus, words)],
  };
}

function removal(before: Copies, surplus: readonly Copies[], words: string): Fix {
  const stretch = { start: toStretch(before).end, end: stretchOver(surplus).end };
  return {
    title: `Delete ${words}`,
    isSafe: false,
    isPreferred: true,
    edits: [{ stretch, newText: "" }],
  };
}

function stretchOver(copies: readonly Copies[]): Stretch {
  const stretches = copies.map(toStretch);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) throw new Error("There is at least one office");
  return { start: first.start, end: last.end };
}

/** At most a line's worth of words, for a message. */
function listOf(copies: readonly Copies[]): string {
  const [first] = copies;
  const last = copies.at(-1);
  if (copies.length <= MOST_LISTED || first === undefined || last === undefined)
    return copies.map(({ text }) => text).join(" ");
  return `${first.text} to ${last.text}`;
}

const MOST_LISTED = 3;
