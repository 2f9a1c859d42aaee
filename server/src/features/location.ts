/** From an offset in the file to the document and place that it is in, and from spans to LSP ranges. */
import type { Range } from "vscode-languageserver-types";
import { contains, type LineStretch, type Place, toStretch } from "../parse/place.ts";
import { findDocument, type PlacedDocument, type Snapshot } from "../resolve/snapshot.ts";
import type { Span } from "../text/span.ts";

export interface Location {
  readonly placed: PlacedDocument;
  readonly place: Place;
}

/** The document at an offset with the place in it; `undefined` in a file of unknown type. */
export function locate(snapshot: Snapshot, offset: number): Location | undefined {
  const { line, character } = snapshot.lines.positionAt(offset);
  const placed = snapshot.documents[findDocument(snapshot.documents, line)];
  if (placed === undefined) return undefined;
  return { placed, place: { line: line - placed.firstLine, column: character } };
}

/** Whether a place is in a stretch or at its end, as a caret after a word is. */
export function touches(stretch: LineStretch, place: Place): boolean {
  const isAtEnd = stretch.line === place.line && stretch.end === place.column;
  return isAtEnd || contains(toStretch(stretch), place);
}

/** Of stretches the one that a place is in, or else the one that ends there. */
export function findTouched<Found extends LineStretch>(
  stretches: readonly Found[],
  place: Place,
): Found | undefined {
  return (
    stretches.find((stretch) => contains(toStretch(stretch), place)) ??
    stretches.find((stretch) => touches(stretch, place))
  );
}

/** A span as a range of the protocol. */
export function toLspRange(snapshot: Snapshot, { start, end }: Span): Range {
  return { start: snapshot.lines.positionAt(start), end: snapshot.lines.positionAt(end) };
}

/** A stretch of a line of a document as a range of the protocol. */
export function lineRange(placed: PlacedDocument, { line, start, end }: LineStretch): Range {
  const number = placed.firstLine + line;
  return { start: { line: number, character: start }, end: { line: number, character: end } };
}
