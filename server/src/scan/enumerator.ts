/**
 * The number, letter, bullet or dash that begins a paragraph, an item or a note, as it stands in
 * cables and memoranda alike: `1.`, `3).`, `- 1)`, `(a)`, `A.`, `III.`, `•`, `—`.
 */
import type { Columns } from "../text/span.ts";
import { portionMark } from "../vocabulary/classification.ts";
import { isDigit, isLowerLetter, isUpperLetter, skipBlanks } from "./words.ts";

export type EnumeratorForm = "number" | "upperLetter" | "lowerLetter" | "roman" | "none";

export interface Enumerator {
  /** The label without stops and brackets: `1`, `a`, `III`; empty for a bullet or dash alone. */
  readonly label: string;
  readonly labelColumns: Columns;
  readonly form: EnumeratorForm;
  /** What follows the label, with an opening bracket before it if there was one: `.`, `)`, `()`. */
  readonly punctuation: string;
  /** The bullet or dash before the label, or the whole enumerator: `•`, `-`, `—`. */
  readonly bullet: string | undefined;
  /** A portion mark after the enumerator, with its brackets: `(C)`. */
  readonly mark: (Columns & { readonly text: string }) | undefined;
  /** Column of the first character of the text after the enumerator and its portion mark. */
  readonly contentStart: number;
}

const BULLETS = "•-—–·";
const LONGEST_NUMBER = 4;
const LONGEST_ROMAN = 6;

/**
 * The enumerator that begins at `column`, where the first character of the line that is not blank
 * should stand; `undefined` if there is none. A single letter that is also a roman numeral (`I`,
 * `V`, `C`) is given as a letter: only the neighbours can tell.
 */
export function scanEnumerator(text: string, column: number): Enumerator | undefined {
  const first = text[column];
  if (first === undefined) return undefined;
  if (!BULLETS.includes(first)) return scanLabel(text, column, undefined);
  const afterBullets = skipBullets(text, column);
  const labelled = scanLabel(text, afterBullets, first);
  if (labelled !== undefined) return labelled;
  if (!isItemBullet(text, column, first)) return undefined;
  return {
    label: "",
    labelColumns: { start: column, end: column + 1 },
    form: "none",
    punctuation: "",
    bullet: first,
    ...withMark(text, afterBullets),
  };
}

/** A hyphen or short dash needs a blank after it; a bullet or em dash begins an item also without. */
function isItemBullet(text: string, column: number, bullet: string): boolean {
  const next = text[column + 1];
  if (next === undefined) return false;
  if (bullet === "-" || bullet === "–") return next === " " || next === "\t";
  return next !== bullet;
}

/** Past `•`, `- `, and the `• —` of nested lists. */
function skipBullets(text: string, column: number): number {
  let at = skipBlanks(text, column + 1);
  if (text[at] === "—") at = skipBlanks(text, at + 1);
  return at;
}

function scanLabel(
  text: string,
  column: number,
  bullet: string | undefined,
): Enumerator | undefined {
  const opening = text[column] === "(" ? "(" : "";
  const start = column + opening.length;
  const end = labelEnd(text, start);
  if (end === start) return undefined;
  const punctuation = punctuationAt(text, end);
  if (punctuation === "" || (opening !== "" && !punctuation.startsWith(")"))) return undefined;
  const label = text.slice(start, end);
  const form = formOf(label);
  if (form === undefined) return undefined;
  // `• G. Bernard Noble`: an initial, since a list has bullets or letters.
  if (bullet !== undefined && form === "upperLetter" && punctuation === ".") return undefined;
  const after = end + punctuation.length;
  const next = text.charCodeAt(after);
  // `1.5 MILLION` and `U.S.` are no enumerators; a number glued to its text is (`1.THE`).
  if (after < text.length && !isSeparated(text, after, form, next)) return undefined;
  return {
    label,
    labelColumns: { start, end },
    form,
    punctuation: opening + punctuation,
    bullet,
    ...withMark(text, skipBlanks(text, after), form === "number"),
  };
}

