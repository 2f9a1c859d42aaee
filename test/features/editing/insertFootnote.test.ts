import { describe, expect, test } from "vitest";
import { deleteFootnote } from "../../../server/src/features/editing/deleteFootnote.ts";
import { insertFootnotes } from "../../../server/src/features/editing/insertFootnote.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { applied, editsOf, expectRefusal, memoOf, pairsOf } from "../../support/editing.ts";

const memo = (body: string, notes: string) => `Memorandum From Harlow to Brandt

Washington, March 4, 1981.

${body}

${notes}`;

const TWO = memo(
  "The charts arrived.¹ The survey sent a list. It asked for more.²",
  "  1. From the library.\n  2. See footnote 1 above.\n",
);

/** The text after an insertion at the end of some words, with `|` at the carets. */
function inserted(text: string, ...words: string[]): string {
  const offsets = words.map((word) => text.indexOf(word) + word.length);
  const plan = editsOf(insertFootnotes(memoOf(text), offsets));
  const after = applied(text, plan);
  return [...(plan.carets ?? [])]
    .sort((a, b) => b - a)
    .reduce((result, caret) => `${result.slice(0, caret)}|${result.slice(caret)}`, after);
}

describe("inserting a footnote", () => {
  test("puts the note in its place and moves the following numbers on", () => {
    expect(inserted(TWO, "a list.")).toBe(
      memo(
        "The charts arrived.¹ The survey sent a list.² It asked for more.³",
        "  1. From the library.\n  2. |\n  3. See footnote 1 above.\n",
      ),
    );
  });

  test("appends the last note", () => {
    const text = TWO.replace("more.²", "more.² And again.");
    expect(inserted(text, "again.")).toBe(
      text.replace("again.", "again.³").replace("above.\n", "above.\n  3. |\n"),
    );
  });

  test("takes one for each caret, in the order of the text", () => {
    expect(inserted(TWO, "a list.", "The charts")).toBe(
      memo(
        "The charts¹ arrived.² The survey sent a list.³ It asked for more.⁴",
        "  1. |\n  2. From the library.\n  3. |\n  4. See footnote 2 above.\n",
      ),
    );
  });

  test("puts a note before one whose number stands first in its line and grows", () => {
    const notes = Array.from({ length: 9 }, (_, i) => `${i + 1}. Note.\n`);
    const text = memo(
      "One.1 Two.2 Three.3 Four.4 Five.5 Six.6 Seven.7 Eight.8 Nine.9",
      notes.join(""),
    );
    const plan = editsOf(insertFootnotes(memoOf(text), [text.indexOf("Eight.8") + "Eight".length]));
    expect(plan.edits.map(({ span }) => span)).toEqual(
      [...plan.edits].map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end),
    );
    expect(inserted(text, "Seven.7 Eight")).toContain("7. Note.\n8. |\n9. Note.\n10. Note.\n");
  });

  test("begins a list in a document that has none", () => {
    const text = memo("The charts arrived. The survey sent a list.", "").trimEnd();
    expect(inserted(text, "arrived.", "a list.")).toBe(
      `${memo("The charts arrived.1 The survey sent a list.2", "").trimEnd()}\n\n  1. |\n  2. |`,
    );
  });

  test("keeps the forms of the list: Markdown, arrows, blank lines, line ends", () => {
    const caret = memo(
      "The charts arrived.[^1] The survey sent a list.",
      "[^1]: From the library.\n",
    );
    expect(inserted(caret, "a list.")).toContain("[^1]: From the library.\n[^2]: |\n");
    const arrows = TWO.replaceAll(/(library|above)\./g, "$1.↵");
    expect(inserted(arrows, "a list.")).toContain("library.↵\n  2. |↵\n  3. See");
    const blanks = TWO.replace("library.\n", "library.\n\n");
    expect(inserted(blanks, "a list.")).toContain("library.\n\n  2. |\n\n  3. See");
    const windows = TWO.replaceAll("\n", "\r\n");
    expect(inserted(windows, "a list.")).toContain("library.\r\n  2. |\r\n  3. See");
  });

  test("is undone by deleting it", () => {
    for (const words of ["The charts", "a list.", "It asked"]) {
      const offset = TWO.indexOf(words) + words.length;
      const plan = editsOf(insertFootnotes(memoOf(TWO), [offset]));
      const after = applied(TWO, plan);
      const caret = plan.carets?.[0] ?? 0;
      expect(applied(after, deleteFootnote(analyze(after, { type: "memo" }), caret)), words).toBe(
        TWO,
      );
    }
  });

  test("is refused in the list, in a number, after a digit, and while a pair is in doubt", () => {
    const at = (text: string, words: string, by = words.length) =>
      insertFootnotes(memoOf(text), [text.indexOf(words) + by]);
    expectRefusal(at(TWO, "From the lib"), /cannot stand in the notes/);
    expectRefusal(at(TWO, "more.²"), /run together/);
    const many = TWO.replace("¹", "¹¹").replace("²", "¹²").replace("  1.", "  11.");
    expectRefusal(at(many.replace("  2.", "  12."), "more.¹"), /inside a footnote number/);
    const plain = TWO.replace("¹", "1").replace("²", "2").replace("a list.", "a list of 1974");
    expectRefusal(at(plain, "of 1974"), /run together/);
    expectRefusal(at(TWO.replace("  2.", "  3."), "a list."), /every number has its note/);
  });
});

describe("deleting a footnote", () => {
  const deleted = (text: string, words: string) =>
    deleteFootnote(analyze(text, { type: "memo" }), text.indexOf(words));

  test("takes note and number, and moves the following ones up", () => {
    const text = memo(
      "The charts arrived.1 The survey sent a list.2 It asked for more.3",
      "  1. From the library.\n  2. Not printed.\n  3. None.\n",
    );
    const expected = memo(
      "The charts arrived.1 The survey sent a list. It asked for more.2",
      "  1. From the library.\n  2. None.\n",
    );
    expect(applied(text, deleted(text, "2 It"))).toBe(expected);
    expect(applied(text, deleted(text, "Not printed"))).toBe(expected);
  });

  test("takes the last note with its line", () => {
    expect(applied(TWO, deleted(TWO, "²"))).toBe(
      memo(
        "The charts arrived.¹ The survey sent a list. It asked for more.",
        "  1. From the library.\n",
      ),
    );
  });

  test("takes one of two numbers alone", () => {
    const text = TWO.replace("a list.", "a list.¹");
    expect(applied(text, deleted(text, "¹ It"))).toBe(TWO);
    expect(pairsOf(TWO)).toHaveLength(2);
  });

  test("is refused elsewhere", () => {
    expectRefusal(deleted(TWO, "The survey"), /Put the caret in a note/);
  });
});
