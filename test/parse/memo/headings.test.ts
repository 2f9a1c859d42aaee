/* The heading of a document: genres, agents, any title at all, and what stands above and below it. */
import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { parsesMemos } from "../../support/memoTrees.ts";
import { dedent } from "../../support/tree.ts";

/** Number and title of the first document of a text. */
function headingOf(text: string): readonly (string | undefined)[] {
  const [placed] = analyze(dedent(text), { type: "memo" }).documents;
  if (placed?.document.kind !== "memo") throw new Error("A memorandum was expected");
  const { number, title } = placed.document.bindings;
  return [number?.text, title?.text];
}

const BODY =
  "\n\nWashington, March 4, 1974\n\nThe charts of the harbors came in the spring.\n\n  1. Source: National Archives.\n";

describe("number | title of a heading above a dateline", () => {
  test.each<[string, string | undefined, string]>([
    [
      "31. Action Memorandum From the Director of the Map Library (Harlow) to the Secretary1",
      "31",
      "Action Memorandum From the Director of the Map Library (Harlow) to the Secretary",
    ],
    [
      "12. Memorandum From the Chief of the Survey ( von Brandt ) to All Bureaus 1",
      "12",
      "Memorandum From the Chief of the Survey ( von Brandt ) to All Bureaus",
    ],
    ["14. National Security Review 121", "14", "National Security Review 12"],
    ["15. Circular Telegram 5001", "15", "Circular Telegram 500"],
    [
      "16. Minutes of a Meeting of the Harbor Board¹",
      "16",
      "Minutes of a Meeting of the Harbor Board",
    ],
    [
      "17. Telegram From the Department of State toAll Diplomatic Posts1",
      "17",
      "Telegram From the Department of State toAll Diplomatic Posts",
    ],
    [
      "[18] Draft Letter From the Director to Mr. Quay1",
      "18",
      "Draft Letter From the Director to Mr. Quay",
    ],
    ["# 19. Paper Prepared in the Map Library1", "19", "Paper Prepared in the Map Library"],
    ["20. Editorial Note", "20", "Editorial Note"],
    // Titles without a genre.
    ["21. Action Plan for the Northern Harbors1", "21", "Action Plan for the Northern Harbors"],
    [
      "The Consul at Bergen ( Quay ) to the Secretary of State1",
      undefined,
      "The Consul at Bergen ( Quay ) to the Secretary of State",
    ],
    ["Mr. Harlow to Mr. Brandt.", undefined, "Mr. Harlow to Mr. Brandt."],
    [
      "Meeting of the Secretary With the Harbor Board",
      undefined,
      "Meeting of the Secretary With the Harbor Board",
    ],
  ])("%s", (heading, number, title) => {
    expect(headingOf(heading + BODY)).toEqual([number, title]);
  });
});

describe("number | title below other lines", () => {
  test.each<[string, string, readonly (string | undefined)[]]>([
    [
      "the source and where it is cited, as on the web",
      `
      Source: National Archives, RG 306, Map Library, Box 14. Confidential. The list is not posted.

      Cited in The Book of Charts, Chapter 8, Footnote 12

      Research Project on the Publication of Nautical Charts by the Survey of the Northern Harbors and Its Library

      June 1974

      The charts came in the spring.
      `,
      [
        undefined,
        "Research Project on the Publication of Nautical Charts by the Survey of the Northern Harbors and Its Library",
      ],
    ],
    [
      "a file number and the number",
      `
      690B.9321/10–153: Telegram

      No. 109
      The Secretary of State to the Embassy in Norway1

      secret

      Washington, October 1, 1953—1 p.m.

      282. The charts came in the spring.
      `,
      ["109", "The Secretary of State to the Embassy in Norway"],
    ],
    [
      "a collection",
      `
      Harlow Library, Quay file

      Memorandum by the Director of the Map Library1

      The charts came in the spring.
      `,
      [undefined, "Memorandum by the Director of the Map Library"],
    ],
    [
      "a number and the kind in brackets",
      `
      No. 107.

      [Telegram.]

      Mr. Harlow to Mr. Brandt.

      Oslo, August 16, 1870.

      The charts came in the spring.
      `,
      ["107", "Mr. Harlow to Mr. Brandt."],
    ],
    [
      "a letterhead, which leaves a form of the government without a title",
      `
      MAP LIBRARY
      BERGEN

      March 4, 1974

      MEMORANDUM FOR THE DIRECTOR

      FROM: Martha Harlow

      The charts came in the spring.
      `,
      [undefined, undefined],
    ],
    [
      "nothing, as the title of a chapter or appendix",
      `
      Appendix C: Charts of the Northern Harbors

      The charts came in the spring.
      `,
      [undefined, "Appendix C: Charts of the Northern Harbors"],
    ],
    [
      "nothing, as a title of one word",
      `
      Introduction

      The charts came in the spring.
      `,
      [undefined, "Introduction"],
    ],
    [
      "nothing, above a part of a memorandum",
      `
      ISSUE FOR DECISION

      The charts came in the spring.
      `,
      [undefined, undefined],
    ],
    [
      "nothing, of a text that begins with a sentence",
      `
      The charts of the harbors came in the spring.

      The Survey of Lighthouses

      It came in the autumn.
      `,
      [undefined, undefined],
    ],
    [
      "nothing, of a text that begins with an item",
      `
      1. Opening Remarks

      The charts came in the spring.
      `,
      [undefined, undefined],
    ],
  ])("%s", (_, text, expected) => {
    expect(headingOf(text)).toEqual(expected);
  });
});

