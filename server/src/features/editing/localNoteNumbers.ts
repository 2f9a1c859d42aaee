/** Cross-references to the document's own notes (`footnote 3 above`), which change with the numbers. */
import { crossReferencesOf, type MemoDocument } from "../../resolve/document.ts";
import type { PlacedEdit } from "./editPlan.ts";

/** The edits that write new numbers in the place of old ones in local cross-references. */
export function localNoteNumbers(
  document: MemoDocument,
  changes: ReadonlyMap<string, string>,
): readonly PlacedEdit[] {
  return crossReferencesOf(document).flatMap(({ kind, target, line, start, end }) => {
    const direction = target["direction"];
    if (kind !== "footnote" || (direction !== "above" && direction !== "below")) return [];
    const label = String(target["footnote"] ?? "");
    const newText = changes.get(label);
    if (newText === undefined) return [];
    const text = (document.lines[line]?.text ?? "").slice(start, end);
    // The number follows the word, and nothing else in `footnote 3 above` is one.
    const at = text.lastIndexOf(label);
    if (at < 0) return [];
    const column = start + at;
    const stretch = { start: { line, column }, end: { line, column: column + label.length } };
    return [{ stretch, newText }];
  });
}
