/**
 * References that are glued to a number (`December 261`, `16681 and 17412`): for a note without a
 * reference, the one number between its neighbours' references that most plainly ends in its label.
 * Such a reference is marked as inferred and lowers a finding; it is no proof.
 */

import { comparePlaces, type Place } from "../../parse/place.ts";
import { gluedPlausibility, type NumberToken } from "../../scan/inline/numberTokens.ts";
import type { TextLines } from "./collectCandidates.ts";

/** A note's label in rising order with the place of its reference, if it has one in order. */
export interface WantedLabel {
  /** The number as the text has it. */
  readonly label: string;
  readonly place: Place | undefined;
  readonly isMissing: boolean;
  /** It has a reference in order that may well be something else. */
  readonly isDoubtful: boolean;
  /** Whether the note's own text has a number, as it often repeats that of the telegram it explains. */
  readonly mentions: (number: string) => boolean;
}

export interface InferredReference {
  readonly label: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The number that it is glued to, and how plainly. */
  readonly inNumber: GluedNumber;
}

export interface GluedNumber {
  readonly digits: string;
  readonly plausibility: Plausibility;
}

/**
 * How plainly a number is another one with a label glued to it, as `gluedPlausibility` has it; 4 where
 * the note itself speaks of the rest.
 */
export type Plausibility = 1 | 2 | 3 | 4;

/** Numbers that could be the reference as well, so that none was taken. */
export interface UndecidedReference {
  readonly label: string;
  readonly places: readonly {
    readonly line: number;
    readonly start: number;
    readonly end: number;
  }[];
}

export interface Inference {
  /** In the order of their labels. */
  readonly found: readonly InferredReference[];
  readonly undecided: readonly UndecidedReference[];
}

type PlacedToken = NumberToken & { readonly line: number };
type Plausible = PlacedToken & { readonly plausibility: Plausibility };

/**
 * The inferred references of a series whose text goes from a line to another. A number of which the
 * note itself tells is taken before a doubtful reference to it.
 */
export function inferMissing(
  text: TextLines,
  { start, end }: { readonly start: number; readonly end: number },
  wanted: readonly WantedLabel[],
): Inference {
  if (!wanted.some(({ isMissing, isDoubtful }) => isMissing || isDoubtful))
    return { found: [], undecided: [] };
  const tokens = tokensBySuffix(text, start, end, longestLabel(wanted));
  const limits = nextPlaces(wanted, { line: end, column: 0 });
  const found: InferredReference[] = [];
  const undecided: UndecidedReference[] = [];
  let from: Place = { line: start, column: -1 };
  wanted.forEach((each, i) => {
    const { label, place, isMissing, isDoubtful } = each;
    if (place !== undefined && !isDoubtful) from = place;
    if (!isMissing && !isDoubtful) return;
    const best = findGlued(tokens.get(label) ?? [], each, from, limits[i] as Place);
    const [token, ...others] = best;
    const isTold = token?.plausibility === 4 && others.length === 0;
    const isWorse = isDoubtful && !isTold;
    if (isDoubtful && isWorse && place !== undefined) from = place;
    if (token === undefined || isWorse) return;
    if (0 < others.length) {
      undecided.push({ label, places: best.slice(0, MOST_UNDECIDED) });
      return;
    }
    const { line, digits, plausibility } = token;
    const at = token.end - label.length;
    found.push({ label, line, start: at, end: token.end, inNumber: { digits, plausibility } });
    from = { line, column: at };
  });
  return { found, undecided };
}

const MOST_UNDECIDED = 3;

function longestLabel(wanted: readonly WantedLabel[]): number {
  return wanted.reduce((longest, { label }) => Math.max(longest, label.length), 0);
}

/** For each label the place of the next reference in order, or the end of the text. */
function nextPlaces(wanted: readonly WantedLabel[], end: Place): Place[] {
  const limits: Place[] = new Array(wanted.length).fill(end);
  let next = end;
  for (let i = wanted.length - 1; 0 <= i; i--) {
    limits[i] = next;
    if (!wanted[i]?.isDoubtful) next = wanted[i]?.place ?? next;
  }
  return limits;
}

/** The numbers of the text in order, by each of their endings that could be a label. */
function tokensBySuffix(
  { lines, datelines, noteLines }: TextLines,
  start: number,
  end: number,
  longest: number,
): ReadonlyMap<string, readonly PlacedToken[]> {
  const bySuffix = new Map<string, PlacedToken[]>();
  for (let line = start; line < end; line++) {
    if (datelines.has(line) || noteLines.has(line)) continue;
    for (const token of lines[line]?.numbers ?? []) {
      const placed = { line, ...token };
      const most = Math.min(longest, token.digits.length - 1);
      for (let length = 1; length <= most; length++) {
        const suffix = token.digits.slice(-length);
        const list = bySuffix.get(suffix);
        if (list === undefined) bySuffix.set(suffix, [placed]);
        else list.push(placed);
      }
    }
  }
  return bySuffix;
}

/** The tokens between two places that most plainly end in the label; several if they are equal. */
function findGlued(
  tokens: readonly PlacedToken[],
  { label, mentions }: WantedLabel,
  from: Place,
  to: Place,
): readonly Plausible[] {
  let best: Plausible[] = [];
  for (let index = firstAfter(tokens, from); index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined || comparePlaces(to, placeOf(token)) <= 0) break;
    const glued = gluedPlausibility(token, label);
    if (glued === 0) continue;
    const rest = token.digits.slice(0, -label.length);
    const isTold = SHORTEST_TOLD <= rest.length && mentions(rest);
    const plausibility = isTold ? 4 : glued;
    const highest = best[0]?.plausibility ?? 1;
    if (plausibility < highest) continue;
    if (highest < plausibility) best = [];
    best.push({ ...token, plausibility });
  }
  return best;
}

/** Digits of a number that is not in a note by accident. */
const SHORTEST_TOLD = 3;

function placeOf({ line, start }: PlacedToken): Place {
  return { line, column: start };
}

/** Index of the first token after a place, by bisection. */
function firstAfter(tokens: readonly PlacedToken[], place: Place): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token !== undefined && comparePlaces(placeOf(token), place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
