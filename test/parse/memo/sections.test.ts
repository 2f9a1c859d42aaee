/* Titles of sections, and lines that look like titles and are none. */
import { describe, expect, test } from "vitest";
import { memoPartsOf, parsesMemos } from "../../support/memoTrees.ts";
import { dedent } from "../../support/tree.ts";

/** The headings of a text, each after two blanks for each level below the first. */
function headingsOf(text: string): readonly string[] {
  const lines = dedent(text).split("\n");
  return memoPartsOf(text).headings.map(
    ({ line, level }) => "  ".repeat(level - 1) + lines[line]?.trim(),
  );
}

const PARAGRAPH =
  "The charts of the harbors came in the spring and were put on the shelves of the library.";

function headings(name: string, text: string, expected: readonly string[]): void {
  test(name, () => {
    expect(headingsOf(dedent(text).replaceAll("<P>", PARAGRAPH))).toEqual(expected);
  });
}

describe("levels", () => {
  headings(
    "capitals above title case",
    `
    <P>

    BACKGROUND

    <P>

    The Northern Harbors

    <P>

    The Southern Harbors

    <P>

    RECOMMENDATION

    <P>
    `,
    ["BACKGROUND", "  The Northern Harbors", "  The Southern Harbors", "RECOMMENDATION"],
  );
  headings(
    "title case alone is the first level",
    `
    <P>

    The Northern Harbors

    <P>

    The Southern Harbors

    <P>
    `,
    ["The Northern Harbors", "The Southern Harbors"],
  );
  headings(
    "numerals, letters and numbers by their order",
    `
    <P>

    SURVEY OF THE HARBORS

    I. The North

    A. The Charts

    <P>

    B. The Piers

    <P>

    II. The South

    <P>
    `,
    [
      "SURVEY OF THE HARBORS",
      "  I. The North",
      "    A. The Charts",
      "    B. The Piers",
      "  II. The South",
    ],
  );
  headings(
    "capitals close what stands in title case above them",
    `
    <P>

    The Northern Harbors

    <P>

    POSTSCRIPT TO THE SURVEY

    The Piers

    <P>
    `,
    ["The Northern Harbors", "POSTSCRIPT TO THE SURVEY", "  The Piers"],
  );
  headings(
    "items of an agenda with titles in sentence case",
    `
    <P>

    AGENDA ITEM 2: Opening remarks

    <P>

    AGENDA ITEM 3: Report on the charts and on the lighthouses:

    <P>

    Saturday Session, March 5, 1974, 9 a.m.

    <P>
    `,
    [
      "AGENDA ITEM 2: Opening remarks",
      "AGENDA ITEM 3: Report on the charts and on the lighthouses:",
      "  Saturday Session, March 5, 1974, 9 a.m.",
    ],
  );
  headings(
    "emphasis of the whole line",
    `
    <P>

    **The northern harbors**

    <P>

    # Piers

    <P>
    `,
    ["# Piers"],
  );
  headings(
    "across a page marker",
    `
    <P>

    BACKGROUND

    [Page 12]

    <P>
    `,
    ["BACKGROUND"],
  );
});

describe("no titles are", () => {
  headings(
    "speeches, laughter and remarks",
    `
    <P>

    THE CHAIRMAN: This is known?

    MR. QUAY: It is.

    [Laughter]

    THE CHAIRMAN: How did that get by?

    (Off the Record)

    JFK: Fine

    JFK: And the Charts

    <P>
    `,
    [],
  );
  headings(
    "decisions, answers and marks",
    `
    <P>

    IV. PRESS PLAN

    None

    V. SEQUENCE

    <P>

    Approve     Disapprove

    Let’s Discuss

    BEGIN TEXT

    <P>

    END TEXT
    `,
    ["IV. PRESS PLAN", "V. SEQUENCE"],
  );
  headings(
    "titles in a list below a colon",
    `
    The volumes would be called as follows:

    Harbors: Charts

    Harbors: Lighthouses

    Harbors: Piers

    And so forth.
    `,
    [],
  );
  headings(
    "a title after a colon is one if the text goes on below it",
    `
    <P> It has the following points:

    The Northern Harbors

    <P>

    The Southern Harbors

    <P>
    `,
    ["The Northern Harbors", "The Southern Harbors"],
  );
  headings(
    "numbered items in title case",
    `
    <P>

    1. Non-circumvention of the treaty

    2. Harbor Charts

    3. Telemetry issues

    4. Should the Agreement Be Included in the Treaty?

    5. Bomber issues
    `,
    [],
  );
  headings(
    "numbered titles with text below them",
    `
    <P>

    1. Opening Remarks

    <P>

    2. Harbor Charts

    <P>
    `,
    ["1. Opening Remarks", "2. Harbor Charts"],
  );
  headings(
    "quotations, and lines that break off",
    `
    <P>

    “The Charts of the Harbors”

    Martha Harlow

    <P>

    The Harbors of the North—

    <P>
    `,
    [],
  );
});

describe("a classification", () => {
  parsesMemos([
    [
      "at the foot and head of a page, and in a sentence",
      `
      The charts of the harbors were kept

      SECRET/NODIS

      secret

      in the library.
      `,
      `
      paragraph
        text: The charts of the harbors were kept
        furniture classification: SECRET/NODIS
        furniture classification: secret
      paragraph
        text: in the library.
      `,
    ],
  ]);
});

describe("a heading after one of the same form", () => {
  const long =
    "B. The Charts of the Northern Harbors, 1957–1962 and the First Answers of the Keepers of the Library, 1957–1961";
  const headings = (text: string) =>
    memoPartsOf(`${PARAGRAPH}\n\n${text}\n`).headings.map(({ level }) => level);
  const body = PARAGRAPH;

  test.each<[name: string, text: string, levels: number[]]>([
    ["may be longer", `A. The Charts\n\n${body}\n\n${long}\n\n${body}`, [1, 1]],
    ["is the next one", `A. The Charts\n\n${body}\n\n${long.replace("B.", "D.")}\n\n${body}`, [1]],
    ["has no stop", `A. The Charts\n\n${body}\n\n${long}.\n\n${body}`, [1]],
    ["is set like a title", `A. The Charts\n\n${body}\n\nB. ${long.toLowerCase()}\n\n${body}`, [1]],
  ])("%s", (_name, text, levels) => {
    expect(headings(text)).toEqual(levels);
  });
});

test("the name below a witness clause is a signature", () => {
  const text =
    "A PROCLAMATION\n\nThe harbor is open.\n\nIn witness whereof, I have hereunto set my hand.\n\nMARTHA HARLOW\n\nBy the Keeper:\n\nThe survey was told of it and wrote back.\n";
  expect(memoPartsOf(`${PARAGRAPH}\n\n${text}`).headings).toHaveLength(1);
});
