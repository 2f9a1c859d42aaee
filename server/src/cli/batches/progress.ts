/** How far a run is, on a line of the terminal that is written anew. */
import type { Input } from "../inputs.ts";
import type { Io } from "../io.ts";

/** Milliseconds between two versions of the line. */
const REFRESH = 100;
/** Milliseconds before the first: short runs show none. */
const START = 500;
const CLEAR_LINE = "\r\u001b[K";

/** Shows nothing where the error output is no terminal. */
export class Progress {
  private readonly io: Io;
  private readonly begun = performance.now();
  private shown = this.begun + START - REFRESH;
  private isVisible = false;
  private found = 0;
  private isFoundAll = false;
  private done = 0;

  constructor(io: Io) {
    this.io = io;
  }

  /** The inputs; on a terminal they are counted ahead, so that the end is known early. */
  follow(inputs: AsyncIterable<Input>): AsyncIterable<Input> {
    return this.io.showsProgress ? this.countAhead(inputs) : inputs;
  }

  private async *countAhead(inputs: AsyncIterable<Input>): AsyncGenerator<Input> {
    const waiting: Input[] = [];
    let wake: () => void = () => undefined;
    const counting = (async () => {
      for await (const input of inputs) {
        waiting.push(input);
        this.found++;
        wake();
      }
    })().finally(() => {
      this.isFoundAll = true;
      wake();
    });
    counting.catch(() => undefined);
    for (let i = 0; ; i++) {
      while (waiting.length <= i && !this.isFoundAll)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const input = waiting[i];
      if (input === undefined) break;
      yield input;
    }
    await counting;
  }

  /** Counts files as done, and writes the line if it is time. */
  show(files: number): void {
    this.done += files;
    const now = performance.now();
    if (!this.io.showsProgress || now - this.shown < REFRESH) return;
    this.shown = now;
    this.isVisible = true;
    const { done, found, isFoundAll } = this;
    const rate = (done * 1000) / (now - this.begun);
    void this.io.err(CLEAR_LINE + progressLine({ done, found, isFoundAll, rate }));
  }

  /** Makes place for other output. */
  hide(): void {
    if (!this.isVisible) return;
    this.isVisible = false;
    void this.io.err(CLEAR_LINE);
  }
}

/** `1,234 of 20,085 files, 512 a second, 37 s left`; `rate` is files a second. */
export function progressLine({
  done,
  found,
  isFoundAll,
  rate,
}: {
  readonly done: number;
  readonly found: number;
  readonly isFoundAll: boolean;
  readonly rate: number;
}): string {
  const of = `${isFoundAll ? "" : "at least "}${grouped(found)} files`;
  const speed = `${grouped(Math.round(rate))} a second`;
  const left = isFoundAll && 0 < rate ? `, ${duration((found - done) / rate)} left` : "";
  return `${grouped(done)} of ${of}, ${speed}${left}`;
}

function grouped(number: number): string {
  return number.toLocaleString("en-US");
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.ceil(whole / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
