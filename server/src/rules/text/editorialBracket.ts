import { type LineStretch, toStretch } from "../../parse/place.ts";
import { looseBrackets } from "../../resolve/looseBrackets.ts";
import type { DocumentRule, Fix } from "../rule.ts";

export const editorialBracket: DocumentRule = {
  code: "text/editorial-bracket",
  severity: "warning",
  summary: "An editor's bracket is not closed",
  documents: "all",
  scope: "document",
  looksAt: looseBrackets,
  check(document, report) {
    for (const bracket of looseBrackets(document)) {
      const { opened } = bracket;
      if (opened === undefined) continue;
      const { line, start } = bracket;
      const place = { line, start, end: opened.end };
      report({
        stretch: toStretch(place),
        message: `The editor's bracket [${opened.text} is not closed; a closing bracket was expected`,
        fixes: opened.isWhole ? [closingFix(place)] : [],
        ...(bracket.isLast ? { waitsFor: "end" } : {}),
      });
    }
  },
};

function closingFix({ line, end }: LineStretch): Fix {
  return {
    title: "Close the bracket after the phrase",
    isSafe: false,
    isPreferred: true,
    edits: [{ stretch: toStretch({ line, start: end, end }), newText: "]" }],
  };
}
