/* Trees of cables of the 1980s to 2010: what the grammar makes of the lines that only they have. */
import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { COLLECTIVE, EIGHTIES, NINETIES, RECENT } from "../../support/recentCables.ts";
import { dedent, printTrees, treeFaults } from "../../support/tree.ts";

/** The tree below `document` of each text. */
const cases: readonly (readonly [name: string, text: string, tree: string])[] = [
  [
    "an unknown line of the relay stays text",
    `
      PP RUEHNY
      DE RUEHHE #0195 2531703
      ZUI RUEWMFU0001
      ZNY CCCCC ZZH
      P 091700Z SEP 08
      FM AMEMBASSY HELSINKI
      TO RUEHC/SECSTATE WASHDC
      C O N F I D E N T I A L HELSINKI 000195
      SUBJECT: CHARTS

      1. (C) THE CHARTS CAME.
      `,
    `
      section
        header
          headerField routing
            text: PP RUEHNY
          headerField originator
            text: DE RUEHHE #0195 2531703
          text: ZUI RUEWMFU0001
          headerField securityWarning
            text: ZNY CCCCC ZZH
          headerField dateTimeGroup
            text: P 091700Z SEP 08
          headerField from
            text: FM AMEMBASSY HELSINKI
          headerField to
            text: TO RUEHC/SECSTATE WASHDC
          headerField banner
            text: C O N F I D E N T I A L HELSINKI 000195
          headerField subject
            text: SUBJECT: CHARTS
        body
          paragraph 1
            text: 1. (C) THE CHARTS CAME.
      `,
  ],
  [
    "a page line between TO and the first addressee",
    `
      P 182318Z FEB 09
      FM SECSTATE WASHDC
      TO
      PAGE 02        STATE   015113  182333Z
      ALL DIPLOMATIC POSTS COLLECTIVE
      AMEMBASSY OSLO
      UNCLAS STATE 015113
      SUBJECT: CHARTS

      1. (U) THE CHARTS CAME.
      `,
    `
      section
        header
          headerField dateTimeGroup
            text: P 182318Z FEB 09
          headerField from
            text: FM SECSTATE WASHDC
          headerField to
            text: TO
            furniture pageLine: PAGE 02        STATE   015113  182333Z
            text: ALL DIPLOMATIC POSTS COLLECTIVE
            text: AMEMBASSY OSLO
          headerField banner
            text: UNCLAS STATE 015113
          headerField subject
            text: SUBJECT: CHARTS
        body
          paragraph 1
            text: 1. (U) THE CHARTS CAME.
      `,
  ],
  [
    "a transmission begins the next section, also without an end mark",
    `
      VZCZCXRO4412
      PP RUEHNY
      DE RUEHHE #0195/01 2531703
      ZNY CCCCC ZZH
      P 091700Z SEP 08
      FM AMEMBASSY HELSINKI
      TO RUEHC/SECSTATE WASHDC PRIORITY 3787
      C O N F I D E N T I A L SECTION 01 OF 02 HELSINKI 000195

      E.O. 12958: DECL: 09/08/2018
      TAGS: SCUL, FI
      SUBJECT: CHARTS

      1. (C) The charts came from

      HELSINKI 00000195  001.2 OF 002


      the north.
      VZCZCXRO4413
      PP RUEHNY
      DE RUEHHE #0195/02 2531703
      ZNY CCCCC ZZH
      P 091700Z SEP 08
      FM AMEMBASSY HELSINKI
      TO RUEHC/SECSTATE WASHDC PRIORITY 3788
      C O N F I D E N T I A L SECTION 02 OF 02 HELSINKI 000195

      2. (C) They are old.
      BRANDT
      `,
    `
      section
        header
          headerField transmissionId
            text: VZCZCXRO4412
          headerField routing
            text: PP RUEHNY
          headerField originator
            text: DE RUEHHE #0195/01 2531703
          headerField securityWarning
            text: ZNY CCCCC ZZH
          headerField dateTimeGroup
            text: P 091700Z SEP 08
          headerField from
            text: FM AMEMBASSY HELSINKI
          headerField to
            text: TO RUEHC/SECSTATE WASHDC PRIORITY 3787
          headerField banner
            text: C O N F I D E N T I A L SECTION 01 OF 02 HELSINKI 000195
          headerField executiveOrder
            text: E.O. 12958: DECL: 09/08/2018
          headerField tags
            text: TAGS: SCUL, FI
          headerField subject
            text: SUBJECT: CHARTS
        body
          paragraph 1
            text: 1. (C) The charts came from
            furniture runningHead: HELSINKI 00000195  001.2 OF 002
            text: the north.
      section
        header
          headerField transmissionId
            text: VZCZCXRO4413
          headerField routing
            text: PP RUEHNY
          headerField originator
            text: DE RUEHHE #0195/02 2531703
          headerField securityWarning
            text: ZNY CCCCC ZZH
          headerField dateTimeGroup
            text: P 091700Z SEP 08
          headerField from
            text: FM AMEMBASSY HELSINKI
          headerField to
            text: TO RUEHC/SECSTATE WASHDC PRIORITY 3788
          headerField banner
            text: C O N F I D E N T I A L SECTION 02 OF 02 HELSINKI 000195
        body
          paragraph 2
            text: 2. (C) They are old.
          signature: BRANDT
      `,
  ],
  [
    "a title below a running head does not belong to the references",
    `
      P 091700Z SEP 08
      FM AMEMBASSY HELSINKI
      TO SECSTATE WASHDC
      UNCLAS HELSINKI 000195
      SUBJECT: CHARTS

      REF: OSLO 1022

      HELSINKI 00000195  001.2 OF 002


      SUMMARY
      -------

      1. (U) The charts came.
      `,
    `
      section
        header
          headerField dateTimeGroup
            text: P 091700Z SEP 08
          headerField from
            text: FM AMEMBASSY HELSINKI
          headerField to
            text: TO SECSTATE WASHDC
          headerField banner
            text: UNCLAS HELSINKI 000195
          headerField subject
            text: SUBJECT: CHARTS
          headerField reference
            text: REF: OSLO 1022
            furniture runningHead: HELSINKI 00000195  001.2 OF 002
        body
          paragraph
            text: SUMMARY
            text: -------
          paragraph 1
            text: 1. (U) The charts came.
      `,
  ],
  [
    "a subject goes on below a running head, though it is the last line of the header",
    `
      P 091700Z SEP 08
      FM AMEMBASSY HELSINKI
      TO SECSTATE WASHDC
      UNCLAS HELSINKI 000195
      SUBJECT: THE CHARTS OF THE NORTHERN

      HELSINKI 00000195  001.2 OF 002


      HARBORS

      1. (U) The charts came.
      `,
    `
      section
        header
          headerField dateTimeGroup
            text: P 091700Z SEP 08
          headerField from
            text: FM AMEMBASSY HELSINKI
          headerField to
            text: TO SECSTATE WASHDC
          headerField banner
            text: UNCLAS HELSINKI 000195
          headerField subject
            text: SUBJECT: THE CHARTS OF THE NORTHERN
            furniture runningHead: HELSINKI 00000195  001.2 OF 002
            text: HARBORS
        body
          paragraph 1
            text: 1. (U) The charts came.
      `,
  ],
  [
    "references go on below a blank line with the next letter",
    `
      P 091700Z SEP 08
      FM AMEMBASSY HELSINKI
      TO SECSTATE WASHDC
      UNCLAS HELSINKI 000195
      SUBJECT: CHARTS

      REFS: (A) OSLO 1022

            (B) OSLO 1023
            (C) OSLO 1024

      A. THE CHARTS CAME.
      `,
    `
      section
        header
          headerField dateTimeGroup
            text: P 091700Z SEP 08
          headerField from
            text: FM AMEMBASSY HELSINKI
          headerField to
            text: TO SECSTATE WASHDC
          headerField banner
            text: UNCLAS HELSINKI 000195
          headerField subject
            text: SUBJECT: CHARTS
          headerField reference
            text: REFS: (A) OSLO 1022
            text:       (B) OSLO 1023
            text:       (C) OSLO 1024
        body
          paragraph
            text: A. THE CHARTS CAME.
      `,
  ],
  [
    "who classified stands on two pages",
    `
      P 091700Z SEP 98
      FM AMEMBASSY HELSINKI
      TO SECSTATE WASHDC
      C O N F I D E N T I A L HELSINKI 000195
      SUBJECT: CHARTS

      CLASSIFIED BY AMBASSADOR ANTON BRANDT.
                             CONFIDENTIAL

      PAGE 02        HELSIN  00195  01 OF 03  111533Z
      REASONS: 1.5 (B) AND (D).

      1. (C) THE CHARTS CAME.
      `,
    `
      section
        header
          headerField dateTimeGroup
            text: P 091700Z SEP 98
          headerField from
            text: FM AMEMBASSY HELSINKI
          headerField to
            text: TO SECSTATE WASHDC
          headerField banner
            text: C O N F I D E N T I A L HELSINKI 000195
          headerField subject
            text: SUBJECT: CHARTS
          headerField classifiedBy
            text: CLASSIFIED BY AMBASSADOR ANTON BRANDT.
            furniture classification:                        CONFIDENTIAL
            furniture pageLine: PAGE 02        HELSIN  00195  01 OF 03  111533Z
            text: REASONS: 1.5 (B) AND (D).
        body
          paragraph 1
            text: 1. (C) THE CHARTS CAME.
      `,
  ],
  [
    "header lines joined on a few lines",
    `
      VZCZCXRO4412 PP RUEHNY DE RUEHHE #0195/01 2531703 ZNY CCCCC ZZH P 091700Z SEP 08 FM AMEMBASSY HELSINKI TO RUEHC/SECSTATE WASHDC PRIORITY 3787 INFO RUEHNY/AMEMBASSY OSLO

      C O N F I D E N T I A L HELSINKI 000195

      E.O. 12958: DECL: 09/08/2018 TAGS: SCUL, FI SUBJECT: CHARTS REF: 09 OSLO 862 OSLO 00000116 001.2 OF 003 CLASSIFIED BY: DCM Anton Brandt. REASON: 1.4 (b) 1. (C) The charts came. 2. (C) They are old.
      `,
    `
      section
        header
          headerField transmissionId
            text: VZCZCXRO4412
          headerField routing
            text: PP RUEHNY
          headerField originator
            text: DE RUEHHE #0195/01 2531703
          headerField securityWarning
            text: ZNY CCCCC ZZH
          headerField dateTimeGroup
            text: P 091700Z SEP 08
          headerField from
            text: FM AMEMBASSY HELSINKI
          headerField to
            text: TO RUEHC/SECSTATE WASHDC PRIORITY 3787
          headerField info
            text: INFO RUEHNY/AMEMBASSY OSLO
          headerField banner
            text: C O N F I D E N T I A L HELSINKI 000195
          headerField executiveOrder
            text: E.O. 12958: DECL: 09/08/2018
          headerField tags
            text: TAGS: SCUL, FI
          headerField subject
            text: SUBJECT: CHARTS
          headerField reference
            text: REF: 09 OSLO 862
            furniture runningHead: OSLO 00000116 001.2 OF 003
          headerField classifiedBy
            text: CLASSIFIED BY: DCM Anton Brandt. REASON: 1.4 (b)
        body
          paragraph 1
            text: 1. (C) The charts came. 2. (C) They are old.
      `,
  ],
  [
    "a running head within a joined line of text",
    `
      UNCLAS HELSINKI 000195
      SUBJECT: CHARTS

      1. The charts came from the HELSINKI 00000195 001.2 OF 002 north and the south.
      `,
    `
      section
        header
          headerField banner
            text: UNCLAS HELSINKI 000195
          headerField subject
            text: SUBJECT: CHARTS
        body
          paragraph 1
            text: 1. The charts came from the
            furniture runningHead: HELSINKI 00000195 001.2 OF 002
            text:  north and the south.
      `,
  ],
  [
    "an identifier is one only above the cable",
    `
      08SECTION01OF02HELSINKI195

      UNCLAS HELSINKI 000195
      SUBJECT: CHARTS

      1. The charts came.
      08OSLO12
      `,
    `
      furniture identifier: 08SECTION01OF02HELSINKI195
      section
        header
          headerField banner
            text: UNCLAS HELSINKI 000195
          headerField subject
            text: SUBJECT: CHARTS
        body
          paragraph 1
            text: 1. The charts came.
            text: 08OSLO12
      `,
  ],
];

