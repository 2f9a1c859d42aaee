/*
 * Which numbers of a text are references to which notes. A document has marks around its references
 * (`«…»`); the row says for each why it is matched as it is, with its note's label, or `-`.
 */
import { describe, expect, test } from "vitest";
import type { MemoBindings } from "../../../server/src/resolve/memo/memoBindings.ts";
import { analyze, offsetOf } from "../../../server/src/resolve/snapshot.ts";
import { markSpans, readFixture } from "../../support/fixture.ts";
import { dedent } from "../../support/tree.ts";

type Case = readonly [name: string, marked: string, ...references: readonly string[]];

function matches(cases: readonly Case[]): void {
  test.each(cases.map(([name, marked, ...expected]) => ({ name, marked, expected })))(
    "$name",
    ({ marked, expected }) => {
      const source = dedent(marked);
      const { text } = readFixture(source);
      const snapshot = analyze(text, { type: "memo" });
      const [placed, ...others] = snapshot.documents;
      expect(others).toEqual([]);
      if (placed === undefined) return;
      const { references, notes } = bindingsOf(text).footnotes;
      const spans = references.map(({ line, start, end }) => ({
        start: offsetOf(snapshot, placed, { line, column: start }),
        end: offsetOf(snapshot, placed, { line, column: end }),
      }));
      expect(markSpans(text, spans)).toBe(source);
      expect(
        references.map(({ reason, note }) => `${reason} ${notes[note ?? -1]?.label ?? "-"}`),
      ).toEqual(expected);
      references.forEach(({ note }, index) => {
        if (note !== undefined) expect(notes[note]?.references).toContain(index);
      });
    },
  );
}

function bindingsOf(text: string): MemoBindings {
  const [placed] = analyze(text, { type: "memo" }).documents;
  if (placed?.document.kind !== "memo") throw new Error("A memorandum was expected");
  return placed.document.bindings;
}

describe("styles", () => {
  matches([
    [
      "plain digits, the first at the end of the heading",
      `
      12. Memorandum From the Director to the Secretary«1»

      The exchange«2» went well.«3»

        1. Source: National Archives.
        2. Not found.
        3. Not found.
      `,
      "in-order 1",
      "in-order 2",
      "in-order 3",
    ],
    [
      "superscripts",
      `
      The exchange«¹» went well.«²»

      1. Source: National Archives.↵
      2. Not found.↵
      `,
      "in-order 1",
      "in-order 2",
    ],
    [
      "carets",
      `
      The exchange«[^1]» went«[^2]» well.

      [^1]: Source: National Archives.
      [^2]: Not found.
      `,
      "in-order 1",
      "in-order 2",
    ],
    [
      "slashes",
      `
      The exchange«/1/» went well.«/2/»

      /1/Source: National Archives.
      /2/Not found.
      `,
      "in-order 1",
      "in-order 2",
    ],
    [
      "brackets",
      `
      The exchange«[1]» went well.«[2]»

        1. Source: National Archives.
        2. Not found.
      `,
      "in-order 1",
      "in-order 2",
    ],
    [
      "a sign for the source note, and numbers from 1",
      `
      12. Memorandum From the Director to the Secretary«*»

      The exchange went well.«1»

      * * *

      * Source: National Archives.

      1 Not found.
      `,
      "by-name *",
      "in-order 1",
    ],
    [
      "the word Source where the sign stood",
      `
      12. Memorandum From the Director to the Secretary«Source»

      The exchange went well.«1»

      * * *

      * Source: National Archives.

      1 Not found.
      `,
      "by-name *",
      "in-order 1",
    ],
    [
      "a number after a blank, and one alone below the heading",
      `
      12. Memorandum From the Director to the Secretary
      «1»

      The exchange«2» went well.

        1. Source: National Archives.
        2. Not found.
      `,
      "in-order 1",
      "in-order 2",
    ],
  ]);
});

describe("names in carets", () => {
  matches([
    [
      "a name after a number",
      `
      The exchange«[^1]» went«[^map]» well.

      [^1]: Source: National Archives.
      [^map]: Not found.
      `,
      "in-order 1",
      "by-name map",
    ],
  ]);
});

