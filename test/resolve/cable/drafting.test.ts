/* Drafter, approver and clearances of outgoing cables, and captions. */
import { describe, expect, test } from "vitest";
import type { CableBindings } from "../../../server/src/resolve/cable/cableBindings.ts";
import type { Drafter } from "../../../server/src/resolve/cable/drafting.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";

function bindingsOf(drafting: string, captions = ""): CableBindings {
  const text = `PAGE 01 STATE 139375
ORIGIN EUR-12

INFO OCT-01 ISO-00 /013 R
${drafting}
            --------------------- 097774
R 160106Z JUN 77
FM SECSTATE WASHDC
TO AMEMBASSY OSLO

UNCLAS STATE 139375
${captions}
E.O. 11652: N/A
TAGS: SCUL
SUBJ: MAPS

1. TEXT.
`;
  const [placed] = analyze(text, { type: "cable" }).documents;
  if (placed?.document.kind !== "cable") throw new Error("A cable was expected");
  return placed.document.bindings;
}

const inWords = (drafter: Drafter | undefined) =>
  drafter && `${drafter.office ?? "?"} | ${drafter.name ?? "?"}`;

describe("who drafted, approved and cleared: office and name", () => {
  test.each<[string, string | undefined, string | undefined, string[]]>([
    [
      "\nDRAFTED BY EUR;NE;AHARLOW:REH APPROVED BY EUR;NE;OBRANDT",
      "EUR;NE | AHARLOW",
      "EUR;NE | OBRANDT",
      [],
    ],
    [
      "\nDRAFTED BY NEA/PAB:RAHARLOW:MAR\nAPPROVED BY NEA:OBRANDT\nPM/ISO:MR. ALDEN (PHONE)\nS/S-O:JMOORE",
      "NEA/PAB | RAHARLOW",
      "NEA | OBRANDT",
      ["PM/ISO | MR. ALDEN", "S/S-O | JMOORE"],
    ],
    [
      "\nDRAFTED BY NEA:RAHARLOW:MAR APPROVED BY NEA:OBRANDT PM/ISO:MR. ALDEN (PHONE) OSD/ISA:COL. GREY",
      "NEA | RAHARLOW",
      "NEA | OBRANDT",
      ["PM/ISO | MR. ALDEN", "OSD/ISA | COL. GREY"],
    ],
    [
      "\nDRAFTED BY: ARA/BC:JHARLOW:ML\nAPPROVED BY: ARA - OBRANDT\nARA/BC - MR. ALDEN\n(DRAFT)",
      "ARA/BC | JHARLOW",
      "ARA | OBRANDT",
      ["ARA/BC | MR. ALDEN"],
    ],
    ["\nDRAFTED BY EB/OFP-AHARLOW\nAPPROVED BY HARLOW", "EB/OFP | AHARLOW", "? | HARLOW", []],
    ["", undefined, undefined, []],
  ])("%j", (drafting, drafter, approver, clearances) => {
    const { draftedBy, approvedBy, clearances: cleared } = bindingsOf(drafting);
    expect(inWords(draftedBy)).toBe(drafter);
    expect(inWords(approvedBy)).toBe(approver);
    expect(cleared.map(inWords)).toEqual(clearances);
  });
});

describe("captions by what they say", () => {
  test.each<[string, string]>([
    ["EXDIS", "distribution"],
    ["STADIS////////////", "distribution"],
    ["EXDIS, ROGER CHANNEL", "distribution"],
    ["ROGER CHANNEL", "channel"],
    ["TERREP", "handling"],
    ["C O R R E C T E D  C O P Y (MRN 691 VICE 681)", "correctedCopy"],
    ["CORRECTED COPY FOR OMITTED LINES", "correctedCopy"],
    ["FOR: EUR/NE HARLOW", "attention"],
    ["LIMA FOR BRANDT", "attention"],
    ["FOR HARLOW ONLY", "attention"],
    ["DEPARTMENT PASS LIBRARY", "pass"],
    ["PASS LIBRARY", "pass"],
    ["LIBRARY", "other"],
  ])("%s", (caption, kind) => {
    expect(bindingsOf("", `\n${caption}\n`).captions.map((each) => each.kind)).toEqual([kind]);
  });

  test("has the vocabulary's captions that stand in it", () => {
    const [caption] = bindingsOf("", "\nEXDIS, NOFORN\n").captions;
    expect(caption?.entries.map(({ term }) => term)).toEqual(["EXDIS", "NOFORN"]);
  });
});
