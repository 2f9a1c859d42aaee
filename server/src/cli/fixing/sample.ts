/** A sample of fixes, drawn by chance from a stream of unknown length, so that a seed repeats it. */
import type { SampledFix } from "../../features/contract.ts";
import type { ChosenFix, FixRound } from "../../features/editing/fixAll.ts";
import { toRange } from "../../features/placing.ts";
import { applyEdits } from "../../text/span.ts";

/** Keeps `size` of the entries that it is offered, each with the same chance (reservoir sampling). */
export class Sample<Entry> {
  private readonly kept: { readonly index: number; readonly entry: Entry }[] = [];
  private readonly size: number;
  private readonly next: () => number;
  private offered = 0;

  constructor(size: number, seed: number) {
    this.size = size;
    this.next = createChance(seed);
  }

  /** How many entries were offered. */
  get of(): number {
    return this.offered;
  }

  /** `create` is called only for an entry that is kept. */
  offer(create: () => Entry): void {
    const index = this.offered++;
    if (this.kept.length < this.size) {
      this.kept.push({ index, entry: create() });
      return;
    }
    const place = Math.floor(this.next() * this.offered);
    if (place < this.size) this.kept[place] = { index, entry: create() };
  }

  /** Those kept, in the order in which they were offered. */
  entries(): readonly Entry[] {
    return [...this.kept].sort((a, b) => a.index - b.index).map(({ entry }) => entry);
  }
}

/** Numbers from 0 up to 1 that a seed repeats (Mulberry32). */
function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const MOST_LINES = 5;

/** A fix with the lines that it changes, before and after it. */
export function toSampledFix(
  path: string,
  { snapshot, text }: FixRound,
  { finding, fix }: ChosenFix,
): SampledFix {
  const { lines } = snapshot;
  const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start);
  const first = lines.lineAt(edits[0]?.span.start ?? finding.span.start);
  const lastEdit = lines.lineAt(edits.at(-1)?.span.end ?? finding.span.end);
  const last = Math.min(lastEdit, first + MOST_LINES - 1);
  const start = lines.offsetOfLine(first);
  const end = lines.offsetOfLine(last) + lines.line(last).text.length;
  const own = edits
    .filter(({ span }) => span.end <= end)
    .map(({ span, newText }) => ({
      span: { start: span.start - start, end: span.end - start },
      newText,
    }));
  const before = text.slice(start, end);
  return {
    path,
    range: toRange(lines, finding.span),
    code: finding.code,
    message: finding.message,
    title: fix.title,
    before: toLines(before),
    after: toLines(applyEdits(before, own)),
  };
}

function toLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/).slice(0, MOST_LINES);
}
