/** Text without what transcription and printing put into it: page markers, footnote numbers, emphasis. */
import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import type { LineStretch } from "../parse/place.ts";
import { trimEndColumn } from "../scan/words.ts";
import type { Columns } from "../text/span.ts";
import { collapse } from "../vocabulary/matching.ts";

/**
 * A piece of a line as one reads it aloud: without these references, page markers and the asterisks,
 * underscores and number signs of Markdown's emphasis and headings; blanks single.
 */
export function withoutMarks(
  lines: DocumentLines,
  { line, start, end }: LineStretch,
  references: readonly LineStretch[],
): string {
  const markers = lines[line]?.pageMarkers ?? [];
  const own = references.filter((reference) => reference.line === line);
  return collapse(
    withoutEmphasis(withoutColumns(textOf(lines, line), start, end, [...markers, ...own])),
  );
}

/** A piece of a line without its references, blanks single; everything else as written. */
export function withoutReferences(
  lines: DocumentLines,
  { line, start, end }: LineStretch,
  references: readonly LineStretch[],
): string {
  const own = references.filter((reference) => reference.line === line);
  return collapse(withoutColumns(textOf(lines, line), start, end, own));
}

/** A stretch without the reference at its end, if there is one, and without the blanks before that. */
export function cutReference(
  lines: DocumentLines,
  stretch: LineStretch,
  references: readonly LineStretch[],
): LineStretch {
  const { line, start, end } = stretch;
  const last = references.find(
    (reference) => reference.line === line && reference.end === end && start < reference.start,
  );
  if (last === undefined) return stretch;
  return { line, start, end: trimEndColumn(textOf(lines, line), start, last.start) };
}

function withoutColumns(
  text: string,
  start: number,
  end: number,
  left: readonly Columns[],
): string {
  let result = "";
  let from = start;
  for (const columns of [...left].sort((a, b) => a.start - b.start)) {
    if (columns.start < from || end < columns.end) continue;
    result += text.slice(from, columns.start);
    from = columns.end;
  }
  return result + text.slice(from, end);
}

/** Asterisks and underscores at the edges of words, and number signs at the start. */
function withoutEmphasis(text: string): string {
  return text
    .split(" ")
    .map((word) => trimMarks(word))
    .filter((word) => word !== "")
    .join(" ");
}

const MARKS = "*_#";

function trimMarks(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && MARKS.includes(word[start] ?? "")) start++;
  while (start < end && MARKS.includes(word[end - 1] ?? "")) end--;
  return word.slice(start, end);
}
