/*
 * Somebody types letters, blanks and marks into long paragraphs, where many an edit leaves the tree as
 * it is: each version answers what a fresh one of the same text answers.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createText } from "../../bench/documents.ts";
import { analyze, analyzeEdit, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { propertyParameters } from "../support/random.ts";
import { createRandom, type Random } from "../support/seededRandom.ts";
import { answersOf, expectSameAnswers } from "./snapshots.ts";

const TYPED = [..."aens, .", "12", "(", ")", "“", "”", "[", "]", "3", "; ", "no. ", "Ibid., ", ""];
const SHORTEST_LINE = 30;

/** Keys typed in a text, one after the other. */
const KEYS = 30;

describe.each(["cable", "memo"] as const)("while one types in a %s", (type) => {
  test.each(["many", "single"] as const)("all answers are those of the text, %s in it", (shape) => {
    const first = analyze(createText(type, shape, 15_000), { type });
    answersOf(first);
    let kept = 0;
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = createRandom(seed);
        let snapshot = first;
        for (let key = 0; key < KEYS; key++) {
          const before = snapshot;
          snapshot = typeSomewhere(before, random);
          if (keepsTrees(before, snapshot)) kept++;
          expectSameAnswers(snapshot, analyze(snapshot.lines.slice(), { type }));
        }
      }),
      propertyParameters(2),
    );
    expect(kept).toBeGreaterThan(0);
  });
});

/** Types into a line that may be one of a paragraph, or deletes a character there. */
function typeSomewhere(snapshot: Snapshot, random: Random): Snapshot {
  const { lines } = snapshot;
  let line = random.between(0, lines.lineCount - 1);
  while (lines.line(line).text.length < SHORTEST_LINE) line = (line + 1) % lines.lineCount;
  const start = lines.offsetOfLine(line) + random.between(0, lines.line(line).text.length - 1);
  const newText = random.pick(TYPED);
  return analyzeEdit({ span: { start, end: start + (newText === "" ? 1 : 0) }, newText }, snapshot);
}

function keepsTrees(before: Snapshot, after: Snapshot): boolean {
  const trees = new Set(before.documents.map(({ document }) => document.tree));
  return after.documents.every(({ document }) => trees.has(document.tree));
}
