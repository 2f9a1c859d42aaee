import quotationWordsCsv from "../../data/quotation-words.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { createTermIndex, findTermAt, isWordCharacter, type TermMatch } from "./matching.ts";
import { isOneOf, toText } from "./table.ts";

/*
 * Words in the place of quotation marks, which the teleprinter's alphabet had not for long texts:
 * QUOTE and UNQUOTE, BEGIN TEXT and END TEXT, and phrases that announce a telegram repeated below.
 */

const KINDS = ["opens", "closes", "announces"] as const;

/** A word or phrase that opens or closes a quotation, or announces a repeated telegram. */
export interface QuotationWord {
  readonly phrase: string;
  readonly kind: (typeof KINDS)[number];
  readonly meaning: string | undefined;
}

/** All of them in the order of the table. */
export const quotationWords = builtIn<"phrase" | "kind" | "meaning", QuotationWord>(
  "quotation-words.csv",
  quotationWordsCsv,
  { required: ["phrase", "kind"], optional: ["meaning"] },
  ({ phrase, kind, meaning }) =>
    isOneOf(kind, KINDS)
      ? { phrase, kind, meaning: toText(meaning) }
      : `"kind" is "${kind}", and a known one was expected`,
);

const index = lazy(() =>
  createTermIndex(quotationWords().map((entry) => [entry.phrase, entry] as const)),
);

/** The longest one that begins at this offset, at the start of a word. */
export function quotationWordAt(
  text: string,
  offset: number,
): TermMatch<QuotationWord> | undefined {
  const match = findTermAt(index(), text, offset);
  return match === undefined || isWordCharacter(text, offset - 1) ? undefined : match;
}
