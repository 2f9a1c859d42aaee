/**
 * Quotations in a cable, above all other telegrams that it repeats with their headers. What stands
 * in a quotation is text, whatever it looks like: the inner telegram's header, page lines and end
 * mark are not the cable's own.
 *
 * QUOTE is also a word of its own (`A PRICE QUOTE`), so an opening is believed only if a closing
 * follows in its section or a header stands below it; before the cable's own text it must also stand
 * at the beginning or end of its line, or directly before that header.
 */
import type { CableLandmark } from "../../scan/cable/landmarks.ts";
import type { QuotationMark } from "../../scan/cable/quotationWords.ts";
import { scanCableLine } from "../../scan/cable/scanCableLine.ts";
import { type DocumentLines, nextTextLine, textOf } from "../documentLines.ts";
import type { QuotationPart } from "../nodes.ts";
import type { Place } from "../place.ts";
import { isLabel } from "./headerZone.ts";
import { divideSections, isEnd, type QuotableSection } from "./quotableSections.ts";
import { isPageFoot } from "./sectionEnds.ts";

export interface Quotations {
  /** In text order; they do not overlap. */
  readonly list: readonly QuotationPart[];
  /** Lines that begin inside a quotation. */
  readonly lines: ReadonlySet<number>;
  /** Lines at which the cable's own header ends, because what leads into a quotation begins there. */
  readonly headerEnds: ReadonlySet<number>;
  /** Page lines with station and number of another telegram. */
  readonly foreignPages: ReadonlySet<number>;
}

/** The quotations of a document. */
export function findQuotations(lines: DocumentLines): Quotations {
  const { sections, foreignPages } = divideSections(lines);
  const list: QuotationPart[] = [];
  const headerEnds = new Set<number>();
  for (const section of sections)
    for (const opened of pairMarks(lines, section, foreignPages)) {
      const end = opened.end ?? { line: findEnd(lines, opened.start.line, section), column: 0 };
      const isTelegram = opened.isCertain || hasHeader(lines, opened.start.line + 1, end.line);
      list.push({ start: opened.start, end, isTelegram });
      if (opened.lead !== undefined) headerEnds.add(opened.lead);
    }
  const inside = new Set<number>();
  for (const { start, end } of list)
    for (let line = start.line + 1; line < lines.length && line <= end.line; line++)
      if (line < end.line || 0 < end.column) inside.add(line);
  return { list, lines: inside, headerEnds, foreignPages };
}

/** The end mark of the section that a quotation without a closing is in. */
function findEnd(lines: DocumentLines, start: number, { end }: QuotableSection): number {
  for (let line = start + 1; line < end; line++) if (lines[line]?.cable.some(isEnd)) return line;
  return end;
}

interface Opening {
  readonly start: Place;
  /** The line at which the cable's own header ends; `undefined` for a quotation in its text. */
  readonly lead: number | undefined;
  /** A header stands below it, so that it needs no closing. */
  readonly isCertain: boolean;
}

interface Opened extends Opening {
  /** `undefined` if nothing closes it. */
  readonly end: Place | undefined;
}

/** The quotations of a section: each reaches to its own closing, or to the last one there is. */
function pairMarks(
  lines: DocumentLines,
  section: QuotableSection,
  foreignPages: ReadonlySet<number>,
): readonly Opened[] {
  const found: Opened[] = [];
  let open: Opening | undefined;
  let last: Place | undefined;
  let depth = 0;
  let ownLines = 0;
  for (let line = section.start; line < section.end; line++) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    if (line < section.textStart && depth === 0)
      ownLines += source.cable.filter(isOwnHeader).length;
    for (const mark of source.quotationMarks) {
      if (open === undefined) {
        open = readOpening(lines, section, line, mark, ownLines, foreignPages);
        if (open !== undefined) depth = 1;
        last = undefined;
      } else if (mark.kind === "opens") depth++;
      else if (mark.kind === "closes") {
        last = { line, column: mark.end };
        if (0 < --depth) continue;
        found.push({ ...open, end: last });
        open = undefined;
      }
    }
  }
  if (open !== undefined && (last !== undefined || open.isCertain))
    found.push({ ...open, end: last });
  return found.filter(({ start, end, lead }) => lead === undefined || start.line !== end?.line);
}

/** Header lines of its own that a cable must have before it can quote another's. */
const FEWEST_OWN_LINES = 2;

