/* The practice document: exactly five faults, each of another kind, and none when they are dealt with. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyze } from "../server/src/resolve/snapshot.ts";
import { check, type Finding } from "../server/src/rules/check.ts";
import { defaultSettings } from "../server/src/settings.ts";
import { applyEdits } from "../server/src/text/span.ts";

const text = readFileSync("samples/practice.memo", "utf8");
const findingsOf = (practice: string): readonly Finding[] =>
  check(analyze(practice, { type: "memo" }), defaultSettings);

test("it has five faults of five kinds", () => {
  expect(findingsOf(text).map(({ code }) => code)).toEqual([
    "dateline/impossible-date",
    "page/malformed",
    "footnote/missing-note",
    "text/editorial-bracket",
    "text/broken-paragraph",
  ]);
});

test("three are mended by their fix, one by a bracket, one is accepted", () => {
  let mended = text.replace("[illegible", "[illegible]");
  for (const code of ["page/malformed", "footnote/missing-note", "text/broken-paragraph"]) {
    const [fix] = findingsOf(mended).find((finding) => finding.code === code)?.fixes ?? [];
    expect(fix, code).toBeDefined();
    mended = applyEdits(mended, fix?.edits ?? []);
  }
  expect(findingsOf(mended).map(({ code }) => code)).toEqual(["dateline/impossible-date"]);
});
