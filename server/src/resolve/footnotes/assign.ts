/**
 * The best assignment of reference candidates to notes over a whole document.
 *
 * Notes are numbered and their references come in order, so the assignment is the heaviest strictly
 * rising chain of candidates: each candidate adds the weight of its evidence, each note passed over
 * costs. A tree of prefix maxima over the notes makes this n log n in the candidates; the steps are
 * counted for the test of the bound.
 */

import type { Evidence } from "../../scan/inline/footnoteCandidates.ts";
import { PrefixMaxima } from "./prefixMaxima.ts";

export interface Candidate {
  readonly label: string;
  readonly evidence: Evidence;
  /** Plain where references are marked otherwise. */
  readonly isForeign: boolean;
}

/**
 * What a candidate adds to the chain. Marked candidates outweigh any number of plain ones that could
 * stand in their way; a weak one is used only where nothing else serves the note.
 */
const WEIGHT: Readonly<Record<Evidence, number>> = {
  marked: 200,
  strong: 40,
  medium: 24,
  spaced: 30,
  numeric: 16,
  glued: 12,
  weak: 5,
};

/** What a candidate's surroundings weigh in the assignment, from 5 to 200. */
export function weightOf({ evidence, isForeign }: Omit<Candidate, "label">): number {
  return isForeign ? WEIGHT.weak : WEIGHT[evidence];
}

/** What it costs to pass over a note: less than the weakest candidate adds, or none would be used. */
const SKIPPED_NOTE = 1;

/** A number that the list leaves out never displaces one that has a note. */
const OF_LOST_NOTE = 1 / 10_000;

/**
 * The chain: for each candidate whether it is in it. `labels` are those of the notes in the order of
 * their references, those in `lost` among them, which the list leaves out. Of chains of equal weight
 * the one is taken whose candidates come first.
 */
export function assignInOrder(
  candidates: readonly (Candidate | undefined)[],
  labels: readonly string[],
  lost: ReadonlySet<string>,
): readonly boolean[] {
  const ranks = new Map(labels.map((label, rank) => [label, rank]));
  const best = new PrefixMaxima(labels.length);
  const previous: number[] = new Array(candidates.length).fill(NONE);
  let end = NONE;
  let endScore = 0;
  candidates.forEach((candidate, index) => {
    const rank = candidate === undefined ? undefined : ranks.get(candidate.label);
    if (candidate === undefined || rank === undefined) return;
    const before = best.below(rank);
    // A chain's score counts the notes that it passes over; adding the rank back in makes scores of
    // different ends comparable.
    const base = before === undefined ? 0 : before.score;
    const weight = weightOf(candidate);
    const isLost = lost.has(candidate.label);
    const score = base + (isLost ? weight * OF_LOST_NOTE : weight + SKIPPED_NOTE);
    previous[index] = before?.index ?? NONE;
    best.raise(rank, score, index);
    if (endScore < score) {
      endScore = score;
      end = index;
    }
  });
  const isChosen: boolean[] = new Array(candidates.length).fill(false);
  for (let index = end; index !== NONE; index = previous[index] ?? NONE) isChosen[index] = true;
  return isChosen;
}

const NONE = -1;
