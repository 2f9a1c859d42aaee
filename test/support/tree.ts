/**
 * Trees of documents as text, for comparing and for reading:
 *
 *     document
 *       heading: 12. Memorandum From the Director to the Secretary1
 *       field subject
 *         text: SUBJECT
 *         text:   • Exchange of Maps
 *       paragraph 1
 *         text: 1. The exchange went well.
 *
 * A node has its kind and its label, an item without a label is an `item`; a leaf also has its text
 * without the blanks at its end, and `⏎` for a line end within. Blank lines are left out: the
 * properties see to them.
 */
import type { DocumentLines } from "../../server/src/parse/documentLines.ts";
import type { Node, NodeData } from "../../server/src/parse/nodes.ts";
import { comparePlaces, type Place } from "../../server/src/parse/place.ts";
import { type Document, textIn } from "../../server/src/resolve/document.ts";
import { analyze, type Snapshot } from "../../server/src/resolve/snapshot.ts";

/** The tree of a document as indented text. */
function printTree({ lines, tree }: Document): string {
  return printNode(tree.root, lines, "").join("\n");
}

/** The trees of all documents of a text that is taken for this type. */
export function printTrees(text: string, type: "cable" | "memo"): string {
  return analyze(text, { type })
    .documents.map(({ document }) => printTree(document))
    .join("\n");
}

/** A text written over several lines of a program, without its indentation and outer line ends. */
export function dedent(text: string): string {
  const lines = text.replace(/^\n/, "").replace(/\n *$/, "").split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.search(/\S/));
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common)).join("\n");
}

function printNode(node: Node, lines: DocumentLines, indent: string): string[] {
  if (node.data.kind === "blank") return [];
  const name = indent + nameOf(node.data);
  if (node.children.length === 0) {
    const text = textIn(lines, node);
    return [`${name}: ${text.trimEnd().replaceAll(/\r\n|\r|\n/g, " ⏎ ")}`];
  }
  return [name, ...node.children.flatMap((child) => printNode(child, lines, `${indent}  `))];
}

function nameOf(data: NodeData): string {
  switch (data.kind) {
    case "furniture":
    case "headerField":
      return `${data.kind} ${data.name}`;
    case "attribute":
      return `attribute ${data.key}`;
    case "field":
      return `field ${data.field}`;
    case "attachment":
    case "note":
      return `${data.kind} ${data.label}`;
    case "paragraph":
      if (data.label === "") return "item";
      return data.label === undefined ? "paragraph" : `paragraph ${data.label}`;
    default:
      return data.kind;
  }
}

/** The leaves below a node, in order. */
export function leavesOf(node: Node): readonly Node[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

/**
 * What is wrong with the trees of a snapshot, if anything: nodes whose children leave a gap, overlap
 * or do not reach the node's ends; empty nodes; documents that leave lines out; leaves that do not
 * give the text back.
 */
export function treeFaults(snapshot: Snapshot): readonly string[] {
  const faults: string[] = [];
  let line = 0;
  let text = "";
  for (const { firstLine, document } of snapshot.documents) {
    if (firstLine !== line) faults.push(`a document begins at line ${firstLine}, not ${line}`);
    line = firstLine + document.lines.length;
    const { root } = document.tree;
    const end = { line: document.lines.length, column: 0 };
    if (comparePlaces(root.start, START) !== 0 || comparePlaces(root.end, end) !== 0)
      faults.push(`the root is ${stretch(root)}`);
    faults.push(...nodeFaults(root));
    for (const leaf of leavesOf(root)) text += textIn(document.lines, leaf);
  }
  if (snapshot.documents.length === 0) return faults;
  if (line !== snapshot.lines.lineCount) faults.push(`the documents end at line ${line}`);
  if (text !== snapshot.lines.slice()) faults.push("the leaves do not give the text back");
  return faults;
}

const START: Place = { line: 0, column: 0 };

function nodeFaults(node: Node): string[] {
  const name = `${nameOf(node.data)} ${stretch(node)}`;
  const faults: string[] = [];
  if (comparePlaces(node.end, node.start) <= 0 && node.data.kind !== "document")
    faults.push(`${name} is empty`);
  let at = node.start;
  for (const child of node.children) {
    if (comparePlaces(child.start, at) !== 0)
      faults.push(
        `${nameOf(child.data)} ${stretch(child)} in ${name} does not begin at ${place(at)}`,
      );
    at = child.end;
    faults.push(...nodeFaults(child));
  }
  if (0 < node.children.length && comparePlaces(at, node.end) !== 0)
    faults.push(`the children of ${name} end at ${place(at)}`);
  return faults;
}

const place = ({ line, column }: Place) => `${line}:${column}`;
const stretch = ({ start, end }: Node) => `${place(start)}-${place(end)}`;
