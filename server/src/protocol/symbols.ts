/** The outline as symbols of the protocol. */
import { type DocumentSymbol as ProtocolSymbol, SymbolKind } from "vscode-languageserver-types";
import { type OutlineNode, outlineOf } from "../features/documentSymbols.ts";
import type { SymbolKind as KindName } from "../features/symbolTree.ts";
import type { Document } from "../resolve/document.ts";
import { type PlacedDocument, rangeOf, type Snapshot } from "../resolve/snapshot.ts";

const KINDS: Readonly<Record<KindName, SymbolKind>> = {
  file: SymbolKind.File,
  module: SymbolKind.Module,
  namespace: SymbolKind.Namespace,
  field: SymbolKind.Field,
  property: SymbolKind.Property,
  key: SymbolKind.Key,
  string: SymbolKind.String,
  number: SymbolKind.Number,
  enumMember: SymbolKind.EnumMember,
  constant: SymbolKind.Constant,
  event: SymbolKind.Event,
};

interface KeptSymbols {
  readonly firstLine: number;
  readonly outline: OutlineNode;
  readonly symbol: ProtocolSymbol;
}

const kept = new WeakMap<Document, KeptSymbols>();

/** The symbols of a file; those of a document that stands where it stood are made once. */
export function toProtocolSymbols(snapshot: Snapshot): ProtocolSymbol[] {
  return snapshot.documents.map((placed) => {
    const { document, firstLine } = placed;
    const outline = outlineOf(snapshot, document);
    const before = kept.get(document);
    if (before?.outline === outline && before.firstLine === firstLine) return before.symbol;
    const symbol = toProtocolSymbol(snapshot, placed, outline);
    kept.set(document, { firstLine, outline, symbol });
    return symbol;
  });
}

/** The protocol forbids an empty name. */
function toProtocolSymbol(
  snapshot: Snapshot,
  placed: PlacedDocument,
  { name, detail, kind, stretch, selection, children }: OutlineNode,
): ProtocolSymbol {
  return {
    name: name.trim() === "" ? "(untitled)" : name,
    detail,
    kind: KINDS[kind],
    range: rangeOf(snapshot, placed, stretch),
    selectionRange: rangeOf(snapshot, placed, selection),
    children: children.map((child) => toProtocolSymbol(snapshot, placed, child)),
  };
}
