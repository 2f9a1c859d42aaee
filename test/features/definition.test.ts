import { describe, expect, test } from "vitest";
import { getDefinition } from "../../server/src/features/definition.ts";
import { type FixtureType, markedAtCaret } from "../support/carets.ts";
import { NOTED, PLAIN_CABLE, put, putAll } from "../support/footnoteTexts.ts";

function expectDefinition(marked: string, type: FixtureType = "memo"): void {
  expect(markedAtCaret(marked, type, getDefinition)).toBe(marked);
}

describe("in a memorandum", () => {
  test.each<[string, string]>([
    [
      "a number leads to its note",
      putAll(NOTED, [
        ["May.2", "May.«»2"],
        ["  2. ", "  «2». "],
      ]),
    ],
    [
      "also from behind it",
      putAll(NOTED, [
        ["May.2", "May.2«»"],
        ["  2. ", "  «2». "],
      ]),
    ],
    [
      "a label leads to the number",
      putAll(NOTED, [
        ["list.4", "list.«4»"],
        ["  4. ", "  «»4. "],
      ]),
    ],
    [
      "a label leads to every number",
      putAll(NOTED, [
        ["list.4", "list.«2»"],
        ["May.2", "May.«2»"],
        ["  2. ", "  2«». "],
      ]),
    ],
    ["a number without a note leads nowhere", put(NOTED, "agreed.5", "agreed.«»5")],
    ["a label without a number leads nowhere", put(NOTED, "  3. ", "  «»3. ")],
    ["the text of a note leads nowhere", put(NOTED, "See Document", "See «»Document")],
    ["running text leads nowhere", put(NOTED, "The charts", "The «»charts")],
    ["a year leads nowhere", put(NOTED, "1974", "19«»74")],
  ])("%s", (_, marked) => expectDefinition(marked));

  test("each document of a volume has its own notes", () => {
    const second = putAll(NOTED.replace("7. Memo", "8. Memo"), [
      ["May.2", "May.«»2"],
      ["  2. ", "  «2». "],
    ]);
    expectDefinition(NOTED + second);
  });
});

describe("in a cable", () => {
  test.each<[string, string]>([
    ["a paragraph's number leads nowhere", put(PLAIN_CABLE, "1. THE", "«»1. THE")],
    ["running text leads nowhere", put(PLAIN_CABLE, "ARRIVED", "«»ARRIVED")],
  ])("%s", (_, marked) => expectDefinition(marked, "cable"));
});
