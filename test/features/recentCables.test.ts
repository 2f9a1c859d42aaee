/* Outline, symbols, folds and hovers of cables of the 1980s to 2010. */
import { describe, expect, test } from "vitest";
import { getFoldingRanges } from "../../server/src/features/folding.ts";
import { getHover } from "../../server/src/features/hover/hover.ts";
import { getFileOutline } from "../../server/src/features/outline.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { printSymbols } from "../support/outlines.ts";
import { COLLECTIVE, EIGHTIES, NINETIES, RECENT } from "../support/recentCables.ts";
import { expectConforms } from "../support/schemas.ts";

function outlineOf(text: string) {
  const outline = getFileOutline(analyze(text), "a.txt");
  expectConforms("outline", { version: 1, files: [outline], errors: [] });
  const [document] = outline.documents;
  if (document === undefined) throw new Error("A document is needed");
  return document;
}

describe("the outline", () => {
  const outline = outlineOf(RECENT);
  const { fields } = outline;

  test("has the lines of the relay", () => {
    expect(fields.transmission).toMatchObject({
      id: { value: "VZCZCXRO4412" },
      routing: {
        precedence: "PP",
        indicators: ["RUEHAG", "RUEHDF", "RUEHIK", "RUEHLZ", "RUEHROV", "RUEHPOD", "RUEHSR"],
      },
      originator: { indicator: "RUEHHE", serial: 195, section: 1, iso: "2008-09-09T17:03:00Z" },
      securityWarning: { level: "CONFIDENTIAL" },
    });
  });

  test("has the addressees with their routing, and the exempted", () => {
    expect(fields.to).toMatchObject([
      { value: "SECSTATE WASHDC", routing: "RUEHC", precedence: "PRIORITY", number: "3787" },
    ]);
    expect(fields.exempted).toMatchObject([{ value: "AMEMBASSY TIRANA" }]);
    expect(fields.exempted?.[0]).not.toHaveProperty("routing");
  });

  test("has the declassification and who classified", () => {
    expect(fields.executiveOrder).toMatchObject({
      order: "12958",
      code: "DECL",
      date: "2018-09-08",
    });
    expect(fields.executiveOrder).not.toHaveProperty("event");
    expect(outlineOf(EIGHTIES).fields.executiveOrder).toMatchObject({ date: null, event: "OADR" });
    expect(fields.classifiedBy).toMatchObject({
      value: "DCM Anton Brandt for reasons 1.4 (b) and (d).",
      name: "Anton Brandt",
      reason: { section: "1.4", letters: ["b", "d"] },
    });
    expect(outlineOf(NINETIES).fields.classifiedBy).toMatchObject({
      name: "ANTON BRANDT",
      reason: { section: "1.5", letters: ["b", "d"] },
    });
    expect(outlineOf(EIGHTIES).fields).not.toHaveProperty("classifiedBy");
  });

  test("has the identifier, pages as printed, and paragraphs with their marks", () => {
    expect(fields.identifier).toMatchObject({ station: "HELSINKI", serial: 195, year: 2008 });
    expect(outline.pages.map(({ label }) => label)).toEqual(["001.2", "002"]);
    expect(outline.paragraphs.map(({ label, mark }) => [label, mark])).toEqual([
      ["1", "(C)"],
      ["2", "(SBU/NF)"],
      ["3", "(C/REL GBR, CAN)"],
    ]);
    expect(outline.sections.map(({ number, of }) => [number, of])).toEqual([[1, 2]]);
    expect(outline.endMark?.value).toBe("BT");
    expect(outline.signature?.value).toBe("BRANDT");
  });
});

