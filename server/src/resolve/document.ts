/**
 * One analysed document: its lines, its tree and what the tree binds together. A document is
 * immutable; bindings are made when first asked for and kept.
 */

import { parseCable } from "../parse/cable/parseCable.ts";
import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import { keptTree, type ReplacedLines } from "../parse/keptTree.ts";
import { parseMemo } from "../parse/memo/parseMemo.ts";
import type { CableParts, DocumentTree, MemoParts } from "../parse/nodes.ts";
import type { Stretch } from "../parse/place.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { authorityOf, type CableBindings, toCableBindings } from "./cable/cableBindings.ts";
import { type Footnotes, resolveFootnotes } from "./footnotes/footnotes.ts";
import { AssignmentMemory } from "./footnotes/matchSeries.ts";
import { hasSameMentions } from "./footnotes/mentions.ts";
import { type Move, moveFootnotes, moveOf } from "./footnotes/movedNumbers.ts";
import { createFrame, type Frame, keepsFrame } from "./frame.ts";
import { type MemoBindings, rebind, toMemoBindings } from "./memo/memoBindings.ts";

/** Stands for a document; all its versions have the same object. */
export interface Lineage {
  readonly isLineage: true;
}

interface Base {
  readonly lineage: Lineage;
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

/** A version of a document before one edit or several. */
export interface Edited {
  readonly document: Document;
  /** The lines that the edits replaced, if they left all others where they were. */
  readonly replaced: readonly ReplacedLines[] | undefined;
}

/**
 * A document of these lines, as a cable or a memorandum, which is parsed when somebody first asks. From a
 * version before an edit what the edit leaves as it was is taken over: the frame and what is bound from
 * it, and the assignment of footnotes.
 */
export function createDocument(
  kind: "cable" | "memo",
  lines: DocumentLines,
  vocabulary: Vocabulary,
  edited?: Edited,
): Document {
  if (kind === "cable") return new LazyCable(lines, vocabulary, edited);
  const memory = edited?.document instanceof LazyMemo ? edited.document.memory : undefined;
  return new LazyMemo(lines, memory ?? new AssignmentMemory(), edited);
}

interface Parsed {
  readonly tree: DocumentTree;
  readonly frame: Frame;
}

abstract class LazyDocument {
  readonly lineage: Lineage;
  readonly lines: DocumentLines;
  private parsed: Parsed | undefined;
  /** The last version that was parsed; no longer needed when this one is. */
  private before: Edited | undefined;

  constructor(lines: DocumentLines, edited: Edited | undefined) {
    this.lineage = edited?.document.lineage ?? { isLineage: true };
    this.lines = lines;
    this.before = lastParsed(edited);
  }

  get tree(): DocumentTree {
    return this.parse().tree;
  }

  get frame(): Frame {
    return this.parse().frame;
  }

  protected abstract parseLines(): DocumentTree;

  /** Takes over what depends on the frame alone; false if it is not the same after all. */
  protected abstract takeOver(
    before: Document,
    tree: DocumentTree,
    replaced: readonly ReplacedLines[],
  ): boolean;

  /** This version with the lines replaced since, or what it was made from if it was never parsed. */
  static parsedBefore(edited: Edited): Edited | undefined {
    const { document, replaced } = edited;
    if (!(document instanceof LazyDocument) || document.parsed !== undefined) return edited;
    const { before } = document;
    if (before === undefined) return undefined;
    const isKnown = before.replaced !== undefined && replaced !== undefined;
    return {
      document: before.document,
      replaced: isKnown ? [...(before.replaced ?? []), ...replaced] : undefined,
    };
  }

  /** Takes over what depends on the root of the tree and on what may be a footnote number. */
  protected abstract takeOverNumbers(
    before: Document,
    tree: DocumentTree,
    replaced: readonly ReplacedLines[],
  ): void;

  private parse(): Parsed {
    if (this.parsed === undefined) {
      const tree = this.keptTree() ?? this.parseLines();
      this.parsed = { tree, frame: this.keptFrame(tree) ?? this.otherFrame(tree) };
      this.before = undefined;
    }
    return this.parsed;
  }

  private keptTree(): DocumentTree | undefined {
    const { document, replaced } = this.before ?? {};
    if (document === undefined || replaced === undefined) return undefined;
    return keptTree(document.tree, document.lines, this.lines, replaced);
  }

  private keptFrame(tree: DocumentTree): Frame | undefined {
    const { document, replaced } = this.before ?? {};
    if (document === undefined || replaced === undefined) return undefined;
    const isKept = keepsFrame(document, { lines: this.lines, tree }, replaced);
    return isKept && this.takeOver(document, tree, replaced) ? document.frame : undefined;
  }

