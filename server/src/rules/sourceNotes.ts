/** The source notes of a document, for the rules on them. */
import type { MemoDocument } from "../resolve/document.ts";
import type { SourceNote } from "../resolve/memo/sourceNote/sourceNote.ts";

/** Those with a label, or a paragraph without one. */
export function sourceNotesOf({ bindings }: MemoDocument): readonly SourceNote[] {
  const { sources, looseSource } = bindings;
  return looseSource === undefined ? [...sources.values()] : [looseSource.source];
}
