/**
 * The results of an asynchronous step over a sequence, in its order, with a few steps begun ahead: files
 * are read while the one before is looked at, and never more than `limit` of them are held. A result is
 * given as soon as it is there, also while the sequence waits for its next member.
 */
export async function* mapAhead<In, Out>(
  inputs: AsyncIterable<In> | Iterable<In>,
  limit: number,
  step: (input: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const begun: Promise<Out>[] = [];
  const iterator = iterate(inputs);
  let asked: Promise<IteratorResult<In>> | undefined;
  let hasEnded = false;
  try {
    while (true) {
      if (!hasEnded && begun.length < limit) asked ??= iterator.next();
      const [first] = begun;
      if (asked === undefined && first === undefined) return;
      const next = await Promise.race([asked, first?.then(() => undefined)].filter(isThere));
      if (next === undefined) {
        begun.shift();
        yield (await first) as Out;
        continue;
      }
      asked = undefined;
      if (next.done) {
        hasEnded = true;
        continue;
      }
      const result = step(next.value);
      // Whoever waits for it gets the rejection; until then nobody does.
      result.catch(() => undefined);
      begun.push(result);
    }
  } finally {
    // A sequence that is just asked for its next member would end only after it.
    if (!hasEnded && asked === undefined) await iterator.return?.();
  }
}

function iterate<In>(inputs: AsyncIterable<In> | Iterable<In>): AsyncIterator<In> {
  if (Symbol.asyncIterator in inputs) return inputs[Symbol.asyncIterator]();
  const iterator = inputs[Symbol.iterator]();
  return {
    next: async () => iterator.next(),
    return: async () => iterator.return?.() ?? { done: true, value: undefined },
  };
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
