import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCodeFrame } from "../../server/src/cli/formats/codeFrame.ts";
import { toClusters } from "../../server/src/cli/formats/displayWidth.ts";
import { readSingle } from "../support/fixture.ts";
import { propertyParameters } from "../support/random.ts";

/** The frame of a line with marks, its two rows below each other. */
function frame(marked: string): string {
  const { text, span } = readSingle(marked);
  const { text: shown, marker } = toCodeFrame(text, span);
  return `${shown}\n${marker}`;
}

describe("a code frame", () => {
  test.each([
    ["He agreed.«2»", "He agreed.2\n          ^"],
    ["He «agreed».", "He agreed.\n   ^~~~~~"],
    ["He agreed.«»", "He agreed.\n          ^"],
    ["«»", "\n^"],
    // Two cells each.
    ["漢字 «文» x", "漢字 文 x\n     ^~"],
    // A letter with a combining mark takes one cell, and is never divided.
    ["Cafe\u0301 «de\u0301ja\u0300»", "Cafe\u0301 de\u0301ja\u0300\n     ^~~~"],
    ["👩‍👩‍👧 «x»", "👩‍👩‍👧 x\n   ^"],
    ["a\t«b»", "a b\n  ^"],
    // Nothing that a terminal would act upon.
    ["\u001b[31m «x»", "␛[31m x\n      ^"],
    ["\u202ea«b»", "\ufffdab\n  ^"],
  ])("of %j", (marked, expected) => {
    expect(frame(marked)).toBe(expected);
  });

  test("keeps a line of a hundred cells whole", () => {
    const line = "x".repeat(100);
    expect(toCodeFrame(line, { start: 99, end: 100 })).toEqual({
      text: line,
      marker: `${" ".repeat(99)}^`,
    });
  });

  test("of a long line ends the marker with the window", () => {
    const { text, marker } = toCodeFrame("word ".repeat(400), { start: 1000, end: 2000 });
    expect(text).toMatch(/^…word .*word…$/);
    expect(marker).toMatch(/^ +\^~+$/);
    expect(marker.length).toBeLessThanOrEqual(text.length);
  });

  test("of megabytes on one line looks at the surroundings only", () => {
    const line = "word ".repeat(2_000_000);
    const { text } = toCodeFrame(line, { start: 5_000_000, end: 5_000_004 });
    expect(text.length).toBeLessThanOrEqual(102);
  });

  test("marks what is flagged, whatever the line holds", () => {
    const units = fc.constantFrom(
      "a",
      " ",
      "漢",
      "e\u0301",
      "😀",
      "\t",
      "\u0300",
      "\u200b",
      "…",
      "-",
    );
    const lines = fc.array(units, { maxLength: 400 }).map((list) => list.join(""));
    const property = fc.property(lines, fc.nat(), fc.nat(30), (line, place, length) => {
      const start = place % (line.length + 1);
      const end = Math.min(line.length, start + length);
      const { text, marker } = toCodeFrame(line, { start, end });
      const shown = widthOf(text);
      expect(shown).toBeLessThanOrEqual(102);
      expect(marker).toMatch(/^ *\^~*$/);
      expect(marker.length).toBeLessThanOrEqual(shown + 1);
    });
    fc.assert(property, propertyParameters(500));
  });
});

function widthOf(text: string): number {
  return toClusters(text).reduce((sum, { width }) => sum + width, 0);
}
