/*
 * Cables that repeat another telegram or a long text: what is quoted is text, and its header, page
 * lines and end mark are not the cable's own.
 */
import { describe, expect, test } from "vitest";
import { getFileOutline } from "../../../server/src/features/outline.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { dedent } from "../../support/tree.ts";
import { parsesTexts } from "./parses.ts";

const HEADER = `
      R 121430Z MAR 74
      FM AMEMBASSY OSLO
      TO SECSTATE WASHDC 1873

      UNCLAS OSLO 412
`;

describe("a telegram", () => {
  parsesTexts([
    [
      "with its banner after the word",
      `${HEADER}
      EXDIS

      FOLLOWING REPEAT OF HELSINKI 730 SENT ACTION SECSTATE
      INFO STOCKHOLM MAR 11

      QUOTE C O N F I D E N T I A L HELSINKI 730
      E.O. 11652: GDS
      TAGS: SCUL, FI
      SUBJ: NAUTICAL CHARTS

      REF: STATE 41250

      1. THE CHARTS CAME.
      2. THE MAPS DID NOT.
      HARLOW UNQUOTE
      BRANDT
      NNN
      `,
      `
      body
        paragraph
          text: FOLLOWING REPEAT OF HELSINKI 730 SENT ACTION SECSTATE
          text: INFO STOCKHOLM MAR 11
          text: QUOTE C O N F I D E N T I A L HELSINKI 730
          text: E.O. 11652: GDS
          text: TAGS: SCUL, FI
          text: SUBJ: NAUTICAL CHARTS
          text: REF: STATE 41250
        paragraph 1
          text: 1. THE CHARTS CAME.
        paragraph 2
          text: 2. THE MAPS DID NOT.
          text: HARLOW UNQUOTE
        signature: BRANDT
      endMark: NNN
      `,
    ],
    [
      "with its whole header, announced without a word of quotation",
      `${HEADER}
      E.O. 11652: N/A
      TAGS: SCUL
      SUBJ: CHARTS

      THE FOLLOWING TELEGRAM IS REPEATED FOR INFO:

      R 100106Z MAR 74
      FM AMEMBASSY HELSINKI
      TO SECSTATE WASHDC 211
      UNCLAS HELSINKI 730
      TAGS: SCUL, FI
      SUBJ: MAPS
      1. THE CHARTS CAME.
      BRANDT
      NNN
      `,
      `
      body
        paragraph
          text: THE FOLLOWING TELEGRAM IS REPEATED FOR INFO:
          text: R 100106Z MAR 74
          text: FM AMEMBASSY HELSINKI
          text: TO SECSTATE WASHDC 211
          text: UNCLAS HELSINKI 730
          text: TAGS: SCUL, FI
          text: SUBJ: MAPS
        paragraph 1
          text: 1. THE CHARTS CAME.
        signature: BRANDT
      endMark: NNN
      `,
    ],
    [
      "reflowed on one line",
      `${HEADER}
      TAGS: SCUL

      SUBJ: CHARTS

      THIS TELEGRAM CAME TO US: QUOTE "R 100106Z MAR 74 FM AMEMBASSY HELSINKI TO AMEMBASSY OSLO

      SUBJ: MAPS

      1. THE CHARTS CAME." UNQUOTE BRANDT UNCLASSIFIED

      NNN
      `,
      `
      body
        paragraph
          text: THIS TELEGRAM CAME TO US: QUOTE "R 100106Z MAR 74 FM AMEMBASSY HELSINKI TO AMEMBASSY OSLO
          text: SUBJ: MAPS
        paragraph 1
          text: 1. THE CHARTS CAME." UNQUOTE
        signature: BRANDT
        furniture classification: UNCLASSIFIED
      endMark: NNN
      `,
    ],
    [
      "in a paragraph, with a page line, levels and an end mark of its own",
      `
      PAGE 01 OSLO 00412 121502Z
      ${HEADER.trim()}

      TAGS: SCUL
      SUBJ: CHARTS

      1. IT READS:
      2. QUOTE
      PAGE 01 STATE 041250
      R 100106Z MAR 74
      FM SECSTATE WASHDC
      TO AMEMBASSY OSLO
      SECRET
      SUBJ: MAPS
      1. SEND THE CHARTS.
      2. SEND THE MAPS.
      UNCLASSIFIED

      PAGE 02 OSLO 00412 121502Z
      SECRET
      NNNN
      UNQUOTE
      3. THEY WENT.
      BRANDT
      NNN
      `,
      `
      body
        paragraph 1
          text: 1. IT READS:
        paragraph 2
          text: 2. QUOTE
          text: PAGE 01 STATE 041250
          text: R 100106Z MAR 74
          text: FM SECSTATE WASHDC
          text: TO AMEMBASSY OSLO
          text: SECRET
          text: SUBJ: MAPS
        paragraph 1
          text: 1. SEND THE CHARTS.
        paragraph 2
          text: 2. SEND THE MAPS.
          furniture classification: UNCLASSIFIED
          furniture pageLine: PAGE 02 OSLO 00412 121502Z
          text: SECRET
          text: NNNN
          text: UNQUOTE
        paragraph 3
          text: 3. THEY WENT.
        signature: BRANDT
      endMark: NNN
      `,
    ],
    [
      "that the second section goes on with",
      `
      PAGE 01 OSLO 00412 01 OF 02
      ${HEADER.trim()}
      SUBJ: CHARTS
      1. IT READS: QUOTE
      UNCLAS STATE 41250
      1. SEND THE CHARTS.
      NNN
      PAGE 01 OSLO 00412 02 OF 02
      ${HEADER.trim()}
      2. SEND THE MAPS. UNQUOTE
      BRANDT
      NNN
      `,
      `
        body
          paragraph 1
            text: 1. IT READS: QUOTE
            text: UNCLAS STATE 41250
          paragraph 1
            text: 1. SEND THE CHARTS.
        endMark: NNN
      section
        header
          furniture pageLine: PAGE 01 OSLO 00412 02 OF 02
          headerField dateTimeGroup
            text: R 121430Z MAR 74
          headerField from
            text: FM AMEMBASSY OSLO
          headerField to
            text: TO SECSTATE WASHDC 1873
          headerField banner
            text: UNCLAS OSLO 412
        body
          paragraph 2
            text: 2. SEND THE MAPS. UNQUOTE
          signature: BRANDT
        endMark: NNN
      `,
    ],
  ]);
});

