/**
 * The notes of a printed document: the list at its end, notes at the foot of each page, notes below
 * their paragraphs, and lettered notes below tables. Each form has its own file in `notes/`.
 */
import type { DocumentLines } from "../documentLines.ts";
import { findInlineNotes } from "./notes/inlineNotes.ts";
import { findListNotes } from "./notes/listNotes.ts";
import { type NotesBlock, numberOfLabel } from "./notes/noteLines.ts";
import { findPageNotes } from "./notes/pageNotes.ts";
import { findTableNotes } from "./notes/tableNotes.ts";

export type { NoteStart, NotesBlock } from "./notes/noteLines.ts";

/** The stretches of notes of a document, in text order; they do not overlap. */
export function findNotes(lines: DocumentLines): readonly NotesBlock[] {
  const list = findListNotes(lines);
  const isLast = list?.end === lines.length;
  const end = isLast ? list.start : lines.length;
  const onPages =
    isLast && list.notes[0]?.label.isSource
      ? []
      : findPageNotes(lines, end, limitOf(isLast ? list : undefined));
  return withoutOverlaps([
    ...(isLast ? [list] : []),
    ...onPages,
    ...(list === undefined || isLast ? [] : [list]),
    ...findInlineNotes(lines, end),
    ...findTableNotes(lines, end),
  ]).sort((a, b) => a.start - b.start);
}

/** Of blocks that share lines the one that was found first stays. */
function withoutOverlaps(blocks: readonly NotesBlock[]): NotesBlock[] {
  const taken = new Set<number>();
  return blocks.filter(({ start, end }) => {
    for (let line = start; line < end; line++) if (taken.has(line)) return false;
    for (let line = start; line < end; line++) taken.add(line);
    return true;
  });
}

/**
 * The number below which the notes on the pages must stay, if a list follows them; a list from the
 * first note on leaves none, unless each page begins anew.
 */
function limitOf(list: NotesBlock | undefined): number | undefined {
  const first = list?.notes[0]?.label;
  return first === undefined ? undefined : (numberOfLabel(first) ?? 0);
}
