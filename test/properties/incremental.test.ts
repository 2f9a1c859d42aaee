/*
 * A snapshot that came by edits answers what a fresh one of the same text answers: type, documents,
 * trees, bindings and findings.
 */
import fc from "fast-check";
import { describe, test } from "vitest";
import { analyze, analyzeEdit, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { propertyParameters } from "../support/random.ts";
import {
  anything,
  cable,
  document,
  type EditPlan,
  editPlan,
  manyDocuments,
  memo,
  toEdit,
} from "./arbitraries.ts";
import { answersOf, expectSameAnswers } from "./snapshots.ts";

const plans = fc.array(editPlan, { minLength: 1, maxLength: 5 });
const type = fc.constantFrom("cable" as const, "memo" as const, undefined);

/** Carries out the edits one after the other, and compares after each. */
function expectChainEqualsFull(
  text: string,
  edits: readonly EditPlan[],
  of: "cable" | "memo" | undefined,
): void {
  let snapshot: Snapshot = analyze(text, { type: of });
  // An editor asks for everything after each edit; what is kept from then on must hold.
  answersOf(snapshot);
  let current = text;
  for (const plan of edits) {
    const edit = toEdit(plan, current);
    current = applyEdits(current, [edit]);
    snapshot = analyzeEdit(edit, snapshot);
    expectSameAnswers(snapshot, analyze(current, { type: of }));
  }
}

describe("a chain of edits gives what the whole text gives, in", () => {
  test("cables", () => {
    fc.assert(
      fc.property(cable, plans, (text, edits) => expectChainEqualsFull(text, edits, undefined)),
      propertyParameters(30),
    );
  });

  test("memoranda", () => {
    fc.assert(
      fc.property(memo, plans, (text, edits) => expectChainEqualsFull(text, edits, undefined)),
      propertyParameters(40),
    );
  });

  test("files of several documents", () => {
    fc.assert(
      fc.property(manyDocuments, plans, (text, edits) =>
        expectChainEqualsFull(text, edits, undefined),
      ),
      propertyParameters(30),
    );
  });

  test("anything, taken for either type", () => {
    fc.assert(
      fc.property(fc.oneof(document, anything), plans, type, expectChainEqualsFull),
      propertyParameters(40),
    );
  });
});

test("an edit in a value above the attributes, whose key has a slip", () => {
  const text = [
    "Previous Cha.nnel Indicators: n/a",
    "Not for the files of the office",
    "Reference: OSLO 0412",
    "Review Action: RELEASED, APPROVED",
    "Review Date: 9 SEP 2002",
    "Page Count: 3",
    "Subject: HARBOUR CHARTS",
    "",
  ].join("\n\n");
  const before = analyze(text, { type: "cable" });
  answersOf(before);
  const at = text.indexOf("office") + 1;
  const edit = { span: { start: at, end: at }, newText: "10" };
  expectSameAnswers(
    analyzeEdit(edit, before),
    analyze(applyEdits(text, [edit]), { type: "cable" }),
  );
});
