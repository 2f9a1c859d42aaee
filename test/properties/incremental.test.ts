/*
 * A snapshot that came by edits answers what a fresh one of the same text answers: type, documents,
 * trees, bindings and findings.
 */
import fc from "fast-check";
import { describe, test } from "vitest";
import {
  addEdit,
  analyze,
  analyzeEdit,
  analyzeEdits,
  beginEdits,
  type Edits,
  type Snapshot,
} from "../../server/src/resolve/snapshot.ts";
import { applyEdits, type TextEdit } from "../../server/src/text/span.ts";
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

/** Edits, after each of which somebody writes on: nobody asks before the last letter. */
function expectUnaskedEqualFull(text: string, plans: readonly EditPlan[], letters: string): void {
  const before = analyze(text);
  answersOf(before);
  let current = text;
  let edits: Edits | undefined;
  const carryOut = (edit: TextEdit) => {
    current = applyEdits(current, [edit]);
    edits = edits === undefined ? beginEdits(edit, before) : addEdit(edit, edits);
  };
  for (const plan of plans) {
    const { span, newText } = toEdit(plan, current);
    carryOut({ span, newText });
    [...letters].forEach((letter, i) => {
      const at = span.start + newText.length + i;
      carryOut({ span: { start: at, end: at }, newText: letter });
    });
  }
  const after = edits === undefined ? before : analyzeEdits(edits);
  expectSameAnswers(after, analyze(current));
  // What was kept meanwhile holds from then on.
  const end = current.length;
  const edit = { span: { start: end, end }, newText: "A" };
  expectSameAnswers(analyzeEdit(edit, after), analyze(applyEdits(current, [edit])));
}

test("edits that nobody asks about before the last give what the whole text gives", () => {
  const letters = fc.constantFrom("", "a", "Ab\n", "\n\n1. ", "—x");
  fc.assert(
    fc.property(fc.oneof(document, manyDocuments), plans, letters, expectUnaskedEqualFull),
    propertyParameters(60),
  );
});

/** Puts a text before the first of these words of a cable that was asked for everything, and compares. */
function expectInsertionEqualsFull(text: string, words: string, newText: string): void {
  const before = analyze(text, { type: "cable" });
  answersOf(before);
  const at = text.indexOf(words);
  const edit = { span: { start: at, end: at }, newText };
  expectSameAnswers(
    analyzeEdit(edit, before),
    analyze(applyEdits(text, [edit]), { type: "cable" }),
  );
}

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
  expectInsertionEqualsFull(text, "ffice", "10");
});

test("blanks before a number that begins no paragraph", () => {
  const text = [
    "R 131430Z MAR 74",
    "FM AMEMBASSY HELSINKI",
    "TO SECSTATE WASHDC 1873",
    "",
    "C O N F I D E N T I A L HELSINKI 3194",
    "",
    "1. THE DELEGATION RETURNED A LIST OF MISSING SHEETS AS",
    "3. WOULD APPRECIATE ANY INFO YOU MAY BE ABLE TO PROVIDE",
    "ABOUT THE CHARTS.",
    "",
  ].join("\n");
  expectInsertionEqualsFull(text, "3. WOULD", "        ");
});
