/* Titles of any kind, titles of agents, numbers and file numbers on lines of their own. */
import { describe, expect, test } from "vitest";
import {
  isFileLine,
  readHeading,
  readNumberLine,
  readTitle,
} from "../../../server/src/scan/memo/readHeading.ts";

const contentOf = (line: string) => ({ start: 0, end: line.length });

describe("titles: number | title, with + for agents", () => {
  test.each<[string, string | undefined]>([
    [
      "Sharing the Charts of the Harbors With the World",
      "- | Sharing the Charts of the Harbors With the World",
    ],
    [
      "Chapter 5: The Years of the Lighthouses, 1905–1920s",
      "- | Chapter 5: The Years of the Lighthouses, 1905–1920s",
    ],
    ["21. Action Plan for the Northern Harbors1", "21 | Action Plan for the Northern Harbors1"],
    ["Who Is a Pilot?", "- | Who Is a Pilot?"],
    ["THE SURVEY OF LIGHTHOUSES", "- | THE SURVEY OF LIGHTHOUSES"],
    [
      "The Secretary of State to the Ambassador in Finland ( Harlow)",
      "- | The Secretary of State to the Ambassador in Finland ( Harlow) +",
    ],
    ["President Quay to Prime Minister Brandt", "- | President Quay to Prime Minister Brandt +"],
    ["Mr. Harlow to Mr. Brandt.", "- | Mr. Harlow to Mr. Brandt. +"],
    [
      "The British Embassy to the Department of State",
      "- | The British Embassy to the Department of State +",
    ],
    // Sentences and other lines.
    ["The Secretary of State went to the Ambassador in Finland.", undefined],
    ["The road to the harbor is long", undefined],
    ["The charts of the harbors came in the spring.", undefined],
    ["Dear Mr. Quay:", undefined],
    ["and the charts of the North", undefined],
    ["1974", undefined],
    [`The ${"Northern Harbors ".repeat(20)}`.trim(), undefined],
  ])("%s", (line, expected) => {
    const found = readTitle(line, contentOf(line));
    const title = found && line.slice(found.title.start, found.title.end);
    const described =
      found && `${found.number?.text ?? "-"} | ${title}${found.hasAgents ? " +" : ""}`;
    expect(described).toBe(expected);
  });
});

test.each(["Paper is dear. What am I to do?", "Letters came!", "Note the charts;"])(
  "%s is no heading",
  (line) => {
    expect(readHeading(line, contentOf(line))).toBeUndefined();
  },
);

describe("numbers on lines of their own", () => {
  test.each<[string, string | undefined]>([
    ["No. 109", "109"],
    ["No. 105.", "105"],
    ["No. 56.]", undefined],
    ["No. 109 is missing", undefined],
    ["No. 12345", undefined],
    ["No.", undefined],
    ["109", undefined],
  ])("%s", (line, expected) => {
    expect(readNumberLine(line, contentOf(line))?.text).toBe(expected);
  });
});

describe("file numbers", () => {
  test.each<[string, boolean]>([
    ["851G.01/5–749: Telegram", true],
    ["740.00119 EW/12–1844", true],
    ["501.BB Bergen/4-149: Airgram", true],
    ["File No. 763.72119/987", true],
    ["Harlow Library, Quay file", true],
    ["Survey files, lot 64 D 563: Telegram", true],
    ["Quay Papers", true],
    ["61. The charts came on 5/7.", false],
    ["The charts are in the files.", false],
    ["He said: Telegram", false],
    ["Harlow", false],
  ])("%s", (line, expected) => {
    expect(isFileLine(line)).toBe(expected);
  });
});
