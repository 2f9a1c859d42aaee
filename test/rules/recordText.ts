/*
 * A short archive record for the tests of rules about attributes: a cable of 1974 with all 67 keys of
 * its time, and one of 1979 in its header and those keys that only then were there, without a fault.
 */
import { attributeKeysOf } from "../../server/src/vocabulary/vocabulary.ts";

/** Values in the record of 1974; a key that is not here has none. */
const VALUES: Readonly<Record<string, string>> = {
  "Automatic Decaptioning": "X",
  "Capture Date": "01 JAN 1994",
  "Channel Indicators": "n/a",
  "Current Classification": "UNCLASSIFIED",
  Concepts: "CHARTS, EXCHANGES",
  "Control Number": "n/a",
  Copy: "SINGLE",
  "Draft Date": "12 MAR 1974",
  "Decaption Date": "01 JAN 1960",
  "Disposition Action": "RELEASED",
  "Disposition Date": "28 MAY 2004",
  "Document Number": "1974HELSIN00421",
  "Document Source": "CORE",
  "Document Unique ID": "00",
  Drafter: "n/a",
  Enclosure: "n/a",
  "Executive Order": "GS",
  Errors: "N/A",
  "Film Number": "D740060-0811",
  From: "HELSINKI",
  ISecure: "1",
  "Legacy Key": "link1974/newtext/t19740342/aaaabcde.tel",
  "Line Count": "40",
  Locator: "TEXT ON-LINE",
  Office: "ACTION CU",
  "Original Classification": "CONFIDENTIAL",
  "Original Handling Restrictions": "n/a",
  "Page Count": "1",
  "Previous Classification": "CONFIDENTIAL",
  "Review Action": "RELEASED, APPROVED",
  "Review Date": "04 SEP 2002",
  "Review Markings":
    "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005",
  Secure: "OPEN",
  Status: "NATIVE",
  Subject: "EXCHANGE OF NAUTICAL CHARTS",
  TAGS: "SCUL, OEXC, FI, US",
  To: "STATE",
  Type: "TE",
  Markings: "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005",
};

const HEADER = `Message Text

CONFIDENTIAL

PAGE 01 HELSIN 00421 121502Z
ACTION CU-04

INFO OCT-01 EUR-12 ISO-00 /017 W
          --------------------- 121220
R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

C O N F I D E N T I A L HELSINKI 421

E.O. 11652: GDS
TAGS: SCUL, OEXC, FI
SUBJ: EXCHANGE OF NAUTICAL CHARTS

1. THE MINISTRY HAS ASKED FOR TWO CHARTS OF THE GULF.
MARSDEN

CONFIDENTIAL

NNN

Message Attributes

`;

/** A line for each key of the year, in the order of the archive. */
function attributesOf(year: number, values: Readonly<Record<string, string>>): string {
  return attributeKeysOf(year)
    .map((key) => `${key}:${values[key] === undefined ? "" : ` ${values[key]}`}\n`)
    .join("");
}

export const RECORD = HEADER + attributesOf(1974, VALUES);

const LATE_HEADER = HEADER.replace("MAR 74", "MAR 79")
  .replace("11652: GDS", "12065: GDS 3/12/85 (HARLOW, ANN B.) OR-M")
  .replace("--------------------- 121220", "------------------121220 121510Z /12");

const STAMP =
  "Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014";

const LATE_RECORD =
  LATE_HEADER +
  attributesOf(1979, {
    ...VALUES,
    "Draft Date": "12 mar 1979",
    "Document Number": "1979HELSIN00421",
    "Executive Order": "GS 19850312 HARLOW, ANN B",
    From: "HELSINKI OR-M",
    "Legacy Key": "link1979/newtext/t19790342/aaaabcde.tel",
    "Message ID": "4f7b07ac-c288-dd11-92da-001cc4696bcc",
    vdkvgwkey: "odbc://SAS/SAS.dbo.SAS_Docs/4f7b07ac-c288-dd11-92da-001cc4696bcc",
    "Review Markings": STAMP,
    Markings: STAMP,
  });

type Change = readonly [from: string, to: string];

/** The record of 1974 with some of its words changed. Throws on words that it does not have, or twice. */
export function record(...changes: readonly Change[]): string {
  return changed(RECORD, changes);
}

/** The record of 1979, likewise. */
export function lateRecord(...changes: readonly Change[]): string {
  return changed(LATE_RECORD, changes);
}

function changed(whole: string, changes: readonly Change[]): string {
  return changes.reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`The record has ${parts.length - 1} times: ${from}`);
    return parts.join(to);
  }, whole);
}
