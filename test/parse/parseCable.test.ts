/* Trees of cables: each small document with its tree beside it. */
import { describe, expect, test } from "vitest";
import { dedent, printTrees } from "../support/tree.ts";

/** A test for each document: its name, the text, the tree below `document`. */
function parses(cases: readonly (readonly [name: string, text: string, tree: string])[]): void {
  test.each(cases)("%s", (_, text, tree) => {
    const expected = dedent(tree).replaceAll(/^/gm, "  ");
    expect(printTrees(dedent(text), "cable")).toBe(`document\n${expected}`);
  });
}

describe("the header", () => {
  parses([
    [
      "as printed",
      `
      UNCLASSIFIED

      PAGE 01  OSLO 00412 121502Z
      46
      ACTION CU-04

      INFO OCT-01 EUR-12 USIA-15
         L-03 /035 W
                           --------------------- 071220
      R 121430Z MAR 74
      FM AMEMBASSY OSLO
      TO SECSTATE WASHDC 1873
      INFO AMEMBASSY HELSINKI
      AMEMBASSY STOCKHOLM

      UNCLAS OSLO 412

      EXDIS
      FOR EUR/NE

      E.O. 11652: N/A
      TAGS: SCUL, NO
      SUBJ: MAPS AND
            CHARTS

      REF: STATE 41250

      1. THE MAPS CAME.
      `,
      `
      furniture classification: UNCLASSIFIED
      section
        header
          furniture pageLine: PAGE 01  OSLO 00412 121502Z
          furniture relayNumber: 46
          headerField distribution
            text: ACTION CU-04
            text: INFO OCT-01 EUR-12 USIA-15
            text:    L-03 /035 W
          headerField dashLine
            text:                      --------------------- 071220
          headerField dateTimeGroup
            text: R 121430Z MAR 74
          headerField from
            text: FM AMEMBASSY OSLO
          headerField to
            text: TO SECSTATE WASHDC 1873
          headerField info
            text: INFO AMEMBASSY HELSINKI
            text: AMEMBASSY STOCKHOLM
          headerField banner
            text: UNCLAS OSLO 412
          headerField caption
            text: EXDIS
            text: FOR EUR/NE
          headerField executiveOrder
            text: E.O. 11652: N/A
          headerField tags
            text: TAGS: SCUL, NO
          headerField subject
            text: SUBJ: MAPS AND
            text:       CHARTS
          headerField reference
            text: REF: STATE 41250
        body
          paragraph 1
            text: 1. THE MAPS CAME.
      `,
    ],
    [
      "joined on a few lines",
      `
      PAGE 01 STATE 139375 ORIGIN EUR-12 INFO OCT-01 /013 R

      DRAFTED BY EUR/NE:AHARLOW:BR APPROVED BY EUR/NE:BBRANDT -----160627Z 087048 /14 R 160106Z JUN 77 FM SECSTATE WASHDC TO AMEMBASSY OSLO INFO AMEMBASSY HELSINKI

      CONFIDENTIAL STATE 139375 E.O. 11652: GDS TAGS: SCUL, NO SUBJECT: MAPS 1. THE MAPS CAME. 2. THE CHARTS DID NOT.
      `,
      `
      section
        header
          furniture pageLine: PAGE 01 STATE 139375
          headerField distribution
            text: ORIGIN EUR-12
            text: INFO OCT-01 /013 R
          headerField draftedBy
            text: DRAFTED BY EUR/NE:AHARLOW:BR
          headerField approvedBy
            text: APPROVED BY EUR/NE:BBRANDT
          headerField dashLine
            text: -----160627Z 087048 /14
          headerField dateTimeGroup
            text: R 160106Z JUN 77
          headerField from
            text: FM SECSTATE WASHDC
          headerField to
            text: TO AMEMBASSY OSLO
          headerField info
            text: INFO AMEMBASSY HELSINKI
          headerField banner
            text: CONFIDENTIAL STATE 139375
          headerField executiveOrder
            text: E.O. 11652: GDS
          headerField tags
            text: TAGS: SCUL, NO
          headerField subject
            text: SUBJECT: MAPS
        body
          paragraph 1
            text: 1. THE MAPS CAME. 2. THE CHARTS DID NOT.
      `,
    ],
    [
      "with blank lines between all lines",
      `
      PAGE 01 STATE 139375

      R 160106Z JUN 77

      FM SECSTATE WASHDC

      TO AMEMBASSY OSLO

      CONFIDENTIAL STATE 139375

      TAGS: SCUL, NO

      SUBJECT: MAPS

      1. THE MAPS CAME.
      `,
      `
      section
        header
          furniture pageLine: PAGE 01 STATE 139375
          headerField dateTimeGroup
            text: R 160106Z JUN 77
          headerField from
            text: FM SECSTATE WASHDC
          headerField to
            text: TO AMEMBASSY OSLO
          headerField banner
            text: CONFIDENTIAL STATE 139375
          headerField tags
            text: TAGS: SCUL, NO
          headerField subject
            text: SUBJECT: MAPS
        body
          paragraph 1
            text: 1. THE MAPS CAME.
      `,
    ],
    [
      "a page line broken in two",
      `
      PAGE 01
      STATE 139375
      ORIGIN EUR-12
      R 160106Z JUN 77
      `,
      `
      section
        header
          furniture pageLine: PAGE 01
          text: STATE 139375
          headerField distribution
            text: ORIGIN EUR-12
          headerField dateTimeGroup
            text: R 160106Z JUN 77
      `,
    ],
  ]);
});

