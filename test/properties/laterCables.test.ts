/* What holds of all documents holds of cables of the 1980s to 2010 too. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findingsWhileTyping } from "../../server/src/features/typing.ts";
import { analyze, analyzeEdit, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { check, type Finding } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { propertyParameters } from "../support/random.ts";
import { createLaterCable, RECENT } from "../support/recentCables.ts";
import { treeFaults } from "../support/tree.ts";
import { editPlan, toEdit } from "./arbitraries.ts";
import { answersOf, expectSameAnswers } from "./snapshots.ts";

const later = fc
  .record({
    seed: fc.nat(1_000_000),
    sections: fc.integer({ min: 1, max: 3 }),
    paragraphs: fc.integer({ min: 1, max: 4 }),
    isTransmitted: fc.boolean(),
    hasHeads: fc.boolean(),
    hasEnd: fc.boolean(),
    authority: fc.constantFrom("header" as const, "paragraph" as const, "none" as const),
  })
  .map(createLaterCable);

const seriousOf = (findings: readonly Finding[]) =>
  findings
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ code, message }) => `${code}: ${message}`);

test("one without a fault is a cable, whole, and has no finding above information", () => {
  const property = fc.property(later, (text) => {
    const snapshot = analyze(text);
    expect(snapshot.type).toBe("cable");
    expect(snapshot.documents).toHaveLength(1);
    expect(treeFaults(snapshot)).toEqual([]);
    expect(seriousOf(check(snapshot, defaultSettings))).toEqual([]);
    const codes = check(snapshot, defaultSettings).map(({ code }) => code);
    expect(codes.filter((code) => /^(?:transmission|header)\//.test(code))).toEqual([]);
  });
  fc.assert(property, propertyParameters(60));
});

test("the values are those that were put in", () => {
  const property = fc.property(later, (text) => {
    const [placed] = analyze(text).documents;
    if (placed?.document.kind !== "cable") throw new Error("A cable is needed");
    const { bindings } = placed.document;
    expect(bindings.form).toBe("later");
    expect(bindings.subject?.value).toBe("THE HARBORS AND THE CHARTS OF THE NORTH AND THE LAKES");
    expect(bindings.referenceItems.map(({ serial }) => serial)).toEqual([54183, 1022]);
    expect(bindings.headers[0]?.exempted.map(({ value }) => value)).toEqual(["AMEMBASSY TIRANA"]);
    expect(bindings.headers[0]?.info).toHaveLength(2);
    const filed = bindings.headers[0]?.transmission?.originator?.filed?.iso;
    const written = bindings.headers[0]?.dateTime?.iso;
    if (filed !== undefined) expect(filed.slice(0, 14)).toBe(written?.slice(0, 14));
  });
  fc.assert(property, propertyParameters(60));
});

test("a chain of edits gives what the whole text gives", () => {
  const plans = fc.array(editPlan, { minLength: 1, maxLength: 4 });
  const property = fc.property(later, plans, (text, edits) => {
    let snapshot: Snapshot = analyze(text);
    answersOf(snapshot);
    let current = text;
    for (const plan of edits) {
      const edit = toEdit(plan, current);
      current = applyEdits(current, [edit]);
      snapshot = analyzeEdit(edit, snapshot);
      expectSameAnswers(snapshot, analyze(current));
    }
  });
  fc.assert(property, propertyParameters(25));
});

test("lines in no order and cut lines have an analysis", () => {
  const lines = RECENT.split("\n");
  const line = fc
    .tuple(fc.constantFrom(...lines), fc.nat(80))
    .map(([text, length]) => text.slice(0, length));
  const property = fc.property(fc.array(line, { maxLength: 40 }), (shuffled) => {
    const snapshot = analyze(shuffled.join("\n"), { type: "cable" });
    expect(treeFaults(snapshot)).toEqual([]);
    answersOf(snapshot);
  });
  fc.assert(property, propertyParameters(150));
});

describe("while it is typed", () => {
  test.each([
    ["with all lines", RECENT],
    [
      "of two sections",
      createLaterCable({ seed: 5, sections: 2, paragraphs: 1, hasHeads: true, hasEnd: true }),
    ],
  ])("a cable %s shows no error or warning", (_, text) => {
    let snapshot = analyze("", { type: "cable" });
    for (let caret = 1; caret <= text.length; caret++) {
      const at = caret - 1;
      const edit = { span: { start: at, end: at }, newText: text.slice(at, caret) };
      snapshot = analyzeEdit(edit, snapshot);
      const findings = check(snapshot, defaultSettings);
      const visible = findingsWhileTyping(snapshot, findings, { caret, shown: [] });
      expect(seriousOf(visible), text.slice(0, caret)).toEqual([]);
    }
  });
});
