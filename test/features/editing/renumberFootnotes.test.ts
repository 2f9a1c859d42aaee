import { describe, expect, test } from "vitest";
import { renumberFootnotes } from "../../../server/src/features/editing/renumberFootnotes.ts";
import { applied, editsOf, expectRefusal, memoOf, pairsOf } from "../../support/editing.ts";

const memo = (body: string, notes: string) => `Memorandum From Harlow to Brandt

Washington, March 4, 1981.

${body}

${notes}`;

const CLEAN = memo(
  "The charts arrived.1 The survey sent a list.2 It asked for more.3",
  "  1. From the library.\n  2. Not printed.\n  3. See footnote 2 above.\n",
);

describe("renumbering footnotes", () => {
  test("leaves a correctly numbered document alone", () => {
    const plan = editsOf(renumberFootnotes(memoOf(CLEAN)));
    expect(plan.edits).toEqual([]);
    expect(plan.table).toEqual([]);
  });

  test("closes a hole", () => {
    const text = memo(
      "The charts arrived.1 The survey sent a list.3 It asked for more.4",
      "  1. From the library.\n  3. Not printed.\n  4. See footnote 3 above.\n",
    );
    expect(applied(text, renumberFootnotes(memoOf(text)))).toBe(CLEAN);
  });

  test("puts notes in the order of their numbers in the text, with their texts", () => {
    const text = memo(
      "The charts arrived.[^1] The survey sent a list.[^3] It asked for more.[^2]",
      "[^1]: From the library.\n[^2]: See footnote 3 below.\n[^3]: Not printed.\n",
    );
    const plan = renumberFootnotes(memoOf(text));
    expect(applied(text, plan)).toBe(
      memo(
        "The charts arrived.[^1] The survey sent a list.[^2] It asked for more.[^3]",
        "[^1]: From the library.\n[^2]: Not printed.\n[^3]: See footnote 2 below.\n",
      ),
    );
    expect(pairsOf(applied(text, plan))).toEqual(pairsOf(text));
    expect(editsOf(plan).table).toEqual([
      { from: "3", to: "2" },
      { from: "2", to: "3" },
    ]);
  });

  test("keeps the number of a note that is referred to twice", () => {
    const text = memo(
      "The charts arrived.² The survey sent a list.⁴ It asked for more.²",
      "  2. From the library.\n  4. Not printed.\n",
    );
    expect(applied(text, renumberFootnotes(memoOf(text)))).toBe(
      memo(
        "The charts arrived.² The survey sent a list.³ It asked for more.²",
        "  2. From the library.\n  3. Not printed.\n",
      ),
    );
  });

  test("begins with the number that is chosen", () => {
    const plan = renumberFootnotes(memoOf(CLEAN), { start: 9 });
    const shifted = applied(CLEAN, plan);
    expect(shifted).toBe(
      memo(
        "The charts arrived.9 The survey sent a list.10 It asked for more.11",
        "  9. From the library.\n  10. Not printed.\n  11. See footnote 10 above.\n",
      ),
    );
    expect(applied(shifted, renumberFootnotes(memoOf(shifted), { start: 1 }))).toBe(CLEAN);
  });

  test("keeps to the selection, and refuses a number that is taken outside", () => {
    const text = memo(
      "The charts arrived.1 The survey sent a list.3 It asked for more.5",
      "  1. From the library.\n  3. Not printed.\n  5. None.\n",
    );
    const selection = { start: text.indexOf("The survey"), end: text.indexOf("  1.") };
    expect(applied(text, renumberFootnotes(memoOf(text), { selection }))).toBe(
      text.replace("more.5", "more.4").replace("  5.", "  4."),
    );
    expectRefusal(renumberFootnotes(memoOf(text), { selection, start: 1 }), /Number 1 is taken/);
  });

  test("is refused while a pair is in doubt, and says where", () => {
    const text = CLEAN.replace("  2. Not printed.\n", "");
    const plan = renumberFootnotes(memoOf(text));
    expectRefusal(plan, /only when every number has its note/);
    if (plan.kind === "refusal")
      expect(plan.places.map(({ span }) => text.slice(span.start, span.end))).toEqual(["2"]);
  });

  test("is refused without footnotes", () => {
    expectRefusal(renumberFootnotes(memoOf(memo("No notes.", ""))), /no numbered footnotes/);
  });

  test("asks first in a document with a published number", () => {
    const text = `12. ${CLEAN.replace("arrived.1", "arrived.2").replace("list.2", "list.3").replace("more.3", "more.4").replace("  3. See footnote 2", "  4. See footnote 3").replace("  2. Not", "  3. Not").replace("  1. From", "  2. From")}`;
    expect(editsOf(renumberFootnotes(memoOf(text))).question).toBeUndefined();
    expect(editsOf(renumberFootnotes(memoOf(text), { start: 1 })).question).toMatch(/Document 12/);
  });
});

test("notes that are numbered anew on each page are in doubt, so that no pair is mixed up", () => {
  const notes = "1 Source: Here.\n2 Not found.";
  const text = `One1 and two.2\n\n${notes}\n\n[Page 2]\n\nThree1 and four.2\n\n1 Not printed.\n2 Secret.`;
  const { notes: found } = memoOf(text).document.bindings.footnotes;
  expect(new Set(found.map(({ series }) => series)).size).toBe(2);
  expectRefusal(renumberFootnotes(memoOf(text)), /every number has its note/);
});
