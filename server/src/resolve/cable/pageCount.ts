/**
 * Page Count and Line Count of the attributes: the first is the second divided by 55, rounded down,
 * and one (361 of 361, cable-format 11, check 11). It counts printed pages of 55 lines and not the
 * telegram's; but their numbers are near each other, which tells the wrong one of the two.
 */

import { readCapitalsAsDigits } from "../../scan/misreadDigits.ts";
import { isDigits } from "../../scan/words.ts";
import type { CableDocument } from "../document.ts";
import { cablePages } from "../pages/pageLines.ts";
import type { Attribute } from "./attributes.ts";

/** Lines on a printed page. */
const LINES = 55;

/** The Page Count that goes with a Line Count. */
function pageCountFor(lineCount: number): number {
  return Math.floor(lineCount / LINES) + 1;
}

/** Two counts that do not go together, or one that has letters among its digits. */
export interface CountSlip {
  readonly pages: Attribute;
  readonly lines: Attribute;
  /** Which of the two is wrong, as its form or the number of page lines has it. */
  readonly wrong: "pages" | "lines";
  /** The Page Count that goes with the Line Count as it can be read. */
  readonly expected: number;
  /** The Line Count with digits for the letters, if it is the wrong one for these. */
  readonly mended: string | undefined;
}

/** The slip in one of the counts, `undefined` if they go together, or one is missing or no number. */
export function countSlip(document: CableDocument): CountSlip | undefined {
  const { attributes } = document.bindings;
  const pages = attributes.find(({ key }) => key === "Page Count");
  const lines = attributes.find(({ key }) => key === "Line Count");
  if (pages === undefined || lines === undefined || !isWord(pages) || !isWord(lines))
    return undefined;
  const lineCount = readCapitalsAsDigits(lines.value);
  if (!isDigits(lineCount)) return undefined;
  const expected = pageCountFor(Number(lineCount));
  const slip = { pages, lines, expected, mended: undefined };
  if (lineCount !== lines.value) return { ...slip, wrong: "lines", mended: lineCount };
  if (!isDigits(pages.value)) return { ...slip, wrong: "pages" };
  const pageCount = Number(pages.value);
  if (pageCount === expected) return undefined;
  const isLikelier = likelihood(document, expected) < likelihood(document, pageCount);
  return { ...slip, wrong: isLikelier ? "lines" : "pages" };
}

/** One word, on one line: what follows may be a key that cannot be read. */
function isWord({ value, start, end }: Attribute): boolean {
  return (
    value !== "" && value.toLowerCase() !== "n/a" && !value.includes(" ") && start.line === end.line
  );
}

/**
 * How likely a Page Count is beside the number of PAGE lines, which is not smaller (361 of 361) and in
 * a single section equal in 294 of 321, one more in 25. The last page of each section is short, so in
 * several sections there are more page lines, up to one for each section.
 */
function likelihood(document: CableDocument, pageCount: number): number {
  const more = cablePages(document).length - pageCount;
  const sections = Math.max(1, document.parts.sections.length);
  if (more < 0) return 1 / (2 - more);
  return 1 + 1 / (1 + Math.abs(more - (sections === 1 ? 0 : sections)));
}
