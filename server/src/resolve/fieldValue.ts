/** The value of a header field or attribute: its text as written, and as one line. */
import type { DocumentLines } from "../parse/documentLines.ts";
import { textOf } from "../parse/documentLines.ts";
import type { LineStretch, Stretch } from "../parse/place.ts";
import { collapse } from "../vocabulary/matching.ts";

export interface FieldValue extends Stretch {
  /** One line, blanks single. */
  readonly value: string;
  /** As it stands in the text, furniture between its lines left out. */
  readonly text: string;
}

/** The value that stands in these pieces, `undefined` for none. */
export function toFieldValue(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
): FieldValue | undefined {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = { line: first.line, column: first.start };
  const end = { line: last.line, column: last.end };
  // Nearly all values are, and archive records have fifty.
  if (pieces.length === 1) {
    const text = textOf(lines, first.line).slice(first.start, first.end);
    return { value: collapse(text), text, start, end };
  }
  const texts = byLine(pieces).map((piece) =>
    textOf(lines, piece.line).slice(piece.start, piece.end),
  );
  return { value: collapse(texts.join(" ")), text: texts.join("\n"), start, end };
}

/** One piece for each line: words of a line that belong to one value are as far apart as written. */
function byLine(pieces: readonly LineStretch[]): readonly LineStretch[] {
  const merged: LineStretch[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.line === piece.line) merged[merged.length - 1] = { ...last, end: piece.end };
    else merged.push(piece);
  }
  return merged;
}