function isSeparated(text: string, after: number, form: EnumeratorForm, next: number): boolean {
  if (skipBlanks(text, after) !== after) return true;
  if (form !== "number" || isDigit(next)) return false;
  return isUpperLetter(next) || next === 40;
}

function labelEnd(text: string, start: number): number {
  let end = start;
  if (isDigit(text.charCodeAt(start))) {
    while (end - start < LONGEST_NUMBER + 1 && isDigit(text.charCodeAt(end))) end++;
    return end - start <= LONGEST_NUMBER ? end : start;
  }
  const isLetter = isUpperLetter(text.charCodeAt(start)) ? isUpperLetter : isLowerLetter;
  while (end - start < LONGEST_ROMAN + 1 && isLetter(text.charCodeAt(end))) end++;
  return end - start <= LONGEST_ROMAN ? end : start;
}

function formOf(label: string): EnumeratorForm | undefined {
  if (isDigit(label.charCodeAt(0))) return "number";
  if (label.length === 1) return isUpperLetter(label.charCodeAt(0)) ? "upperLetter" : "lowerLetter";
  return romanValue(label) === undefined ? undefined : "roman";
}

function punctuationAt(text: string, column: number): string {
  const first = text[column];
  if (first === ")") return text[column + 1] === "." ? ")." : ")";
  if (first !== ".") return "";
  return text[column + 1] === "." && text[column + 2] !== "." ? ".." : ".";
}

function withMark(
  text: string,
  column: number,
  isNumbered = false,
): Pick<Enumerator, "mark" | "contentStart"> {
  const mark = portionMarkAt(text, column) ?? (isNumbered ? openMarkAt(text, column) : undefined);
  if (mark === undefined) return { mark: undefined, contentStart: column };
  return { mark, contentStart: skipBlanks(text, mark.end) };
}

const LONGEST_MARK = 40;

/**
 * A portion mark such as `(C)`, `(S/NF)`, `(LOU)` or `(C/REL GBR, CAN)` at a column: up to forty
 * characters in capitals, the first of which abbreviates a level.
 */
export function portionMarkAt(
  text: string,
  column: number,
): (Columns & { readonly text: string }) | undefined {
  if (text[column] !== "(" || !"UCSLT".includes(text[column + 1] ?? " ")) return undefined;
  const close = text.indexOf(")", column);
  if (close < 0 || LONGEST_MARK < close - column) return undefined;
  const mark = text.slice(column, close + 1);
  if (portionMark(mark) === undefined) return undefined;
  return { start: column, end: close + 1, text: mark };
}

/** A portion mark after a number without its first bracket: `1. C)`, `4. SBU)`. */
function openMarkAt(
  text: string,
  column: number,
): (Columns & { readonly text: string }) | undefined {
  let end = column;
  while (end - column < LONGEST_OPEN_MARK && isUpperLetter(text.charCodeAt(end))) end++;
  if (end === column || text[end] !== ")" || skipBlanks(text, end + 1) === end + 1)
    return undefined;
  const mark = text.slice(column, end + 1);
  return portionMark(`(${mark}`) && { start: column, end: end + 1, text: mark };
}

const LONGEST_OPEN_MARK = 3;

const ROMAN_DIGITS: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};

/** Value of a roman numeral in capitals or small letters, up to 3,999; `undefined` if it is none. */
export function romanValue(label: string): number | undefined {
  const capitals = label.toUpperCase();
  let value = 0;
  for (let i = 0; i < capitals.length; i++) {
    const digit = ROMAN_DIGITS[capitals[i] ?? ""];
    if (digit === undefined) return undefined;
    const next = ROMAN_DIGITS[capitals[i + 1] ?? ""] ?? 0;
    value += digit < next ? -digit : digit;
  }
  return 0 < value && toRoman(value) === capitals ? value : undefined;
}

/** A number from 1 to 3,999 in roman numerals. */
export function toRoman(value: number): string {
  const steps: readonly [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  let roman = "";
  for (const [worth, digits] of steps) {
    while (worth <= rest) {
      roman += digits;
      rest -= worth;
    }
  }
  return roman;
}
