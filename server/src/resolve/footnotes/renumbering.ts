/**
 * Lists that are numbered otherwise than the text. Where the text runs on through a chapter (79, 80,
 * 81) and the list begins with 1, and where the list counts a source note that the text does not (its
 * 1 is unnumbered in print, or is `*` or 0), the two are paired by order: of 268,465 documents with
 * notes in the whole series half disagree so (memo-format, section 8).
 */
import { isDigits } from "../../scan/words.ts";
import { NEAR_HIGHEST } from "./matchReferences.ts";
import { type GradedCandidate, isSure } from "./styles.ts";

/** How the numbers of the text are read in the list's numbering. */
export interface Renumbering {
  /** What the text's numbers are above the list's; 0 where the two agree. */
  readonly offset: number;
  /** A sign in the text stands for the list's first note. */
  readonly hasSign: boolean;
}

export interface RenumberedNotes {
  readonly labels: readonly string[];
  readonly isSource: boolean;
}

export const AGREED: Renumbering = { offset: 0, hasSign: false };

/** The label of a reference as the list counts. */
export function readAs({ offset, hasSign }: Renumbering, label: string): string {
  if (hasSign && !isDigits(label)) return FIRST;
  return offset === 0 || !isDigits(label) ? label : String(Number(label) - offset);
}

const FIRST = "1";
/** Share of the notes that must have a reference by order where they have none by number. */
const ENOUGH = 0.6;

/** How the list is renumbered against the text, if it is numbered from 1 throughout. */
export function findRenumbering(
  candidates: readonly (GradedCandidate | undefined)[],
  { labels, isSource }: RenumberedNotes,
): Renumbering {
  const count = labels.length;
  if (!labels.every((label, index) => label === "" || label === String(index + 1))) return AGREED;
  const sure = candidates.filter((candidate) => candidate !== undefined).filter(isSure);
  const numbered = sure.filter(({ label }) => isDigits(label));
  const values = new Set(numbered.map(({ label }) => Number(label)));
  const sign = sure.find(({ label, isAtHeading }) => isAtHeading && !isDigits(label));
  if (sign !== undefined || values.has(0)) return countsSource(values, count, sign !== undefined);
  if (isSource && isSourceUncalled(numbered, values, count)) return { offset: -1, hasSign: false };
  return { offset: runningOffset(numbered, values, count), hasSign: false };
}

/** The source note is `*` or 0 in the text and 1 in the list; all other numbers are one higher there. */
function countsSource(values: ReadonlySet<number>, count: number, hasSign: boolean): Renumbering {
  let run = 0;
  while (values.has(run + 1)) run++;
  const isPaired = run === count - 1 && !values.has(count);
  return isPaired ? { offset: -1, hasSign } : AGREED;
}

/** The list counts a source note, and the text numbers its notes from 1 below the heading. */
function isSourceUncalled(
  numbered: readonly GradedCandidate[],
  values: ReadonlySet<number>,
  count: number,
): boolean {
  if (count < LEAST_PAIRED || numbered.some(({ isAtHeading }) => isAtHeading)) return false;
  if (numbered.length !== count - 1 || values.size !== count - 1) return false;
  return numbered.every(({ label }, index) => Number(label) === index + 1);
}

/** Two numbers could be a slip and an accident. */
const LEAST_PAIRED = 4;

/** How far the references run ahead of the list: k - 1 where they are k, k + 1, … and k is not 1. */
function runningOffset(
  numbered: readonly GradedCandidate[],
  values: ReadonlySet<number>,
  count: number,
): number {
  const first = numbered[0] === undefined ? 0 : Number(numbered[0].label);
  if (first <= count) return 0;
  // A single number a little off is a slip.
  if (count === 1) return numbered.length === 1 && 1 + NEAR_HIGHEST < first ? first - 1 : 0;
  for (let note = 1; note <= count; note++) if (values.has(note)) return 0;
  // The first reference or two may have been lost.
  let best = 0;
  let most = 0;
  for (const offset of [first - 1, first - 2]) {
    let paired = 0;
    for (let note = 1; note <= count; note++) if (values.has(note + offset)) paired++;
    if (most < paired) {
      most = paired;
      best = offset;
    }
  }
  return ENOUGH * count <= most ? best : 0;
}
