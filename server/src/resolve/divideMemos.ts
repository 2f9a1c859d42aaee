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
import type { LineSplice, LineTable } from "../text/lineTable.ts";

type Lines = LineTable<ScannedLine>;

export interface MemoDivision {
  readonly type: "memo";
  readonly starts: readonly number[];
  readonly candidates: readonly Candidate[];
}

/** A line that may be the heading of a document. */
interface Candidate {
  readonly line: number;
  /** Lines directly above that belong to it. */
  readonly frontLines: number;
  /** In a file of numbered documents: its number, or that it is a heading without one. */
  readonly numbered: { readonly value: number | undefined } | undefined;
  /** In a file without numbers: that agents make it a heading, and whether something ends above it. */
  readonly ofAgents: { readonly isAfterDocument: boolean } | undefined;
  /** Whether a list of notes ends above it, by the number of lines that were looked at; made when asked for. */
  notesAbove?: { readonly lines: number; readonly ends: boolean } | undefined;
}

/** What is known of the text before an edit. */
interface Before {
  readonly division: MemoDivision;
  readonly splice: LineSplice;
  /** Whether a document of which the edit left all lines has notes; `undefined` for others. */
  readonly hasNotes: (first: number, end: number) => boolean | undefined;
}

/**
 * Divides a text into printed documents. Only in a file without numbers, as volumes before 1952 are,
 * documents begin at titles of agents above datelines. After an edit only the lines whose neighbours it
 * touched are looked at for headings again.
 */
export function divideMemos(lines: Lines, before?: Before): MemoDivision {
  const candidates =
    before === undefined
      ? findCandidates(lines, 0, lines.lineCount)
      : updateCandidates(lines, before.division.candidates, before.splice);
  const numbered = numberedHeadings(lines, candidates);
  const headings = numbered.length === 0 ? headingsOfAgents(candidates) : numbered;
  const [first] = headings;
  // What stands above the first heading is its front, unless it is a document whose number is lost.
  const isSecond = first !== undefined && findsSourceAbove(lines, 0, startOf(first));
  const own = isSecond ? headings : headings.slice(1);
  const fronts = own.map(startOf);
  const starts = fronts.filter((start, i) => (fronts[i - 1] ?? 0) < start);
  const hasNotes = (from: number, end: number) =>
    before?.hasNotes(from, end) ?? 0 < findNotes(lines.lines(from, end)).length;
  return {
    type: "memo",
    starts: shareNotes(lines, starts, hasNotes) ? [0] : [0, ...starts],
    candidates,
  };
}

/** The first line of what stands above a heading and belongs to it. */
function startOf({ line, frontLines }: Candidate): number {
  return line - frontLines;
}

/** The candidates after an edit: those near it are looked for again, the others move with their lines. */
function updateCandidates(
  lines: Lines,
  candidates: readonly Candidate[],
  splice: LineSplice,
): readonly Candidate[] {
  const first = firstThatSees(lines, splice.first);
  const end = lastThatSees(lines, splice.first + splice.inserted);
  const shift = splice.inserted - splice.removed;
  const above = candidates.filter(({ line }) => line < first);
  const below = candidates.filter(({ line }) => end <= line + shift);
  const moved = shift === 0 ? below : below.map((one) => ({ ...one, line: one.line + shift }));
  // The notes above it may have changed, which are those above no other numbered heading.
  const next = moved.findIndex(({ numbered }) => numbered !== undefined);
  const changed = moved[next];
  if (changed !== undefined) moved[next] = { ...changed, notesAbove: undefined };
  return [...above, ...findCandidates(lines, first, end), ...moved];
}

/** The first line that looks as far down as a line. */
function firstThatSees(lines: Lines, number: number): number {
  let first = number;
  let texts = 0;
  while (0 < first && texts <= LINES_OF_OPENING) {
    first--;
    const line = lines.find(first);
    if (line?.isBlank === false && line.memo.fixed === undefined) texts++;
  }
  return first;
}

/** The line after the last that looks as far up as the line before this one. */
function lastThatSees(lines: Lines, number: number): number {
  let end = number;
  for (; end < lines.lineCount; end++) {
    const line = lines.find(end);
    if (line === undefined || !(isPassedOver(line) || isOfFront(line, line.memo))) break;
  }
  return Math.min(lines.lineCount, end + 1);
}

/**
 * Whether a list at the end has the notes of all documents of a chapter, which then are one: none but
 * the last has notes, and the first number of the list stands in a text before.
 */
function shareNotes(
  lines: Lines,
  starts: readonly number[],
  hasNotes: (first: number, end: number) => boolean,
): boolean {
  const last = starts.at(-1);
  if (last === undefined) return false;
  const bounds = [0, ...starts];
  for (let i = 0; i + 1 < bounds.length; i++)
    if (hasNotes(bounds[i] ?? 0, bounds[i + 1] ?? 0)) return false;
  const ownLines = lines.lines(last);
  const list = findNotes(ownLines).at(-1);
  const first = list?.notes[0]?.label.label;
  if (list === undefined || first === undefined) return false;
  const isReferred = (line: ScannedLine) =>
    line.footnoteCandidates.some(({ label, evidence }) => label === first && isSure(evidence));
  return lines.lines(0, last).some(isReferred) && !ownLines.slice(0, list.start).some(isReferred);
}

function isSure(evidence: string): boolean {
  return evidence === "marked" || evidence === "strong";
}

/**
 * Headings of a file whose documents are numbered. The numbers rise, but one of them may have been
 * misread or lost: a heading out of the longest rising chain counts where the notes of a document end
 * above it, and there alone.
 */
