/*
 * The forms in which notes stand (memo-format, section 8), and what only looks like them. A row has
 * the labels of the notes found, and for each how its number in the text is matched; `-` for none.
 */
import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { dedent } from "../../support/tree.ts";

type Case = readonly [name: string, text: string, notes: string];

/** `1 in-order, 2 -`: each note with the reasons of its references. */
function notesOf(text: string): string {
  const [placed] = analyze(dedent(text), { type: "memo" }).documents;
  if (placed?.document.kind !== "memo") throw new Error("A memorandum was expected");
  const { notes, references } = placed.document.bindings.footnotes;
  return notes
    .map(({ label, references: own }) => {
      const reasons = own.map((index) => references[index]?.reason).join("+");
      return `${label || "?"} ${reasons || "-"}`;
    })
    .join(", ");
}

function finds(cases: readonly Case[]): void {
  test.each(cases)("%s", (_, text, notes) => {
    expect(notesOf(text)).toBe(notes);
  });
}

describe("lists at the end", () => {
  finds([
    [
      "with several paragraphs in a note",
      `
      One1 and two2 and three.3

      1. Source: Here.

      2. The first paragraph.

      Its second paragraph.

      3. Not found.
      `,
      "1 in-order, 2 in-order, 3 in-order",
    ],
    [
      "with several paragraphs in the last note",
      `
      One1 and two.2

        1. Source: Here.
        2. The first paragraph.

      Its second paragraph.
      `,
      "1 in-order, 2 in-order",
    ],
    [
      "with arrows at the end of the paragraphs",
      `
      One¹ and two.²

      1. Source: Here.

      Its second paragraph.↵
      2. Not found.↩
      `,
      "1 in-order, 2 in-order",
    ],
    [
      "with the labels alone on their lines",
      `
      One1 and two.2

      1
      Source: Here.
      2
      Not found.
      `,
      "1 in-order, 2 in-order",
    ],
    [
      "in brackets",
      "One[1] and two.[2]\n\n[1] Source: Here.\n[2] Not found.",
      "1 in-order, 2 in-order",
    ],
    [
      "with closing brackets",
      "One1 and two.2\n\n1) Here.\n2) Not found.",
      "1 in-order, 2 in-order",
    ],
    [
      "as mark-up",
      "One<sup>1</sup> and two.<sup>2</sup>\n\n<sup>1</sup> Here.\n<sup>2</sup> Not found.",
      "1 in-order, 2 in-order",
    ],
    [
      "with a zero for the source note",
      "One0 and two.1\n\n0. Source: Here.\n1. Not found.",
      "0 in-order, 1 in-order",
    ],
    [
      "with bullets where the numbers were lost",
      "One1 and two.2\n\n- Source: Here.↩\n- Not found.↩",
      "? by-position, ? by-position",
    ],
    [
      "numbered on from another document",
      "One28 and two.29\n\n  28. Source: Here.\n  29. Not found.",
      "28 in-order, 29 in-order",
    ],
    [
      "numbered anew",
      "One79 and two80 and three.81\n\n  1. Source: Here.\n  2. Secret.\n  3. Secret.",
      "1 by-position, 2 by-position, 3 by-position",
    ],
  ]);
});

describe("notes within the text", () => {
  finds([
    [
      "below their paragraphs",
      `
      One/1/ and two./2/

      /1/Source: Here.

      /2/Not found.

      Three./3/

      /3/Not found.
      `,
      "1 in-order, 2 in-order, 3 in-order",
    ],
    [
      "at the feet of the pages",
      `
      One1 and two.2

      1 Source: Here.
      2 Not found.

      [Page 2]

      Three3 and four.4

      3 Not found.
      4 Secret.
      `,
      "1 in-order, 2 in-order, 3 in-order, 4 in-order",
    ],
    [
      "at the feet of the pages, numbered anew on each",
      `
      One1 and two.2

      _____

      1 Source: Here.
      2 Not found.

      [Page 2]

      Three1 and four.2

      _____

      1 Not found.
      2 Secret.
      `,
      "1 in-order, 2 in-order, 1 in-order, 2 in-order",
    ],
    [
      "lettered, below a table",
      `
      The list came.1

      Sheets      12.5a    13.6     14.7
      Charts      22.5     23.6b    24.7

      a. Without the lakes.
      b. From 1961 on.

      It was sent.2

        1. Source: Here.
        2. Not found.
      `,
      "a by-name, b by-name, 1 in-order, 2 in-order",
    ],
  ]);
});

describe("no notes", () => {
  finds([
    ["paragraphs with numbers", "1. The list came.\n\n2. It was sent.\n\n3. He agreed.", ""],
    [
      "items that a line leads into",
      "We propose:\n\n  1. That it be sent.\n  2. That it be kept.",
      "",
    ],
    ["a long list of items", "The list came.\n\n  1. One.\n  2. Two.\n  3. Three.\n  4. Four.", ""],
    ["items in brackets", "The list came.\n\n(1) One.\n(2) Two.", ""],
    ["numbers alone", "The list came.\n\n1\n\n2", ""],
    ["letters without a table", "The list came.\n\na. One.\nb. Two.", ""],
    [
      "the numbered paragraph at the foot of a page",
      "One1 came.\n\n1. It was sent.\n\n[Page 2]\n\nHe agreed.",
      "",
    ],
  ]);
});
