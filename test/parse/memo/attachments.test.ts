/* Attachments, tabs and enclosures with headings of their own, and lists of what was attached. */
import { describe, expect, test } from "vitest";
import { getFileOutline } from "../../../server/src/features/outline.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { memoPartsOf, parsesMemos } from "../../support/memoTrees.ts";
import { dedent } from "../../support/tree.ts";

const TEXT =
  "The charts of the harbors came in the spring, and the atlases in the autumn of the year.";

/** Level, label and title of each attachment. */
function attachmentsOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return memoPartsOf(text).attachments.map(({ level, text: label, title }) => {
    const titles = title.map(({ line, start, end }) => lines[line]?.slice(start, end));
    return [level, label, ...titles].join(" | ");
  });
}

describe("level | label | title", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "a heading of its own",
      `Attachment\n\nPaper Prepared in the Library3\n\nWashington, undated\n\n${TEXT}`,
      ["1 | Attachment | Paper Prepared in the Library3"],
    ],
    [
      "a callout on the label",
      `Attachment 2\n3\n\nPaper Prepared in the Library\n\n${TEXT}`,
      ["1 | Attachment 2 | Paper Prepared in the Library"],
    ],
    [
      "any title above a dateline",
      `Tab A\n\nHarbors of the North\n\nWashington, undated\n\n${TEXT}`,
      ["1 | Tab A | Harbors of the North"],
    ],
    ["no title", `[Enclosure]\n\n${TEXT}`, ["1 | Enclosure"]],
    [
      "a title on the line of the label",
      `Annex B: Harbors of the North\n\n${TEXT}`,
      ["1 | Annex B | Harbors of the North"],
    ],
    [
      "a bracket with the number of the despatch",
      `[Inclosure 1 in No. 14.]\n\nMr. Quay to Mr. Brandt.\n\n${TEXT}`,
      ["1 | Inclosure 1 | Mr. Quay to Mr. Brandt."],
    ],
    [
      "letters below numerals",
      `Tab I\n\n${TEXT}\n\nTab A\n\n${TEXT}\n\nTab B\n\n${TEXT}\n\nTab II\n\n${TEXT}`,
      ["1 | Tab I", "2 | Tab A", "2 | Tab B", "1 | Tab II"],
    ],
    ["letters alone", `Tab A\n\n${TEXT}\n\nTab C\n\n${TEXT}`, ["1 | Tab A", "1 | Tab C"]],
    [
      "the label again in the title",
      `Tab A\n\nPaper Prepared in the Library\n\nTab A—Harbors of the North\n\n${TEXT}`,
      ["1 | Tab A | Paper Prepared in the Library"],
    ],
    ["a short sentence", "Tab A\n\nThe charts came.", ["1 | Tab A"]],
    // Lists of what was attached.
    ["titles only", "Tab A\n\nLetter to Mr. Quay\n\nTab B\n\nList of Charts", []],
    ["a list below the plural", "Attachments:\n\n  • Tab 1: Charts\n  • Tab 2: Atlases", []],
    ["a word in a sentence", `The attachment is missing.\n\n${TEXT}`, []],
  ])("%s", (_, end, expected) => {
    expect(attachmentsOf(`${TEXT}\n\n${end}`)).toEqual(expected);
  });
});

test("the label of the outline is without the callout, and with a number of its own", () => {
  const text = dedent(`
    14. Memorandum From the Director to the Secretary1

    Washington, March 4, 1974

    The charts came.

    Tab A2

    ${TEXT}

    Tab D1

    Paper Prepared in the Library3

    ${TEXT}

      1. Source: National Archives. Secret.
      2. Confidential.
      3. Secret.
  `);
  const [document] = getFileOutline(analyze(text), "x").documents;
  expect(document?.attachments.map(({ label }) => label)).toEqual(["Tab A", "Tab D1"]);
  expect(document?.footnotes.map(({ references }) => references.length)).toEqual([1, 1, 1]);
});

describe("the tree", () => {
  parsesMemos([
    [
      "of attachments with fields and signatures of their own",
      `
      14. Memorandum From the Director to the Secretary1

      Washington, March 4, 1974

      The charts came.

      Martha Harlow

      Tab I2

      Memorandum From Anton Brandt to the Director

      Washington, March 2, 1974

      SUBJECT

      Charts

      BACKGROUND

      The charts are old.

      Anton Brandt

      Attachments

        • Tab 1: Charts
      `,
      `
      heading: 14. Memorandum From the Director to the Secretary1
      dateline: Washington, March 4, 1974
      paragraph
        text: The charts came.
      signature: Martha Harlow
      attachment Tab I2
        heading: Tab I2
        heading: Memorandum From Anton Brandt to the Director
        dateline: Washington, March 2, 1974
        field subject
          text: SUBJECT
          text: Charts
        sectionHeading: BACKGROUND
        paragraph
          text: The charts are old.
        signature: Anton Brandt
        field attachments
          text: Attachments
          text:   • Tab 1: Charts
      `,
    ],
  ]);
});
