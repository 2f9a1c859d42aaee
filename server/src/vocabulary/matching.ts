/*
 * Comparing text with the terms of a table. The terms stand in the tables with single blanks;
 * transcriptions double blanks, glue what belongs apart and change the case. Everything here walks
 * over the text once, so that the cost is linear whatever the line holds.
 */

/** The text without outer blanks and with single blanks between its words. */
export function collapse(text: string): string {
  return text.trim().split(/\s+/).join(" ");
}

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
  const character = text.charAt(offset);
  return character === " " || character === "\t" || character === "\u00a0";
}

/**
 * Where a term ends that begins at this offset, without regard to case, a blank of the term
 * standing for one or more in the text. `undefined` if the term does not stand there. What
 * follows the term is not looked at.
 */
export function endOfTerm(text: string, offset: number, term: string): number | undefined {
  let at = offset;
  for (let i = 0; i < term.length; i++) {
    if (term.charAt(i) === " ") {
      if (!isBlank(text, at)) return undefined;
      while (isBlank(text, at)) at++;
      continue;
    }
    if (!sameCharacter(text.charAt(at), term.charAt(i))) return undefined;
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
  return { byFirst };
}

/**
 * The longest term that begins at this offset and is not followed by a character for which
 * `continues` holds (by default a letter or a digit). `undefined` if there is none.
 */
export function findTermAt<Entry>(
  { byFirst }: TermIndex<Entry>,
  text: string,
  offset: number,
  continues: (text: string, offset: number) => boolean = isWordCharacter,
): TermMatch<Entry> | undefined {
  for (const { term, entry } of byFirst.get(text.charAt(offset).toUpperCase()) ?? []) {
    const end = endOfTerm(text, offset, term);
    if (end !== undefined && !continues(text, end)) return { entry, end };
  }
  return undefined;
}

function sameCharacter(a: string, b: string): boolean {
  return a === b || (a !== "" && a.toUpperCase() === b.toUpperCase());
}
