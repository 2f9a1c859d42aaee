/* Values of the lines that only cables of the 1980s to 2010 have (cable-format 13). */
import { describe, expect, test } from "vitest";
import {
  dayOfYear,
  formatJulian,
  instantOf,
  julianOf,
  minutesFrom,
  readJulian,
} from "../../../server/src/resolve/cable/julianDate.ts";
import { analyze, type PlacedDocument } from "../../../server/src/resolve/snapshot.ts";
import { COLLECTIVE, EIGHTIES, NINETIES, RECENT } from "../../support/recentCables.ts";

function documentOf(text: string): Extract<PlacedDocument["document"], { kind: "cable" }> {
  const [placed] = analyze(text, { type: "cable" }).documents;
  if (placed?.document.kind !== "cable") throw new Error("A cable was expected");
  return placed.document;
}

const bindingsOf = (text: string) => documentOf(text).bindings;

/** A cable with these lines between its classification line and its text. */
function withLines(...lines: readonly string[]): string {
  const header = ["P 091700Z SEP 08", "FM AMEMBASSY HELSINKI", "TO SECSTATE WASHDC"];
  const banner = "C O N F I D E N T I A L HELSINKI 000195";
  return [...header, banner, "", ...lines, ""].join("\n");
}

describe("the transmission", () => {
  test("has its lines with their parts", () => {
    const [header] = bindingsOf(RECENT).headers;
    expect(header?.transmission).toMatchObject({
      id: { value: "VZCZCXRO4412" },
      routing: {
        precedence: { text: "PP" },
        indicators: ["RUEHAG", "RUEHDF", "RUEHIK", "RUEHLZ", "RUEHROV", "RUEHPOD", "RUEHSR"].map(
          (text) => ({ text }),
        ),
      },
      originator: {
        indicator: { text: "RUEHHE" },
        serial: { text: "0195", value: 195 },
        section: { text: "01", value: 1 },
        filed: { text: "2531703", iso: "2008-09-09T17:03:00Z" },
      },
      securityWarning: { signal: "ZNY", letters: { text: "CCCCC" }, level: "CONFIDENTIAL" },
    });
  });

  test("is not there in cables without any of its lines", () => {
    for (const text of [EIGHTIES, NINETIES, COLLECTIVE])
      expect(bindingsOf(text).headers[0]?.transmission).toBeUndefined();
  });

  test.each<[string, number | undefined, string | undefined]>([
    ["2531703", 253, "2008-09-09T17:03:00Z"],
    ["253170O", 253, "2008-09-09T17:00:00Z"],
    ["2541705", 254, "2008-09-10T17:05:00Z"],
    ["0001700", undefined, undefined],
    ["3671700", undefined, undefined],
    ["2532400", undefined, undefined],
    ["2531760", undefined, undefined],
    ["253170", undefined, undefined],
  ])("time of filing %s", (text, day, iso) => {
    const [header] = bindingsOf(RECENT.replace("2531703", text)).headers;
    const filed = header?.transmission?.originator?.filed;
    expect([filed?.julian?.day, filed?.iso]).toEqual([day, iso]);
  });
});

