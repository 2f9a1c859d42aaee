/** The outline as symbols of the protocol. */
import { type DocumentSymbol as ProtocolSymbol, SymbolKind } from "vscode-languageserver-types";
import { type DocumentSymbol, getDocumentSymbols } from "../features/documentSymbols.ts";
import { toLspRange } from "../features/location.ts";
import type { SymbolKind as KindName } from "../features/symbolTree.ts";
import type { Snapshot } from "../resolve/snapshot.ts";

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

/** The symbols of a file; the protocol forbids an empty name. */
export function toProtocolSymbols(snapshot: Snapshot): ProtocolSymbol[] {
  const convert = ({
    name,
    detail,
    kind,
    span,
    selectionSpan,
    children,
  }: DocumentSymbol): ProtocolSymbol => ({
    name: name.trim() === "" ? "(untitled)" : name,
    detail,
    kind: KINDS[kind],
    range: toLspRange(snapshot, span),
    selectionRange: toLspRange(snapshot, selectionSpan),
    children: children.map(convert),
  });
  return getDocumentSymbols(snapshot).map(convert);
}