describe("the tree of a heading", () => {
  parsesMemos([
    [
      "wrapped over three lines, the callout alone below it",
      `
      56. Memorandum From the Director of the Map Library (Harlow)
      and the Acting Chief of the Northern Survey (Brandt) to
      the Secretary
      1

      Washington, March 4, 1974

      The charts came.
      `,
      `
      heading: 56. Memorandum From the Director of the Map Library (Harlow) ⏎ and the Acting Chief of the Northern Survey (Brandt) to ⏎ the Secretary ⏎ 1
      dateline: Washington, March 4, 1974
      paragraph
        text: The charts came.
      `,
    ],
    [
      "older, with classification, dateline, receipt and the telegram's own number",
      `
      851G.01/5–749: Telegram

      The Consul at Bergen ( Quay ) to the Secretary of State

      SECRET
      PRIORITY

      Bergen, May 7, 1949—6 p. m.
      [Received May 8—3:11 a. m.]

      61. The charts came.

      Quay
      `,
      `
      paragraph
        text: 851G.01/5–749: Telegram
      heading: The Consul at Bergen ( Quay ) to the Secretary of State
      furniture classification: SECRET
      furniture classification: PRIORITY
      dateline: Bergen, May 7, 1949—6 p. m.
      paragraph
        text: [Received May 8—3:11 a. m.]
      paragraph
        text: 61. The charts came.
      signature: Quay
      `,
    ],
    [
      "of the nineteenth century, with the despatch's own number and a dateline of two lines",
      `
      No. 105.

      Mr. Harlow to Mr. Brandt.

      No. 56.]

      Department of Harbors,
      Washington, September 19, 1870.

      SIR: I have the honor to acknowledge the receipt of your charts.

      I am, sir, your obedient servant,

      MARTHA QUAY.
      `,
      `
      heading: No. 105.
      heading: Mr. Harlow to Mr. Brandt.
      paragraph
        text: No. 56.]
      dateline: Department of Harbors, ⏎ Washington, September 19, 1870.
      paragraph
        text: SIR: I have the honor to acknowledge the receipt of your charts.
      paragraph
        text: I am, sir, your obedient servant,
      signature: MARTHA QUAY.
      `,
    ],
    [
      "with the author's name and the title again below it",
      `
      Chapter 5: The Years of the Lighthouses

      The Years of the Lighthouses

      Martha B. Harlow

      The lighthouses were built in the years after the charts had come, and all of them in the spring of each year.

      A New Harbor

      It was dug in the autumn.
      `,
      `
      heading: Chapter 5: The Years of the Lighthouses
      paragraph
        text: The Years of the Lighthouses
      paragraph
        text: Martha B. Harlow
      paragraph
        text: The lighthouses were built in the years after the charts had come, and all of them in the spring of each year.
      sectionHeading: A New Harbor
      paragraph
        text: It was dug in the autumn.
      `,
    ],
  ]);
});
