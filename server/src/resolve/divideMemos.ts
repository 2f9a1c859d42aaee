/**
 * Where printed documents begin in a volume or chapter. A document begins at its heading; the
 * publisher's lines, a page marker and the file number above it belong to it.
 */
import { findNotes } from "../parse/memo/findNotes.ts";
import { isBracketed } from "../scan/memo/lineShape.ts";
import type { HeadingReading, MemoLine } from "../scan/memo/memoLine.ts";
import { isName } from "../scan/memo/personName.ts";
import { isFileLine, readNumberLine } from "../scan/memo/readHeading.ts";
import type { ScannedLine } from "../scan/scannedLine.ts";

/**
 * The first line of each document but the first, in order. Headings have rising numbers; only in a file
 * without any, as volumes before 1952 are, documents begin at titles of agents above datelines.
 */
export function findMemoStarts(lines: readonly ScannedLine[]): readonly number[] {
  const numbered = findNumbered(lines);
  const headings = numbered.length === 0 ? findOfAgents(lines) : numbered;
  const starts = headings.slice(1).map((heading) => withFront(lines, heading));
  return shareNotes(lines, starts) ? [] : starts;
}

/**
 * Whether a list at the end has the notes of all documents of a chapter, which then are one: none but
 * the last has notes, and the first number of the list stands in a text before.
 */
function shareNotes(lines: readonly ScannedLine[], starts: readonly number[]): boolean {
  const last = starts.at(-1);
  if (last === undefined) return false;
  const bounds = [0, ...starts];
  for (let i = 0; i + 1 < bounds.length; i++)
    if (0 < findNotes(lines.slice(bounds[i], bounds[i + 1])).length) return false;
  const list = findNotes(lines.slice(last)).at(-1);
  const first = list?.notes[0]?.label.label;
  if (list === undefined || first === undefined) return false;
  const isReferred = (line: ScannedLine) =>
    line.footnoteCandidates.some(({ label, evidence }) => label === first && isSure(evidence));
  return (
    lines.slice(0, last).some(isReferred) && !lines.slice(last, last + list.start).some(isReferred)
  );
}

function isSure(evidence: string): boolean {
  return evidence === "marked" || evidence === "strong";
}

/**
 * Numbered headings, set off by blank lines: an editorial note, one that names who wrote to whom, one
 * with a dateline or a field below it, or the number on a line of its own. A number is above the one
 * before it.
 */
function findNumbered(lines: readonly ScannedLine[]): number[] {
  const headings: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  lines.forEach((line, number) => {
    if (line.isBlank || !mayBeginWithNumber(line.text) || !isSetOff(lines, number)) return;
    const value = numberOfHeading(lines, number);
    if (value === undefined || value <= last) return;
    headings.push(number);
    last = value;
  });
  return headings;
}

/** A digit, a bracket, the `No.` of a number, or the sign of a Markdown heading. */
function mayBeginWithNumber(text: string): boolean {
  const first = text.trimStart()[0] ?? "";
  return "[N#".includes(first) || ("0" <= first && first <= "9");
}

function isSetOff(lines: readonly ScannedLine[], number: number): boolean {
  const before = lines[number - 1];
  if (before === undefined || before.isBlank || before.memo.fixed !== undefined) return true;
  return before.memo.noteLabel !== undefined || isFileLine(contentOf(before));
}

function numberOfHeading(lines: readonly ScannedLine[], number: number): number | undefined {
  const line = lines[number];
  if (line === undefined) return undefined;
  const { title, content } = line.memo;
  const alone = readNumberLine(line.text, content);
  if (alone !== undefined) return isNumberAbove(lines, number) ? Number(alone.text) : undefined;
  if (title?.number === undefined) return undefined;
  const isHeading =
    title.genre === undefined ? hasDatelineBelow(lines, number, 1) : isGenre(lines, number, title);
  return isHeading ? Number(title.number.text) : undefined;
}

