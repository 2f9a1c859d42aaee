import { describe, expect, test } from "vitest";
import {
  findTouched,
  lineRange,
  locate,
  toLspRange,
  touches,
} from "../../server/src/features/location.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { NOTED, PLAIN_CABLE } from "../support/footnoteTexts.ts";

const SECOND = NOTED.replace("7. Memo", "8. Memo");

describe("a place", () => {
  test("counts from the first line of its document", () => {
    const snapshot = analyze(NOTED + SECOND, { type: "memo" });
    const found = locate(snapshot, NOTED.length + SECOND.indexOf("May.2"));
    expect(found?.placed).toBe(snapshot.documents[1]);
    expect(found?.place).toEqual({ line: 4, column: "The charts arrived in ".length });
  });

  test("of a cable is in its only document", () => {
    const snapshot = analyze(PLAIN_CABLE, { type: "cable" });
    expect(locate(snapshot, PLAIN_CABLE.indexOf("HELSINKI"))?.place).toEqual({
      line: 1,
      column: 13,
    });
  });

  test("is nowhere in a file of unknown type", () => {
    expect(locate(analyze("The chart room is closed.\n"), 3)).toBeUndefined();
  });
});

const word = { line: 2, start: 4, end: 6 };

test.each<[number, number, boolean]>([
  [2, 3, false],
  [2, 4, true],
  [2, 6, true],
  [2, 7, false],
  [1, 5, false],
])("a word is touched within it and at its end: %i:%i %s", (line, column, expected) => {
  expect(touches(word, { line, column })).toBe(expected);
});

test("of neighbours the one that holds the place is found", () => {
  const next = { line: 2, start: 6, end: 9 };
  expect(findTouched([word, next], { line: 2, column: 6 })).toBe(next);
  expect(findTouched([word], { line: 2, column: 6 })).toBe(word);
  expect(findTouched([word, next], { line: 2, column: 10 })).toBeUndefined();
});

test.each(["\n", "\r\n", "\r"])(
  "ranges are those of the file, with lines ending in %j",
  (ending) => {
    const text = (NOTED + SECOND).replaceAll("\n", ending);
    const snapshot = analyze(text, { type: "memo" });
    const start = text.lastIndexOf("Not found");
    const line = (NOTED + SECOND).split("\n").lastIndexOf("  3. Not found.");
    const range = { start: { line, character: 5 }, end: { line, character: 8 } };
    expect(toLspRange(snapshot, { start, end: start + 3 })).toEqual(range);
    const placed = snapshot.documents[1];
    expect(
      placed && lineRange(placed, { line: line - placed.firstLine, start: 5, end: 8 }),
    ).toEqual(range);
  },
);
