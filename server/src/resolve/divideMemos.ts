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
 * The first line of each document but the first, in order. Only in a file without numbers, as volumes
 * before 1952 are, documents begin at titles of agents above datelines.
 */
export function findMemoStarts(lines: readonly ScannedLine[]): readonly number[] {
  const numbered = findNumbered(lines);
  const headings = numbered.length === 0 ? findOfAgents(lines) : numbered;
  const [first] = headings;
  // What stands above the first heading is its front, unless it is a document whose number is lost.
  const isSecond = first !== undefined && endsWithNotes(lines, 0, first);
  const own = isSecond ? headings : headings.slice(1);
  const starts = own.map((heading) => withFront(lines, heading));
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

/** A line that may be the heading of a document. */
interface Candidate {
  readonly line: number;
  /** `undefined` for a heading without one. */
  readonly value: number | undefined;
}

/**
 * Headings of a file whose documents are numbered. The numbers rise, but one of them may have been
 * misread or lost: a heading out of the longest rising chain counts where the notes of a document end
 * above it, and there alone.
 */
function findNumbered(lines: readonly ScannedLine[]): number[] {
  const candidates = findCandidates(lines);
  const rising = longestRising(candidates.map(({ value }) => value));
  const headings: number[] = [];
  candidates.forEach(({ line }, index) => {
    // Notes stand below whatever else in the text looks like a heading.
    const before = candidates[index - 1]?.line ?? 0;
    if (rising.has(index) || endsWithNotes(lines, before, line)) headings.push(line);
  });
  return rising.size === 0 ? [] : headings;
}

/**
 * Headings set off by blank lines: an editorial note, one that names who wrote to whom, one with a
 * dateline or a field below it, or the number on a line of its own; also without a number, if agents
 * and a dateline tell it.
 */
function findCandidates(lines: readonly ScannedLine[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  lines.forEach((line, number) => {
    if (line.isBlank || !isSetOff(lines, number)) return;
    const value = mayBeginWithNumber(line.text) ? numberOfHeading(lines, number) : undefined;
    if (value !== undefined) candidates.push({ line: number, value });
    else if (isWithoutNumber(lines, number)) candidates.push({ line: number, value: undefined });
  });
  return candidates;
}

function isWithoutNumber(lines: readonly ScannedLine[], number: number): boolean {
  const line = lines[number];
  if (line === undefined || line.memo.title?.number !== undefined || !namesAgents(line))
    return false;
  return hasDatelineBelow(lines, number, 1) && lines[number - 1] !== undefined;
}

/** Whether the text from a line to a heading ends with a list of notes that has a source. */
function endsWithNotes(lines: readonly ScannedLine[], first: number, heading: number): boolean {
  let end = withFront(lines, heading);
  while (first < end && lines[end - 1]?.isBlank === true) end--;
  const own = lines.slice(first, end);
  const list = findNotes(own).at(-1);
  return list !== undefined && own.length <= list.end && own.slice(list.start).some(hasSource);
}

function hasSource({ text, memo: { noteLabel } }: ScannedLine): boolean {
  return noteLabel !== undefined && text.slice(0, SOURCE_WITHIN).includes("Source:");
}

/** Characters from a line's start in which the word after its label stands. */
const SOURCE_WITHIN = 20;

/** The indices of the longest chain of rising values; of several the one that ends lowest. n log n. */
function longestRising(values: readonly (number | undefined)[]): ReadonlySet<number> {
  // For each length the index of the chain with the lowest end.
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    if (value === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const chain = new Set<number>();
  for (let index = ends.at(-1) ?? -1; 0 <= index; index = before[index] ?? -1) chain.add(index);
  return chain;
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