describe("the body", () => {
  const header = `
      R 160106Z JUN 77
      CONFIDENTIAL STATE 139375
      SUBJECT: MAPS
  `;
  const headerTree = `
      section
        header
          headerField dateTimeGroup
            text: R 160106Z JUN 77
          headerField banner
            text: CONFIDENTIAL STATE 139375
          headerField subject
            text: SUBJECT: MAPS
        body
  `;
  const cases: readonly (readonly [name: string, text: string, tree: string])[] = [
    [
      "page turns within a paragraph, with two lines of the level, and with the level glued",
      `
      1. THE MAPS OF THE
      CONFIDENTIAL

      CONFIDENTIAL

      PAGE 02 STATE 139375

      SURVEY CAME IN THE MONTH OF CONFIDENTIAL

      PAGE 03 STATE 139375 MAY.

      2. THE CHARTS DID NOT.
      BRANDT
      CONFIDENTIAL
      NNN
      `,
      `
      paragraph 1
        text: 1. THE MAPS OF THE
        furniture classification: CONFIDENTIAL
        furniture classification: CONFIDENTIAL
        furniture pageLine: PAGE 02 STATE 139375
        text: SURVEY CAME IN THE MONTH OF
        furniture classification: CONFIDENTIAL
        furniture pageLine: PAGE 03 STATE 139375
        text:  MAY.
      paragraph 2
        text: 2. THE CHARTS DID NOT.
      signature: BRANDT
      furniture classification: CONFIDENTIAL
      `,
    ],
    [
      "a level in the middle of a text is text",
      `
      1. THE PAPER IS CONFIDENTIAL
      AND SO ARE THE MAPS.
      `,
      `
      paragraph 1
        text: 1. THE PAPER IS CONFIDENTIAL
        text: AND SO ARE THE MAPS.
      `,
    ],
    [
      "items, a heading and a restart",
      `
      1. THERE ARE TWO PARTS:

      - A) THE MAPS
      - B) THE CHARTS

      II. RECOMMENDATIONS.

      1) SEND THEM BACK.
      `,
      `
      paragraph 1
        text: 1. THERE ARE TWO PARTS:
      paragraph A
        text: - A) THE MAPS
      paragraph B
        text: - B) THE CHARTS
      sectionHeading: II. RECOMMENDATIONS.
      paragraph 1
        text: 1) SEND THEM BACK.
      `,
    ],
    [
      "a wrapped line that begins with a year",
      `
      1. THE MAPS WERE MADE IN
      1974. THE CHARTS WERE NOT.
      `,
      `
      paragraph 1
        text: 1. THE MAPS WERE MADE IN
        text: 1974. THE CHARTS WERE NOT.
      `,
    ],
    [
      "a signature after the last full stop, and a note after it",
      `
      1. THE MAPS CAME. BRANDT
      NOTE BY OC/T: PASSED ABOVE ADDRESSEE.
      CONFIDENTIAL
      NNN
      `,
      `
      paragraph 1
        text: 1. THE MAPS CAME.
      signature: BRANDT
      furniture communicationsNote: NOTE BY OC/T: PASSED ABOVE ADDRESSEE.
      furniture classification: CONFIDENTIAL
      `,
    ],
    [
      "header lines quoted in the text",
      `
      1. THE TELEGRAM READ:

      FM AMEMBASSY OSLO
      TAGS: SCUL
      R 160106Z JUN 77
      `,
      `
      paragraph 1
        text: 1. THE TELEGRAM READ:
        text: FM AMEMBASSY OSLO
        text: TAGS: SCUL
        text: R 160106Z JUN 77
      `,
    ],
  ];

  test.each(cases)("%s", (_, text, tree) => {
    const [before, body] = [dedent(header).trimEnd(), dedent(text)];
    const found = printTrees(`${before}\n\n${body}`, "cable");
    const expectedBody = dedent(tree).replaceAll(/^/gm, "      ");
    const head = `document\n${dedent(headerTree).trimEnd().replaceAll(/^/gm, "  ")}\n${expectedBody}`;
    const end = body.endsWith("NNN") ? "\n    endMark: NNN" : "";
    expect(found).toBe(head + end);
  });
});

