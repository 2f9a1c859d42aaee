/**
 * References that are glued to a number (`December 261`, `16681 and 17412`): for a note without a
 * reference, the one number between its neighbours' references that most plainly ends in its label.
 * Such a reference is marked as inferred and lowers a finding; it is no proof.
 */

import type { DocumentLines } from "../../parse/documentLines.ts";
import type { MemoParts } from "../../parse/nodes.ts";
import { comparePlaces, type Place } from "../../parse/place.ts";
import { gluedPlausibility, type NumberToken } from "../../scan/inline/numberTokens.ts";

/** A note's label in rising order with the place of its reference, if it has one in order. */
export interface WantedLabel {
  readonly label: string;
  readonly place: Place | undefined;
  readonly isMissing: boolean;
}

export interface InferredReference {
  readonly label: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

type PlacedToken = NumberToken & { readonly line: number };

/** The inferred references, in the order of their labels. */
export function inferMissing(
  lines: DocumentLines,
  parts: MemoParts,
  wanted: readonly WantedLabel[],
): readonly InferredReference[] {
  if (!wanted.some(({ isMissing }) => isMissing)) return [];
  const tokens = tokensBySuffix(lines, parts, longestLabel(wanted));
  const limits = nextPlaces(wanted, { line: parts.notesStart ?? lines.length, column: 0 });
  const inferred: InferredReference[] = [];
  let from: Place = { line: 0, column: 0 };
  wanted.forEach(({ label, place, isMissing }, i) => {
    if (place !== undefined) from = place;
    if (!isMissing) return;
    const token = findGlued(tokens.get(label) ?? [], label, from, limits[i] as Place);
    if (token === undefined) return;
    const { line, end } = token;
    const start = end - label.length;
    inferred.push({ label, line, start, end });
    from = { line, column: start };
  });
  return inferred;
}

function longestLabel(wanted: readonly WantedLabel[]): number {
  return wanted.reduce((longest, { label }) => Math.max(longest, label.length), 0);
}

/** For each label the place of the next reference in order, or the end of the text. */
function nextPlaces(wanted: readonly WantedLabel[], end: Place): Place[] {
  const limits: Place[] = new Array(wanted.length).fill(end);
  let next = end;
  for (let i = wanted.length - 1; 0 <= i; i--) {
    limits[i] = next;
    next = wanted[i]?.place ?? next;
  }
  return limits;
}

/** The numbers of the text in order, by each of their endings that could be a label. */
function tokensBySuffix(
  lines: DocumentLines,
  parts: MemoParts,
  longest: number,
): ReadonlyMap<string, readonly PlacedToken[]> {
  const datelines = new Set(parts.datelines.map((dateline) => dateline.line));
  const bySuffix = new Map<string, PlacedToken[]>();
  const end = parts.notesStart ?? lines.length;
  for (let line = 0; line < end; line++) {
    if (datelines.has(line)) continue;
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

/** The one token between two places that most plainly ends in the label; none if two are equal. */
function findGlued(
  tokens: readonly PlacedToken[],
  label: string,
  from: Place,
  to: Place,
): PlacedToken | undefined {
  let best: PlacedToken | undefined;
  let highest = 0;
  for (const token of tokens) {
    const place = { line: token.line, column: token.start };
    if (comparePlaces(place, from) <= 0) continue;
    if (comparePlaces(to, place) <= 0) break;
    const plausibility = gluedPlausibility(token, label);
    if (plausibility === 0 || plausibility < highest) continue;
    best = highest < plausibility ? token : undefined;
    highest = plausibility;
  }
  return best;
}
