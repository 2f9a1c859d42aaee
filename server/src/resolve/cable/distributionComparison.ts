/**
 * Which offices or copies explain a sum that fails: by another section of the cable, whose sum is
 * right, or by what stands in the distribution itself.
 */
import type { DistributionBlock } from "./distributionBlock.ts";
import type { DistributionSlip } from "./distributionSlips.ts";
import type { Copies, Total } from "./distributionWords.ts";

/** All copies together; what has no number counts nothing. */
export function sumOf(copies: readonly Copies[]): number {
  return copies.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

/** `EUR-12`; `undefined` for a number that no office gets. */
export function written({ office }: Pick<Copies, "office">, count: number): string | undefined {
  return count < 0 || MOST_COPIES < count
    ? undefined
    : `${office}-${String(count).padStart(2, "0")}`;
}

const MOST_COPIES = 99;

/** The total is wrong, or where nothing decides the copies as well. */
export function totalSlip(
  total: Total,
  copies: readonly Copies[],
  isDecided: boolean,
): DistributionSlip {
  return { kind: "total", total, sum: sumOf(copies), isDecided };
}

/** What another section, whose sum is right, tells about this one. */
export function comparedWith(
  { copies: theirs }: DistributionBlock,
  { copies: ours, total }: DistributionBlock,
  difference: number,
): DistributionSlip | undefined {
  const counterparts = new Map(theirs.map((copies) => [copies.office, copies]));
  const seen = new Set<string>();
  const surplus: Copies[] = [];
  const different: Copies[] = [];
  for (const copies of ours) {
    const counterpart = counterparts.get(copies.office);
    if (counterpart === undefined || seen.has(copies.office)) surplus.push(copies);
    else if (counterpart.value !== copies.value) different.push(copies);
    seen.add(copies.office);
  }
  const lost = theirs.filter(({ office }) => !seen.has(office));
  const [first] = different;
  if (1 < different.length || 0 < Math.min(surplus.length, lost.length)) return undefined;
  if (first !== undefined) {
    const witness = counterparts.get(first.office);
    const isWhole = surplus.length === 0 && lost.length === 0;
    if (!isWhole || witness?.value !== (first.value ?? 0) + difference) return undefined;
    return { kind: "copies", copies: first, expected: witness.text, witness };
  }
  if (0 < lost.length) return lostAfter(theirs, ours, lost, difference);
  if (0 < surplus.length) return surplusSlip(ours, surplus, difference);
  return total && totalSlip(total, ours, true);
}

/** Offices that another section has together, and after which the sum is right. */
function lostAfter(
  theirs: readonly Copies[],
  ours: readonly Copies[],
  lost: readonly Copies[],
  difference: number,
): DistributionSlip | undefined {
  const [first] = lost;
  if (first === undefined || sumOf(lost) !== difference) return undefined;
  const at = theirs.indexOf(first);
  const witness = theirs[at - 1];
  const before = ours.find(({ office }) => office === witness?.office);
  return witness && before && { kind: "lost", before, witness, lost };
}

/**
 * The one office with more copies than any gets, if one digit less makes the sum right: of 1,700
 * counts none is above 30.
 */
export function excessive(
  copies: readonly Copies[],
  difference: number,
): DistributionSlip | undefined {
  const high = copies.filter(({ value }) => HIGHEST_USUAL < (value ?? 0));
  const [only] = high;
  if (only === undefined || high.length !== 1) return undefined;
  const count = (only.value ?? 0) + difference;
  const expected = written(only, count);
  if (expected === undefined || HIGHEST_USUAL < count || !isOneDigitApart(expected, only.text))
    return undefined;
  return { kind: "copies", copies: only, expected, witness: undefined };
}

const HIGHEST_USUAL = 40;

function isOneDigitApart(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((character, i) => character !== b[i]).length === 1;
}

/** Neighbouring offices that all stand twice, and without which the sum is right. */
export function repeated(
  copies: readonly Copies[],
  difference: number,
): DistributionSlip | undefined {
  const seen = new Set<string>();
  const surplus = copies.filter(({ text }) => {
    const isSecond = seen.has(text);
    seen.add(text);
    return isSecond;
  });
  return surplusSlip(copies, surplus, difference);
}

function surplusSlip(
  copies: readonly Copies[],
  surplus: readonly Copies[],
  difference: number,
): DistributionSlip | undefined {
  const [first] = surplus;
  if (first === undefined || sumOf(surplus) !== -difference) return undefined;
  const start = copies.indexOf(first);
  const areTogether = surplus.every((each, i) => copies[start + i] === each);
  return { kind: "surplus", surplus, before: areTogether ? copies[start - 1] : undefined };
}
