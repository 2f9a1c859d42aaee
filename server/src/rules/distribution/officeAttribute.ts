import { type LineStretch, toStretch } from "../../parse/place.ts";
import {
  actionOf,
  agreeOnDirection,
  type DirectionToken,
} from "../../resolve/cable/agreement/direction.ts";
import { type OfficeSlip, officeSlips } from "../../resolve/cable/agreement/office.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const officeAttribute: CableRule = {
  code: "distribution/office-attribute",
  severity: "warning",
  summary: "The attribute Office is not the first office of the distribution",
  documents: "cable",
  scope: "frame",
  check(document, report, { vocabulary }) {
    for (const found of wordReports(document)) report(found);
    for (const slip of officeSlips(document, vocabulary)) report(officeReport(slip));
  },
};

/** ACTION or ORIGIN, in the header and in the attribute. */
function wordReports(document: CableDocument): readonly Report[] {
  const { direction, tokens } = agreeOnDirection(document);
  const attribute = tokens.find(({ source }) => source === "attribute");
  const words = tokens.filter(({ source }) => source === "word");
  const [first] = words;
  if (attribute === undefined || first === undefined) return [];
  if (direction === undefined) return words.map((word) => differing(word, attribute));
  const expected = actionOf(direction);
  return [...words, attribute]
    .filter(({ text }) => text !== expected)
    .map((token) => wordReport(token, expected, token === attribute ? first : attribute));
}

const NAMES = { header: "The distribution", attribute: "The attribute Office" } as const;

function wordReport(token: DirectionToken, expected: string, witness: DirectionToken): Report {
  const isAttribute = token.source === "attribute";
  return {
    stretch: toStretch(token),
    message: `${isAttribute ? NAMES.attribute : NAMES.header} begins with ${token.text}, and ${expected} was expected`,
    fixes: [correction(token, token.text, expected)],
    related: [relatedTo(witness, isAttribute ? NAMES.header : NAMES.attribute)],
  };
}

/** Nothing tells which of the two is right. */
function differing(word: DirectionToken, attribute: DirectionToken): Report {
  return {
    stretch: toStretch(word),
    message: `The distribution begins with ${word.text}, and the attribute Office with ${attribute.text}`,
    fixes: [
      { ...correction(word, word.text, attribute.text), isPreferred: false },
      inAttribute(attribute, word.text),
    ],
    related: [relatedTo(attribute, NAMES.attribute)],
  };
}

function officeReport({ token, expected, isDecided }: OfficeSlip): Report {
  const isAttribute = token.source === "attribute";
  const [own, other] = isAttribute
    ? (["attribute Office", "distribution"] as const)
    : (["distribution", "attribute Office"] as const);
  return {
    stretch: toStretch(token),
    message: `The first office of the ${own} is ${token.text}, and the ${other} has ${expected.text}`,
    fixes: [
      { ...correction(token, token.text, expected.text), isPreferred: isDecided },
      ...(isDecided ? [] : [inAttribute(expected, token.text)]),
    ],
    related: [relatedTo(expected, isAttribute ? NAMES.header : NAMES.attribute)],
  };
}

function inAttribute(attribute: LineStretch & { readonly text: string }, newText: string) {
  const fix = correction(attribute, attribute.text, newText);
  return { ...fix, title: `${fix.title} in the attribute`, isPreferred: false };
}

function relatedTo(token: LineStretch, message: string) {
  return { message, stretch: toStretch(token) };
}
