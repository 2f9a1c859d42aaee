import { describe, expect, test } from "vitest";
import { getLinkedRanges } from "../../server/src/features/linkedEditing.ts";
import { type FixtureType, markedAtCaret, readCaret } from "../support/carets.ts";
import { markSpans } from "../support/fixture.ts";
import { NOTED, PLAIN_CABLE, put, putAll } from "../support/footnoteTexts.ts";

const linked = (marked: string, type: FixtureType = "memo") =>
  markedAtCaret(marked, type, (...at) => getLinkedRanges(...at)?.ranges ?? []);

/** The fixture as it is where nothing is linked. */
function unlinked(marked: string): string {
  const { text, caret } = readCaret(marked);
  return markSpans(text, [{ start: caret, end: caret }]);
}

describe("the number of a footnote", () => {
  test("in the text and before its note", () => {
    const marked = putAll(NOTED, [
      ["May.2 ", "May.««»2» "],
      ["  2. See", "  «2». See"],
    ]);
    expect(linked(marked)).toBe(marked);
    const fromNote = putAll(NOTED, [
      ["May.2 ", "May.«2» "],
      ["  2. See", "  ««»2». See"],
    ]);
    expect(linked(fromNote)).toBe(fromNote);
  });

  test("in brackets, and wherever it stands twice", () => {
    const text = `12. Memorandum From Harlow to Brandt

Washington, March 4, 1981.

The charts arrived.[^1] The survey sent a list.[^2] It was late.[^2]

[^1]: See Document 9.
[^2]: Not printed.
`;
    const marked = putAll(text, [
      ["list.[^2] It", "list.[^««»2»] It"],
      ["late.[^2]", "late.[^«2»]"],
      ["[^2]: Not", "[^«2»]: Not"],
    ]);
    expect(linked(marked)).toBe(marked);
  });

  test("not where it is written in two ways, or in doubt", () => {
    const raised = put(NOTED, "May.2 ", "May.²«» ");
    expect(linked(raised)).toBe(unlinked(raised));
    const lost = put(NOTED, "agreed.5", "agreed.5«»");
    expect(linked(lost)).toBe(unlinked(lost));
    const alone = put(NOTED, "  3. Not", "  3«». Not");
    expect(linked(alone)).toBe(unlinked(alone));
  });

  test("not in the text of a note, nor elsewhere", () => {
    for (const marked of [
      put(NOTED, "See Document 9", "See Document 9«»"),
      put(NOTED, "March 4", "March 4«»"),
    ])
      expect(linked(marked)).toBe(unlinked(marked));
  });
});

test("a cable has none", () => {
  const marked = put(PLAIN_CABLE, "1. THE", "1«». THE");
  expect(linked(marked, "cable")).toBe(unlinked(marked));
});
