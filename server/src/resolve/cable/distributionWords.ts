/** An office with its copies and the total of a distribution, also where a slip is in them. */
import type { LineStretch } from "../../parse/place.ts";
import { readCapitalsAsDigits } from "../../scan/misreadDigits.ts";
import { isDigits, isUpperLetter } from "../../scan/words.ts";

interface Word extends LineStretch {
  readonly text: string;
}

interface Counted extends Word {
  /** Letters that are misread digits count as digits; `undefined` where there is no number. */
  readonly value: number | undefined;
  /** Whether the number is written as it must be. */
  readonly isWellFormed: boolean;
  /** A blank stands in it. */
  readonly isOfTwoWords: boolean;
}

/** `EUR-12`, or a word in the place of one. */
export interface Copies extends Counted {
  /** `EUR`; what stands before the hyphen or the digits. */
  readonly office: string;
}

/** `065` of `/065`, without the slash, but with another sign in its place. */
export interface Total extends Counted {
  /** The letter glued to it. */
  readonly letter: Word | undefined;
}

/** Digits of a count: 5,948 of 5,948 have two (cable-format 3). */
const COUNT_LENGTH = 2;
const SEPARATORS = ",;.";

/**
 * The copies that a word states, with the next word where a blank stands for the hyphen (`EUR 12`).
 * A word without a number is an office without its count; a single letter, or one without any letter,
 * is `undefined`.
 */
export function readCopies(word: Word, next?: Word): Copies | undefined {
  if (!hasUpperLetter(word.text)) return undefined;
  const whole = readJoined(word);
  if (whole !== undefined) return whole;
  const digits = next?.text.startsWith("-") ? next.text.slice(1) : next?.text;
  if (next !== undefined && digits !== undefined && isCount(digits))
    return {
      text: `${word.text} ${next.text}`,
      line: word.line,
      start: word.start,
      end: next.line === word.line ? next.end : word.end,
      office: withoutHyphen(word.text),
      value: Number(readCapitalsAsDigits(digits)),
      isWellFormed: false,
      isOfTwoWords: true,
    };
  if (word.text.length === 1) return undefined;
  const office = withoutHyphen(word.text);
  return { ...word, office, value: undefined, isWellFormed: false, isOfTwoWords: false };
}

/** `EUR-12`, `EUR-l2`, `EUR-012`, `EUR12`. */
function readJoined(word: Word): Copies | undefined {
  const hyphen = word.text.lastIndexOf("-");
  const at = 0 < hyphen ? hyphen : digitsStart(word.text) - 1;
  const written = withoutSeparator(word.text.slice(at + 1));
  const digits = readCapitalsAsDigits(written);
  if (at < 0 || !isDigits(digits) || LONGEST_COUNT < digits.length) return undefined;
  return {
    text: word.text,
    line: word.line,
    start: word.start,
    end: word.end,
    office: word.text.slice(0, 0 < hyphen ? hyphen : at + 1),
    value: Number(digits),
    isWellFormed: 0 < hyphen && isDigits(written) && written.length === COUNT_LENGTH,
    isOfTwoWords: false,
  };
}

const LONGEST_COUNT = 3;

/** Where the last two digits of a word without a hyphen begin, letters for digits among them. */
function digitsStart(text: string): number {
  const start = text.length - COUNT_LENGTH;
  const tail = text.slice(Math.max(0, start));
  const hasDigit = [...tail].some((character) => isDigits(character));
  return 0 < start && hasDigit && isCount(tail) ? start : 0;
}

function isCount(text: string): boolean {
  return text.length <= COUNT_LENGTH && isDigits(readCapitalsAsDigits(text));
}

function hasUpperLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isUpperLetter(text.charCodeAt(i))) return true;
  return false;
}

function withoutHyphen(text: string): string {
  return text.endsWith("-") ? text.slice(0, -1) : text;
}

function withoutSeparator(text: string): string {
  return SEPARATORS.includes(text.at(-1) ?? " ") ? text.slice(0, -1) : text;
}

/** Digits of a total: padded to three, and not more than the sum needs. */
const TOTAL_LENGTH = 3;

/**
 * The total in a word that begins with a slash or a sign that it is misread for, or in the next after
 * a slash alone; also three digits that have lost it.
 */
export function readTotal(word: Word, next?: Word): Total | undefined {
  const { text, start } = word;
  if (text === "/" && next !== undefined) return { ...toTotal(next), isOfTwoWords: true };
  if (text.startsWith("/")) return toTotal({ ...word, start: start + 1, text: text.slice(1) });
  if (text.length === TOTAL_LENGTH && isDigits(text)) return toTotal(word);
  const digits = text.slice(1);
  const isMisread = MISREAD_SLASHES.has(text.charAt(0)) && digits.length === TOTAL_LENGTH;
  if (!isMisread || !isDigits(digits)) return undefined;
  const { line, end } = word;
  return { ...NOTHING_ELSE, text, line, start, end, value: Number(digits), isWellFormed: false };
}

const NOTHING_ELSE = { isOfTwoWords: false, letter: undefined } as const;

/** Signs that a slash is misread for. */
const MISREAD_SLASHES: ReadonlySet<string> = new Set(["\\", "|", "I", "l", "1", "!", "7"]);

function toTotal(word: Word): Total {
  const { text, line, start, end } = word;
  const isGlued = TOTAL_LENGTH < text.length && isUpperLetter(text.charCodeAt(text.length - 1));
  const letter = isGlued ? { text: text.slice(-1), line, start: end - 1, end } : undefined;
  const written = isGlued ? text.slice(0, -1) : text;
  const digits = readCapitalsAsDigits(written);
  return {
    ...NOTHING_ELSE,
    text: written,
    line,
    start,
    end: isGlued ? end - 1 : end,
    value: isDigits(digits) ? Number(digits) : undefined,
    isWellFormed: isDigits(written),
    letter,
  };
}
