/* Lines that look like titles and are none; classifications; options; telegrams' own numbers. */
import { describe, expect, test } from "vitest";
import {
  isBracketed,
  isMadeOfPhrases,
  isPageNumber,
  isSpeakerByName,
  isTitleCase,
  speakerOf,
} from "../../../server/src/scan/memo/lineShape.ts";
import { isMarking, isOfOneCase, isPrecedence } from "../../../server/src/scan/memo/readMarking.ts";
import { readOption } from "../../../server/src/scan/memo/readOption.ts";
import { readTelegramNumber } from "../../../server/src/scan/memo/readTelegramNumber.ts";

const contentOf = (line: string) => ({ start: 0, end: line.length });

describe("speakers", () => {
  test.each<[string, string | undefined, boolean]>([
    ["THE CHAIRMAN: This is known?", "THE CHAIRMAN", true],
    ["MR·. QUAY: Who is it?", "MR·. QUAY", true],
    ["The President: Yes.", "The President", true],
    ["JFK: Fine", "JFK", false],
    ["PART I: HARBORS", "PART I", false],
    ["at 3:15 p.m.", undefined, false],
    ["Meeting at 3:15", undefined, false],
    ["No colon", undefined, false],
  ])("%s", (line, name, isByName) => {
    expect(speakerOf(line)).toBe(name);
    expect(isSpeakerByName(name ?? "")).toBe(isByName);
  });
});

test.each<[string, boolean]>([
  ["[Laughter]", true],
  ["(Whereupon the meeting ended.)", true],
  ["[Here follows a list.]2", true],
  ["(2) Import Restrictions", false],
  ["[Mr. Quay] and [Mr. Brandt]", false],
  ["Laughter", false],
])("%s is in brackets: %s", (line, expected) => {
  expect(isBracketed(line)).toBe(expected);
});

test.each<[string, boolean]>([
  ["Approve ____ Disapprove ____", true],
  ["Approve     Disapprove", true],
  ["✓ Approve", true],
  ["Approve x Disapprove", true],
  ["Approve Option 1 ____", true],
  ["Let’s Discuss", true],
  ["END TEXT", true],
  ["None", true],
  ["Options", false],
  ["Option 1", false],
  ["Approval of the Charts", false],
  ["____", false],
  ["Approve the Charts", false],
])("%s is made of phrases: %s", (line, expected) => {
  expect(isMadeOfPhrases(line)).toBe(expected);
});

test.each<[string, boolean]>([
  ["-2-", true],
  ["– 12 –", true],
  ["- 2", false],
  ["-1974-", false],
])("%s is a page's number: %s", (line, expected) => {
  expect(isPageNumber(line)).toBe(expected);
});

test.each<[string, boolean]>([
  ["The Years of the Lighthouses", true],
  ["Morning Session (November 14, 1974, 8:30 a.m.-12:30 p.m.)", true],
  ["The committee recessed at 10:30 a.m.", false],
  ["10:30 a.m.", false],
  ["nothing at all", false],
])("%s is in title case: %s", (line, expected) => {
  expect(isTitleCase(line.split(" "))).toBe(expected);
});

describe("classifications", () => {
  test.each<[string, boolean, boolean]>([
    ["SECRET", true, true],
    ["TOP SECRET/SENSITIVE/EYES ONLY", true, true],
    ["S E C R E T", true, true],
    ["top secret", true, true],
    ["CONFIDENTIAL—NODIS", true, true],
    ["LIMITED OFFICIAL USE", true, true],
    ["Secret", true, false],
    ["SECRET HARBORS", false, true],
    ["Confidential charts came.", false, false],
    ["CONFIDENCE", false, true],
  ])("%s", (line, expected, isOne) => {
    expect([isMarking(line), isOfOneCase(line)]).toEqual([expected, isOne]);
  });

  test.each<[string, boolean]>([
    ["PRIORITY", true],
    ["priority", true],
    ["NIACT IMMEDIATE", true],
    ["Priority of the charts", false],
  ])("%s is a precedence: %s", (line, expected) => {
    expect(isPrecedence(line)).toBe(expected);
  });
});

describe("options: label | text", () => {
  test.each<[string, string | undefined]>([
    ["Option 1: Exchange all charts.", "Option 1 | Exchange all charts."],
    ["Option A—Exchange none.", "Option A | Exchange none."],
    ["Option 1A. Exchange some.", "Option 1A | Exchange some."],
    ["OPTION 2.", "OPTION 2 | "],
    ["Alternative 2. Exchange none.", "Alternative 2 | Exchange none."],
    ["Option 1. is supported by the survey.", undefined],
    ["Option 1 is best.", undefined],
    ["Options 1. All.", undefined],
    ["Optional", undefined],
  ])("%s", (line, expected) => {
    const found = readOption(line, contentOf(line));
    expect(found && `${found.label} | ${line.slice(found.contentStart)}`).toBe(expected);
  });
});

describe("telegrams' own numbers", () => {
  test.each<[string, string | undefined]>([
    ["2135. Eyes only for the Director.", "2135"],
    ["139375. Subject: Charts.", "139375"],
    ["Secto 18. For the Acting Secretary.", "Secto 18"],
    ["A–214. The charts came.", "A–214"],
    ["139375/Tosec 40112. Subject: Charts.", "139375/Tosec 40112"],
    ["Department 61, repeated Oslo.", undefined],
    ["The 12. Text", undefined],
    ["1974 was a good year.", undefined],
    ["12.5 million tons came.", undefined],
    ["1234567. Text", undefined],
  ])("%s", (line, expected) => {
    const found = readTelegramNumber(line, contentOf(line));
    expect(found && line.slice(found.start, found.end)).toBe(expected);
  });
});
