import type { PagePart } from "../parse/nodes.ts";
import type { Stretch } from "../parse/place.ts";

/** The whole marker of a page, with station and number on the next line where a line was broken. */
export function pageMarkerStretch({ line, start, end, origin }: PagePart): Stretch {
  const last = origin ?? { line, end };
  return { start: { line, column: start }, end: { line: last.line, column: last.end } };
}