function numberedHeadings(lines: Lines, candidates: readonly Candidate[]): readonly Candidate[] {
  const numbered = candidates.filter((candidate) => candidate.numbered !== undefined);
  const rising = longestRising(numbered.map((candidate) => candidate.numbered?.value));
  if (rising.size === 0) return [];
  return numbered.filter((candidate, index) => {
    // Notes stand below whatever else in the text looks like a heading.
    const before = numbered[index - 1]?.line ?? 0;
    return rising.has(index) || endsWithNotes(lines, before, candidate);
  });
}

/** The first heading by its agents, and those above which something ends; an attachment has its label there. */
function headingsOfAgents(candidates: readonly Candidate[]): readonly Candidate[] {
  const ofAgents = candidates.filter((candidate) => candidate.ofAgents !== undefined);
  return ofAgents.filter((candidate, i) => i === 0 || candidate.ofAgents?.isAfterDocument);
}

/**
 * Headings set off by blank lines, on the lines from `first` to before `end`: an editorial note, one
 * that names who wrote to whom, one with a dateline or a field below it, or the number on a line of its
 * own; also without a number, if agents and a dateline tell it.
 */
function findCandidates(lines: Lines, first: number, end: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let number = first; number < end; number++) {
    const line = lines.find(number);
    if (line === undefined || line.isBlank || !isSetOff(lines, number)) continue;
    const numbered = numberedAt(lines, number, line);
    const ofAgents = ofAgentsAt(lines, number, line);
    if (numbered === undefined && ofAgents === undefined) continue;
    candidates.push({ line: number, frontLines: frontLinesOf(lines, number), numbered, ofAgents });
  }
  return candidates;
}

function numberedAt(lines: Lines, number: number, line: ScannedLine): Candidate["numbered"] {
  const value = mayBeginWithNumber(line.text) ? numberOfHeading(lines, number) : undefined;
  if (value !== undefined) return { value };
  return isWithoutNumber(lines, number) ? { value: undefined } : undefined;
}

/** Titles of agents, or with a genre and agents, above a dateline. */
function ofAgentsAt(lines: Lines, number: number, line: ScannedLine): Candidate["ofAgents"] {
  if (!namesAgents(line) || !hasDatelineBelow(lines, number, LINES_OF_OPENING)) return undefined;
  return { isAfterDocument: isAfterDocument(lines, number) };
}

function isWithoutNumber(lines: Lines, number: number): boolean {
  const line = lines.find(number);
  if (line === undefined || line.memo.title?.number !== undefined || !namesAgents(line))
    return false;
  return hasDatelineBelow(lines, number, 1) && lines.find(number - 1) !== undefined;
}

/** Whether the text from a line to a heading ends with a list of notes that has a source. */
function endsWithNotes(lines: Lines, first: number, heading: Candidate): boolean {
  const count = heading.line - first;
  if (heading.notesAbove?.lines !== count)
    heading.notesAbove = { lines: count, ends: findsSourceAbove(lines, first, startOf(heading)) };
  return heading.notesAbove.ends;
}

function findsSourceAbove(lines: Lines, first: number, start: number): boolean {
  let end = start;
  while (first < end && lines.find(end - 1)?.isBlank === true) end--;
  const own = lines.lines(first, end);
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

function isSetOff(lines: Lines, number: number): boolean {
  const before = lines.find(number - 1);
  if (before === undefined || before.isBlank || before.memo.fixed !== undefined) return true;
  return before.memo.noteLabel !== undefined || isFileLine(contentOf(before));
}

function numberOfHeading(lines: Lines, number: number): number | undefined {
  const line = lines.find(number);
  if (line === undefined) return undefined;
  const { title, content } = line.memo;
  const alone = readNumberLine(line.text, content);
  if (alone !== undefined) return isNumberAbove(lines, number) ? Number(alone.text) : undefined;
  if (title?.number === undefined) return undefined;
  const isHeading =
    title.genre === undefined ? hasDatelineBelow(lines, number, 1) : isGenre(lines, number, title);
  return isHeading ? Number(title.number.text) : undefined;
}

function isGenre(lines: Lines, number: number, { title: { start, end } }: HeadingReading): boolean {
  const title = lines.find(number)?.text.slice(start, end) ?? "";
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
function isNumberAbove(lines: Lines, number: number): boolean {
  const opening = below(lines, number, LINES_OF_OPENING);
  const title = opening.findIndex(({ memo }) => memo.title !== undefined);
  if (title < 0 || 2 < title) return false;
  return opening.slice(title + 1).some(({ memo }) => memo.dateline !== undefined);
}

function hasDatelineBelow(lines: Lines, number: number, within: number): boolean {
  return below(lines, number, within).some(
    ({ memo: { dateline } }) => dateline !== undefined && dateline.place.start < dateline.place.end,
  );
}

/** The next lines with text, without page markers. */
function below(lines: Lines, number: number, count: number): ScannedLine[] {
  const found: ScannedLine[] = [];
  for (let next = number + 1; next < lines.lineCount && found.length < count; next++) {
    const line = lines.find(next);
    if (line !== undefined && !line.isBlank && line.memo.fixed === undefined) found.push(line);
  }
  return found;
}

function namesAgents(line: ScannedLine): boolean {
  const { title } = line.memo;
  if (title === undefined) return false;
  return title.hasAgents || (title.genre !== undefined && line.text.includes(" From "));
}

function isAfterDocument(lines: Lines, number: number): boolean {
  let before = number - 1;
  while (0 <= before && isPassedOver(lines.find(before))) before--;
  const line = lines.find(before);
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

/** The number of lines directly above a heading that belong to it. */
function frontLinesOf(lines: Lines, number: number): number {
  let start = number;
  for (let line = number - 1; 0 <= line; line--) {
    const source = lines.find(line);
    if (source === undefined || source.isBlank) continue;
    if (!isOfFront(source, source.memo)) break;
    start = line;
  }
  return number - start;
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
