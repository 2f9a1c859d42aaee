/**
 * *Delete Footnote*: a note with its numbers in the text, or one of several numbers; the numbers that
 * follow move up.
 */
import { type Stretch, toStretch } from "../../parse/place.ts";
import { type MemoDocument, textIn } from "../../resolve/document.ts";
import type { Footnote } from "../../resolve/footnotes/footnotes.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import { footnoteAt } from "../footnoteAt.ts";
import { type EditPlan, type NumberChange, type PlacedEdit, refuse, toEdits } from "./editPlan.ts";
import { isNumbered, uncertainFootnotes, withNumber } from "./footnoteNumbers.ts";
import { localNoteNumbers } from "./localNoteNumbers.ts";
import { noteContent } from "./noteContent.ts";

/**
 * The plan for the footnote at an offset: at a number that is not the only one of its note, that
 * number alone; else the note with its number. Refused while a pair is in doubt.
 */
export function deleteFootnote(snapshot: Snapshot, offset: number): EditPlan {
  const found = footnoteAt(snapshot, offset);
  if (found === undefined)
    return refuse("Put the caret in a note or at a footnote number to delete a footnote");
  const { placed, document, reference, note } = found;
  const uncertain = uncertainFootnotes({ snapshot, placed, document });
  if (0 < uncertain.length)
    return refuse("A footnote is deleted only when every number has its note", uncertain);
  if (reference !== undefined && note !== undefined && 1 < note.references.length)
    return toEdits(snapshot, placed, [{ stretch: toStretch(reference), newText: "" }]);
  if (note === undefined) return refuse("This footnote number has no note");
  const { edits, table } = editsOf(document, note);
  return { ...toEdits(snapshot, placed, edits), table };
}

function editsOf(
  document: MemoDocument,
  deleted: Footnote,
): { edits: PlacedEdit[]; table: NumberChange[] } {
  const { notes, references } = document.bindings.footnotes;
  const placesOf = (note: Footnote) => note.references.flatMap((index) => references[index] ?? []);
  const edits: PlacedEdit[] = placesOf(deleted).map((place) => ({
    stretch: toStretch(place),
    newText: "",
  }));
  edits.push({ stretch: noteLines(document, deleted), newText: "" });
  const table: NumberChange[] = [];
  const following = notes.filter(
    (note) => isNumbered(note) && isNumbered(deleted) && Number(deleted.label) < Number(note.label),
  );
  for (const note of following) {
    const label = String(Number(note.label) - 1);
    table.push({ from: note.label, to: label });
    for (const place of [note.labelStretch, ...placesOf(note)]) {
      const stretch = toStretch(place);
      edits.push({ stretch, newText: withNumber(textIn(document.lines, stretch), label) });
    }
  }
  const changes = new Map(table.map(({ from, to }) => [from, to]));
  const lines = noteLines(document, deleted);
  // A cross-reference in the note that goes is gone with it.
  const isGone = ({ stretch }: PlacedEdit) =>
    lines.start.line <= stretch.start.line && stretch.start.line < lines.end.line;
  edits.push(...localNoteNumbers(document, changes).filter((edit) => !isGone(edit)));
  return { edits, table };
}

/** The lines of a note up to the next one; of the last note, with the line end before it. */
function noteLines(document: MemoDocument, note: Footnote): Stretch {
  const { notes } = document.bindings.footnotes;
  const { line } = note.labelStretch;
  const next = notes[notes.indexOf(note) + 1];
  if (next !== undefined)
    return { start: { line, column: 0 }, end: { line: next.labelStretch.line, column: 0 } };
  const before = notes[notes.indexOf(note) - 1];
  const end = noteContent(document, note).end;
  if (before === undefined) return { start: { line, column: 0 }, end };
  return { start: noteContent(document, before).end, end };
}
