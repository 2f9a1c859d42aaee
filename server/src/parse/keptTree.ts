/**
 * Whether a document has the same tree after an edit as before it, told without parsing: the edited
 * lines are running text or of a note, and the grammar would read nothing else in them than it did. A
 * tree holds places and no text, so it is then the very same, but for page markers behind the edit.
 */
import { dequal } from "dequal/lite";
import type { PageMarker } from "../scan/inline/pageMarkers.ts";
import { readsAlikeInCable } from "./cable/readsAlike.ts";
import type { DocumentLines } from "./documentLines.ts";
import { collectPages } from "./memo/pages.ts";
import { readsAlikeInMemo, readsAlikeInNote } from "./memo/readsAlike.ts";
import type { DocumentTree } from "./nodes.ts";
import { isNoteLine, isRunningLine } from "./runningLine.ts";

/** Lines of a document that an edit replaced one by one. */
export interface ReplacedLines {
  readonly first: number;
  readonly count: number;
}

/**
 * The tree of the lines after, if it is `tree`, that of the lines before, but for page markers that moved
 * on their lines; `undefined` where it is not certain.
 */
export function keptTree(
  tree: DocumentTree,
  before: DocumentLines,
  after: DocumentLines,
  replaced: readonly ReplacedLines[],
): DocumentTree | undefined {
  const isCable = tree.parts.kind === "cable";
  for (const { first, count } of replaced)
    for (let line = first; line < first + count; line++) {
      const [own, other] = [before[line], after[line]];
      if (own === undefined || other === undefined) return undefined;
      if (tree.inspected.has(line)) return undefined;
      if (isRunningLine(tree, line)) {
        if (!(isCable ? readsAlikeInCable : readsAlikeInMemo)(own, other)) return undefined;
      } else if (!isNoteLine(tree, line) || !readsAlikeInNote(own, other)) return undefined;
    }
  // Page markers are among the parts only, and may have moved on their lines.
  const { parts } = tree;
  const haveMoved = replaced.some(({ first, count }) => {
    const end = first + count;
    return !dequal(markersOf(before.slice(first, end)), markersOf(after.slice(first, end)));
  });
  if (parts.kind === "cable" || !haveMoved) return tree;
  return { ...tree, parts: { ...parts, pages: collectPages(after) } };
}

function markersOf(lines: DocumentLines): readonly (readonly PageMarker[])[] {
  return lines.map(({ pageMarkers }) => pageMarkers);
}
