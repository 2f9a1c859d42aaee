/**
 * Words of a line: runs of characters that are not blank. Header lines are recognised by their
 * words and not by patterns over the line, because transcribers join and split these lines at any
 * blank, and because a walk over words is linear whatever the line holds.
 */

/** A word with its columns in the line, half-open. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TAB = 9;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;

/**
 * Column of the first `search` from `from` on with at most `most` units before it, or -1. Unlike
 * `indexOf` it does not look through the rest of a long line at each of many places.
 */
export function indexWithin(text: string, search: string, from: number, most: number): number {
  const found = text.slice(from, from + most + search.length).indexOf(search);
  return found < 0 ? -1 : from + found;
}

/** Whether this UTF-16 unit is a blank within a line. */
export function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB || unit === NO_BREAK_SPACE || unit === 12;
}

/** The column of the first unit from `column` on that is not blank; the length if there is none. */
export function skipBlanks(text: string, column: number): number {
  let at = column;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The column after the last unit before `end` that is not blank; not before `start`. */
export function trimEndColumn(text: string, start: number, end: number): number {
  let at = end;
  while (start < at && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The column after the word that a column stands in; the column itself at a blank or the end. */
export function endOfWord(text: string, column: number): number {
  let at = column;
  while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The column at which the word before a column begins, not before `from`; the column after a blank. */
export function startOfWord(text: string, from: number, column: number): number {
  let at = column;
  while (from < at && !isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The words from a column on, in order, at most `limit` of them. */
export function wordsFrom(text: string, column: number, limit = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = [];
  let at = skipBlanks(text, column);
  while (at < text.length && words.length < limit) {
    const start = at;
    at = endOfWord(text, start);
    words.push({ text: text.slice(start, at), start, end: at });
    at = skipBlanks(text, at);
  }
  return words;
}

export function isDigit(unit: number): boolean {
  return 48 <= unit && unit <= 57;
}

export function isUpperLetter(unit: number): boolean {
  return 65 <= unit && unit <= 90;
}

export function isLowerLetter(unit: number): boolean {
  return 97 <= unit && unit <= 122;
}

/** Whether a string is one or more ASCII digits. */
/** A character that is neither a letter nor a digit; these give an empty string. */
export function signOf(character: string): string {
  return /[\p{L}\p{N}]/u.test(character) ? "" : character;
}

export function isDigits(text: string): boolean {
  if (text.length === 0) return false;
  for (let i = 0; i < text.length; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** Whether a string has an ASCII or other letter in lower case. */
export function hasLowerCase(text: string): boolean {
  return text !== text.toUpperCase();
}