describe("Julian days", () => {
  test("count from the first of January", () => {
    expect([dayOfYear(2008, 1, 1), dayOfYear(2008, 3, 1), dayOfYear(2009, 3, 1)]).toEqual([
      1, 61, 60,
    ]);
    expect([dayOfYear(2008, 12, 31), dayOfYear(2009, 12, 31)]).toEqual([366, 365]);
  });

  test("of an instant and back", () => {
    for (const iso of ["2008-02-29T23:59:00Z", "2009-12-31T00:00:00Z", "1999-07-04T12:30:00Z"]) {
      const julian = julianOf(iso);
      expect(readJulian(formatJulian(julian))).toEqual(julian);
      expect(instantOf(julian, iso)).toBe(iso);
    }
  });

  test.each([
    ["2008-09-09T17:00:00Z", "2531703", 3, "2008-09-09T17:03:00Z"],
    ["2008-09-09T23:58:00Z", "2540001", 3, "2008-09-10T00:01:00Z"],
    ["2008-12-31T23:58:00Z", "0010001", 3, "2009-01-01T00:01:00Z"],
    ["2009-01-01T00:01:00Z", "3662358", -3, "2008-12-31T23:58:00Z"],
    ["2008-09-09T17:00:00Z", "2531630", -30, "2008-09-09T16:30:00Z"],
  ])("%s to %s", (iso, written, minutes, instant) => {
    const julian = readJulian(written);
    if (julian === undefined) throw new Error(written);
    expect(minutesFrom(iso, julian)).toBe(minutes);
    expect(instantOf(julian, iso)).toBe(instant);
  });

  test("without a date-time group there is no instant", () => {
    expect(instantOf({ day: 253, hour: 17, minute: 3 }, undefined)).toBeUndefined();
  });
});

describe("addressees", () => {
  test("have their routing apart from their name", () => {
    const [header] = bindingsOf(RECENT).headers;
    const all = [...(header?.to ?? []), ...(header?.info ?? []), ...(header?.exempted ?? [])];
    expect(
      all.map(({ routing, value, precedence, number }) => [routing, value, precedence, number]),
    ).toEqual([
      ["RUEHC", "SECSTATE WASHDC", "PRIORITY", "3787"],
      ["RUEHZL", "EUROPEAN POLITICAL COLLECTIVE", undefined, undefined],
      ["RUEKJCS", "SECDEF WASHINGTON DC", "IMMEDIATE", undefined],
      ["RHEHNSC", "NSC WASHINGTON DC", undefined, undefined],
      [undefined, "AMEMBASSY TIRANA", undefined, undefined],
    ]);
    expect(header?.to[0]?.text).toBe("RUEHC/SECSTATE WASHDC PRIORITY 3787");
  });

  test("begin below a page line that stands after TO", () => {
    const [header] = bindingsOf(COLLECTIVE).headers;
    expect(header?.to.map(({ value }) => value)).toEqual([
      "ALL DIPLOMATIC POSTS COLLECTIVE",
      "AMEMBASSY OSLO",
    ]);
    expect(header?.info).toEqual([]);
    expect(header?.exempted.map(({ value }) => value)).toEqual(["AMCONSUL RECIFE"]);
  });

  test("joined on a line are divided at their routing", () => {
    const text = RECENT.replace(
      /INFO[\s\S]*?WASHINGTON DC\n/,
      (lines) => `${lines.trimEnd().replaceAll("\n", " ")} `,
    );
    expect(bindingsOf(text).headers[0]?.info.map(({ routing }) => routing)).toEqual([
      "RUEHZL",
      "RUEKJCS",
      "RHEHNSC",
    ]);
  });
});