describe("the symbols", () => {
  test("are in the groups in which a reader looks", () => {
    expect(printSymbols(RECENT)).toBe(
      `HELSINKI 000195 HARBOR TALKS CONTINUE IN THE AUTUMN AND THE WINTER | P 091700Z SEP 08
  Header
    Transmission
      Transmission identifier | VZCZCXRO4412
      Routing | RUEHAG RUEHDF RUEHIK RUEHLZ RUEHROV RUEHPOD RUEHSR
      Originator | RUEHHE #0195/01 2531703
      Security warning | CCCCC ZZH
      Date-time group | P 091700Z SEP 08
    Addressees
      From | AMEMBASSY HELSINKI
      To | SECSTATE WASHDC
      Info | EUROPEAN POLITICAL COLLECTIVE, SECDEF WASHINGTON DC, NSC WASHINGTON DC
      Exempted | AMEMBASSY TIRANA
    Classification and E.O.
      Classification line | CONFIDENTIAL SECTION 01 OF 02 HELSINKI 000195
      Caption | SIPDIS NOFORN (distribution)
      Caption | DEPT FOR EUR/NB, EUR/ERA STATE PASS NSC FOR LARSEN (attention)
      E.O. | 12958: DECL: 09/08/2018
    Subject and references
      TAGS | ETRD EWWT PGOV KSCA FI
      Subject | HARBOR TALKS CONTINUE IN THE AUTUMN AND THE WINTER
        PAGE 001.2
      Reference | A. A) STATE 54183 B. B) 07 OSLO 1022 AND PREVIOUS
    Classified by | DCM Anton Brandt for reasons 1.4 (b) and (d).
  Text
    ¶ 1 Summary: The minister of ports told xxxxx that the harbor… | (C)
      PAGE 002
    ¶ 2 The charts will be here by May. | (SBU/NF)
    ¶ 3 Comment: He was in good spirits | (C/REL GBR, CAN)
    Signature | BRANDT`,
    );
  });

  test("a group of one line is none", () => {
    const outline = printSymbols(EIGHTIES);
    expect(outline).toContain("\n    Date-time group | R 201405Z DEC 89\n");
    expect(outline).not.toContain("Transmission");
  });
});

describe("the folds", () => {
  const foldsOf = (text: string) => {
    const lines = text.split("\n");
    const words = (line: number) => (lines[line] ?? "").trim().slice(0, 12).trim();
    return getFoldingRanges(analyze(text)).map(
      ({ startLine, endLine }) => `${words(startLine)} … ${words(endLine)}`,
    );
  };

  test("are the groups, long lists, pages and paragraphs", () => {
    expect(foldsOf(RECENT)).toEqual([
      "VZCZCXRO4412 … P 091700Z SE",
      "FM AMEMBASSY … XMT AMEMBASS",
      "INFO RUEHZL/ … RHEHNSC/NSC",
      "C O N F I D … E.O. 12958:",
      "TAGS: ETRD E … B. B) 07 OSL",
      "HELSINKI 000 … talks go on.",
      "1. (C) Summa … northern cha",
      "HELSINKI 000 … BRANDT",
    ]);
  });

  test("without the lines of the relay the addressees still fold", () => {
    expect(foldsOf(EIGHTIES)).toEqual([
      "FM AMEMBASSY … AMEMBASSY ST",
      "C O N F I D … E.O. 12356:",
      "TAGS: SCUL, … REFS: (A)OSL",
    ]);
  });
});

describe("a hover", () => {
  const hoverAt = (text: string, word: string) => {
    const offset = text.indexOf(word);
    if (offset < 0) throw new Error(word);
    const contents = getHover(analyze(text), offset + 1)?.contents;
    return contents === undefined ? undefined : (contents as { value: string }).value;
  };

  test.each([
    ["08HELSINKI195", "**HELSINKI 195** of 2008"],
    ["VZCZCXRO4412", "**VZCZCXRO4412** identifier of the transmission"],
    ["PP RUEHAG", "**PP** PRIORITY"],
    ["RUEHROV", "**RUEHROV** AMEMBASSY VATICAN"],
    ["RUEHHE #", "**RUEHHE** AMEMBASSY HELSINKI"],
    ["0195/01", "**0195** last four digits of the serial"],
    ["01 253", "**01** section"],
    ["2531703", "Handed in on day 253 of the year: **9 September 2008, 17:03 UTC**"],
    ["CCCCC", "**CCCCC** CONFIDENTIAL"],
    ["ZNY", "**ZNY** Security warning of a classified message"],
    ["AMEMBASSY TIRANA", "**AMEMBASSY TIRANA**"],
    ["001.2", "Page 001\\.2 of 2"],
    ["DECL: 09/08/2018", "**DECL: \\(date\\)** Declassify on the date given"],
    ["DECL: 09/08/2018", "Declassification on 2018-09-08"],
  ])("on %s", (word, expected) => {
    expect(hoverAt(RECENT, word)).toContain(expected);
  });

  test("on a reason names its letters", () => {
    const found = hoverAt(NINETIES, "1.5 (B)");
    expect(found).toContain("Foreign government information");
    expect(found).toContain("Foreign relations or foreign activities");
  });

  test("on an exemption of the E.O. line", () => {
    expect(hoverAt(EIGHTIES, "OADR")).toContain("originating agency");
  });

  test("on a page line between TO and the addressees", () => {
    expect(hoverAt(COLLECTIVE, "PAGE 02")).toContain("station **STATE**");
  });

  test("on an unknown indicator says what it is", () => {
    const text = RECENT.replace("RUEHIK", "RUQQQQQ");
    expect(hoverAt(text, "RUQQQQQ")).toBe("**RUQQQQQ** routing indicator");
  });
});
