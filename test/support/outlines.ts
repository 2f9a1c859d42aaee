/* Documents for the tests of outlines, in the forms of real ones, and outlines as indented text. */
import type { DocumentSymbol } from "../../server/src/features/documentSymbols.ts";
import { getDocumentSymbols } from "../../server/src/features/documentSymbols.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";

/** The outline of a text: a line a symbol, indented, with its detail after a bar. */
export function printSymbols(text: string): string {
  const lines: string[] = [];
  const add = (symbol: DocumentSymbol, depth: number) => {
    const detail = symbol.detail === "" ? "" : ` | ${symbol.detail}`;
    lines.push(`${"  ".repeat(depth)}${symbol.name}${detail}`);
    for (const child of symbol.children) add(child, depth + 1);
  };
  for (const symbol of getDocumentSymbols(analyze(text))) add(symbol, 0);
  return lines.join("\n");
}

/** The publisher's lines, dateline, fields, headings, items, pages, signature and notes. */
export const MEMO = `OFFICE OF THE HISTORIAN

FOREIGN RELATIONS OF THE UNITED STATES, 1969-1976, VOLUME XL, LIBRARIES

31. Action Memorandum From the Director of the Map Library (Harlow) to the Secretary1

Washington, March 4, 1974

SUBJECT

  • Exchange of Nautical Charts2

PARTICIPANTS

  • Anton Brandt
  • Martha Harlow, Map Library

ISSUE FOR DECISION

Whether to exchange older sheets for new ones, as the survey proposed in its letter.3

ANALYSIS OF OPTIONS

1. (C) *Exchange all sheets.* The survey has asked for them three times.

- (a) The sheets of the northern [Page 112] harbors.
- (b) The sheets of the lakes.

[Page 113]

2. Exchange none. See Document 9 and telegram 1204 to Helsinki. The list [1 line not declassified] is old.

Martha Harlow4
  1. Source: National Archives, RG 306, Map Library, Box 14, Charts. Confidential; Nodis. Drafted by Larsen.
  2. Not found.
  3. See footnote 2, Document 19.
  4. Harlow initialed the original.
`;

/** A memorandum with two tabs, which have headings, datelines and paragraphs of their own. */
export const MEMO_WITH_TABS = `32. Memorandum From the Director of the Map Library (Harlow) to the Secretary1

The two papers of the survey are attached.

Tab A

Paper Prepared in the Map Library2

Washington, undated

BACKGROUND

1. The library holds four hundred charts.

2. It lends forty of them.

Tab B

1. The survey holds none.

  1. Source: National Archives, RG 306, Map Library, Box 14, Charts. No classification marking.
  2. Confidential.
`;

export const CABLE = `Message Text

PAGE 01 HELSIN 00412 01 OF 01 121502Z ACTION CU-04

INFO OCT-01 EUR-12 ISO-00 USIA-15 /032 W

-----121220Z 071220 /14

R 121430Z MAR 74 FM AMEMBASSY HELSINKI TO SECSTATE WASHDC IMMEDIATE 1873 INFO AMEMBASSY OSLO AMEMBASSY STOCKHOLM

C O N F I D E N T I A L HELSINKI 0412

E.O. 11652: GDS

TAGS: SCUL, OEXC, FI, (BRANDT, ANTON)

SUBJ: EXHIBITION OF NAUTICAL CHARTS

REF: STATE 41250

1. EXHIBITION OPENED MARCH 11 IN THE CITY LIBRARY. FOUR HUNDRED CAME.

2. LIBRARY ASKS FOR THE FOLLOWING:

- A) SHEETS OF THE NORTHERN HARBORS, WHICH THE CONFIDENTIAL

PAGE 02 HELSIN 00412 01 OF 01 121502Z

SURVEY HAS PROMISED.

- B) A LIST OF THE LIGHTHOUSES.

II. RECOMMENDATION.

3. SEND BOTH. LARSEN

CONFIDENTIAL

NNN

Message Attributes

Automatic Decaptioning: X
Document Number: 1974HELSIN00412 From: HELSINKI
Subject: EXHIBITION OF NAUTICAL CHARTS
TAGS: SCUL, OEXC, FI
`;