  private otherFrame(tree: DocumentTree): Frame {
    const { document, replaced } = this.before ?? {};
    if (document !== undefined && replaced !== undefined)
      this.takeOverNumbers(document, tree, replaced);
    return createFrame();
  }
}

function lastParsed(edited: Edited | undefined): Edited | undefined {
  return edited && LazyDocument.parsedBefore(edited);
}

class LazyCable extends LazyDocument implements CableDocument {
  readonly kind = "cable";
  private readonly vocabulary: Vocabulary;
  private bound: CableBindings | undefined;

  constructor(lines: DocumentLines, vocabulary: Vocabulary, edited: Edited | undefined) {
    super(lines, edited);
    this.vocabulary = vocabulary;
  }

  get parts(): CableParts {
    return this.tree.parts as CableParts;
  }

  get bindings(): CableBindings {
    // Parsing may take over those of the version before.
    const { parts } = this;
    this.bound ??= toCableBindings(this.lines, parts, this.vocabulary);
    return this.bound;
  }

  protected parseLines(): DocumentTree {
    return parseCable(this.lines);
  }

  protected takeOver(before: Document, { parts }: DocumentTree): boolean {
    if (before.kind !== "cable" || parts.kind !== "cable") return false;
    if (before.bindings.authority || authorityOf(this.lines, parts)) return false;
    this.bound = before.bindings;
    return true;
  }

  /** A cable has no footnotes. */
  protected takeOverNumbers(): void {}
}

class LazyMemo extends LazyDocument implements MemoDocument {
  readonly kind = "memo";
  /** Shared by the versions of a document; what it keeps is a function of what it is asked. */
  readonly memory: AssignmentMemory;
  private bound: MemoBindings | undefined;
  /** Of a version with the same frame. */
  private boundBefore: MemoBindings | undefined;
  /** Of a version with the same root, moved to their places in this one. */
  private movedFootnotes: Footnotes | undefined;

  constructor(lines: DocumentLines, memory: AssignmentMemory, edited: Edited | undefined) {
    super(lines, edited);
    this.memory = memory;
  }

  get parts(): MemoParts {
    return this.tree.parts as MemoParts;
  }

  get bindings(): MemoBindings {
    // Parsing may take over those of the version before.
    const { lines, parts, memory, movedFootnotes } = this;
    this.bound ??= toMemoBindings(
      lines,
      parts,
      movedFootnotes ?? resolveFootnotes(lines, parts, memory),
      this.boundBefore,
    );
    this.boundBefore = undefined;
    this.movedFootnotes = undefined;
    return this.bound;
  }

  protected parseLines(): DocumentTree {
    return parseMemo(this.lines);
  }

  protected takeOver(
    before: Document,
    tree: DocumentTree,
    replaced: readonly ReplacedLines[],
  ): boolean {
    if (!(before instanceof LazyMemo)) return false;
    const { bound, lines } = before;
    const isSame = before.tree === tree && hasSameMentions(tree, lines, this.lines, replaced);
    const moves = isSame ? movesOf(lines, this.lines, replaced) : undefined;
    if (bound !== undefined && moves !== undefined)
      this.bound = rebind(bound, moves, this.lines, tree.parts as MemoParts);
    else this.boundBefore = bound ?? before.boundBefore;
    return true;
  }

  protected takeOverNumbers(
    before: Document,
    tree: DocumentTree,
    replaced: readonly ReplacedLines[],
  ): void {
    if (!(before instanceof LazyMemo) || before.bound === undefined) return;
    if (before.tree.root !== tree.root) return;
    const moves = movesOf(before.lines, this.lines, replaced);
    if (moves !== undefined && hasSameMentions(tree, before.lines, this.lines, replaced))
      this.movedFootnotes = moveFootnotes(before.bound.footnotes, moves);
  }
}

/** How footnote numbers moved on the lines that were replaced; `undefined` if one is not the same. */
function movesOf(
  before: DocumentLines,
  after: DocumentLines,
  replaced: readonly ReplacedLines[],
): ReadonlyMap<number, Move> | undefined {
  const moves = new Map<number, Move>();
  for (const { first, count } of replaced)
    for (let line = first; line < first + count; line++) {
      const [own, other] = [before[line], after[line]];
      const move = own && other && moveOf(own, other);
      if (move === undefined) return undefined;
      moves.set(line, move);
    }
  return moves;
}

/** The text of a stretch, line ends as they stand; a stretch to beyond the last line ends there. */
export function textIn(lines: DocumentLines, { start, end }: Stretch): string {
  if (start.line === end.line) return textOf(lines, start.line).slice(start.column, end.column);
  let text = textOf(lines, start.line).slice(start.column) + (lines[start.line]?.ending ?? "");
  for (let line = start.line + 1; line < end.line; line++)
    text += textOf(lines, line) + (lines[line]?.ending ?? "");
  return text + textOf(lines, end.line).slice(0, end.column);
}
