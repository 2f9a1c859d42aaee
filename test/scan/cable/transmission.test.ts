/* The lines of the relay, running heads and later labels, each line by itself. */
import { describe, expect, test } from "vitest";
import { scanCableLine } from "../../../server/src/scan/cable/scanCableLine.ts";

/** The landmarks of a line: kind and the text from its start to its value, and the value. */
function kindsOf(line: string): string[] {
  return scanCableLine(line).map(({ kind }) => kind);
}

describe("lines of the relay", () => {
  test.each<[string, string[]]>([
    ["VZCZCXRO4412", ["transmissionId"]],
    ["VZCZCLOI278", ["transmissionId"]],
    ["VZCZC", ["transmissionId"]],
    ["PP RUEHAG RUEHDF RUEHROV", ["routing"]],
    ["OO RUEHWEB", ["routing"]],
    ["ZZ RHEHAAA", ["routing"]],
    ["RUEHPOD RUEHSR", ["routing"]],
    ["RR RUEHC  ", ["routing"]],
    ["DE RUEHHE #0195/01 2531700", ["originator"]],
    ["DE RUEHHE #0195 2531700", ["originator"]],
    ["DE RUEHHE # 0195/01 2531700", ["originator"]],
    ["DE RUEHHE #O195/0l 253170O", ["originator"]],
    ["DE RUEHHE #0195/01", ["originator"]],
    ["ZNR UUUUU ZZH", ["securityWarning"]],
    ["ZNY CCCCC ZZH", ["securityWarning"]],
    ["ZNY SSSSS ZZH (CCY AD123456 MSI1234)", ["securityWarning"]],
    ["ZNY TTTTT", ["securityWarning"]],
    ["ZNY CCCCO ZZH", ["securityWarning"]],
    ["BT", ["break"]],
    ["#0195", ["serialCheck"]],
    ["08HELSINKI195", ["identifier"]],
    ["89OSLO13835", ["identifier"]],
    ["08SECTION01OF02MANAMA492", ["identifier"]],
    ["XMT AMEMBASSY TIRANA", ["exempted"]],
    [
      "VZCZCXRO4412 PP RUEHAG RUEHDF DE RUEHHE #0195/01 2531700 ZNY CCCCC ZZH P 091700Z SEP 08 FM AMEMBASSY HELSINKI TO RUEHC/SECSTATE WASHDC",
      ["transmissionId", "routing", "originator", "securityWarning", "dateTimeGroup", "from", "to"],
    ],
    ["INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE XMT AMEMBASSY TIRANA", ["info", "exempted"]],
    ["INFO XMT AMCONSUL RECIFE", ["info", "exempted"]],
    ["TO PAGE 02        STATE   015113  182333Z", ["to", "pageLine"]],
  ])("%s", (line, kinds) => {
    expect(kindsOf(line)).toEqual(kinds);
  });

  test.each([
    "VZCZC AND WHAT FOLLOWS IT IN A LONG SENTENCE OF THE TEXT IS NONE".replace("VZCZC ", ""),
    "PP AND OO ARE PRECEDENCES",
    "PP RIVER",
    "RUNNING WATER",
    "DE RIGUEUR",
    "DE RUEHHE SAID NOTHING",
    "ZNY HARBOR",
    "ZNR",
    "BT THE",
    "#01",
    "#0195 WAS LATE",
    "08HELSINKI",
    "2008HELSINKI195",
    "08 HELSINKI 195",
    "08HELSINKI195 WAS LATE",
    "XMTR",
    "TO PAGE THROUGH THE ATLAS",
  ])("is text or a plain label: %s", (line) => {
    const kinds = new Set(kindsOf(line));
    for (const kind of [
      "transmissionId",
      "routing",
      "originator",
      "securityWarning",
      "break",
      "serialCheck",
      "identifier",
      "exempted",
      "pageLine",
    ])
      expect(kinds, kind).not.toContain(kind);
  });

  test("hold their parts in columns", () => {
    const [line] = scanCableLine("  DE RUEHHE #0195/01 2531700");
    expect(line).toMatchObject({
      start: 2,
      indicator: { text: "RUEHHE", start: 5, end: 11 },
      serial: { text: "0195", start: 13, end: 17 },
      section: { text: "01", start: 18, end: 20 },
      filed: { text: "2531700", start: 21, end: 28 },
      end: 28,
    });
  });

  test("give the precedence as it is written", () => {
    expect(scanCableLine("PR RUEHAG")[0]).toMatchObject({ precedence: { text: "PR" } });
    expect(scanCableLine("RUEHAG")[0]).toMatchObject({ precedence: undefined });
  });
});

