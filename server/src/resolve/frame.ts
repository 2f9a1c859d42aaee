/**
 * The frame of a document is everything that its grammar knows by a landmark: header, headings, page
 * lines, notes, attributes, enumerators. Whoever types into running text leaves the frame as it is, and
 * with it all that is made of it alone.
 */
import { dequal } from "dequal/lite";
import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import type { DocumentTree, Node } from "../parse/nodes.ts";
import type { Place } from "../parse/place.ts";
import { mayBePageLine } from "./pages/pageLines.ts";

/** Stands for a frame; two versions of a document with the same one have the same object. */
export interface Frame {
  readonly isFrame: true;
}

export function createFrame(): Frame {
  return { isFrame: true };
}

/** Lines of a document that an edit replaced one by one. */
export interface ReplacedLines {
  readonly first: number;
  readonly count: number;
}

/** The lines and the tree of a version of a document. */
interface Version {
  readonly lines: DocumentLines;
  readonly tree: DocumentTree;
}

/**
 * Whether edits left the frame as it was, from the versions before and after them: the lines are running
 * text in both, and all parts are where they were.
 */
export function keepsFrame(
  before: Version,
  after: Version,
  replaced: readonly ReplacedLines[],
): boolean {
  for (const { first, count } of replaced)
    for (let line = first; line < first + count; line++) {
      if (!isRunningText(before, line) || !isRunningText(after, line)) return false;
      if (before.lines[line]?.isBlank !== after.lines[line]?.isBlank) return false;
    }
  return dequal(before.tree.parts, after.tree.parts);
}

/** Whether a line is in the body, and all leaves on it are text or blank; a page line with a slip is not. */
function isRunningText({ lines, tree }: Version, line: number): boolean {
  if (tree.parts.kind === "cable" && mayBePageLine(textOf(lines, line))) return false;
  let node = tree.root;
  while (0 < node.children.length) {
    const child = childAt(node.children, { line, column: 0 });
    // A line of several pieces has landmarks in it.
    if (child === undefined || isOnLine(child.end, line)) return false;
    if (0 < child.children.length && !HOLDERS.has(child.data.kind)) return false;
    // What stands before the header or among the attributes may belong to one of these after all.
    if (child.children.length === 0 && node === tree.root) return false;
    node = child;
  }
  return node.data.kind === "text" || node.data.kind === "blank";
}

/** Nodes that hold running text. */
const HOLDERS: ReadonlySet<Node["data"]["kind"]> = new Set([
  "section",
  "body",
  "paragraph",
  "attachment",
]);

/** Whether a place is on a line and not at its start. */
function isOnLine(place: Place, line: number): boolean {
  return place.line === line && 0 < place.column;
}

/** The child that holds a place, by bisection. */
function childAt(children: readonly Node[], place: Place): Node | undefined {
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { start } = children[middle] as Node;
    if (start.line < place.line || (start.line === place.line && start.column <= place.column))
      low = middle;
    else high = middle - 1;
  }
  return children[low];
}
