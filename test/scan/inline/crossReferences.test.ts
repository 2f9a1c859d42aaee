/* Cross-references of a line: the text, its kind, and what it points to. */
import { describe, expect, test } from "vitest";
import { findCrossReferences } from "../../../server/src/scan/inline/crossReferences.ts";

function describeReferences(text: string): string[] {
  return findCrossReferences(text).map(({ kind, start, end, target }) => {
    const parts = Object.entries(target).map(([key, value]) => `${key}=${value}`);
    return [text.slice(start, end), kind, ...parts].join(" | ");
  });
}

describe("findCrossReferences", () => {
  test.each<[string, string[]]>([
    ["See Document 9.", ["Document 9 | document | document=9"]],
    [
      "See Documents 65 and 66.",
      ["Documents 65 | document | document=65", "66 | document | document=66"],
    ],
    [
      "See Documents 12–14.",
      ["Documents 12–14 | document | document=12", "Documents 12–14 | document | document=14"],
    ],
    [
      "Documents 1, 5, and 9",
      [
        "Documents 1 | document | document=1",
        "5 | document | document=5",
        "9 | document | document=9",
      ],
    ],
    ["(See Document 54.)", ["Document 54 | document | document=54"]],
    ["See footnote 3 above.", ["footnote 3 above | footnote | footnote=3 | direction=above"]],
    [
      "See footnote 8, Document 48.",
      ["footnote 8, Document 48 | footnote | footnote=8 | document=48"],
    ],
    ["and footnote 8 thereto", ["footnote 8 thereto | footnote | footnote=8 | direction=thereto"]],
    ["See footnote 2.", ["footnote 2 | footnote | footnote=2"]],
    [
      "See Document 9 and footnote 3 thereto.",
      [
        "Document 9 | document | document=9",
        "footnote 3 thereto | footnote | footnote=3 | direction=thereto | document=9",
      ],
    ],
    [
      "In telegram 129537 to Moscow, May 19, the",
      ["telegram 129537 to Moscow | telegram | number=129537 | to=Moscow"],
    ],
    [
      "telegram 2736 from New Delhi, May 6",
      ["telegram 2736 from New Delhi | telegram | number=2736 | from=New Delhi"],
    ],
    ["Telegram 12, March 4", ["Telegram 12 | telegram | number=12"]],
    [
      "see Foreign Relations, 1977–1980, vol. II, Human Rights, Document 9.",
      [
        "Foreign Relations, 1977–1980, vol. II | volume | years=1977–1980 | volume=II",
        "Document 9 | document | document=9",
      ],
    ],
    ["attached at Tab A.", ["Tab A | tab | tab=A"]],
    ["at Tab 2 is", ["Tab 2 | tab | tab=2"]],
    ["Ibid.", ["Ibid | ibid"]],
    ["(Ibid., Box 12)", ["Ibid | ibid"]],
    // Words that point nowhere.
    ["The Document is missing", []],
    ["Documents were exchanged", []],
    ["the telegram was sent", []],
    ["Foreign Relations are difficult", []],
    ["Tab keys", []],
    ["footnotes", []],
    ["forbidden", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(describeReferences(text)).toEqual(expected);
  });
});
