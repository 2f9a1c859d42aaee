/* Numbers, letters and marks at the beginnings of paragraphs. */
import { describe, expect, test } from "vitest";
import { getFileOutline } from "../../../server/src/features/outline.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { memoPartsOf, parsesMemos } from "../../support/memoTrees.ts";
import { dedent } from "../../support/tree.ts";

/** Level, label and mark of each paragraph of the outline. */
function paragraphsOf(text: string): readonly string[] {
  const outline = getFileOutline(analyze(dedent(text), { type: "memo" }), "x");
  return (outline.documents[0]?.paragraphs ?? []).map(
    ({ level, label, mark }) => `${level} ${label}${mark === null ? "" : ` ${mark}`}`,
  );
}

describe("level, label and portion mark", () => {
  test.each<[string, string, readonly string[]]>([
    [
      "marks before and after the text",
      `
      (S) The charts came.

      1. (C) The atlases stay.

      2. The piers are open. (U)

      (S/NF) The lighthouses are dark.
      `,
      ["1  (S)", "1 1 (C)", "1 2 (U)", "1  (S/NF)"],
    ],
    [
      "letters in brackets that go on a list",
      `
      (A) The charts.

      (B) The atlases.

      (C) The piers.

      (S) The lighthouses are dark.
      `,
      ["1 A", "1 B", "1 C", "1  (S)"],
    ],
    [
      "options",
      `
      Option 1. Exchange all charts.

      Option 2—Exchange none.

      Option 2. is the one that the survey wants.
      `,
      ["1 Option 1", "1 Option 2"],
    ],
    [
      "numerals, letters and numbers within one another",
      `
      I. The charts.

      A. Of the north.

      1. Of the harbors.

      2. Of the piers.

      B. Of the south.

      II. The atlases.
      `,
      ["1 I", "2 A", "3 1", "3 2", "2 B", "1 II"],
    ],
    [
      "a list after another one is over",
      `
      (1) The charts.

      (2) The atlases.

      To do this, the library will:

      — Lend the charts.

      — Keep the atlases.
      `,
      ["1 1", "1 2", "1 —", "1 —"],
    ],
    [
      "a list within an item that has paragraphs of its own",
      `
      1. The charts.

      They are of two kinds:

      — Old ones.

      — New ones.

      2. The atlases.
      `,
      ["1 1", "2 —", "2 —", "1 2"],
    ],
    [
      "an initial is none, and l before 2 is 1",
      `
      J. Kenneth Harlow, who knew the library, spoke of the charts.

      l) The first sheet is missing.

      2) The second one is torn.
      `,
      ["1 1", "1 2"],
    ],
  ])("%s", (_, text, expected) => {
    expect(paragraphsOf(text)).toEqual(expected);
  });
});

describe("a printed telegram", () => {
  const HEADING =
    "12. Telegram From the Embassy in Norway to the Department of State1\n\nOslo, March 4, 1974, noon.\n\n";

  test.each<[string, string, string | undefined]>([
    ["1706. Eyes only Secretary. The charts came.", "a number", "1706"],
    ["Secto 18. For the Acting Secretary. The charts came.", "a series", "Secto 18"],
    ["G–666. The charts came.", "an airgram", "G–666"],
    ["139375/Tosec 40112. Subject: Charts. They came.", "two numbers", "139375/Tosec 40112"],
    ["1. The charts came.\n\n2. They are old.", "numbered paragraphs", undefined],
    ["The charts came. 1706. They are old.", "a number further on", undefined],
    ["[Here follows the list.]\n\n1706. The charts came.", "below an omission", "1706"],
  ])("%s (%s)", (text, _, expected) => {
    const whole = HEADING + text;
    const number = memoPartsOf(whole).telegramNumber;
    const line = whole.split("\n")[number?.line ?? -1];
    expect(number && line?.slice(number.start, number.end)).toBe(expected);
  });

  test("has its own number in no other document", () => {
    const text =
      "12. Letter From Mr. Quay to Mr. Brandt1\n\nOslo, March 4, 1974\n\n1706. The charts came.";
    expect(memoPartsOf(text).telegramNumber).toBeUndefined();
  });

  parsesMemos([
    [
      "has paragraphs with numbers of their own after it",
      `
      ${HEADING.replaceAll("\n", "\n      ")}
      1706. Subject: Charts.

      1. The charts came.

      2. They are old.

      Brandt
      `,
      `
      heading: 12. Telegram From the Embassy in Norway to the Department of State1
      dateline: Oslo, March 4, 1974, noon.
      paragraph
        text: 1706. Subject: Charts.
      paragraph 1
        text: 1. The charts came.
      paragraph 2
        text: 2. They are old.
      signature: Brandt
      `,
    ],
  ]);
});
