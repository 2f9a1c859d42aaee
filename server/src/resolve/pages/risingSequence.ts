/** Which of some numbers in a row are right, where all should rise and a few are wrong. */

/** What it costs to take a page for wrong; more than all steps that do not match together. */
const DROPPED = 100_000;
/** What a step costs, and the most that its length adds, if it does not fit the pages it passes. */
const MOST_MISMATCH = 50;
/** Pages in a row that can be taken for wrong; more are no slip but another document. */
const MOST_DROPPED = 32;

/**
 * Indexes of the pages that are kept: a rising sequence that leaves out the fewest pages, and of
 * several such the one whose steps fit the pages passed. The earlier page is kept if that does not
 * decide.
 */
export function risingSequence(values: readonly number[], startsAtOne: boolean): readonly number[] {
  const costs: number[] = [];
  const previous: number[] = [];
  for (let j = 0; j < values.length; j++) {
    let best = j * DROPPED + (startsAtOne ? mismatch(numberAt(values, j), j + 1) : 0);
    let from = -1;
    for (let i = Math.max(0, j - MOST_DROPPED - 1); i < j; i++) {
      const step = numberAt(values, j) - numberAt(values, i);
      if (step <= 0) continue;
      const cost = (costs[i] ?? 0) + (j - i - 1) * DROPPED + mismatch(step, j - i);
      if (cost < best) {
        best = cost;
        from = i;
      }
    }
    costs.push(best);
    previous.push(from);
  }
  return walkBack(costs, previous);
}

function walkBack(costs: readonly number[], previous: readonly number[]): readonly number[] {
  let last = -1;
  let best = Number.POSITIVE_INFINITY;
  costs.forEach((cost, i) => {
    const whole = cost + (costs.length - 1 - i) * DROPPED;
    if (whole < best) {
      best = whole;
      last = i;
    }
  });
  const kept: number[] = [];
  for (let at = last; 0 <= at; at = previous[at] ?? -1) kept.push(at);
  return kept.reverse();
}

/** One step that does not fit is likelier than two that fit a little worse. */
function mismatch(step: number, passed: number): number {
  const distance = Math.abs(step - passed);
  return distance === 0 ? 0 : MOST_MISMATCH + Math.min(distance, MOST_MISMATCH);
}

function numberAt(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
