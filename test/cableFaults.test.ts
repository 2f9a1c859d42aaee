/*
 * An experiment: faults are put into real cables, one at a time, in both layouts. The rule that is
 * for it must find each at its place, nothing else may be said, and where the rest of the cable
 * implies the original the first fix must give it back. The tables go to the output with the first
 * failures; `CABLEGRAM_SEED` names the seed, `CABLEGRAM_FAULTS` the codes that begin so.
 * Each fault is put into a sample of the cables; with `CABLEGRAM_ALL_FAULTS=1` into all, which takes
 * minutes and is what the rates on the rules' pages are from.
 */
import { describe, expect, test } from "vitest";
import { toRealCable } from "./support/cableFaults/fault.ts";
import { cableFaults } from "./support/cableFaults/index.ts";
import { measureCableFaults, tableOfCableRates } from "./support/cableFaults/rates.ts";
import { describeCorpus, readCorpus } from "./support/corpus.ts";
import { createRandom } from "./support/seededRandom.ts";

const seed = Number(process.env["CABLEGRAM_SEED"] ?? 20261);
const chosen = process.env["CABLEGRAM_FAULTS"] ?? "";
const faults = cableFaults.filter(({ code }) => code.startsWith(chosen));
const FLOOR = 0.98;
const MOST_TRIALS = process.env["CABLEGRAM_ALL_FAULTS"] === "1" ? Number.POSITIVE_INFINITY : 20;

describe("the faults", () => {
  test("have a name of their own", () => {
    const names = cableFaults.map(({ code, name }) => `${code}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describeCorpus(`faults in real cables, seed ${seed}`, () => {
  for (const folder of ["aad", "aad-flow"]) {
    test(`${folder}: faults are found, and nothing else`, { timeout: 600_000 }, () => {
      const cables = readCorpus(folder).flatMap(({ name, text }) => toRealCable(name, text) ?? []);
      const rows = measureCableFaults(cables, faults, MOST_TRIALS, createRandom(seed));
      console.log(tableOfCableRates(folder, rows));
      const below = rows.filter(({ fault, count, found, alone, mended }) => {
        // Of a sample one may fail; a row that took in all places must reach the floor.
        const floor = count === MOST_TRIALS ? count - 1 : FLOOR * count;
        if (fault.isMeasuredOnly) return false;
        return (
          count === 0 || found < floor || alone < floor || (fault.isMendable && mended < floor)
        );
      });
      expect(below.map(({ fault }) => `${fault.code}: ${fault.name}`)).toEqual([]);
    });
  }
});
