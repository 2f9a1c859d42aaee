import type { Stretch } from "../../parse/place.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import type { Footnote } from "../../resolve/footnotes/footnotes.ts";
import { trimEndColumn } from "../../scan/words.ts";

/** A note's text from its first word to its last, all paragraphs and its return arrow; no label. */
export function noteContent({ lines }: MemoDocument, { part }: Footnote): Stretch {
  let line = part.end.column === 0 ? part.end.line - 1 : part.end.line;
  while (part.contentStart.line < line && lines[line]?.isBlank) line--;
  const text = lines[line]?.text ?? "";
  const from = line === part.contentStart.line ? part.contentStart.column : 0;
  return {
    start: part.contentStart,
    end: { line, column: trimEndColumn(text, from, text.length) },
  };
}
