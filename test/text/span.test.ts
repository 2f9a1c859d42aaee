import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, isBeforeOrEqual, type TextEdit } from "../../server/src/text/span.ts";
import { propertyParameters } from "../support/random.ts";

const edit = (start: number, end: number, newText: string): TextEdit => ({
  span: { start, end },
  newText,
});

describe("applyEdits", () => {
  test.each<[string, TextEdit[], string]>([
    ["abc", [], "abc"],
    ["abc", [edit(1, 2, "x")], "axc"],
    ["abc", [edit(2, 3, "y"), edit(0, 1, "x")], "xby"],
    ["abc", [edit(1, 1, "x"), edit(1, 1, "y")], "axybc"],
    ["abc", [edit(1, 2, ""), edit(1, 1, "x")], "axc"],
    ["abc", [edit(0, 1, "x"), edit(1, 2, "y")], "xyc"],
    ["abc", [edit(3, 3, "\n")], "abc\n"],
  ])("%j with %j is %j", (text, edits, expected) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  test("edits that overlap are the caller's mistake", () => {
    expect(() => applyEdits("abc", [edit(0, 2, ""), edit(1, 3, "")])).toThrow(
      "Edits overlap at offset 1: the one before ends at 2",
    );
  });

  test("all at once is the same as one after the other from the end", () => {
    const piece = fc.record({ kept: fc.nat(5), removed: fc.nat(3), newText: fc.string() });
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const edits: TextEdit[] = [];
        let offset = 0;
        for (const { kept, removed, newText } of pieces) {
          edits.push(edit(offset + kept + 1, offset + kept + 1 + removed, newText));
          offset += kept + 1 + removed;
        }
        const text = "abcdefghij".repeat(Math.ceil(offset / 10) + 1);
        const oneByOne = edits.reduceRight((before, one) => applyEdits(before, [one]), text);
        expect(applyEdits(text, [...edits].reverse())).toBe(oneByOne);
      }),
      propertyParameters(100),
    );
  });
});

describe("isBeforeOrEqual", () => {
  test.each([
    [0, 5, 1, 0, true],
    [1, 0, 0, 5, false],
    [1, 2, 1, 2, true],
    [1, 3, 1, 2, false],
  ])("%i:%i and %i:%i: %s", (line, character, otherLine, otherCharacter, expected) => {
    const other = { line: otherLine, character: otherCharacter };
    expect(isBeforeOrEqual({ line, character }, other)).toBe(expected);
  });
});
