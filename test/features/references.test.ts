import { describe, expect, test } from "vitest";
import { getReferences } from "../../server/src/features/references.ts";
import { type FixtureType, markedAtCaret } from "../support/carets.ts";
import { NOTED, PLAIN_CABLE, put, putAll } from "../support/footnoteTexts.ts";

function expectReferences(
  marked: string,
  {
    type = "memo",
    includeDeclaration = true,
  }: {
    readonly type?: FixtureType;
    readonly includeDeclaration?: boolean;
  } = {},
): void {
  const ask: Parameters<typeof markedAtCaret>[2] = (snapshot, offset) =>
    getReferences(snapshot, offset, { includeDeclaration });
  expect(markedAtCaret(marked, type, ask)).toBe(marked);
}

describe("in a memorandum", () => {
  test.each<[string, string]>([
    [
      "a number has itself and its label",
      putAll(NOTED, [
        ["May.2", "May.««»2»"],
        ["  2. ", "  «2». "],
      ]),
    ],
    [
      "a label has the numbers and itself",
      putAll(NOTED, [
        ["list.4", "list.«2»"],
        ["May.2", "May.«2»"],
        ["  2. ", "  ««»2». "],
      ]),
    ],
    ["a number without a note has itself", put(NOTED, "agreed.5", "agreed.««»5»")],
    ["a label without a number has itself", put(NOTED, "  3. ", "  ««»3». ")],
    ["the text of a note has none", put(NOTED, "See Document", "«»See Document")],
    ["running text has none", put(NOTED, "The charts", "The «»charts")],
  ])("%s", (_, marked) => expectReferences(marked));

  test.each<[string, string]>([
    ["a number", put(NOTED, "May.2", "May.««»2»")],
    [
      "a label",
      putAll(NOTED, [
        ["May.2", "May.«2»"],
        ["  2. ", "  «»2. "],
      ]),
    ],
    ["a label without a number", put(NOTED, "  3. ", "  «»3. ")],
  ])("the label of %s is left out if not asked for", (_, marked) =>
    expectReferences(marked, { includeDeclaration: false }),
  );
});

describe("in a cable", () => {
  test.each<[string, string]>([
    ["a paragraph's number has none", put(PLAIN_CABLE, "1. THE", "«»1. THE")],
    ["running text has none", put(PLAIN_CABLE, "ARRIVED", "«»ARRIVED")],
  ])("%s", (_, marked) => expectReferences(marked, { type: "cable" }));
});
