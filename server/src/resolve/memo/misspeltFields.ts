/**
 * Labels of a memorandum's fields with one slip in them, which the grammar takes for text: `SUBJFCT`
 * alone on its line before the text, `FR0M:` or `DAFE:` among the other fields.
 */
import { type DocumentLines, isBlankLine, textOf } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { hasLowerCase, skipBlanks, trimEndColumn } from "../../scan/words.ts";
import { editDistance, memoLabelEntry, memoLabels } from "../../vocabulary/vocabulary.ts";
import type { MemoDocument } from "../document.ts";

export interface MisspeltField {
  readonly place: LineStretch;
  readonly field: string;
}

/** The fields that a memorandum's head has, and whose real label is missing. */
const FIELDS: readonly string[] = ["subject", "participants", "to", "from", "date"];

/** Lines with text that a head takes at most, and the length from which a line is text. */
const MOST_LINES = 25;
const SHORTEST_TEXT_LINE = 80;

/** In text order; none where the head of the document has no other sign of being one. */
export function findMisspeltFields({ lines, parts }: MemoDocument): readonly MisspeltField[] {
  const fieldLines = new Set(parts.fields.map(({ start }) => start.line));
  const valueLines = new Set(parts.fields.flatMap(({ values }) => values.map(({ line }) => line)));
  if (parts.heading === undefined && fieldLines.size === 0) return [];
  const first = (parts.heading?.line ?? -1) + 1;
  const end = endOfHead(lines, first, (line) => fieldLines.has(line) || valueLines.has(line));
  // A list of participants below the text is another one.
  const own = parts.fields.filter(({ start }) => start.line < end);
  const present = new Set(own.map(({ field }) => field));
  const found: MisspeltField[] = [];
  for (let line = first; line < end; line++) {
    if (isBlankLine(lines, line) || fieldLines.has(line)) continue;
    const misspelt = readMisspelt(lines, line, (field) => !present.has(field));
    if (misspelt === undefined) continue;
    if (!misspelt.isLong && !isAmongFields(lines, line, fieldLines)) continue;
    found.push(misspelt);
    present.add(misspelt.field);
  }
  return found;
}

/** The first line of the text, or the line after so many that the head may take. */
function endOfHead(
  lines: DocumentLines,
  first: number,
  isOfField: (line: number) => boolean,
): number {
  let count = 0;
  for (let line = first; line < lines.length; line++) {
    if (isBlankLine(lines, line)) continue;
    if (MOST_LINES < ++count || (!isOfField(line) && isText(lines, line))) return line;
  }
  return lines.length;
}

function isText(lines: DocumentLines, line: number): boolean {
  return SHORTEST_TEXT_LINE <= textOf(lines, line).trim().length;
}

/** A word in capitals alone on its line, or before a colon, one slip from a label. */
function readMisspelt(
  lines: DocumentLines,
  line: number,
  isMissing: (field: string) => boolean,
): (MisspeltField & { readonly isLong: boolean }) | undefined {
  const text = textOf(lines, line);
  const start = skipBlanks(text, 0);
  const colon = text.indexOf(":");
  const isAlone = colon < 0;
  const end = isAlone ? trimEndColumn(text, start, text.length) : colon;
  const written = text.slice(start, end);
  if (LONGEST < written.length || written.includes(" ") || hasLowerCase(written)) return undefined;
  if (memoLabelEntry(written) !== undefined) return undefined;
  const near = memoLabels().filter(
    ({ label, field, form }) =>
      form === "usual" && FIELDS.includes(field) && editDistance(written, label, 1) === 1,
  );
  // `SUBJECTT` is as near to the plural.
  const [only] = near;
  const isSure = near.every(({ field }) => field === only?.field);
  if (only === undefined || !isSure || !isMissing(only.field)) return undefined;
  // A short word alone on its line may be anything; before a colon its neighbours tell.
  const isLong = SHORTEST_LONG <= written.length;
  if (isAlone && !isLong) return undefined;
  return { place: { line, start, end }, field: only.field, isLong };
}

const LONGEST = 14;
const SHORTEST_LONG = 6;

/** Whether the next line with text above or below is a field. */
function isAmongFields(
  lines: DocumentLines,
  line: number,
  fieldLines: ReadonlySet<number>,
): boolean {
  let above = line - 1;
  while (0 <= above && isBlankLine(lines, above)) above--;
  let below = line + 1;
  while (below < lines.length && isBlankLine(lines, below)) below++;
  return fieldLines.has(above) || fieldLines.has(below);
}
