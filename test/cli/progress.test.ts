import { describe, expect, test } from "vitest";
import { progressLine } from "../../server/src/cli/batches/progress.ts";

describe("the line of progress", () => {
  test.each([
    [{ done: 0, found: 5000, isFoundAll: false, rate: 0 }, "0 of at least 5,000 files, 0 a second"],
    [
      { done: 1234, found: 20_085, isFoundAll: true, rate: 512 },
      "1,234 of 20,085 files, 512 a second, 37 s left",
    ],
    [{ done: 0, found: 59, isFoundAll: true, rate: 1 }, "0 of 59 files, 1 a second, 59 s left"],
    [{ done: 0, found: 60, isFoundAll: true, rate: 1 }, "0 of 60 files, 1 a second, 1 min left"],
    [{ done: 1, found: 601, isFoundAll: true, rate: 1 }, "1 of 601 files, 1 a second, 10 min left"],
    [
      { done: 0, found: 9000, isFoundAll: true, rate: 2 },
      "0 of 9,000 files, 2 a second, 1 h 15 min left",
    ],
    [{ done: 9, found: 9, isFoundAll: true, rate: 3 }, "9 of 9 files, 3 a second, 0 s left"],
  ])("of %j is %j", (state, expected) => {
    expect(progressLine(state)).toBe(expected);
  });
});
