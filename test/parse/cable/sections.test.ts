/* Sections with repeated headers, what stands around them, and texts without a header. */
import { describe, expect, test } from "vitest";
import type { DocumentOutline } from "../../../server/src/features/contract.ts";
import { getFoldingRanges } from "../../../server/src/features/folding.ts";
import { getFileOutline } from "../../../server/src/features/outline.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { dedent } from "../../support/tree.ts";
import { parses, parsesTexts } from "./parses.ts";

const header = (section: string, running: number) => `
PAGE 01 STATE 286983 TOSEC 110023
64
ORIGIN CU-04

INFO OCT-01 /005 R
                   --------------------- 07122${running}
R 121430Z MAR 74 ZDK
FM SECSTATE WASHDC
TO AMEMBASSY OSLO ${running}

UNCLAS ${section}STATE 286983 TOSEC 110023
`;

const SECTIONS = `
UNCLASSIFIED   POSS DUPE
${header("SECTION 1 OF 2 ", 1)}
C O R R E C T E D  C O P Y (MRN 286983 VICE 268983)

EXDIS

E.O. 11652: N/A
TAGS: SCUL, NO
SUBJ: MAPS

1. THE MAPS
UNCLASSIFIED

UNCLASSIFIED

PAGE 02 STATE 286983 TOSEC 110023

          Declassified/Released US Department of State EO Systematic Review 30 JUN 2005

          Declassified/Released US Department of State EO Systematic Review 30 JUN 2005

CAME.

UNCLASSIFIED

NNN

UNCLASSIFIED
${header("SECTION 2 OF 2 ", 2)}
EXDIS

2. THE CHARTS CAME.
HARLOW

UNCLASSIFIED

UNCLASSIFIED

PAGE 02 STATE 286983 TOSEC 110023

NOTE BY OC/T: PASSED ABOVE ADDRESSEE.

UNCLASSIFIED

NNN

*** Current Handling Restrictions *** n/a
*** Current Classification *** UNCLASSIFIED
`;

function outlineOf(text: string): DocumentOutline {
  const [document, other] = getFileOutline(analyze(text), "").documents;
  if (document === undefined || other !== undefined) throw new Error("One document was expected");
  return document;
}

