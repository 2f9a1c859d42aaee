/*
 * The archive's PDFs beside their cables: where the words say that a line is, against where the line
 * stood in the printed text, in which the archive's running lines show the ends of the PDF's pages.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, expect, test } from "vitest";
import { ScanIndex, type ScanPageText, TextMatcher } from "../../client/src/scan/match.ts";
import { corpusRoot, describeCorpus } from "../support/corpus.ts";
import { createRandom } from "../support/seededRandom.ts";

const RUNNING = /^\s*(?:[\w.]+ ){0,4}Declassified\/Released US/;
const MARKER = /^PAGE \d\d/;

interface Facsimile {
  readonly lines: readonly string[];
  /** The PDF page of each line, from 1; 0 for running lines and blank ones. */
  readonly truth: readonly number[];
  readonly pages: readonly ScanPageText[];
}

interface Count {
  right: number;
  wrong: number;
  none: number;
}

async function readPages(path: string): Promise<ScanPageText[]> {
  const data = new Uint8Array(readFileSync(path));
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: ScanPageText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const lines = items.flatMap((item) =>
      "str" in item ? [{ text: item.str, y: 1 - Number(item.transform[5]) / height }] : [],
    );
    pages.push({ page: number, lines });
  }
  await task.destroy();
  return pages;
}

/** Each page begins and ends with a running line. */
function truePages(lines: readonly string[]): number[] {
  let running = 0;
  return lines.map((line) => {
    if (RUNNING.test(line)) running++;
    const isInside = running % 2 === 1 && !RUNNING.test(line) && line.trim() !== "";
    return isInside ? (running + 1) / 2 : 0;
  });
}

/** Some of them nothing: the letter is lost. */
const REPLACEMENTS = ["a", "e", "n", "r", "t", "", ""];

/** Letters replaced, lost and followed by a gap, as bad machine reading has it. */
function misread(lines: readonly string[], rate: number): string[] {
  const random = createRandom(7);
  const change = (letter: string) => {
    if (letter === " " || !random.chance(rate)) return letter;
    return random.pick([...REPLACEMENTS, `${letter} `]);
  };
  return lines.map((line) => [...line].map(change).join(""));
}

function compare(
  { lines, truth }: Pick<Facsimile, "lines" | "truth">,
  pages: readonly ScanPageText[],
  shift = 0,
): { all: Count; markers: Count; pages: Set<number> } {
  const markers = new Set(lines.flatMap((line, i) => (MARKER.test(line) ? [i] : [])));
  const matcher = new TextMatcher(new ScanIndex(pages), lines, markers);
  const result = {
    all: { right: 0, wrong: 0, none: 0 },
    markers: { right: 0, wrong: 0, none: 0 },
    pages: new Set<number>(),
  };
  for (const [i, page] of truth.entries()) {
    if (page === 0) continue;
    const place = matcher.locate(i);
    const verdict = place === undefined ? "none" : place.page === page + shift ? "right" : "wrong";
    result.all[verdict]++;
    if (markers.has(i)) result.markers[verdict]++;
    if (verdict === "right") result.pages.add(page);
  }
  return result;
}

function total(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    none: a.none + b.none,
  }));
}

function show(what: string, { right, wrong, none }: Count): void {
  console.log(`scans, ${what}: ${right} right, ${wrong} wrong, ${none} without a place`);
}

describeCorpus("the archive's PDFs", () => {
  const facsimiles: Facsimile[] = [];

  beforeAll(async () => {
    const folder = join(corpusRoot, "facsimiles");
    for (const name of readdirSync(folder).filter((each) => each.endsWith(".pdf"))) {
      const cable = join(corpusRoot, "corpus/aad", name.replace(/pdf$/, "txt"));
      const lines = readFileSync(cable, "utf8").split("\n");
      const pages = await readPages(join(folder, name));
      facsimiles.push({ lines, truth: truePages(lines), pages });
    }
  });

  test("every page, page line and line is found on its PDF page", () => {
    const results = facsimiles.map((each) => compare(each, each.pages));
    const pageCount = facsimiles.reduce((sum, { pages }) => sum + pages.length, 0);
    const found = results.reduce((sum, { pages }) => sum + pages.size, 0);
    console.log(`scans, pages of the PDFs: ${found} of ${pageCount} found by their words`);
    show("page lines of the telegrams", total(results.map(({ markers }) => markers)));
    show("lines", total(results.map(({ all }) => all)));
    expect(found).toBe(pageCount);
    expect(total(results.map(({ markers }) => markers))).toEqual({ right: 12, wrong: 0, none: 0 });
    expect(total(results.map(({ all }) => all))).toMatchObject({ wrong: 0, none: 0 });
  });

  test("in a box of all PDFs every line is found", () => {
    const starts: number[] = [];
    const box = facsimiles.flatMap(({ pages }, i) => {
      starts.push((starts[i - 1] ?? 0) + (facsimiles[i - 1]?.pages.length ?? 0));
      return pages.map(({ page, lines }) => ({ page: page + (starts[i] ?? 0), lines }));
    });
    const counts = facsimiles.map((each, i) => compare(each, box, starts[i]).all);
    show("lines in a box of all", total(counts));
    expect(total(counts)).toMatchObject({ wrong: 0, none: 0 });
  });

  test("with one letter in ten misread hardly a line is on a wrong page", () => {
    const counts = facsimiles.map(
      (each) => compare({ ...each, lines: misread(each.lines, 0.1) }, each.pages).all,
    );
    const { right, wrong, none } = total(counts);
    show("lines with one letter in ten misread", { right, wrong, none });
    expect(wrong).toBeLessThan(0.01 * (right + wrong + none));
    expect(right).toBeGreaterThan(0.8 * (right + wrong + none));
  });

  test("in another cable's PDF nothing is found", () => {
    const counts = facsimiles.map((each, i) => {
      const other = facsimiles[(i + 1) % facsimiles.length];
      return compare(each, other?.pages ?? [], 1000).all;
    });
    show("lines in another cable's PDF", total(counts));
    expect(total(counts).wrong).toBe(0);
  });
});
