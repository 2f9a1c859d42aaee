import { describe, expect, test } from "vitest";
import {
  countStates,
  documentAtLine,
  filesInState,
  inListOrder,
  type ListedFile,
  nextInState,
} from "../../server/src/workspace/documentList.ts";
import type { ProgressState } from "../../server/src/workspace/progress.ts";

const fileOf = (path: string, ...states: ProgressState[]): ListedFile => ({
  path,
  folder: "/box",
  documents: states.map((state, i) => ({
    document: i + 1,
    name: undefined,
    type: "memo",
    state,
    range: { start: { line: 10 * i, character: 0 }, end: { line: 10 * i + 10, character: 0 } },
  })),
});

const files = [
  fileOf("/box/1.memo", "reviewed"),
  fileOf("/box/2.memo", "transcribed", "not started"),
  fileOf("/box/3.memo", "not started"),
];

test.each([
  ["numbers as numbers", ["/b/10.memo", "/b/9.memo"], ["/b/9.memo", "/b/10.memo"]],
  [
    "a folder's files before its folders",
    ["/b/a/1.memo", "/b/z.memo"],
    ["/b/z.memo", "/b/a/1.memo"],
  ],
  [
    "folders as numbers, and what is in one together",
    ["/box 10/1.memo", "/box 2/b/1.memo", "/box 2/a.memo", "/box 2/a b/1.memo"],
    ["/box 2/a.memo", "/box 2/a b/1.memo", "/box 2/b/1.memo", "/box 10/1.memo"],
  ],
  ["the same in any order", ["/b/A.memo", "/b/a.memo"], ["/b/a.memo", "/b/A.memo"]],
])("the list has %s", (_, paths, expected) => {
  expect(inListOrder(paths, (path) => path)).toEqual(expected);
  expect(inListOrder([...paths].reverse(), (path) => path)).toEqual(expected);
});

test("names are put in order as they are read", () => {
  const paths = ["/b/a%20c.memo", "/b/a%C3%A9.memo", "/b/ab.memo"];
  expect(inListOrder(paths, decodeURIComponent)).toEqual([
    "/b/a%20c.memo",
    "/b/ab.memo",
    "/b/a%C3%A9.memo",
  ]);
});

test("documents in a state are counted and chosen", () => {
  expect(countStates(files)).toEqual({ "not started": 2, transcribed: 1, reviewed: 1 });
  expect(filesInState(files, undefined)).toBe(files);
  const chosen = filesInState(files, "not started");
  expect(chosen.map(({ path, documents }) => [path, documents[0]?.document])).toEqual([
    ["/box/2.memo", 2],
    ["/box/3.memo", 1],
  ]);
});

describe("the next document", () => {
  test.each<[string, ProgressState, [string, number] | undefined, [string, number] | undefined]>([
    ["from outside the list is the first", "not started", undefined, ["/box/2.memo", 2]],
    ["may be in the same file", "not started", ["/box/2.memo", 1], ["/box/2.memo", 2]],
    ["comes after the place", "not started", ["/box/2.memo", 2], ["/box/3.memo", 1]],
    [
      "is looked for from the beginning after the end",
      "transcribed",
      ["/box/3.memo", 1],
      ["/box/2.memo", 1],
    ],
    ["is the same if there is no other", "reviewed", ["/box/1.memo", 1], ["/box/1.memo", 1]],
  ])("%s", (_, state, place, expected) => {
    const after = place && { path: place[0], document: place[1] };
    const next = nextInState(files, state, after);
    expect(next && [next.file.path, next.document.document]).toEqual(expected);
  });

  test("is not there", () => {
    expect(nextInState(filesInState(files, "reviewed"), "transcribed", undefined)).toBeUndefined();
  });
});

test("a line belongs to the document that begins above it", () => {
  const documents = files[1]?.documents ?? [];
  expect([0, 9, 10, 400].map((line) => documentAtLine(documents, line))).toEqual([1, 1, 2, 2]);
});
