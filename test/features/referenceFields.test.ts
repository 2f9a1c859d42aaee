/* What the outline and the hover say of captions, of who drafted, and of the items of a REF line. */
import { describe, expect, test } from "vitest";
import { MarkupContent } from "vscode-languageserver-types";
import { getHover } from "../../server/src/features/hover/hover.ts";
import { getFileOutline } from "../../server/src/features/outline.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { expectConforms } from "../support/schemas.ts";

const CABLE = `PAGE 01 STATE 139375
ORIGIN EUR-12

INFO OCT-01 ISO-00 /013 R

DRAFTED BY EUR/NE:AHARLOW:REH
APPROVED BY EUR/NE:OBRANDT
S/S-O:JMOORE
            --------------------- 097774
R 160106Z JUN 77
FM SECSTATE WASHDC
TO AMEMBASSY OSLO

UNCLAS STATE 139375

EXDIS

DEPARTMENT PASS LIBRARY

E.O. 11652: N/A
TAGS: SCUL
SUBJ: MAPS
REF: (A) 76 OSLO 412, (B) OSLO A-12,
(C) HARLOW LETTER OF MAY 4

1. TEXT.
`;

function outlineOf(text: string) {
  const outline = getFileOutline(analyze(text, { type: "cable" }), "a.txt");
  const [document] = outline.documents;
  if (document === undefined) throw new Error("A document was expected");
  return { outline, document };
}

function hoverOn(words: string): string | undefined {
  const hover = getHover(analyze(CABLE, { type: "cable" }), CABLE.indexOf(words) + 1);
  return MarkupContent.is(hover?.contents) ? hover.contents.value : undefined;
}

describe("the outline", () => {
  const { outline, document } = outlineOf(CABLE);

  test("has the form of the contract", () => {
    expectConforms("outline", { version: 1, files: [outline], errors: [] });
  });

  test("has office and name of who drafted, approved and cleared", () => {
    const { draftedBy, approvedBy, clearances } = document.fields;
    expect(draftedBy).toMatchObject({
      value: "EUR/NE:AHARLOW:REH",
      office: "EUR/NE",
      name: "AHARLOW",
    });
    expect(approvedBy).toMatchObject({ value: "EUR/NE:OBRANDT", name: "OBRANDT" });
    expect(clearances).toMatchObject([{ value: "S/S-O:JMOORE", office: "S/S-O", name: "JMOORE" }]);
  });

  test("says what the captions are about", () => {
    expect(document.fields.captions?.map(({ value, kind }) => [value, kind])).toEqual([
      ["EXDIS", "distribution"],
      ["DEPARTMENT PASS LIBRARY", "pass"],
    ]);
    const details = JSON.stringify(document.symbols);
    expect(details).toContain("EXDIS (distribution)");
    expect(details).toContain("DEPARTMENT PASS LIBRARY (to be passed on)");
  });

  test("has the items of the REF line", () => {
    expect(
      document.fields.referenceItems?.map(({ kind, station, serial, year }) => [
        kind,
        station,
        serial,
        year,
      ]),
    ).toEqual([
      ["telegram", "OSLO", 412, 1976],
      ["airgram", "OSLO", 12, 1977],
      ["letter", null, null, null],
    ]);
  });
});

describe("the hover", () => {
  test.each<[string, string, string]>([
    [
      "a telegram",
      "76 OSLO 412",
      "**OSLO 412** telegram of 1976\n\nAMEMBASSY OSLO, embassy, Norway",
    ],
    ["an airgram", "OSLO A-12", "**OSLO 12** airgram of 1977\n\nAMEMBASSY OSLO, embassy, Norway"],
    ["a letter", "HARLOW LETTER", "**HARLOW LETTER OF MAY 4** letter"],
    ["a caption of the vocabulary", "EXDIS", "Exclusive distribution"],
    ["another caption", "PASS LIBRARY", "**DEPARTMENT PASS LIBRARY** to be passed on"],
    [
      "the station of a page line",
      "PAGE 01",
      "- station **STATE** (SECSTATE WASHDC, United States)",
    ],
  ])("%s", (_, words, expected) => {
    expect(hoverOn(words)).toContain(expected);
  });

  test("nothing on the label of the line", () => {
    expect(hoverOn("REF:")).toBeUndefined();
  });
});
