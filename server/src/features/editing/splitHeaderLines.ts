/** *Split Joined Header Lines*: each line of a cable's header on a line of its own. */
import { joinedHeaderLines, splitEdits } from "../../rules/header/joined.ts";
import { type EditPlan, refuse, toEdits } from "./editPlan.ts";
import { hasSelection, isSelected, type SelectedDocument } from "./placesIn.ts";

/**
 * The plan for the joined lines of the selection; without one for those with a caret, or, where no
 * caret is on one, for the whole header.
 */
export function splitHeaderLines(selected: SelectedDocument): EditPlan {
  const { snapshot, placed, document, selections } = selected;
  if (document.kind !== "cable") return refuse("Only cables have a header whose lines are joined");
  const joined = [...joinedHeaderLines(document)];
  const stretchOf = (line: number) => ({
    start: { line, column: 0 },
    end: { line, column: document.lines[line]?.text.length ?? 0 },
  });
  const isChosen = hasSelection(selected)
    ? (line: number) => isSelected(selected, stretchOf(line))
    : (line: number) => selections.some(({ start }) => start.line === line);
  const chosen = joined.filter(([line]) => isChosen(line));
  const lines = chosen.length === 0 && !hasSelection(selected) ? joined : chosen;
  if (lines.length === 0) return refuse("No lines of a header are joined here");
  return toEdits(
    snapshot,
    placed,
    lines.flatMap(([line, columns]) => splitEdits(document, line, columns)),
  );
}
