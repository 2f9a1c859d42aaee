/* The values of a cable's header, its attributes and its parts. */
import { describe, expect, test } from "vitest";
import type { CableBindings } from "../../../server/src/resolve/cable/cableBindings.ts";
import { analyze, type PlacedDocument } from "../../../server/src/resolve/snapshot.ts";
import { dedent } from "../../support/tree.ts";

function documentOf(text: string): Extract<PlacedDocument["document"], { kind: "cable" }> {
  const [placed] = analyze(text, { type: "cable" }).documents;
  if (placed?.document.kind !== "cable") throw new Error("A cable was expected");
  return placed.document;
}

/** The bindings of a cable with these lines between its page line and its text. */
function bindingsOf(...lines: readonly string[]): CableBindings {
  return documentOf(["PAGE 01 OSLO 00412", ...lines, "", "1. TEXT.", ""].join("\n")).bindings;
}

const BANNER = "CONFIDENTIAL OSLO 412";

describe("the date-time group", () => {
  test.each<[string, string, string | undefined, string | undefined]>([
    ["R 160106Z JUN 77", "R 160106Z JUN 77", "1977-06-16T01:06:00Z", undefined],
    ["O R 312121Z MAY 79", "O R 312121Z MAY 79", "1979-05-31T21:21:00Z", undefined],
    ["P 241549 Z JUL 74", "P 241549Z JUL 74", "1974-07-24T15:49:00Z", undefined],
    ["R 081931Z JUL 79R", "R 081931Z JUL 79", "1979-07-08T19:31:00Z", undefined],
    ["P 091700Z SEP 2008", "P 091700Z SEP 2008", "2008-09-09T17:00:00Z", undefined],
    ["R 290106Z FEB 76", "R 290106Z FEB 76", "1976-02-29T01:06:00Z", undefined],
    ["R 290106Z FEB 77", "R 290106Z FEB 77", undefined, "date"],
    ["R 310106Z JUN 77", "R 310106Z JUN 77", undefined, "date"],
    ["R 162506Z JUN 77", "R 162506Z JUN 77", undefined, "time"],
    ["R 160160Z JUN 77", "R 160160Z JUN 77", undefined, "time"],
    ["R 16O106Z JUN 77", "R 16O106Z JUN 77", undefined, "group"],
    ["R 16010Z JUN 77", "R 16010Z JUN 77", undefined, "group"],
    ["R 160106Z JVN 77", "R 160106Z JVN 77", undefined, "month"],
    ["R 160106Z JUNE 77", "R 160106Z JUNE 77", undefined, "month"],
    ["R 160106Z JUN 7O", "R 160106Z JUN 7O", undefined, "year"],
    ["R 160106Z JUN", "R 160106Z JUN", undefined, "missing"],
  ])("%s", (line, value, iso, fault) => {
    const dateTime = bindingsOf(line, BANNER).headers[0]?.dateTime;
    expect(dateTime).toMatchObject({ value, text: line });
    expect([dateTime?.iso, dateTime?.fault]).toEqual([iso, fault]);
  });
});

