import { describe, expect, test } from "vitest";
import { convertFootnotes } from "../../../server/src/features/editing/convertFootnotes.ts";
import { uncertainFootnotes } from "../../../server/src/features/editing/footnoteNumbers.ts";
import { applied, expectRefusal, memoOf, pairsOf } from "../../support/editing.ts";
import { generateMemoOf, type MemoShape } from "../../support/memoGenerator.ts";

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

  test("leaves a source note with its glued word, and takes the labels below it", () => {
    const text = `4. Memorandum From Harlow to BrandtSource

Washington, March 4, 1981.

The charts arrived.¹ The survey sent a list.² It asked for more.

* * *

* Source: Harbor Library, Box 4. No classification marking.

1 From the library.

2 “Not printed.”
`;
    const caret = applied(text, convertFootnotes(memoOf(text), "caret"));
    expect(caret).toBe(
      text
        .replace("¹", "[^1]")
        .replace("²", "[^2]")
        .replace("1 From", "[^1]: From")
        .replace("2 “Not", "[^2]: “Not"),
    );
    expect(pairsOf(caret)).toEqual(pairsOf(text));
    expect(applied(caret, convertFootnotes(memoOf(caret), "superscript"))).toBe(text);
    const withoutRule = caret.replace("* * *\n\n", "");
    expect(pairsOf(withoutRule)).toEqual(pairsOf(text));
  });

  test("raises the label of a note that would be a numbered paragraph otherwise", () => {
    const text = memo("The charts arrived.[^1] It asked for more.", "[^1]: From the library.\n");
    const raised = applied(text, convertFootnotes(memoOf(text), "superscript"));
    expect(raised).toBe(memo("The charts arrived.¹ It asked for more.", "¹ From the library.\n"));
    expect(applied(raised, convertFootnotes(memoOf(raised), "caret"))).toBe(text);
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

const SHAPES: readonly MemoShape[] = [
  { style: "superscript", layout: "indented" },
  { style: "superscript", layout: "arrow" },
  { style: "superscript", layout: "separated" },
  { style: "superscript", layout: "page" },
  { style: "caret", layout: "labelled" },
  { style: "caret", layout: "inline" },
];

describe("in generated memoranda converting gives the same pairs, and back the same text:", () => {
  test.each(SHAPES)("$style, $layout", ({ style, layout }) => {
    const [own, other] =
      style === "caret" ? (["caret", "superscript"] as const) : (["superscript", "caret"] as const);
    let converted = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { text } = generateMemoOf(seed, { style, layout, numbers: 0.5 });
      if (0 < uncertainFootnotes(memoOf(text)).length) continue;
      const plan = convertFootnotes(memoOf(text), other);
      if (plan.kind === "refusal") continue;
      converted++;
      const there = applied(text, plan);
      expect(pairsOf(there), text).toEqual(pairsOf(text));
      const back = applied(there, convertFootnotes(memoOf(there), own));
      // On pages labels are written `1 Text`, of which nothing tells once they were `[^1]: Text`.
      if (layout === "page") expect(pairsOf(back), there).toEqual(pairsOf(text));
      else expect(back, there).toBe(text);
    }
    console.log(`${style}, ${layout}: ${converted} of 40 converted`);
    expect(converted).toBeGreaterThan(35);
  });
});
