/*
 * Documents typed from their first character to the last. Each state on the way is a text like any
 * other: it has an analysis, and the analysis that came by edits is that of the text.
 */
import { describe, expect, test } from "vitest";
import { analyze, analyzeEdit } from "../../server/src/resolve/snapshot.ts";
import { createBox, createCable, createMemo, createVolume } from "../support/random.ts";
import { treeFaults } from "../support/tree.ts";
import { answersOf, expectSameAnswers } from "./snapshots.ts";

/** After how many characters the answers are compared, beside at each line's end. */
const COMPARED = 60;

describe("typed character by character", () => {
  const small = { seed: 11, paragraphs: 1, notes: 3 };
  test.each<[string, string]>([
    ["a memorandum", createMemo({ ...small, number: 12 })],
    ["a memorandum with superscripts", createMemo({ ...small, number: 12, style: "superscript" })],
    ["a cable", createCable({ ...small, pages: 2, isRecord: false })],
    ["a record with joined lines", createCable({ ...small, pages: 1, layout: "joined" })],
    ["two memoranda", createVolume({ ...small, paragraphs: 1, notes: 1, documents: 2 })],
    ["two cables", createBox({ ...small, paragraphs: 1, documents: 2, isRecord: false })],
  ])("%s is analysed at each step", (_, text) => {
    let snapshot = analyze("");
    for (let end = 1; end <= text.length; end++) {
      const at = end - 1;
      const newText = text.slice(at, end);
      snapshot = analyzeEdit({ span: { start: at, end: at }, newText }, snapshot);
      if (newText !== "\n" && end % COMPARED !== 0 && end < text.length) continue;
      expect(treeFaults(snapshot)).toEqual([]);
      answersOf(snapshot);
      expectSameAnswers(snapshot, analyze(text.slice(0, end)));
    }
  });
});
