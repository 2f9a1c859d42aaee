/** The brackets of stretches of text, those of page markers apart. */
import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import type { LineStretch } from "../parse/place.ts";

/** A bracket at a column. */
export interface BracketSign {
  readonly sign: "(" | ")" | "[" | "]";
  readonly at: number;
}

/** The round and square brackets of a stretch of a line, in order. */
export function* bracketSigns(
  lines: DocumentLines,
  { line, start, end }: LineStretch,
): Generator<BracketSign> {
  const marks = lines[line]?.marks ?? [];
  if (marks.length === 0) return;
  const text = textOf(lines, line);
  const markers = lines[line]?.pageMarkers ?? [];
  let marker = 0;
  for (const at of marks) {
    if (at < start || end <= at) continue;
    while ((markers[marker]?.end ?? Number.MAX_VALUE) <= at) marker++;
    if ((markers[marker]?.start ?? Number.MAX_VALUE) <= at) continue;
    const sign = text[at];
    if (sign === "(" || sign === ")" || sign === "[" || sign === "]") yield { sign, at };
  }
}
