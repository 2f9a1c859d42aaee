/** The page lines of a cable by section. */
import { isBlankLine, textOf } from "../../parse/documentLines.ts";
import type { CableDocument } from "../document.ts";
import { type CablePage, cablePages } from "./pageLines.ts";

export interface PageSection {
  readonly pages: readonly CablePage[];
  /** Whether a header stands below its first page line, so that its numbering begins at 01. */
  readonly hasBeginning: boolean;
}

/**
 * The sections that have page lines. A section begins with a header below its first page line, after
 * an end mark, or with a page 01 that counts itself to a later section (`02 OF 03`); a page 01
 * without any of these is a slip.
 */
export function pageSections(document: CableDocument): readonly PageSection[] {
  const pages = cablePages(document);
  const { fields, endMarks } = document.parts;
  const linesOf = (names: ReadonlySet<string>) =>
    fields.filter(({ name }) => names.has(name)).map(({ start }) => start.line);
  const headerLines = linesOf(HEADER_FIELDS);
  const firstLines = linesOf(FIRST_FIELDS);
  const firsts = countUpTo(pages, firstLines);
  // A header that begins above the first page line has its page 01 there, without a line.
  const [above = 0] = countUpTo(pages, headerLines);
  const ends = countUpTo(
    pages,
    endMarks.map(({ line }) => line),
  );
  const sections: { pages: CablePage[]; hasBeginning: boolean }[] = [];
  pages.forEach((page, i) => {
    const hasHeader =
      i === 0
        ? above === 0 && hasLineBetween(headerLines, page.line, pages[1]?.line)
        : (firsts[i] ?? 0) < (firsts[i + 1] ?? firstLines.length);
    const isAfterEnd = 0 < i && (ends[i - 1] ?? 0) < (ends[i] ?? 0);
    const isNext = isLaterSection(page, pages[i - 1]);
    const last = sections.at(-1);
    if (last !== undefined && isRepeated(document, page, pages[i - 1])) {
      last.hasBeginning ||= hasHeader;
      last.pages.push(page);
    } else if (last === undefined || hasHeader || isAfterEnd || isNext)
      sections.push({ pages: [page], hasBeginning: hasHeader || isNext });
    else last.pages.push(page);
  });
  return sections;
}

/** A page line with the number of the one before, from which nothing but a level parts it. */
function isRepeated(
  { lines }: CableDocument,
  page: CablePage,
  before: CablePage | undefined,
): boolean {
  if (before === undefined || before.number !== page.number) return false;
  if (textOf(lines, before.line).slice(before.end).trim() !== "") return false;
  for (let line = page.line - 1; before.line < line; line--)
    if (!isBlankLine(lines, line) && lines[line]?.cable[0]?.kind !== "classification") return false;
  return true;
}

function isLaterSection({ number, count }: CablePage, before: CablePage | undefined): boolean {
  const last = before?.count?.number;
  if (count === undefined || last === undefined) return false;
  return Number(number) === 1 && last < count.number;
}

const HEADER_FIELDS: ReadonlySet<string> = new Set(["dateTimeGroup", "from", "to", "banner"]);
/** The lines with which a header begins; a later page may begin among the addressees. */
const FIRST_FIELDS: ReadonlySet<string> = new Set(["dateTimeGroup", "from"]);

function hasLineBetween(lines: readonly number[], from: number, to: number | undefined): boolean {
  return lines.some((line) => from <= line && (to === undefined || line < to));
}

/** For each page, how many of these lines stand above its own. */
function countUpTo(pages: readonly CablePage[], lines: readonly number[]): readonly number[] {
  const sorted = [...lines].sort((a, b) => a - b);
  let count = 0;
  return pages.map(({ line }) => {
    while (count < sorted.length && (sorted[count] ?? 0) < line) count++;
    return count;
  });
}
