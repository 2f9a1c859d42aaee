/**
 * The running text of a document, for checks of prose: its paragraphs, items, headings and notes as
 * blocks of lines, without header, fields, attributes and what is printed around the text. A block is
 * what stands between blank lines, furniture and the beginnings of items; what parts it from the one
 * before is kept, since a sentence goes on over the turn of a page.
 */

import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import type { Node } from "../parse/nodes.ts";
import type { LineStretch } from "../parse/place.ts";
import type { Enumerator } from "../scan/enumerator.ts";
import { skipBlanks, trimEndColumn } from "../scan/words.ts";
import { changedLines } from "./changedLines.ts";
import type { Document, Lineage } from "./document.ts";

/** What stands between a block and the one before it. */
export type BlockGap =
  /** Nothing: an item begins on the next line. */
  | "line"
  | "blank"
  /** A page line, a classification, a stamp or a page marker, with or without blank lines. */
  | "pageTurn"
  /** Something that ends the text before: a separator, a header, the beginning of the document. */
  | "other";

export interface TextBlock {
  readonly role: "paragraph" | "heading" | "signature" | "note";
  /** The text of each line without the blanks around it, in order; there is at least one. */
  readonly lines: readonly LineStretch[];
  readonly gap: BlockGap;
  /** Whether a paragraph, an item or a note begins here by its number, letter or bullet. */
  readonly isLabelled: boolean;
  /** Number of the paragraph, item or note in the document; its further blocks have the same. */
  readonly paragraph: number;
}

interface KeptText {
  readonly root: Node;
  readonly lines: DocumentLines;
  readonly blocks: readonly TextBlock[];
}

/** Of the version of a document that was asked for last. */
const kept = new WeakMap<Lineage, KeptText>();

/**
 * The blocks of a document's running text in order; made once for a version. A block that an edit left
 * alone, on the same lines, is the same object in both versions.
 */
export function runningText(document: Document): readonly TextBlock[] {
  const { lineage, tree, lines } = document;
  const { root } = tree;
  const before = kept.get(lineage);
  if (before?.lines === lines && before.root === root) return before.blocks;
  const blocks =
    (before?.root === root ? withChangedLines(before, lines) : undefined) ??
    withSameBlocks(new Collector(document).collect(), lines, before);
  kept.set(lineage, { root, lines, blocks });
  return blocks;
}

/** The blocks, with those of the version before that are the same in their places from start or end. */
function withSameBlocks(
  blocks: TextBlock[],
  lines: DocumentLines,
  before: KeptText | undefined,
): readonly TextBlock[] {
  if (before === undefined) return blocks;
  const count = blocks.length;
  const moved = count - before.blocks.length;
  const take = (index: number, known: TextBlock | undefined) => {
    const block = blocks[index];
    if (known === undefined || block === undefined || !isSame(block, known)) return false;
    if (!block.lines.every(({ line }) => lines[line] === before.lines[line])) return false;
    blocks[index] = known;
    return true;
  };
  let first = 0;
  while (first < count && take(first, before.blocks[first])) first++;
  let end = count;
  while (first < end && take(end - 1, before.blocks[end - 1 - moved])) end--;
  return blocks;
}

function isSame(a: TextBlock, b: TextBlock): boolean {
  if (a.role !== b.role || a.gap !== b.gap || a.isLabelled !== b.isLabelled) return false;
  if (a.paragraph !== b.paragraph || a.lines.length !== b.lines.length) return false;
  return a.lines.every(({ line, start, end }, i) => {
    const other = b.lines[i];
    return other?.line === line && other.start === start && other.end === end;
  });
}

/** More lines than this are collected anew. */
const MOST_CHANGED = 100;

/** The blocks of other lines with the same tree; `undefined` where too many are others. */
function withChangedLines(
  before: KeptText,
  lines: DocumentLines,
): readonly TextBlock[] | undefined {
  const { first, end } = changedLines(lines, before.lines);
  if (MOST_CHANGED < end - first) return undefined;
  const blocks = [...before.blocks];
  for (let line = first; line < end; line++) {
    if (lines[line] === before.lines[line]) continue;
    const index = lastUpTo(blocks, line);
    const block = blocks[index];
    if (block?.lines.some((stretch) => stretch.line === line))
      blocks[index] = { ...block, lines: block.lines.map((stretch) => onLine(stretch, line)) };
  }
  return blocks;

  function onLine(stretch: LineStretch, line: number): LineStretch {
    if (stretch.line !== line) return stretch;
    // Lines that leave the tree as it is are leaves of their own.
    const text = textOf(lines, line);
    const start = skipBlanks(text, 0);
    return { line, start, end: trimEndColumn(text, start, text.length) };
  }
}

