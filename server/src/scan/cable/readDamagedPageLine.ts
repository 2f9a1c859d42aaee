/**
 * Page lines with a slip in the word or the number: `PAGF 02 STATE 139375`, `PAGE 2 STATE 139375`,
 * `PAGE02 STATE 139375`, `PAGE STATE 139375`. They are believed only if station and number follow,
 * and after these what stands in a page line or below it.
 */
import { editDistance } from "../../vocabulary/distance.ts";
import { isDigitLike } from "../misreadDigits.ts";
import { isDigits, type Word } from "../words.ts";
import type { PageLine } from "./landmarks.ts";
import { type PageHead, type Reading, readAfterPageHead } from "./readHeader.ts";

const WORD = "PAGE";
const LONGEST_NUMBER = 3;
/** Digits of the Department's numbers, whose page lines have no time. */
const DEPARTMENT_DIGITS = 6;
/** Words that begin the line of distribution after a page line. */
const FOLLOWERS: ReadonlySet<string> = new Set(["ACTION", "ORIGIN"]);

/** Whether `readDamagedPageLine` may find one in a line that begins with this word. */
export function mayBeginDamagedPageLine(word: string): boolean {
  return word.startsWith(WORD) || isNearWord(word);
}

function isNearWord(text: string): boolean {
  return editDistance(text.toUpperCase(), WORD, 1) <= 1;
}

/** A page line with a slip in its head, at the beginning of a line. */
export function readDamagedPageLine(words: readonly Word[]): Reading<PageLine> | undefined {
  const head = readDamagedHead(words);
  if (head === undefined) return undefined;
  const reading = readAfterPageHead(words, head);
  const { station, serial, section, time } = reading.landmark;
  if (station === undefined || serial === undefined) return undefined;
  if (section !== undefined || time !== undefined) return reading;
  if (words[reading.next] === undefined)
    return DEPARTMENT_DIGITS <= serial.text.length ? reading : undefined;
  return isDistribution(words, reading.next) ? reading : undefined;
}

/** The number of the relay may stand before the distribution. */
function isDistribution(words: readonly Word[], index: number): boolean {
  const text = words[index]?.text ?? "";
  return FOLLOWERS.has(isDigits(text) ? (words[index + 1]?.text ?? "") : text);
}

function readDamagedHead(words: readonly Word[]): PageHead | undefined {
  const [first, second] = words;
  if (first === undefined || second === undefined) return undefined;
  const { text, start, end } = first;
  if (isNumber(second.text) && isNearWord(text)) {
    const fault = text === WORD ? "number" : "word";
    return { start, number: second, fault, next: 2 };
  }
  if (text === WORD) {
    const number = { start: end, end, text: "" };
    return { start, number, fault: "number", next: 1 };
  }
  const glued = text.slice(WORD.length);
  if (!text.startsWith(WORD) || !isNumber(glued)) return undefined;
  const number = { start: start + WORD.length, end, text: glued };
  return { start, number, fault: "number", next: 1 };
}

function isNumber(text: string): boolean {
  return 0 < text.length && text.length <= LONGEST_NUMBER && [...text].every(isDigitLike);
}