describe("addressees: name, precedence, number", () => {
  test.each<[string, (string | undefined)[][]]>([
    ["TO SECSTATE WASHDC 6535", [["SECSTATE WASHDC", undefined, "6535"]]],
    ["TO SECSTATE WASHDC IMMEDIATE 6535", [["SECSTATE WASHDC", "IMMEDIATE", "6535"]]],
    ["TO SECSTATE WASHDC NIACT IMMEDIATE 6535", [["SECSTATE WASHDC", "NIACT IMMEDIATE", "6535"]]],
    ["TO AMEMBASSY LIMA PRIORITY", [["AMEMBASSY LIMA", "PRIORITY", undefined]]],
    [
      "TO AMEMBASSY MOSCOW AMCONSUL LENINGRAD",
      [
        ["AMEMBASSY MOSCOW", undefined, undefined],
        ["AMCONSUL LENINGRAD", undefined, undefined],
      ],
    ],
    [
      "TO SECSTATE WASHDC 6535\nAMEMBASSY LIMA PRIORITY",
      [
        ["SECSTATE WASHDC", undefined, "6535"],
        ["AMEMBASSY LIMA", "PRIORITY", undefined],
      ],
    ],
    ["TO USMISSION USUN NEW YORK", [["USMISSION USUN NEW YORK", undefined, undefined]]],
    ["TO RUEHC/SECSTATE WASHDC PRIORITY 3787", [["SECSTATE WASHDC", "PRIORITY", "3787"]]],
    ["TO AMEMBISSY BUENOA AIRES", [["AMEMBISSY BUENOA AIRES", undefined, undefined]]],
  ])("%s", (lines, expected) => {
    const { headers } = bindingsOf(
      "R 160106Z JUN 77",
      "FM AMEMBASSY OSLO",
      ...lines.split("\n"),
      BANNER,
    );
    const found = headers[0]?.to.map(({ value, precedence, number }) => [
      value,
      precedence,
      number,
    ]);
    expect(found).toEqual(expected);
    expect(headers[0]?.from?.value).toBe("AMEMBASSY OSLO");
  });

  test("INFO has its own", () => {
    const { headers } = bindingsOf(
      "R 160106Z JUN 77 FM AMEMBASSY OSLO TO SECSTATE WASHDC 12 INFO AMEMBASSY LIMA",
      "AMEMBASSY QUITO",
      BANNER,
    );
    expect(headers[0]?.info.map(({ value }) => value)).toEqual([
      "AMEMBASSY LIMA",
      "AMEMBASSY QUITO",
    ]);
  });
});

describe("the distribution: action, offices, total, letter", () => {
  test.each<[string, string]>([
    ["ACTION EB-08\nINFO OCT-01 ARA-11 /020 W", "ACTION EB | EB 8, OCT 1, ARA 11 | 20 | W"],
    ["ORIGIN EUR-12\nINFO OCT-01\n  L-03 /016 R", "ORIGIN EUR | EUR 12, OCT 1, L 3 | 16 | R"],
    ["ORIGIN EUR-12 INFO OCT-01 /013 R", "ORIGIN EUR | EUR 12, OCT 1 | 13 | R"],
    ["ACTION EB-08\nINFO OCT-01\n/ 009 W", "ACTION EB | EB 8, OCT 1 | 9 | W"],
    ["ACTION EB-08\nINFO OCT-O1 /009 W", "ACTION EB | EB 8, OCT 1 | 9 | W"],
    ["ACTION EB-08\nINFO OCT-01 ( ISO ) W", "ACTION EB | EB 8, OCT 1 | - | W"],
  ])("%s", (lines, expected) => {
    const { headers } = bindingsOf(...lines.split("\n"), "R 160106Z JUN 77", BANNER);
    const found = headers[0]?.distribution;
    const copies = found?.copies.map(({ office, count }) => `${office} ${count}`).join(", ");
    expect(
      `${found?.action} ${found?.office?.office} | ${copies} | ${found?.total?.value ?? "-"} | ${found?.letter}`,
    ).toBe(expected);
  });
});

describe("banner and message number", () => {
  test.each<[string, string, string | undefined, number | undefined]>([
    ["C O N F I D E N T I A L OSLO 412", "CONFIDENTIAL", "OSLO", 412],
    ["UNCLAS USUN NEW YORK 04608", "UNCLASSIFIED", "USUN NEW YORK", 4608],
    ["LIMITED OFFICIAL USE 4412", "LIMITED OFFICIAL USE", "OSLO", 4412],
    ["S E C R E T SECTION 1 OF 2 OSLO 412", "SECRET", "OSLO", 412],
  ])("%s", (line, level, station, serial) => {
    const [header] = bindingsOf("R 160106Z JUN 77", line).headers;
    expect(header?.classification?.level).toBe(level);
    expect([
      header?.messageNumber?.station,
      header?.messageNumber?.serial,
      header?.messageNumber?.year,
    ]).toEqual([station, serial, 1977]);
  });
});

