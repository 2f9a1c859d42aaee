/**
 * Finds places of a transcription in the text of a scan. The words around the place vote for where
 * they stand in the scan: a word that is rare there counts much, and votes agree if the words stand in
 * the same distance from each other. So neither misread words nor notes that were moved do harm. A
 * place that is not found, or is found twice, has no answer.
 */
import { wordsOf } from "./words.ts";

/** A page of a scan with a text layer. */
export interface ScanPageText {
  /** From 1. */
  readonly page: number;
  readonly lines: readonly ScanLine[];
}

export interface ScanLine {
  readonly text: string;
  /** From the top of the page, 0 to 1. */
  readonly y: number;
}

/** A place on a scan: a page from 1 and how far down it is, 0 to 1. */
export interface ScanPlace {
  readonly page: number;
  readonly y: number;
}

/** Words looked at on either side, first few and then many. */
const NEAR = 30;
const FAR = 90;
/** What a word before the place counts: the place is where the words after it begin. */
const BEFORE = 0.8;
/** How far words may shift where some were lost or joined. */
const SLACK = 12;
/** The part of the weight around a place that must be found in the scan of this document. */
const ENOUGH = 0.22;
/** The same in a scan that may be another document's: forms and formulas agree in up to 0.9. */
const CERTAIN = 0.94;
/**
 * In a document's own scan the worst tenth of the stretches finds this part of what the middle one
 * does, however badly it was read; in another document's scan only its forms are found. Measured on
 * the facsimiles: 0.7 and 0.35.
 */
const EVEN = 0.5;
/** What the worst tenth must find in any case. */
const LEAST = 0.12;
/** The part of the best place's weight from which on a second one makes it doubtful. */
const RIVAL = 0.75;
/** A word that stands in the scan more often says nothing, and costs time. */
const MOST_HITS = 60;
/** Fewer different words in agreement may be chance. */
const FEWEST_WORDS = 4;

interface Word {
  readonly key: string;
  readonly place: ScanPlace;
}

/** The text of a scan, indexed by its words. */
export class ScanIndex {
  readonly words: readonly Word[];
  private readonly hits = new Map<string, number[]>();

  constructor(pages: readonly ScanPageText[]) {
    this.words = pages.flatMap(({ page, lines }) =>
      lines.flatMap(({ text, y }) => wordsOf(text).map((key) => ({ key, place: { page, y } }))),
    );
    for (const [i, { key }] of this.words.entries()) {
      const hits = this.hits.get(key);
      if (hits === undefined) this.hits.set(key, [i]);
      else hits.push(i);
    }
  }

  /** Where a word stands, as indexes of `words`. */
  hitsOf(key: string): readonly number[] {
    return this.hits.get(key) ?? [];
  }

  /** How much a word says: much if it is rare in the scan. */
  weightOf(key: string): number {
    const count = Math.max(1, this.hitsOf(key).length);
    return count <= MOST_HITS ? 1 / Math.sqrt(count) : 0;
  }
}

/** The lines of a transcription, to be found in a scan. */
export class TextMatcher {
  /** Whether the scan is the document's as a whole, so that misread words may be overlooked. */
  readonly isOwnScan: boolean;
  private readonly index: ScanIndex;
  private readonly words: readonly string[];
  /** The index of the first word at or after the start of each line. */
  private readonly starts: readonly number[];
  private readonly range: PageRange;
  /** The pages on which places were found without doubt. */
  private readonly found: PageRange | undefined;

  /**
   * `leftOut` are lines that are not on the paper, or on every page: page markers. `range` are the
   * pages to be looked at.
   */
  constructor(
    index: ScanIndex,
    lines: readonly string[],
    leftOut: ReadonlySet<number>,
    range: PageRange = ALL,
  ) {
    this.index = index;
    this.range = range;
    const words: string[] = [];
    this.starts = lines.map((line, i) => {
      const start = words.length;
      if (!leftOut.has(i)) words.push(...wordsOf(line));
      return start;
    });
    this.words = words;
    const { isOwnScan, found } = this.survey();
    this.isOwnScan = isOwnScan;
    this.found = found;
  }

  /**
   * The place of the beginning of a line, or of what comes after it if it has no words; `undefined` if
   * it is not found or is found in several places.
   */
  locate(line: number): ScanPlace | undefined {
    const at = this.starts[line];
    if (at === undefined) return undefined;
    if (!this.isOwnScan) return this.locateWord(at, FAR, CERTAIN, this.range);
    return (
      this.locateWord(at, NEAR, ENOUGH, this.range) ??
      this.locateWord(at, FAR, ENOUGH, this.range) ??
      // Formulas that stand in other documents of the scan too.
      (this.found && this.locateWord(at, FAR, ENOUGH, this.found))
    );
  }

