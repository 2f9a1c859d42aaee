/** Go to definition: from a footnote number in the text to its note, and from a note back. */
import type { Range } from "vscode-languageserver-types";
import type { Snapshot } from "../resolve/snapshot.ts";
import { footnoteAt, referencesTo } from "./footnoteAt.ts";
import { lineRange } from "./location.ts";

/** Ranges in the same file, in text order; empty if there is nowhere to go. */
export function getDefinition(snapshot: Snapshot, offset: number): readonly Range[] {
  const found = footnoteAt(snapshot, offset);
  if (found === undefined) return [];
  const { placed, document, reference, note, isLabel } = found;
  if (reference !== undefined)
    return note === undefined ? [] : [lineRange(placed, note.labelStretch)];
  if (note === undefined || !isLabel) return [];
  return referencesTo(document, note).map((found) => lineRange(placed, found));
}
