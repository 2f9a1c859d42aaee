/** Square brackets of a line with what they hold, page markers and `[^1]` apart. */
import type { Columns } from "../../text/span.ts";
import { findPageMarkers } from "./pageMarkers.ts";

export interface Bracket extends Columns {
  /** What stands between the brackets. */
  readonly inner: string;
}

const NONE: readonly Bracket[] = [];

/** The outermost closed brackets of a line, in order. */
export function findBrackets(text: string): readonly Bracket[] {
  if (!text.includes("[")) return NONE;
  const markers = findPageMarkers(text);
  const brackets: Bracket[] = [];
  const open: number[] = [];
  let nextMarker = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "[") {
      const marker = markers[nextMarker];
      if (marker?.start === at) {
        nextMarker++;
        at = marker.end - 1;
      } else open.push(at);
    } else if (character === "]") {
      const start = open.pop();
      if (start !== undefined && open.length === 0)
        brackets.push({ start, end: at + 1, inner: text.slice(start + 1, at) });
    }
  }
  return brackets.filter((bracket) => !bracket.inner.startsWith("^"));
}
