import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from "diff";

/** Lines around a change, as usual. */
const CONTEXT = 3;
/** The search for the smallest difference takes the square of its size; this is still quick. */
const MOST_CHANGED_LINES = 2000;

/**
 * What would change in a file, as a unified diff with `a/` and `b/` before its path, so that
 * `git apply` and `patch -p1` carry it out. Where very many lines change, one block replaces all of them.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const options = {
    context: CONTEXT,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: MOST_CHANGED_LINES,
  };
  const names = [`a/${path}`, `b/${path}`] as const;
  return (
    createTwoFilesPatch(...names, before, after, undefined, undefined, options) ??
    wholeBlock(names, before, after)
  );
}

/** One block from the first line that changes to the last. */
function wholeBlock(
  [oldFileName, newFileName]: readonly [string, string],
  before: string,
  after: string,
): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && old[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const removed = old.slice(start, old.length - end);
  const added = now.slice(start, now.length - end);
  const lead = Math.min(CONTEXT, start);
  const trail = Math.min(CONTEXT, end);
  const hunk = {
    oldStart: start - lead + 1,
    oldLines: lead + removed.length + trail,
    newStart: start - lead + 1,
    newLines: lead + added.length + trail,
    lines: [
      ...old.slice(start - lead, start).flatMap((line) => row(" ", line)),
      ...removed.flatMap((line) => row("-", line)),
      ...added.flatMap((line) => row("+", line)),
      ...old.slice(old.length - end, old.length - end + trail).flatMap((line) => row(" ", line)),
    ],
  };
  return formatPatch(
    { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] },
    FILE_HEADERS_ONLY,
  );
}

/** Lines with their line feeds; the last one has none where the text does not end in one. */
function linesOf(text: string): string[] {
  const lines = text.split("\n").map((line, i, all) => (i < all.length - 1 ? `${line}\n` : line));
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function row(sign: string, line: string): string[] {
  return line.endsWith("\n")
    ? [sign + line.slice(0, -1)]
    : [sign + line, "\\ No newline at end of file"];
}
