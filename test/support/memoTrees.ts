/* Tables of small memoranda with their trees beside them. */
import { expect, test } from "vitest";
import type { MemoParts } from "../../server/src/parse/nodes.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { dedent, printTrees } from "./tree.ts";

/** A test for each document: its name, the text, the tree below `document`. */
export function parsesMemos(
  cases: readonly (readonly [name: string, text: string, tree: string])[],
): void {
  test.each(cases)("%s", (_, text, tree) => {
    const expected = dedent(tree).replaceAll(/^/gm, "  ");
    expect(printTrees(dedent(text), "memo")).toBe(`document\n${expected}`);
  });
}

/** The parts of the first document of a memorandum's text. */
export function memoPartsOf(text: string): MemoParts {
  const [placed] = analyze(dedent(text), { type: "memo" }).documents;
  if (placed?.document.kind !== "memo") throw new Error("A memorandum was expected");
  return placed.document.parts;
}
