import { expect, test } from "vitest";
import { getNoteLenses } from "../../server/src/features/codeLenses.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { markSpans, readFixture } from "../support/fixture.ts";
import { NOTED, PLAIN_CABLE, putAll } from "../support/footnoteTexts.ts";

test("the places of each note, at its number", () => {
  const marked = putAll(NOTED, [
    ["  1. Source", "  «1». Source"],
    ["  2. See", "  «2». See"],
    ["  3. Not", "  «3». Not"],
    ["  4. Not", "  «4». Not"],
  ]);
  const { text } = readFixture(marked);
  const snapshot = analyze(text, { type: "memo" });
  const lenses = getNoteLenses(snapshot);
  const spans = lenses.map(({ range }) => snapshot.lines.spanOf(range));
  expect(markSpans(text, spans)).toBe(marked);
  expect(lenses.map(({ title, places }) => [title, places.length])).toEqual([
    ["1 place in the text", 1],
    ["1 place in the text", 1],
    ["no number in the text", 0],
    ["1 place in the text", 1],
  ]);
});

test("a number that stands twice has two places", () => {
  const text = `12. Memorandum From Harlow to Brandt

Washington, March 4, 1981.

The charts arrived.[^1] It was late.[^1]

[^1]: See Document 9.
`;
  const titles = getNoteLenses(analyze(text, { type: "memo" })).map(({ title }) => title);
  expect(titles).toContain("2 places in the text");
});

test("a cable has none", () => {
  expect(getNoteLenses(analyze(PLAIN_CABLE, { type: "cable" }))).toEqual([]);
});
