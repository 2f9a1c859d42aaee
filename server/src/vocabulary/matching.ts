/*
 * Comparing text with the terms of a table. The terms stand in the tables with single blanks;
 * transcriptions double blanks, glue what belongs apart and change the case. Everything here walks
 * over the text once, so that the cost is linear whatever the line holds.
 */

/** The text without outer blanks and with single blanks between its words. */
export function collapse(text: string): string {
  return isCollapsed(text) ? text : text.trim().split(/\s+/).join(" ");
}

/** Whether a text certainly is as `collapse` would make it; false for tabs and rare blanks. */
function isCollapsed(text: string): boolean {
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < SPACE || (LAST_ASCII < unit && isRareBlank(unit))) return false;
    if (unit === SPACE && before === SPACE) return false;
    before = unit;
  }
  return before !== SPACE || text === "";
}

/** Whether a unit beyond ASCII is a blank of Unicode or the mark of byte order, which is trimmed too. */
function isRareBlank(unit: number): boolean {
  if (unit < 0x1680) return unit === NO_BREAK_SPACE;
  return RARE_BLANKS.has(unit) || (0x2000 <= unit && unit <= 0x200a);
}

const RARE_BLANKS: ReadonlySet<number> = new Set([
  0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);

/** The form under which a term is looked up: single blanks, upper case. */
export function toKey(text: string): string {
  return collapse(text).toUpperCase();
}

/** Whether the character at this offset is a letter or a digit; false outside the text. */
export function isWordCharacter(text: string, offset: number): boolean {
  return isLetter(text, offset) || isDigit(text, offset);
}

/** Whether the character at this offset is a letter of any script; false outside the text. */
export function isLetter(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit <= LAST_ASCII) return isAsciiLetter(unit);
  const character = text.charAt(offset);
  return character.toLowerCase() !== character.toUpperCase();
}

/** Whether the character at this offset is one of the digits 0 to 9; false outside the text. */
export function isDigit(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return 48 <= unit && unit <= 57;
}

/** Whether the character at this offset is a blank or a tab; false outside the text. */
export function isBlank(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === SPACE || unit === TAB || unit === NO_BREAK_SPACE;
}

const TAB = 9;
const SPACE = 32;
const NO_BREAK_SPACE = 0xa0;
const LAST_ASCII = 127;
/** What a small letter of ASCII has more than its capital, which is one bit. */
const SMALL = 32;

function isAsciiLetter(unit: number): boolean {
  const small = unit | SMALL;
  return 97 <= small && small <= 122;
}

/**
 * Where a term ends that begins at this offset, without regard to case, a blank of the term
 * standing for one or more in the text. `undefined` if the term does not stand there. What
 * follows the term is not looked at.
 */
export function endOfTerm(text: string, offset: number, term: string): number | undefined {
  let at = offset;
  for (let i = 0; i < term.length; i++) {
    const expected = term.charCodeAt(i);
    if (expected === SPACE) {
      if (!isBlank(text, at)) return undefined;
      while (isBlank(text, at)) at++;
      continue;
    }
    const found = text.charCodeAt(at);
    if (found !== expected && !isSameLetter(found, expected)) return undefined;
    at++;
  }
  return at;
}

/** A term found in a text: its entry, and the offset after its last character. */
export interface TermMatch<Entry> {
  readonly entry: Entry;
  readonly end: number;
}

/** Terms arranged by first character, longest first, for finding the longest at an offset. */
export interface TermIndex<Entry> {
  readonly byFirst: ReadonlyMap<string, readonly IndexedTerm<Entry>[]>;
  /** The same by unit, for ASCII in either case: nearly every look-up, and most find nothing. */
  readonly byUnit: readonly (readonly IndexedTerm<Entry>[] | undefined)[];
  /** Which second units, `unit & 31` as bits, the terms of a unit have; all for a term of one. */
  readonly seconds: Int32Array;
}

interface IndexedTerm<Entry> {
  readonly term: string;
  readonly entry: Entry;
}

/** Arranges terms for `findTermAt`. Of two equal terms the first one counts. */
export function createTermIndex<Entry>(
  terms: Iterable<readonly [term: string, entry: Entry]>,
): TermIndex<Entry> {
  const byFirst = new Map<string, IndexedTerm<Entry>[]>();
  for (const [term, entry] of terms) {
    const first = term.charAt(0).toUpperCase();
    const group = byFirst.get(first);
    if (group) group.push({ term, entry });
    else byFirst.set(first, [{ term, entry }]);
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.term.length - a.term.length);
  const byUnit = Array.from({ length: LAST_ASCII + 1 }, (_, unit) =>
    byFirst.get(String.fromCharCode(unit).toUpperCase()),
  );
  const seconds = new Int32Array(LAST_ASCII + 1);
  byUnit.forEach((group, unit) => {
    for (const { term } of group ?? []) seconds[unit] = (seconds[unit] ?? 0) | secondsOf(term);
  });
  return { byFirst, byUnit, seconds };
}

/**
 * The second unit of a term as a bit, which both cases of a letter share; all bits where any unit
 * may follow the first, or where one beyond ASCII may be the other case of it.
 */
function secondsOf(term: string): number {
  const second = term.charCodeAt(1);
  if (second === SPACE) return bitOf(SPACE) | bitOf(TAB);
  return second <= LAST_ASCII ? bitOf(second) : -1;
}

function bitOf(unit: number): number {
  return 1 << (unit & 31);
}

/**
 * The longest term that begins at this offset and is not followed by a character for which
 * `continues` holds (by default a letter or a digit). `undefined` if there is none.
 */
export function findTermAt<Entry>(
  index: TermIndex<Entry>,
  text: string,
  offset: number,
  continues: (text: string, offset: number) => boolean = isWordCharacter,
): TermMatch<Entry> | undefined {
  const group = termsBeginning(index, text, offset);
  if (group === undefined) return undefined;
  for (const { term, entry } of group) {
    const end = endOfTerm(text, offset, term);
    if (end !== undefined && !continues(text, end)) return { entry, end };
  }
  return undefined;
}

/**
 * Whether a term begins with the first two characters of a text, or the one that it has; most texts
 * begin none.
 */
export function mayBeginTerm<Entry>(index: TermIndex<Entry>, text: string): boolean {
  const group = termsBeginning(index, text, 0);
  if (group === undefined || text.length < 2) return group !== undefined;
  const second = text.charCodeAt(1);
  for (const { term } of group) {
    const expected = term.charCodeAt(1);
    if (term.length === 1 || second === expected || isSameLetter(second, expected)) return true;
  }
  return false;
}

/** The terms of which one may begin at an offset, by its first two units. */
function termsBeginning<Entry>(
  { byFirst, byUnit, seconds }: TermIndex<Entry>,
  text: string,
  offset: number,
): readonly IndexedTerm<Entry>[] | undefined {
  const unit = text.charCodeAt(offset);
  if (LAST_ASCII < unit) return byFirst.get(text.charAt(offset).toUpperCase());
  const second = text.charCodeAt(offset + 1);
  const mayStand = LAST_ASCII < second || ((seconds[unit] ?? 0) & bitOf(second)) !== 0;
  return mayStand ? byUnit[unit] : undefined;
}

/** Whether two different units are one letter in two cases; outside the text (`NaN`) none is. */
function isSameLetter(a: number, b: number): boolean {
  if (a <= LAST_ASCII && b <= LAST_ASCII) return (a ^ b) === SMALL && isAsciiLetter(a);
  if (Number.isNaN(a)) return false;
  return String.fromCharCode(a).toUpperCase() === String.fromCharCode(b).toUpperCase();
}
