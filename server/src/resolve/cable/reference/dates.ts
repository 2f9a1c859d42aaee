/** Dates and years in a REF line: `OF JULY 12`, `JUNE 15, 1973`, `12/21/73`, `310241Z AUG 77`. */
import { isDigits } from "../../../scan/words.ts";
import { monthNumber } from "../../../vocabulary/calendar.ts";
import type { ReferenceToken } from "./tokens.ts";

export interface ReferenceDate {
  /** Index of the first token after the date. */
  readonly next: number;
  /** The year, if one is written. */
  readonly year: number | undefined;
  /** The date is a date-time group, by which military and some other messages are cited. */
  readonly isGroup: boolean;
}

const GROUP_DIGITS = 6;

/** The date that begins at a token. `documentYear` decides the century of a year of two digits. */
export function readReferenceDate(
  tokens: readonly ReferenceToken[],
  index: number,
  documentYear: number | undefined,
): ReferenceDate | undefined {
  const first = wordAt(tokens, index);
  if (first === undefined) return undefined;
  if (isDateTimeGroup(first)) return readGroup(tokens, index, documentYear);
  const slashed = readSlashed(first, documentYear);
  if (slashed !== undefined) return { next: index + 1, year: slashed.year, isGroup: false };
  const second = wordAt(tokens, index + 1);
  if (isMonth(first) && isDay(second)) return withYear(tokens, index + 2, documentYear);
  if (isDay(first) && isMonth(second)) return withYear(tokens, index + 2, documentYear);
  if (!isMonth(first)) return undefined;
  const year = second === undefined ? undefined : toYear(second, documentYear);
  return year === undefined ? undefined : { next: index + 2, year, isGroup: false };
}

/** `310241Z`: a day and time of a date-time group. */
export function isDateTimeGroup(text: string): boolean {
  return (
    text.length === GROUP_DIGITS + 1 && text.endsWith("Z") && isDigits(text.slice(0, GROUP_DIGITS))
  );
}

/** A year of four digits or of two (`78`, `'78`), not after the document's own by more than one. */
export function toYear(text: string, documentYear: number | undefined): number | undefined {
  const digits = text.startsWith("'") ? text.slice(1) : text;
  const latest = (documentYear ?? LATEST) + 1;
  if (!isDigits(digits)) return undefined;
  if (digits.length === 4) {
    const year = Number(digits);
    return EARLIEST <= year && year <= latest ? year : undefined;
  }
  if (digits.length !== 2) return undefined;
  const year = latest - ((latest - Number(digits)) % CENTURY);
  return EARLIEST <= year ? year : undefined;
}

/** No cable cites one before. */
const EARLIEST = 1940;
const LATEST = 2029;
const CENTURY = 100;

/** Whether a word is a month. */
export function isMonth(text: string | undefined): boolean {
  return text !== undefined && monthNumber(text) !== undefined;
}

function isDay(text: string | undefined): boolean {
  return text !== undefined && text.length <= 2 && isDigits(text) && Number(text) <= 31;
}

function wordAt(tokens: readonly ReferenceToken[], index: number): string | undefined {
  const token = tokens[index];
  return token?.kind === "word" ? token.text : undefined;
}

/** After `310241Z` a month and a year may follow, in one word or two. */
function readGroup(
  tokens: readonly ReferenceToken[],
  index: number,
  documentYear: number | undefined,
): ReferenceDate {
  if (!isMonth(wordAt(tokens, index + 1)))
    return { next: index + 1, year: undefined, isGroup: true };
  const written = wordAt(tokens, index + 2);
  const year = written === undefined ? undefined : toYear(written, documentYear);
  return { next: index + (year === undefined ? 2 : 3), year, isGroup: true };
}

/** A year after the day, with or without a comma. */
function withYear(
  tokens: readonly ReferenceToken[],
  index: number,
  documentYear: number | undefined,
): ReferenceDate {
  const at = tokens[index]?.kind === "comma" ? index + 1 : index;
  const written = wordAt(tokens, at);
  // After a comma two digits may be anything.
  const isPlain = at === index || written?.length === 4;
  const year = isPlain && written !== undefined ? toYear(written, documentYear) : undefined;
  return year === undefined
    ? { next: index, year, isGroup: false }
    : { next: at + 1, year, isGroup: false };
}

/** `12/21/73`. */
function readSlashed(
  text: string,
  documentYear: number | undefined,
): { year: number | undefined } | undefined {
  const parts = text.split("/");
  const [month, day, year] = parts;
  if (parts.length < 2 || 3 < parts.length || !isDay(month) || !isDay(day)) return undefined;
  if (year === undefined) return undefined;
  const full = toYear(year, documentYear);
  return full === undefined ? undefined : { year: full };
}
