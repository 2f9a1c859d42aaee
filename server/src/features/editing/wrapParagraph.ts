/**
 * *Unwrap Paragraph* puts the lines of a paragraph on one line, *Reflow Paragraph* fills its lines up
 * to a width. Words stay as they are; a word that a line end divides is not joined, since only
 * *Rejoin Divided Words* decides about hyphens.
 */
import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch, Stretch } from "../../parse/place.ts";
import type { Document } from "../../resolve/document.ts";
import { runningText, type TextBlock } from "../../resolve/runningText.ts";
import { scanEnumerator } from "../../scan/enumerator.ts";
import { skipBlanks } from "../../scan/words.ts";
import { type EditPlan, type PlacedEdit, refuse, toEdits } from "./editPlan.ts";
import { lineEndOf } from "./noteLines.ts";
import { hasSelection, isSelected, type SelectedDocument } from "./placesIn.ts";

/** Lines of cables have 51 characters in the middle and 67 in nearly all (cable-format 1). */
export const REFLOW_WIDTH = 67;

/** The paragraphs at the carets or in the selections, each on one line. */
export function unwrapParagraphs(selected: SelectedDocument): EditPlan {
  return wrap(selected, Number.POSITIVE_INFINITY);
}

/** The same with lines of at most `width` characters; a longer word has a line of its own. */
export function reflowParagraphs(selected: SelectedDocument, width = REFLOW_WIDTH): EditPlan {
  return wrap(selected, width);
}

function wrap(selected: SelectedDocument, width: number): EditPlan {
  const { snapshot, placed, document } = selected;
  const blocks = runningText(document).filter((block) => isChosen(selected, block));
  if (blocks.length === 0) return refuse("Put the caret in a paragraph, or select some");
  return toEdits(
    snapshot,
    placed,
    blocks.flatMap((block) => wrapEdits(document, block, width)),
  );
}

function isChosen(selected: SelectedDocument, { lines, role }: TextBlock): boolean {
  if (role !== "paragraph" && role !== "note") return false;
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return false;
  const stretch: Stretch = {
    start: { line: first.line, column: 0 },
    end: { line: last.line, column: last.end },
  };
  if (hasSelection(selected)) return isSelected(selected, stretch);
  return selected.selections.some(
    ({ start }) => first.line <= start.line && start.line <= last.line,
  );
}

/** The gaps between words that change: a line end becomes a blank, or a blank a line end. */
function wrapEdits(document: Document, { lines }: TextBlock, width: number): PlacedEdit[] {
  const edits: PlacedEdit[] = [];
  const indent = indentOf(document, lines[1] ?? lines[0]);
  const lineEnd = lineEndOf(document);
  let column = 0;
  let before: LineStretch | undefined;
  for (const word of wordsOf(document, lines)) {
    const length = word.end - word.start;
    if (before === undefined) {
      column = word.start + length;
    } else {
      // A line that began with `(2)` or `1.` would be read as an item of its own.
      const text = textOf(document.lines, word.line);
      const isLikeItem = scanEnumerator(text, word.start) !== undefined;
      const fits = column + 1 + length <= width || isLikeItem;
      const between: Stretch = {
        start: { line: before.line, column: before.end },
        end: { line: word.line, column: word.start },
      };
      const isOneLine = before.line === word.line;
      const gap = isOneLine ? word.start - before.end : 1;
      column = fits ? column + gap + length : indent.length + length;
      if (fits !== isOneLine)
        edits.push({ stretch: between, newText: fits ? " " : lineEnd + indent });
    }
    before = word;
  }
  return edits;
}

/** The blanks before a line's text; what stands there else, as an item's number does, is not repeated. */
function indentOf({ lines }: Document, line: LineStretch | undefined): string {
  if (line === undefined) return "";
  const text = textOf(lines, line.line);
  return text.slice(0, Math.min(line.start, skipBlanks(text, 0)));
}

function* wordsOf({ lines }: Document, stretches: readonly LineStretch[]): Generator<LineStretch> {
  for (const { line, start, end } of stretches) {
    const text = textOf(lines, line);
    let at = start;
    while (at < end) {
      let to = at;
      while (to < end && text[to] !== " ") to++;
      if (at < to) yield { line, start: at, end: to };
      at = to + 1;
    }
  }
}
