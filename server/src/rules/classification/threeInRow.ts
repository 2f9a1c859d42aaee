import type { ClassificationPart } from "../../parse/nodes.ts";
import { type LineStretch, toStretch } from "../../parse/place.ts";
import type { CableDocument } from "../../resolve/document.ts";
import type { CableRule, Fix } from "../rule.ts";

export const threeInARow: CableRule = {
  code: "classification/three-in-a-row",
  severity: "warning",
  summary: "Three classification lines follow one another",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const row of rowsOf(document))
      for (const part of superfluous(row))
        report({
          stretch: toStretch(part),
          message: `This is one of ${row.length} classification lines in a row; a page turn has one or two`,
          fixes: [removal(document, part)],
        });
  },
};

/** One at the foot of a page and one at the head of the next (cable-format 2.1). */
const MOST_IN_A_ROW = 2;

/** The classification lines, those together that follow one another. */
function rowsOf(document: CableDocument): readonly (readonly ClassificationPart[])[] {
  const rows: ClassificationPart[][] = [];
  for (const part of document.parts.classifications) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row !== undefined && before !== undefined && follows(document, before, part))
      row.push(part);
    else rows.push([part]);
  }
  return rows;
}

/** Those that are too many: first the ones that follow the line above without a blank line. */
function superfluous(row: readonly ClassificationPart[]): readonly ClassificationPart[] {
  const count = row.length - MOST_IN_A_ROW;
  if (count <= 0) return [];
  const isDoubled = (i: number) => row[i]?.line === (row[i - 1]?.line ?? Number.NaN) + 1;
  const doubled = row.filter((_, i) => isDoubled(i));
  const others = row.filter((_, i) => !isDoubled(i)).reverse();
  const chosen = new Set([...doubled, ...others].slice(0, count));
  return row.filter((part) => chosen.has(part));
}

/** Whether nothing but blank lines and stamps of the archive stand between two lines. */
function follows(
  { lines }: CableDocument,
  before: ClassificationPart,
  { line, glued }: ClassificationPart,
): boolean {
  if (glued) return false;
  for (let between = before.line + 1; between < line; between++) {
    const source = lines[between];
    if (source !== undefined && !source.isBlank && source.cable[0]?.kind !== "stamp") return false;
  }
  return true;
}

/** Takes the line out with its line end. */
function removal({ lines }: CableDocument, { line, start, end }: LineStretch): Fix {
  const isLast = line === lines.length - 1;
  const stretch = isLast
    ? { start: { line, column: start }, end: { line, column: end } }
    : { start: { line, column: 0 }, end: { line: line + 1, column: 0 } };
  return {
    title: "Remove this line",
    isSafe: false,
    isPreferred: true,
    edits: [{ stretch, newText: "" }],
  };
}
