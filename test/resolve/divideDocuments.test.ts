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
      "a page line below attributes that name a quotation",
      `
      |PAGE 01 OSLO 00412
      1. TEXT.
      NNN
      Message Attributes
      Subject: BEGIN QUOTE CHARTS
      |PAGE 01 OSLO 00413
      1. TEXT. UNQUOTE
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

/** A cable of one section with all that tells it from another. */
function cable(
  pageLine: string,
  { serial = "412", dateTime = "R 121430Z MAR 74", post = "OSLO", section = "" } = {},
): string {
  return `${pageLine}
      ${dateTime}
      FM AMEMBASSY ${post}
      TO SECSTATE WASHDC 1873

      UNCLAS ${section}${post} ${serial}

      1. TEXT.
      NNN
`;
}

const NO_PAGE = "ACTION CU-04";

describe("cables that follow one another", () => {
  divides("cable", [
    [
      "are one where a section's page line has a slip in the number",
      `
      |${cable("PAGE 01 OSLO 00412 01 OF 02", { section: "SECTION 1 OF 2 " })}
      ${cable("PAGE 01 OSLO 00472 02 OF 02", { section: "SECTION 2 OF 2 " })}`,
    ],
    [
      "are one where it has a slip in the station",
      `
      |${cable("PAGE 01 OSLO 00412", { section: "SECTION 1 OF 2 " })}
      ${cable("PAGE 01 OSLQ 00412", { section: "SECTION 2 OF 2 " })}`,
    ],
    [
      "are one where page line and banner of a section are unlike, and the banner is the first's",
      `
      |${cable("PAGE 01 OSLO 00412", { section: "SECTION 1 OF 2 " })}
      ${cable("PAGE 01 LIMA 10472", { section: "SECTION 2 OF 2 " })}`,
    ],
    [
      "are one where the second has no banner, and date-time group and originator are the same",
      `
      |${cable("PAGE 01 OSLO 00412")}
      PAGE 01 OSLO 00422
      R 121430Z MAR 74
      FM AMEMBASSY OSLO
      TO SECSTATE WASHDC 1874

      2. TEXT.
      NNN`,
    ],
    [
      "are two with numbers that follow one another, filed in the same minute",
      `
      |${cable("PAGE 01 OSLO 00412")}
      |${cable("PAGE 01 OSLO 00413", { serial: "413" })}`,
    ],
    [
      "are two with the same number of different posts",
      `
      |${cable("PAGE 01 OSLO 00412")}
      |${cable("PAGE 01 LIMA 00412", { post: "LIMA", dateTime: "R 121431Z MAR 74" })}`,
    ],
    [
      "are two with the same number in different years",
      `
      |${cable("PAGE 01 OSLO 00412")}
      |${cable("PAGE 01 OSLO 00412", { dateTime: "P 200915Z APR 75" })}`,
    ],
    [
      "are two without page lines",
      `
      |${cable(NO_PAGE)}
      |UNCLASSIFIED

      46
      ${cable(NO_PAGE, { serial: "418", dateTime: "R 130915Z MAR 74" })}
      |${cable("R 140915Z MAR 74", { serial: "425", dateTime: "" })}`,
    ],
    [
      "are one whose sections have no page lines",
      `
      |${cable(NO_PAGE, { section: "SECTION 1 OF 2 " })}
      ${cable(NO_PAGE, { section: "SECTION 2 OF 2 " })}`,
    ],
    [
      "are two with the archive's footer between",
      `
      |${cable("PAGE 01 OSLO 00412")}
      *** Current Handling Restrictions *** n/a
      *** Current Classification *** UNCLASSIFIED

      |${cable("PAGE 01 LIMA 00731", { post: "LIMA", serial: "731" })}`,
    ],
    [
      "are two records of which the first has lost the heading of its text",
      `
      |${cable("PAGE 01 OSLO 00412")}
      Message Attributes
      Automatic Decaptioning: X
      Markings: Declassified
      30 JUN 2005
      |${cable("PAGE 01 LIMA 00731", { post: "LIMA", serial: "731" })}`,
    ],
    [
      "are one where another's page line is quoted",
      `
      |PAGE 01 OSLO 00412 01 OF 02
      R 121430Z MAR 74
      UNCLAS OSLO 412
      1. QUOTE
      PAGE 01 LIMA 00731
      TEXT.
      NNN
      PAGE 01 LIMA 00732
      TEXT.
      UNQUOTE
      NNN
      PAGE 01 OSLO 00412 02 OF 02
      2. TEXT.
      NNN`,
    ],
    [
      "are two where a word of quotation is not closed",
      `
      |PAGE 01 OSLO 00412
      R 121430Z MAR 74
      UNCLAS OSLO 412
      1. A QUOTE CAME.
      NNN
      |${cable("PAGE 01 LIMA 00731", { post: "LIMA", serial: "731" })}`,
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
      "a heading whose number was misread, below the notes of the one before",
      `
      |5. Letter From the Director to the Secretary1

      Text.
        1. Source: Here.

      |66. Letter From the Secretary to the Director1

      Text.
        1. Source: There.

      |7. Editorial Note

      Text.
    `,
    ],
    [
      "a heading without its number, below the notes of the one before",
      `
      |5. Letter From the Director to the Secretary1

      Text.
        1. Source: Here.

      |Letter From the Secretary to the Director1

      Washington, March 5, 1974

      Text.
        1. Source: There.

      |7. Editorial Note

      Text.
    `,
    ],
    [
      "no title without a number in the text",
      `
      |5. Letter From the Director to the Secretary1

      1. Text.

      Letter From the Secretary to the Director

      Washington, March 5, 1974

      Text.
        1. Source: There.

      |7. Editorial Note

      Text.
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
