/*
 * What may be a footnote reference, and how strongly its surroundings speak for it. A line has marks
 * around its candidates (`«…»`), and the row gives the evidence of each. The shapes and the false
 * friends are those that were counted in printed volumes (memo-format, sections 7.1, 7.4 and 7.5).
 */
import { describe, expect, test } from "vitest";
import {
  type Evidence,
  findFootnoteCandidates,
  type ReferenceStyle,
} from "../../../server/src/scan/inline/footnoteCandidates.ts";
import { markSpans, readFixture } from "../../support/fixture.ts";

function finds(
  rows: readonly (readonly [marked: string, ...evidence: readonly Evidence[]])[],
): void {
  test.each(rows.map(([marked, ...evidence]) => ({ marked, evidence })))(
    "$marked",
    ({ marked, evidence }) => {
      const { text } = readFixture(marked);
      const found = findFootnoteCandidates(text);
      expect(markSpans(text, found)).toBe(marked);
      expect(found.map((candidate) => candidate.evidence)).toEqual(evidence);
    },
  );
}

describe("styles", () => {
  test.each<[string, string, ReferenceStyle, Evidence]>([
    ["agreed.2", "2", "plain", "strong"],
    ["agreed.²", "2", "superscript", "marked"],
    ["agreed.¹²", "12", "superscript", "marked"],
    ["agreed.<sup>12</sup>", "12", "superscript", "marked"],
    ["agreed.[^2]", "2", "caret", "marked"],
    ["agreed.[^a]", "a", "caret", "marked"],
    ["agreed.[2]", "2", "bracket", "medium"],
    ["agreed/2/", "2", "slash", "marked"],
    ["agreed*", "*", "symbol", "strong"],
    ["agreed**", "**", "symbol", "strong"],
    ["agreed†", "†", "symbol", "strong"],
  ])("%s", (text, label, style, evidence) => {
    expect(findFootnoteCandidates(text)).toMatchObject([{ label, style, evidence }]);
  });
});

describe("plain digits where a superscript stood", () => {
  finds([
    ["a memo«2» prepared", "strong"],
    ["level.«2» The", "strong"],
    ["to Secretary of State Vance«1»", "strong"],
    ["MDBs,«2» abstain", "strong"],
    ["(Derian)«3» and others;«4» also:«5»", "strong", "strong", "strong"],
    ["“agreed.”«2» He", "strong"],
    ['"agreed"«2» he', "strong"],
    ["he asked?«12» And", "strong"],
    ["[text not declassified]«2»", "strong"],
    ["and then …«3»", "strong"],
    ["in NATO«3» and", "strong"],
    ["the DCM«3» and", "medium"],
    ["CSCE«2», and", "strong"],
    ["*emphasis*«2» ends", "strong"],
    ["the U.S.«2» and", "strong"],
    ["by A.«2» Then", "medium"],
    ["Dear Senator Helms:«2»", "strong"],
    ["Decision«22»", "strong"],
    ["é«2» and", "strong"],
    ["agreed«2».", "strong"],
    ["agreed«2»—and", "strong"],
    ["agreed.’«2» He", "strong"],
    // After a blank only at the line's end, as in a heading.
    ["to President Bush «1»", "spaced"],
    ["to President Bush «1»  ", "spaced"],
    ["to 1 President"],
  ]);
});

describe("after a number and punctuation", () => {
  finds([
    ["mytel 1708.«2» In", "numeric"],
    ["June 29.«15» Reference", "numeric"],
    ["State 207310.«3»", "numeric"],
    ["Ref: A) State 37888;«2» B) State", "numeric"],
    ["Feb 20:«1» Obviously", "numeric"],
    ["Options 24 and 3,«5» would", "numeric"],
    ["about 8.6 million"],
    ["$4.«6»", "numeric"],
    ["for $4.6. The"],
    ["on page 34.«5» The", "numeric"],
    ["of 8.«6», Brandt", "weak"],
    ["Sheets      12.5    13.6    14.7"],
    ["1,000"],
    ["12,000 men"],
    ["7:02 p.m."],
    ["1861.«12» The", "numeric"],
    ["1.«234»", "numeric"],
    ["in 1977,«101» Slany", "numeric"],
    ["in 1977,«101» men", "weak"],
  ]);
});

describe("false friends", () => {
  finds([
    ["pp. 395-397, 1959–1965"],
    ["the U-2, the B-52, SS–18 and MIG-21"],
    ["NIE 11-4-60, NSAM 13, NSDD–290"],
    ["(1) and (2)"],
    ["the 22nd and 3rd"],
    ["$79 and £5"],
    ["’62 and '63 and ʼ40s"],
    ["FY 1978, FY–80"],
    ["in FY«92» funds", "weak"],
    ["at Tab A«1» is", "weak"],
    ["vs.«150»", "weak"],
    ["No.«44» of", "weak"],
    ["Lot 85D366"],
    ["P820048-0941, D810098–0755"],
    ["611.61/3-1061"],
    ["telegram 129537, Document 54, No. 12, section 502B"],
    ["RG 59, Box 18, Folder 2 of"],
    ["C3I and m2x"],
    ["C³I"],
    ["an area of 20 m«²»", "weak"],
    ["mid-FY«92» levels", "weak"],
    ["1. Text"],
    ["2"],
    ["½"],
    ["agreed.«1234» and agreed.1974", "weak"],
    ["agreed2a and 3%"],
    ["a/b/c 1/2/3"],
    ["[Page 172]2 and [Page 3]"],
    ["folder [1]"],
    ["[1] Text"],
    ["[^1]: a note"],
    ["a bare * in the text"],
    ["*emphasis«*» ends", "weak"],
    ["http://example.org/«/2/»", "marked"],
  ]);
});

describe("several on a line", () => {
  finds([
    ["Clark«1» and Madrid«2» and again.«3»", "strong", "strong", "strong"],
    ["one«²» two[«^3»] three".replace("[«^3»]", "«[^3]»"), "marked", "marked"],
    ["the [Page 172] level.«2» The", "strong"],
    ["[Page 1] one«2» [Page 2]3 two«4» [Page 3]", "strong", "strong"],
  ]);
});
