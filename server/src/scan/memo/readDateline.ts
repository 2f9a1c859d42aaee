/**
 * Datelines: `Washington, October 26, 1981`, `Moscow, May 24, 1961, 10 p.m.`, `Washington, undated`,
 * `Geneva, June 3–4, 1990`, older ones such as `[Paris,] June 29, 1949—6 p. m. [Received June 30.]`,
 * and a date alone on its line. The place is an open set (ships, aircraft and street addresses occur),
 * so the date makes a dateline, at the end of a short line.
 */

import type { Columns } from "../../text/span.ts";
import { monthNumber, weekdayNumber } from "../../vocabulary/calendar.ts";
import { isTimeWord } from "../../vocabulary/timeWords.ts";
import { digitOfSuperscript } from "../superscript.ts";
import { isDigits, isUpperLetter, type Word, wordsFrom } from "../words.ts";
import type { DatelineReading } from "./memoLine.ts";

/** Longest dateline with a place of three parts, a date range and a time, and when it was received. */
const LONGEST = 160;

/** What every date has: a year, an editors' bracket perhaps in it, or that there is none. */
const YEAR_OR_NONE = /\d\]?\d\]?\d\]?\d|undated/i;

/** The dateline that a line is, or `undefined`. */
export function readDateline(text: string, content: Columns): DatelineReading | undefined {
  if (LONGEST < content.end - content.start || !YEAR_OR_NONE.test(text)) return undefined;
  const words = partsOf(text, content);
  if (words.length < 2 && bare(words[0]?.text ?? "") !== "undated") return undefined;
  const date = readUndated(words) ?? readFirstDate(words);
  if (date === undefined) return undefined;
  const next = endOfRange(words, date.next);
  if (!isTime(words.slice(next)) && !isConjecture(date, words)) return undefined;
  const weekday = weekdayBefore(words, date.first);
  const placeEnd = weekday === undefined ? date.first : date.first - 1;
  const place = placeColumns(words.slice(0, placeEnd), content.start);
  if (place === undefined) return undefined;
  const { start, end, year, month, day } = date;
  return { place, date: { start, end }, year, month, day, weekday };
}

/**
 * The place and date at the end of a title, as volumes of 1955 to 1957 have them: `Memorandum of a
 * Conversation, Department of State, Washington, September 6, 1956`. A callout may be glued to the year.
 */
export function readDateInTitle(
  text: string,
  title: Columns,
): (DatelineReading & Columns) | undefined {
  const words = partsOf(text, title).map(withoutNoteNumber);
  const date = readFirstDate(words);
  if (date?.day === undefined || !isTime(words.slice(endOfRange(words, date.next))))
    return undefined;
  let first = date.first - 1;
  while (0 < first && !words[first - 1]?.text.endsWith(",")) first--;
  const place = words.slice(Math.max(0, first), date.first);
  if (first <= 0 || MOST_TITLE_PLACE_WORDS < place.length) return undefined;
  const columns = placeColumns(place, title.start);
  const last = words.at(-1);
  if (columns === undefined || last === undefined || columns.end <= columns.start) return undefined;
  const { start, end, year, month, day } = date;
  const reading = { place: columns, date: { start, end }, year, month, day, weekday: undefined };
  return { ...reading, start: columns.start, end: last.end };
}

/** `Washington` or `New York City`. */
const MOST_TITLE_PLACE_WORDS = 4;

/** A year with the number of a note glued to it: `19561`. */
function withoutNoteNumber(part: Part): Part {
  if (!/^[12]\d{4,5}$/.test(part.text)) return part;
  return { ...part, text: part.text.slice(0, 4), end: part.start + 4 };
}

function readFirstDate(words: readonly Part[]): DateReading | undefined {
  const at = words.findIndex((_, i) => isDateStart(words, i));
  return at < 0 ? undefined : readDate(words, at);
}

interface Part extends Word {
  /** It begins with a bracket of the editors. */
  readonly isSupplied: boolean;
}

