/** The value on which most places of a document agree. */

/** What one place says; a source is a group of places that are copied from one another. */
export interface Vote<Value> {
  readonly source: string;
  readonly value: Value;
}

export interface Winner<Value> {
  readonly value: Value;
  /** Whether the votes decide for it, or it is only the first of several that have as many. */
  readonly isDecided: boolean;
}

interface Count<Value> {
  readonly value: Value;
  readonly bySource: Map<string, number>;
  votes: number;
  sources: number;
}

/**
 * The value that most sources have, and of several such the one with most votes; a source has the
 * value, or the values, that most of its places have. The first of equals, undecided; `undefined`
 * without votes.
 */
export function mostAgreed<Value>(votes: readonly Vote<Value>[]): Winner<Value> | undefined {
  const counts = new Map<Value, Count<Value>>();
  for (const { source, value } of votes) {
    const count = counts.get(value) ?? { value, bySource: new Map(), votes: 0, sources: 0 };
    count.votes++;
    count.bySource.set(source, (count.bySource.get(source) ?? 0) + 1);
    counts.set(value, count);
  }
  const all = [...counts.values()];
  for (const source of new Set(votes.map((vote) => vote.source))) {
    const most = all.reduce((high, { bySource }) => Math.max(high, bySource.get(source) ?? 0), 0);
    for (const count of all) if (count.bySource.get(source) === most) count.sources++;
  }
  const [first, second] = all.sort((a, b) => b.sources - a.sources || b.votes - a.votes);
  if (first === undefined) return undefined;
  const isDecided =
    second === undefined || first.sources !== second.sources || first.votes !== second.votes;
  return { value: first.value, isDecided };
}
