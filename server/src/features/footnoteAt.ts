/** The footnote that a place belongs to: at its number in the text, at its label, or in its text. */
import { contains, type Place } from "../parse/place.ts";
import type { MemoDocument } from "../resolve/document.ts";
import type { Footnote, FootnoteReference } from "../resolve/footnotes/footnotes.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import { findTouched, locate, touches } from "./location.ts";

export interface FootnoteLocation {
  readonly placed: PlacedDocument;
  readonly document: MemoDocument;
  readonly place: Place;
  /** The number in the text that the place is at, if it is at one. */
  readonly reference: FootnoteReference | undefined;
  /** Its note, or the note that the place is in; `undefined` for a number without a note. */
  readonly note: Footnote | undefined;
  /** The place is at the note's label. */
  readonly isLabel: boolean;
}

/** The footnote at an offset, or `undefined`. */
export function footnoteAt(snapshot: Snapshot, offset: number): FootnoteLocation | undefined {
  const location = locate(snapshot, offset);
  const document = location?.placed.document;
  if (location === undefined || document?.kind !== "memo") return undefined;
  const { placed, place } = location;
  const { notes, references } = document.bindings.footnotes;
  const reference = findTouched(references, place);
  if (reference !== undefined) {
    const note = reference.note === undefined ? undefined : notes[reference.note];
    return { placed, document, place, reference, note, isLabel: false };
  }
  const note = notes.find(({ part }) => contains(part, place) || touches(part.labelStretch, place));
  if (note === undefined) return undefined;
  return { placed, document, place, reference, note, isLabel: touches(note.labelStretch, place) };
}

/** The numbers in the text that refer to a note, in text order. */
export function referencesTo(document: MemoDocument, note: Footnote): readonly FootnoteReference[] {
  const { references } = document.bindings.footnotes;
  return note.references.flatMap((index) => references[index] ?? []);
}