/**
 * The words without the editors' brackets, divided at em dashes and after years, without the number of
 * a note at the end; up to what says when it was received.
 */
function partsOf(text: string, content: Columns): Part[] {
  const parts: Part[] = [];
  for (const word of wordsFrom(text.slice(0, content.end), content.start)) {
    if (/^[[(]received\b/i.test(word.text)) break;
    for (const piece of divide(word)) {
      const isSupplied = piece.text.startsWith("[");
      const start = piece.start + (isSupplied ? 1 : 0);
      const inner = withoutCallout(piece.text.slice(isSupplied ? 1 : 0)).replace(/\]/g, "");
      if (inner !== "") parts.push({ text: inner, start, end: start + inner.length, isSupplied });
    }
  }
  return parts;
}

/** `1953—6` and `1968–January` in two; a range of days stays one. */
function divide({ text, start, end }: Word): readonly Word[] {
  const dash = text.indexOf("—");
  const year = /^\d{4}[-–]/.test(text) ? 4 : -1;
  const at = 0 <= dash ? dash : year;
  if (at < 0) return [{ text, start, end }];
  const before = { text: text.slice(0, at), start, end: start + at };
  const after = { text: text.slice(at + 1), start: start + at + 1, end };
  return before.text === "" ? [after] : [before, after];
}

/** `1974²`, `1974.2`, `p.m.2` without the number. */
function withoutCallout(word: string): string {
  let end = word.indexOf("[^");
  if (end < 0) end = word.length;
  while (0 < end && digitOfSuperscript(word[end - 1]) !== undefined) end--;
  const own = word.slice(0, end);
  return /^(?:\d{4}|[ap]\.m|noon)\.\d{1,2}$/.test(own)
    ? own.slice(0, own.lastIndexOf(".") + 1)
    : own;
}

/** `undated [but probably May 1961]` */
function isConjecture({ year, next }: DateReading, words: readonly Part[]): boolean {
  return year === undefined && words[next]?.isSupplied === true;
}

/** The index after the second date of a range over two years; `next` if there is none. */
function endOfRange(words: readonly Word[], next: number): number {
  const first = DATE_JOINS.has(bare(words[next]?.text ?? "")) ? next + 1 : next;
  return isDateStart(words, first) ? (readDate(words, first)?.next ?? next) : next;
}

interface DateReading extends Columns {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Index of its first word and of the word after it. */
  readonly first: number;
  readonly next: number;
}

/** A word without the stops and commas at its end. */
function bare(word: string): string {
  let end = word.length;
  while (0 < end && ".,;".includes(word[end - 1] ?? " ")) end--;
  return word.slice(0, end);
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

function readUndated(words: readonly Part[]): DateReading | undefined {
  const first = words.findIndex((word) => bare(word.text).toLowerCase() === "undated");
  const word = words[first];
  const isLast = first === words.length - 1 || words[first + 1]?.isSupplied === true;
  if (word === undefined || !isLast) return undefined;
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
  if (MOST_TIME_WORDS < words.length) return false;
  return words.every((word) => word.text.toLowerCase().split(/[-–—]/).every(isTimePart));
}

/** `10:30 a.m. – 12 noon local time` */
const MOST_TIME_WORDS = 8;

/** `3:30`, `p.m.`, `noon`, `1629Z`, or nothing before or after a dash. */
function isTimePart(part: string): boolean {
  const text = bare(part);
  if (isTimeWord(text)) return true;
  const units = text.endsWith("z") ? text.slice(0, -1) : text;
  return [...units].every((character) => "0123456789:.".includes(character));
}

function weekdayBefore(words: readonly Word[], first: number): DatelineReading["weekday"] {
  const word = words[first - 1];
  const number = word && weekdayNumber(bare(word.text));
  if (word === undefined || number === undefined) return undefined;
  const { start, text } = word;
  return { start, end: start + (text.endsWith(",") ? text.length - 1 : text.length), number };
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
