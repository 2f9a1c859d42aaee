/** The page markers of a memorandum as parts. */
import type { DocumentLines } from "../documentLines.ts";
import type { PagePart } from "../nodes.ts";

/** The pages that are marked in these lines, in order. */
export function collectPages(lines: DocumentLines): readonly PagePart[] {
  return lines.flatMap(({ pageMarkers }, line) =>
    pageMarkers.map(({ start, end, label }) => ({
      line,
      start,
      end,
      label,
      pageLine: undefined,
      origin: undefined,
      section: 0,
    })),
  );
}
