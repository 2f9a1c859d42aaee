/** Highlights of a footnote under the caret: its numbers are read, its label is written. */
import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver-types";
import type { Snapshot } from "../resolve/snapshot.ts";
import { footnoteAt, referencesTo } from "./footnoteAt.ts";
import { lineRange } from "./location.ts";

/** The highlights at an offset; empty where no footnote number or label is. */
export function getDocumentHighlights(
  snapshot: Snapshot,
  offset: number,
): readonly DocumentHighlight[] {
  const found = footnoteAt(snapshot, offset);
  if (found === undefined || (found.reference === undefined && !found.isLabel)) return [];
  const { placed, document, reference, note } = found;
  const places = note === undefined ? [] : referencesTo(document, note);
  const shown = note === undefined && reference !== undefined ? [reference] : places;
  const highlights: DocumentHighlight[] = shown.map((place) => ({
    range: lineRange(placed, place),
    kind: DocumentHighlightKind.Read,
  }));
  if (note === undefined) return highlights;
  const label = { range: lineRange(placed, note.labelStretch), kind: DocumentHighlightKind.Write };
  return [...highlights, label];
}
