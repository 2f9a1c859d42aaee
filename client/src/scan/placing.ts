/**
 * Where the lines of a document are on its scan, and the other way round. There are three ways to know
 * it, and each answer says which it is: somebody set it, the words agree with the scan's text, or, on
 * a scan without text, the pages were counted from the first. What is not known has no answer.
 */
import type { ScanRecord, ScanText } from "../../../server/src/protocol/requests.ts";
import { type PageRange, type ScanIndex, type ScanPlace, TextMatcher } from "./match.ts";

/** How a place is known. */
export type Basis = "set" | "text" | "counted";

export interface Placement extends ScanPlace {
  readonly basis: Basis;
}

export interface PlacingInput {
  readonly document: ScanText;
  /** All lines of the file. */
  readonly lines: readonly string[];
  readonly pageCount: number;
  /** The text of the scan; `undefined` if it has none. */
  readonly index: ScanIndex | undefined;
  /** What was set for the document. */
  readonly record: Pick<ScanRecord, "first" | "last" | "markers"> | undefined;
  /** Whether the scan is this document's alone, so that its first page is the document's. */
  readonly isOwnScan: boolean;
}

/** A stretch of lines between two page markers. */
export interface TextPage {
  /** `undefined` above the first marker. */
  readonly label: string | undefined;
  readonly start: number;
  /** The line after the last. */
  readonly end: number;
  /** Pages since the document's first. */
  readonly count: number;
}

interface Anchor {
  readonly line: number;
  readonly place: ScanPlace;
}

/** Lines between two that are looked up in advance. */
const STEP = 3;
const MOST_ANCHORS = 300;
/** A page marker with a line of its own; a longer line has text of the page. */
const LONGEST_MARKER = 60;

export class Placing {
  readonly pages: readonly TextPage[];
  private readonly input: PlacingInput;
  private readonly matcher: TextMatcher | undefined;
  private readonly anchors: readonly Anchor[];
  private readonly byPlace: readonly Anchor[];

  constructor(input: PlacingInput) {
    this.input = input;
    this.pages = textPages(input.document);
    this.matcher = input.index && matcherOf(input, input.index);
    this.anchors = this.findAnchors();
    this.byPlace = [...this.anchors].sort((a, b) => comparePlaces(a.place, b.place));
  }

  /** The page of the text that a line is on. */
  pageOf(line: number): TextPage | undefined {
    return this.pages.filter(({ start }) => start <= line).at(-1) ?? this.pages[0];
  }

  /** Where a line is on the scan; `undefined` if that is not known. */
  placeOf(line: number): Placement | undefined {
    const page = this.pageOf(line);
    if (page === undefined) return undefined;
    const set = this.setPage(page);
    const found = this.inOrder(line, this.locate(line)) ?? this.between(line);
    if (set !== undefined) return placeOnSetPage(set, found, page, line);
    if (this.matcher !== undefined) return found && { ...found, basis: "text" };
    return this.countedPlace(page, line);
  }

  /** The line that is nearest to a place of the scan. */
  lineOf(place: ScanPlace): number | undefined {
    const after = this.byPlace.findIndex((anchor) => 0 < comparePlaces(anchor.place, place));
    const above = this.byPlace[(after < 0 ? this.byPlace.length : after) - 1];
    const below = after < 0 ? undefined : this.byPlace[after];
    const nearest = nearestAnchor(place, above, below);
    if (nearest !== undefined) return nearest.line;
    const onPage = this.pages.find((page) => this.placeOf(page.start)?.page === place.page);
    if (onPage === undefined) return undefined;
    const lines = onPage.end - onPage.start;
    return Math.min(onPage.end - 1, onPage.start + Math.floor(place.y * lines));
  }

  /** The last page of the scan on which the document is known to be. */
  get lastPage(): number | undefined {
    const pages = this.anchors.map(({ place }) => place.page);
    const last = this.pages.at(-1);
    const end = last && this.placeOf(last.end - 1)?.page;
    const known = end === undefined ? pages : [...pages, end];
    return known.length === 0 ? undefined : known.reduce((a, b) => Math.max(a, b));
  }

  private locate(line: number): ScanPlace | undefined {
    return this.matcher?.locate(line - this.input.document.firstLine);
  }

  /**
   * A place that stands where the lines around it say, or else the nearest of theirs: a running line
   * is the same on every page, and in a PDF's text it may come before the page that it ends.
   */
  private inOrder(line: number, found: ScanPlace | undefined): ScanPlace | undefined {
    const after = this.anchors.findIndex((anchor) => line < anchor.line);
    const below = this.anchors[after];
    const above = this.anchors
      .slice(0, Math.max(0, after))
      .filter((each) => each.line < line)
      .at(-1);
    if (found === undefined || above === undefined || below === undefined) return found;
    const [from, to, at] = [depthOf(above.place), depthOf(below.place), depthOf(found)];
    const isBetween = from - LEEWAY <= at && at <= to + LEEWAY;
    if (isBetween || to < from || NEAR_BY < to - from) return found;
    return (line - above.line <= below.line - line ? above : below).place;
  }

  /** A line between two on the same page, both found near by, is on that page too. */
  private between(line: number): ScanPlace | undefined {
    const after = this.anchors.findIndex((anchor) => line < anchor.line);
    const above = this.anchors[after - 1];
    const below = this.anchors[after];
    if (above === undefined || below === undefined || above.place.page !== below.place.page)
      return undefined;
    if (below.place.y < above.place.y) return undefined;
    const part = (line - above.line) / (below.line - above.line);
    return {
      page: above.place.page,
      y: above.place.y + part * (below.place.y - above.place.y),
    };
  }

