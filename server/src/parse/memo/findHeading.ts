/**
 * The heading of a document. It is the first line in modern volumes; older ones have a file number, a
 * kind of document in brackets or the number on a line above it, and editions on the web the source of
 * the document. A title with a genre, or of agents, is a heading by itself; any other title is one if
 * nothing but such lines stands above it.
 */
import { isBracketed, isTitleCase } from "../../scan/memo/lineShape.ts";
import type { HeadingReading, MemoLine } from "../../scan/memo/memoLine.ts";
import { isFileLine, readNumberLine } from "../../scan/memo/readHeading.ts";
import { isPrecedence } from "../../scan/memo/readMarking.ts";
import { hasLowerCase } from "../../scan/words.ts";
import type { LineStretch } from "../place.ts";
import type { TextLines } from "./textLines.ts";

export interface FoundHeading {
  /** The line of a number that stands above the title, or the title's first. */
  readonly first: number;
  readonly title: readonly LineStretch[];
  readonly number: (LineStretch & { readonly text: string }) | undefined;
  readonly genre: string | undefined;
  readonly hasAgents: boolean;
}

/** Lines of text above a heading and the heading. */
const MOST_LINES = 8;
/** Lines between a title and a heading that stands below it after all. */
const NEAR = 2;

/** The heading of a document from its first line on; `hasSource` says that a note names its source. */
export function findHeading(text: TextLines, hasSource: boolean): FoundHeading | undefined {
  let loose: FoundHeading | undefined;
  let since = 0;
  let count = 0;
  for (let line = text.next(0); line < text.end && count < MOST_LINES; line = text.next(line + 1)) {
    const reading = text.reading(line);
    if (reading === undefined) break;
    count++;
    if (reading.fixed === "publisher" || isLeadingSource(text, line)) continue;
    const sure = headingAt(text, line, reading);
    if (loose !== undefined) since++;
    if (sure !== undefined && (loose === undefined || (since <= NEAR && isStronger(text, sure))))
      return sure;
    // The letterhead above the addressee of a form of the government is no title.
    if (endsSearch(text, line, reading)) return isFormOfGovernment(text, line) ? undefined : loose;
    loose ??= looseHeadingAt(text, line, reading, hasSource);
  }
  return loose;
}

/** All that a line is asked here beside what scanning says of it; see `headingTraits`. */
export function titleTraits(text: string, reading: MemoLine): readonly unknown[] {
  const own = text.slice(reading.content.start, reading.content.end);
  return [
    isSourceLine(own),
    isPrecedence(own),
    isBracketed(own),
    isFileLine(own),
    readNumberLine(text, reading.content),
    isCallout(own),
    isWordedAsTitle(own),
  ];
}

/** `Source: …`, which the publisher prints above the title of a document on the web. */
function isLeadingSource(text: TextLines, line: number): boolean {
  return isSourceLine(text.textOf(line));
}

function isSourceLine(line: string): boolean {
  return line.startsWith("Source: ");
}

/**
 * Below another title only a title of agents is the heading, or one with a number, unless it is the
 * first of several in a chapter.
 */
function isStronger(text: TextLines, { hasAgents, number, title }: FoundHeading): boolean {
  const last = title.at(-1)?.line ?? 0;
  if (number === undefined) return hasAgents;
  for (let line = text.next(last + 1); line < text.end; line = text.next(line + 1))
    if (isDocumentHeading(text, line)) return false;
  return true;
}

/** Whether a line within the text is the heading of a document of a chapter. */
export function isDocumentHeading(text: TextLines, line: number): boolean {
  const reading = text.reading(line);
  if (reading?.heading?.number === undefined || !text.isGap(line - 1)) return false;
  const below = text.reading(text.next(line + 1));
  return text.isGap(line + 1) && below?.dateline !== undefined;
}

/** A title with a genre or of agents, on one line or wrapped. */
function headingAt(
  text: TextLines,
  line: number,
  { heading, title, field }: MemoLine,
): FoundHeading | undefined {
  const reading = heading ?? (title?.hasAgents ? title : undefined);
  // `MEMORANDUM FOR: The Secretary` begins like a heading and is a field.
  if (reading === undefined || (field !== undefined && reading.number === undefined))
    return undefined;
  return toHeading(text, line, reading);
}

/** Any title, set off from the text below it; a number before it must be a document's. */
function looseHeadingAt(
  text: TextLines,
  line: number,
  reading: MemoLine,
  hasSource: boolean,
): FoundHeading | undefined {
  const { title, attachment, dateline, enumerator } = reading;
  if (title === undefined || dateline !== undefined || isPartOfForm(reading)) return undefined;
  // `Appendix C: Charts` can be the title of a chapter, `Tab A` is the label of an attachment.
  if (attachment !== undefined && attachment.title === undefined) return undefined;
  if (enumerator?.bullet !== undefined || isFront(text, line, reading)) return undefined;
  const found = toHeading(text, line, title);
  const last = found?.title.at(-1)?.line ?? line;
  const next = text.next(last + 1);
  if (found === undefined || text.end <= next || !text.isGap(last + 1)) return undefined;
  if (title.number === undefined) return enumerator === undefined ? found : undefined;
  const below = text.reading(next);
  return hasSource || below?.dateline !== undefined || below?.field !== undefined
    ? found
    : undefined;
}

