/** Cross-references to the document's own notes (`footnote 3 above`), which change with the numbers. */
import { crossReferencesOf } from "../../resolve/crossReferences/crossReferences.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import type { PlacedEdit } from "./editPlan.ts";

/** The edits that write new numbers in the place of old ones in local cross-references. */
export function localNoteNumbers(
  document: MemoDocument,
  changes: ReadonlyMap<string, string>,
): readonly PlacedEdit[] {
  return crossReferencesOf(document).flatMap(({ kind, target, number }) => {
    const { direction, footnote } = target;
    if (kind !== "footnote" || (direction !== "above" && direction !== "below")) return [];
    const newText = changes.get(String(footnote));
    return newText === undefined || number === undefined ? [] : [{ stretch: number, newText }];
  });
}
