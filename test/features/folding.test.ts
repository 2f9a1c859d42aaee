import { describe, expect, test } from "vitest";
import { getFoldingRanges } from "../../server/src/features/folding.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import type { FixtureType } from "../support/carets.ts";
import { put } from "../support/footnoteTexts.ts";
import { CABLE, MEMO, MEMO_WITH_TABS } from "../support/outlines.ts";
import { createCable } from "../support/random.ts";

/** The folds as their first and last lines, each by its first words. */
function foldsOf(text: string, type?: FixtureType): string[] {
  const lines = text.split("\n");
  const words = (line: number) => (lines[line] ?? "").trim().slice(0, 12).trim();
  return getFoldingRanges(analyze(text, { type })).map(
    ({ startLine, endLine }) => `${words(startLine)} … ${words(endLine)}`,
  );
}

describe("a memorandum", () => {
  test("folds at fields, headings, pages and notes", () => {
    expect(foldsOf(MEMO, "memo")).toEqual([
      "SUBJECT … • Exchange o",
      "PARTICIPANTS … • Martha Har",
      "ISSUE FOR DE … Whether to e",
      "ANALYSIS OF … Martha Harlo",
      "[Page 113] … Martha Harlo",
      "1. Source: N … 4. Harlow in",
    ]);
  });

  const tabs = [
    "Tab A … 2. It lends",
    "BACKGROUND … 2. It lends",
    "Tab B … 1. The surve",
    "1. Source: N … 2. Confident",
  ];

  test("folds at attachments, and their headings within them", () => {
    expect(foldsOf(MEMO_WITH_TABS, "memo")).toEqual(tabs);
  });

  test("folds as a whole among several", () => {
    const second = MEMO_WITH_TABS.replace("32.", "33.");
    expect(foldsOf(MEMO_WITH_TABS + second, "memo")).toEqual([
      "32. Memorand … 2. Confident",
      ...tabs,
      "33. Memorand … 2. Confident",
      ...tabs,
    ]);
  });

  test.each<[string, string, string[]]>([
    ["under the line that leads into it", "The two sheets:", ["The two shee … - (b) South."]],
    ["not under another", "The two sheets.", []],
  ])("folds a list %s", (_, lead, expected) => {
    const text = `${lead}\n\n- (a) North.\n- (b) South.\n\nThat is all.\n`;
    expect(foldsOf(text, "memo")).toEqual(expected);
  });
});

describe("a cable", () => {
  test("folds at pages, header, lists, items, headings and attributes", () => {
    expect(foldsOf(CABLE, "cable")).toEqual([
      "PAGE 01 HELS … - A) SHEETS",
      "INFO OCT-01 … REF: STATE 4",
      "2. LIBRARY A … - B) A LIST",
      "- A) SHEETS … SURVEY HAS P",
      "PAGE 02 HELS … CONFIDENTIAL",
      "II. RECOMMEN … CONFIDENTIAL",
      "Message Attr … TAGS: SCUL,",
    ]);
  });

  test("does not fold a single item, nor under a paragraph that leads to none", () => {
    const text = put(CABLE, "THE FOLLOWING:", "CHARTS.");
    expect(foldsOf(text, "cable").some((fold) => fold.startsWith("2. "))).toBe(false);
  });

  test("folds at its sections if there are several", () => {
    const text = createCable({ seed: 7, sections: 2, layout: "joined" });
    const starts = foldsOf(text, "cable").map((fold) => fold.slice(0, "PAGE 01".length));
    expect(starts.filter((start) => start === "PAGE 01")).toHaveLength(2);
  });
});

test.each([
  ["memo", MEMO],
  ["memo", MEMO_WITH_TABS],
  ["cable", CABLE],
] as const)("a %s has one fold a line, none empty", (type, text) => {
  const folds = getFoldingRanges(analyze(text, { type }));
  const starts = folds.map(({ startLine }) => startLine);
  expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
  expect(folds.every(({ startLine, endLine }) => startLine < endLine)).toBe(true);
});

test("a file of unknown type has no folds", () => {
  expect(foldsOf("The chart room\nis closed.\n")).toEqual([]);
});
