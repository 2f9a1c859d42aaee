/* Why footnotes are matched as they are: a memorandum, and each decision as a line. */
import { describe, expect, test } from "vitest";
import type { FootnoteDecision } from "../../server/src/features/contract.ts";
import { getFootnoteDecisions } from "../../server/src/features/footnoteDecisions.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { dedent } from "../support/tree.ts";

function decisionsOf(text: string): readonly FootnoteDecision[] {
  const [decisions] = getFootnoteDecisions(analyze(dedent(text), { type: "memo" }));
  return decisions ?? [];
}

function lineOf({ item, label, decision, reason, rejected }: FootnoteDecision): string {
  const others = rejected.map((each) => `not ${each.label}: ${each.reason}`);
  return [`${item} ${label} ${decision}: ${reason}`, ...others].join("; ");
}

const MEMO = `
  12. Memorandum From the Director to the Secretary1

  The list2 came with FY3 funds.3 The letter of December 264 was sent. He agreed.5 She agreed, too.6 As was said,5 it came.

  Martha Harlow
    1. Source: National Archives.
    2. Not found.
    3. Not printed.
    4. See Document 9.
    5. Secret.
    6. Secret.
  `;

test("each number and note has its reason, and the numbers that were not taken", () => {
  expect(decisionsOf(MEMO).map(lineOf)).toEqual([
    "reference 1 in-order: in the heading, in order before 2, the first in the text, the only place for it there",
    "reference 2 in-order: in order between 1 and 3, the only place for it there",
    "reference 3 in-order: in order between 2 and 5, the best of 2 places there; not 3: note 3 has another number in the text, which is better supported",
    "reference 4 inferred: found in the number 264, which cannot be as it stands while 26 can",
    "reference 5 in-order: in order between 3 and 6, the only place for it there",
    "reference 6 in-order: in order after 5, the last in the text, the only place for it there",
    "reference 5 repeated: note 5 has another number in the text, which stands in order",
    "note 1 in-order: in order before 2, the first in the text",
    "note 2 in-order: in order between 1 and 3",
    "note 3 in-order: in order between 2 and 5; not 3: note 3 has another number in the text, which is better supported",
    "note 4 inferred: found in the number 264, which cannot be as it stands while 26 can",
    "note 5 in-order: in order between 3 and 6",
    "note 6 in-order: in order after 5, the last in the text",
  ]);
});

describe("other reasons", () => {
  test.each<[string, string, string]>([
    [
      "a list numbered anew",
      "One79 and two80 and three.81\n\n  1. Source: Here.\n  2. Secret.\n  3. Secret.",
      "the list is numbered otherwise than the text, and they stand at the same position",
    ],
    [
      "a number that is wrong",
      "One1 and two3 and three.3\n\n  1. Source: Here.\n  2. Secret.\n  3. Secret.",
      "it stands where 2 belongs, and note 2 has no other number",
    ],
    [
      "a number out of order",
      "One1 and three3 and two2 and four.4\n\n  1. Source: Here.\n  2. Secret.\n  3. Secret.\n  4. Secret.",
      "note 2 has no other number in the text, but here it does not rise",
    ],
    [
      "a telegram that the note names",
      "One1 and in telegram 17412 to Oslo.\n\n  1. Source: Here.\n  2. Telegram 1741, May 4.",
      "found in the number 17412, since the note itself speaks of 1741",
    ],
    [
      "two numbers that are as likely",
      "One1 and in telegrams 17412 and 18132 to Oslo.\n\n  1. Source: Here.\n  2. Secret.",
      "several numbers between its neighbours end in its own alike",
    ],
    [
      "two notes with a number",
      "One1 and two.2\n\n  1. Source: Here.\n  2. Secret.\n  2. Not found.",
      "another note 2 has its number in the text",
    ],
  ])("%s", (_, text, reason) => {
    expect(decisionsOf(text).map((decision) => decision.reason)).toContain(reason);
  });
});

test("a name in brackets has its reason, too", () => {
  const text =
    "One[^1] and two[^map] and three.[^2]\n\n[^1]: Here.\n[^2]: Secret.\n[^map]: Not found.";
  expect(decisionsOf(text).map(({ label, reason }) => `${label}: ${reason}`)).toContain(
    "map: a note has this sign or name, which have no order",
  );
});

test("a cable has none", () => {
  const text = "R 121430Z MAR 74\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\n\n1. TEXT\nNNN\n";
  expect(getFootnoteDecisions(analyze(text, { type: "cable" }))).toEqual([undefined]);
});