  private setPage({ label, count }: TextPage): number | undefined {
    const { record } = this.input;
    const marker = label === undefined ? undefined : record?.markers?.[label];
    // Where the words are to be had, only the beginning is set by the first page.
    return marker ?? (count === 0 ? record?.first : undefined);
  }

  private countedPlace(page: TextPage, line: number): Placement | undefined {
    const { record, isOwnScan, pageCount } = this.input;
    const before = this.pages.filter(({ count }) => count <= page.count);
    const base = before.filter((each) => this.setPage(each) !== undefined).at(-1);
    const from = (base && this.setPage(base)) ?? (isOwnScan ? 1 : undefined);
    if (from === undefined) return undefined;
    const counted = from + page.count - (base?.count ?? 0);
    if (Math.min(pageCount, record?.last ?? pageCount) < counted) return undefined;
    return { page: counted, y: partOf(page, line), basis: "counted" };
  }

  private findAnchors(): Anchor[] {
    if (this.matcher === undefined) return [];
    const { firstLine, endLine } = this.input.document;
    const step = Math.max(STEP, Math.ceil((endLine - firstLine) / MOST_ANCHORS));
    const anchors: Anchor[] = [];
    for (let line = firstLine; line < endLine; line += step) {
      const place = this.locate(line);
      if (place !== undefined) anchors.push({ line, place });
    }
    return anchors.filter((_, i) => hasNeighbour(anchors, i));
  }
}

/** How far two lines that follow each other may be apart on the scan, in pages. */
const NEAR_BY = 0.5;
const LEEWAY = 0.05;

/** Whether the place before or after is near by in the right order; a place alone is a chance find. */
function hasNeighbour(anchors: readonly Anchor[], i: number): boolean {
  const follows = (a: Anchor | undefined, b: Anchor | undefined) => {
    if (a === undefined || b === undefined) return false;
    const distance = depthOf(b.place) - depthOf(a.place);
    return 0 <= distance && distance <= NEAR_BY;
  };
  if (anchors.length === 1) return true;
  return follows(anchors[i - 1], anchors[i]) || follows(anchors[i], anchors[i + 1]);
}

function depthOf({ page, y }: ScanPlace): number {
  return page + y;
}

/** A place on a set page: as the words say, if they say the same page or the one after it. */
function placeOnSetPage(
  set: number,
  found: ScanPlace | undefined,
  page: TextPage,
  line: number,
): Placement {
  const agrees = found !== undefined && set <= found.page && found.page <= set + 1;
  return agrees ? { ...found, basis: "text" } : { page: set, y: partOf(page, line), basis: "set" };
}

function partOf({ start, end }: TextPage, line: number): number {
  return Math.min(1, Math.max(0, (line - start) / Math.max(1, end - start)));
}

function matcherOf({ document, lines, record }: PlacingInput, index: ScanIndex): TextMatcher {
  const { firstLine, endLine, pages } = document;
  const isMarkerAlone = (line: number) => (lines[line] ?? "").trim().length <= LONGEST_MARKER;
  const leftOut = pages.filter(({ line }) => isMarkerAlone(line));
  const range: PageRange = {
    first: record?.first ?? 1,
    last: record?.last ?? Number.POSITIVE_INFINITY,
  };
  return new TextMatcher(
    index,
    lines.slice(firstLine, endLine),
    new Set(leftOut.map(({ line }) => line - firstLine)),
    range,
  );
}

function textPages({ firstLine, endLine, pages, beginsBeforeMarkers }: ScanText): TextPage[] {
  const counts = countPages(pages.map(({ label }) => label));
  const shift = beginsBeforeMarkers ? 1 : 0;
  const marked = pages.map(({ label, line }, i) => ({
    label,
    // What stands above a telegram's first page line is on its first page.
    start: i === 0 && !beginsBeforeMarkers ? firstLine : line,
    end: pages[i + 1]?.line ?? endLine,
    count: (counts[i] ?? i) + shift,
  }));
  if (!beginsBeforeMarkers) return marked;
  const end = pages[0]?.line ?? endLine;
  return [{ label: undefined, start: firstLine, end, count: 0 }, ...marked];
}

/** Pages since the first marker: by the labels, if they are rising numbers, else one by one. */
function countPages(labels: readonly string[]): number[] {
  const numbers = labels.map((label) => (/^\d{1,6}$/.test(label) ? Number(label) : Number.NaN));
  const [first = Number.NaN] = numbers;
  const isRising = numbers.every((number, i) => i === 0 || (numbers[i - 1] ?? number) < number);
  return labels.map((_, i) => (isRising ? (numbers[i] ?? 0) - first : i));
}

/** The nearer of two anchors, if it is on the place's page. */
function nearestAnchor(
  place: ScanPlace,
  above: Anchor | undefined,
  below: Anchor | undefined,
): Anchor | undefined {
  const near = [above, below].filter((anchor) => anchor?.place.page === place.page);
  const distance = (anchor: Anchor | undefined) =>
    anchor === undefined ? 1 : Math.abs(anchor.place.y - place.y);
  const [a, b] = near;
  return distance(b) < distance(a) ? b : a;
}

function comparePlaces(a: ScanPlace, b: ScanPlace): number {
  return a.page - b.page || a.y - b.y;
}
