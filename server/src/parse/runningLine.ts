/** Which lines of a tree are running text and nothing else. */
import type { DocumentTree, Node } from "./nodes.ts";
import type { Place } from "./place.ts";

/** Whether a line as a whole is text or blank, in a body, a paragraph or an attachment. */
export function isRunningLine(tree: DocumentTree, line: number): boolean {
  return isTextWithin(tree, line, HOLDERS);
}

/** Whether a line as a whole is text of a note. */
export function isNoteLine(tree: DocumentTree, line: number): boolean {
  return isTextWithin(tree, line, NOTE_HOLDERS);
}

function isTextWithin(
  { root }: DocumentTree,
  line: number,
  holders: ReadonlySet<Node["data"]["kind"]>,
): boolean {
  let node = root;
  while (0 < node.children.length) {
    const child = childAt(node.children, { line, column: 0 });
    // A line of several pieces has landmarks in it.
    if (child === undefined || isOnLine(child.end, line)) return false;
    if (0 < child.children.length && !holders.has(child.data.kind)) return false;
    // What stands before the header or among the attributes may belong to one of these after all.
    if (child.children.length === 0 && node === root) return false;
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

const NOTE_HOLDERS: ReadonlySet<Node["data"]["kind"]> = new Set(["notes", "note"]);

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
