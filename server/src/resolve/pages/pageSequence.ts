/**
 * The numbers of the pages in sequence, and where it breaks.
 *
 * Page numbers rise, in a cable by one within each section. Where they do not, the least number of
 * pages is taken for wrong, so that one slip is found once, at the token that would mend it: of
 * 168, 196, 170 it is 196, and 168 to 170 is no step over a page.
 */
import type { LineStretch } from "../../parse/place.ts";
import { romanValue } from "../../scan/enumerator.ts";
import { isDigits } from "../../scan/words.ts";
import { editDistance } from "../../vocabulary/distance.ts";
import type { CableDocument, Document, MemoDocument } from "../document.ts";
import { type CablePage, cablePages } from "./pageLines.ts";

/** A page with its number. */
export interface NumberedPage extends LineStretch {
  /** As it should be written if it is right: `168`, `02`. */
  readonly label: string;
  readonly value: number;
  readonly numberStretch: LineStretch;
}

/** A place where the sequence breaks. */
export interface PageSlip {
  readonly fault: "outOfOrder" | "duplicate" | "skipped";
  /** The page whose number is wrong, or the one after a step over pages. */
  readonly page: NumberedPage;
  /** The right pages around it. */
  readonly before: NumberedPage | undefined;
  readonly after: NumberedPage | undefined;
  /** The number it should have, if there is only one. */
  readonly expected: string | undefined;
}

/** The breaks in the sequence of a document's pages, in the order of the text. */
export function findPageSlips(document: Document): readonly PageSlip[] {
  const slips =
    document.kind === "cable"
      ? cableSeries(document).flatMap(({ pages, numbering }) => slipsIn(pages, numbering))
      : memoSeries(document).flatMap((pages) => slipsIn(pages, MEMO));
  return slips.sort((a, b) => a.page.line - b.page.line || a.page.start - b.page.start);
}

/** Whether numbering begins at one and leaves nothing out, and how a number is written. */
interface Numbering {
  readonly startsAtOne: boolean;
  readonly isComplete: boolean;
  readonly format: (value: number) => string;
}

interface Series {
  readonly pages: readonly NumberedPage[];
  readonly numbering: Numbering;
}

const CABLE: Numbering = {
  startsAtOne: true,
  isComplete: true,
  format: (value) => String(value).padStart(2, "0"),
};
/** A cable whose beginning is not there. */
const EXCERPT: Numbering = { ...CABLE, startsAtOne: false };
const MEMO: Numbering = { startsAtOne: false, isComplete: false, format: String };

/** Arabic numbers and roman ones, which count the front matter, apart. */
function memoSeries({ lines }: MemoDocument): NumberedPage[][] {
  const arabic: NumberedPage[] = [];
  const roman: NumberedPage[] = [];
  lines.forEach((source, line) => {
    for (const { start, end, label, labelColumns } of source.pageMarkers) {
      const series = isDigits(label) ? arabic : roman;
      const value = isDigits(label) ? Number(label) : romanValue(label);
      if (value === undefined) continue;
      series.push({ line, start, end, label, value, numberStretch: { line, ...labelColumns } });
    }
  });
  return [arabic, roman];
}

/**
 * The pages of each section. A section begins with a header below its first page line, after an end
 * mark, or where the page lines count it (`02 OF 03`); a page 01 without any of these is a slip.
 */
function cableSeries(document: CableDocument): Series[] {
  const pages = cablePages(document);
  const { fields, endMarks } = document.parts;
  const headerLines = fields
    .filter(({ name }) => HEADER_FIELDS.has(name))
    .map(({ start }) => start.line);
  const headers = countUpTo(pages, headerLines);
  const ends = countUpTo(
    pages,
    endMarks.map(({ line }) => line),
  );
  const series: { pages: NumberedPage[]; numbering: Numbering }[] = [];
  pages.forEach((page, i) => {
    const hasHeader = (headers[i] ?? 0) < (headers[i + 1] ?? headerLines.length);
    const isAfterEnd = 0 < i && (ends[i - 1] ?? 0) < (ends[i] ?? 0);
    const isNext = isLaterSection(page, pages[i - 1]);
    if (i === 0 || hasHeader || isAfterEnd || isNext)
      series.push({ pages: [], numbering: hasHeader || isNext ? CABLE : EXCERPT });
    const current = series.at(-1)?.pages ?? [];
    current.push(toNumbered(page, current));
  });
  return series;
}

function isLaterSection({ sectionNumber }: CablePage, before: CablePage | undefined): boolean {
  const last = before?.sectionNumber;
  return sectionNumber !== undefined && last !== undefined && last < sectionNumber;
}

const HEADER_FIELDS: ReadonlySet<string> = new Set(["dateTimeGroup", "from", "to", "banner"]);

/** For each page, how many of these lines stand above its own. */
function countUpTo(pages: readonly CablePage[], lines: readonly number[]): readonly number[] {
  const sorted = [...lines].sort((a, b) => a - b);
  let count = 0;
  return pages.map(({ line }) => {
    while (count < sorted.length && (sorted[count] ?? 0) < line) count++;
    return count;
  });
}

/** A lost number is taken for the next one. */
function toNumbered(page: CablePage, before: readonly NumberedPage[]): NumberedPage {
  const { line, start, end, number, numberStretch } = page;
  const value = number === undefined ? (before.at(-1)?.value ?? 0) + 1 : Number(number);
  return { line, start, end, label: CABLE.format(value), value, numberStretch };
}

