/* Where the documents of a file begin: the first line of each, as `|` before it in the text. */
import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { dedent } from "../support/tree.ts";

function divides(
  type: "cable" | "memo",
  cases: readonly (readonly [name: string, text: string])[],
): void {
  test.each(cases)("%s", (_, marked) => {
    const lines = dedent(marked).split("\n");
    const starts = lines.flatMap((line, i) => (line.startsWith("|") ? [i] : []));
    const text = lines.map((line) => line.replace(/^\|/, "")).join("\n");
    const found = analyze(text, { type }).documents.map(({ firstLine }) => firstLine);
    expect(found).toEqual(starts);
  });
}

describe("cables begin at", () => {
  divides("cable", [
    [
      "a page line of another number after an end mark",
      `
      |PAGE 01 OSLO 00412
      1. TEXT.
      NNN
      |CONFIDENTIAL

      PAGE 01 OSLO 00413
      1. TEXT.
      NNN
    `,
    ],
    [
      "the archive's heading, with the stamp above it",
      `
      |Message Text

      NNN
      Message Attributes
      Errors: n/a
      Declassified/Released US Department of State EO Systematic Review 30 JUN 2005
      |Declassified/Released US Department of State EO Systematic Review 30 JUN 2005
      Message Text

      NNN
    `,
    ],
    [
      "no other section of the same cable",
      `
      |PAGE 01 OSLO 00412 01 OF 02
      1. TEXT.
      NNN
      PAGE 01 OSLO 00412 02 OF 02
      2. TEXT.
      NNN
    `,
    ],
    [
      "no page line of another number in the middle of a text",
      `
      |PAGE 01 OSLO 00412
      1. TEXT
      PAGE 01 OSLO 00413
      GOES ON.
    `,
    ],
  ]);
});

describe("memoranda begin at", () => {
  divides("memo", [
    [
      "a numbered heading with a dateline or a field below it",
      `
      |1. Letter From the Director to the Secretary1

      Washington, March 4, 1974

      Text.
        1. Source: Here.

      |2. Minutes of a Meeting1

      Washington, March 5, 1974

      Text.
        1. Source: Here.

      |3. Editorial Note

      Text.
    `,
    ],
    [
      "the publisher's lines and the page marker above it",
      `
      |1. Editorial Note

      Text.

      |[Page 12]

      2. Editorial Note

      Text.
    `,
    ],
    [
      "no numbered paragraph that begins with a genre",
      `
      |1. Editorial Note

      2. Letters were exchanged.

      3. Memoranda came

      and went.
    `,
    ],
    [
      "no heading with a number below the one before",
      `
      |5. Editorial Note

      Text.

      2. Editorial Note

      Text.
    `,
    ],
  ]);
});
