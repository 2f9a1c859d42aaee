/*
 * Every text has an analysis, and the analysis has every character of the text. A counterexample is
 * printed with its seed; CABLEGRAM_SEED runs it again.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { propertyParameters } from "../support/random.ts";
import { treeFaults } from "../support/tree.ts";
import { anything, document, mutated, shuffled } from "./arbitraries.ts";
import { answersOf } from "./snapshots.ts";

const types = ["cable", "memo", undefined] as const;

/** Analyses a text in each way, asks for everything and looks at the trees. */
function expectSound(text: string): void {
  for (const type of types) {
    const snapshot = analyze(text, { type });
    expect(treeFaults(snapshot)).toEqual([]);
    answersOf(snapshot);
  }
}

describe("the trees tile the text and give it back, and nothing throws, for", () => {
  test("any string", () => {
    fc.assert(fc.property(anything, expectSound), propertyParameters(200));
  });

  test("documents", () => {
    fc.assert(fc.property(document, expectSound), propertyParameters(40));
  });

  test("documents with slips", () => {
    fc.assert(fc.property(mutated, expectSound), propertyParameters(60));
  });

  test("lines of documents in no order", () => {
    fc.assert(fc.property(shuffled, expectSound), propertyParameters(100));
  });
});

describe("the trees tile the text and give it back, and nothing throws, for the case", () => {
  test.each<[string, string]>([
    ["no text", ""],
    ["one line end", "\r\n"],
    ["half a surrogate pair", "1\ud800"],
    ["an indented attribute", "Message Attributes\nErrors: a\n  Format: b"],
  ])("%s", (_, text) => {
    expectSound(text);
  });
});

// Arguments of a call stand on the stack, which holds some hundred thousand.
describe("nothing throws for more than a call can have arguments:", () => {
  const many = 130_000;

  test("notes", () => {
    const notes = Array.from({ length: many }, (_, i) => `[^${i + 1}]: x`);
    const snapshot = analyze(`Text\n\n${notes.join("\n")}`, { type: "memo" });
    expect(check(snapshot, defaultSettings)).toHaveLength(1);
  });

  test("divided words of a line", () => {
    const snapshot = analyze(`AB${" AB-CD".repeat(many)}`, { type: "memo" });
    expect(check(snapshot, { ...defaultSettings, policy: "normalised" })).toEqual([]);
  });

  test("codes of a TAGS line", () => {
    const text = `CONFIDENTIAL OSLO 963\n\nTAGS: ${"PINT,".repeat(many)}\n\n1. TEXT\n`;
    const [placed] = analyze(text, { type: "cable" }).documents;
    expect(placed?.document.bindings).toMatchObject({ tags: { length: many } });
  });
});
