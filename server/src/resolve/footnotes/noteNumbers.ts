/**
 * What the notes of a list are numbered, and which of them are in order. Most lists rise by one; a
 * note that does not fit is one with a wrong number, a second note with a number, or one of two that
 * were exchanged. The list alone tells which note of several is the odd one: the longest run of
 * rising numbers is right, and of runs of one length the one with the most steps of the same width as
 * in the list, so that of `1 2 4 4 5` the first 4 is odd, and it stands where 3 is missing.
 */
import { isDigits } from "../../scan/words.ts";
import { PrefixMaxima, type ScoredChain } from "./prefixMaxima.ts";

export interface NoteNumbers {
  /** For each note the number that it has in truth, by the list; as written if nothing speaks against it. */
  readonly labels: readonly string[];
  /** Whether a note is in order, or stands outside the order, as a sign does. */
  readonly isInOrder: readonly boolean[];
  /** The note that a number means: the one in order, or the first one. */
  readonly byLabel: ReadonlyMap<string, number>;
  /** Numbers that the list leaves out between two of its notes, and the one after its end. */
  readonly skipped: readonly string[];
  /** The numbers in the order in which their references stand, the skipped ones among them. */
  readonly ranked: readonly string[];
  /** Notes whose numbers were lost; their order gives them one. */
  readonly byPosition: ReadonlySet<number>;
}

/** A number's value; a sign stands before all numbers. */
export function numberOf(label: string): number {
  return isDigits(label) ? Number(label) : -1;
}

/** The highest of some numbers, 0 if there is none; there may be more than a call has arguments. */
export function highestOf(labels: Iterable<string>): number {
  let highest = 0;
  for (const label of labels) highest = Math.max(highest, numberOf(label));
  return highest;
}

/**
 * The numbers of a list by its labels as written. `isInText` tells of a number whether it may stand in
 * the text, `isSurelyInText` whether it does: a note is only taken for another than it says if the text
 * has that number.
 */
export function readNoteNumbers(
  written: readonly string[],
  isInText: (label: string) => boolean,
  isSurelyInText: (label: string) => boolean,
): NoteNumbers {
  const byPosition = new Set(written.flatMap((label, index) => (label === "" ? [index] : [])));
  const labels = byPosition.size === 0 ? [...written] : withLostNumbers(written);
  const isInOrder = findInOrder(labels);
  labels.forEach((label, index) => {
    if (isInOrder[index] || !isDigits(label)) return;
    const between = expectedBetween(labels, isInOrder, index);
    const atEnd = expectedAtEnd(labels, isInOrder, index);
    const isFound = between === undefined ? isSurelyInText(atEnd ?? "") : isInText(between);
    const expected = between ?? atEnd;
    if (expected === undefined || !isFound) return;
    labels[index] = expected;
    isInOrder[index] = true;
  });
  mendFirst(labels, isInOrder, isSurelyInText);
  const byLabel = toByLabel(labels, isInOrder);
  const skipped = findSkipped(labels, isInOrder);
  const ranked = rankLabels(byLabel, skipped);
  return { labels, isInOrder, byLabel, skipped, ranked, byPosition };
}

/** Labels with numbers for those that were lost: one above the note before, from 1 if none is known. */
function withLostNumbers(written: readonly string[]): string[] {
  const known = written.findIndex(isDigits);
  let number = known < 0 ? 0 : Number(written[known]) - known - 1;
  return written.map((label) => {
    if (isDigits(label)) number = Number(label);
    else if (label === "") number++;
    return label === "" && 0 <= number ? String(number) : label;
  });
}

/** The numbers in rising order, those that the list leaves out among them; signs and names have none. */
function rankLabels(byLabel: ReadonlyMap<string, number>, skipped: readonly string[]): string[] {
  return [...new Set([...byLabel.keys(), ...skipped])]
    .filter(isDigits)
    .sort((a, b) => Number(a) - Number(b));
}

/** The one number that fits between the notes before and after, if these are in order. */
function expectedBetween(
  labels: readonly string[],
  isInOrder: readonly boolean[],
  index: number,
): string | undefined {
  const before = index === 0 ? 0 : numberIn(labels, isInOrder, index - 1);
  const after = numberIn(labels, isInOrder, index + 1);
  return before !== undefined && after === before + 2 ? String(before + 1) : undefined;
}

