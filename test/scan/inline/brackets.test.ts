import { describe, expect, test } from "vitest";
import { findBrackets } from "../../../server/src/scan/inline/brackets.ts";

describe("findBrackets gives the outermost, with what they hold", () => {
  test.each<[string, string[]]>([
    ["[text not declassified]", ["text not declassified"]],
    ["[ handling restriction not declassified ]", [" handling restriction not declassified "]],
    ["C[ordell] H[ull]", ["ordell", "ull"]],
    ["1412 [141]", ["141"]],
    ["a [b [c] d] e [f]", ["b [c] d", "f"]],
    ["[]", [""]],
    // Page markers and notes are other things.
    ["the [Page 172] text [sic]", ["sic"]],
    ["the [\\[Page 170\\]](#) text", []],
    ["[Page [XIV]]", []],
    ["[Page 1] a [Page 2] [sic] [[Page 3]] [b]", ["sic", "b"]],
    ["agreed.[^1]", []],
    ["[^1]: Not found.", []],
    ["agreed.[1]", ["1"]],
    // Not balanced.
    ["[a", []],
    ["a]", []],
    ["] [a]", ["a"]],
    ["[a [b]", []],
    ["", []],
  ])("%s", (text, inner) => {
    const found = findBrackets(text);
    expect(found.map((bracket) => bracket.inner)).toEqual(inner);
    for (const { start, end, inner } of found) expect(text.slice(start, end)).toBe(`[${inner}]`);
  });
});
