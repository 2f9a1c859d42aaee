import originalCsv from "../../data/original-brackets.csv";
import { builtIn } from "./builtIn.ts";
import { collapse } from "./matching.ts";

/** What a source note says where the brackets of a text are not the editors'. */
const phrases = builtIn<"phrase", { readonly phrase: string }>(
  "original-brackets.csv",
  originalCsv,
  { required: ["phrase"], optional: [] },
  ({ phrase }) => ({ phrase }),
);

/** Whether a source note says that the brackets of its document are in the original. */
export function saysBracketsAreOriginal(note: string): boolean {
  const text = collapse(note).toLowerCase();
  return phrases().some(({ phrase }) => text.includes(phrase));
}
