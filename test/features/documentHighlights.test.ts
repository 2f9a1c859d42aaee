import { describe, expect, test } from "vitest";
import { DocumentHighlightKind } from "vscode-languageserver-types";
import { getDocumentHighlights } from "../../server/src/features/documentHighlights.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { type FixtureType, markedAtCaret, readCaret } from "../support/carets.ts";
import { NOTED, PLAIN_CABLE, put, putAll } from "../support/footnoteTexts.ts";

function expectHighlights(marked: string, type: FixtureType = "memo"): void {
  const ask: Parameters<typeof markedAtCaret>[2] = (snapshot, offset) =>
    getDocumentHighlights(snapshot, offset).map(({ range }) => range);
  expect(markedAtCaret(marked, type, ask)).toBe(marked);
}

const FROM_NUMBER = putAll(NOTED, [
  ["May.2", "May.««»2»"],
  ["  2. ", "  «2». "],
]);

describe("in a memorandum", () => {
  test.each<[string, string]>([
    ["a number lights up with its label", FROM_NUMBER],
    [
      "a label lights up with all its numbers",
      putAll(NOTED, [
        ["list.4", "list.«2»"],
        ["May.2", "May.«2»"],
        ["  2. ", "  ««»2». "],
      ]),
    ],
    ["a number without a note lights up alone", put(NOTED, "agreed.5", "agreed.««»5»")],
    ["a label without a number lights up alone", put(NOTED, "  3. ", "  ««»3». ")],
    ["nothing lights up in the text of a note", put(NOTED, "See Document", "«»See Document")],
    ["nothing lights up in running text", put(NOTED, "The charts", "The «»charts")],
  ])("%s", (_, marked) => expectHighlights(marked));

  test("numbers are read and labels written", () => {
    const { text, caret } = readCaret(FROM_NUMBER);
    const found = getDocumentHighlights(analyze(text, { type: "memo" }), caret);
    expect(found.map(({ kind }) => kind)).toEqual([
      DocumentHighlightKind.Read,
      DocumentHighlightKind.Write,
    ]);
  });
});

describe("in a cable", () => {
  test.each<[string, string]>([
    ["nothing lights up at a paragraph's number", put(PLAIN_CABLE, "1. THE", "«»1. THE")],
    ["nothing lights up in running text", put(PLAIN_CABLE, "ARRIVED", "«»ARRIVED")],
  ])("%s", (_, marked) => expectHighlights(marked, "cable"));
});
