import { describe, expect, test } from "vitest";
import { ScanIndex } from "../../../client/src/scan/match.ts";
import { Placing, type PlacingInput } from "../../../client/src/scan/placing.ts";

/** A document of 30 lines with markers at lines 10 and 20. */
const DOCUMENT = {
  firstLine: 0,
  endLine: 30,
  beginsBeforeMarkers: true,
  pages: [
    { label: "5", line: 10, character: 0 },
    { label: "6", line: 20, character: 0 },
  ],
};
const LINES = Array.from({ length: 30 }, (_, i) =>
  i === 10
    ? "[Page 5]"
    : i === 20
      ? "[Page 6]"
      : `Sheet ${1000 + 41 * i} of the survey ${7000 + 13 * i}`,
);

function placing(input: Partial<PlacingInput>): Placing {
  return new Placing({
    document: DOCUMENT,
    lines: LINES,
    pageCount: 9,
    index: undefined,
    record: undefined,
    isOwnScan: false,
    ...input,
  });
}

const at = (own: Placing, line: number) => {
  const place = own.placeOf(line);
  return place && [place.page, place.basis];
};

describe("a scan without text", () => {
  test("of this document alone is counted from its first page", () => {
    const own = placing({ isOwnScan: true });
    expect([0, 9, 10, 25].map((line) => at(own, line))).toEqual([
      [1, "counted"],
      [1, "counted"],
      [2, "counted"],
      [3, "counted"],
    ]);
  });

  test("of many documents is counted from the page that was set", () => {
    const own = placing({ record: { first: 4 } });
    expect([0, 15, 25].map((line) => at(own, line))).toEqual([
      [4, "set"],
      [5, "counted"],
      [6, "counted"],
    ]);
  });

  test("is counted from the nearest set marker before", () => {
    const own = placing({ record: { first: 1, markers: { "5": 4 } } });
    expect([0, 15, 25].map((line) => at(own, line))).toEqual([
      [1, "set"],
      [4, "set"],
      [5, "counted"],
    ]);
  });

  test("has no place beyond its end", () => {
    expect(at(placing({ isOwnScan: true, pageCount: 2 }), 25)).toBeUndefined();
    expect(at(placing({ record: { first: 4, last: 5 } }), 25)).toBeUndefined();
  });

  test("has no place where nothing is known", () => {
    expect(at(placing({}), 5)).toBeUndefined();
    expect(placing({}).lineOf({ page: 1, y: 0 })).toBeUndefined();
  });

  test("skipped page numbers are counted too", () => {
    const pages = [
      { label: "172", line: 10, character: 0 },
      { label: "175", line: 20, character: 0 },
    ];
    const own = placing({ document: { ...DOCUMENT, pages }, isOwnScan: true });
    expect(at(own, 25)).toEqual([5, "counted"]);
  });

  test("a telegram begins with its first page line", () => {
    const own = placing({
      document: { ...DOCUMENT, beginsBeforeMarkers: false },
      isOwnScan: true,
    });
    expect([0, 15, 25].map((line) => at(own, line)?.[0])).toEqual([1, 1, 2]);
  });

  test("goes from the scan to the text and back", () => {
    const own = placing({ isOwnScan: true });
    for (const line of [0, 4, 12, 29]) {
      const place = own.placeOf(line);
      expect(place && own.lineOf(place)).toBe(line);
    }
  });
});

describe("a scan with text", () => {
  /** The scan divides the text elsewhere: 12 lines, 12 lines and 6. */
  const pages = [0, 12, 24].map((first, i) => ({
    page: i + 1,
    lines: LINES.slice(first, first + 12).map((text, k) => ({ text, y: (k + 1) / 13 })),
  }));
  const index = new ScanIndex(pages);

  test("says where each line is, whatever the markers say", () => {
    const own = placing({ index });
    expect([0, 11, 13, 23, 25].map((line) => at(own, line))).toEqual([
      [1, "text"],
      [1, "text"],
      [2, "text"],
      [2, "text"],
      [3, "text"],
    ]);
    expect(own.lastPage).toBe(3);
  });

  test("finds lines by their place", () => {
    const line = placing({ index }).lineOf({ page: 2, y: 5 / 13 });
    expect(Math.abs((line ?? 0) - 16)).toBeLessThanOrEqual(2);
  });

  test("whose running lines come first in its text finds them at the pages' ends", () => {
    const foot = "Made public by the Board of Works in the spring of 1999";
    const text = pages.flatMap(({ lines }) => [...lines.map(({ text: line }) => line), foot]);
    const scan = pages.map(({ page, lines }) => ({
      page,
      lines: [{ text: foot, y: 0.97 }, ...lines],
    }));
    const own = placing({
      document: { ...DOCUMENT, endLine: text.length, pages: [] },
      lines: text,
      index: new ScanIndex(scan),
    });
    expect([12, 25].map((line) => at(own, line)?.[0])).toEqual([1, 2]);
    expect(own.lineOf({ page: 3, y: 1 })).toBeGreaterThan(28);
  });

  test("that is another document's gives no place, and pages are not counted", () => {
    const other = new ScanIndex([
      { page: 1, lines: [{ text: "Nothing of this is in the text at all, not one word", y: 0.5 }] },
    ]);
    expect(at(placing({ index: other, isOwnScan: true }), 15)).toBeUndefined();
    expect(at(placing({ index: other, record: { first: 1 } }), 15)).toBeUndefined();
    expect(at(placing({ index: other, record: { markers: { "5": 3 } } }), 15)).toEqual([3, "set"]);
  });
});
