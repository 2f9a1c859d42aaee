import { expect, test } from "vitest";
import { changedPart } from "../../server/src/resolve/changedPart.ts";

test.each<[string, string, number, number, number]>([
  ["abc", "abc", 3, 3, 0],
  ["axc", "abc", 1, 2, 0],
  ["abxc", "abc", 2, 3, 1],
  ["ac", "abc", 1, 1, -1],
  ["aa", "a", 1, 2, 1],
  ["a", "aa", 1, 1, -1],
  ["", "ab", 0, 0, -2],
  ["ab", "", 0, 2, 2],
])("of %j after %j", (now, before, first, end, moved) => {
  expect(changedPart([...now], [...before])).toEqual({ first, end, moved });
});

test("what is the same may be said", () => {
  const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  expect(changedPart([..."aBc"], [..."Axc"], isSame)).toEqual({ first: 1, end: 2, moved: 0 });
});
