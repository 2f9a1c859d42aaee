import { describe, expect, test, vi } from "vitest";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check, type Finding } from "../../server/src/rules/check.ts";
import { emptyAccepted } from "../../server/src/workspace/accepted.ts";
import {
  createAcceptedIndex,
  toAcceptedRecord,
} from "../../server/src/workspace/acceptedFindings.ts";
import { createVolume } from "../support/random.ts";

vi.mock("../../server/src/rules/index.ts", async () => ({
  rules: (await import("../support/testRules.ts")).testRules,
}));

const MEMO =
  "3. Memorandum From the Director (Harlow) to the Secretary\n\nWashington, March 4, 1974\n\n";
const DATE = { date: "2026-11-22" };

describe("a record of a finding", () => {
  test("has the flagged text and three words on either side", () => {
    const text = `${MEMO}The list of\nmissing WRONG sheets was\n\nsent to Oslo.\n`;
    expect(toAcceptedRecord("a.memo", single(text), text, DATE)).toEqual({
      path: "a.memo",
      code: "test/word",
      before: "list of missing",
      text: "WRONG",
      after: "sheets was sent",
      occurrence: 1,
      date: "2026-11-22",
    });
  });

  test("has initials and reason only if they are given", () => {
    const text = `${MEMO}WRONG\n`;
    const acceptance = { ...DATE, initials: "MH", reason: "" };
    const record = toAcceptedRecord("a.memo", single(text), text, acceptance);
    expect(record).toMatchObject({ initials: "MH" });
    expect(record).not.toHaveProperty("reason");
  });

  test("counts the places with the same words, and only these", () => {
    const line = "See the WRONG list again. ";
    const text = `${MEMO}${line}${line}The WRONG list again.\n${line}\n`;
    const records = findingsIn(text).map((each) => toAcceptedRecord("a.memo", each, text, DATE));
    // The first two stand between the same words as the last: at the start of a line the line before counts.
    expect(records.map(({ before, occurrence }) => [before, occurrence])).toEqual([
      ["1974 See the", 1],
      ["again. See the", 1],
      ["list again. The", 1],
      ["again. See the", 2],
    ]);
  });

  test("of a document as a whole is its code alone", () => {
    const text = `${MEMO}This is UNSIGNED\nand ends.\n`;
    expect(toAcceptedRecord("a.memo", single(text), text, DATE)).toEqual({
      path: "a.memo",
      code: "test/unsigned",
      ...DATE,
    });
  });

  test("of a later document of a file has its number", () => {
    const volume = createVolume({ seed: 4, documents: 3 }).replaceAll("SUBJECT", "UNSIGNED");
    const records = findingsIn(volume).map((each) => toAcceptedRecord("a", each, volume, DATE));
    expect(records.map(({ document }) => document)).toEqual([undefined, 2, 3]);
  });

  test("of a long text keeps its beginning and end", () => {
    const text = `${MEMO}${"word ".repeat(400)}\n`;
    const span = { start: MEMO.length, end: MEMO.length + 1900 };
    const finding = { ...single(`${MEMO}WRONG\n`), span };
    const record = toAcceptedRecord("a.memo", finding, text, DATE);
    expect(record.text).toMatch(/^word .* word … word .* word$/);
    expect(record.text?.length).toBeLessThan(220);
  });
});

describe("a finding is accepted", () => {
  const text = `${MEMO}The list of missing WRONG sheets was sent to Oslo.\n\nWRONG again.\n`;
  const [first, second] = findingsIn(text);
  if (first === undefined || second === undefined) throw new Error("Two findings are needed");
  const record = toAcceptedRecord("a.memo", first, text, DATE);
  const index = createAcceptedIndex({ ...emptyAccepted, records: [record] });

  test("by path, code and words", () => {
    expect(index.areAccepted("a.memo", [first, second], () => text)).toEqual([true, false]);
    expect(index.areAccepted("b.memo", [first], () => text)).toEqual([false]);
    expect(index.areAccepted("a.memo", [{ ...first, code: "test/odd" }], () => text)).toEqual([
      false,
    ]);
  });

  test("though the text before it and the line division changed", () => {
    const moved = text.replace("Washington", "Helsinki").replace("missing WRONG", "missing\nWRONG");
    expect(index.areAccepted("a.memo", findingsIn(moved), () => moved)).toEqual([true, false]);
  });

  test("no longer if the words next to it changed", () => {
    const changed = text.replace("missing", "older");
    expect(index.areAccepted("a.memo", findingsIn(changed), () => changed)).toEqual([false, false]);
  });
});

function findingsIn(text: string): readonly Finding[] {
  return check(analyze(text, { type: "memo" }), { policy: "diplomatic", severities: {} });
}

function single(text: string): Finding {
  const [finding, ...others] = findingsIn(text);
  if (finding === undefined || 0 < others.length) throw new Error("One finding is needed");
  return finding;
}
