/** Go to definition across files: from a citation to the document, or to the note of it, that it means. */
import type { Library, LibraryDocument } from "../../resolve/library/library.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import type { Position, PositionRange } from "../../text/span.ts";
import { lineRange } from "../location.ts";
import { placeAt } from "./placeAt.ts";

export interface DefinitionTarget {
  readonly document: LibraryDocument;
  /** The note that is cited, by its label. */
  readonly footnote: string | undefined;
}

/** The documents that the citation at a position means; empty elsewhere. */
export function getTargets(
  library: Library,
  path: string,
  position: Position,
): readonly DefinitionTarget[] {
  const place = placeAt(library, path, position);
  if (place?.citation === undefined) return [];
  const { citation, document } = place;
  const footnote = citation.target.kind === "document" ? citation.target.footnote : undefined;
  return library.targetsOf(citation, document).map((target) => ({ document: target, footnote }));
}

/** Where a target is: the note in its file's snapshot, or else the document's number or heading. */
export function rangeOfTarget(
  { document, footnote }: DefinitionTarget,
  snapshot: Snapshot | undefined,
): PositionRange {
  const placed = snapshot?.documents[document.index];
  if (footnote === undefined || placed?.document.kind !== "memo") return document.nameRange;
  const { notes } = placed.document.bindings.footnotes;
  const note = notes.find(({ label }) => label === footnote);
  return note === undefined ? document.nameRange : lineRange(placed, note.labelStretch);
}
