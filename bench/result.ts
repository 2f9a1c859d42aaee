import type { Language, Shape } from "./documents.ts";
import { type Spread, spreadOf } from "./statistics.ts";

/** What was measured of one contender: milliseconds, as waited for and as used of the processor. */
export interface Result {
  readonly group: string;
  /** What was done, as `keystroke to findings`. */
  readonly name: string;
  readonly contender: string;
  readonly language: Language;
  readonly shape: Shape;
  /** UTF-16 units of the text. */
  readonly size: number;
  readonly wall: Spread;
  readonly cpu: Spread;
}

/** Gathers single measurements under the contender that they are of. */
export class Samples {
  private readonly walls = new Map<string, number[]>();
  private readonly cpus = new Map<string, number[]>();

  add(contender: string, wall: number, cpu: number): void {
    append(this.walls, contender, wall);
    append(this.cpus, contender, cpu);
  }

  /** One result for each contender, in the order of their first measurement. */
  results(about: Pick<Result, "group" | "name" | "language" | "shape" | "size">): Result[] {
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
