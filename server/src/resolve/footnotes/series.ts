/**
 * Series of notes that are numbered together. Most documents have one. Notes at the feet of pages or
 * below paragraphs may begin anew at 1 (or at a sign), and then belong to the text between the block
 * before and their own; lettered notes belong to the table above them.
 */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { MemoParts, NotesBlockPart } from "../../parse/nodes.ts";
import { isDigits } from "../../scan/words.ts";

export interface NoteSeries {
  /** Indices of its notes among the document's. */
  readonly notes: readonly number[];
  /** The lines of the text that its references stand in; notes among them are left out. */
  readonly start: number;
  readonly end: number;
  /** Letters refer to the notes of a table. */
  readonly isOfTable: boolean;
}

interface OpenSeries extends NoteSeries {
  readonly notes: number[];
  end: number;
}

/** The series of a document in text order; one without notes if the document has none. */
export function divideSeries(lines: DocumentLines, parts: MemoParts): readonly NoteSeries[] {
  const all: OpenSeries[] = [];
  let current: OpenSeries | undefined;
  let seen = new Set<string>();
  let count = 0;
  for (const block of parts.notesBlocks) {
    const notes = block.notes.map((_, index) => count + index);
    count += notes.length;
    if (block.tableStart !== undefined) {
      all.push({ notes, start: block.tableStart, end: block.start, isOfTable: true });
      continue;
    }
    const labels = notes.map((note) => parts.notes[note]?.label.label ?? "");
    if (current === undefined || beginsAnew(labels, seen)) {
      current = { notes: [], start: current?.end ?? 0, end: block.end, isOfTable: false };
      all.push(current);
      seen = new Set();
    }
    current.end = block.end;
    for (const note of notes) current.notes.push(note);
    for (const label of labels) seen.add(label);
  }
  if (current === undefined) all.push({ notes: [], start: 0, end: lines.length, isOfTable: false });
  else current.end = lines.length;
  return all;
}

/** Whether a block is numbered from the beginning again: its first label is 1 or a sign, and known. */
function beginsAnew([first = ""]: readonly string[], seen: ReadonlySet<string>): boolean {
  return seen.has(first) && (!isDigits(first) || Number(first) <= 1);
}

/** The lines of a document that hold notes. */
export function noteLinesOf(blocks: readonly NotesBlockPart[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { start, end } of blocks) for (let line = start; line < end; line++) lines.add(line);
  return lines;
}