describe("a text", () => {
  parsesTexts([
    [
      "below the subject without a blank line",
      `${HEADER}
      SUBJ: A LETTER
      BEGIN TEXT:
      DEAR SIR,
      1. THE CHARTS ARE LOST.
      2. SEND OTHERS.
      END TEXT.
      BRANDT
      NNN
      `,
      `
      body
        paragraph
          text: BEGIN TEXT:
          text: DEAR SIR,
        paragraph 1
          text: 1. THE CHARTS ARE LOST.
        paragraph 2
          text: 2. SEND OTHERS.
          text: END TEXT.
        signature: BRANDT
      endMark: NNN
      `,
    ],
    [
      "with numbers of its own, after which the cable's go on",
      `${HEADER}
      1. THE NOTE READS:
      2. BEGIN TEXT
      1. FIRST.
      2. SECOND.
      END TEXT
      3. IT IS CLEAR.
      BRANDT
      NNN
      `,
      `
      body
        paragraph 1
          text: 1. THE NOTE READS:
        paragraph 2
          text: 2. BEGIN TEXT
        paragraph 1
          text: 1. FIRST.
        paragraph 2
          text: 2. SECOND.
          text: END TEXT
        paragraph 3
          text: 3. IT IS CLEAR.
        signature: BRANDT
      endMark: NNN
      `,
    ],
    [
      "at the end without a signature",
      `${HEADER}
      1. THE NOTE READS: QUOTE
      ALL IS WELL.
      UNQUOTE
      NNN
      `,
      `
      body
        paragraph 1
          text: 1. THE NOTE READS: QUOTE
          text: ALL IS WELL.
          text: UNQUOTE
      endMark: NNN
      `,
    ],
  ]);
});

describe("the words of quotation in a header", () => {
  test.each([
    [
      "in a subject",
      "SUBJ: PRICE QUOTE FOR\n      NAUTICAL CHARTS",
      "PRICE QUOTE FOR NAUTICAL CHARTS",
    ],
    [
      "at a line's beginning",
      "SUBJ: THE PRINTER'S\n      QUOTE OF MARCH",
      "THE PRINTER'S QUOTE OF MARCH",
    ],
    ["in a pair", "SUBJ: THE QUOTE GULF UNQUOTE\n      CHARTS", "THE QUOTE GULF UNQUOTE CHARTS"],
  ])("%s are part of it", (_, subject, value) => {
    const text = `${dedent(HEADER)}\n${subject}\n\nREF: STATE 41250\n\n1. HE SAYS QUOTE NO UNQUOTE.\nNNN\n`;
    const [document] = getFileOutline(analyze(text), "").documents;
    expect(document?.fields.subject?.value).toBe(value);
    expect(document?.fields.referenceItems).toHaveLength(1);
  });

  test("that nothing closes and no telegram follows open nothing", () => {
    const text = `${dedent(HEADER)}\nFOR THE PRINTER: BEGIN TEXT\n\nTAGS: SCUL\nSUBJ: CHARTS\n\n1. NO.\nNNN\n`;
    const [document] = getFileOutline(analyze(text), "").documents;
    expect(document?.fields.subject?.value).toBe("CHARTS");
  });
});

describe("the values of a cable that repeats another", () => {
  test("are its own, and so are its pages and sections", () => {
    const text = dedent(`
      PAGE 01 STATE 139375
      R 160106Z JUN 77
      FM SECSTATE WASHDC
      TO AMEMBASSY HELSINKI

      UNCLAS STATE 139375

      FOL TEL SENT ACTION SECSTATE FROM OSLO 12 MAR:
      QUOTE
      PAGE 01 OSLO 00412
      O 121430Z MAR 77
      FM AMEMBASSY OSLO
      TO SECSTATE WASHDC IMMEDIATE 1873
      C O N F I D E N T I A L SECTION 1 OF 2 OSLO 412
      EXDIS
      TAGS: SCUL
      SUBJ: CHARTS
      1. THEY CAME.
      UNQTE VANCE
      NNNN
    `);
    const [document, other] = getFileOutline(analyze(text), "").documents;
    expect(other).toBeUndefined();
    const { fields, pages, sections, paragraphs, signature } = document ?? {};
    expect(fields?.mrn?.value).toBe("STATE 139375");
    expect(fields?.dtg?.value).toBe("R 160106Z JUN 77");
    expect(fields?.from?.value).toBe("SECSTATE WASHDC");
    expect(fields?.classification?.value).toBe("UNCLASSIFIED");
    expect([fields?.tags, fields?.subject, fields?.captions]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(pages?.map(({ label }) => label)).toEqual(["01"]);
    expect(sections).toEqual([]);
    expect(paragraphs?.map(({ label }) => label)).toEqual(["1"]);
    expect(signature?.value).toBe("VANCE");
  });
});
