/**
 * The outline as the editor shows it: a table of contents of a file, one root for each document. A
 * pure function of the snapshot; spans are UTF-16 offsets from the file's start. What a document's own
 * part holds is kept with it, so that after an edit only the document that was touched is outlined anew.
 */
import type { Stretch } from "../parse/place.ts";
import type { Document } from "../resolve/document.ts";
import type { Snapshot } from "../resolve/snapshot.ts";
import type { Span } from "../text/span.ts";
import { defaultVocabulary, type Vocabulary } from "../vocabulary/vocabulary.ts";
import { cableTitle, collectCableSymbols } from "./cableSymbols.ts";
import { collectMemoSymbols, memoTitle } from "./memoSymbols.ts";
import { createPlacing, type Placing, textCover, visibleStretch } from "./placing.ts";
import { buildSymbolTree, type SymbolKind, type SymbolNode } from "./symbolTree.ts";

/** An entry of the outline; its children and its selection lie within its span. */
export interface DocumentSymbol {
  readonly name: string;
  /** What stands beside the name, empty for nothing. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** Where a jump to the entry leads. */
  readonly selectionSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

/** One root symbol for each document of the file, in order; none if its type is unknown. */
export function getDocumentSymbols(snapshot: Snapshot): readonly DocumentSymbol[] {
  return snapshot.documents.map((placed) => {
    const placing = createPlacing(snapshot, placed);
    return toSymbol(placing, outlineOf(snapshot, placed.document));
  });
}

/** The outline of one document, in places of the document. */
export interface OutlineNode {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly stretch: Stretch;
  readonly selection: Stretch;
  readonly children: readonly OutlineNode[];
}

interface KeptOutline {
  readonly vocabulary: Vocabulary;
  readonly root: OutlineNode;
}

const kept = new WeakMap<Document, KeptOutline>();

/** The outline of a document of a snapshot; made once. */
export function outlineOf({ options }: Snapshot, document: Document): OutlineNode {
  const vocabulary = options.vocabulary ?? defaultVocabulary;
  const before = kept.get(document);
  if (before?.vocabulary === vocabulary) return before.root;
  const root = toRoot(document, vocabulary);
  kept.set(document, { vocabulary, root });
  return root;
}

function toRoot(document: Document, vocabulary: Vocabulary): OutlineNode {
  const { lines } = document;
  const whole = { start: { line: 0, column: 0 }, end: { line: lines.length, column: 0 } };
  const visible = visibleStretch(lines, whole);
  const title = document.kind === "cable" ? cableTitle(document.bindings) : memoTitle(document);
  const entries =
    document.kind === "cable"
      ? collectCableSymbols(document, vocabulary)
      : collectMemoSymbols(document, vocabulary);
  const nodes = buildSymbolTree(entries, endOfText(document), textCover(document).trim);
  return {
    name: title.name,
    detail: title.detail,
    kind: "file",
    stretch: visible,
    selection: titleStretch(document) ?? { start: visible.start, end: visible.start },
    children: nodes.map(toOutlineNode),
  };
}

function toOutlineNode({ entry, stretch, children }: SymbolNode): OutlineNode {
  return {
    name: entry.name,
    detail: entry.detail,
    kind: entry.kind,
    stretch,
    selection: entry.selection,
    children: children.map(toOutlineNode),
  };
}

/** Where the last heading or paragraph ends at the latest. */
function endOfText({ lines, parts }: Document): { line: number; column: number } {
  const last = parts.kind === "memo" ? (parts.notesStart ?? lines.length) : lines.length;
  return parts.body?.end ?? { line: last, column: 0 };
}

/** The line that the root's name comes from. */
function titleStretch({ parts }: Document): Stretch | undefined {
  const place =
    parts.kind === "memo"
      ? parts.heading
      : parts.fields.find((field) => field.name === "banner")?.pieces[0];
  if (place === undefined) return undefined;
  const { line, start, end } = place;
  return { start: { line, column: start }, end: { line, column: end } };
}

function toSymbol(placing: Placing, node: OutlineNode): DocumentSymbol {
  return {
    name: node.name,
    detail: node.detail,
    kind: node.kind,
    span: placing.span(node.stretch),
    selectionSpan: placing.span(node.selection),
    children: node.children.map((child) => toSymbol(placing, child)),
  };
}
