/**
 * Inline completion of the furniture with which the next page begins, as far as the document tells
 * it: the page line that counts on, the classification at a page's foot and head, `[Page 173]`.
 * Everything but a line between two pages has to be begun first.
 */
import { textOf } from "../parse/documentLines.ts";
import type { Place } from "../parse/place.ts";
import type { CableDocument, Document } from "../resolve/document.ts";
import type { Snapshot } from "../resolve/snapshot.ts";
import { isDigits, skipBlanks } from "../scan/words.ts";
import type { Span } from "../text/span.ts";
import { nextPageLine, nextPageMarker, pagesBefore } from "./editing/pageMarkers.ts";
import { locate } from "./location.ts";

/** What would stand in the place of what is written so far. */
export interface InlineText {
  readonly span: Span;
  readonly text: string;
}

/** The completion at an offset, at the end of its line; `undefined` where nothing must come next. */
export function getInlineCompletion(snapshot: Snapshot, offset: number): InlineText | undefined {
  const location = locate(snapshot, offset);
  if (location === undefined) return undefined;
  const { place, placed } = location;
  const { document } = placed;
  const line = textOf(document.lines, place.line);
  if (skipBlanks(line, place.column) < line.length) return undefined;
  const start = startOfWritten(document, line, place.column);
  const written = line.slice(start, place.column);
  const found = textsFor(document, place, written).find(
    (text) => text.startsWith(written) && text !== written,
  );
  if (found === undefined) return undefined;
  return { span: { start: offset - written.length, end: offset }, text: found };
}

/** The bracket of a page marker, which may stand anywhere; a cable's page line begins its line. */
function startOfWritten({ kind }: Document, line: string, column: number): number {
  if (kind === "cable") return Math.min(skipBlanks(line, 0), column);
  const open = line.lastIndexOf("[", column - 1);
  return open < 0 || column - open < 1 ? column : open;
}

function textsFor(document: Document, place: Place, written: string): readonly string[] {
  const before = pagesBefore(document, place).at(-1);
  if (document.kind === "cable") return furnitureAt(document, place, written);
  const canCount = written !== "" && before !== undefined && isDigits(before.label);
  return canCount ? [nextPageMarker(before)] : [];
}

/** So many letters tell a line of furniture from one of text. */
const ENOUGH = { page: "PA".length, level: "CON".length } as const;

function furnitureAt(document: CableDocument, place: Place, written: string): readonly string[] {
  const { parts, lines } = document;
  // The last one above may be the very line that is being written.
  const page = pagesBefore(document, { line: place.line, column: 0 }).at(-1);
  if (page === undefined || isAfterText(document, place.line, page.line)) return [];
  const pageLine = nextPageLine(document, page);
  if (written !== "") {
    const level = levelAbove(document, place.line);
    const isAlone = lines[place.line - 1]?.isBlank ?? false;
    return [
      ...(pageLine !== undefined && ENOUGH.page <= written.length ? [pageLine] : []),
      ...(level !== undefined && isAlone && ENOUGH.level <= written.length ? [level] : []),
    ];
  }
  const isInText = parts.paragraphs.some(({ start }) => start.line < place.line);
  if (!isInText) return [];
  const level = levelAbove(document, place.line);
  const count = levelsAbove(document, place.line, page.line);
  const isGlued = count === 0 && level !== undefined && endsWithLevel(document, place.line, level);
  if (isGlued) return pageLine === undefined ? [] : [pageLine];
  if (count === 0) return [];
  const next = count < levelsBetweenPages(document, place.line) ? level : pageLine;
  return next === undefined ? [] : [next];
}

/** Behind an end mark of the last page, or among the attributes. */
function isAfterText({ parts }: CableDocument, line: number, page: number): boolean {
  const first = parts.attributes[0]?.keyStretch.line;
  if (first !== undefined && first <= line) return true;
  return parts.endMarks.some((mark) => page < mark.line && mark.line < line);
}

/** The classification that stands last above a line, as it is written. */
function levelAbove({ parts, lines }: CableDocument, line: number): string | undefined {
  const last = parts.classifications.filter((each) => each.line < line && !each.glued).at(-1);
  return last && textOf(lines, last.line).slice(last.start, last.end);
}

/** How many lines of classification stand right above a line, blank lines between them. */
function levelsAbove({ parts, lines }: CableDocument, line: number, last: number): number {
  let count = 0;
  for (let above = line - 1; last < above; above--) {
    if (lines[above]?.isBlank) continue;
    if (!parts.classifications.some((each) => each.line === above && !each.glued)) break;
    count++;
  }
  return count;
}

/** Whether the text above a line ends with the classification, as in reflowed cables. */
function endsWithLevel({ lines }: CableDocument, line: number, level: string): boolean {
  let above = line - 1;
  while (0 <= above && lines[above]?.isBlank) above--;
  return above < line - 1 && textOf(lines, above).trimEnd().endsWith(` ${level}`);
}

/**
 * How many of them the cable has between two pages: as at its last turn of a page, else two, as
 * posts have them at 558 of 558 turns (cable-format 2.1).
 */
function levelsBetweenPages(document: CableDocument, line: number): number {
  const turns = document.parts.pages.filter((page) => page.line < line && 1 < Number(page.label));
  const last = turns.at(-1);
  return last === undefined ? 2 : Math.max(1, levelsAbove(document, last.line, -1));
}
