/**
 * What a command would do to a text: its edits, or why it does nothing. Plans are data; the protocol
 * and the command line carry them out, and a preview shows them first.
 */
import { comparePlaces, type Place, type Stretch } from "../../parse/place.ts";
import { type PlacedDocument, type Snapshot, spanOf } from "../../resolve/snapshot.ts";
import type { Span, TextEdit } from "../../text/span.ts";

/** One number that changes, for the table that is shown before. */
export interface NumberChange {
  readonly from: string;
  readonly to: string;
}

export interface Edits {
  readonly kind: "edits";
  /** In text order, without overlap; offsets of the text as it is. Empty where nothing is to do. */
  readonly edits: readonly TextEdit[];
  /** Offsets of the carets in the text as it will be; where they are if it is left out. */
  readonly carets?: readonly number[];
  /** The old and new numbers, where numbers change. */
  readonly table?: readonly NumberChange[];
  /** A question to put to the user before anything is changed. */
  readonly question?: string;
  /** What was left as it is because nothing decides it, and why. */
  readonly leftAlone?: readonly Notice[];
}

/** A place with a sentence about it. */
export interface Notice {
  readonly span: Span;
  readonly message: string;
}

export interface Refusal {
  readonly kind: "refusal";
  /** One sentence for the user. */
  readonly message: string;
  /** The places that it speaks of, if it speaks of some. */
  readonly places: readonly Notice[];
}

export type EditPlan = Edits | Refusal;

/** A replacement in a document. */
export interface PlacedEdit {
  readonly stretch: Stretch;
  readonly newText: string;
  /** Where in the new text a caret is to be. */
  readonly caret?: number;
}

export function refuse(message: string, places: readonly Notice[] = []): Refusal {
  return { kind: "refusal", message, places };
}

/**
 * Edits of a document as edits of its file, in text order, with the carets that they ask for; those
 * that change nothing are left out. Insertions at one place keep the order in which they are given.
 */
export function toEdits(
  snapshot: Snapshot,
  placed: PlacedDocument,
  edits: readonly PlacedEdit[],
): Edits {
  // What is inserted before a text that is replaced comes first, as the protocol asks for it.
  const inOrder = [...edits].sort(
    ({ stretch: a }, { stretch: b }) =>
      comparePlaces(a.start, b.start) || comparePlaces(a.end, b.end),
  );
  const textEdits: TextEdit[] = [];
  const carets: number[] = [];
  let moved = 0;
  for (const { stretch, newText, caret } of inOrder) {
    const span = spanOf(snapshot, placed, stretch);
    if (caret !== undefined) carets.push(span.start + moved + caret);
    if (snapshot.lines.slice(span.start, span.end) === newText) continue;
    textEdits.push({ span, newText });
    moved += newText.length - (span.end - span.start);
  }
  return { kind: "edits", edits: textEdits, ...(0 < carets.length && { carets }) };
}

/** An empty stretch, where something is inserted. */
export function insertionAt(place: Place): Stretch {
  return { start: place, end: place };
}
