/**
 * The tokens of a REF line: words, separators and brackets. Writers and transmission glue them in
 * any way (`(A)STATE 5614;(B)LA PAZ 173`, `STATE 12345,12377`, `08STATE12345`), so words are divided
 * at signs, and at the border of letters and digits where a station stands before its number.
 */
import type { DocumentLines } from "../../../parse/documentLines.ts";
import type { LineStretch } from "../../../parse/place.ts";
import { isDigit, isDigits, isUpperLetter } from "../../../scan/words.ts";
import { fieldWords, type PlacedWord } from "../fieldWords.ts";

export type ReferenceTokenKind = "word" | "bracket" | "comma" | "semicolon" | "colon" | "stop";

export interface ReferenceToken extends LineStretch {
  readonly kind: ReferenceTokenKind;
  /** As written; of a bracket over several words with single blanks. */
  readonly text: string;
  /** The line on which it ends, where a bracket goes over the end of its line. */
  readonly endLine: number;
  /** Its words; one but for brackets. */
  readonly pieces: readonly LineStretch[];
}

const SEPARATORS: Readonly<Record<string, ReferenceTokenKind>> = {
  ",": "comma",
  ";": "semicolon",
  ":": "colon",
};

/** Most words in a bracket; one that is not closed so soon is a stray sign. */
const MOST_BRACKET_WORDS = 10;

/** The tokens of a field in order. */
export function referenceTokens(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
): readonly ReferenceToken[] {
  const tokens: ReferenceToken[] = [];
  const words = fieldWords(lines, pieces);
  let index = 0;
  let from = 0;
  while (index < words.length) {
    const word = words[index] as PlacedWord;
    const open = word.text.indexOf("(", from);
    divide(word, from, open < 0 ? word.text.length : open, tokens);
    const close = open < 0 ? undefined : findClose(words, index, open);
    if (open < 0) {
      index++;
      from = 0;
    } else if (close === undefined) {
      tokens.push(part(word, open, open + 1, "stop"));
      from = open + 1;
    } else {
      tokens.push(bracket(words, index, open, close));
      index = close.index;
      from = close.end;
    }
  }
  return tokens;
}

interface Close {
  readonly index: number;
  /** Column in the word after the closing sign. */
  readonly end: number;
}

function findClose(words: readonly PlacedWord[], index: number, open: number): Close | undefined {
  const last = Math.min(words.length, index + MOST_BRACKET_WORDS);
  for (let at = index; at < last; at++) {
    const text = words[at]?.text ?? "";
    const from = at === index ? open + 1 : 0;
    const close = text.indexOf(")", from);
    const next = text.indexOf("(", from);
    if (0 <= next && (close < 0 || next < close)) return undefined;
    if (0 <= close) return { index: at, end: close + 1 };
  }
  return undefined;
}

function bracket(
  words: readonly PlacedWord[],
  index: number,
  open: number,
  close: Close,
): ReferenceToken {
  const first = words[index] as PlacedWord;
  const last = words[close.index] as PlacedWord;
  const inside = words.slice(index, close.index + 1).map((word, i, { length }) => {
    const from = i === 0 ? open : 0;
    const to = i === length - 1 ? close.end : word.text.length;
    return part(word, from, to, "word");
  });
  return {
    kind: "bracket",
    text: inside.map(({ text }) => text).join(" "),
    pieces: inside,
    line: first.line,
    start: first.start + open,
    endLine: last.line,
    end: last.start + close.end,
  };
}

function part(
  word: PlacedWord,
  start: number,
  end: number,
  kind: ReferenceTokenKind,
): ReferenceToken {
  const text = word.text.slice(start, end);
  const stretch = { line: word.line, start: word.start + start, end: word.start + end };
  return { ...stretch, kind, text, endLine: word.line, pieces: [stretch] };
}

/** The tokens of a part of a word that holds no bracket. */
function divide(word: PlacedWord, from: number, to: number, tokens: ReferenceToken[]): void {
  const { text } = word;
  let start = from;
  for (let at = from; at < to; at++) {
    const separator = SEPARATORS[text[at] ?? ""];
    // `4:30` is a time.
    if (separator === undefined || (separator === "colon" && isBetweenDigits(text, at))) continue;
    pushWord(word, start, at, tokens);
    tokens.push(part(word, at, at + 1, separator));
    start = at + 1;
  }
  pushWord(word, start, to, tokens);
}

function isBetweenDigits(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function pushWord(word: PlacedWord, from: number, to: number, tokens: ReferenceToken[]): void {
  if (to <= from) return;
  const text = word.text.slice(from, to);
  // A final stop is a token after a number, and part of `NO.` and `A.`.
  if (text.endsWith(".") && 2 < text.length && isDigits(text.slice(0, -1))) {
    tokens.push(part(word, from, to - 1, "word"), part(word, to - 1, to, "stop"));
    return;
  }
  const range = rangeSign(text);
  if (0 < range) {
    tokens.push(part(word, from, from + range, "word"));
    tokens.push(part(word, from + range, from + range + 1, "stop"));
    tokens.push(part(word, from + range + 1, to, "word"));
    return;
  }
  let start = from;
  for (const length of gluedLengths(text)) {
    tokens.push(part(word, start, start + length, "word"));
    start += length;
  }
}

/** Column of the sign in `12345-12350` and `1234/1235`; a shorter second number is a section. */
function rangeSign(text: string): number {
  const sign = Math.max(text.indexOf("-"), text.indexOf("/"));
  const first = text.slice(0, Math.max(0, sign));
  const second = text.slice(sign + 1);
  const isRange =
    SHORTEST_GLUED_NUMBER <= first.length &&
    first.length <= second.length &&
    isDigits(first) &&
    isDigits(second);
  return isRange ? sign : 0;
}

const SHORTEST_STATION = 3;
const SHORTEST_GLUED_NUMBER = 3;

/** The lengths of year, station and number of a glued `08STATE12345`; else that of the whole. */
function gluedLengths(text: string): readonly number[] {
  const whole = [text.length];
  let letters = 0;
  while (isDigit(text.charCodeAt(letters))) letters++;
  if (letters !== 0 && letters !== 2 && letters !== 4) return whole;
  let digits = letters;
  while (isUpperLetter(text.charCodeAt(digits))) digits++;
  const isStation = SHORTEST_STATION <= digits - letters;
  const number = text.slice(digits);
  if (!isStation || number.length < SHORTEST_GLUED_NUMBER || !isDigits(number)) return whole;
  return [letters, digits - letters, number.length].filter((length) => 0 < length);
}
