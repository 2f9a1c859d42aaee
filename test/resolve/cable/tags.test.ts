/* Codes and names on TAGS lines. */
import { describe, expect, test } from "vitest";
import type { CableBindings } from "../../../server/src/resolve/cable/cableBindings.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { createVocabulary } from "../../../server/src/vocabulary/vocabulary.ts";

function bindingsOf(
  tags: string,
  options: { readonly vocabulary?: ReturnType<typeof createVocabulary> } = {},
): CableBindings {
  const text = `R 160106Z JAN 79
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 1

UNCLAS OSLO 412

TAGS: ${tags}
SUBJ: MAPS

1. TEXT.
`;
  const [placed] = analyze(text, { type: "cable", ...options }).documents;
  if (placed?.document.kind !== "cable") throw new Error("A cable was expected");
  return placed.document.bindings;
}

const wordsOf = (tags: string) =>
  bindingsOf(tags).tags.map(({ value, kind, bracket }) => {
    const how = bracket === undefined || bracket === "closed" ? "" : ` ${bracket}`;
    return `${value} ${kind}${how}`;
  });

describe("codes", () => {
  test.each<[string, string[]]>([
    ["UNGA/C-1, NO", ["UNGA/C-1 organization", "NO geographic"]],
    ["COLOMBO PLAN NO", ["COLOMBO PLAN organization", "NO geographic"]],
    ["KDEM PREL SIPDIS", ["KDEM program", "PREL subject"]],
    ["N/A\nTAGS: PFOR, NO", ["PFOR subject", "NO geographic"]],
    ["PFOR,\nNO", ["PFOR subject", "NO geographic"]],
    ["scul NO", ["scul subject", "NO geographic"]],
    ["ECONEFIN", ["ECONEFIN unknown"]],
    ["PFOR - NO", ["PFOR subject", "NO geographic"]],
  ])("%s", (tags, expected) => {
    expect(wordsOf(tags)).toEqual(expected);
  });

  test("a folder's own are known", () => {
    const own = {
      code: "QQXZ",
      title: undefined,
      kind: "program" as const,
      from: undefined,
      to: undefined,
      sources: [],
    };
    const vocabulary = createVocabulary({ tags: [own] });
    expect(bindingsOf("QQXZ", { vocabulary }).tags[0]?.kind).toBe("program");
  });
});

describe("names", () => {
  test.each<[string, string[]]>([
    ["CASC (HARLOW, ANN\nMARY), NO", ["CASC subject", "HARLOW, ANN MARY person", "NO geographic"]],
    ["CDES, NO (HARLOW, ANN)", ["CDES subject", "NO geographic", "HARLOW, ANN person"]],
    [
      "OVIP (HARLOW, ANN, NO, US",
      ["OVIP subject", "HARLOW, ANN person open", "NO geographic", "US geographic"],
    ],
    ["OVIP HARLOW ANN NO", ["OVIP subject", "HARLOW ANN person none", "NO geographic"]],
    ["OVIP HARLOW", ["OVIP subject", "HARLOW person none"]],
    [
      "CASC BUSH, GEORGE H. W., NO",
      ["CASC subject", "BUSH, GEORGE H. W person none", "NO geographic"],
    ],
    ["OVIP QQXZ NO", ["OVIP subject", "QQXZ unknown", "NO geographic"]],
    ["PFOR HARLOW", ["PFOR subject", "HARLOW unknown"]],
    ["OEXC (HARLOW)) NO", ["OEXC subject", "HARLOW person", "NO geographic"]],
  ])("%s", (tags, expected) => {
    expect(wordsOf(tags)).toEqual(expected);
  });
});

test.each<[string, string]>([
  ["PFOR; PINT; NO", ";;"],
  ["PFOR/NO", "/"],
  ["PFOR. NO.", "."],
  ["PFOR, PINT NO", ""],
  ["OVIP HARLOW, J. R.", ""],
  ["N/A", ""],
])("the signs between the codes of %s", (tags, expected) => {
  expect(
    bindingsOf(tags)
      .tagSeparators.map(({ text }) => text)
      .join(""),
  ).toBe(expected);
});
