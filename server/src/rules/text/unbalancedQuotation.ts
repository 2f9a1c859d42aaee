import { toStretch } from "../../parse/place.ts";
import { type LooseQuotation, looseQuotations } from "../../resolve/looseQuotations.ts";
import type { DocumentRule } from "../rule.ts";

export const unbalancedQuotation: DocumentRule = {
  code: "text/unbalanced-quotation",
  severity: "information",
  summary: "A quotation mark has no partner",
  documents: "all",
  scope: "document",
  looksAt: looseQuotations,
  check(document, report) {
    for (const mark of looseQuotations(document))
      report({
        stretch: toStretch(mark),
        message: MESSAGES[mark.fault],
        ...(mark.fault === "unclosed" && mark.isLast ? { waitsFor: "end" } : {}),
      });
  },
};

const MESSAGES: Readonly<Record<LooseQuotation["fault"], string>> = {
  unclosed: "The quotation that opens here is not closed; a closing mark was expected after it",
  unopened: "The quotation mark closes nothing; an opening one was expected before it",
  facing: "The quotation mark faces the wrong way; the other one of the pair was expected",
};
