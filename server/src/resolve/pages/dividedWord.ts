/**
 * Words that a page marker divides: `Sepa [Page 156] rate`. Printers divide words over pages, and
 * the hyphen was lost, or stayed, when the text was taken from the print (memo-format, section 6).
 */
import { isLowerLetter, isUpperLetter, skipBlanks, trimEndColumn } from "../../scan/words.ts";
import type { Columns } from "../../text/span.ts";
import { isWord } from "../../vocabulary/words.ts";

/** The two parts of a word with all that stands between them. */
export interface DividedWord extends Columns {
  readonly first: string;
  readonly second: string;
}

/**
 * The word around a marker; `undefined` if both parts are words of their own, or if they make none
 * together.
 */
export function dividedWord(text: string, marker: Columns): DividedWord | undefined {
  const before = trimEndColumn(text, 0, marker.start);
  const hyphen = text[before - 1] === "-" ? 1 : 0;
  const firstEnd = before - hyphen;
  const start = lettersStart(text, firstEnd);
  const secondStart = skipBlanks(text, marker.end);
  const end = lettersEnd(text, secondStart);
  if (!standsAlone(text[start - 1]) || text[end] === "-") return undefined;
  const first = text.slice(start, firstEnd);
  const second = text.slice(secondStart, end);
  if (first.length < 2 || second.length < 2 || second !== second.toLowerCase()) return undefined;
  // An abbreviation in capitals is a word, though the list has none.
  if (first === first.toUpperCase() || !isWord(first + second)) return undefined;
  if (hyphen === 0 && isWord(first) && isWord(second)) return undefined;
  return { start, end, first, second };
}

function isLetter(unit: number): boolean {
  return isUpperLetter(unit) || isLowerLetter(unit);
}

function lettersStart(text: string, end: number): number {
  let start = end;
  while (0 < start && isLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

function lettersEnd(text: string, start: number): number {
  let end = start;
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** A part after a hyphen, an apostrophe or a digit is only a part. */
function standsAlone(before: string | undefined): boolean {
  return before === undefined || !/[-'’\p{L}\p{N}]/u.test(before);
}
