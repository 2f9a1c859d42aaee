import { describe, expect, test } from "vitest";
import { findFootnote, getPages } from "../../server/src/features/navigation.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { type FixtureType, markedAtCaret } from "../support/carets.ts";
import { NOTED, PLAIN_CABLE, put, putAll } from "../support/footnoteTexts.ts";
import { CABLE, MEMO } from "../support/outlines.ts";

function expectFootnote(
  direction: "next" | "previous",
  marked: string,
  type: FixtureType = "memo",
): void {
  const ask: Parameters<typeof markedAtCaret>[2] = (snapshot, offset) => {
    const range = findFootnote(snapshot, offset, direction);
    return range === undefined ? [] : [range];
  };
  expect(markedAtCaret(marked, type, ask)).toBe(marked);
}

describe("footnotes of a memorandum", () => {
  test.each<["next" | "previous", string, string]>([
    [
      "next",
      "from running text",
      putAll(NOTED, [
        ["The charts", "The «»charts"],
        ["May.2", "May.«2»"],
      ]),
    ],
    [
      "next",
      "from a number",
      putAll(NOTED, [
        ["May.2", "May.«»2"],
        ["list.4", "list.«4»"],
      ]),
    ],
    [
      "next",
      "from the last number to the first label",
      putAll(NOTED, [
        ["agreed.5", "agreed.5«»"],
        ["  1. ", "  «1». "],
      ]),
    ],
    [
      "next",
      "from the last label to the first number",
      putAll(NOTED, [
        ["  4. ", "  «»4. "],
        ["Secretary1", "Secretary«1»"],
      ]),
    ],
    [
      "previous",
      "from running text",
      putAll(NOTED, [
        ["The survey", "The «»survey"],
        ["May.2", "May.«2»"],
      ]),
    ],
    [
      "previous",
      "from a number",
      putAll(NOTED, [
        ["list.4", "list.«»4"],
        ["May.2", "May.«2»"],
      ]),
    ],
    [
      "previous",
      "from behind a number",
      putAll(NOTED, [
        ["list.4", "list.4«»"],
        ["May.2", "May.«2»"],
      ]),
    ],
    [
      "previous",
      "from before the first number to the last label",
      putAll(NOTED, [
        ["7. Memo", "«»7. Memo"],
        ["  4. ", "  «4». "],
      ]),
    ],
  ])("%s %s", (direction, _, marked) => expectFootnote(direction, marked));

  test("next goes on in the following document", () => {
    const second = put(NOTED.replace("7. Memo", "8. Memo"), "Secretary1", "Secretary«1»");
    expectFootnote("next", put(NOTED, "  4. ", "  «»4. ") + second);
  });
});

test.each(["next", "previous"] as const)("a cable has no %s footnote", (direction) => {
  expectFootnote(direction, put(PLAIN_CABLE, "ARRIVED", "«»ARRIVED"), "cable");
});

describe("pages", () => {
  const pagesOf = (text: string, type: FixtureType) =>
    getPages(analyze(text, { type })).map(({ label, document, range }) => [
      label,
      document,
      text.split("\n")[range.start.line]?.slice(range.start.character, range.end.character),
    ]);

  test("of a memorandum", () => {
    expect(pagesOf(MEMO, "memo")).toEqual([
      ["112", undefined, "[Page 112]"],
      ["113", undefined, "[Page 113]"],
    ]);
  });

  test("of a cable", () => {
    expect(pagesOf(CABLE, "cable").map(([label]) => label)).toEqual(["01", "02"]);
  });

  test("of several documents have the names of these", () => {
    const second = MEMO.slice(MEMO.indexOf("31.")).replace("31.", "32.");
    expect(
      pagesOf(MEMO + second, "memo").map(([label, name]) => `${label} ${name?.slice(0, 21)}`),
    ).toEqual([
      "112 31. Action Memorandum",
      "113 31. Action Memorandum",
      "112 32. Action Memorandum",
      "113 32. Action Memorandum",
    ]);
  });

  test("are none in a text without page lines", () => {
    expect(pagesOf(PLAIN_CABLE, "cable")).toEqual([]);
  });
});
