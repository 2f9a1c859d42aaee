/**
 * Lettered notes below a table: `a. …`, `b. …` directly under lines set in columns, where a letter
 * stands at a figure of the table. They are resolved within the table (memo-format, section 8).
 */

import { findLetterCandidates } from "../../../scan/inline/letterCandidates.ts";
import type { NoteLabelReading } from "../../../scan/memo/memoLine.ts";
import { readLetterLabel } from "../../../scan/memo/readNoteLabel.ts";
import { type DocumentLines, nextTextLine, textOf } from "../../documentLines.ts";
import { beginsAnew, type NoteStart, type NotesBlock } from "./noteLines.ts";

/** The blocks of such notes before the line `end`, in text order. */
export function findTableNotes(lines: DocumentLines, end: number): NotesBlock[] {
  const blocks: NotesBlock[] = [];
  let tableStart: number | undefined;
  let line = 0;
  while (line < end) {
    const source = lines[line];
    if (source === undefined || source.isBlank) {
      line++;
      continue;
    }
    if (source.hasColumns) tableStart ??= line;
    else {
      const block = tableStart === undefined ? undefined : notesBelow(lines, tableStart, line, end);
      tableStart = undefined;
      if (block !== undefined) {
        blocks.push(block);
        line = block.end;
        continue;
      }
    }
    line++;
  }
  return blocks;
}

/** The notes a, b, c … that begin at a line, if a figure of the table has the letter of one. */
function notesBelow(
  lines: DocumentLines,
  tableStart: number,
  start: number,
  end: number,
): NotesBlock | undefined {
  const notes: NoteStart[] = [];
  let blockEnd = start;
  for (let line = start; line < end; ) {
    const label = letterAt(lines, line);
    if (label === undefined || label.label !== String.fromCharCode(FIRST + notes.length)) break;
    notes.push({ line, label });
    blockEnd = line + 1;
    while (blockEnd < end && isFurther(lines, blockEnd)) blockEnd++;
    line = nextTextLine(lines, blockEnd);
  }
  if (notes.length === 0 || !hasReference(lines, tableStart, start, notes)) return undefined;
  return { place: "table", start, end: blockEnd, notes, tableStart };
}

const FIRST = "a".charCodeAt(0);

function letterAt(lines: DocumentLines, line: number): NoteLabelReading | undefined {
  const source = lines[line];
  return source && readLetterLabel(source.text, source.memo.content);
}

function isFurther(lines: DocumentLines, line: number): boolean {
  return !lines[line]?.isBlank && !beginsAnew(lines, line) && letterAt(lines, line) === undefined;
}

function hasReference(
  lines: DocumentLines,
  tableStart: number,
  end: number,
  notes: readonly NoteStart[],
): boolean {
  const letters = new Set(notes.map(({ label }) => label.label));
  for (let line = tableStart; line < end; line++)
    if (findLetterCandidates(textOf(lines, line)).some(({ label }) => letters.has(label)))
      return true;
  return false;
}
