import { describe, expect, test } from "vitest";
import { toCsvRow } from "../../server/src/cli/formats/csvTable.ts";

describe("a row of a table", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["a=1", "a=1"],
    ['a "b", c', '"a ""b"", c"'],
    ["a\nb", '"a\nb"'],
  ])("has %j as %j, which is no formula", (cell, written) => {
    expect(toCsvRow([cell, -1])).toBe(`${written},-1\r\n`);
  });
});