describe("the E.O. line: order, code, date, event, authority, office", () => {
  test.each<[string, (string | undefined)[]]>([
    ["E.O. 12958: DECL: 09/08/2013", ["12958", "DECL", "2013-09-08"]],
    ["E.O. 12958: DECL: 9/8/13", ["12958", "DECL", "2013-09-08"]],
    ["E.O. 12356: DECL: 9/8/91", ["12356", "DECL", "1991-09-08"]],
    ["EO 12958 DECL: 2020/02/23", ["12958", "DECL", "2020-02-23"]],
    ["E.O. 12958 DECL 12/31/2034", ["12958", "DECL", "2034-12-31"]],
    ["E.o. 12958: decl: 01/07/2014", ["12958", "DECL", "2014-01-07"]],
    ["E.O. 1295: DECL: 07/24/2018", ["1295", "DECL", "2018-07-24"]],
    ["E.O. 12958:DECL: 07/24/2018", ["12958", "DECL", "2018-07-24"]],
    ["E.O. 12958: DECL: AFTER THE OPENING", ["12958", "DECL", undefined, "AFTER THE OPENING"]],
    ["E.o. 12958: decl: after the opening", ["12958", "DECL", undefined, "after the opening"]],
    ["E.O. 12356: DECL: OADR", ["12356", "DECL", undefined, "OADR"]],
    ["E.O. 12958: DECL: X1", ["12958", "DECL", undefined, "X1"]],
    ["E.O. 12958: DECL: 13/45/2009", ["12958", "DECL", undefined, "13/45/2009"]],
    ["E.O. 12958: DECL:", ["12958", "DECL"]],
    ["E.O. 12958: N/A", ["12958", "N/A"]],
    ["E.O. 12958:N/A", ["12958", "N/A"]],
    ["E.O. 12958: n/a", ["12958", "N/A"]],
    [
      "E.O. 12065: GDS 7/16/85 (LARSEN, ANTON) OR-M",
      ["12065", "GDS", "1985-07-16", undefined, "LARSEN, ANTON", "M"],
    ],
  ])("%s", (line, expected) => {
    const order = bindingsOf(withLines(line, "SUBJECT: CHARTS", "", "1. TEXT.")).executiveOrder;
    const found = [order?.order?.number, order?.code, order?.date];
    const rest = [order?.event, order?.authority, order?.office];
    expect([...found, ...rest]).toEqual([
      ...expected,
      ...Array(6 - expected.length).fill(undefined),
    ]);
  });
});

describe("who classified: name, section, letters", () => {
  const NEXT = "\n1. (C) TEXT.";
  test.each<[string, (string | undefined)[]]>([
    [
      `Classified By: Acting Deputy Chief of Mission Anton Brandt for Reasons 1.4\n (b) and (d)\n${NEXT}`,
      ["Anton Brandt", "1.4", "bd"],
    ],
    [
      `CLASSIFIED BY: Rosa E. Harlow, Assistant Secretary, Department of State; REASON: 1.4(B), (D)\n${NEXT}`,
      ["Rosa E. Harlow", "1.4", "bd"],
    ],
    [
      `Classified By: Harlow Rosa, Ambassador; REASON: 1.4(B)\n${NEXT}`,
      ["Harlow Rosa", "1.4", "b"],
    ],
    [
      `Classified By: Ambassador G. Larsen for reasons 1.4 b and d\n${NEXT}`,
      ["G. Larsen", "1.4", "bd"],
    ],
    [
      `Classified By: Ambassador Anton L. Brandt, III.\nReasons: 1.4 (b) and (d).\n${NEXT}`,
      ["Anton L. Brandt, III", "1.4", "bd"],
    ],
    [
      `CLASSIFIED BY: ACTING PRINCIPAL OFFICER ANTON BRANDT.  REA\nSONS: 1.4 (B,D)\n${NEXT}`,
      ["ANTON BRANDT", "1.4", "bd"],
    ],
    [
      `Classified By: Charge d'Affaires, a.i., Anton Brandt\n${NEXT}`,
      ["Anton Brandt", undefined, undefined],
    ],
    [`Classified By: Anton Brandt\n${NEXT}`, ["Anton Brandt", undefined, undefined]],
    [
      `Classified By: Classified by DCM Anton Brandt for reasons 1.4 (b/d).\n${NEXT}`,
      ["Anton Brandt", "1.4", "bd"],
    ],
    [
      "1. (U) CLASSIFIED BY ANTON BRANDT, DEPUTY CHIEF OF\nMISSION.  REASON: 1.5 (D)",
      ["ANTON BRANDT", "1.5", "d"],
    ],
    [
      "1. CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY:\nANTON W.S. BRANDT, JR., AMBASSADOR.  REASON: 1.5 (D).",
      ["ANTON W.S. BRANDT, JR.", "1.5", "d"],
    ],
    ["1. CLASSIFIED BY AF/C - ANTON BRANDT, REASON 1.5\n(D).", ["ANTON BRANDT", "1.5", "d"]],
    ["1. (U) CLASSIFIED BY CHARGE ANTON\nBRANDT: 1.5 B, D.", ["ANTON BRANDT", "1.5", "bd"]],
    ["1. CONFIDENTIAL - ENTIRE TEXT.  CLASSIFIED BY SECTION 1.5 (B).", [undefined, "1.5", "b"]],
  ])("%s", (lines, expected) => {
    const bindings = bindingsOf(withLines("SUBJECT: CHARTS", "", ...lines.split("\n")));
    const { authority, classifiedBy } = bindings;
    const { name, reason } = authority ?? {};
    expect([name, reason?.section, reason?.letters.join("")]).toEqual(expected);
    expect(classifiedBy).toBeDefined();
  });

  test.each([
    "1. CONFIDENTIAL - ENTIRE TEXT.",
    "1. (C) The report was classified by Anton Brandt in May.",
    "1. (C) Documents classified by 1.4 (b) are old.",
  ])("nobody: %s", (line) => {
    const { authority, classifiedBy } = bindingsOf(withLines("SUBJECT: CHARTS", "", line));
    expect([authority, classifiedBy]).toEqual([undefined, undefined]);
  });
});

