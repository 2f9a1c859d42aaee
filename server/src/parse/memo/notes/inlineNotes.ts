/**
 * Notes below the paragraphs whose references they explain: `/1/Source: …` as older editions on the
 * web have them, and `[^1]: …` or `¹ …` anywhere. Nothing else begins so.
 */
import { type DocumentLines, nextTextLine } from "../../documentLines.ts";
import { withDigits } from "./listNotes.ts";
import {
  beginsAnew,
  isUnmistakable,
  type NoteStart,
  type NotesBlock,
  noteLabelAt,
} from "./noteLines.ts";

/** The blocks of such notes before the line `end`, in text order. */
export function findInlineNotes(lines: DocumentLines, end: number): NotesBlock[] {
  const blocks: NotesBlock[] = [];
  let before: string | undefined;
  let line = 0;
  while (line < end) {
    const first = labelAt(lines, line);
    if (first === undefined) {
      line++;
      continue;
    }
    const start = line;
    const notes: NoteStart[] = [];
    let blockEnd = line;
    for (let next = line; next < end && labelAt(lines, next) !== undefined; ) {
      const label = labelAt(lines, next);
      if (label === undefined) break;
      const read = withDigits(label, before);
      notes.push({ line: next, label: read });
      before = read.label;
      blockEnd = endOfParagraph(lines, next, end);
      next = nextTextLine(lines, blockEnd);
    }
    blocks.push({ place: "inline", start, end: blockEnd, notes });
    line = blockEnd;
  }
  return blocks;
}

function labelAt(lines: DocumentLines, line: number) {
  const label = noteLabelAt(lines, line);
  return label !== undefined && isUnmistakable(label) ? label : undefined;
}

/** A note goes on to the next blank line, note, page or attachment. */
function endOfParagraph(lines: DocumentLines, line: number, end: number): number {
  let next = line + 1;
  while (next < end && !lines[next]?.isBlank && !beginsAnew(lines, next)) {
    if (labelAt(lines, next) !== undefined) break;
    next++;
  }
  return next;
}
