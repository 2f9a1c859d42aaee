import { probe } from "../../scan/probe.ts";

/** A chain so far: its score, and the index of its last member. */
export interface ScoredChain {
  readonly score: number;
  readonly index: number;
}

/**
 * For each rank the best chain that ends below it, in a binary indexed tree: asking and raising cost
 * the logarithm of the number of ranks. Of chains of equal score the one that came first stays.
 */
export class PrefixMaxima {
  private readonly tree: (ScoredChain | undefined)[];

  constructor(size: number) {
    this.tree = new Array(size + 1).fill(undefined);
  }

  /** The best chain that ends at a rank below this one. */
  below(rank: number): ScoredChain | undefined {
    let best: ScoredChain | undefined;
    for (let i = rank; 0 < i; i -= i & -i) {
      probe.transition();
      const here = this.tree[i];
      if (here !== undefined && (best === undefined || isBetter(here, best))) best = here;
    }
    return best;
  }

  /** Says that a chain of this score ends at a rank. */
  raise(rank: number, score: number, index: number): void {
    for (let i = rank + 1; i < this.tree.length; i += i & -i) {
      probe.transition();
      const here = this.tree[i];
      if (here === undefined || here.score < score) this.tree[i] = { score, index };
    }
  }
}

function isBetter(a: ScoredChain, b: ScoredChain): boolean {
  return b.score < a.score || (b.score === a.score && a.index < b.index);
}