function isGenre(
  lines: readonly ScannedLine[],
  number: number,
  { title: { start, end } }: HeadingReading,
): boolean {
  const title = lines[number]?.text.slice(start, end) ?? "";
  if (title === "Editorial Note" || (title.includes(" From ") && /\bto\b/i.test(title)))
    return true;
  return below(lines, number, LINES_BELOW).some(
    ({ memo }) => memo.dateline !== undefined || memo.field !== undefined,
  );
}

/** Lines with text below a heading among which a dateline or field stands. */
const LINES_BELOW = 2;
/** Lines below a number or a title of agents: the title, a classification, the document's own number. */
const LINES_OF_OPENING = 5;

/** `No. 56` above a title of any kind that has a dateline below it. */
function isNumberAbove(lines: readonly ScannedLine[], number: number): boolean {
  const opening = below(lines, number, LINES_OF_OPENING);
  const title = opening.findIndex(({ memo }) => memo.title !== undefined);
  if (title < 0 || 2 < title) return false;
  return opening.slice(title + 1).some(({ memo }) => memo.dateline !== undefined);
}

function hasDatelineBelow(lines: readonly ScannedLine[], number: number, within: number): boolean {
  return below(lines, number, within).some(
    ({ memo: { dateline } }) => dateline !== undefined && dateline.place.start < dateline.place.end,
  );
}

/** The next lines with text, without page markers. */
function below(lines: readonly ScannedLine[], number: number, count: number): ScannedLine[] {
  const found: ScannedLine[] = [];
  for (let next = number + 1; next < lines.length && found.length < count; next++) {
    const line = lines[next];
    if (line !== undefined && !line.isBlank && line.memo.fixed === undefined) found.push(line);
  }
  return found;
}

/**
 * Titles of agents, or with a genre and agents, above a dateline, where something ends above them: a
 * note, a signature, or the file number of the document itself. An attachment has its label there.
 */
function findOfAgents(lines: readonly ScannedLine[]): number[] {
  const headings: number[] = [];
  lines.forEach((line, number) => {
    if (line.isBlank || !isSetOff(lines, number) || !namesAgents(line)) return;
    if (!hasDatelineBelow(lines, number, LINES_OF_OPENING)) return;
    if (headings.length === 0 || isAfterDocument(lines, number)) headings.push(number);
  });
  return headings;
}

function namesAgents(line: ScannedLine): boolean {
  const { title } = line.memo;
  if (title === undefined) return false;
  return title.hasAgents || (title.genre !== undefined && line.text.includes(" From "));
}

function isAfterDocument(lines: readonly ScannedLine[], number: number): boolean {
  let before = number - 1;
  while (0 <= before && isPassedOver(lines[before])) before--;
  const line = lines[before];
  if (line === undefined) return false;
  const text = contentOf(line);
  const { noteLabel, fixed } = line.memo;
  return noteLabel !== undefined || fixed === "separator" || isFileLine(text) || isName(text);
}

/** Blank lines, page markers and `[Telegram]` above a title. */
function isPassedOver(line: ScannedLine | undefined): boolean {
  if (line === undefined) return false;
  if (line.isBlank || line.memo.fixed === "pageMarker") return true;
  return line.memo.attachment === undefined && isBracketed(contentOf(line));
}

/** The first line of what stands above a heading and belongs to it. */
function withFront(lines: readonly ScannedLine[], number: number): number {
  let start = number;
  for (let line = number - 1; 0 <= line; line--) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    if (!isOfFront(source, source.memo)) break;
    start = line;
  }
  return start;
}

function isOfFront(source: ScannedLine, { fixed, attachment, content }: MemoLine): boolean {
  if (fixed === "publisher" || fixed === "pageMarker") return true;
  const text = contentOf(source);
  if (isFileLine(text) || readNumberLine(source.text, content) !== undefined) return true;
  return attachment === undefined && isBracketed(text) && text.length <= LONGEST_KIND;
}

/** `[Telegram]`, `[Extract]`: the kind of document; a longer bracket is an omission in the text. */
const LONGEST_KIND = 30;

function contentOf({ text, memo: { content } }: ScannedLine): string {
  return text.slice(content.start, content.end);
}
