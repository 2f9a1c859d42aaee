import { expect, test } from "vitest";
import { getInlayHints, type InlayHintOptions } from "../../server/src/features/inlayHints.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import type { FixtureType } from "../support/carets.ts";
import { NOTED, PLAIN_CABLE, put } from "../support/footnoteTexts.ts";

const OFF: InlayHintOptions = { tags: false, dates: false, footnotes: false, pages: false };
const ALL = { first: 0, end: Number.POSITIVE_INFINITY };

/** The lines that have hints, with these in angle brackets. */
function hinted(text: string, type: FixtureType, options: Partial<InlayHintOptions>, lines = ALL) {
  const snapshot = analyze(text, { type });
  const hints = getInlayHints(snapshot, lines, { ...OFF, ...options });
  const shown = text.split("\n");
  for (const { position, label } of [...hints].reverse()) {
    const line = shown[position.line] ?? "";
    shown[position.line] =
      `${line.slice(0, position.character)}‹${label}›${line.slice(position.character)}`;
  }
  return shown.filter((line) => line.includes("‹"));
}

test("titles of TAGS codes, cut at a word", () => {
  expect(hinted(PLAIN_CABLE, "cable", { tags: true })).toEqual([
    expect.stringMatching(/^TAGS: SCUL‹.{4,32}›, FI‹Finland›$/),
  ]);
});

test("the date of a date-time group, none of an impossible one", () => {
  expect(hinted(PLAIN_CABLE, "cable", { dates: true })).toEqual([
    "R 121430Z MAR 74‹1974-03-12 14:30 UTC›",
  ]);
  const wrong = put(PLAIN_CABLE, "121430Z MAR", "321430Z MAR");
  expect(hinted(wrong, "cable", { dates: true })).toEqual([]);
});

test("the first words of a note, at its number alone", () => {
  const [heading, text, ...others] = hinted(NOTED, "memo", { footnotes: true });
  expect(heading).toMatch(/Secretary1‹Source: National Archives, RG…›$/);
  expect(text).toContain("May.2‹See Document 9.› The survey");
  expect(text).toContain("list.4‹Not printed.› It");
  expect(text).toMatch(/agreed\.5$/);
  expect(others).toEqual([]);
});

test("which page of how many", () => {
  const memo = put(put(NOTED, "arrived in", "arrived [Page 41] in"), "a list", "a [Page 42] list");
  expect(hinted(memo, "memo", { pages: true })).toEqual([
    expect.stringMatching(/\[Page 41\]‹1 of 2› in May.*\[Page 42\]‹2 of 2› list/),
  ]);
  const cable = `PAGE 01 HELSIN 00412 121502Z\n\n${PLAIN_CABLE}\nPAGE 02 HELSIN 00412 121502Z\n`;
  expect(hinted(cable, "cable", { pages: true })).toEqual([
    "PAGE 01 HELSIN 00412 121502Z‹1 of 2›",
    "PAGE 02 HELSIN 00412 121502Z‹2 of 2›",
  ]);
});

test("only on the lines that are asked for, and none unless they are on", () => {
  const all = { tags: true, dates: true, footnotes: true, pages: true };
  expect(hinted(PLAIN_CABLE, "cable", all, { first: 0, end: 1 })).toHaveLength(1);
  expect(hinted(PLAIN_CABLE, "cable", all, { first: 1, end: 3 })).toEqual([]);
  expect(hinted(PLAIN_CABLE, "cable", {})).toEqual([]);
  expect(hinted(NOTED, "memo", {})).toEqual([]);
});