describe("the handling time and its counter", () => {
  test.each([
    ["          ------------------014298 031448Z /12", "014298", "031448Z"],
    ["-----160627Z 087048 /14", "087048", "160627Z"],
    ["            --------------------- 014298", "014298", undefined],
  ])("%s", (line, counter, time) => {
    const [header] = bindingsOf(line, "R 160106Z JUN 77", BANNER).headers;
    expect([header?.handling?.counter, header?.handling?.time]).toEqual([counter, time]);
  });
});

describe("the E.O. line: order, code, date, authority", () => {
  test.each<[string, (string | undefined)[]]>([
    ["E.O. 11652: GDS", ["11652", "GDS", undefined, undefined]],
    ["E.O. 12065: N/A", ["12065", "N/A", undefined, undefined]],
    ["EO 12065: NA", ["12065", "N/A", undefined, undefined]],
    ["E.O.11652: XGDS-1", ["11652", "XGDS-1", undefined, undefined]],
    [
      "E.O. 12065: GDS 8/8/85 (BOEKER, PAUL H.) OR-M",
      ["12065", "GDS", "1985-08-08", "BOEKER, PAUL H."],
    ],
    ["E.O. 12958: DECL: 09/08/2013", ["12958", "DECL", "2013-09-08", undefined]],
    ["E.O. 12065 GDS 8/8/85", ["12065", "GDS", "1985-08-08", undefined]],
    ["E.O. 11652:", ["11652", undefined, undefined, undefined]],
    ["E.O. 12065: GDS 2/30/85", ["12065", "GDS", undefined, undefined]],
  ])("%s", (line, expected) => {
    const found = bindingsOf(BANNER, "", line, "SUBJ: MAPS").executiveOrder;
    expect([found?.order?.number, found?.code, found?.date, found?.authority]).toEqual(expected);
  });
});

describe("the order that a garbled number means", () => {
  test.each([
    ["E.O. 11652: GDS", "11652"],
    ["E.O. 116528 GDS", "11652"],
    ["E.O. 1l652: GDS", "11652"],
    ["E.O. 99999: GDS", undefined],
    ["E.O. : GDS", undefined],
  ])("%s", (line, expected) => {
    const found = bindingsOf(BANNER, "", line, "SUBJ: MAPS").executiveOrder;
    expect(found?.meantOrder).toBe(expected);
  });
});

describe("TAGS", () => {
  test.each<[string, string[]]>([
    [
      "TAGS: SHUM, PINT, UR, US",
      ["SHUM subject", "PINT subject", "UR geographic", "US geographic"],
    ],
    ["TAGS: EMIN BL", ["EMIN subject", "BL geographic"]],
    ["TAGS: OVIP (HARLOW, ANN) NO", ["OVIP subject", "HARLOW, ANN person", "NO geographic"]],
    [
      "TAGS: OVIP (HARLOW, ANN), CASC(BRANDT,\nB.)",
      ["OVIP subject", "HARLOW, ANN person", "CASC subject", "BRANDT, B. person"],
    ],
    ["TAGS- SHUM,PINT", ["SHUM subject", "PINT subject"]],
    ["TAGS: QQQQ", ["QQQQ unknown"]],
    ["TAGS: N/A", []],
    ["TAGS:", []],
  ])("%s", (lines, expected) => {
    const { tags } = bindingsOf(BANNER, "", ...lines.split("\n"), "SUBJ: MAPS");
    expect(tags.map(({ value, kind }) => `${value} ${kind}`)).toEqual(expected);
  });
});

describe("subject and captions", () => {
  test("a subject of several lines is one value", () => {
    const bindings = bindingsOf(
      BANNER,
      "",
      "EXDIS",
      "",
      "FOR EUR/NE",
      "",
      "SUBJ: MAPS AND",
      "      CHARTS",
    );
    expect(bindings.subject).toMatchObject({ value: "MAPS AND CHARTS", text: "MAPS AND\nCHARTS" });
    expect(bindings.captions.map(({ value }) => value)).toEqual(["EXDIS", "FOR EUR/NE"]);
  });
});

