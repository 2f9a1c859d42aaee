/**
 * The outline as the editor shows it: a table of contents of a file, one root for each document. A
 * pure function of the snapshot; spans are UTF-16 offsets from the file's start.
 */
import type { Stretch } from "../parse/place.ts";
import type { Document } from "../resolve/document.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import type { Span } from "../text/span.ts";
import { defaultVocabulary, type Vocabulary } from "../vocabulary/vocabulary.ts";
import { cableTitle, collectCableSymbols } from "./cableSymbols.ts";
import { collectMemoSymbols, memoTitle } from "./memoSymbols.ts";
import { createPlacing, createTextCover, type Placing, visibleStretch } from "./placing.ts";
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
  const vocabulary = snapshot.options.vocabulary ?? defaultVocabulary;
  return snapshot.documents.map((placed) => toRoot(snapshot, placed, vocabulary));
}

function toRoot(
  snapshot: Snapshot,
  placed: PlacedDocument,
  vocabulary: Vocabulary,
): DocumentSymbol {
  const { document } = placed;
  const { lines } = document;
  const placing = createPlacing(snapshot, placed);
  const whole = { start: { line: 0, column: 0 }, end: { line: lines.length, column: 0 } };
  const visible = visibleStretch(lines, whole);
  const title = document.kind === "cable" ? cableTitle(document.bindings) : memoTitle(document);
  const entries =
    document.kind === "cable"
      ? collectCableSymbols(document, vocabulary)
      : collectMemoSymbols(document, vocabulary);
  const nodes = buildSymbolTree(entries, endOfText(document), createTextCover(document).trim);
  return {
    ...title,
    kind: "file",
    span: placing.span(visible),
    selectionSpan: placing.span(
      titleStretch(document) ?? { start: visible.start, end: visible.start },
    ),
    children: nodes.map((node) => toSymbol(placing, node)),
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

function toSymbol(placing: Placing, { entry, stretch, children }: SymbolNode): DocumentSymbol {
  return {
    name: entry.name,
    detail: entry.detail,
    kind: entry.kind,
    span: placing.span(stretch),
    selectionSpan: placing.span(entry.selection),
    children: children.map((child) => toSymbol(placing, child)),
  };
}