/** Whether a mark may open a quotation there, and where the cable's own header then ends. */
function readOpening(
  lines: DocumentLines,
  section: QuotableSection,
  line: number,
  mark: QuotationMark,
  ownLines: number,
  foreignPages: ReadonlySet<number>,
): Opening | undefined {
  if (mark.kind === "closes") return undefined;
  const start = { line, column: mark.start };
  const isBefore = isBeforeHeader(lines, line, mark);
  const isCertain = isBefore || isAboveTelegram(lines, line, section, foreignPages);
  if (mark.kind === "announces" && !isCertain) return undefined;
  if (section.textStart <= line) return { start, lead: undefined, isCertain };
  if (ownLines < FEWEST_OWN_LINES) return undefined;
  if (mark.kind === "opens" && !mark.isFirst && !mark.isLast && !isBefore) return undefined;
  const isAlone = isBefore || (mark.isFirst && mark.isLast);
  const lead = findLead(lines, section, line, isAlone);
  return lead === undefined ? undefined : { start, lead, isCertain };
}

/** A header stands directly after the mark on its line, an opening quotation sign between them. */
function isBeforeHeader(lines: DocumentLines, line: number, mark: QuotationMark): boolean {
  const rest = textOf(lines, line).slice(mark.end, mark.end + LONGEST_REST);
  let at = 0;
  while (at < rest.length && SIGNS.has(rest[at] ?? "")) at++;
  return scanCableLine(rest.slice(at)).some(isTelegramHead);
}

const LONGEST_REST = 400;
const SIGNS: ReadonlySet<string> = new Set([...` "':.,-`]);

/** Lines with text below an opening among which a header line shows that a telegram is quoted. */
const TEXTS_BELOW = 6;
/** Lines, blank ones among them, that are looked at. */
const LINES_BELOW = 24;

function isAboveTelegram(
  lines: DocumentLines,
  line: number,
  { end }: QuotableSection,
  foreignPages: ReadonlySet<number>,
): boolean {
  let seen = 0;
  for (let below = line + 1; below < Math.min(end, line + LINES_BELOW); below++) {
    const source = lines[below];
    if (source === undefined || source.isBlank) continue;
    if (foreignPages.has(below) || source.cable.some(isTelegramHead)) return true;
    if (TEXTS_BELOW <= ++seen) return false;
  }
  return false;
}

/** Most lines of text before an opening that lead into it. */
const MOST_LEADING_LINES = 6;

/**
 * The first line of the block that leads into a quotation before the text. A block that goes on a
 * field of the header is part of the field, unless the opening is all there is on its line.
 */
function findLead(
  lines: DocumentLines,
  section: QuotableSection,
  line: number,
  isAlone: boolean,
): number | undefined {
  const own = lines[line]?.cable ?? [];
  if (own.some(isOwnHeader)) return undefined;
  let first = line;
  while (section.start < first && line - first < MOST_LEADING_LINES) {
    const above = lines[first - 1];
    if (above === undefined || above.isBlank) return first;
    if (0 < above.cable.length) return above.cable.some(isOwnHeader) && !isAlone ? undefined : line;
    first--;
  }
  return first;
}

function hasHeader(lines: DocumentLines, from: number, to: number): boolean {
  for (let line = from; line <= to; line++) if (lines[line]?.cable.some(isHeaderLine)) return true;
  return false;
}

/** Lines with which the header of a telegram begins, and which running text does not hold. */
function isTelegramHead(landmark: CableLandmark): boolean {
  switch (landmark.kind) {
    case "dateTimeGroup":
      return landmark.month !== undefined;
    case "from":
      return landmark.certain;
    case "banner":
      return true;
    default:
      return false;
  }
}

/** Any line of a header that shows that a telegram is quoted. */
function isHeaderLine(landmark: CableLandmark): boolean {
  if (landmark.kind === "executiveOrder" || landmark.kind === "tags") return landmark.certain;
  return isTelegramHead(landmark);
}

/** A line of the cable's own header. */
function isOwnHeader(landmark: CableLandmark): boolean {
  switch (landmark.kind) {
    case "dateTimeGroup":
    case "banner":
    case "distribution":
    case "dashLine":
    case "from":
    case "to":
    case "info":
      return true;
    default:
      return isLabel(landmark);
  }
}

/**
 * Whether a landmark in a quotation is the cable's own all the same: what is printed around its pages
 * and the numbers of paragraphs. A level must stand at a page turn of the cable.
 */
export function isOwnInQuotation(
  lines: DocumentLines,
  line: number,
  landmark: CableLandmark,
  { lines: quoted, foreignPages }: Quotations,
): boolean {
  const isQuotedEnd = (next: number) =>
    foreignPages.has(next) || (quoted.has(next) && lines[next]?.cable.some(isEnd));
  switch (landmark.kind) {
    case "enumerator":
    case "archiveHeading":
    case "archiveFooter":
    case "stamp":
    case "runningHead":
      return true;
    case "pageLine":
      return !foreignPages.has(line);
    case "classification":
      return isPageFoot(lines, line) && !isQuotedEnd(nextTextLine(lines, line + 1));
    default:
      return false;
  }
}