/** Of two first notes with one number the first is wrong if the text has the number before it. */
function mendFirst(
  labels: string[],
  isInOrder: boolean[],
  isSurelyInText: (label: string) => boolean,
): void {
  const [first = "", second] = labels;
  const expected = String(Number(first) - 1);
  if (first !== second || !isDigits(first) || Number(first) < 2) return;
  if (!isSurelyInText(expected) || labels.includes(expected)) return;
  labels[0] = expected;
  isInOrder[0] = true;
  isInOrder[1] = true;
}

/** The number before the list's first note or after its last, where these stand out of order. */
function expectedAtEnd(
  labels: readonly string[],
  isInOrder: readonly boolean[],
  index: number,
): string | undefined {
  const last = labels.length - 1;
  const neighbour = index === 0 ? 1 : index === last ? last - 1 : undefined;
  const number = neighbour === undefined ? undefined : numberIn(labels, isInOrder, neighbour);
  if (number === undefined) return undefined;
  const expected = index === 0 ? number - 1 : number + 1;
  return 0 < expected ? String(expected) : undefined;
}

function numberIn(
  labels: readonly string[],
  isInOrder: readonly boolean[],
  index: number,
): number | undefined {
  const label = labels[index];
  return label !== undefined && isInOrder[index] && isDigits(label) ? Number(label) : undefined;
}

function toByLabel(
  labels: readonly string[],
  isInOrder: readonly boolean[],
): ReadonlyMap<string, number> {
  const byLabel = new Map<string, number>();
  labels.forEach((label, index) => {
    const other = byLabel.get(label);
    if (label !== "" && (other === undefined || (isInOrder[index] && !isInOrder[other])))
      byLabel.set(label, index);
  });
  return byLabel;
}

/** A wider gap than this is no loss but another list. */
const WIDEST_GAP = 3;

function findSkipped(labels: readonly string[], isInOrder: readonly boolean[]): string[] {
  const has = new Set(labels);
  const skipped: string[] = [];
  let before: number | undefined;
  labels.forEach((_, index) => {
    const value = numberIn(labels, isInOrder, index);
    if (value === undefined) return;
    const first = before === undefined ? (value <= WIDEST_GAP ? 1 : value) : before + 1;
    if (value - first <= WIDEST_GAP)
      for (let number = first; number < value; number++)
        if (!has.has(String(number))) skipped.push(String(number));
    before = value;
  });
  if (before !== undefined) skipped.push(String(before + 1));
  return skipped;
}

/** The best run of rising numbers: n log n in the notes. */
function findInOrder(labels: readonly string[]): boolean[] {
  const values = labels.map((label) => (isDigits(label) ? Number(label) : undefined));
  const ranks = ranksOf(values);
  const runs = new PrefixMaxima(ranks.size);
  // Runs by the difference between number and place; a list that begins with 1 goes on from before it.
  const alongList = new Map<number, ScoredChain>([[0, START]]);
  const previous = new Map<number, number>();
  // A note more outweighs all steps along the list.
  const note = labels.length + 1;
  let place = 0;
  let best = START;
  values.forEach((value, index) => {
    if (value !== undefined || labels[index] === "") place++;
    if (value === undefined) return;
    const rank = ranks.get(value) ?? 0;
    const below = runs.below(rank) ?? START;
    const beside = alongList.get(value - place);
    const isBeside = beside !== undefined && below.score <= beside.score;
    const before = isBeside ? beside : below;
    const run = { score: note + before.score + (isBeside ? 1 : 0), index };
    previous.set(index, before.index);
    runs.raise(rank, run.score, index);
    alongList.set(value - place, run);
    if (best.score < run.score) best = run;
  });
  const isInOrder = values.map((value) => value === undefined);
  for (let at = best.index; at !== START.index; at = previous.get(at) ?? START.index)
    isInOrder[at] = true;
  return isInOrder;
}

/** The empty run. */
const START: ScoredChain = { score: 0, index: -1 };

function ranksOf(values: readonly (number | undefined)[]): ReadonlyMap<number, number> {
  const sorted = [...new Set(values)].filter((value) => value !== undefined).sort((a, b) => a - b);
  return new Map(sorted.map((value, rank) => [value, rank]));
}
