/**
 * Datelines: `Washington, October 26, 1981`, `Moscow, May 24, 1961, 10 p.m.`, `Washington, undated`,
 * `Geneva, June 3–4, 1990`, and a date alone on its line. The place is an open set (ships, aircraft
 * and street addresses occur), so the date makes a dateline, at the end of a short line.
 */

import type { Columns } from "../../text/span.ts";
import { monthNumber, weekdayNumber } from "../../vocabulary/calendar.ts";
import { isDigits, isUpperLetter, type Word, wordsFrom } from "../words.ts";
import type { DatelineReading } from "./memoLine.ts";

/** Longest dateline with a place of three parts, a date range and a time. */
const LONGEST = 140;

/** The dateline that a line is, or `undefined`. */
export function readDateline(text: string, content: Columns): DatelineReading | undefined {
  if (LONGEST < content.end - content.start) return undefined;
  const words = wordsFrom(text, content.start);
  if (words.length < 2 && bare(words[0]?.text ?? "") !== "undated") return undefined;
  const at = words.findIndex((_, i) => isDateStart(words, i));
  const date = at < 0 ? readUndated(words) : readDate(words, at);
  if (date === undefined) return undefined;
  if (!isTime(words.slice(date.next))) return undefined;
  const weekday = weekdayBefore(words, date.first);
  const placeEnd = weekday === undefined ? date.first : date.first - 1;
  const place = placeColumns(words.slice(0, placeEnd), content.start);
  if (place === undefined) return undefined;
  const { start, end, year, month, day } = date;
  return { place, date: { start, end }, year, month, day, weekday };
}

interface DateReading extends Columns {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Index of its first word and of the word after it. */
  readonly first: number;
  readonly next: number;
}

function bare(word: string): string {
  return word.endsWith(",") || word.endsWith(".") ? word.slice(0, -1) : word;
}

function isDateStart(words: readonly Word[], index: number): boolean {
  const word = bare(words[index]?.text ?? "");
  const next = bare(words[index + 1]?.text ?? "");
  if (monthNumber(word) !== undefined)
    return isDay(next) || isYear(next) || dayBeforeMonth(next) !== undefined;
  return isDay(word) && monthNumber(next) !== undefined;
}

const isDay = (text: string): boolean =>
  isDigits(firstNumber(text)) && firstNumber(text).length <= 2 && isDayRange(text);

/** The number before a dash in `3–4`. */
function firstNumber(text: string): string {
  return text.split(/[-–]/, 1)[0] ?? "";
}

function isDayRange(text: string): boolean {
  return text.split(/[-–]/).every((part) => isDigits(part) && part.length <= 2);
}

const isYear = (text: string): boolean => text.length === 4 && isDigits(text);

function readUndated(words: readonly Word[]): DateReading | undefined {
  const first = words.findIndex((word) => bare(word.text).toLowerCase() === "undated");
  const word = words[first];
  if (word === undefined || first !== words.length - 1) return undefined;
  const end = word.start + bare(word.text).length;
  return {
    start: word.start,
    end,
    year: undefined,
    month: undefined,
    day: undefined,
    first,
    next: first + 1,
  };
}

/** `October 26, 1981`, `June 3 and 4, 1990`, `May 30–June 2, 1990` (its first day), `6 June 1980`. */
function readDate(words: readonly Word[], first: number): DateReading | undefined {
  const start = words[first]?.start ?? 0;
  let next = first;
  let month: number | undefined;
  let day: number | undefined;
  while (next < words.length) {
    const text = bare(words[next]?.text ?? "");
    if (isYear(text)) {
      const word = words[next] as Word;
      const end = word.start + text.length;
      return { start, end, year: Number(text), month, day, first, next: next + 1 };
    }
    const named = monthNumber(text);
    if (named !== undefined) month ??= named;
    else if (isDay(text)) day ??= Number(firstNumber(text));
    else if (dayBeforeMonth(text) !== undefined) day ??= dayBeforeMonth(text);
    else if (!DATE_JOINS.has(text)) return undefined;
    next++;
  }
  return undefined;
}

const DATE_JOINS: ReadonlySet<string> = new Set(["and", "–", "-", "to"]);

/** The day in `30–June`, which joins two dates of a range. */
function dayBeforeMonth(text: string): number | undefined {
  const [day, month] = text.split(/[-–]/, 2);
  return isDay(day ?? "") && monthNumber(month ?? "") !== undefined ? Number(day) : undefined;
}

/** What may follow the date: nothing, or a clock time such as `10 p.m.`, `noon`, `3:30–4 p.m.`, `1629Z`. */
function isTime(words: readonly Word[]): boolean {
  if (5 < words.length) return false;
  return words.every((word) => word.text.toLowerCase().split(/[-–—]/).every(isTimePart));
}

/** `3:30`, `p.m.`, `noon`, `1629Z`, or nothing before or after a dash. */
function isTimePart(part: string): boolean {
  const text = bare(part);
  if (TIME_WORDS.has(text)) return true;
  const units = text.endsWith("z") ? text.slice(0, -1) : text;
  return [...units].every((character) => "0123456789:.".includes(character));
}

const TIME_WORDS: ReadonlySet<string> = new Set([
  "a.m",
  "p.m",
  "noon",
  "midnight",
  "m",
  "and",
  "to",
]);

function weekdayBefore(words: readonly Word[], first: number): DatelineReading["weekday"] {
  const word = words[first - 1];
  const number = word && weekdayNumber(bare(word.text));
  if (word === undefined || number === undefined) return undefined;
  return { start: word.start, end: word.start + bare(word.text).length, number };
}

/** Most words in a place: `Aboard the U.S.S. Augusta, at sea, off Newfoundland`. */
const MOST_PLACE_WORDS = 9;

/** A place begins with a capital and ends with a comma; there may be none. */
function placeColumns(words: readonly Word[], start: number): Columns | undefined {
  const first = words[0];
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return { start, end: start };
  if (MOST_PLACE_WORDS < words.length || !last.text.endsWith(",")) return undefined;
  const initial = first.text.startsWith(">") ? 1 : 0;
  if (!isUpperLetter(first.text.charCodeAt(initial)) && first.text.charCodeAt(0) < 128)
    return undefined;
  return { start: first.start, end: last.end - 1 };
}
