/**
 * Numbers of a line that may end in a reference glued to them: `December 261`, `19613`, `16681`.
 * They are looked at only where a reference is missing between its neighbours.
 */

import type { Columns } from "../../text/span.ts";
import { daysInMonth, monthNumber } from "../../vocabulary/calendar.ts";
import { designator } from "../../vocabulary/designators.ts";
import { isBlank, isDigit } from "../words.ts";
import { findPageMarkers } from "./pageMarkers.ts";

export interface NumberToken extends Columns {
  readonly digits: string;
  /** The month named before it, 1 to 12. */
  readonly month: number | undefined;
  /** A word before it owns it: `telegram 19512`, `Document 1961`. */
  readonly isOwned: boolean;
  /** What it continues: the hundreds of thousands (`12,000`) or the minutes of an hour (`7:30`). */
  readonly continues: "thousands" | "hour" | undefined;
}

const NONE: readonly NumberToken[] = [];
const LONGEST = 7;
/** Any leap year: a year is not known here. */
const LEAP_YEAR = 2000;

/** The numbers of two digits and more that stand at the end of a word, in order. */
export function findNumberTokens(text: string): readonly NumberToken[] {
  const tokens: NumberToken[] = [];
  const markers = findPageMarkers(text);
  let nextMarker = 0;
  let at = 0;
  while (at < text.length) {
    while (nextMarker < markers.length && (markers[nextMarker]?.start ?? at) < at) nextMarker++;
    const marker = markers[nextMarker];
    if (marker?.start === at) at = marker.end;
    if (!isDigit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (isDigit(text.charCodeAt(at))) at++;
    if (2 <= at - start && at - start <= LONGEST && mayBegin(text, start) && mayEnd(text, at))
      tokens.push({
        start,
        end: at,
        digits: text.slice(start, at),
        ...wordBefore(text, start),
        continues: continuedBefore(text, start),
      });
  }
  return tokens.length === 0 ? NONE : tokens;
}

function mayBegin(text: string, start: number): boolean {
  if (start === 0) return false;
  if (isBlank(text.charCodeAt(start - 1)) || "(–-,".includes(text[start - 1] ?? "")) return true;
  return continuedBefore(text, start) !== undefined;
}

function continuedBefore(text: string, start: number): NumberToken["continues"] {
  if (!isDigit(text.charCodeAt(start - 2))) return undefined;
  if (text[start - 1] === ",") return "thousands";
  return text[start - 1] === ":" ? "hour" : undefined;
}

function mayEnd(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined || isBlank(text.charCodeAt(end))) return true;
  return '.,;:)]”"?!—'.includes(next) && !isDigit(text.charCodeAt(end + 1));
}

/** What the word before a number says of it. */
function wordBefore(text: string, start: number): Pick<NumberToken, "month" | "isOwned"> {
  let end = start;
  while (0 < end && isBlank(text.charCodeAt(end - 1))) end--;
  let from = end;
  while (0 < from && !isBlank(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, end);
  const isWord = from < end && end < start && word.length <= LONGEST_WORD;
  return {
    month: monthNumber(word),
    isOwned: isWord && designator(word) !== undefined,
  };
}

/** Units of the longest word that owns a number, and some to spare. */
const LONGEST_WORD = 24;

/**
 * How plainly a number is another one with a reference glued to it: 3 where it cannot be as it
 * stands and without the label it can (day 261, year 19613); 2 where both can; 1 where it is a day
 * of a month as it stands; 0 where it is a year, or where the rest could not be a number.
 */
export function gluedPlausibility(token: NumberToken, label: string): 0 | 1 | 2 | 3 {
  if (!token.digits.endsWith(label) || token.digits.length <= label.length) return 0;
  const rest = token.digits.slice(0, -label.length);
  if (token.continues === "hour") return rest.length === 2 && Number(rest) < 60 ? 3 : 0;
  if (token.continues === "thousands" && rest.length === 3) return 3;
  if (rest.startsWith("0") || isYear(token.digits)) return 0;
  if (token.month === undefined) return isLikelyYear(rest) && !token.isOwned ? 3 : 2;
  if (isLikelyYear(rest)) return 3;
  const days = daysInMonth(LEAP_YEAR, token.month);
  if (Number(rest) < 1 || days < Number(rest)) return 0;
  return days < Number(token.digits) ? 3 : 1;
}

/** Years of which printed documents speak much more often than of telegrams with such numbers. */
function isLikelyYear(digits: string): boolean {
  return isYear(digits) && "1860" <= digits && digits < "2030";
}

/** Four digits from 1700 to 2099. */
export function isYear(digits: string): boolean {
  return digits.length === 4 && /^(?:1[789]|20)/.test(digits);
}
