/** Numbers after the words of a cross-reference: lists, ranges, years, volumes, pages, dates. */
import { romanValue } from "../../scan/enumerator.ts";
import { isDigits } from "../../scan/words.ts";
import { crossReferenceWord, monthNumber, toIsoDate } from "../../vocabulary/vocabulary.ts";
import type { Tokens } from "./tokens.ts";

/** One number of a list, or a range; `end` is the index after it. */
export interface ListedNumber {
  readonly first: number | string;
  readonly last: number | undefined;
  readonly index: number;
  readonly end: number;
}

/** Digits of a document's, note's or page's number. */
const MOST_DIGITS = 4;

/** `9`, `9.3`, `12–14` or `12 – 14`. */
export function readNumber(tokens: Tokens, index: number): ListedNumber | undefined {
  const parts = tokens.text(index).split(/[–-]/);
  const [first = "", second] = parts;
  if (2 < parts.length || !isNumber(first)) return undefined;
  const value = isDigits(first) ? Number(first) : first;
  if (second !== undefined)
    return isNumber(second) ? listed(value, lastOf(first, second), index, index + 1) : undefined;
  const dash = tokens.text(index + 1);
  if ((dash === "–" || dash === "-") && tokens.isNumber(index + 2, MOST_DIGITS))
    return listed(value, lastOf(first, tokens.text(index + 2)), index, index + 3);
  return listed(value, undefined, index, index + 1);
}

function listed(
  first: number | string,
  last: number | undefined,
  index: number,
  end: number,
): ListedNumber {
  return { first, last, index, end };
}

/** Digits, or a number and a number below it: `9.3`. */
function isNumber(text: string): boolean {
  const [whole = "", below = "0", ...rest] = text.split(".");
  return rest.length === 0 && isDigits(whole) && whole.length <= MOST_DIGITS && isDigits(below);
}

/** The last of `395–97` is 397. */
function lastOf(first: string, last: string): number {
  const missing = first.length - last.length;
  const isAbridged = 0 < missing && Number(last) < Number(first);
  return Number(isAbridged ? first.slice(0, missing) + last : last);
}

/** `9`, `65 and 66`, `1, 5, and 9`, `12–14`; empty if no number stands there. */
export function readList(tokens: Tokens, index: number): readonly ListedNumber[] {
  const numbers: ListedNumber[] = [];
  for (let at = index; ; ) {
    const number = readNumber(tokens, at);
    if (number === undefined) return numbers;
    numbers.push(number);
    at = tokens.pastComma(number.end);
    if (tokens.is(at, "and") || tokens.is(at, "or")) at++;
    else if (at === number.end) return numbers;
  }
}

/** A value that was read, and the index after it. */
export interface ReadValue<Value> {
  readonly value: Value;
  readonly end: number;
}

/** `1977–1980`, `1950-55` or `1948`, with a dash and in full. */
export function readYears(tokens: Tokens, index: number): ReadValue<string> | undefined {
  const number = readNumber(tokens, index);
  if (number === undefined || typeof number.first !== "number") return undefined;
  if (number.first < 1700 || 2100 < number.first) return undefined;
  if (number.last !== undefined && (number.last < number.first || 2100 < number.last))
    return undefined;
  const value = number.last === undefined ? `${number.first}` : `${number.first}–${number.last}`;
  return { value, end: number.end };
}

/** `vol. XIV`, `volume 2`. */
export function readVolume(tokens: Tokens, index: number): ReadValue<string> | undefined {
  if (crossReferenceWord(tokens.text(index))?.role !== "volume") return undefined;
  const isShort =
    tokens.text(index).toLowerCase().startsWith("vol") && tokens.text(index).length <= 4;
  const at = isShort ? tokens.pastStop(index + 1) : index + 1;
  const value = tokens.text(at);
  const isRoman = value === value.toUpperCase() && romanValue(value) !== undefined;
  if (!isRoman && !(isDigits(value) && value.length <= 2)) return undefined;
  return { value, end: at + 1 };
}

export interface Pages {
  readonly page: number;
  readonly lastPage?: number;
}

/** `p. 9`, `pp. 1–9`, `pages 16-18`. */
export function readPages(tokens: Tokens, index: number): ReadValue<Pages> | undefined {
  if (crossReferenceWord(tokens.text(index))?.role !== "page") return undefined;
  const number = readNumber(tokens, tokens.pastStop(index + 1));
  if (number === undefined || typeof number.first !== "number") return undefined;
  const { first: page, last, end } = number;
  return { value: last === undefined ? { page } : { page, lastPage: last }, end };
}

/** A date as it is written, with the year if it has one. */
export interface WrittenDate {
  readonly month: number;
  readonly day: number;
  readonly year: number | undefined;
}

/** `May 19` or `May 19, 1977`. */
export function readDate(tokens: Tokens, index: number): ReadValue<WrittenDate> | undefined {
  const name = tokens.text(index);
  const month = MONTH.test(name) ? monthNumber(name) : undefined;
  const dayAt = tokens.pastStop(index + 1);
  const day = Number(tokens.text(dayAt));
  if (month === undefined || !tokens.isNumber(dayAt, 2)) return undefined;
  if (toIsoDate(LEAP_YEAR, month, day) === undefined) return undefined;
  const yearAt = tokens.pastComma(dayAt + 1);
  const years = tokens.isNumber(yearAt, 4) ? readYears(tokens, yearAt) : undefined;
  if (years === undefined) return { value: { month, day, year: undefined }, end: dayAt + 1 };
  return { value: { month, day, year: Number(years.value) }, end: years.end };
}

const LEAP_YEAR = 2000;
/** A month's name begins with a capital; `may` is a verb. */
const MONTH = /^[A-Z][a-z]+$/;
