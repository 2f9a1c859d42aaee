/**
 * Where the documents of a file begin. A file may hold a volume or a box of cables; each document
 * has its own notes, pages and numbering, so the division comes before everything else. After an edit
 * only the lines around it are looked at again.
 */
import type { ScannedLine } from "../scan/scannedLine.ts";
import type { LineSplice, LineTable } from "../text/lineTable.ts";
import { type CableDivision, divideCables } from "./divideCables.ts";
import { divideMemos, type MemoDivision } from "./divideMemos.ts";

/** The first line of each document, in order, the first always 0; and what an edit can go on from. */
export type Division = CableDivision | MemoDivision;

/** What is known of the text before an edit. */
export interface DividedBefore {
  readonly division: Division;
  readonly splice: LineSplice;
  /** Whether a document of which the edit left all lines has notes; `undefined` for others. */
  readonly hasNotes: (first: number, end: number) => boolean | undefined;
}

/** Divides a text of a type; `before` may be of another type. */
export function divideDocuments(
  lines: LineTable<ScannedLine>,
  type: "cable" | "memo",
  before?: DividedBefore,
): Division {
  const { division } = before ?? {};
  if (type === "cable") {
    const known = division?.type === "cable" && before ? { ...before, division } : undefined;
    return divideCables(lines, known);
  }
  const known = division?.type === "memo" && before ? { ...before, division } : undefined;
  return divideMemos(lines, known);
}