/** Index of the last block that begins up to a line, by bisection; -1 if there is none. */
function lastUpTo(blocks: readonly TextBlock[], line: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.lines[0]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The enumerator with which a line of a document begins. */
export function enumeratorAt(document: Document, line: number): Enumerator | undefined {
  const source = document.lines[line];
  if (document.kind === "memo") return source?.memo.enumerator;
  const first = source?.cable.find((landmark) => landmark.kind === "enumerator");
  return first?.kind === "enumerator" ? first.enumerator : undefined;
}

interface OpenBlock {
  readonly role: TextBlock["role"];
  readonly lines: LineStretch[];
  readonly gap: BlockGap;
  readonly isLabelled: boolean;
  readonly paragraph: number;
}

class Collector {
  private readonly document: Document;
  private readonly blocks: TextBlock[] = [];
  private block: OpenBlock | undefined;
  private gap: BlockGap = "other";
  private paragraph = 0;

  constructor(document: Document) {
    this.document = document;
  }

  collect(): TextBlock[] {
    this.walk(this.document.tree.root, false);
    this.endBlock();
    return this.blocks;
  }

  private walk(node: Node, isText: boolean): void {
    const { data } = node;
    switch (data.kind) {
      case "blank":
        return this.part("blank");
      case "furniture":
        return this.part(
          data.name === "separator" || data.name === "publisher" ? "other" : "pageTurn",
        );
      case "sectionHeading":
        return this.addWhole("heading", node);
      case "signature":
        return this.addWhole("signature", node);
      case "text":
        return isText ? this.addText("paragraph", node) : this.part("other");
      case "paragraph":
        return this.walkParagraph(node, data.label !== undefined);
      case "note":
        return this.walkNote(node);
      case "document":
      case "section":
      case "body":
      case "attachment":
      case "notes":
        for (const child of node.children) this.walk(child, false);
        return;
      default:
        return this.part("other");
    }
  }

  private walkParagraph(node: Node, isLabelled: boolean): void {
    this.paragraph++;
    this.beginBlock("paragraph", isLabelled);
    for (const child of node.children) this.walk(child, true);
  }

  private walkNote(node: Node): void {
    this.paragraph++;
    this.beginBlock("note", true);
    for (const child of node.children) {
      if (child.data.kind === "text") this.addText("note", child);
      else this.walk(child, false);
    }
    this.endBlock();
  }

  /** A leaf that is a block of its own. */
  private addWhole(role: "heading" | "signature", node: Node): void {
    this.paragraph++;
    this.beginBlock(role, false);
    this.addText(role, node);
    this.endBlock();
  }

  private addText(role: TextBlock["role"], { start, end }: Node): void {
    const last = end.column === 0 ? end.line : end.line + 1;
    for (let line = start.line; line < last; line++) {
      const text = textOf(this.document.lines, line);
      const limit = line === end.line ? end.column : text.length;
      const from = skipBlanks(text, line === start.line ? start.column : 0);
      const to = trimEndColumn(text, from, limit);
      if (to <= from) continue;
      if (this.block === undefined) this.beginBlock(role, false);
      this.block?.lines.push({ line, start: from, end: to });
    }
  }

  private beginBlock(role: TextBlock["role"], isLabelled: boolean): void {
    this.endBlock();
    this.block = { role, lines: [], gap: this.gap, isLabelled, paragraph: this.paragraph };
    this.gap = "line";
  }

  private endBlock(): void {
    const block = this.block;
    this.block = undefined;
    if (block === undefined) return;
    if (0 < block.lines.length) this.blocks.push(block);
    // A block without text parts nothing.
    else if (RANK[this.gap] < RANK[block.gap]) this.gap = block.gap;
  }

  /** Ends the block; of all that stands between two blocks, the strongest counts. */
  private part(gap: BlockGap): void {
    this.endBlock();
    if (RANK[this.gap] < RANK[gap]) this.gap = gap;
  }
}

const RANK: Readonly<Record<BlockGap, number>> = { line: 0, blank: 1, pageTurn: 2, other: 3 };
