/**
 * What the notes of a list are numbered, and which of them are in order. Most lists rise by one; a
 * note that does not fit is one with a wrong number, a second note with a number, or one of two that
 * were exchanged. The list alone tells which note of several is the odd one: the longest run of
 * rising numbers is right, and of runs of one length the one with the most steps of the same width as
 * in the list, so that of `1 2 4 4 5` the first 4 is odd, and it stands where 3 is missing.
 */
import type { NotePart } from "../../parse/nodes.ts";
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
 * The numbers of a list. `isInText` tells of a number whether it may stand in the text: a note is
 * only taken for another than it says if the text has that number.
 */
export function readNoteNumbers(
  notes: readonly NotePart[],
  isInText: (label: string) => boolean,
): NoteNumbers {
  const labels = notes.map(({ label }) => label.label);
  const isInOrder = findInOrder(labels);
  labels.forEach((label, index) => {
    const expected = isInOrder[index] ? undefined : expectedBetween(labels, isInOrder, index);
    if (expected === undefined || !isDigits(label) || !isInText(expected)) return;
    labels[index] = expected;
    isInOrder[index] = true;
  });
  return {
    labels,
    isInOrder,
    byLabel: toByLabel(labels, isInOrder),
    skipped: findSkipped(labels, isInOrder),
  };
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
