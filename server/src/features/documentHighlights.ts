/**
 * Highlights of what the caret is at: of a footnote its numbers and its label, of a cross-reference all
 * that mean the same, with their target. The label or target is written, the others are read.
 */
import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver-types";
import type { Snapshot } from "../resolve/snapshot.ts";
import { mentionsAt } from "./references.ts";

/** The highlights at an offset; empty where neither a footnote nor a cross-reference is. */
export function getDocumentHighlights(
  snapshot: Snapshot,
  offset: number,
): readonly DocumentHighlight[] {
  const found = mentionsAt(snapshot, offset);
  if (found === undefined) return [];
  return [
    ...found.mentions.map((range) => ({ range, kind: DocumentHighlightKind.Read })),
    ...found.declarations.map((range) => ({ range, kind: DocumentHighlightKind.Write })),
  ];
}
