/* What others ask about a memorandum: number, title, dateline, fields. */
import { describe, expect, test } from "vitest";
import type { MemoBindings } from "../../../server/src/resolve/memo/memoBindings.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";

function bindingsOf(text: string): MemoBindings {
  const [placed] = analyze(text, { type: "memo" }).documents;
  if (placed?.document.kind !== "memo") throw new Error("A memorandum was expected");
  return placed.document.bindings;
}

const NOTES = "\n\n  1. Source: National Archives.\n";

describe("number and title, without the reference", () => {
  test.each<[string, string | undefined, string | undefined]>([
    [
      "56. Memorandum From Haig to Multiple Recipients1",
      "56",
      "Memorandum From Haig to Multiple Recipients",
    ],
    [
      "56. Memorandum From Haig to President Bush 1",
      "56",
      "Memorandum From Haig to President Bush",
    ],
    [
      "56. Memorandum From Haig to Multiple Recipients¹",
      "56",
      "Memorandum From Haig to Multiple Recipients",
    ],
    ["56. National Security Review 141", "56", "National Security Review 14"],
    ["[56] Letter From A to B", "56", "Letter From A to B"],
    ["Editorial Note", undefined, "Editorial Note"],
    ["The exchange went well.", undefined, undefined],
  ])("%s", (heading, number, title) => {
    const bindings = bindingsOf(heading + NOTES);
    expect([bindings.number?.text, bindings.title?.text]).toEqual([number, title]);
  });
});

describe("the dateline", () => {
  test.each<[string, string, string | undefined]>([
    ["Washington, October 26, 1981", "Washington", "1981-10-26"],
    ["Washington, undated", "Washington", undefined],
    ["Geneva, June 3–4, 1990", "Geneva", "1990-06-03"],
    ["Washington, February 30, 1974", "Washington", undefined],
  ])("%s", (line, place, iso) => {
    const { dateline } = bindingsOf(`Editorial Note\n\n${line}\n\nText.`);
    expect([dateline?.place, dateline?.iso]).toEqual([place, iso]);
  });

  test("is the document's, not the attachment's", () => {
    const text = "Editorial Note\n\nText.\n\nTab A\n\nWashington, March 4, 1974\n\nText.";
    const { dateline, datelines } = bindingsOf(text);
    expect(dateline).toBeUndefined();
    expect(datelines.map(({ iso }) => iso)).toEqual(["1974-03-04"]);
  });
});

test("fields have their values on one line, without the bullet", () => {
  const text =
    "MEMORANDUM FOR: The Secretary\nSUBJECT: Exchange\n  of Maps\n\nPARTICIPANTS\n\n  • Ann Harlow\n  • B. Brandt\n\nText.";
  expect(bindingsOf(text).fields.map(({ field, label, value }) => [field, label, value])).toEqual([
    ["to", "MEMORANDUM FOR", "The Secretary"],
    ["subject", "SUBJECT", "Exchange of Maps"],
    ["participants", "PARTICIPANTS", "Ann Harlow B. Brandt"],
  ]);
});
