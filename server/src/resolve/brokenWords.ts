/**
 * Words of the running text that a line end divided: at the end of a line still (`INTERNA-` / `TIONAL`),
 * over a paragraph break or the turn of a page, or on one line since the text was reflowed
 * (`BEL-GRADE`, `INFORMA- TION`). What is one word is decided by the document's own words first and by
 * the word list then; a compound keeps its hyphen (`NON-ALIGNED`, `US-SOVIET`).
 */
import { textOf } from "../parse/documentLines.ts";
import type { LineStretch } from "../parse/place.ts";
import { isWord, keepsHyphen } from "../vocabulary/words.ts";
import type { Document } from "./document.ts";
import { runningText } from "./runningText.ts";

/** The two parts of a word, the first with its hyphen. */
export interface BrokenWord {
  readonly first: LineStretch;
  readonly second: LineStretch;
  /** The word as it is written elsewhere: without the hyphen. */
  readonly joined: string;
}

/** The divided words of a document, in the order of the text. */
export function brokenWords(document: Document): readonly BrokenWord[] {
  const pairs = collectPairs(document);
  if (pairs.length === 0) return [];
  const own = ownWords(document);
  return pairs.flatMap((pair) => {
    const first = textIn(document, pair.first).slice(0, -1);
    const second = textIn(document, pair.second);
    return isDivided(first, second, pair.isWithin, own)
      ? [{ first: pair.first, second: pair.second, joined: first + second }]
      : [];
  });
}

/** A word at a line's end of which nothing says whether its hyphen belongs to it. */
export interface DoubtfulWord extends BrokenWord {
  /** With the hyphen. */
  readonly compound: string;
}

/**
 * The words at line ends of which neither the document nor the word list knows the joined form or the
 * compound.
 */
export function doubtfulWords(document: Document): readonly DoubtfulWord[] {
  const pairs = collectPairs(document).filter(({ isWithin }) => !isWithin);
  if (pairs.length === 0) return [];
  const own = ownWords(document);
  return pairs.flatMap((pair) => {
    const first = textIn(document, pair.first).slice(0, -1);
    const second = textIn(document, pair.second);
    const compound = `${first}-${second}`;
    if (isDivided(first, second, false, own)) return [];
    const isKnown = own.compounds.has(compound.toLowerCase()) || !isSameCase(first, second);
    if (isKnown || keepsHyphen(first) || (isWord(first) && isWord(second))) return [];
    return [{ first: pair.first, second: pair.second, joined: first + second, compound }];
  });
}

interface Pair {
  readonly first: LineStretch;
  readonly second: LineStretch;
  /** The parts stand on one line with nothing but the hyphen between them. */
  readonly isWithin: boolean;
}

interface OwnWords {
  readonly plain: ReadonlySet<string>;
  /** How often a compound stands within a line. */
  readonly compounds: ReadonlyMap<string, number>;
}

function isDivided(first: string, second: string, isWithin: boolean, own: OwnWords): boolean {
  if (!isSameCase(first, second)) return false;
  const joined = (first + second).toLowerCase();
  const compounds = own.compounds.get(`${first}-${second}`.toLowerCase()) ?? 0;
  if ((isWithin ? 1 : 0) < compounds) return false;
  const isOwn = own.plain.has(joined);
  if (!isOwn && !isWord(joined)) return false;
  if (!isWithin) return true;
  // Within a line a hyphen mostly belongs there: both parts of a compound are words, or the first is
  // a prefix; of old spellings (`BI-LATERAL`) only the second is.
  if (keepsHyphen(first)) return false;
  return !isWord(second) || (isOwn && !isWord(first));
}

/** `US-Soviet` and `Anglo-American` are compounds, whatever the words. */
function isSameCase(first: string, second: string): boolean {
  if (second === second.toLowerCase()) return first !== first.toUpperCase();
  return second === second.toUpperCase() && first === first.toUpperCase();
}

/** Two letters or more, a hyphen, perhaps a blank, two letters or more; no further hyphen. */
const WITHIN = /(?<![\p{L}\p{N}'’-])(\p{L}{2,40}-)( ?)(\p{L}{2,40})(?![\p{L}\p{N}'’-])/gu;
const AT_END = /(?<![\p{L}\p{N}'’-])\p{L}{2,40}-$/u;
const AT_START = /^\p{L}{2,40}(?![\p{L}\p{N}'’-])/u;

function collectPairs(document: Document): readonly Pair[] {
  const pairs: Pair[] = [];
  let before: LineStretch | undefined;
  for (const block of runningText(document)) {
    const isText = block.role === "paragraph" || block.role === "note";
    if (!isText || block.isLabelled || block.gap === "other") before = undefined;
    if (!isText) continue;
    for (const stretch of block.lines) {
      const pair = before && overLineEnd(document, before, stretch);
      if (pair !== undefined) pairs.push(pair);
      for (const found of withinLine(document, stretch)) pairs.push(found);
      before = stretch;
    }
  }
  return pairs;
}

function withinLine(document: Document, stretch: LineStretch): readonly Pair[] {
  const { line, start } = stretch;
  const text = textIn(document, stretch);
  if (!text.includes("-")) return [];
  return [...text.matchAll(WITHIN)].map(
    ({ index, 1: first = "", 2: blank = "", 3: second = "" }) => {
      const from = start + index;
      const to = from + first.length + blank.length;
      return {
        first: { line, start: from, end: from + first.length },
        second: { line, start: to, end: to + second.length },
        isWithin: blank === "",
      };
    },
  );
}

function overLineEnd(
  document: Document,
  before: LineStretch,
  { line, start, end }: LineStretch,
): Pair | undefined {
  // Only the end of a line can matter, however long it is.
  const from = Math.max(before.start, before.end - LONGEST_PART);
  const tail = textOf(document.lines, before.line).slice(from, before.end);
  if (!tail.endsWith("-")) return undefined;
  const first = AT_END.exec(tail);
  const second = AT_START.exec(
    textOf(document.lines, line).slice(start, Math.min(end, start + LONGEST_PART)),
  );
  if (first === null || second === null) return undefined;
  return {
    first: { line: before.line, start: from + first.index, end: before.end },
    second: { line, start, end: start + second[0].length },
    isWithin: false,
  };
}

/** Characters of the longest part of a word with the sign beside it. */
const LONGEST_PART = 60;

function ownWords(document: Document): OwnWords {
  const plain = new Set<string>();
  const compounds = new Map<string, number>();
  for (const { lines } of runningText(document))
    for (const stretch of lines) {
      const text = textIn(document, stretch).toLowerCase();
      for (const [word] of text.matchAll(/[\p{L}-]{4,80}/gu))
        if (!word.includes("-")) plain.add(word);
        else compounds.set(word, (compounds.get(word) ?? 0) + 1);
    }
  return { plain, compounds };
}

function textIn({ lines }: Document, { line, start, end }: LineStretch): string {
  return textOf(lines, line).slice(start, end);
}
