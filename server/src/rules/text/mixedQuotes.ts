import { toStretch } from "../../parse/place.ts";
import type { Document } from "../../resolve/document.ts";
import { type QuoteSign, quoteSigns } from "../../resolve/quoteSigns.ts";
import type { DocumentRule } from "../rule.ts";

export const mixedQuotes: DocumentRule = {
  code: "text/mixed-quotes",
  severity: "hint",
  summary: "Straight and curly quotation marks or apostrophes are mixed",
  policy: "normalised",
  documents: "all",
  scope: "document",
  check(document, report) {
    const { straight, curly } = divided(document);
    const [firstStraight] = straight;
    const [firstCurly] = curly;
    if (firstStraight === undefined || firstCurly === undefined) return;
    const isCurly = straight.length <= curly.length;
    const few = isCurly ? straight : curly;
    const first = isCurly ? firstStraight : firstCurly;
    const other = isCurly ? firstCurly : firstStraight;
    report({
      stretch: toStretch(first),
      message: `${straight.length} straight and ${curly.length} curly quotation marks stand in this document; one form was expected`,
      fixes: [
        {
          title: isCurly ? "Make all quotation marks curly" : "Make all quotation marks straight",
          // Which way a curly mark faces is told by the signs beside it, which can deceive.
          isSafe: !isCurly,
          isPreferred: true,
          edits: few.map((sign) => ({
            stretch: toStretch(sign),
            newText: isCurly ? sign.curly : sign.straight,
          })),
        },
      ],
      related: [
        { message: `The first ${isCurly ? "curly" : "straight"} one`, stretch: toStretch(other) },
      ],
    });
  },
};

function divided(document: Document): {
  straight: readonly QuoteSign[];
  curly: readonly QuoteSign[];
} {
  const signs = quoteSigns(document);
  return {
    straight: signs.filter((sign) => sign.written === sign.straight),
    curly: signs.filter((sign) => sign.written !== sign.straight),
  };
}
