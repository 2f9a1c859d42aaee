import { describe, expect, test } from "vitest";
import { getStatus, type Status } from "../../server/src/features/status.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import type { FixtureType } from "../support/carets.ts";
import { NOTED, PLAIN_CABLE, put } from "../support/footnoteTexts.ts";
import { CABLE, MEMO } from "../support/outlines.ts";

function statusOf(text: string, type?: FixtureType): Status {
  const snapshot = analyze(text, { type });
  return getStatus(snapshot, check(snapshot, defaultSettings));
}

const verified = (text: string, type: FixtureType) => statusOf(text, type).verified;

describe("in a memorandum", () => {
  test("notes, pages and date are verified", () => {
    expect(statusOf(MEMO, "memo")).toMatchObject({
      type: "memo",
      toCheck: 0,
      verified: ["4 notes matched", "pages 112-113 in order", "date 1974-03-04"],
    });
  });

  test.each<[string, string, string, boolean]>([
    [
      "a note without a number is not matched",
      put(MEMO, "Charts2", "Charts"),
      "3 of 4 notes matched",
      true,
    ],
    ["one note is one", "He agreed.1\n\n  1. Source: National Archives.\n", "1 note matched", true],
    ["one page is only marked", put(MEMO, "[Page 113]\n\n", ""), "page 112 marked", true],
    [
      "pages out of order are not verified",
      put(MEMO, "[Page 113]", "[Page 111]"),
      "in order",
      false,
    ],
    [
      "a wrong date is not verified",
      put(MEMO, "Washington, March 4,", "Washington, Tuesday, March 4,"),
      "date",
      false,
    ],
    [
      "pages and notes that are not there are not named",
      "SUBJECT\n\n  • Loan of Atlases\n",
      "note",
      false,
    ],
  ])("%s", (_, text, part, isSaid) => {
    expect(verified(text, "memo").join("; ").includes(part)).toBe(isSaid);
  });
});

describe("in a cable", () => {
  test("pages, distribution, date and attributes are verified", () => {
    expect(verified(CABLE, "cable")).toEqual([
      "pages 01-02 in order",
      "distribution adds up to 32",
      "date and time R 121430Z MAR 74",
      "5 attributes read",
    ]);
  });

  test.each<[string, string, string]>([
    ["a total that is wrong is not verified", put(CABLE, "/032 W", "/033 W"), "distribution"],
    ["pages out of order are not verified", put(CABLE, "PAGE 02", "PAGE 04"), "pages"],
    ["a date that cannot be is not verified", put(CABLE, "121430Z MAR", "311430Z FEB"), "date"],
    ["what is not there is not named", PLAIN_CABLE, "attributes"],
  ])("%s", (_, text, part) => {
    expect(verified(text, "cable").join("; ")).not.toContain(part);
  });
});

test("the findings shown are counted", () => {
  const snapshot = analyze(NOTED, { type: "memo" });
  const findings = check(snapshot, defaultSettings);
  expect(getStatus(snapshot, findings).toCheck).toBe(findings.length);
  expect(getStatus(snapshot, []).toCheck).toBe(0);
});

test("of several documents the sum is said", () => {
  expect(verified(MEMO + MEMO.slice(MEMO.indexOf("31.")).replace("31.", "32."), "memo")).toEqual([
    "2 documents read",
    "8 of 8 notes matched",
  ]);
});

test("the reasons are those of the text, or the user's choice", () => {
  expect(statusOf(CABLE, "cable").reasons).toEqual(["chosen by you"]);
  expect(statusOf(CABLE).reasons.length).toBeGreaterThan(0);
});

test("a file of unknown type has nothing to say", () => {
  expect(statusOf("The chart room is closed.\n")).toMatchObject({
    type: "unknown",
    toCheck: 0,
    verified: [],
  });
});
