import { describe, expect, test } from "vitest";
import { assertUnmarked, markSpans, readFixture, readSingle } from "./fixture.ts";

describe("fixtures with marks", () => {
  test.each([
    ["nothing", "nothing", []],
    ["«all»", "all", [[0, 3]]],
    [
      "a «b» c «d»",
      "a b c d",
      [
        [2, 3],
        [6, 7],
      ],
    ],
    ["a «»b", "a b", [[2, 2]]],
    [
      "«a «b» c»",
      "a b c",
      [
        [0, 5],
        [2, 3],
      ],
    ],
    ["one\r\n«two\r\nthree»", "one\r\ntwo\r\nthree", [[5, 15]]],
    [
      "«a»«b»",
      "ab",
      [
        [0, 1],
        [1, 2],
      ],
    ],
  ])("%j", (marked, text, spans) => {
    const fixture = readFixture(marked);
    expect(fixture.text).toBe(text);
    expect(fixture.spans.map(({ start, end }) => [start, end])).toEqual(spans);
    expect(markSpans(text, fixture.spans)).toBe(marked);
  });

  test.each(["«a", "a»", "«a» b»", "»a«"])("a stray mark throws: %j", (marked) => {
    expect(() => readFixture(marked)).toThrow(/Stray/);
  });

  test("a single range is demanded", () => {
    expect(readSingle("a «b»")).toEqual({ text: "a b", span: { start: 2, end: 3 } });
    expect(() => readSingle("a b")).toThrow(/0 are there/);
    expect(() => readSingle("«a» «b»")).toThrow(/2 are there/);
  });

  test("a text that shall have no marks is refused with one", () => {
    expect(() => assertUnmarked("a «b")).toThrow(/No marks/);
    expect(() => assertUnmarked("a b")).not.toThrow();
  });
});
