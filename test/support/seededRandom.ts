/*
 * Random numbers that a seed repeats, for tests that make their own documents. A test prints its seed
 * and can be run again with it.
 */

/** A source of random numbers. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of the entries. Throws if there is none. */
  pick<Entry>(entries: readonly Entry[]): Entry;
  /** Whether an event of this probability, 0 to 1, comes. */
  chance(probability: number): boolean;
}

/** The source of a seed: the same seed, the same numbers. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: small, and good enough to spread test cases.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    pick: (entries) => {
      if (entries.length === 0) throw new RangeError("Nothing to pick from");
      return entries[between(0, entries.length - 1)] as (typeof entries)[number];
    },
    chance: (probability) => next() < probability,
  };
}
