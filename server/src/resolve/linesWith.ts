/** Lines of a document that have something of their own, found again only where an edit touched them. */
import type { ScannedLine } from "../scan/scannedLine.ts";
import { changedLines } from "./changedLines.ts";
import type { Document, Lineage } from "./document.ts";

interface KeptLines {
  readonly lines: Document["lines"];
  /** Their numbers, rising. */
  readonly found: readonly number[];
}

/**
 * Gives the numbers of a document's lines for which something holds, in order. It may depend on nothing
 * but the line.
 */
export function linesWith(
  holds: (line: ScannedLine) => boolean,
): (document: Document) => readonly number[] {
  /** Of the version of a document that was asked for last. */
  const kept = new WeakMap<Lineage, KeptLines>();
  return ({ lines, lineage }) => {
    const before = kept.get(lineage);
    if (before?.lines === lines) return before.found;
    const { first, end, moved } = changedLines(lines, before?.lines ?? NONE);
    const known = before?.found ?? NONE;
    const found = known.slice(0, countBelow(known, first));
    for (let line = first; line < end; line++) {
      const source = lines[line];
      if (source !== undefined && holds(source)) found.push(line);
    }
    for (let i = countBelow(known, end - moved); i < known.length; i++)
      found.push((known[i] ?? 0) + moved);
    kept.set(lineage, { lines, found });
    return found;
  };
}

const NONE: readonly never[] = [];

/** How many of rising numbers are below a limit, by bisection. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
