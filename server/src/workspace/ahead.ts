/**
 * The results of an asynchronous step over a sequence, in its order, with a few steps begun ahead: files
 * are read while the one before is looked at, and never more than `limit` of them are held.
 */
export async function* mapAhead<In, Out>(
  inputs: AsyncIterable<In> | Iterable<In>,
  limit: number,
  step: (input: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const begun: Promise<Out>[] = [];
  for await (const input of inputs) {
    const result = step(input);
    // Whoever waits for it gets the rejection; until then nobody does.
    result.catch(() => undefined);
    begun.push(result);
    if (limit <= begun.length) yield (await begun.shift()) as Out;
  }
  for (const result of begun) yield await result;
}