describe("identifiers", () => {
  test.each([
    ["08HELSINKI195", "HELSINKI", 195, 2008, false],
    ["89OSLO13835", "OSLO", 13835, 1989, false],
    ["08RIODEJANEIRO12", "RIO DE JANEIRO", 12, 2008, false],
    ["08QQQQ12", "QQQQ", 12, 2008, false],
    ["08SECTION01OF02MANAMA492", "MANAMA", 492, 2008, true],
    ["08SCTION02OF02SAOPAULO335", "SAO PAULO", 335, 2008, true],
  ])("%s", (text, station, serial, year, isMalformed) => {
    const { identifier } = bindingsOf(`${text}\n\n${withLines("SUBJECT: CHARTS", "", "1. TEXT.")}`);
    expect(identifier).toMatchObject({ value: text, station, serial, year, isMalformed });
  });
});

describe("running heads", () => {
  test("have page, total, station and serial", () => {
    expect(bindingsOf(RECENT).runningHeads).toMatchObject([
      { label: "001.2", page: 1, total: 2, station: "HELSINKI", serial: 195 },
      { label: "002", page: 2, total: 2, station: "HELSINKI", serial: 195 },
    ]);
  });

  test("are no part of the values that they interrupt", () => {
    expect(bindingsOf(RECENT).subject?.value).toBe(
      "HARBOR TALKS CONTINUE IN THE AUTUMN AND THE WINTER",
    );
    expect(bindingsOf(COLLECTIVE).subject?.value).toBe("CHARTS OF THE HARBORS OF THE NORTH");
    expect(bindingsOf(COLLECTIVE).reference?.value).toBe("A. 08 RIO DE JAN 138 B. 2007 OSLO 1022");
  });
});

describe("the form", () => {
  test.each<[string, string, string | undefined]>([
    ["with lines of the relay", RECENT, "later"],
    ["of the eighties", EIGHTIES, "later"],
    ["of the nineties", NINETIES, "later"],
    ["with running heads", COLLECTIVE, "later"],
    ["by its order alone", "UNCLAS OSLO 12\nE.O. 12958: N/A\n\n1. TEXT.", "later"],
    ["by an older order alone", "UNCLAS OSLO 12\nE.O. 11652: N/A\n\n1. TEXT.", "archive"],
    ["by its year", EIGHTIES.replace("DEC 89", "DEC 79"), "archive"],
    ["of an archive record", `Message Text\n\n${EIGHTIES}`, "archive"],
    ["that nothing tells", "TAGS: SCUL\nSUBJECT: CHARTS\n\n1. TEXT.", undefined],
  ])("%s", (_, text, form) => {
    expect(bindingsOf(text).form).toBe(form);
  });
});

