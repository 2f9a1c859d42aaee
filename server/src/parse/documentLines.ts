import type { ScannedLine } from "../scan/scannedLine.ts";

/** The lines of one document, numbered from 0; the last may be followed by other documents. */
export type DocumentLines = readonly ScannedLine[];

/** The text of a line, or nothing beyond the document's end. */
export function textOf(lines: DocumentLines, line: number): string {
  return lines[line]?.text ?? "";
}

/** The next line from `line` on that is not blank; the number of lines if there is none. */
export function nextTextLine(lines: DocumentLines, line: number): number {
  let next = line;
  while (next < lines.length && lines[next]?.isBlank) next++;
  return next;
}

/** Whether a line is blank or outside the document. */
export function isBlankLine(lines: DocumentLines, line: number): boolean {
  return lines[line]?.isBlank ?? true;
}
