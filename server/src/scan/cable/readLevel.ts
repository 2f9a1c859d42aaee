/** Reading a classification level in any of its spellings: whole, `UNCLAS`, letter by letter, misspelt. */
import {
  levelNamed,
  mayBeginLevelName,
  mayBeginNearLevel,
  mayBeNearLevel,
  mayEndLevelName,
  mayEndNearLevel,
  nearestLevel,
} from "../../vocabulary/classification.ts";
import { charactersOf } from "../../vocabulary/distance.ts";
import { isWord } from "../../vocabulary/words.ts";
import type { Word } from "../words.ts";

export interface LevelReading {
  /** The level as in the vocabulary, without letter spacing: `CONFIDENTIAL`. */
  readonly level: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly fullStop: boolean;
  /** Whether it has a slip in it, and the level is the one that is nearest. */
  readonly isMisspelt: boolean;
}

/** Most words in a level's name: `LIMITED OFFICIAL USE`. */
const MOST_WORDS = 3;

/** Whether `readLevel` or `readMisspeltLevel` may find a level that begins with this word. */
export function mayBeginLevel(word: string): boolean {
  if (word.length === 1) return true;
  const written = withoutStop(word);
  return mayBeginLevelName(written) || mayBeginNearLevel(word) || mayBeginNearLevel(written);
}

/** Whether they may find one whose last word this is, of letters that are not parted by blanks. */
export function mayEndLevel(word: string): boolean {
  const written = withoutStop(word);
  return mayEndLevelName(written) || mayEndNearLevel(written);
}

/** The longest word that may stand among the letters of a level, which blanks part. */
export const LONGEST_OF_LETTERS = 2;

/** The level that begins at a word, the longest one there is. */
export function readLevel(words: readonly Word[], index: number): LevelReading | undefined {
  const first = words[index];
  if (first === undefined) return undefined;
  if (first.text.length === 1) return readSpaced(words, index);
  return mayBeginLevelName(withoutStop(first.text)) ? readWhole(words, index) : undefined;
}

function withoutStop(text: string): string {
  return text.endsWith(".") ? text.slice(0, -1) : text;
}

function readWhole(words: readonly Word[], index: number): LevelReading | undefined {
  for (let count = Math.min(MOST_WORDS, words.length - index); 0 < count; count--) {
    const text = textOf(words, index, count);
    const fullStop = text.endsWith(".");
    const level = levelNamed(withoutStop(text));
    if (level !== undefined) return toReading(level, words, index, index + count, fullStop);
  }
  return undefined;
}

/**
 * A level with a slip or two in it, longest first: `CONFIDENTAIL`, `LIMITED OFFFICIAL USE`,
 * `C O N F I D E N T I A I`. A word of the language (`UNCLES`, `DECLASSIFIED`) is none. Sentences can
 * begin or end like it, so the caller must know its place.
 */
export function readMisspeltLevel(words: readonly Word[], index: number): LevelReading | undefined {
  if (words[index]?.text.length === 1) return readMisspeltLetters(words, index);
  const counts = countsNearLevel(words, index);
  if (counts === 0) return undefined;
  for (let count = MOST_WORDS; 0 < count; count--) {
    if ((counts & (1 << count)) === 0) continue;
    const text = textOf(words, index, count);
    const fullStop = text.endsWith(".");
    const written = withoutStop(text);
    const near = nearestLevel(written);
    if (near === undefined || (count === 1 && isWord(written))) continue;
    return { ...toReading(near.level, words, index, index + count, fullStop), isMisspelt: true };
  }
  return undefined;
}

/** Some words with single blanks between them. */
function textOf(words: readonly Word[], index: number, count: number): string {
  let text = words[index]?.text ?? "";
  for (let i = index + 1; i < index + count; i++) text += ` ${words[i]?.text ?? ""}`;
  return text;
}

/**
 * How many words from an index on may be near to a level together, as bits: bit 2 for two words. By
 * their length and letters alone, since most words are near to none.
 */
function countsNearLevel(words: readonly Word[], index: number): number {
  let counts = 0;
  let length = -1;
  let characters = 0;
  for (let count = 1; count <= MOST_WORDS; count++) {
    const text = words[index + count - 1]?.text;
    if (text === undefined) break;
    length += text.length + 1;
    if (LONGEST_GARBLE < length) break;
    characters |= 1 < count ? charactersOf(text) | BLANK : charactersOf(text);
    if (SHORTEST_GARBLE <= length && mayBeNearLevel(length, characters)) counts |= 1 << count;
  }
  return counts;
}

const BLANK = charactersOf(" ");
const SHORTEST_GARBLE = 5;
const LONGEST_GARBLE = 32;

/**
 * Letters with blanks between them, of which one may be another, missing or double, or two not
 * parted: `S E C R T`, `C O N F I D E N TI A L`. The station's `LA` may stand behind them.
 */
function readMisspeltLetters(words: readonly Word[], index: number): LevelReading | undefined {
  let next = index;
  while (words[next]?.text.length === 1) next++;
  if (next - index < FEWEST_LETTERS) return undefined;
  let letters = words
    .slice(index, next)
    .map((word) => word.text)
    .join("");
  let best: { level: string; distance: number; next: number } | undefined;
  for (; letters.length <= MOST_LETTERS; next++) {
    const level = levelNamed(letters);
    const near = level === undefined ? nearestLevel(letters) : { level, distance: 0 };
    if (near !== undefined && near.distance < (best?.distance ?? TOO_FAR)) best = { ...near, next };
    const following = words[next]?.text ?? "";
    if (following === "" || LONGEST_OF_LETTERS < following.length) break;
    letters += following;
  }
  if (best === undefined) return undefined;
  const reading = toReading(best.level, words, index, best.next, false);
  return { ...reading, isMisspelt: 0 < best.distance };
}

const FEWEST_LETTERS = 4;
const MOST_LETTERS = 16;
const TOO_FAR = 3;

/** `C O N F I D E N T I A L`: single letters up to the first longer word. */
function readSpaced(words: readonly Word[], index: number): LevelReading | undefined {
  let next = index;
  let letters = "";
  while (words[next]?.text.length === 1) letters += words[next++]?.text ?? "";
  const level = letters.length < 2 ? undefined : levelNamed(letters);
  return level === undefined ? undefined : toReading(level, words, index, next, false);
}

function toReading(
  level: string,
  words: readonly Word[],
  index: number,
  next: number,
  fullStop: boolean,
): LevelReading {
  const first = words[index] as Word;
  const last = words[next - 1] as Word;
  return {
    level,
    start: first.start,
    end: last.end - (fullStop ? 1 : 0),
    next,
    fullStop,
    isMisspelt: false,
  };
}
