/** How a document writes its notes, for notes that are added to them. */

import type { Place } from "../../parse/place.ts";
import type { Document, MemoDocument } from "../../resolve/document.ts";
import type { Footnote } from "../../resolve/footnotes/footnotes.ts";
import { trimEndColumn } from "../../scan/words.ts";
import { withNumber } from "./footnoteNumbers.ts";

/** The line end of a document: that of its first line, or a line feed. */
export function lineEndOf({ lines }: Document): string {
  return lines.find(({ ending }) => ending !== "")?.ending ?? "\n";
}

/** A note in pieces, as it is written beside a model. */
export interface NoteLine {
  /** Indent and label: `  3. `. */
  readonly start: string;
  /** What stands after the text: the return arrow. */
  readonly end: string;
}

/** A note's line in the form of another one, with this number. */
export function noteLineLike({ lines }: MemoDocument, model: Footnote, label: string): NoteLine {
  const { part, labelStretch } = model;
  const text = lines[labelStretch.line]?.text ?? "";
  const isSameLine = part.contentStart.line === labelStretch.line;
  const after = isSameLine ? text.slice(labelStretch.end, part.contentStart.column) : "";
  const written = text.slice(labelStretch.start, labelStretch.end);
  // A label at its line's end has no blank before the text that is to come.
  const blank = after === "" || after.endsWith(" ") ? after : `${after} `;
  return {
    start: text.slice(0, labelStretch.start) + withNumber(written, label) + blank,
    end: part.label.hasArrow ? arrowOf(text) : "",
  };
}

function arrowOf(text: string): string {
  return text.trimEnd().slice(-1);
}

/** Whether blank lines stand between the notes of a list. */
export function hasBlankLines({ lines, bindings }: MemoDocument): boolean {
  const [first, second] = bindings.footnotes.notes;
  if (first === undefined || second === undefined) return false;
  const before = second.labelStretch.line - 1;
  return first.labelStretch.line < before && (lines[before]?.isBlank ?? false);
}

/** After the last visible character of a document's text. */
export function endOfDocument({ lines }: MemoDocument): Place {
  let line = lines.length - 1;
  while (0 < line && lines[line]?.isBlank) line--;
  const text = lines[line]?.text ?? "";
  return { line: Math.max(line, 0), column: trimEndColumn(text, 0, text.length) };
}
