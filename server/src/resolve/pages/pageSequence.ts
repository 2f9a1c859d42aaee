/**
 * The numbers of the pages in sequence, and where it breaks.
 *
 * Page numbers rise, in a cable by one within each section. Where they do not, the least number of
 * pages is taken for wrong, so that one slip is found once, at the token that would mend it: of
 * 168, 196, 170 it is 196, and 168 to 170 is no step over a page.
 */
import type { DocumentTree } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import { romanValue } from "../../scan/enumerator.ts";
import { isDigits } from "../../scan/words.ts";
import { editDistance } from "../../vocabulary/distance.ts";
import { lazyFor } from "../../vocabulary/lazy.ts";
import type { CableDocument, Document, MemoDocument } from "../document.ts";
import type { Frame } from "../frame.ts";
import type { CablePage } from "./pageLines.ts";
import { pageSections } from "./pageSections.ts";
import { risingSequence } from "./risingSequence.ts";

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

/**
 * The breaks in the sequence of a document's pages, in the order of the text. The frame has the page
 * lines of a cable, and no line that leaves the tree of a memorandum as it is has another page marker.
 */
export function findPageSlips(document: Document): readonly PageSlip[] {
  return slipsOf(document.kind === "cable" ? document.frame : document.tree, document);
}

const slipsOf = lazyFor((_of: Frame | DocumentTree, document: Document): readonly PageSlip[] => {
  const slips =
    document.kind === "cable"
      ? cableSeries(document).flatMap(({ pages, numbering }) => slipsIn(pages, numbering))
      : memoSeries(document).flatMap((pages) => slipsIn(pages, MEMO));
  return slips.sort((a, b) => a.page.line - b.page.line || a.page.start - b.page.start);
});

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

/** The pages of each section of a cable; a section of which the beginning is not there is an excerpt. */
function cableSeries(document: CableDocument): Series[] {
  return pageSections(document).map(({ pages, hasBeginning }) => {
    const numbered: NumberedPage[] = [];
    for (const page of pages) numbered.push(toNumbered(page, numbered));
    return { pages: numbered, numbering: hasBeginning ? CABLE : EXCERPT };
  });
}

/** A lost number is taken for the next one. */
function toNumbered(page: CablePage, before: readonly NumberedPage[]): NumberedPage {
  const { line, start, end, number, numberStretch } = page;
  const value = number === undefined ? (before.at(-1)?.value ?? 0) + 1 : Number(number);
  return { line, start, end, label: CABLE.format(value), value, numberStretch };
}

function slipsIn(series: readonly NumberedPage[], numbering: Numbering): PageSlip[] {
  const kept = risingSequence(
    series.map(({ value }) => value),
    numbering.startsAtOne,
  );
  const slips: PageSlip[] = [];
  let last = -1;
  for (const [k, next] of [...kept, series.length].entries()) {
    const isDirect = next === last + 1;
    if (isDirect && !isExplained(kept, k, series.length, numbering))
      addSkipped(series, last, next, numbering, slips);
    for (let i = last + 1; i < next; i++) slips.push(toSlip(series, last, i, next, numbering));
    last = next;
  }
  return slips;
}

/**
 * Whether a wrong page stands next to a step: of 35, 37, 36, 38 page 36 is not missing, and what of a
 * numbering with holes is missing beside a wrong page nobody can say. A complete one says so itself.
 */
function isExplained(
  kept: readonly number[],
  k: number,
  length: number,
  { isComplete }: Numbering,
): boolean {
  const next = kept[k];
  const last = kept[k - 1];
  if (isComplete || next === undefined || last === undefined) return false;
  return (kept[k - 2] ?? -1) + 1 < last || next + 1 < (kept[k + 1] ?? length);
}

/** A step over pages between neighbours, or before the first page of a complete numbering. */
function addSkipped(
  series: readonly NumberedPage[],
  last: number,
  next: number,
  { startsAtOne, format }: Numbering,
  slips: PageSlip[],
): void {
  const page = series[next];
  const before = series[last];
  if (page === undefined || (before === undefined && !startsAtOne)) return;
  if (page.value <= (before?.value ?? 0) + 1) return;
  // A header stands below its line, so the only page of a section is the first.
  const isOnly = before === undefined && series.length === 1;
  const expected = isOnly ? format(1) : undefined;
  slips.push({ fault: "skipped", page, before, after: undefined, expected });
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
