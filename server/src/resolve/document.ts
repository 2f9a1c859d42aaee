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
import { type CableBindings, toCableBindings } from "./cable/cableBindings.ts";
import { AssignmentMemory } from "./footnotes/matchSeries.ts";
import { type MemoBindings, toMemoBindings } from "./memo/memoBindings.ts";

interface Base {
  readonly lines: DocumentLines;
  readonly tree: DocumentTree;
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

/**
 * Analyses the lines of one document as a cable or a memorandum. From a version of the document before
 * an edit (`previous`) the assignment of footnotes is taken over where the edit leaves it as it was.
 */
export function createDocument(
  kind: "cable" | "memo",
  lines: DocumentLines,
  vocabulary: Vocabulary,
  previous?: Document,
): Document {
  if (kind === "cable") return new LazyCable(lines, parseCable(lines), vocabulary);
  const memory = previous instanceof LazyMemo ? previous.memory : new AssignmentMemory();
  return new LazyMemo(lines, parseMemo(lines), memory);
}

class LazyCable implements CableDocument {
  readonly kind = "cable";
  readonly lines: DocumentLines;
  readonly tree: DocumentTree;
  private readonly vocabulary: Vocabulary;
  private bound: CableBindings | undefined;

  constructor(lines: DocumentLines, tree: DocumentTree, vocabulary: Vocabulary) {
    this.lines = lines;
    this.tree = tree;
    this.vocabulary = vocabulary;
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
  private bound: MemoBindings | undefined;

  constructor(lines: DocumentLines, tree: DocumentTree, memory: AssignmentMemory) {
    this.lines = lines;
    this.tree = tree;
    this.memory = memory;
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