describe("sections", () => {
  parses([
    [
      "each with a header, and a mark at its end",
      `
      CONFIDENTIAL
      PAGE 01 OSLO 00412 01 OF 02 121502Z
      R 121430Z MAR 74
      FM AMEMBASSY OSLO
      C O N F I D E N T I A L SECTION 1 OF 2 OSLO 412
      SUBJ: MAPS
      1. THE MAPS CAME.
      CONFIDENTIAL
      NNN
      CONFIDENTIAL
      PAGE 01 OSLO 00412 02 OF 02 121503Z
      R 121430Z MAR 74
      FM AMEMBASSY OSLO
      C O N F I D E N T I A L SECTION 2 OF 2 OSLO 412
      2. THE CHARTS DID NOT.
      BRANDT
      CONFIDENTIAL
      NNN
      `,
      `
      furniture classification: CONFIDENTIAL
      section
        header
          furniture pageLine: PAGE 01 OSLO 00412 01 OF 02 121502Z
          headerField dateTimeGroup
            text: R 121430Z MAR 74
          headerField from
            text: FM AMEMBASSY OSLO
          headerField banner
            text: C O N F I D E N T I A L SECTION 1 OF 2 OSLO 412
          headerField subject
            text: SUBJ: MAPS
        body
          paragraph 1
            text: 1. THE MAPS CAME.
            furniture classification: CONFIDENTIAL
        endMark: NNN
        furniture classification: CONFIDENTIAL
      section
        header
          furniture pageLine: PAGE 01 OSLO 00412 02 OF 02 121503Z
          headerField dateTimeGroup
            text: R 121430Z MAR 74
          headerField from
            text: FM AMEMBASSY OSLO
          headerField banner
            text: C O N F I D E N T I A L SECTION 2 OF 2 OSLO 412
        body
          paragraph 2
            text: 2. THE CHARTS DID NOT.
          signature: BRANDT
          furniture classification: CONFIDENTIAL
        endMark: NNN
      `,
    ],
  ]);
});

describe("the record", () => {
  parses([
    [
      "attributes with several keys on a line, marks, indentation and values over several lines",
      `
      Message Text

      NNN

      Message Attributes

      Automatic Decaptioning: X
      Errors: n/a **Expiration:**
        Subject: MAPS AND
      CHARTS
      Markings: Brandt Declassified/Released US Department of State EO Systematic Review 22 May 2009

      Declassified/Released US Department of State EO Systematic Review 22 May 2009
      `,
      `
      furniture archiveHeading: Message Text
      endMark: NNN
      attributes
        furniture archiveHeading: Message Attributes
        attribute Automatic Decaptioning
          text: Automatic Decaptioning: X
        attribute Errors
          text: Errors: n/a
        attribute Expiration
          text: **Expiration:**
        attribute Subject
          text:   Subject: MAPS AND
          text: CHARTS
        attribute Markings
          text: Markings: Brandt Declassified/Released US Department of State EO Systematic Review 22 May 2009
          furniture stamp: Declassified/Released US Department of State EO Systematic Review 22 May 2009
      `,
    ],
    [
      "text without a header is text",
      `
      THE MAPS CAME.

      1. THE CHARTS DID NOT.
      `,
      `
      text: THE MAPS CAME.
      text: 1. THE CHARTS DID NOT.
      `,
    ],
  ]);
});

test("a file of several cables has a tree for each", () => {
  const cable = (serial: string) => `PAGE 01 OSLO ${serial}\nR 121430Z MAR 74\n1. MAPS.\nNNN\n`;
  const tree = (serial: string) =>
    dedent(`
      document
        section
          header
            furniture pageLine: PAGE 01 OSLO ${serial}
            headerField dateTimeGroup
              text: R 121430Z MAR 74
          body
            paragraph 1
              text: 1. MAPS.
          endMark: NNN
    `);
  const text = `${cable("00412")}\n${cable("00413")}`;
  expect(printTrees(text, "cable")).toBe(`${tree("00412")}\n${tree("00413")}`);
});