describe("running heads", () => {
  const headsOf = (line: string) =>
    scanCableLine(line).flatMap((landmark) =>
      landmark.kind === "runningHead"
        ? [line.slice(landmark.start, landmark.end).replaceAll(/ +/g, " ")]
        : [],
    );

  test.each([
    ["HELSINKI 00000195  001.2 OF 002", "HELSINKI 00000195 001.2 OF 002"],
    ["HELSINKI 00000195  001 OF 002 \\", "HELSINKI 00000195 001 OF 002"],
    ["LA PAZ 0001195  002 OF 003", "LA PAZ 0001195 002 OF 003"],
    ["PORT OF SPAIN 00000195  001.2 OF 002", "PORT OF SPAIN 00000195 001.2 OF 002"],
    ["REF: 09 OSLO 862 OSLO 00000116 001.2 OF 003 CLASSIFIED BY: X", "OSLO 00000116 001.2 OF 003"],
    [
      "in the north RIO DE JANEIRO 00000116 001.2 OF 003 and",
      "RIO DE JANEIRO 00000116 001.2 OF 003",
    ],
    ["THE CHARTS IN OSLO 00000116 001.2 OF 003 HARBOR", "OSLO 00000116 001.2 OF 003"],
  ])("%s", (line, head) => {
    expect(headsOf(line)).toEqual([head]);
  });

  test("there may be several on a joined line", () => {
    const line = "SHIPS OSLO 00000116 001.2 OF 003 CAME TO OSLO 00000116 002 OF 003 PORT";
    expect(headsOf(line)).toEqual(["OSLO 00000116 001.2 OF 003", "OSLO 00000116 002 OF 003"]);
  });

  test.each([
    "HELSINKI 000195 1 OF 2",
    "PAGES 001 OF 002",
    "HELSINKI 00000195 ONE OF 002",
    "00000195 001 OF 002",
    "THE YEAR 12345678 SHIPS OF 002",
    "in oslo 00000195 001 OF 002",
  ])("none: %s", (line) => {
    expect(headsOf(line)).toEqual([]);
  });

  test("a line of many words OF is read once", () => {
    expect(headsOf("1 OF 2 ".repeat(20_000))).toEqual([]);
  });
});

describe("labels of who classified", () => {
  test.each<[string, string[]]>([
    ["CLASSIFIED BY: DCM ANTON BRANDT", ["classifiedBy"]],
    ["Classified By:DCM Anton Brandt", ["classifiedBy"]],
    ["Classified by Consul Anton Brandt", ["classifiedBy"]],
    ["REASON: 1.4 (B) AND (D)", ["reason"]],
    ["Reasons: 1.5 (b)", ["reason"]],
    ["REASON AND RHYME", []],
    [
      "SUBJECT: CHARTS REF: OSLO 862 CLASSIFIED BY: DCM ANTON BRANDT",
      ["subject", "reference", "classifiedBy"],
    ],
    ["CLASSIFIED DOCUMENTS BY THE POUND", []],
  ])("%s", (line, kinds) => {
    expect(kindsOf(line)).toEqual(kinds);
  });
});

describe("signs of later cables", () => {
  test("a backslash at the end of a line is no part of it", () => {
    expect(kindsOf("UNCLAS HELSINKI 000195\\")).toEqual(["banner"]);
    expect(kindsOf("SIPDIS \\")).toEqual(kindsOf("SIPDIS"));
  });

  test.each<[string, string | undefined]>([
    ["¶3. (C/NF) Comment: He left.", "(C/NF)"],
    ["¶ 3. Comment.", undefined],
    ["1.(C) THE SHIPS", "(C)"],
    ["1. C) THE SHIPS", "C)"],
    ["4. SBU) THE SHIPS", "SBU)"],
    ["4. (SBU/N) THE SHIPS", "(SBU/N)"],
    ["4. (C/REL GBR, CAN) THE SHIPS", "(C/REL GBR, CAN)"],
    ["4. (S//NF) THE SHIPS", "(S//NF)"],
    ["4. A) THE SHIPS", undefined],
    ["4. C)THE SHIPS", undefined],
    ["4. CO) THE SHIPS", undefined],
  ])("the mark of %s", (line, mark) => {
    const [landmark] = scanCableLine(line);
    expect(landmark?.kind).toBe("enumerator");
    if (landmark?.kind === "enumerator") expect(landmark.enumerator.mark?.text).toBe(mark);
  });
});
