/**
 * A telegram's own number, with which the text of a printed telegram begins: `2135. Eyes only …`,
 * `Secto 18. For the Acting Secretary`, `139375/Tosec 40112. Subject: …`, `A–214. …`. It is out of all
 * sequence with the numbers of the paragraphs (83 of 83 telegrams of memo-format 5 begin so).
 */
import type { Columns } from "../../text/span.ts";
import { isWord } from "../../vocabulary/words.ts";
import { isDigit, isLowerLetter, isUpperLetter } from "../words.ts";

/** Letters of a series, `Tosec` or `Unsecto`. */
const LONGEST_SERIES = 8;
const LONGEST_NUMBER = 6;

/** The number with its series, without the stop; `undefined` if the line does not begin with one. */
export function readTelegramNumber(text: string, { start, end }: Columns): Columns | undefined {
  let at = numberEnd(text, pastSeries(text, start));
  if (at === undefined) return undefined;
  if (text[at] === "/") {
    const second = numberEnd(text, pastSeries(text, at + 1));
    if (second !== undefined) at = second;
  }
  if (text[at] !== "." || (at + 1 < end && text[at + 1] !== " ")) return undefined;
  return { start, end: at };
}

/** Past `Secto `, `A–` or nothing; an English word before a number is no series. */
function pastSeries(text: string, start: number): number {
  let at = start;
  if (isUpperLetter(text.charCodeAt(at))) at++;
  while (at < start + LONGEST_SERIES && isLetter(text.charCodeAt(at))) at++;
  const sign = text[at];
  if (at === start || sign === undefined) return start;
  if (sign === "-" || sign === "–") return at + 1;
  return sign === " " && !isWord(text.slice(start, at)) ? at + 1 : start;
}

function isLetter(unit: number): boolean {
  return isUpperLetter(unit) || isLowerLetter(unit);
}

function numberEnd(text: string, start: number): number | undefined {
  let end = start;
  while (end < start + LONGEST_NUMBER && isDigit(text.charCodeAt(end))) end++;
  return end === start || isDigit(text.charCodeAt(end)) ? undefined : end;
}
