/**
 * Builds the tree of an outline from entries in text order. An entry with a depth holds those after
 * it that are deeper; a page turn has none and goes to the innermost entry that holds its place, so
 * that the outline shows where in the text the page turns.
 */
import { comparePlaces, contains, type Place, type Stretch } from "../parse/place.ts";

/** A symbol kind of the Language Server Protocol, its first letter small. */
export type SymbolKind =
  | "file"
  | "module"
  | "namespace"
  | "field"
  | "property"
  | "key"
  | "string"
  | "number"
  | "enumMember"
  | "constant"
  | "event";

export interface SymbolEntry {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly stretch: Stretch;
  /** Where a jump to the entry leads; within the stretch. */
  readonly selection: Stretch;
  /** 1 for the outermost; `undefined` for a page turn. */
  readonly depth: number | undefined;
  /** The entry reaches to the next one that is not deeper, as a heading does. */
  readonly isOpen: boolean;
}

/** An entry in its place, in text order; children within their parent, which begins at or before them. */
export interface SymbolNode {
  readonly entry: SymbolEntry;
  readonly stretch: Stretch;
  readonly children: readonly SymbolNode[];
}

interface MutableNode {
  readonly entry: SymbolEntry;
  start: Place;
  end: Place;
  readonly children: MutableNode[];
}

/**
 * The tree of these entries, which may come in any order. `end` is where the last open entry ends;
 * `trim` cuts blank lines and page markers from the end of an entry.
 */
export function buildSymbolTree(
  entries: readonly SymbolEntry[],
  end: Place,
  trim: (stretch: Stretch) => Stretch,
): readonly SymbolNode[] {
  const inOrder = [...entries].sort((a, b) => comparePlaces(a.stretch.start, b.stretch.start));
  const roots: MutableNode[] = [];
  const open: MutableNode[] = [];
  const closeTo = (depth: number, place: Place) => {
    while (depth <= (open.at(-1)?.entry.depth ?? 0)) {
      const node = open.pop();
      if (node !== undefined) close(node, place, trim);
      if (node !== undefined) widen(open.at(-1), node);
    }
  };
  for (const entry of inOrder) {
    if (entry.depth === undefined) continue;
    closeTo(entry.depth, entry.stretch.start);
    const node = { entry, ...entry.stretch, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  closeTo(1, end);
  for (const entry of inOrder) if (entry.depth === undefined) insert(roots, entry);
  return roots.map(toNode);
}

/** An open entry reaches to `place`; one that is not ends where its own text does. */
function close(node: MutableNode, place: Place, trim: (stretch: Stretch) => Stretch): void {
  const isReached = node.entry.isOpen && comparePlaces(node.end, place) < 0;
  if (!isReached) return;
  const reached = trim({ start: node.start, end: place }).end;
  if (comparePlaces(node.end, reached) < 0) node.end = reached;
}

/** A parent holds its children, also where one reaches further than the parent by itself. */
function widen(parent: MutableNode | undefined, child: MutableNode): void {
  if (parent !== undefined && comparePlaces(parent.end, child.end) < 0) parent.end = child.end;
}

function insert(nodes: MutableNode[], entry: SymbolEntry): void {
  const { start, end } = entry.stretch;
  const index = lastAtOrBefore(nodes, start);
  const holder = nodes[index];
  const isHeld =
    holder?.entry.depth !== undefined &&
    contains(holder, start) &&
    comparePlaces(end, holder.end) <= 0;
  if (isHeld) insert(holder.children, entry);
  else nodes.splice(index + 1, 0, { entry, start, end, children: [] });
}

/** Index of the last node that begins at or before a place, by bisection; -1 if there is none. */
function lastAtOrBefore(nodes: readonly MutableNode[], place: Place): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (node !== undefined && comparePlaces(node.start, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function toNode({ entry, start, end, children }: MutableNode): SymbolNode {
  return { entry, stretch: { start, end }, children: children.map(toNode) };
}