describe("the document type", () => {
  test.each([
    ["with lines of the relay", RECENT],
    ["of the eighties", EIGHTIES],
    ["of the nineties", NINETIES],
    ["with running heads", COLLECTIVE],
    ["without addressees", RECENT.slice(RECENT.indexOf("C O N F"))],
    ["reflowed", RECENT.replaceAll(/(?<!\n)\n(?!\n)/g, " ")],
  ])("a cable %s is one, with reasons", (_, text) => {
    const { type, detection } = analyze(text);
    expect(type).toBe("cable");
    expect(detection.reasons.length).toBeGreaterThan(2);
  });
});

describe("references", () => {
  test.each<[string, string[]]>([
    [
      "REF: A. A) STATE 54183 B. B) 07 OSLO 1868 C. 2007 OSLO 1869",
      ["STATE 54183 2008", "OSLO 1868 2007", "OSLO 1869 2007"],
    ],
    [
      "REF: A) 08 RIO DE JAN 138; B) RIO DE JAN 0044 and previous",
      ["RIO DE JANEIRO 138 2008", "RIO DE JANEIRO 44 2008", "previous"],
    ],
    [
      "REF: OSLO 4525-91, OSLO 07718 99, OSLO 2259 (2002)",
      ["OSLO 4525 1991", "OSLO 7718 1999", "OSLO 2259 2002"],
    ],
    ["REF: A. HARLOW-BRANDT E-MAIL 05/11/07 (NOTAL)", ["message"]],
    ["REF: OSLO 1022 (NOTAL) AND PREVIOUS", ["OSLO 1022 2008", "previous"]],
    [
      "REF: A. OSLO 2799 AND 2764 ¶B. STOCKHOLM 2325",
      ["OSLO 2799 2008", "OSLO 2764 2008", "STOCKHOLM 2325 2008"],
    ],
    ["REF: OSLO 2799 &amp; STOCKHOLM 2336", ["OSLO 2799 2008", "STOCKHOLM 2336 2008"]],
    ["Ref: Oslo 28", ["OSLO 28 2008"]],
  ])("%s", (line, expected) => {
    const { referenceItems } = bindingsOf(withLines("SUBJECT: CHARTS", line, "", "1. TEXT."));
    const found = referenceItems.map(({ kind, station, serial, year }) =>
      station === undefined ? kind : `${station} ${serial} ${year}`,
    );
    expect(found).toEqual(expected);
  });
});

describe("TAGS", () => {
  test.each<[string, string[]]>([
    ["TAGS: ETRD EWWT PGOV KSCA FI", ["ETRD", "EWWT", "PGOV", "KSCA", "FI"]],
    ["TAGS ETRD, EWWT,\nPGOV, FI", ["ETRD", "EWWT", "PGOV", "FI"]],
    ["TAGS: ETRD EWWT ETRD", ["ETRD", "EWWT", "ETRD"]],
    ["TAGS: OVIP HARLOW JOHN PREL FI", ["OVIP", "HARLOW JOHN (person)", "PREL", "FI"]],
    ["TAGS: OVIP (HARLOW, JOHN B.), PREL", ["OVIP", "HARLOW, JOHN B. (person)", "PREL"]],
    ["Tags: etrd, ewwt,\nfi", ["etrd", "ewwt", "fi"]],
    ["TAGS: ETRD EWWT FI SIPDIS", ["ETRD", "EWWT", "FI"]],
  ])("%s", (lines, expected) => {
    const { tags } = bindingsOf(withLines(...lines.split("\n"), "SUBJECT: CHARTS", "", "1. TEXT."));
    expect(
      tags.map(({ kind, value }) => (kind === "person" ? `${value} (person)` : value)),
    ).toEqual(expected);
  });
});
