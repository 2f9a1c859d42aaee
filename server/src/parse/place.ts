/**
 * Places in a document. They count lines from the document's first line, never characters from the
 * file's start, so that an edit in another document, or in the text of a line, leaves them true.
 */
import type { Columns } from "../text/span.ts";

/** A column of a line of the document; both zero-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A half-open stretch of a document. */
export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

/** A stretch within one line. */
export interface LineStretch extends Columns {
  readonly line: number;
}

export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

export function toStretch({ line, start, end }: LineStretch): Stretch {
  return { start: { line, column: start }, end: { line, column: end } };
}

/** Whether a place is in a stretch; its end is not. */
export function contains(stretch: Stretch, place: Place): boolean {
  return comparePlaces(stretch.start, place) <= 0 && comparePlaces(place, stretch.end) < 0;
}

/** Stretches by the line that they are on, in their order. */
export function byLine<Placed extends LineStretch>(
  stretches: readonly Placed[],
): ReadonlyMap<number, readonly Placed[]> {
  const lines = new Map<number, Placed[]>();
  for (const stretch of stretches) {
    const own = lines.get(stretch.line);
    if (own === undefined) lines.set(stretch.line, [stretch]);
    else own.push(stretch);
  }
  return lines;
}
