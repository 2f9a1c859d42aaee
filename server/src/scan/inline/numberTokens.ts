/**
 * Numbers of a line that may end in a reference glued to them: `December 261`, `19613`, `16681`.
 * They are looked at only where a reference is missing between its neighbours.
 */

import type { Columns } from "../../text/span.ts";
import { daysInMonth, monthNumber } from "../../vocabulary/calendar.ts";
import { isBlank, isDigit } from "../words.ts";
import { findPageMarkers } from "./pageMarkers.ts";

export interface NumberToken extends Columns {
  readonly digits: string;
  /** The month named before it, 1 to 12. */
  readonly month: number | undefined;
}

const NONE: readonly NumberToken[] = [];
const LONGEST = 7;
/** Any leap year: a year is not known here. */
const LEAP_YEAR = 2000;

/** The numbers of two digits and more that stand at the end of a word, in order. */
export function findNumberTokens(text: string): readonly NumberToken[] {
  const tokens: NumberToken[] = [];
  const markers = findPageMarkers(text);
  let at = 0;
  while (at < text.length) {
    const marker = markers.length === 0 ? undefined : markers.find(({ start }) => start === at);
    if (marker !== undefined) at = marker.end;
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
        month: monthBefore(text, start),
      });
  }
  return tokens.length === 0 ? NONE : tokens;
}

function mayBegin(text: string, start: number): boolean {
  if (start === 0) return false;
  return isBlank(text.charCodeAt(start - 1)) || "(–-,".includes(text[start - 1] ?? "");
}

function mayEnd(text: string, end: number): boolean {
  const next = text[end];
  if (next === undefined || isBlank(text.charCodeAt(end))) return true;
  return '.,;:)]”"?!—'.includes(next) && !isDigit(text.charCodeAt(end + 1));
}

function monthBefore(text: string, start: number): number | undefined {
  let end = start;
  while (0 < end && isBlank(text.charCodeAt(end - 1))) end--;
  let from = end;
  while (0 < from && !isBlank(text.charCodeAt(from - 1))) from--;
  return monthNumber(text.slice(from, end));
}

/**
 * How plainly a number is another one with a reference glued to it: 3 where it cannot be as it
 * stands and without the label it can (day 261, year 19613); 2 where both can; 1 where it is a day
 * of a month as it stands; 0 where it is a year, or where the rest could not be a number.
 */
export function gluedPlausibility(token: NumberToken, label: string): 0 | 1 | 2 | 3 {
  if (!token.digits.endsWith(label) || token.digits.length <= label.length) return 0;
  const rest = token.digits.slice(0, -label.length);
  if (rest.startsWith("0") || isYear(token.digits)) return 0;
  if (token.month === undefined) return isYear(rest) ? 3 : 2;
  if (isYear(rest)) return 3;
  const days = daysInMonth(LEAP_YEAR, token.month);
  if (Number(rest) < 1 || days < Number(rest)) return 0;
  return days < Number(token.digits) ? 3 : 1;
}

/** Four digits from 1700 to 2099. */
function isYear(digits: string): boolean {
  return digits.length === 4 && /^(?:1[789]|20)/.test(digits);
}
