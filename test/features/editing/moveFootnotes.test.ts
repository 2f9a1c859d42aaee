import { describe, expect, test } from "vitest";
import { uncertainFootnotes } from "../../../server/src/features/editing/footnoteNumbers.ts";
import {
  moveFootnotes,
  type NotePlace,
} from "../../../server/src/features/editing/moveFootnotes.ts";
import { applied, expectRefusal, memoOf, pairsOf } from "../../support/editing.ts";
import { generateMemoOf, type MemoShape } from "../../support/memoGenerator.ts";

const move = (text: string, to: NotePlace, words?: string) => {
  const start = words === undefined ? 0 : text.indexOf(words);
  const selection = words === undefined ? undefined : { start, end: start + words.length };
  return moveFootnotes(memoOf(text), to, selection);
};

const AT_END = `12. Memorandum From Harlow to Brandt1

Washington, March 4, 1981.

The charts arrived in May.2 The survey sent a list.

[Page 41]

It asked for the others.3 They are not ready.4

[Page 42]

The library keeps them.5

Martha Harlow
  1. Source: National Archives, RG 306. Confidential.
  2. Not printed.
  3. See Document 9.
  4. Dated May 2.
  5. Not found.
`;

const ON_PAGES = `12. Memorandum From Harlow to Brandt1

Washington, March 4, 1981.

The charts arrived in May.2 The survey sent a list.

  1. Source: National Archives, RG 306. Confidential.
  2. Not printed.

[Page 41]

It asked for the others.3 They are not ready.4

  3. See Document 9.
  4. Dated May 2.

[Page 42]

The library keeps them.5

Martha Harlow
  5. Not found.
`;

describe("moving footnotes", () => {
  test("puts each at the foot of its page, and back", () => {
    expect(applied(AT_END, move(AT_END, "pages"))).toBe(ON_PAGES);
    expect(applied(ON_PAGES, move(ON_PAGES, "end"))).toBe(AT_END);
  });

  test("takes those whose numbers are selected, and puts them between the others", () => {
    const caret = (text: string) =>
      text.replaceAll(/(Brandt|[a-z]\.)(\d)/g, "$1[^$2]").replaceAll(/^ {2}(\d)\. /gm, "[^$1]: ");
    const text = caret(AT_END);
    const some = applied(text, move(text, "pages", "They are not ready.[^4]"));
    expect(some).toBe(
      text
        .replace("[^4]: Dated May 2.\n", "")
        .replace("ready.[^4]\n", "ready.[^4]\n\n[^4]: Dated May 2.\n"),
    );
    expect(applied(some, move(some, "end"))).toBe(text);
    expect(applied(some, move(some, "pages"))).toBe(caret(ON_PAGES));
  });

  test("keeps line ends and notes of several paragraphs", () => {
    const text = AT_END.replace("9.\n", "9.\n\nIt is a long note.\n").replaceAll("\n", "\r\n");
    const there = applied(text, move(text, "pages"));
    expect(there.replaceAll("\r\n", "")).not.toContain("\n");
    expect(pairsOf(there)).toEqual(pairsOf(text));
    expect(applied(there, move(there, "end"))).toBe(text);
  });

  test("is refused, with a sentence, where there is nothing to do or a pair is in doubt", () => {
    expectRefusal(move(AT_END, "end"), /in the list at the end already/);
    expectRefusal(move(ON_PAGES, "pages"), /at the feet of their pages already/);
    const inLine = AT_END.replaceAll(/\n\n(\[Page \d+\])\n\n/g, " $1 ");
    expectRefusal(move(inLine, "pages"), /no page has a foot/);
    const lost = AT_END.replace("ready.4", "ready.");
    expectRefusal(move(lost, "pages"), /only when every number has its note/);
  });
});

const SHAPES: readonly [string, MemoShape, NotePlace][] = [
  ["plain digits, a foot on each page", { style: "plain", layout: "page", numbers: 0 }, "end"],
  ["superscripts, a foot on each page", { style: "superscript", layout: "page" }, "end"],
  ["carets below paragraphs", { style: "caret", layout: "inline" }, "end"],
  ["slashes below paragraphs", { style: "slash", layout: "inline", hasLongNotes: true }, "end"],
];

describe("in generated memoranda text and pairs survive, there and back:", () => {
  test.each(SHAPES)("%s", (_, shape, to) => {
    let moved = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { text } = generateMemoOf(seed, shape);
      if (0 < uncertainFootnotes(memoOf(text)).length) continue;
      const plan = move(text, to);
      if (plan.kind === "refusal") continue;
      moved++;
      const there = applied(text, plan);
      expect([...pairsOf(there)].sort(), text).toEqual([...pairsOf(text)].sort());
      const back = move(there, to === "end" ? "pages" : "end");
      if (back.kind === "refusal") continue;
      const again = applied(there, back);
      expect([...pairsOf(again)].sort(), there).toEqual([...pairsOf(text)].sort());
      // What goes out of the list and comes back leaves it as it was.
      expect(applied(again, move(again, to)), again).toBe(there);
    }
    console.log(`${shape.style}, ${shape.layout}: ${moved} of 40 moved`);
    expect(moved).toBeGreaterThan(20);
  });
});
