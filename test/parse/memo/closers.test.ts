/* Who signed: names, offices below them, phrases above them, several of them. */
import { describe, expect, test } from "vitest";
import { memoPartsOf, parsesMemos } from "../../support/memoTrees.ts";
import { dedent } from "../../support/tree.ts";

const TEXT =
  "The charts of the harbors came in the spring, and the atlases in the autumn of the year.";

function signaturesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  return memoPartsOf(text).signatures.map(({ line, start, end }) =>
    (lines[line] ?? "").slice(start, end),
  );
}

describe("names at the end of the text", () => {
  test.each<[string, readonly string[]]>([
    ["Harlow", ["Harlow"]],
    ["Martha Harlow2", ["Martha Harlow2"]],
    ["Martha Harlow\nDirector of the Library", ["Martha Harlow"]],
    ["Martha Harlow\n\nPress Secretary to the President", ["Martha Harlow"]],
    ["Martha Harlow\n\nAnton Brandt3", ["Martha Harlow", "Anton Brandt3"]],
    [
      "Martha Harlow\nDirector of the Library\n\nAnton Brandt\nChief of the Survey",
      ["Martha Harlow", "Anton Brandt"],
    ],
    ["Sincerely yours,\n\nMartha", ["Martha"]],
    ["With warmest regards,\n\nSincerely,\n\nMartha Harlow", ["Martha Harlow"]],
    ["Sincerely, Martha B. Harlow", ["Martha B. Harlow"]],
    ["Very truly yours, A. Quay", ["A. Quay"]],
    ["/s/ Martha Harlow", ["Martha Harlow"]],
    ["M[artha] H[arlow]", ["M[artha] H[arlow]"]],
    ["HAMILTON QUAY.", ["HAMILTON QUAY."]],
    ["Ludwig von Brandt, Jr.", ["Ludwig von Brandt, Jr."]],
    ["JMc", ["JMc"]],
    ["Martha Harlow\n\n[Attachment not printed.]", ["Martha Harlow"]],
    ["Martha Harlow\n\nSECRET", ["Martha Harlow"]],
    // No signatures.
    ["JFK: Fine", []],
    ["None", []],
    ["RECOMMENDATION", []],
    ["  • Martha Harlow", []],
    ["They came.", []],
  ])("%j", (end, expected) => {
    expect(signaturesOf(`${TEXT}\n\n${end}`)).toEqual(expected);
  });

  test("a list of names is none", () => {
    const names = [
      "Harlow",
      "Brandt",
      "Ellery",
      "Marsden",
      "Okafor",
      "Pryor",
      "Larsen",
      "Olsen",
      "Voss",
    ];
    expect(signaturesOf(`${TEXT}\n\n${names.join("\n\n")}`)).toEqual([]);
  });
});

describe("names within the text", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "below the end of a quoted letter",
      `${TEXT}\n\nI am, sir, your obedient servant,\n\nMARTHA HARLOW.\n\nA PROCLAMATION.\n\n${TEXT}`,
      ["MARTHA HARLOW."],
    ],
    [
      "before a postscript",
      `${TEXT}\n\nMartha Harlow5\n\nPOSTSCRIPT TO THE MEMORANDUM\n\n${TEXT}\n\nMartha Harlow7`,
      ["Martha Harlow5", "Martha Harlow7"],
    ],
    ["no title", `${TEXT}\n\nNorthern Bergen\n\n${TEXT}`, []],
  ])("%s", (_, text, expected) => {
    expect(signaturesOf(text)).toEqual(expected);
  });
});

test("the document's own signature is not that of an attachment", () => {
  const text = dedent(`
    The charts came.

    Tab A

    Letter From Mr. Quay to the Director

    The atlases came.

    Anton Quay
  `);
  const { signature, signatures } = memoPartsOf(text);
  expect(signature).toBeUndefined();
  expect(signatures).toHaveLength(1);
});

describe("the tree of a closer", () => {
  parsesMemos([
    [
      "phrase, names and offices",
      `
      The charts came.

      With best regards,

      Martha Harlow2
      Director of the Map Library

      Anton Brandt
      `,
      `
      paragraph
        text: The charts came.
      signature: With best regards,
      signature: Martha Harlow2 ⏎ Director of the Map Library
      signature: Anton Brandt
      `,
    ],
  ]);
});
