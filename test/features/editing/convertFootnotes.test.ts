import { describe, expect, test } from "vitest";
import { convertFootnotes } from "../../../server/src/features/editing/convertFootnotes.ts";
import { applied, expectRefusal, memoOf } from "../../support/editing.ts";

const memo = (body: string, notes: string) => `Memorandum From Harlow to Brandt

Washington, March 4, 1981.

${body}

${notes}`;

const RAISED = memo(
  "The charts arrived.¹ The survey sent a list.² It asked for more.¹",
  "  1. From the library.\n  2. Not printed.\n",
);

describe("converting footnotes", () => {
  test("goes from style to style and back", () => {
    const caret = applied(RAISED, convertFootnotes(memoOf(RAISED), "caret"));
    expect(caret).toBe(
      memo(
        "The charts arrived.[^1] The survey sent a list.[^2] It asked for more.[^1]",
        "  [^1]: From the library.\n  [^2]: Not printed.\n",
      ),
    );
    expect(applied(caret, convertFootnotes(memoOf(caret), "superscript"))).toBe(RAISED);
    const plain = applied(RAISED, convertFootnotes(memoOf(RAISED), "plain"));
    expect(plain).toContain("arrived.1 The survey sent a list.2 It asked for more.1");
    expect(applied(plain, convertFootnotes(memoOf(plain), "superscript"))).toBe(RAISED);
  });

  test("to plain digits is refused where a number could not be told, with the places", () => {
    const text = RAISED.replace("a list.²", "the sum of 4² and 42.");
    const plan = convertFootnotes(memoOf(text), "plain");
    expectRefusal(plan, /read as something else/);
    if (plan.kind === "refusal")
      expect(plan.places.map(({ span }) => text.slice(span.start, span.end))).toContain("²");
  });

  test("is refused while a pair is in doubt, and without footnotes", () => {
    const text = RAISED.replace("  2. Not printed.\n", "");
    expectRefusal(convertFootnotes(memoOf(text), "caret"), /every number has its note/);
    expectRefusal(convertFootnotes(memoOf(memo("None.", "")), "caret"), /no numbered footnotes/);
  });
});
