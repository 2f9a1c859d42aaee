/*
 * An experiment: faults are put into memoranda without faults, one at a time, and the rules must find
 * each where it is, say nothing else, and, where one token is wrong, offer the fix that gives back the
 * document. The documents are generated; with the corpus the same is done in real ones. The tables go
 * to the output with the first failures. `CABLEGRAM_SEED` names the seed, which the titles print, and
 * `CABLEGRAM_FAULTS` the faults whose names begin so.
 */
import { describe, expect, test } from "vitest";
import { corpusFolders, describeCorpus, readCorpus } from "./support/corpus.ts";
import type { FootnoteStyle } from "./support/memoFaults/fault.ts";
import { memoFaults } from "./support/memoFaults/index.ts";
import {
  type FaultRates,
  measureFaults,
  memoFindings,
  tableOfRates,
} from "./support/memoFaults/rates.ts";
import { styleOfFolder, toMarkedMemo } from "./support/memoFaults/realMemo.ts";
import { generateMemo } from "./support/memoGenerator.ts";
import { createRandom } from "./support/seededRandom.ts";

const seed = Number(process.env["CABLEGRAM_SEED"] ?? 20260);
const chosen = process.env["CABLEGRAM_FAULTS"] ?? "";
const faults = memoFaults.filter(({ name }) => name.startsWith(chosen));
const STYLES: readonly FootnoteStyle[] = [
  "plain",
  "superscript",
  "markup",
  "caret",
  "bracket",
  "slash",
];
const DOCUMENTS = 40;
/** Of the places of a document so many get each fault. */
const SHARE_OF_PLACES = 0.4;
const FLOOR = 0.98;

test("each fault has a name of its own", () => {
  expect(new Set(memoFaults.map(({ name }) => name)).size).toBe(memoFaults.length);
});

describe(`generated memoranda, seed ${seed}`, () => {
  for (const style of STYLES) {
    const memos = Array.from({ length: DOCUMENTS }, (_, i) => generateMemo(seed + i, style));

    test(`${style}: nothing is found without a fault`, () => {
      for (const { text } of memos) expect(seriousIn(text), text).toEqual([]);
    });

    test(`${style}: faults are found, and nothing else`, { timeout: 60_000 }, () => {
      const random = createRandom(seed);
      const rates = measureFaults(memos, faults, random, () => random.chance(SHARE_OF_PLACES));
      console.log(tableOfRates(`generated, ${style}`, rates));
      for (const row of rates) expectRates(row, FLOOR);
    });
  }
});

/** Information is allowed: a number glued to another one is never certain. */
function seriousIn(text: string) {
  return memoFindings(text).filter(
    ({ severity }) => severity === "error" || severity === "warning",
  );
}

/** Of the places of a real document with many notes. */
const SHARE_OF_MANY = 0.15;
const MANY_NOTES = 40;

describeCorpus(`real documents, seed ${seed}`, () => {
  for (const folder of corpusFolders.filter((name) => name.startsWith("frus"))) {
    test(`${folder}: faults are found, and nothing else`, { timeout: 300_000 }, () => {
      const memos = readCorpus(folder).map((file) => toMarkedMemo(file, styleOfFolder(folder)));
      const random = createRandom(seed);
      const rates = measureFaults(
        memos,
        faults,
        random,
        ({ notes }) => notes.length < MANY_NOTES || random.chance(SHARE_OF_MANY),
      );
      console.log(tableOfRates(folder, rates));
      for (const row of rates) if (0 < row.count) expectRates(row, FLOOR);
    });
  }
});

function expectRates(row: FaultRates, floor: number): void {
  const { fault, count } = row;
  if (count === 0) return;
  const { name } = fault;
  expect(row.found / count, `${name}: found`).toBeGreaterThanOrEqual(floor);
  expect(row.alone / count, `${name}: nothing else`).toBeGreaterThanOrEqual(floor);
  expect(row.sound, `${name}: sound`).toBe(count);
  if (0 < row.mendable)
    expect(row.mended / row.mendable, `${name}: mended`).toBeGreaterThanOrEqual(floor);
}
