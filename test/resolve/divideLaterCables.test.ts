/* Files of several cables of the 1980s to 2010, which may have no end marks. */
import { expect, test } from "vitest";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { COLLECTIVE, EIGHTIES, NINETIES, RECENT } from "../support/recentCables.ts";

const withoutEnd = (text: string) => text.replace("BT\n#0195\nNNNN\n", "");
const OTHER = RECENT.replaceAll("195", "227").replace("VZCZCXRO4412", "VZCZCXRO9999");
const SECOND = RECENT.replace("08HELSINKI195\n\n", "")
  .replace("#0195/01", "#0195/02")
  .replace("SECTION 01", "SECTION 02")
  .replace("VZCZCXRO4412", "VZCZCXRO4413");

test.each<[string, string, string[]]>([
  ["with end marks", RECENT + OTHER, ["HELSINKI 000195 (1)", "HELSINKI 000227 (1)"]],
  [
    "without end marks, at the transmission",
    withoutEnd(RECENT) + withoutEnd(OTHER),
    ["HELSINKI 000195 (1)", "HELSINKI 000227 (1)"],
  ],
  ["the sections of one cable are one", RECENT + SECOND, ["HELSINKI 000195 (2)"]],
  ["also without end marks", withoutEnd(RECENT) + withoutEnd(SECOND), ["HELSINKI 000195 (2)"]],
  [
    "at the identifiers",
    `89OSLO13835\n${EIGHTIES}\n96STOCKHOLM2201\n${NINETIES}\n09STATE15113\n${COLLECTIVE}`,
    ["OSLO 13835 (1)", "STOCKHOLM 002201 (1)", "STATE 015113 (1)"],
  ],
  [
    "an identifier in the text divides nothing",
    RECENT.replace("by May.", "by May, says\n08OSLO12\nof June."),
    ["HELSINKI 000195 (1)"],
  ],
])("%s", (_, text, expected) => {
  const found = analyze(text).documents.map(({ document }) => {
    if (document.kind !== "cable") throw new Error("A cable is needed");
    const { bindings, parts } = document;
    return `${bindings.headers[0]?.messageNumber?.value} (${parts.sections.length})`;
  });
  expect(found).toEqual(expected);
});

test("an identifier stands above its own cable", () => {
  const [, second] = analyze(withoutEnd(RECENT) + withoutEnd(OTHER)).documents;
  const document = second?.document;
  expect(document?.kind === "cable" && document.bindings.identifier?.serial).toBe(227);
});
