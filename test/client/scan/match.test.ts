import { describe, expect, test } from "vitest";
import { ScanIndex, type ScanPageText, TextMatcher } from "../../../client/src/scan/match.ts";
import { wordsOf } from "../../../client/src/scan/words.ts";

/** Invented sentences, each with words of its own. */
const SUBJECTS = ["harbour", "library", "orchard", "railway", "observatory", "museum"];
const DEEDS = ["measured", "painted", "catalogued", "repaired", "surveyed", "described"];
const THINGS = ["chart", "ladder", "telescope", "ledger", "signal", "lantern", "cabinet"];

function sentence(i: number): string {
  const of = (list: readonly string[], step: number) => list[Math.floor(i / step) % list.length];
  return `The keeper of the ${of(SUBJECTS, 1)} ${of(DEEDS, 6)} ${of(THINGS, 1)} number ${1000 + 37 * i}`;
}

function pageOf(page: number, first: number, count: number): ScanPageText {
  const lines = Array.from({ length: count }, (_, i) => ({
    text: sentence(first + i),
    y: (i + 1) / (count + 1),
  }));
  return { page, lines };
}

const PAGES = [pageOf(1, 0, 20), pageOf(2, 20, 20), pageOf(3, 40, 20)];
const TEXT = Array.from({ length: 60 }, (_, i) => sentence(i));

function matcher(pages: readonly ScanPageText[], text: readonly string[]): TextMatcher {
  return new TextMatcher(new ScanIndex(pages), text, new Set());
}

describe("words", () => {
  test.each([
    ["The chart, 15 May", ["thc", "chart", "is", "may"]],
    ["modern", ["modcm"]],
    ["a B — ½", ["iz"]],
    ["", []],
  ])("of %j", (line, words) => {
    expect(wordsOf(line)).toEqual(words);
  });

  test("agree where characters were taken for each other", () => {
    expect(wordsOf("LONDON 1958 burn")).toEqual(wordsOf("L0ND0N l95B bum"));
  });
});

describe("a line", () => {
  test.each([
    [0, 1],
    [19, 1],
    [20, 2],
    [59, 3],
  ])("%i is found on its page %i", (line, page) => {
    expect(matcher(PAGES, TEXT).locate(line)?.page).toBe(page);
  });

  test("is found at its height", () => {
    expect(matcher(PAGES, TEXT).locate(30)?.y).toBeCloseTo(11 / 21, 1);
  });

  test("is found though one word in four is misread", () => {
    const misread = TEXT.map((line) =>
      line.replaceAll(/\b(?:keeper|number)\b/g, "xyzzy").replace("The", "Tne"),
    );
    expect(matcher(PAGES, misread).locate(45)?.page).toBe(3);
  });

  test("is found though notes were moved to the end", () => {
    const moved = [...TEXT.slice(0, 15), ...TEXT.slice(20), ...TEXT.slice(15, 20)];
    const own = matcher(PAGES, moved);
    expect(own.locate(57)?.page).toBe(1);
    expect(own.locate(15)?.page).toBe(2);
  });

  test("is found in its document's pages, where others have the same formula", () => {
    const formula = "NOTHING IN THIS SHALL BE TAKEN FOR A PROMISE OF THE BOARD OF WORKS";
    const own = [...TEXT.slice(20, 40), formula];
    const pages = PAGES.map(({ page, lines }) => ({
      page,
      lines: [...lines, { text: formula, y: 0.98 }],
    }));
    expect(matcher(pages, own).locate(20)).toEqual({ page: 2, y: 0.98 });
  });
});

describe("no place is given", () => {
  test("in another document's scan", () => {
    const other = TEXT.slice(0, 8).concat(
      Array.from(
        { length: 40 },
        (_, i) => `Herr ${900 - 7 * i} sah ${i} Wagen und ${40 * i} Boote`,
      ),
    );
    const own = matcher(PAGES, other);
    expect(other.map((_, line) => own.locate(line)).filter((place) => place)).toEqual([]);
  });

  test("for what is there twice", () => {
    const twice = [pageOf(1, 0, 20), pageOf(2, 0, 20)];
    expect(matcher(twice, TEXT.slice(0, 20)).locate(10)).toBeUndefined();
  });

  test("but with the pages given there is one", () => {
    const twice = new ScanIndex([pageOf(1, 0, 20), pageOf(2, 0, 20)]);
    const range = { first: 2, last: 2 };
    const own = new TextMatcher(twice, TEXT.slice(0, 20), new Set(), range);
    expect(own.locate(10)?.page).toBe(2);
  });

  test("without words, in no scan and beyond the text", () => {
    expect(matcher(PAGES, []).locate(0)).toBeUndefined();
    expect(matcher([], TEXT).locate(0)).toBeUndefined();
    expect(matcher(PAGES, TEXT).locate(99)).toBeUndefined();
  });
});
