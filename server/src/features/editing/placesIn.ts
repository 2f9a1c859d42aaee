/** The document and places that selections take in. */
import { comparePlaces, type Stretch } from "../../parse/place.ts";
import type { Document } from "../../resolve/document.ts";
import type { PlacedDocument, Snapshot } from "../../resolve/snapshot.ts";
import type { Span } from "../../text/span.ts";
import { locate } from "../location.ts";

/** A document of a file with what is selected of it. */
export interface SelectedDocument {
  readonly snapshot: Snapshot;
  readonly placed: PlacedDocument;
  readonly document: Document;
  /** In places of the document; an empty one is a caret. */
  readonly selections: readonly Stretch[];
}

/** The document that holds the first selection; `undefined` in a file of unknown type. */
export function selectedDocument(
  snapshot: Snapshot,
  spans: readonly Span[],
): SelectedDocument | undefined {
  const first = locate(snapshot, spans[0]?.start ?? 0);
  if (first === undefined) return undefined;
  const { placed } = first;
  const selections = spans.flatMap(({ start, end }) => {
    const [from, to] = [locate(snapshot, start), locate(snapshot, end)];
    if (from?.placed !== placed || to === undefined) return [];
    const last = { line: placed.document.lines.length, column: 0 };
    return [{ start: from.place, end: to.placed === placed ? to.place : last }];
  });
  return { snapshot, placed, document: placed.document, selections };
}

/** Whether something is selected, and not only a caret set. */
export function hasSelection({ selections }: SelectedDocument): boolean {
  return selections.some(({ start, end }) => comparePlaces(start, end) < 0);
}

/** Whether a stretch lies in a selection or reaches into one; everything does where only a caret is set. */
export function isSelected(selected: SelectedDocument, stretch: Stretch): boolean {
  if (!hasSelection(selected)) return true;
  return selected.selections.some(
    ({ start, end }) =>
      comparePlaces(stretch.start, end) < 0 && comparePlaces(start, stretch.end) < 0,
  );
}
