/**
 * Letters that stand where digits should. OCR and typists read 0 as O and 1 as l or I everywhere; in
 * the capitals of a date-time group also 5 as S and 8 as B.
 */
import { isDigits } from "./words.ts";

const DIGITS: Readonly<Record<string, string>> = { O: "0", o: "0", I: "1", l: "1" };
const DIGITS_AMONG_CAPITALS: Readonly<Record<string, string>> = { ...DIGITS, S: "5", B: "8" };

/** Whether a character is a digit, or a letter that one is often misread as. */
export function isDigitLike(character: string | undefined): boolean {
  return character !== undefined && (isDigits(character) || character in DIGITS);
}

/** As `isDigitLike`, among the capitals of a date-time group. */
export function isDigitLikeCapital(character: string): boolean {
  return isDigits(character) || character in DIGITS_AMONG_CAPITALS;
}

/** Whether a digit is one that the Z of a date-time group is misread as. */
export function isMisreadZ(digit: string): boolean {
  return digit === "2" || digit === "7";
}

/** A text with digits for the letters that are misread for them. */
export function readAsDigits(text: string): string {
  return replaceEach(text, DIGITS);
}

/** As `readAsDigits`, among the capitals of a date-time group. */
export function readCapitalsAsDigits(text: string): string {
  return replaceEach(text, DIGITS_AMONG_CAPITALS);
}

function replaceEach(text: string, digits: Readonly<Record<string, string>>): string {
  let read = "";
  for (const character of text) read += digits[character] ?? character;
  return read;
}
