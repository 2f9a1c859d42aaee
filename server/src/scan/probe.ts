/**
 * Counts work for the tests of the bounds: characters scanned and steps of the assignment. Nothing
 * is counted unless a test has set counters, and nothing that is computed depends on it.
 */
export interface Counters {
  charactersScanned: number;
  transitions: number;
}

class Probe {
  private counters: Counters | undefined;

  /** Carries out `work` with the given counters and takes them away again. */
  measure<T>(counters: Counters, work: () => T): T {
    const before = this.counters;
    this.counters = counters;
    try {
      return work();
    } finally {
      this.counters = before;
    }
  }

  scanned(characters: number): void {
    if (this.counters !== undefined) this.counters.charactersScanned += characters;
  }

  transition(count = 1): void {
    if (this.counters !== undefined) this.counters.transitions += count;
  }
}

export const probe = new Probe();
