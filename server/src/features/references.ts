/** All places of a footnote: its numbers in the text and, if asked for, its label in the list. */
import type { Range } from "vscode-languageserver-types";
import type { Snapshot } from "../resolve/snapshot.ts";
import { footnoteAt, referencesTo } from "./footnoteAt.ts";
import { lineRange } from "./location.ts";

/** Ranges in text order, for a place at a footnote number or a label; empty elsewhere. */
export function getReferences(
  snapshot: Snapshot,
  offset: number,
  options: { readonly includeDeclaration: boolean },
): readonly Range[] {
  const found = footnoteAt(snapshot, offset);
  if (found === undefined || (found.reference === undefined && !found.isLabel)) return [];
  const { placed, document, reference, note } = found;
  if (note === undefined) return reference === undefined ? [] : [lineRange(placed, reference)];
  const ranges = referencesTo(document, note).map((place) => lineRange(placed, place));
  return options.includeDeclaration ? [...ranges, lineRange(placed, note.labelStretch)] : ranges;
}
