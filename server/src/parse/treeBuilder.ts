/**
 * Builds the tree of a document from its leaves in text order. A leaf reaches to the start of the
 * next one, so the leaves cover the document whatever the grammar does; a leaf that would be empty
 * gives way to the next.
 */
import type { Node, NodeData } from "./nodes.ts";
import { comparePlaces, type Place } from "./place.ts";

interface OpenNode {
  readonly data: NodeData;
  readonly start: Place;
  readonly children: Node[];
}

export class TreeBuilder {
  private readonly open: OpenNode[] = [
    { data: { kind: "document" }, start: { line: 0, column: 0 }, children: [] },
  ];
  private pending: { data: NodeData; start: Place } | undefined;

  /** Begins a node at a place; leaves from here on are in it until `close`. */
  begin(data: NodeData, start: Place): void {
    this.endLeaf(start);
    this.open.push({ data, start, children: [] });
  }

  /** Begins a leaf at a place, which ends the leaf before it. */
  leaf(data: NodeData, start: Place): void {
    this.endLeaf(start);
    this.pending = { data, start };
  }

  /** Ends the innermost node at a place. The document itself is ended by `finish`. */
  close(end: Place): void {
    this.endLeaf(end);
    const node = this.open.length < 2 ? undefined : this.open.pop();
    if (node !== undefined) this.addTo(this.innermost(), toNode(node, end));
  }

  /** Ends nodes until the innermost is of this kind; nothing happens if none is. */
  closeTo(kind: NodeData["kind"], end: Place): void {
    if (!this.open.some((node) => node.data.kind === kind)) return;
    while (this.innermost().data.kind !== kind) this.close(end);
  }

  /** Whether a node of this kind is open. */
  isIn(kind: NodeData["kind"]): boolean {
    return this.open.some((node) => node.data.kind === kind);
  }

  get innermostKind(): NodeData["kind"] {
    return this.innermost().data.kind;
  }

  /** Ends all nodes and gives the document's. */
  finish(end: Place): Node {
    while (1 < this.open.length) this.close(end);
    this.endLeaf(end);
    return toNode(this.innermost(), end);
  }

  private innermost(): OpenNode {
    return this.open[this.open.length - 1] as OpenNode;
  }

  private endLeaf(end: Place): void {
    const leaf = this.pending;
    this.pending = undefined;
    if (leaf === undefined || comparePlaces(end, leaf.start) <= 0) return;
    const { data, start } = leaf;
    this.innermost().children.push({ data, start, end, children: NO_CHILDREN });
  }

  /** Empty nodes hold no text and are left out. */
  private addTo(parent: OpenNode, node: Node): void {
    if (comparePlaces(node.start, node.end) < 0) parent.children.push(node);
  }
}

const NO_CHILDREN: readonly Node[] = [];

function toNode({ data, start, children }: OpenNode, end: Place): Node {
  return { data, start, end, children };
}
