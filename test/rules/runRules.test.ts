/* A rule is run again only where what it looks at is another; lines only where an edit touched or moved them. */
import { beforeEach, expect, test, vi } from "vitest";
import { analyze, analyzeEdit, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { Checker } from "../../server/src/rules/check.ts";
import { footnotesOf } from "../../server/src/rules/looksAt.ts";
import type { Rule } from "../../server/src/rules/rule.ts";

const { ran, ofLines, rules } = vi.hoisted(() => {
  const ran: string[] = [];
  const ofLines: number[] = [];
  const rules: Rule[] = [];
  return { ran, ofLines, rules };
});
vi.mock(import("../../server/src/rules/index.ts"), () => ({ rules }));

const base = { severity: "warning", summary: "", documents: "memo" } as const;
const check = (name: string) => () => {
  ran.push(name);
};
rules.push(
  { ...base, code: "test/frame", scope: "frame", check: check("frame") },
  {
    ...base,
    code: "test/footnotes",
    scope: "document",
    looksAt: footnotesOf,
    check: check("footnotes"),
  },
  { ...base, code: "test/document", scope: "document", check: check("document") },
  {
    ...base,
    code: "test/line",
    scope: "line",
    checkLine({ text }, line, report) {
      ofLines.push(line);
      const column = text.indexOf("WRONG");
      const start = { line, column };
      if (0 <= column) report({ stretch: { start, end: start }, message: "It is wrong" });
    },
  },
);

const TEXT = `12. Memorandum From the Librarian to the Director1

Washington, March 4, 1974.

The delegation sent us two copies of the older charts, which were in the reading room.2

Nobody has asked for them since, and the Bureau was told of it in the WRONG month of May.

They are in the reading room.

  1. Source: Library, Charts, Box 1. No classification marking.
  2. Not printed here, since the charts were sent by sea.
`;
const settings = { policy: "diplomatic", severities: {} } as const;
const checker = new Checker();
let before: Snapshot;

beforeEach(() => {
  before = analyze(TEXT, { type: "memo" });
  checker.check(before, settings);
  ran.length = 0;
  ofLines.length = 0;
});

/** What is run after an edit behind some words, and the lines on which is something found. */
function edit(at: string, newText: string): readonly number[] {
  const start = TEXT.indexOf(at) + at.length;
  const after = analyzeEdit({ span: { start, end: start }, newText }, before);
  return checker.check(after, settings).map(({ range }) => range.start.line);
}

test("a letter in running text runs what looks at the whole document, and its line", () => {
  expect(edit("They are in the reading r", "x")).toEqual([6]);
  expect(ran).toEqual(["document"]);
  expect(ofLines).toEqual([8]);
});

test("a letter before a footnote number runs what looks at footnotes", () => {
  edit("which were in the read", "x");
  expect(ran).toEqual(["footnotes", "document"]);
});

test("a letter in a heading runs all", () => {
  edit("From the Libr", "x");
  expect(ran).toEqual(["frame", "footnotes", "document"]);
});

test("what was found on a line moves with it", () => {
  expect(edit("which were in", "\n")).toEqual([7]);
  expect(ofLines).toEqual([4, 5, 7]);
});

test("a line that no longer has what was found is told", () => {
  expect(edit("in the WRO", "x")).toEqual([]);
  expect(ofLines).toEqual([6]);
});

test("other settings run all again", () => {
  checker.check(before, { policy: "normalised", severities: {} });
  expect(ran).toEqual(["frame", "footnotes", "document"]);
});
