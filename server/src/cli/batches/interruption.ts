import type { Io } from "../io.ts";

/** The user's wish to stop (Ctrl-C) while inputs are worked on. */
export class Interruption {
  isAsked = false;
  readonly release: () => void;
  private readonly asked: Promise<undefined>;

  constructor(io: Io) {
    let tell: () => void = () => undefined;
    this.asked = new Promise((resolve) => {
      tell = () => resolve(undefined);
    });
    this.release = io.onInterrupt(() => {
      this.isAsked = true;
      tell();
    });
  }

  /** The members until then; one that is waited for is given up. */
  async *until<T>(inputs: AsyncIterable<T>): AsyncGenerator<T> {
    const iterator = inputs[Symbol.asyncIterator]();
    while (!this.isAsked) {
      const next = await Promise.race([iterator.next(), this.asked]);
      if (next === undefined || next.done) return;
      yield next.value;
    }
  }
}
