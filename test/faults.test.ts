/*
 * An experiment: faults are put into the footnotes of documents without faults, one at a time, and the
 * rules must find each where it is, say nothing else, and, where one number is wrong, offer the fix
 * that gives back the document. The documents are generated; with the corpus the same is done in real
 * ones. The tables go to the output. `CABLEGRAM_SEED` names the seed, which the titles print.
 */
import { describe, expect, test } from "vitest";
import { type CorpusFile, corpusFolders, describeCorpus, readCorpus } from "./support/corpus.ts";
import {
  type FaultRates,
  measureFaults,
  memoFindings,
  tableOfRates,
} from "./support/faultRates.ts";
import type { FootnoteStyle, NumberedDocument, NumberMark } from "./support/footnoteFaults.ts";
import { generateMemo } from "./support/memoGenerator.ts";
import { createRandom } from "./support/seededRandom.ts";

const seed = Number(process.env["CABLEGRAM_SEED"] ?? 20260);
const STYLES: readonly FootnoteStyle[] = ["plain", "superscript", "caret"];
const DOCUMENTS = 40;
/** Of the places of a document so many get each fault. */
const SHARE_OF_PLACES = 0.4;
const FLOOR = 0.98;

describe(`generated memoranda, seed ${seed}`, () => {
  for (const style of STYLES) {
    const memos = Array.from({ length: DOCUMENTS }, (_, i) => generateMemo(seed + i, style));

    test(`${style}: nothing is found without a fault`, () => {
      for (const { text } of memos) expect(memoFindings(text), text).toEqual([]);
    });

    test(`${style}: faults are found, and nothing else`, () => {
      const random = createRandom(seed);
      const rates = measureFaults(memos, random, () => random.chance(SHARE_OF_PLACES));
      console.log(tableOfRates(`generated, ${style}`, rates));
      for (const row of rates) expectRates(row, FLOOR);
    });
  }
});

/** Of real documents with plain digits some cannot be told from other numbers, and some are short. */
const CORPUS_FLOORS: Readonly<Record<FootnoteStyle, number>> = {
  plain: 0.9,
  superscript: 0.95,
  caret: 0.95,
};
/** Of the places of a real document with many notes. */
const SHARE_OF_MANY = 0.15;
const MANY_NOTES = 40;

describeCorpus(`real documents, seed ${seed}`, () => {
  for (const folder of corpusFolders.filter((name) => /^frus-(?:html|history)/.test(name))) {
    test(`${folder}: faults are found, and nothing else`, { timeout: 300_000 }, () => {
      const documents = readCorpus(folder).flatMap((file) => toNumbered(file, styleOf(folder)));
      const random = createRandom(seed);
      const rates = measureFaults(
        documents,
        random,
        ({ notes }) => notes.length < MANY_NOTES || random.chance(SHARE_OF_MANY),
      );
      console.log(tableOfRates(folder, rates));
      for (const row of rates) expectRates(row, CORPUS_FLOORS[styleOf(folder)]);
    });
  }
});

function styleOf(folder: string): FootnoteStyle {
  if (folder.endsWith("-sup")) return "superscript";
  return folder.endsWith("-caret") ? "caret" : "plain";
}

/** The document, if its truth gives a number in the text for each note, in the same order. */
function toNumbered({ text, truth }: CorpusFile, style: FootnoteStyle): NumberedDocument[] {
  const { refs, notes = [] } = truth;
  if (refs === undefined || refs === null || notes.length === 0) return [];
  if (refs.map(({ number }) => number).join() !== notes.map(({ number }) => number).join())
    return [];
  const toMark = ({ number, offset }: { number: string; offset: number }): NumberMark => {
    const length = number.length + (text.startsWith("[^", offset) ? "[^]".length : 0);
    return { label: number, start: offset, end: offset + length };
  };
  return [{ text, style, references: refs.map(toMark), notes: notes.map(toMark) }];
}

function expectRates(row: FaultRates, floor: number): void {
  const { name, count, isMendable } = row;
  expect(count, name).toBeGreaterThan(0);
  expect(row.found / count, `${name}: found`).toBeGreaterThanOrEqual(floor);
  expect(row.alone / count, `${name}: nothing else`).toBeGreaterThanOrEqual(floor);
  expect(row.sound, `${name}: sound`).toBe(count);
  if (isMendable) expect(row.mended / count, `${name}: mended`).toBeGreaterThanOrEqual(floor);
}