describe("order", () => {
  matches([
    [
      "two that were exchanged",
      `
      One«1» and two«3» and three«2» and four.«4»

        1. Source: National Archives.
        2. Not found.
        3. Not found.
        4. Not found.
      `,
      "in-order 1",
      "in-order 3",
      "out-of-order 2",
      "in-order 4",
    ],
    [
      "a note referred to twice",
      `
      One«1» and two«2» and again«1» and three.«3»

        1. Source: National Archives.
        2. Not found.
        3. Not found.
      `,
      "in-order 1",
      "in-order 2",
      "repeated 1",
      "in-order 3",
    ],
    [
      "a number without a note",
      `
      One«1» and two«2» and three.«3»

        1. Source: National Archives.
        2. Not found.
      `,
      "in-order 1",
      "in-order 2",
      "no-note -",
    ],
    [
      "a note without a number",
      `
      One«1» and three.«3»

        1. Source: National Archives.
        2. Not found.
        3. Not found.
      `,
      "in-order 1",
      "in-order 3",
    ],
    [
      "false friends with the numbers of notes",
      `
      One«1» of the FY2 funds and U-3 and 12 maps«2» under Article 3 and Tab A1 and more.«3»

        1. Source: National Archives.
        2. Not found.
        3. Not found.
      `,
      "in-order 1",
      "in-order 2",
      "in-order 3",
    ],
    [
      "a weak shape that is needed",
      `
      One«1» is at Tab I«2» and three is here.«3»

        1. Source: National Archives.
        2. Not found.
        3. Not found.
      `,
      "in-order 1",
      "in-order 2",
      "in-order 3",
    ],
    [
      "a number far above the notes is something else",
      `
      One«1» of the maps in the MIG77 list.

        1. Source: National Archives.
      `,
      "in-order 1",
    ],
    [
      "a list that was numbered anew",
      `
      One«79» and two«80» and three.«81»

        1. Source: National Archives.
        2. Not found.
        3. Not found.
      `,
      "by-position 1",
      "by-position 2",
      "by-position 3",
    ],
    [
      "a list that runs on from another document",
      `
      One«79» and two.«80»

        79. Source: National Archives.
        80. Not found.
      `,
      "in-order 79",
      "in-order 80",
    ],
    [
      "nothing in the notes, the dateline and the page markers is a reference",
      `
      Washington, March 12, 1974

      One«1» of the [Page 2] maps.

        1. Source: National Archives2, page 2.
        2. Not found.2
      `,
      "in-order 1",
    ],
  ]);
});

describe("glued to a number", () => {
  const between = (words: string) => `
      One«1» and ${words} and three.«3»

        1. Source: National Archives.
        2. Not found.
        3. Not found.
      `;
  matches([
    [
      "a day that cannot be",
      between("December 26«2» in"),
      "in-order 1",
      "inferred 2",
      "in-order 3",
    ],
    [
      "a year that cannot be",
      between("January 6, 1961«2» which"),
      "in-order 1",
      "inferred 2",
      "in-order 3",
    ],
    [
      "a number that only the list explains",
      between("Deptels 1668«2» and 17411"),
      "in-order 1",
      "inferred 2",
      "in-order 3",
    ],
    ["two that could both be it are left", between("2662 and 2772"), "in-order 1", "in-order 3"],
    ["a year is left", between("in 1962"), "in-order 1", "in-order 3"],
    [
      "a heading that ends in its own number",
      `
      12. National Security Review 14«1»

      Two.«2»

        1. Source: National Archives.
        2. Not found.
      `,
      "in-order 1",
      "in-order 2",
    ],
  ]);
});

describe("without a list", () => {
  matches([
    ["a run from 1", "One«1» and two«2» and three.«3»", "no-note -", "no-note -", "no-note -"],
    ["marked ones", "One«²» and three.«[^4]»", "no-note -", "no-note -"],
    ["a single 1", "One«1» of them.", "no-note -"],
    ["another number alone is nothing", "One2 of them."],
    ["a run from elsewhere is nothing", "One of the maps4 and charts5."],
  ]);
});

describe("a source note", () => {
  test.each<[string, object]>([
    [
      "Source: National Archives, RG 59, Central Foreign Policy File, D810098–0755. Confidential. Drafted by Harlow.",
      {
        repository: "National Archives",
        path: ["RG 59", "Central Foreign Policy File", "D810098–0755"],
        level: "Confidential",
        qualifiers: [],
        drafting: "Drafted by Harlow",
      },
    ],
    [
      "Source: George H.W. Bush Library, H-Files, OA/ID 90006–025. Secret; Sensitive; Exdis. Sent for action.",
      {
        repository: "George H.W. Bush Library",
        path: ["H-Files", "OA/ID 90006–025"],
        level: "Secret",
        qualifiers: ["Sensitive", "Exdis"],
        drafting: undefined,
      },
    ],
    [
      "Source: Department of State, Lot 85D366, NODIS. No classification marking.",
      {
        repository: "Department of State",
        path: ["Lot 85D366", "NODIS"],
        level: "No classification marking",
        qualifiers: [],
      },
    ],
    [
      "Source: Department of State Bulletin, March 4, 1974, p. 12.",
      { repository: "Department of State Bulletin", level: undefined, qualifiers: [] },
    ],
  ])("%s", (note, expected) => {
    const { sources } = bindingsOf(`Text.1\n\n  1. ${note}\n`);
    expect(sources.get(0)).toMatchObject(expected);
  });
});
