/** What the groups measure: how long something took, or how much there was of something. */
import type { Subject } from "./options.ts";
import { type Spread, spreadOf } from "./statistics.ts";

/** Milliseconds of one contender, as waited for and as used of the processor. */
export interface Timing {
  /** What was done, as `keystroke to findings`. */
  readonly name: string;
  readonly contender: string;
  /** On what, as `memo, many, 103 KB`. */
  readonly subject: string;
  /** What the subject is but for its size, where sizes are compared: `memo, many`. */
  readonly series?: string;
  readonly wall: Spread | undefined;
  readonly cpu: Spread;
}

export interface Quantity {
  /** What was counted, as `memory at the most`. */
  readonly name: string;
  readonly contender: string;
  readonly subject: string;
  readonly value: number;
  readonly unit: "MB" | "ms" | "s" | "files/s" | "MB/s" | "×";
}

/** What a group found out about one subject. */
export interface Results {
  readonly timings?: readonly Timing[];
  readonly quantities?: readonly Quantity[];
}

/** A subject as results name it, by the size that its text really has. */
export function subjectName({ language, shape }: Subject, size: number) {
  const written = size < 999_500 ? `${Math.round(size / 1e3)} KB` : `${(size / 1e6).toFixed(1)} MB`;
  const series = `${language}, ${shape}`;
  return { series, subject: `${series}, ${written}` };
}

/** Gathers single measurements of one thing under the contender that they are of. */
export class Samples {
  private readonly walls = new Map<string, number[]>();
  private readonly cpus = new Map<string, number[]>();

  add(contender: string, wall: number, cpu: number): void {
    append(this.walls, contender, wall);
    append(this.cpus, contender, cpu);
  }

  /** How long the newest measurement of a contender took; 0 before any. */
  last(contender: string): number {
    return this.walls.get(contender)?.at(-1) ?? 0;
  }

  /** One for each contender, in the order of their first measurement. */
  timings(about: Pick<Timing, "name" | "subject" | "series">): Timing[] {
    return [...this.walls].map(([contender, walls]) => ({
      ...about,
      contender,
      wall: spreadOf(walls),
      cpu: spreadOf(this.cpus.get(contender) ?? []),
    }));
  }
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
