import { toStretch } from "../../parse/place.ts";
import {
  actionOf,
  agreeOnDirection,
  type Direction,
  type DirectionToken,
  letterOf,
} from "../../resolve/cable/agreement/direction.ts";
import { distributionBlocks } from "../../resolve/cable/distributionBlock.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const letter: CableRule = {
  code: "distribution/letter",
  severity: "warning",
  summary: "The letter after the total does not fit ACTION or ORIGIN",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const { direction, tokens } = agreeOnDirection(document);
    if (direction === undefined) return;
    const hasAttribute = tokens.some(({ source }) => source === "attribute");
    for (const token of tokens) {
      if (token.source === "letter" && token.text !== letterOf(direction))
        report(letterReport(token, direction));
      // With the attribute a wrong word is the business of distribution/office-attribute.
      if (token.source === "word" && !hasAttribute && token.text !== actionOf(direction))
        report(wordReport(token, direction));
    }
    for (const found of missingLetters(document, direction)) report(found);
  },
};

function letterReport(token: DirectionToken, direction: Direction): Report {
  const expected = letterOf(direction);
  return {
    stretch: toStretch(token),
    message: `The letter after the copies is ${token.text}; ${expected} was expected with ${actionOf(direction)}`,
    fixes: [correction(token, token.text, expected)],
  };
}

function wordReport(token: DirectionToken, direction: Direction): Report {
  const expected = actionOf(direction);
  return {
    stretch: toStretch(token),
    message: `The distribution begins with ${token.text}; ${expected} was expected with ${letterOf(direction)}`,
    fixes: [correction(token, token.text, expected)],
  };
}

/** All 361 cables have a letter after the total, or after the bracket in its place. */
function missingLetters(document: CableDocument, direction: Direction): readonly Report[] {
  const expected = letterOf(direction);
  return distributionBlocks(document).flatMap(({ total, letter: written, isClosed }): Report[] => {
    if (total === undefined || written !== undefined || !isClosed) return [];
    const stretch = toStretch(total);
    const { end } = stretch;
    return [
      {
        stretch,
        message: `No letter stands after the copies; ${expected} was expected with ${actionOf(direction)}`,
        fixes: [
          {
            title: `Insert ${expected} after ${total.text}`,
            isSafe: false,
            isPreferred: true,
            edits: [{ stretch: { start: end, end }, newText: ` ${expected}` }],
          },
        ],
      },
    ];
  });
}
