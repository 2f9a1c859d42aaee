/* Page markers of a line: `marker | label | form | fault`. */
import { describe, expect, test } from "vitest";
import { findPageMarkers, isMarkerAlone } from "../../../server/src/scan/inline/pageMarkers.ts";

function describeMarkers(text: string): string[] {
  return findPageMarkers(text).map(({ start, end, label, form, fault }) =>
    [text.slice(start, end), label, form, ...(fault === undefined ? [] : [fault])].join(" | "),
  );
}

describe("findPageMarkers", () => {
  test.each<[string, string[]]>([
    ["[Page 172]", ["[Page 172] | 172 | bracket"]],
    ["the review [Page 172] of the maps", ["[Page 172] | 172 | bracket"]],
    ["Sepa [Page 156] rate", ["[Page 156] | 156 | bracket"]],
    ["[Page 248]Reference", ["[Page 248] | 248 | bracket"]],
    ["*If we act [Page 169] as if*", ["[Page 169] | 169 | bracket"]],
    ["[Page XIV]", ["[Page XIV] | XIV | bracket"]],
    ["[Page [XIV]]", ["[Page [XIV]] | XIV | bracket"]],
    ["[\\[Page 170\\]](#)", ["[\\[Page 170\\]](#) | 170 | link"]],
    ["[\\[Page 170\\]](#pg_170) goes on", ["[\\[Page 170\\]](#pg_170) | 170 | link"]],
    ["[[Page 170]](#pg_170)", ["[[Page 170]](#pg_170) | 170 | link"]],
    ["[Page 1] and [Page 2]", ["[Page 1] | 1 | bracket", "[Page 2] | 2 | bracket"]],
    // Malformed.
    ["[Pge 172]", ["[Pge 172] | 172 | bracket | word"]],
    ["[page 172]", ["[page 172] | 172 | bracket | word"]],
    ["[Pg. 12]", ["[Pg. 12] | 12 | bracket | word"]],
    ["[Paeg 172]", ["[Paeg 172] | 172 | bracket | word"]],
    ["[Page l72]", ["[Page l72] | 172 | bracket | label"]],
    ["[Page 1O2]", ["[Page 1O2] | 102 | bracket | label"]],
    ["[Page 172", ["[Page 172 | 172 | bracket | unclosed"]],
    ["[Page 172 the text goes on", ["[Page 172 | 172 | bracket | unclosed"]],
    ["[Page 172 the text [sic] goes on", ["[Page 172 | 172 | bracket | unclosed"]],
    // Brackets of other kinds.
    ["[Here follows page 172]", []],
    ["[Page missing]", []],
    ["[page(s) not declassified]", []],
    ["[Part 2]", []],
    ["[Peace 1974]", []],
    ["[p", []],
    ["Page 172", []],
    ["[1]", []],
    ["", []],
  ])("%s", (text, markers) => {
    expect(describeMarkers(text)).toEqual(markers);
  });

  test("the label's columns hold it as written", () => {
    const text = "x [\\[Page l70\\]](#)";
    const columns = findPageMarkers(text).map(({ labelColumns }) => labelColumns);
    expect(columns.map(({ start, end }) => text.slice(start, end))).toEqual(["l70"]);
  });
});

test.each<[string, boolean]>([
  ["[Page 172]", true],
  ["[\\[Page 170\\]](#)", true],
  ["[Page 172].", false],
  ["Page 172", false],
  ["", false],
])("%j is a marker alone: %s", (line, expected) => {
  expect(isMarkerAlone(line)).toBe(expected);
});
