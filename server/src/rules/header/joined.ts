import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { toStretch } from "../../parse/place.ts";
import type { CableDocument } from "../../resolve/document.ts";
import type { CableLandmark } from "../../scan/cable/landmarks.ts";
import { skipBlanks, trimEndColumn } from "../../scan/words.ts";
import type { CableRule, FixEdit, Report } from "../rule.ts";

export const joined: CableRule = {
  code: "header/joined",
  severity: "hint",
  summary: "Several lines of the header stand on one line",
  policy: "normalised",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const [line, columns] of joinedHeaderLines(document))
      report(toReport(document, line, columns));
  },
};

/** The lines of headers on which further header lines begin, in order, with the columns where they begin. */
export function joinedHeaderLines({
  lines,
  parts,
  bindings,
}: CableDocument): Map<number, readonly number[]> {
  const starts = new Map<number, Set<number>>();
  const add = (line: number, column: number) => {
    if (column <= skipBlanks(textOf(lines, line), 0)) return;
    starts.set(line, (starts.get(line) ?? new Set()).add(column));
  };
  for (const { start } of parts.fields) {
    add(start.line, start.column);
    for (const landmark of lines[start.line]?.cable ?? [])
      if (isHeaderLine(landmark)) add(start.line, landmark.start);
  }
  // The first addressee stands behind its label.
  for (const { to, info, exempted } of bindings.headers)
    for (const addressees of [to, info, exempted])
      for (const { start } of addressees.slice(1)) add(start.line, start.column);
  return new Map(
    [...starts]
      .sort(([a], [b]) => a - b)
      .map(([line, columns]) => [line, [...columns].sort((a, b) => a - b)]),
  );
}

/** A landmark that begins a line in originals. */
function isHeaderLine(landmark: CableLandmark): boolean {
  if (landmark.kind === "distribution") return landmark.label !== undefined;
  return landmark.kind !== "classification" && landmark.kind !== "runningHead";
}

function toReport(document: CableDocument, line: number, columns: readonly number[]): Report {
  const { lines } = document;
  const text = textOf(lines, line);
  const start = skipBlanks(text, 0);
  const count = columns.length + 1;
  return {
    stretch: toStretch({ line, start, end: trimEndColumn(text, start, text.length) }),
    message: `${count} lines of the header stand on one line; one was expected on each`,
    fixes: [
      {
        title: "Put each on a line of its own",
        isSafe: false,
        isPreferred: true,
        edits: splitEdits(document, line, columns),
      },
    ],
  };
}

/** The edits that begin a line at each of these columns of a line. */
export function splitEdits(
  document: CableDocument,
  line: number,
  columns: readonly number[],
): readonly FixEdit[] {
  return columns.map((column) => division(document, line, column));
}

/** A line end in the place of the blanks before a column. */
function division({ lines }: CableDocument, line: number, column: number): FixEdit {
  const from = trimEndColumn(textOf(lines, line), 0, column);
  const blanks: LineStretch = { line, start: from, end: column };
  const ending = lines[line]?.ending ?? "";
  return { stretch: toStretch(blanks), newText: ending === "" ? "\n" : ending };
}
