import { describe, expect, test } from "vitest";
import { findScanPlace, getScanTexts } from "../../server/src/features/scanPages.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { CABLE, MEMO } from "../support/outlines.ts";

describe("the pages of a text", () => {
  test("of a telegram begin with its first page line", () => {
    const [document] = getScanTexts(analyze(CABLE, { type: "cable" }));
    expect(document?.beginsBeforeMarkers).toBe(false);
    expect(document?.pages[0]?.label).toBe("01");
  });

  test("of a printed document begin above its first marker", () => {
    const [document] = getScanTexts(analyze(MEMO, { type: "memo" }));
    expect(document?.beginsBeforeMarkers).toBe(true);
    expect(document?.firstLine).toBe(0);
    expect(document?.endLine).toBe(MEMO.split("\n").length);
  });

  test("of a text of no type are none", () => {
    expect(getScanTexts(analyze("a\nb"))).toEqual([]);
  });
});

describe("the page at a position", () => {
  const page = (label: string, line: number, character = 0) => ({ label, line, character });
  const documents = [
    {
      name: undefined,
      firstLine: 0,
      endLine: 10,
      beginsBeforeMarkers: true,
      pages: [page("5", 3), page("6", 7, 20)],
    },
    { name: undefined, firstLine: 10, endLine: 20, beginsBeforeMarkers: true, pages: [] },
  ];

  test.each([
    ["above the first marker", 2, 0, { document: 0, page: -1 }],
    ["at a marker", 3, 0, { document: 0, page: 0 }],
    ["before a marker in its line", 7, 19, { document: 0, page: 0 }],
    ["behind a marker in its line", 7, 21, { document: 0, page: 1 }],
    ["in a document without markers", 12, 0, { document: 1, page: -1 }],
  ])("%s", (_, line, character, expected) => {
    expect(findScanPlace(documents, { line, character })).toEqual(expected);
  });

  test("of nothing is none", () => {
    expect(findScanPlace([], { line: 0, character: 0 })).toBeUndefined();
  });
});
