/** Reading a classification level in any of its spellings: whole, `UNCLAS`, or letter by letter. */
import { levelNamed, nearestLevels } from "../../vocabulary/classification.ts";
import type { Word } from "../words.ts";

export interface LevelReading {
  /** The level as in the vocabulary, without letter spacing: `CONFIDENTIAL`. */
  readonly level: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly fullStop: boolean;
}

/** Most words in a level's name: `LIMITED OFFICIAL USE`. */
const MOST_WORDS = 3;

/** The level that begins at a word, the longest one there is. */
export function readLevel(words: readonly Word[], index: number): LevelReading | undefined {
  const first = words[index];
  if (first === undefined) return undefined;
  return first.text.length === 1 ? readSpaced(words, index) : readWhole(words, index);
}

function readWhole(words: readonly Word[], index: number): LevelReading | undefined {
  for (let count = Math.min(MOST_WORDS, words.length - index); 0 < count; count--) {
    const taken = words.slice(index, index + count);
    const text = taken.map((word) => word.text).join(" ");
    const fullStop = text.endsWith(".");
    const level = levelNamed(fullStop ? text.slice(0, -1) : text);
    if (level !== undefined) return toReading(level, words, index, index + count, fullStop);
  }
  return undefined;
}

/**
 * A level of one long word with a slip in it (`UNCLS`, `CONFID*NTIAL`), which lines of text do not
 * begin with; the garble is genuine in a few originals.
 */
export function readGarbledLevel(words: readonly Word[], index: number): LevelReading | undefined {
  const word = words[index];
  if (word === undefined || word.text.length < SHORTEST_GARBLE) return undefined;
  const nearest = new Set(nearestLevels(word.text).map((entry) => entry.level));
  const [level] = nearest;
  return nearest.size === 1 && level !== undefined
    ? toReading(level, words, index, index + 1, false)
    : undefined;
}

const SHORTEST_GARBLE = 5;

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
  return { level, start: first.start, end: last.end - (fullStop ? 1 : 0), next, fullStop };
}
