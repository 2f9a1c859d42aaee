/* Trees of cables: each small document with its tree beside it. */
import { expect, test } from "vitest";
import { dedent, printTrees } from "../../support/tree.ts";

/** A test for each document: its name, the text, the tree below `document`. */
export function parses(
  cases: readonly (readonly [name: string, text: string, tree: string])[],
): void {
  test.each(cases)("%s", (_, text, tree) => {
    const expected = dedent(tree).replaceAll(/^/gm, "  ");
    expect(printTrees(dedent(text), "cable")).toBe(`document\n${expected}`);
  });
}

/**
 * A test for each document of which only the part from the text on matters: its name, the text, and
 * the tree below the section without its header.
 */
export function parsesTexts(
  cases: readonly (readonly [name: string, text: string, tree: string])[],
): void {
  test.each(cases)("%s", (_, text, tree) => {
    const printed = printTrees(dedent(text), "cable").split("\n");
    const body = printed.findIndex((line) => line.startsWith("    body"));
    expect(dedent(printed.slice(body).join("\n"))).toBe(dedent(tree));
  });
}