describe("REF items", () => {
  test.each<[string, string[]]>([
    ["REF: STATE 236589", ["telegram STATE 236589"]],
    ["REF: 78 LA PAZ 1579", ["telegram LA PAZ 1579 of 1978"]],
    [
      "REFS: (A) STATE 236589 (B) 78 LA PAZ 1579 (NOTAL)",
      ["telegram STATE 236589", "telegram LA PAZ 1579 of 1978"],
    ],
    ["REF: A) STATE 236589; B) OSLO 12", ["telegram STATE 236589", "telegram OSLO 12"]],
    [
      "REF: STATE 236589, OSLO 12 AND LIMA 5",
      ["telegram STATE 236589", "telegram OSLO 12", "telegram LIMA 5"],
    ],
    ["REF: STATE 236589 OF MAY 4, 1974", ["telegram STATE 236589 of 1974"]],
    ["REF: LA PAZ A-23", ["airgram LA PAZ 23"]],
    ["REF: STATE A4683", ["airgram STATE 4683"]],
    ["REF: A-071 OF APRIL 19, 1974", ["airgram A-071 OF APRIL 19, 1974 of 1974"]],
    ["REF: HARLOW-BRANDT TELECON OF MAY 4", ["conversation HARLOW-BRANDT TELECON OF MAY 4"]],
    ["REF: HARLOW LETTER TO BRANDT", ["letter HARLOW LETTER TO BRANDT"]],
    ["REF: STATE 12 AND PREVIOUS", ["telegram STATE 12", "previous PREVIOUS"]],
    ["REF: THE MAPS", ["other THE MAPS"]],
  ])("%s", (line, expected) => {
    const { referenceItems } = bindingsOf(BANNER, "", "SUBJ: MAPS", line);
    const found = referenceItems.map(({ kind, value, station, serial, year }) => {
      const name = station === undefined ? value : `${station} ${serial}`;
      return `${kind} ${name}${year === undefined ? "" : ` of ${year}`}`;
    });
    expect(found).toEqual(expected);
  });
});

describe("sections", () => {
  const text = dedent(`
    PAGE 01 OSLO 00412 01 OF 02 121502Z
    R 121430Z MAR 74
    FM AMEMBASSY OSLO
    C O N F I D E N T I A L SECTION 1 OF 2 OSLO 412
    SUBJ: MAPS
    1. THE MAPS CAME.
    NNN
    PAGE 01 OSLO 00412 02 OF 02 121503Z
    R 121430Z MAR 74
    FM AMEMBASSY OSLO
    C O N F I D E N T I A L SECTION 2 OF 2 OSLO 412
    2. THE CHARTS DID NOT.
    BRANDT
    NNN
  `);

  test("have a header each, and their numbers", () => {
    const { parts, bindings } = documentOf(text);
    expect(parts.sections.map((section) => [section.number, section.of])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(bindings.headers.map((header) => header.from?.value)).toEqual([
      "AMEMBASSY OSLO",
      "AMEMBASSY OSLO",
    ]);
    expect(parts.pages.map((page) => [page.label, page.section])).toEqual([
      ["01", 0],
      ["01", 1],
    ]);
    expect(parts.endMarks).toHaveLength(2);
  });
});

describe("attributes", () => {
  test("have their values over several lines, marks and the next key left out", () => {
    const { bindings } = documentOf(
      dedent(`
        Message Attributes

        Subject: MAPS AND
        CHARTS **TAGS:** SCUL, NO
        Errors:
        Subject: OTHER
      `),
    );
    expect(bindings.attributes.map(({ key, value }) => [key, value])).toEqual([
      ["Subject", "MAPS AND CHARTS"],
      ["TAGS", "SCUL, NO"],
      ["Errors", ""],
      ["Subject", "OTHER"],
    ]);
  });
});

test("the station and number of a page line broken in two are its origin", () => {
  const { parts } = documentOf(
    "PAGE 01\nLA PAZ 00412\nR 121430Z MAR 74\n1. TEXT\nPAGE 02\nOTHER TEXT\n",
  );
  expect(parts.pages.map(({ origin }) => origin && [origin.station, origin.serial])).toEqual([
    ["LA PAZ", "00412"],
    undefined,
  ]);
});
