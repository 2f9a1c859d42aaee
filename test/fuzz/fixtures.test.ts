/*
 * Texts in which the fuzzer found a fault that is mended now, and a few seeds of it, so that it keeps
 * working. Long runs: `npm run fuzz`.
 */
import { expect, test } from "vitest";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { fileQuestions, placeQuestions } from "../support/everyAnswer.ts";
import { listFiles, readText } from "../support/sourceFiles.ts";
import { treeFaults } from "../support/tree.ts";
import { readLibrary } from "./material.ts";
import { answerFaults } from "./placesIn.ts";
import { trySideFile } from "./sideFiles.ts";
import { tryDocument } from "./tries.ts";

const SEEDS = 6;
/** Places of a fixture that are asked about. */
const PLACES = 12;

test("a few seeds find nothing", () => {
  const library = readLibrary("no corpus");
  for (let seed = 1; seed <= SEEDS; seed++) {
    // How long something takes is for long runs on a quiet machine.
    const isFault = ({ what }: { what: string }) => !what.startsWith("slow");
    expect(tryDocument(seed, library).faults.filter(isFault)).toEqual([]);
    expect(trySideFile(seed, library).faults).toEqual([]);
  }
});

test.each(listFiles("test/fuzz/fixtures"))("%s has an answer to everything", (path) => {
  const text = readText(path);
  for (const type of ["cable", "memo", undefined] as const) {
    const snapshot = analyze(text, { type });
    expect(treeFaults(snapshot)).toEqual([]);
    for (const { name, ask } of fileQuestions)
      expect(answerFaults(snapshot, ask(snapshot)), name).toEqual([]);
    for (let i = 0; i <= PLACES; i++) {
      const offset = Math.floor((text.length * i) / PLACES);
      for (const { name, ask } of placeQuestions) {
        const faults = answerFaults(snapshot, ask(snapshot, offset));
        expect(faults, `${name} at ${offset}`).toEqual([]);
      }
    }
  }
});