/** `ISSUE FOR DECISION` heads a part of a memorandum; `Introduction` may be the title of a chapter. */
function isPartOfForm({ isSectionTitle, shape }: MemoLine): boolean {
  return isSectionTitle && shape === "capitals";
}

/** Lines that stand above a heading: a classification, `[Telegram]`, `No. 56`, a file number. */
function isFront(text: TextLines, line: number, reading: MemoLine): boolean {
  const own = text.textOf(line);
  if (reading.isMarking || isPrecedence(own) || isBracketed(own) || isFileLine(own)) return true;
  return readNumberLine(text.lines[line]?.text ?? "", reading.content) !== undefined;
}

const LONGEST_FRONT = 250;

/** A field, a sentence or a long line: what a heading does not stand below. */
function endsSearch(text: TextLines, line: number, reading: MemoLine): boolean {
  const { field, content, enumerator } = reading;
  if (field !== undefined || enumerator?.bullet !== undefined) return true;
  if (isFront(text, line, reading)) return false;
  if (LONGEST_FRONT < content.end - content.start) return true;
  const last = text.textOf(line).at(-1) ?? "";
  return reading.title === undefined && ".?!:".includes(last);
}

/** To and from lines make a form of the government, whose letterhead is no title. */
function isFormOfGovernment(text: TextLines, line: number): boolean {
  const field = text.reading(line)?.field?.field;
  return field !== undefined && field !== "subject" && field !== "participants";
}

/** Most lines that a heading is wrapped over. */
const MOST_TITLE_LINES = 4;

function toHeading(
  text: TextLines,
  line: number,
  { number, title, genre, hasAgents }: HeadingReading,
): FoundHeading | undefined {
  const stretches: LineStretch[] = [{ line, ...title }];
  for (let next = line + 1; !text.isGap(next) && !isBelowTitle(text, next); next++) {
    const { start, end } = text.stretch(next);
    if (MOST_TITLE_LINES <= stretches.length || !continuesTitle(text, next)) return undefined;
    stretches.push({ line: next, start, end });
  }
  const own = number && { line, ...number };
  const above = own === undefined ? numberAbove(text, line) : undefined;
  const first = above === undefined ? line : above.line;
  return { first, title: stretches, number: own ?? above, genre, hasAgents };
}

/** Lines below the label of an attachment among which its title stands. */
const TITLE_WITHIN = 3;

/**
 * The lines of an attachment's own title below its label: a heading, or a title above the dateline; none
 * if it has no title.
 */
export function titleOfAttachment(
  text: TextLines,
  from: number,
  end: number,
): readonly LineStretch[] {
  let line = text.next(from);
  for (let count = 0; count < TITLE_WITHIN && line < end; count++, line = text.next(line + 1)) {
    const reading = text.reading(line);
    if (reading === undefined || reading.field !== undefined || reading.dateline !== undefined)
      return [];
    const { heading, title } = reading;
    const next = text.reading(text.next(line + 1));
    const isTitle = title !== undefined && (title.hasAgents || next?.dateline !== undefined);
    const found = heading ?? (isTitle ? title : undefined);
    if (found !== undefined) return toHeading(text, line, found)?.title ?? [];
    if (LONGEST_FRONT < reading.content.end - reading.content.start) return [];
  }
  return [];
}

/** What may stand directly below a title: its callout, the dateline, a field, a classification. */
function isBelowTitle(text: TextLines, line: number): boolean {
  const reading = text.reading(line);
  if (reading === undefined || reading.fixed !== undefined) return true;
  if (reading.dateline !== undefined || reading.field !== undefined || reading.isMarking)
    return true;
  return isCalloutAlone(text, line);
}

/** Whether a line is a callout that stands by itself. */
export function isCalloutAlone(text: TextLines, line: number): boolean {
  return isCallout(text.textOf(line));
}

/** One to three digits and nothing else. */
export function isCallout(line: string): boolean {
  return line.length <= 3 && /^\d{1,3}$/.test(line);
}

function continuesTitle(text: TextLines, line: number): boolean {
  return isWordedAsTitle(text.textOf(line));
}

function isWordedAsTitle(line: string): boolean {
  if (/[.;:]$/.test(line) && hasLowerCase(line)) return false;
  return isTitleCase(line.split(" ").filter((word) => word !== ""));
}

function numberAbove(text: TextLines, line: number): FoundHeading["number"] {
  let above = text.previous(line - 1);
  while (0 <= above && isBracketed(text.textOf(above))) above = text.previous(above - 1);
  const reading = text.reading(above);
  const found = reading && readNumberLine(text.lines[above]?.text ?? "", reading.content);
  return found && { line: above, ...found };
}