describe("a cable of two sections", () => {
  const document = outlineOf(SECTIONS);
  const values = (fields: readonly { readonly value: string }[] | undefined) =>
    fields?.map(({ value }) => value);

  test("has the values of its first header, and the captions of both", () => {
    const { fields } = document;
    expect(fields.mrn?.value).toBe("STATE 286983");
    expect(fields.dtg?.value).toBe("R 121430Z MAR 74");
    expect(values(fields.to)).toEqual(["AMEMBASSY OSLO"]);
    expect(fields.distribution?.total).toBe(5);
    expect(fields.subject?.value).toBe("MAPS");
    expect(values(fields.captions)).toEqual([
      "C O R R E C T E D C O P Y (MRN 286983 VICE 268983)",
      "EXDIS",
      "EXDIS",
    ]);
  });

  test("has sections, pages that begin anew and paragraphs that go on", () => {
    expect(document.sections.map(({ number, of }) => [number, of])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(document.pages.map(({ label }) => label)).toEqual(["01", "02", "01", "02"]);
    expect(document.paragraphs.map(({ label }) => label)).toEqual(["1", "2"]);
    expect(document.signature?.value).toBe("HARLOW");
    expect(document.endMark?.value).toBe("NNN");
  });

  test("folds by section", () => {
    const lines = SECTIONS.split("\n");
    const sections = lines.flatMap((line, i) => (line.startsWith("PAGE 01") ? [i] : []));
    const starts = getFoldingRanges(analyze(SECTIONS)).map(({ startLine }) => startLine);
    expect(starts).toEqual(expect.arrayContaining(sections));
  });
});

describe("a section begins", () => {
  const numbersOf = (text: string) => {
    const { parts } = analyze(dedent(text), { type: "cable" }).documents[0]?.document ?? {};
    return parts?.paragraphs.map(({ enumerator, section }) => `${section}: ${enumerator?.label}`);
  };

  test("at a header without a page line after an end mark", () => {
    expect(
      numbersOf(`
        R 121430Z MAR 74
        FM AMEMBASSY OSLO
        UNCLAS SECTION 1 OF 2 OSLO 412
        1. MAPS.
        NNN
        UNCLASSIFIED
        R 121430Z MAR 74
        FM AMEMBASSY OSLO
        UNCLAS SECTION 2 OF 2 OSLO 412
        2. CHARTS.
        NNN
      `),
    ).toEqual(["0: 1", "1: 2"]);
  });

  test("at a page with a wrong number after an end mark", () => {
    expect(
      numbersOf(`
        PAGE 01 OSLO 00412
        R 121430Z MAR 74
        UNCLAS OSLO 412
        1. MAPS.
        NNN
        PAGE 07 OSLO 00412
        R 121430Z MAR 74
        UNCLAS OSLO 412
        2. CHARTS.
        NNN
      `),
    ).toEqual(["0: 1", "1: 2"]);
  });

  test("at no first page in the middle of a text, which is a slip in the number", () => {
    expect(
      numbersOf(`
        PAGE 01 OSLO 00412
        R 121430Z MAR 74
        UNCLAS OSLO 412
        1. MAPS.
        PAGE 01 OSLO 00412
        AND MORE OF THEM.
        2. CHARTS.
        NNN
      `),
    ).toEqual(["0: 1", "0: 2"]);
  });
});

describe("the end of a section", () => {
  parsesTexts([
    [
      "has an empty page, a note of the communications center and the archive's footer",
      SECTIONS.slice(SECTIONS.lastIndexOf("64\n")),
      `
      body
        paragraph 2
          text: 2. THE CHARTS CAME.
        signature: HARLOW
        furniture classification: UNCLASSIFIED
        furniture classification: UNCLASSIFIED
        furniture pageLine: PAGE 02 STATE 286983 TOSEC 110023
        furniture communicationsNote: NOTE BY OC/T: PASSED ABOVE ADDRESSEE.
        furniture classification: UNCLASSIFIED
      endMark: NNN
      furniture archiveFooter: *** Current Handling Restrictions *** n/a
      furniture archiveFooter: *** Current Classification *** UNCLASSIFIED
      `,
    ],
    [
      "has a note of several lines, also on the page line",
      `
      R 121430Z MAR 74
      UNCLAS OSLO 412
      1. THE CHARTS CAME.
      HARLOW
      UNCLASSIFIED
      PAGE 02 OSLO 00412 NOTE BY OCT: NOT PASSED ABOVE
      ADDRESSEE. UNCLASSIFIED
      NNN
      `,
      `
      body
        paragraph 1
          text: 1. THE CHARTS CAME.
        signature: HARLOW
        furniture classification: UNCLASSIFIED
        furniture pageLine: PAGE 02 OSLO 00412
        furniture communicationsNote:  NOTE BY OCT: NOT PASSED ABOVE
        furniture communicationsNote: ADDRESSEE.
        furniture classification: UNCLASSIFIED
      endMark: NNN
      `,
    ],
    [
      "has no signature where the transmission broke off",
      `
      R 121430Z MAR 74
      UNCLAS OSLO 412
      1. THE CHARTS FOR
      HELSINKI
      E E E E E E E E
      `,
      `
      body
        paragraph 1
          text: 1. THE CHARTS FOR
          text: HELSINKI
      endMark: E E E E E E E E
      `,
    ],
    [
      "has a level on the line of an empty page",
      `
      R 121430Z MAR 74
      UNCLAS OSLO 412
      TO THE LIBRARY THE CHARTS CAME. HARLOW UNCLASSIFIED
      PAGE 02 OSLO 00412 121502Z UNCLASSIFIED
      NNN
      `,
      `
      body
        paragraph
          text: TO THE LIBRARY THE CHARTS CAME.
        signature: HARLOW
        furniture classification: UNCLASSIFIED
        furniture pageLine: PAGE 02 OSLO 00412 121502Z
        furniture classification: UNCLASSIFIED
      endMark: NNN
      `,
    ],
    [
      "has a name glued to a table in a reflowed cable",
      `
      R 121430Z MAR 74
      UNCLAS OSLO 412
      1. CHARTS 12 MAPS 40 TOTAL 52 BRANDTBERG UNCLASSIFIED
      NNN
      `,
      `
      body
        paragraph 1
          text: 1. CHARTS 12 MAPS 40 TOTAL 52
        signature: BRANDTBERG
        furniture classification: UNCLASSIFIED
      endMark: NNN
      `,
    ],
    [
      "has no name in a word of the text or a place",
      `
      R 121430Z MAR 74
      UNCLAS OSLO 412
      1. THE CHARTS OF THE COAST AT OSLO, NORVEGIA UNCLASSIFIED
      NNN
      `,
      `
      body
        paragraph 1
          text: 1. THE CHARTS OF THE COAST AT OSLO, NORVEGIA
          furniture classification: UNCLASSIFIED
      endMark: NNN
      `,
    ],
  ]);
});

describe("a list of addressees", () => {
  test.each([
    ["a blank line", ""],
    ["the turn of a printed page", "\n\n          EO Systematic Review 30 JUN 2005\n\n"],
  ])("goes on after %s, up to the banner", (_, turn) => {
    const text = `R 121430Z MAR 74\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC 1873\nINFO AMEMBASSY BONN\n${turn}\nUSMISSION BERLIN\nCHART OFFICE\n\nUNCLAS OSLO 412\n\n1. TEXT\n\nNNN\n`;
    const { info } = outlineOf(text).fields;
    expect(info?.map(({ value }) => value)).toEqual([
      "AMEMBASSY BONN",
      "USMISSION BERLIN",
      "CHART OFFICE",
    ]);
  });
});

describe("captions that no line of the header follows", () => {
  const captionsOf = (below: string) => {
    const text = `R 121430Z MAR 74\nFM AMEMBASSY OSLO\nUNCLAS SECTION 2 OF 2 OSLO 412\n\n${dedent(below)}\n\nNNN\n`;
    return outlineOf(text).fields.captions?.map(({ value }) => value) ?? [];
  };

  test.each([
    ["EXDIS", ["EXDIS"]],
    ["STADIS////////////", ["STADIS////////////"]],
    ["NODIS CHEROKEE\n\n2. TEXT", ["NODIS CHEROKEE"]],
    ["EXDIS, NOFORN", ["EXDIS, NOFORN"]],
    ["EXDIS\n\nFOR: CU/ARTS HARLOW\n\n2. TEXT", ["EXDIS", "FOR: CU/ARTS HARLOW"]],
    ["HELSINKI FOR USDEL MAPS\n\n2. TEXT", ["HELSINKI FOR USDEL MAPS"]],
    ["DEPT PASS MAP LIBRARY\n\n2. TEXT", ["DEPT PASS MAP LIBRARY"]],
    ["C O R R E C T E D  C O P Y (PARA 2)\n\n2. TEXT", ["C O R R E C T E D C O P Y (PARA 2)"]],
    ["FOR THE LIBRARY THE CHARTS\nARE TOO LARGE.", []],
    ["FOR THE LIBRARY THEY ARE TOO LARGE.", []],
    ["ONLY THE CHARTS CAME\n\nEXDIS", []],
    ["2. TEXT\n\nEXDIS", []],
  ])("%s", (below, captions) => {
    expect(captionsOf(below)).toEqual(captions);
  });
});

describe("a later section filed alone", () => {
  parses([
    [
      "is a section with its number",
      `
      PAGE 01 OSLO 00412 02 OF 02 121502Z
      R 121430Z MAR 74
      FM AMEMBASSY OSLO
      TO SECSTATE WASHDC 1873

      UNCLAS SECTION 2 OF 2 OSLO 412

      15. THE MAPS CAME.
      BRANDT
      NNN
      `,
      `
      section
        header
          furniture pageLine: PAGE 01 OSLO 00412 02 OF 02 121502Z
          headerField dateTimeGroup
            text: R 121430Z MAR 74
          headerField from
            text: FM AMEMBASSY OSLO
          headerField to
            text: TO SECSTATE WASHDC 1873
          headerField banner
            text: UNCLAS SECTION 2 OF 2 OSLO 412
        body
          paragraph 15
            text: 15. THE MAPS CAME.
          signature: BRANDT
        endMark: NNN
      `,
    ],
  ]);
});

describe("a text without a header", () => {
  parses([
    [
      "before a later page",
      `
      1. THE MAPS CAME.

      UNCLASSIFIED

      PAGE 02 OSLO 00412 121502Z

      2. THE CHARTS DID NOT.
      BRANDT
      NNN
      `,
      `
      section
        body
          paragraph 1
            text: 1. THE MAPS CAME.
            furniture classification: UNCLASSIFIED
            furniture pageLine: PAGE 02 OSLO 00412 121502Z
          paragraph 2
            text: 2. THE CHARTS DID NOT.
          signature: BRANDT
        endMark: NNN
      `,
    ],
    [
      "below a page line",
      `
      PAGE 02 OSLO 00412 121502Z

      CHARTS DID NOT COME.

      3. WE WAIT.
      BRANDT
      NNN
      `,
      `
      section
        header
          furniture pageLine: PAGE 02 OSLO 00412 121502Z
        body
          paragraph
            text: CHARTS DID NOT COME.
          paragraph 3
            text: 3. WE WAIT.
          signature: BRANDT
        endMark: NNN
      `,
    ],
    [
      "before an end mark",
      `
      THE MAPS CAME.
      BRANDT
      NNN
      `,
      `
      section
        body
          paragraph
            text: THE MAPS CAME.
          signature: BRANDT
        endMark: NNN
      `,
    ],
  ]);

  test("is none where a header follows", () => {
    const text =
      "A CABLE OF MARCH\n\nPAGE 01 OSLO 00412\nR 121430Z MAR 74\nUNCLAS OSLO 412\n\n1. TEXT\n";
    const { root, parts } = analyze(text, { type: "cable" }).documents[0]?.document.tree ?? {};
    expect(root?.children[0]?.data.kind).toBe("text");
    expect(parts?.paragraphs).toHaveLength(1);
  });
});

describe("attributes without their heading", () => {
  parses([
    [
      "after the end mark",
      `
      R 121430Z MAR 74
      UNCLAS OSLO 412
      1. TEXT.
      NNN

      Automatic Decaptioning: X
      Draft Date: 12 MAR 1974
      Errors: n/a
      `,
      `
      section
        header
          headerField dateTimeGroup
            text: R 121430Z MAR 74
          headerField banner
            text: UNCLAS OSLO 412
        body
          paragraph 1
            text: 1. TEXT.
        endMark: NNN
      attributes
        attribute Automatic Decaptioning
          text: Automatic Decaptioning: X
        attribute Draft Date
          text: Draft Date: 12 MAR 1974
        attribute Errors
          text: Errors: n/a
      `,
    ],
  ]);
});