test.each(cases)("%s", (_, text, tree) => {
  const expected = dedent(tree).replaceAll(/^/gm, "  ");
  expect(printTrees(dedent(text), "cable")).toBe(`document\n${expected}`);
});

describe("a cable with all lines", () => {
  const lines = printTrees(RECENT, "cable")
    .split("\n")
    .map((line) => line.trim());
  const indexOf = (text: string) => lines.findIndex((line) => line.startsWith(text));

  test("has its parts in the order of the text", () => {
    const parts = lines.filter((line) =>
      /^(?:headerField|furniture|body|paragraph|signature|endMark)/.test(line),
    );
    expect(parts.map((part) => part.replace(/:.*/, ""))).toEqual([
      "furniture identifier",
      "headerField transmissionId",
      "headerField routing",
      "headerField originator",
      "headerField securityWarning",
      "headerField dateTimeGroup",
      "headerField from",
      "headerField to",
      "headerField info",
      "headerField exempted",
      "headerField banner",
      "headerField caption",
      "headerField caption",
      "headerField executiveOrder",
      "headerField tags",
      "headerField subject",
      "furniture runningHead",
      "headerField reference",
      "headerField classifiedBy",
      "body",
      "paragraph 1",
      "furniture runningHead",
      "paragraph 2",
      "paragraph 3",
      "signature",
      "endMark",
      "furniture serialCheck",
      "endMark",
    ]);
  });

  test("a running head interrupts a subject and a paragraph, and is in them", () => {
    expect(lines[indexOf("furniture runningHead") + 1]).toBe("text: THE WINTER");
    expect(lines).toContain("text: northern charts. End summary.");
  });
});

