/**
 * The number of single-character slips that turn one word into the other: a character left out,
 * added or replaced, or two neighbours swapped (the optimal string alignment distance, in which a
 * swapped pair is not edited again). Counting stops beyond `limit`, and then the answer is
 * `limit + 1`. The comparison is exact; the caller sees to case.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (limit < Math.abs(a.length - b.length)) return limit + 1;
  return distance(a, charactersOf(a), b, charactersOf(b), limit);
}

function distance(a: string, inA: number, b: string, inB: number, limit: number): number {
  const tooFar = limit + 1;
  if (limit < Math.abs(a.length - b.length)) return tooFar;
  // A slip takes away at most one character that the other word does not have.
  if (isMoreThan(limit, inA & ~inB) || isMoreThan(limit, inB & ~inA)) return tooFar;
  // What both begin or end with needs no slip, and what is left of near words is a letter or two.
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const longer = Math.max(endA, endB) - start;
  if (longer <= 1 || endA === start || endB === start) return Math.min(longer, tooFar);
  if (limit === 1) return isSwapped(a, b, start, endA, endB) ? 1 : tooFar;
  return distanceByRows(a.slice(start, endA), b.slice(start, endB), limit);
}

/** Whether what is left of two words is two characters, and the same two the other way round. */
function isSwapped(a: string, b: string, start: number, endA: number, endB: number): boolean {
  if (endA - start !== 2 || endB - start !== 2) return false;
  return a[start] === b[start + 1] && a[start + 1] === b[start];
}

/**
 * Whether a word is within `limit` slips of some beginning of another one, or of the other one whole
 * or empty; slips as `editDistance` counts them.
 */
export function isNearBeginning(word: string, other: string, limit: number): boolean {
  // A longer beginning has more characters than the slips can add.
  const nearest = other.slice(0, word.length + limit);
  if (isMoreThan(limit, charactersOf(word) & ~charactersOf(nearest))) return false;
  return lastRow(word, nearest, limit).some((distance) => distance <= limit);
}

/** The distance of two words, counted up to a limit. */
function distanceByRows(a: string, b: string, limit: number): number {
  return Math.min(lastRow(a, b, limit)[b.length] ?? limit + 1, limit + 1);
}

/**
 * The distances of a word to each beginning of another one, the empty one first. They are found from
 * those of its own beginnings, of which three rows are kept. A distance beyond the limit may be missing,
 * and a row beyond it ends it, with an empty answer.
 */
function lastRow(a: string, b: string, limit: number): readonly number[] {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: Math.min(b.length, limit) + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = row <= limit ? [row] : [];
    let smallest = current[0] ?? Number.POSITIVE_INFINITY;
    // Elsewhere the lengths alone differ by more.
    const last = Math.min(b.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= last; column++) {
      const cost = cellCost(a, b, row, column, current, previous, beforePrevious);
      current[column] = cost;
      smallest = Math.min(smallest, cost);
    }
    if (limit < smallest) return [];
    beforePrevious = previous;
    previous = current;
  }
  return previous;
}

/** Which characters a word has, as bits, in either case; some characters share a bit. */
export function charactersOf(word: string): number {
  let found = 0;
  for (let i = 0; i < word.length; i++) found |= 1 << (word.charCodeAt(i) & 31);
  return found;
}

/** Whether more bits than a limit are set. */
export function isMoreThan(limit: number, bits: number): boolean {
  let rest = bits;
  for (let count = 0; count < limit && rest !== 0; count++) rest &= rest - 1;
  return rest !== 0;
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
  const inWord = charactersOf(word);
  let smallest = limit;
  let nearest: string[] = [];
  for (const candidate of candidates) {
    if (smallest < Math.abs(word.length - candidate.length)) continue;
    const found = distance(word, inWord, candidate, charactersOf(candidate), smallest);
    if (smallest < found) continue;
    if (found < smallest) nearest = [];
    smallest = found;
    nearest.push(candidate);
  }
  return nearest;
}
