/** Puts inputs together into batches, so that a message to a worker is worth its cost. */
import { stat } from "node:fs";
import { promisify } from "node:util";
import type { Input } from "../inputs.ts";

/** Inputs in the order of the paths, with the bytes of their files together. */
export interface Batch {
  readonly inputs: readonly Input[];
  readonly bytes: number;
}

/** Inputs of a batch. */
export const MOST_INPUTS = 64;
/** Bytes of a batch of several files. */
export const MOST_BYTES = 512 * 1024;
/** Milliseconds until a batch is closed although more may come: a slow list shall not hold it up. */
const PATIENCE = 5;

/** The inputs in batches of at most so many inputs and bytes; a larger file is a batch by itself. */
export async function* toBatches(inputs: AsyncIterable<Input>): AsyncGenerator<Batch> {
  for await (const group of toGroups(inputs)) {
    const sizes = await Promise.all(group.map(sizeOf));
    let start = 0;
    let bytes = 0;
    for (const [i, size] of sizes.entries()) {
      if (start < i && MOST_BYTES < bytes + size) {
        yield { inputs: group.slice(start, i), bytes };
        start = i;
        bytes = 0;
      }
      bytes += size;
    }
    yield { inputs: group.slice(start), bytes };
  }
}

/** Inputs in groups of so many, or fewer where the next one makes us wait. */
async function* toGroups(inputs: AsyncIterable<Input>): AsyncGenerator<readonly Input[]> {
  const iterator = inputs[Symbol.asyncIterator]();
  let next = iterator.next();
  while (true) {
    const first = await next;
    if (first.done) return;
    const group = [first.value];
    next = iterator.next();
    const deadline = new Deadline(PATIENCE);
    while (group.length < MOST_INPUTS) {
      const more = await Promise.race([next, deadline.passed]);
      if (more === undefined || more.done) break;
      group.push(more.value);
      next = iterator.next();
    }
    deadline.cancel();
    yield group;
  }
}

class Deadline {
  private timer: NodeJS.Timeout | undefined;
  readonly passed: Promise<undefined>;

  constructor(milliseconds: number) {
    this.passed = new Promise((resolve) => {
      this.timer = setTimeout(() => resolve(undefined), milliseconds);
    });
  }

  cancel(): void {
    clearTimeout(this.timer);
  }
}

const statOf = promisify(stat);

async function sizeOf({ file }: Input): Promise<number> {
  if (file === undefined) return 0;
  if (file.text !== undefined) return file.text.length;
  return statOf(file.absolutePath).then(
    ({ size }) => size,
    () => 0,
  );
}
