import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, isNearBeginning, nearestOf } from "../../server/src/vocabulary/distance.ts";

const word = fc.string({ unit: fc.constantFrom("A", "B", "C"), maxLength: 7 });

describe("editDistance", () => {
  test.each([
    ["PGOV", "PGOV", 0],
    ["PGOV", "PGO", 1],
    ["PGOV", "PGOVX", 1],
    ["PGOV", "PGOX", 1],
    ["PGOV", "PGVO", 1],
    ["EOXC", "OEXC", 1],
    ["CA", "ABC", 3],
    ["", "AB", 2],
  ])("%s and %s are %i apart", (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
  });

  test("stops counting beyond the limit", () => {
    expect(editDistance("ABCDEF", "UVWXYZ", 2)).toBe(3);
    expect(editDistance("A".repeat(100_000), "B", 2)).toBe(3);
  });

  test("agrees with the definition", () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(byDefinition(a, b), limit + 1));
      }),
    );
  });
});

describe("isNearBeginning", () => {
  test("agrees with the distances to all beginnings", () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        const beginnings = Array.from({ length: b.length + 1 }, (_, end) => b.slice(0, end));
        const nearest = Math.min(...beginnings.map((each) => byDefinition(a, each)));
        expect(isNearBeginning(a, b, limit)).toBe(nearest <= limit);
      }),
    );
  });
});

describe("nearestOf", () => {
  test("gives all that are equally near, and those alone", () => {
    expect(nearestOf("PGON", ["PGOV", "PINT", "PGEN", "PORG"], 2)).toEqual(["PGOV", "PGEN"]);
  });

  test("gives the word itself alone", () => {
    expect(nearestOf("AA", ["AB", "AA", "BA"], 1)).toEqual(["AA"]);
  });

  test("gives nothing beyond the limit", () => {
    expect(nearestOf("ABCD", ["WXYZ"], 2)).toEqual([]);
  });
});

/** Optimal string alignment straight from its recurrence. */
function byDefinition(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const shorterA = a.slice(0, -1);
  const shorterB = b.slice(0, -1);
  const costs = [
    byDefinition(shorterA, b) + 1,
    byDefinition(a, shorterB) + 1,
    byDefinition(shorterA, shorterB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  const isSwapped = 1 < a.length && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  if (isSwapped && 1 < b.length) costs.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...costs);
}