test.each([
  ["all lines", RECENT],
  ["the eighties", EIGHTIES],
  ["the nineties", NINETIES],
  ["a collective", COLLECTIVE],
])("the tree of %s gives the text back", (_, text) => {
  expect(treeFaults(analyze(text, { type: "cable" }))).toEqual([]);
});

describe("what a cable of this form does not have", () => {
  const headerOf = (text: string) =>
    printTrees(dedent(text), "cable")
      .split("\n")
      .flatMap((line) => /headerField (\w+)/.exec(line)?.[1] ?? []);

  test.each([
    [
      "a sentence about a transmission",
      `
      UNCLAS OSLO 000195
      SUBJECT: CHARTS

      1. THE RELAY SAID
      ZNY CCCCC ZZH
      AND NOTHING ELSE.
      `,
    ],
    [
      "a routing line quoted in the text",
      `
      UNCLAS OSLO 000195
      SUBJECT: CHARTS

      1. THE RELAY SAID
      PP RUEHNY
      AND NOTHING ELSE.
      `,
    ],
    [
      "a reason without the line that says who classified",
      `
      UNCLAS OSLO 000195
      SUBJECT: CHARTS

      REASON: THE CHARTS ARE OLD.
      `,
    ],
    [
      "BT and a number in the text",
      `
      UNCLAS OSLO 000195
      SUBJECT: CHARTS

      1. THE SHIP HAS THE NUMBER
      #0195
      ON ITS SIDE.
      `,
    ],
  ])("%s adds no line to the header", (_, text) => {
    expect(headerOf(text)).toEqual(["banner", "subject"]);
  });
});

