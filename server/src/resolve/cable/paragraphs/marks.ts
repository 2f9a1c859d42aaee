/**
 * The levels with which a cable marks its paragraphs: `(C)` and its like after the number, and from
 * December 1978 on `(C - ENTIRE TEXT)` as the first paragraph (cable-format 8.1).
 */
import { textOf } from "../../../parse/documentLines.ts";
import type { ParagraphPart } from "../../../parse/nodes.ts";
import type { LineStretch } from "../../../parse/place.ts";
import { isUpperLetter, skipBlanks, wordsFrom } from "../../../scan/words.ts";
import {
  captionsOfKind,
  classificationAt,
  type Level,
  levelEntries,
  portionMark,
} from "../../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../../document.ts";
import { createQuotedTest } from "./quoted.ts";

export interface ParagraphMark extends LineStretch {
  readonly level: Level;
  /** The level alone: `C` of `(C/NF)`, `CONFIDENTIAL` of `(CONFIDENTIAL - ENTIRE TEXT)`. */
  readonly levelPlace: LineStretch;
  /** Whether the level is written in full. */
  readonly isWord: boolean;
  /** It holds for the whole message. */
  readonly isEntireText: boolean;
}

/** The marks in text order; those of quoted telegrams are not the cable's own. */
export function paragraphMarks({ lines, parts }: CableDocument): readonly ParagraphMark[] {
  const isQuoted = createQuotedTest(parts.quotations);
  return parts.paragraphs.flatMap((paragraph) => {
    const { start } = paragraph;
    if (isQuoted(start)) return [];
    const text = textOf(lines, start.line);
    return entireText(text, paragraph) ?? portion(text, paragraph) ?? [];
  });
}

/** How a level is written in a paragraph's mark: `C`, or in full. */
export function markSpelling(level: Level, isWord: boolean): string {
  if (isWord) return level;
  const entry = levelEntries().find((each) => each.form === "portion" && each.level === level);
  return entry === undefined ? level : entry.term.slice(1, -1);
}

function portion(text: string, { enumerator, start }: ParagraphPart): ParagraphMark | undefined {
  const mark = enumerator?.mark;
  if (mark === undefined) return undefined;
  const { line } = start;
  const from = mark.text.startsWith("(") ? mark.start + 1 : mark.start;
  const entry = portionMark(mark.text.startsWith("(") ? mark.text : `(${mark.text}`);
  if (entry === undefined) return undefined;
  return {
    line,
    start: mark.start,
    end: mark.end,
    level: entry.level,
    levelPlace: { line, start: from, end: endOfLetters(text, from) },
    isWord: false,
    isEntireText: false,
  };
}

const LONGEST_MARK = 60;

/** The words that follow the level in the mark of a whole message. */
function entireWords(): readonly string[] {
  return captionsOfKind("entire-text")[0]?.term.split(" ") ?? [];
}

/** `(C - ENTIRE TEXT)`, `CONFIDENTIAL ENTIRE TEXT.`, `C-ENTIRE TEXT`, `(C) ENTIRE TEXT`. */
function entireText(text: string, { enumerator, start }: ParagraphPart): ParagraphMark | undefined {
  const begin =
    enumerator?.mark?.start ?? enumerator?.contentStart ?? skipBlanks(text, start.column);
  const from = text[begin] === "(" ? begin + 1 : begin;
  const level = levelAt(text, from);
  if (level === undefined) return undefined;
  let at = level.end;
  while (at < begin + LONGEST_MARK && SIGNS.includes(text[at] ?? "x")) at++;
  const expected = entireWords();
  const words = wordsFrom(text.slice(0, begin + LONGEST_MARK), at, expected.length);
  const ends = words.map(({ start: column }) => endOfLetters(text, column));
  const end = ends.at(-1);
  if (end === undefined || words.length < expected.length) return undefined;
  if (words.some((word, i) => text.slice(word.start, ends[i]) !== expected[i])) return undefined;
  const { line } = start;
  return {
    line,
    start: begin,
    end,
    level: level.level,
    levelPlace: { line, start: from, end: level.end },
    isWord: level.isWord,
    isEntireText: true,
  };
}

const SIGNS = " -–—:.,)(/";

function levelAt(
  text: string,
  from: number,
): { readonly level: Level; readonly end: number; readonly isWord: boolean } | undefined {
  const end = endOfLetters(text, from);
  const short = portionMark(`(${text.slice(from, end)})`);
  if (short !== undefined) return { level: short.level, end, isWord: false };
  const whole = classificationAt(text, from);
  return whole && { level: whole.entry.level, end: whole.end, isWord: true };
}

/** Past the capitals of a word that may be a level. */
function endOfLetters(text: string, from: number): number {
  let end = from;
  while (end - from < LONGEST_WORD && isUpperLetter(text.charCodeAt(end))) end++;
  return end;
}

const LONGEST_WORD = 20;
