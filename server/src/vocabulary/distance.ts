/**
 * The number of single-character slips that turn one word into the other: a character left out,
 * added or replaced, or two neighbours swapped (the optimal string alignment distance, in which a
 * swapped pair is not edited again). Counting stops beyond `limit`, and then the answer is
 * `limit + 1`. The comparison is exact; the caller sees to case.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (limit < Math.abs(a.length - b.length)) return tooFar;
  const [inA, inB] = [characters(a), characters(b)];
  // A slip takes away at most one character that the other word does not have.
  if (limit < countBits(inA & ~inB) || limit < countBits(inB & ~inA)) return tooFar;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++)
      current.push(cellCost(a, b, row, column, current, previous, beforePrevious));
    if (limit < Math.min(...current)) return tooFar;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? tooFar, tooFar);
}

/** Which characters a word has, as bits; some characters share a bit. */
function characters(word: string): number {
  let found = 0;
  for (let i = 0; i < word.length; i++) found |= 1 << (word.charCodeAt(i) & 31);
  return found;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function cellCost(
  a: string,
  b: string,
  row: number,
  column: number,
  current: readonly number[],
  previous: readonly number[],
  beforePrevious: readonly number[],
): number {
  const same = a.charAt(row - 1) === b.charAt(column - 1);
  let cost = Math.min(
    costAt(previous, column) + 1,
    costAt(current, column - 1) + 1,
    costAt(previous, column - 1) + (same ? 0 : 1),
  );
  const swapped =
    1 < row &&
    1 < column &&
    a.charAt(row - 1) === b.charAt(column - 2) &&
    a.charAt(row - 2) === b.charAt(column - 1);
  if (swapped) cost = Math.min(cost, costAt(beforePrevious, column - 2) + 1);
  return cost;
}

function costAt(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/**
 * The candidates at the smallest distance from a word, all of them if several are equally near, in
 * the order given; empty if none is within `limit`. The word itself, if it is a candidate, is its
 * own only answer. A word much longer than every candidate costs no comparison.
 */
export function nearestOf(
  word: string,
  candidates: Iterable<string>,
  limit: number,
): readonly string[] {
  let smallest = limit;
  let nearest: string[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, smallest);
    if (smallest < distance) continue;
    if (distance < smallest) nearest = [];
    smallest = distance;
    nearest.push(candidate);
  }
  return nearest;
}
