/** The page markers of a memorandum as parts. */
import type { ScannedLine } from "../../scan/scannedLine.ts";
import type { DocumentLines } from "../documentLines.ts";
import type { PagePart } from "../nodes.ts";

/** The pages that are marked in these lines, in order. */
export function collectPages(lines: DocumentLines): readonly PagePart[] {
  return lines.flatMap(pagesOn);
}

/** The same pages where the markers on some lines, by their numbers, have moved. */
export function withMovedPages(
  pages: readonly PagePart[],
  lines: DocumentLines,
  moved: ReadonlySet<number>,
): readonly PagePart[] {
  let before = -1;
  return pages.flatMap((page) => {
    const { line } = page;
    if (!moved.has(line)) return page;
    const source = lines[line];
    const isFirst = before !== line;
    before = line;
    return isFirst && source !== undefined ? pagesOn(source, line) : [];
  });
}

function pagesOn({ pageMarkers }: ScannedLine, line: number): readonly PagePart[] {
  return pageMarkers.map(({ start, end, label }) => ({
    line,
    start,
    end,
    label,
    pageLine: undefined,
    origin: undefined,
    section: 0,
  }));
}