  /** Looks at stretches of the whole text. */
  private survey(): { isOwnScan: boolean; found: PageRange | undefined } {
    const step = Math.max(NEAR / 2, Math.ceil(this.words.length / MOST_STRETCHES));
    const scores: number[] = [];
    let found: PageRange | undefined;
    for (let at = Math.min(step, this.words.length >> 1); at < this.words.length; at += step) {
      const { votes, weight } = this.collect(at, NEAR, this.range);
      const best = heaviest(votes, () => true);
      scores.push(weight === 0 || best === undefined ? 0 : best.weight / weight);
      const place = this.locateWord(at, NEAR, ENOUGH, this.range);
      if (place !== undefined) found = including(found, place.page);
    }
    scores.sort((a, b) => a - b);
    const worst = scores[Math.floor(scores.length / TENTH)] ?? 0;
    const middle = scores[scores.length >> 1] ?? 0;
    return { isOwnScan: Math.max(LEAST, EVEN * middle) <= worst, found };
  }

  private locateWord(
    at: number,
    reach: number,
    enough: number,
    range: PageRange,
  ): ScanPlace | undefined {
    const { votes, weight } = this.collect(at, reach, range);
    const best = heaviest(votes, () => true);
    if (best === undefined || best.weight < enough * weight || best.words < FEWEST_WORDS)
      return undefined;
    const rival = heaviest(votes, (shift) => reach < Math.abs(shift - best.shift));
    if (rival !== undefined && RIVAL * best.weight <= rival.weight) return undefined;
    const shift = nearestShift(votes, best.shift, at);
    const word = Math.min(Math.max(at + shift, 0), this.index.words.length - 1);
    return this.index.words[word]?.place;
  }

  private collect(at: number, reach: number, range: PageRange): { votes: Vote[]; weight: number } {
    const votes: Vote[] = [];
    let weight = 0;
    const end = Math.min(this.words.length, at + reach);
    for (let i = Math.max(0, at - reach); i < end; i++) {
      const key = this.words[i] ?? "";
      const own = (i < at ? BEFORE : 1) * this.index.weightOf(key);
      weight += own;
      if (own === 0) continue;
      for (const hit of this.index.hitsOf(key))
        if (isWithin(this.index.words[hit]?.place.page ?? 0, range))
          votes.push({ word: i, shift: hit - i, weight: own });
    }
    return { votes: votes.sort((a, b) => a.shift - b.shift), weight };
  }
}

/** First and last page, both included. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

const ALL: PageRange = { first: 1, last: Number.POSITIVE_INFINITY };

const MOST_STRETCHES = 200;
const TENTH = 10;

function including(range: PageRange | undefined, page: number): PageRange {
  if (range === undefined) return { first: page, last: page };
  return { first: Math.min(range.first, page), last: Math.max(range.last, page) };
}

function isWithin(page: number, { first, last }: PageRange): boolean {
  return first <= page && page <= last;
}

/** A word of the text that stands in the scan so many words further on. */
interface Vote {
  readonly word: number;
  readonly shift: number;
  readonly weight: number;
}

/** The stretch of shifts with the heaviest votes; each word counts once. Votes are sorted by shift. */
function heaviest(
  votes: readonly Vote[],
  isAllowed: (shift: number) => boolean,
): { shift: number; weight: number; words: number } | undefined {
  let best: { shift: number; weight: number; words: number } | undefined;
  const counts = new Map<number, number>();
  let weight = 0;
  let start = 0;
  for (const vote of votes) {
    const count = counts.get(vote.word) ?? 0;
    counts.set(vote.word, count + 1);
    if (count === 0) weight += vote.weight;
    for (let first = votes[start]; first && SLACK < vote.shift - first.shift; ) {
      const left = (counts.get(first.word) ?? 1) - 1;
      if (left === 0) {
        counts.delete(first.word);
        weight -= first.weight;
      } else counts.set(first.word, left);
      start++;
      first = votes[start];
    }
    const from = votes[start]?.shift ?? vote.shift;
    const shift = Math.round((from + vote.shift) / 2);
    if (isAllowed(shift) && (best === undefined || best.weight < weight))
      best = { shift, weight, words: counts.size };
  }
  return best;
}

/** The shift on which most of the words nearest to a word agree, of those near the best. */
function nearestShift(votes: readonly Vote[], best: number, at: number): number {
  const near = votes
    .filter(({ shift }) => Math.abs(shift - best) <= SLACK)
    .sort((a, b) => Math.abs(a.word - at) - Math.abs(b.word - at))
    .slice(0, NEAREST);
  const weights = new Map<number, number>();
  for (const { shift, weight } of near) weights.set(shift, (weights.get(shift) ?? 0) + weight);
  const [first] = [...weights].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? best;
}

const NEAREST = 16;
