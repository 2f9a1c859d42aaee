/**
 * An option of an action memorandum: `Option 1: Exchange all sheets.`, `Option A—…`, `Alternative 2. …`.
 * It is an item whose label has a word before its number.
 */
import type { Columns } from "../../text/span.ts";
import { linePhraseAt } from "../../vocabulary/linePhrases.ts";
import type { Enumerator } from "../enumerator.ts";
import { isDigit, isLowerLetter, isUpperLetter, skipBlanks } from "../words.ts";

/** The option that a line begins, or `undefined`. */
export function readOption(text: string, content: Columns): Enumerator | undefined {
  const { start } = content;
  if (!isUpperLetter(text.charCodeAt(start))) return undefined;
  const word = linePhraseAt(text, start);
  if (word?.entry.kind !== "option" || text[word.end] !== " ") return undefined;
  const from = word.end + 1;
  const end = designationEnd(text, from);
  const sign = text[end] ?? "";
  if (end === from || sign === "" || !".:—–)".includes(sign)) return undefined;
  const contentStart = Math.min(skipBlanks(text, end + 1), content.end);
  // `Option 1. is supported by …` is a sentence.
  if (isLowerLetter(text.charCodeAt(contentStart))) return undefined;
  const isNumber = isDigit(text.charCodeAt(from));
  return {
    label: text.slice(start, end),
    labelColumns: { start, end },
    form: isNumber ? "number" : "upperLetter",
    // Options have a level of their own, apart from paragraphs with the same numbers.
    punctuation: word.entry.phrase,
    bullet: undefined,
    mark: undefined,
    contentStart,
  };
}

/** Two digits with or without a letter, or a letter. */
function designationEnd(text: string, start: number): number {
  let end = start;
  while (end < start + 2 && isDigit(text.charCodeAt(end))) end++;
  return isUpperLetter(text.charCodeAt(end)) ? end + 1 : end;
}
