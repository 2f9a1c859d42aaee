/**
 * The structure of a file as the command line prints it: the contract's `FileOutline`, a pure function
 * of the snapshot. The fields of a header are in `outlineFields.ts`, the lists in `outlineLists.ts`.
 */
import type { Document } from "../resolve/document.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import type { DocumentOutline, FileOutline, OutlineSymbol } from "./contract.ts";
import { type DocumentSymbol, getDocumentSymbols } from "./documentSymbols.ts";
import { cableFields, memoFields } from "./outlineFields.ts";
import {
  attachmentsOf,
  attributesOf,
  bannerOf,
  bracketsIn,
  crossReferencesIn,
  endMarkOf,
  footnoteReferencesOf,
  footnotesOf,
  headingsOf,
  pagesOf,
  paragraphsOf,
  sectionsOf,
  signatureOf,
} from "./outlineLists.ts";
import { sourceNoteOf } from "./outlineSource.ts";
import { createPlacing, toRange } from "./placing.ts";

/** The outline of a file; `path` is given back as it comes. */
export function getFileOutline(snapshot: Snapshot, path: string): FileOutline {
  const symbols = getDocumentSymbols(snapshot);
  const { score, reasons } = snapshot.detection;
  return {
    path,
    kind: snapshot.type,
    detection: { score, reasons },
    documents: snapshot.documents.map((placed, index) => {
      const root = symbols[index];
      return toOutline(snapshot, placed, root === undefined ? [] : [root]);
    }),
  };
}

function toOutline(
  snapshot: Snapshot,
  placed: PlacedDocument,
  symbols: readonly DocumentSymbol[],
): DocumentOutline {
  const { document } = placed;
  const placing = createPlacing(snapshot, placed);
  const end = { line: document.lines.length, column: 0 };
  return {
    kind: document.kind,
    range: placing.range({ start: { line: 0, column: 0 }, end }),
    ...headingOf(document),
    fields:
      document.kind === "cable" ? cableFields(document, placing) : memoFields(document, placing),
    sections: sectionsOf(document, placing),
    pages: pagesOf(document, placing),
    headings: headingsOf(document, placing),
    paragraphs: paragraphsOf(document, placing),
    footnotes: footnotesOf(document, placing),
    sourceNote: sourceNoteOf(document, placing),
    footnoteReferences: footnoteReferencesOf(document, placing),
    crossReferences: crossReferencesIn(document, placing),
    brackets: bracketsIn(document, placing),
    attachments: attachmentsOf(document, placing),
    signature: signatureOf(document, placing),
    endMark: endMarkOf(document, placing),
    banner: bannerOf(document, placing),
    attributes: attributesOf(document, placing),
    symbols: symbols.map((symbol) => toOutlineSymbol(snapshot, symbol)),
  };
}

/** Number and title of a printed document; a cable has its message number and subject as fields. */
function headingOf(document: Document): Pick<DocumentOutline, "number" | "title"> {
  if (document.kind === "cable") return { number: null, title: null };
  const { number, title } = document.bindings;
  return { number: number?.text ?? null, title: title?.text ?? null };
}

function toOutlineSymbol(snapshot: Snapshot, symbol: DocumentSymbol): OutlineSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbol.kind,
    range: toRange(snapshot.lines, symbol.span),
    selectionRange: toRange(snapshot.lines, symbol.selectionSpan),
    children: symbol.children.map((child) => toOutlineSymbol(snapshot, child)),
  };
}
