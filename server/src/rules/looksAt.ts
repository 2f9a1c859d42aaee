/** What rules look at of a document, for `looksAt`: the same object as long as nothing of it is another. */
import type { MemoDocument } from "../resolve/document.ts";

/** The notes and the footnote numbers in the text. */
export function footnotesOf({ bindings }: MemoDocument): object {
  return bindings.footnotes;
}
