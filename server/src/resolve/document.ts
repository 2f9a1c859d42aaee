/**
 * One analysed document: its lines, its tree and what the tree binds together. A document is
 * immutable; bindings are made when first asked for and kept.
 */

import { parseCable } from "../parse/cable/parseCable.ts";
import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import { parseMemo } from "../parse/memo/parseMemo.ts";
import type { CableParts, DocumentTree, MemoParts } from "../parse/nodes.ts";
import type { Stretch } from "../parse/place.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { authorityOf, type CableBindings, toCableBindings } from "./cable/cableBindings.ts";
import { AssignmentMemory } from "./footnotes/matchSeries.ts";
import { createFrame, type Frame, keepsFrame, type ReplacedLines } from "./frame.ts";
import { type MemoBindings, toMemoBindings } from "./memo/memoBindings.ts";

interface Base {
  readonly lines: DocumentLines;
  readonly tree: DocumentTree;
  /** The same object in all versions of the document that have the same frame. */
  readonly frame: Frame;
}

export interface CableDocument extends Base {
  readonly kind: "cable";
  readonly parts: CableParts;
  readonly bindings: CableBindings;
}

export interface MemoDocument extends Base {
  readonly kind: "memo";
  readonly parts: MemoParts;
  readonly bindings: MemoBindings;
}

export type Document = CableDocument | MemoDocument;

/** A version of a document before an edit. */
export interface Edited {
  readonly document: Document;
  /** The lines that the edit replaced, if it left all others where they were. */
  readonly replaced: ReplacedLines | undefined;
}

/**
 * Analyses the lines of one document as a cable or a memorandum. From a version of the document before
 * an edit what the edit leaves as it was is taken over: its frame and what is bound from it, and the
 * assignment of footnotes.
 */
export function createDocument(
  kind: "cable" | "memo",
  lines: DocumentLines,
  vocabulary: Vocabulary,
  edited?: Edited,
): Document {
  const { document, replaced } = edited ?? {};
  if (kind === "cable") {
    const tree = parseCable(lines);
    const before = document instanceof LazyCable ? document : undefined;
    const isKept =
      before &&
      replaced &&
      keepsFrame(before, { lines, tree }, replaced) &&
      !before.bindings.authority &&
      !authorityOf(lines, tree.parts as CableParts);
    return new LazyCable(lines, tree, vocabulary, isKept ? before : undefined);
  }
  const tree = parseMemo(lines);
  const before = document instanceof LazyMemo ? document : undefined;
  const isKept = before && replaced && keepsFrame(before, { lines, tree }, replaced);
  const memory = before?.memory ?? new AssignmentMemory();
  return new LazyMemo(lines, tree, memory, isKept ? before.frame : createFrame());
}

class LazyCable implements CableDocument {
  readonly kind = "cable";
  readonly lines: DocumentLines;
  readonly tree: DocumentTree;
  readonly frame: Frame;
  private readonly vocabulary: Vocabulary;
  private bound: CableBindings | undefined;

  /** `before` is a version with the same frame. */
  constructor(
    lines: DocumentLines,
    tree: DocumentTree,
    vocabulary: Vocabulary,
    before: LazyCable | undefined,
  ) {
    this.lines = lines;
    this.tree = tree;
    this.vocabulary = vocabulary;
    this.frame = before?.frame ?? createFrame();
    this.bound = before?.bound;
  }

  get parts(): CableParts {
    return this.tree.parts as CableParts;
  }

  get bindings(): CableBindings {
    this.bound ??= toCableBindings(this.lines, this.parts, this.vocabulary);
    return this.bound;
  }
}

class LazyMemo implements MemoDocument {
  readonly kind = "memo";
  readonly lines: DocumentLines;
  readonly tree: DocumentTree;
  /** Shared by the versions of a document; what it keeps is a function of what it is asked. */
  readonly memory: AssignmentMemory;
  readonly frame: Frame;
  private bound: MemoBindings | undefined;

  constructor(lines: DocumentLines, tree: DocumentTree, memory: AssignmentMemory, frame: Frame) {
    this.lines = lines;
    this.tree = tree;
    this.memory = memory;
    this.frame = frame;
  }

  get parts(): MemoParts {
    return this.tree.parts as MemoParts;
  }

  get bindings(): MemoBindings {
    this.bound ??= toMemoBindings(this.lines, this.parts, this.memory);
    return this.bound;
  }
}

/** The text of a stretch, line ends as they stand; a stretch to beyond the last line ends there. */
export function textIn(lines: DocumentLines, { start, end }: Stretch): string {
  if (start.line === end.line) return textOf(lines, start.line).slice(start.column, end.column);
  let text = textOf(lines, start.line).slice(start.column) + (lines[start.line]?.ending ?? "");
  for (let line = start.line + 1; line < end.line; line++)
    text += textOf(lines, line) + (lines[line]?.ending ?? "");
  return text + textOf(lines, end.line).slice(0, end.column);
}
