/**
 * Whether a document has the same tree after an edit as before it, told without parsing: the edited
 * lines are running text or of a note, and the grammar would read nothing else in them than it did. A
 * tree holds places and no text, so it is then the very same.
 */
import { readsAlikeInCable } from "./cable/readsAlike.ts";
import type { DocumentLines } from "./documentLines.ts";
import { readsAlikeInMemo, readsAlikeInNote } from "./memo/readsAlike.ts";
import type { DocumentTree } from "./nodes.ts";
import { isNoteLine, isRunningLine } from "./runningLine.ts";

/** Lines of a document that an edit replaced one by one. */
export interface ReplacedLines {
  readonly first: number;
  readonly count: number;
}

/** Whether `tree`, of the lines before, is that of the lines after; `false` where it is not certain. */
export function keepsTree(
  tree: DocumentTree,
  before: DocumentLines,
  after: DocumentLines,
  replaced: readonly ReplacedLines[],
): boolean {
  const isCable = tree.parts.kind === "cable";
  for (const { first, count } of replaced)
    for (let line = first; line < first + count; line++) {
      const [own, other] = [before[line], after[line]];
      if (own === undefined || other === undefined) return false;
      if (tree.inspected.has(line)) return false;
      if (isRunningLine(tree, line)) {
        if (!(isCable ? readsAlikeInCable : readsAlikeInMemo)(own, other)) return false;
      } else if (!isNoteLine(tree, line) || !readsAlikeInNote(own, other)) return false;
    }
  return true;
}
