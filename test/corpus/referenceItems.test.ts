/*
 * Every item of every REF line of the corpus's cables against a list made by reading them: what it
 * is, and for telegrams and airgrams station, number and year. Both layouts must give the same.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ReferenceItem } from "../../server/src/resolve/cable/referenceItems.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { parseTable } from "../../server/src/vocabulary/table.ts";
import { describeCorpus, readCorpus } from "../support/corpus.ts";

const COLUMNS = {
  required: ["file", "written", "kind"],
  optional: ["station", "serial", "year"],
} as const;

/** The share of telegrams that must be resolved. */
const FLOOR = 0.98;

const csv = readFileSync(new URL("referenceItems.csv", import.meta.url), "utf8");
const { rows, errors } = parseTable<
  (typeof COLUMNS.required)[number] | (typeof COLUMNS.optional)[number]
>("referenceItems.csv", csv, COLUMNS);

test("the list of items can be read", () => {
  expect(errors).toEqual([]);
});

function itemsOf(text: string): readonly ReferenceItem[] {
  return analyze(text).documents.flatMap(({ document }) =>
    document.kind === "cable" ? document.bindings.referenceItems : [],
  );
}

const numberOf = (station = "", serial?: number, year?: number) =>
  `${station} ${serial ?? ""} ${year ?? ""}`;

describeCorpus("items of the REF lines", () => {
  test.each(["aad", "aad-flow"])("%s: each is what the list says", (folder) => {
    const found = readCorpus(folder).flatMap(({ name, text }) =>
      itemsOf(text).map((item) => ({ file: name.slice(folder.length + 1), item })),
    );
    const kinds = found.map(({ file, item }) => `${file}: ${item.value} is ${item.kind}`);
    expect(kinds).toEqual(
      rows.map(({ cells }) => `${cells.file}: ${cells.written} is ${cells.kind}`),
    );
    const telegrams = found.flatMap(({ item }, i) => {
      const cells = rows[i]?.cells;
      if (cells === undefined || (item.kind !== "telegram" && item.kind !== "airgram")) return [];
      const isResolved = item.serial !== undefined;
      const number = numberOf(item.station, item.serial, item.year);
      const expected = `${cells.station} ${cells.serial} ${cells.year}`;
      return [{ kind: item.kind, isResolved, isRight: number === expected, number, expected }];
    });
    const wrong = telegrams.filter(({ isResolved, isRight }) => isResolved && !isRight);
    expect(wrong).toEqual([]);
    const own = telegrams.filter(({ kind }) => kind === "telegram");
    const resolved = own.filter(({ isResolved }) => isResolved).length;
    console.log(
      `${folder}: ${found.length} items, all classified; ${resolved} of ${own.length} telegrams resolved, 0 wrongly`,
    );
    expect(FLOOR * own.length).toBeLessThanOrEqual(resolved);
  });
});