describe("values", () => {
  const partsOf = (text: string) => {
    const [placed] = analyze(dedent(text), { type: "cable" }).documents;
    const parts = placed?.document.parts;
    if (parts?.kind !== "cable") throw new Error("A cable is needed");
    return parts;
  };

  test("running heads are pages, as they are printed", () => {
    expect(partsOf(RECENT).pages.map(({ label }) => label)).toEqual(["001.2", "002"]);
    expect(partsOf(COLLECTIVE).pages.map(({ label }) => label)).toEqual(["02", "001.2", "002"]);
  });

  test("a backslash at the end of a line is no part of a field", () => {
    const { fields } = partsOf(`
      UNCLAS OSLO 000195\\
      SUBJECT: CHARTS OF THE\\
      HARBORS\\

      1. THE CHARTS CAME.\\
    `);
    const subject = fields.find(({ name }) => name === "subject");
    expect(subject?.pieces.map(({ start, end }) => end - start)).toEqual([13, 7]);
  });
});

describe("captions on the line with the classification", () => {
  const treeOf = (text: string) =>
    printTrees(dedent(text), "cable")
      .split("\n")
      .map((line) => line.trim());

  test("are captions, also before the E.O. line", () => {
    expect(
      treeOf(`
        UNCLAS SECTION 01 OF 02 OSLO 000195 SIPDIS NOFORN E.O. 12958: N/A TAGS: SCUL

        1. THE CHARTS CAME.
      `).slice(3, 9),
    ).toEqual([
      "headerField banner",
      "text: UNCLAS SECTION 01 OF 02 OSLO 000195",
      "headerField caption",
      "text:  SIPDIS NOFORN",
      "headerField executiveOrder",
      "text: E.O. 12958: N/A",
    ]);
  });

  test("a sentence that begins like such a line is one piece", () => {
    expect(
      treeOf(`
        UNCLAS OSLO 000195
        SUBJECT: CHARTS

        SECRET TALKS IN OSLO 12 SHIPS.
      `),
    ).toContain("text: SECRET TALKS IN OSLO 12 SHIPS.");
  });
});
