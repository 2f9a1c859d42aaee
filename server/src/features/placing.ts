/**
 * From places in a document to offsets and ranges in its file, and from stretches to what is visible
 * of them. Features work with the document's places and convert in the last step, here.
 */
import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import type { Node } from "../parse/nodes.ts";
import { comparePlaces, type LineStretch, type Place, type Stretch } from "../parse/place.ts";
import type { Document } from "../resolve/document.ts";
import { offsetOf, type PlacedDocument, type Snapshot } from "../resolve/snapshot.ts";
import { skipBlanks, trimEndColumn } from "../scan/words.ts";
import type { Line } from "../text/line.ts";
import type { LineTable } from "../text/lineTable.ts";
import type { Span } from "../text/span.ts";
import { lazyFor } from "../vocabulary/lazy.ts";
import type { Range } from "./contract.ts";

/** A document in its file. */
export interface Placing {
  readonly lines: DocumentLines;
  /** The span in the file of a stretch of the document. */
  span(stretch: Stretch): Span;
  /** The same as a range of the contract. */
  range(stretch: Stretch): Range;
  /** The range of columns of a line. */
  lineRange(stretch: LineStretch): Range;
}

/** How a document of a snapshot lies in its file. */
export function createPlacing(snapshot: Snapshot, placed: PlacedDocument): Placing {
  const span = ({ start, end }: Stretch): Span => ({
    start: offsetOf(snapshot, placed, start),
    end: offsetOf(snapshot, placed, end),
  });
  const range = (stretch: Stretch) => toRange(snapshot.lines, span(stretch));
  return {
    lines: placed.document.lines,
    span,
    range,
    lineRange: ({ line, start, end }) =>
      range({ start: { line, column: start }, end: { line, column: end } }),
  };
}

/** A span with the lines and characters of its ends. */
export function toRange<L extends Line>(lines: LineTable<L>, { start, end }: Span): Range {
  return {
    start: { ...lines.positionAt(start), offset: start },
    end: { ...lines.positionAt(end), offset: end },
  };
}

/**
 * A stretch without the blanks and blank lines at its ends. One that holds nothing else is empty at
 * its start.
 */
export function visibleStretch(lines: DocumentLines, stretch: Stretch): Stretch {
  const end = lastVisible(lines, stretch.start, stretch.end);
  if (comparePlaces(end, stretch.start) <= 0) return { start: stretch.start, end: stretch.start };
  return { start: firstVisible(lines, stretch.start), end };
}

/** The place after the last character before `end` that is not blank; `start` if there is none. */
function lastVisible(lines: DocumentLines, start: Place, end: Place): Place {
  let column = end.column;
  for (let line = end.line; start.line <= line; line--) {
    const text = textOf(lines, line);
    const from = line === start.line ? start.column : 0;
    const to = Math.min(line === end.line ? column : text.length, text.length);
    const last = from < to ? trimEndColumn(text, from, to) : from;
    if (from < last) return { line, column: last };
    column = Number.POSITIVE_INFINITY;
  }
  return start;
}

/** The text of a document as its tree has it: no blank lines, page markers and other furniture. */
export interface TextCover {
  /** A stretch without the blanks at its ends and without what follows its last text. */
  trim(stretch: Stretch): Stretch;
  /** The pieces of text in a stretch, line by line. */
  pieces(stretch: Stretch): Iterable<LineStretch>;
}

/** The text of a document's tree; made once. */
export const textCover = lazyFor(createTextCover);

function createTextCover({ tree, lines }: Document): TextCover {
  const leaves = collectTextLeaves(tree.root);
  return {
    trim: (stretch) => {
      const leaf = leaves[lastBefore(leaves, stretch.end)];
      if (leaf === undefined || comparePlaces(leaf.end, stretch.start) <= 0)
        return visibleStretch(lines, stretch);
      return visibleStretch(lines, { start: stretch.start, end: earlier(leaf.end, stretch.end) });
    },
    pieces: function* (stretch) {
      const first = Math.max(0, lastBefore(leaves, stretch.start));
      for (let index = first; index < leaves.length; index++) {
        const leaf = leaves[index];
        if (leaf === undefined || comparePlaces(stretch.end, leaf.start) <= 0) return;
        const start = later(leaf.start, stretch.start);
        yield* linesOf(lines, { start, end: earlier(leaf.end, stretch.end) });
      }
    },
  };
}

function earlier(a: Place, b: Place): Place {
  return comparePlaces(a, b) <= 0 ? a : b;
}

function later(a: Place, b: Place): Place {
  return comparePlaces(a, b) <= 0 ? b : a;
}

function* linesOf(lines: DocumentLines, { start, end }: Stretch): Generator<LineStretch> {
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.column : 0;
    const to = line === end.line ? end.column : textOf(lines, line).length;
    if (from < to) yield { line, start: from, end: to };
  }
}

function collectTextLeaves(node: Node, leaves: Node[] = []): readonly Node[] {
  if (node.children.length === 0 && node.data.kind !== "blank" && node.data.kind !== "furniture")
    leaves.push(node);
  for (const child of node.children) collectTextLeaves(child, leaves);
  return leaves;
}

/** Index of the last leaf that begins before a place, by bisection; -1 if there is none. */
function lastBefore(leaves: readonly Node[], place: Place): number {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const leaf = leaves[middle];
    if (leaf !== undefined && comparePlaces(leaf.start, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function firstVisible(lines: DocumentLines, start: Place): Place {
  let column = start.column;
  for (let line = start.line; line < lines.length; line++) {
    const text = textOf(lines, line);
    const first = skipBlanks(text, column);
    if (first < text.length) return { line, column: first };
    column = 0;
  }
  return start;
}
