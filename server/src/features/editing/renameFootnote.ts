/** Renaming a footnote's number: the note and all its numbers in the text change together. */
import { toStretch } from "../../parse/place.ts";
import { textIn } from "../../resolve/document.ts";
import type { Footnote } from "../../resolve/footnotes/footnotes.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import { spanOf } from "../../resolve/snapshot.ts";
import { isDigits } from "../../scan/words.ts";
import type { Span } from "../../text/span.ts";
import { type FootnoteLocation, footnoteAt } from "../footnoteAt.ts";
import { type EditPlan, type PlacedEdit, type Refusal, refuse, toEdits } from "./editPlan.ts";
import { withNumber } from "./footnoteNumbers.ts";
import { localNoteNumbers } from "./localNoteNumbers.ts";

/** What stands in the box in which the new number is typed. */
export interface RenameStart {
  readonly span: Span;
  readonly label: string;
}

/** The number at an offset that can be renamed, or why there is none. */
export function prepareRename(snapshot: Snapshot, offset: number): RenameStart | Refusal {
  const found = footnoteAt(snapshot, offset);
  if (found === undefined || (found.reference === undefined && !found.isLabel))
    return refuse("Only a footnote number, in the text or before its note, can be renamed");
  const { placed, reference, note } = found;
  const place = reference ?? note?.labelStretch;
  const label = reference?.label ?? note?.label ?? "";
  if (place === undefined || note === undefined)
    return refuse(`Footnote number ${label} in the text has no note to be renamed with it`);
  return { span: spanOf(snapshot, placed, toStretch(place)), label };
}

/**
 * The plan of a rename. A new number is digits in a numbered note, and a sign or name where the note
 * has one; a number in use is refused, since two notes would have it.
 */
export function renameFootnote(snapshot: Snapshot, offset: number, newLabel: string): EditPlan {
  const start = prepareRename(snapshot, offset);
  if ("kind" in start) return start;
  const found = footnoteAt(snapshot, offset);
  const note = found?.note;
  if (found === undefined || note === undefined)
    return refuse("Only a footnote number can be renamed");
  const refusal = refusalOf(found, note, newLabel.trim());
  if (refusal !== undefined) return refuse(refusal);
  return planOf(snapshot, found, note, newLabel.trim());
}

function refusalOf(
  { document }: FootnoteLocation,
  note: Footnote,
  label: string,
): string | undefined {
  if (isDigits(note.label) && !/^[1-9]\d{0,3}$/.test(label))
    return `A footnote number has one to four digits; ${label === "" ? "none were" : `${label} was`} given`;
  if (!isDigits(note.label) && !/^[^\s[\]\d]{1,32}$/.test(label))
    return `${note.label} is a sign or name, and only another one can stand in its place`;
  const { notes, references } = document.bindings.footnotes;
  const isTaken = notes.some((other) => other !== note && other.label === label);
  if (isTaken) return `Number ${label} is taken by another note; Renumber Footnotes moves them all`;
  const lost = references.some((other) => other.note === undefined && other.label === label);
  return lost
    ? `Number ${label} stands in the text without a note and would get this one`
    : undefined;
}

function planOf(
  snapshot: Snapshot,
  { placed, document }: FootnoteLocation,
  note: Footnote,
  label: string,
): EditPlan {
  const { references } = document.bindings.footnotes;
  const places = note.references.flatMap((index) => references[index] ?? []);
  const edits: PlacedEdit[] = [note.labelStretch, ...places].map((place) => {
    const stretch = toStretch(place);
    const written = textIn(document.lines, stretch);
    const newText = isDigits(note.label)
      ? withNumber(written, label)
      : written.replace(note.label, () => label);
    return { stretch, newText };
  });
  edits.push(...localNoteNumbers(document, new Map([[note.label, label]])));
  return {
    ...toEdits(snapshot, placed, edits),
    table: [{ from: note.label, to: label }],
  };
}