function slipsIn(series: readonly NumberedPage[], numbering: Numbering): PageSlip[] {
  const kept = keepRising(series, numbering.startsAtOne);
  const slips: PageSlip[] = [];
  let last = -1;
  for (const next of [...kept, series.length]) {
    if (next === last + 1) addSkipped(series, last, next, numbering, slips);
    for (let i = last + 1; i < next; i++) slips.push(toSlip(series, last, i, next, numbering));
    last = next;
  }
  return slips;
}

/** A step over pages between neighbours, or before the first page of a complete numbering. */
function addSkipped(
  series: readonly NumberedPage[],
  last: number,
  next: number,
  { startsAtOne }: Numbering,
  slips: PageSlip[],
): void {
  const page = series[next];
  const before = series[last];
  if (page === undefined || (before === undefined && !startsAtOne)) return;
  if (page.value <= (before?.value ?? 0) + 1) return;
  slips.push({ fault: "skipped", page, before, after: undefined, expected: undefined });
}

/** A page that does not fit between those at `last` and `next`. */
function toSlip(
  series: readonly NumberedPage[],
  last: number,
  index: number,
  next: number,
  numbering: Numbering,
): PageSlip {
  const page = series[index] as NumberedPage;
  const before = series[last];
  const after = series[next];
  const isDouble = page.value === before?.value || page.value === after?.value;
  // Beyond the ends of a numbering with holes, only a run of pages without one says what comes.
  const isSteady =
    before === undefined
      ? stepBetween(series, next, next + 1) === 1
      : stepBetween(series, last - 1, last) === 1;
  const range = { last, index, next, isSteady };
  return {
    fault: isDouble ? "duplicate" : "outOfOrder",
    page,
    before,
    after,
    expected: expectedNumber(page, before, after, range, numbering),
  };
}

/** The indexes of a wrong page and the right ones around it. */
interface Range {
  readonly last: number;
  readonly index: number;
  readonly next: number;
  readonly isSteady: boolean;
}

function stepBetween(series: readonly NumberedPage[], a: number, b: number): number | undefined {
  const first = series[a]?.value;
  const second = series[b]?.value;
  return first === undefined || second === undefined ? undefined : second - first;
}

/**
 * The number that fits: the only one, if as many are free as pages are wrong; one that is a slip
 * away, where the range is open or wider.
 */
function expectedNumber(
  page: NumberedPage,
  before: NumberedPage | undefined,
  after: NumberedPage | undefined,
  { last, index, next, isSteady }: Range,
  { startsAtOne, isComplete, format }: Numbering,
): string | undefined {
  const first = before?.value ?? (startsAtOne ? 0 : undefined);
  if (first !== undefined && after !== undefined && after.value - first === next - last)
    return format(first + index - last);
  if (first === undefined || after === undefined) {
    const value =
      first === undefined ? (after?.value ?? 0) - (next - index) : first + (index - last);
    if (value < 1 || page.value === value) return undefined;
    const isNear = editDistance(format(value), page.label, 1) <= 1;
    return isComplete || (isNear && isSteady) ? format(value) : undefined;
  }
  return next - last === 2 ? nearestBetween(page, first, after.value, format) : undefined;
}

/** Pages between which a number is looked for; a wider gap says nothing. */
const WIDEST_GAP = 12;

function nearestBetween(
  page: NumberedPage,
  first: number,
  end: number,
  format: (value: number) => string,
): string | undefined {
  if (WIDEST_GAP < end - first) return undefined;
  const near: string[] = [];
  for (let value = first + 1; value < end; value++)
    if (editDistance(format(value), page.label, 1) <= 1) near.push(format(value));
  return near.length === 1 ? near[0] : undefined;
}

/** What it costs to take a page for wrong; more than all steps that do not match together. */
const DROPPED = 100_000;
/** What a step costs, and the most that its length adds, if it does not fit the pages it passes. */
const MOST_MISMATCH = 50;
/** Pages in a row that can be taken for wrong; more are no slip but another document. */
const MOST_DROPPED = 32;

/**
 * Indexes of the pages that are kept: a rising sequence that leaves out the fewest pages, and of
 * several such the one whose steps fit the pages passed. The earlier page is kept if that does not
 * decide.
 */
function keepRising(series: readonly NumberedPage[], startsAtOne: boolean): readonly number[] {
  const costs: number[] = [];
  const previous: number[] = [];
  for (let j = 0; j < series.length; j++) {
    let best = j * DROPPED + (startsAtOne ? mismatch(numberAt(series, j), j + 1) : 0);
    let from = -1;
    for (let i = Math.max(0, j - MOST_DROPPED - 1); i < j; i++) {
      const step = numberAt(series, j) - numberAt(series, i);
      if (step <= 0) continue;
      const cost = (costs[i] ?? 0) + (j - i - 1) * DROPPED + mismatch(step, j - i);
      if (cost < best) {
        best = cost;
        from = i;
      }
    }
    costs.push(best);
    previous.push(from);
  }
  return walkBack(costs, previous);
}

function walkBack(costs: readonly number[], previous: readonly number[]): readonly number[] {
  let last = -1;
  let best = Number.POSITIVE_INFINITY;
  costs.forEach((cost, i) => {
    const whole = cost + (costs.length - 1 - i) * DROPPED;
    if (whole < best) {
      best = whole;
      last = i;
    }
  });
  const kept: number[] = [];
  for (let at = last; 0 <= at; at = previous[at] ?? -1) kept.push(at);
  return kept.reverse();
}

/** One step that does not fit is likelier than two that fit a little worse. */
function mismatch(step: number, passed: number): number {
  const distance = Math.abs(step - passed);
  return distance === 0 ? 0 : MOST_MISMATCH + Math.min(distance, MOST_MISMATCH);
}

function numberAt(series: readonly NumberedPage[], index: number): number {
  return series[index]?.value ?? 0;
}
