/**
 * Where the documents of a file begin. A file may hold a volume or a box of cables; each document
 * has its own notes, pages and numbering, so the division comes before everything else.
 */
import type { ScannedLine } from "../scan/scannedLine.ts";
import { findCableStarts } from "./divideCables.ts";
import { findMemoStarts } from "./divideMemos.ts";

/** The first line of each document, in order; the first is always 0. */
export function divideDocuments(
  lines: readonly ScannedLine[],
  type: "cable" | "memo",
): readonly number[] {
  const starts = type === "cable" ? findCableStarts(lines) : findMemoStarts(lines);
  return [0, ...starts.filter((start) => 0 < start)];
}
