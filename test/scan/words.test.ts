import { describe, expect, test } from "vitest";
import { digitOfSuperscript, toSuperscript } from "../../server/src/scan/superscript.ts";
import {
  hasLowerCase,
  indexWithin,
  isDigits,
  skipBlanks,
  trimEndColumn,
  wordsFrom,
} from "../../server/src/scan/words.ts";

describe("words", () => {
  test.each<[string, number, string[]]>([
    ["  PAGE 01\tSTATE\u00a0139375 ", 0, ["PAGE", "01", "STATE", "139375"]],
    ["PAGE 01 STATE", 4, ["01", "STATE"]],
    ["PAGE 01 STATE", 2, ["GE", "01", "STATE"]],
    ["   ", 0, []],
    ["", 0, []],
  ])("of %j from %i", (text, column, expected) => {
    const words = wordsFrom(text, column);
    expect(words.map((word) => word.text)).toEqual(expected);
    for (const { text: word, start, end } of words) expect(text.slice(start, end)).toBe(word);
  });

  test("are not more than asked for", () => {
    expect(wordsFrom("a b c", 0, 2).map((word) => word.text)).toEqual(["a", "b"]);
  });
});

test("blanks at both ends are passed over", () => {
  expect(skipBlanks(" \t\f\u00a0a", 0)).toBe(4);
  expect(skipBlanks("  ", 0)).toBe(2);
  expect(trimEndColumn("a \t", 0, 3)).toBe(1);
  expect(trimEndColumn("   ", 1, 3)).toBe(1);
});

test.each<[string, number, number, number]>([
  ["abcdef", 0, 5, 5],
  ["abcdef", 0, 4, -1],
  ["abcdef", 3, 2, 5],
  ["abcdef", 5, 0, 5],
  ["abcde", 0, 99, -1],
])("indexWithin(%j, f, %i, %i) is %i", (text, from, most, expected) => {
  expect(indexWithin(text, "f", from, most)).toBe(expected);
});

test.each<[string, boolean]>([
  ["0123456789", true],
  ["", false],
  ["12a", false],
  ["١", false],
])("%j is digits: %s", (text, expected) => {
  expect(isDigits(text)).toBe(expected);
});

test.each<[string, boolean]>([
  ["STATE 12", false],
  ["State", true],
  ["ÉTAT", false],
  ["été", true],
])("%j has lower case: %s", (text, expected) => {
  expect(hasLowerCase(text)).toBe(expected);
});

test("superscripts are digits and back", () => {
  expect(toSuperscript("1029")).toBe("¹⁰²⁹");
  expect([..."¹⁰²⁹"].map(digitOfSuperscript).join("")).toBe("1029");
  expect(digitOfSuperscript("1")).toBeUndefined();
  expect(digitOfSuperscript(undefined)).toBeUndefined();
});
