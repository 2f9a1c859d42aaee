import { toStretch } from "../../parse/place.ts";
import { looseBrackets } from "../../resolve/looseBrackets.ts";
import type { DocumentRule } from "../rule.ts";

export const unbalancedBracket: DocumentRule = {
  code: "text/unbalanced-bracket",
  severity: "information",
  summary: "A bracket has no partner",
  documents: "all",
  scope: "document",
  looksAt: looseBrackets,
  check(document, report) {
    for (const bracket of looseBrackets(document)) {
      // An editor's bracket has a rule of its own.
      if (bracket.opened !== undefined) continue;
      const isOpening = bracket.sign === "(" || bracket.sign === "[";
      report({
        stretch: toStretch(bracket),
        message: isOpening
          ? `The bracket ${bracket.sign} is not closed in its paragraph`
          : `The bracket ${bracket.sign} closes nothing; an opening one was expected before it`,
        ...(isOpening && bracket.isLast ? { waitsFor: "end" } : {}),
      });
    }
  },
};
