/** *Renumber Paragraphs*: the numbers of a run of paragraphs or items rise by one from its first. */
import type { ParagraphPart } from "../../parse/nodes.ts";
import type { Document } from "../../resolve/document.ts";
import { type EditPlan, type NumberChange, type PlacedEdit, refuse, toEdits } from "./editPlan.ts";
import { hasSelection, isSelected, type SelectedDocument } from "./placesIn.ts";

/**
 * The plan for the numbered paragraphs of the selection, or of the run that the caret is in: from the
 * last one that begins anew above it to the next, those of deeper levels left as they are.
 */
export function renumberParagraphs(selected: SelectedDocument): EditPlan {
  const { snapshot, placed, document } = selected;
  if (1 < selected.selections.length && !hasSelection(selected))
    return refuse("Paragraphs are renumbered in one run; put one caret in it, or select some");
  const run = hasSelection(selected)
    ? sameLevel(numbered(document).filter((part) => isSelected(selected, part)))
    : runAt(document, selected.selections[0]?.start.line ?? 0);
  const first = run[0];
  if (first === undefined) return refuse("There are no numbered paragraphs here");
  const start = Number(first.enumerator?.label);
  const edits: PlacedEdit[] = [];
  const table: NumberChange[] = [];
  run.forEach((part, i) => {
    const from = part.enumerator?.label ?? "";
    const to = String(start + i);
    const columns = part.enumerator?.labelColumns;
    if (columns === undefined || from === to) return;
    const { line } = part.start;
    table.push({ from, to });
    edits.push({
      stretch: {
        start: { line, column: columns.start },
        end: { line, column: columns.end },
      },
      newText: to,
    });
  });
  return { ...toEdits(snapshot, placed, edits), table };
}

function numbered({ parts }: Document): readonly ParagraphPart[] {
  return parts.paragraphs.filter(({ enumerator }) => enumerator?.form === "number");
}

/** Those of the level of the first. */
function sameLevel(run: readonly ParagraphPart[]): readonly ParagraphPart[] {
  const level = run[0]?.level;
  return run.filter((part) => part.level === level);
}

function runAt(document: Document, line: number): readonly ParagraphPart[] {
  const all = numbered(document);
  const current = all.filter(({ start }) => start.line <= line).at(-1) ?? all[0];
  if (current === undefined) return [];
  const level = all.filter((part) => part.level === current.level);
  const index = level.indexOf(current);
  let first = index;
  while (0 < first && level[first]?.enumerator?.label !== "1") first--;
  let end = index + 1;
  while (end < level.length && level[end]?.enumerator?.label !== "1") end++;
  return level.slice(first, end);
}
