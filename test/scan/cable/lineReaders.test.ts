import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lineReaders, recognisersOf } from "../../../server/src/scan/cable/lineReaders.ts";
import {
  mayEndLevel,
  readLevel,
  readMisspeltLevel,
} from "../../../server/src/scan/cable/readLevel.ts";
import { wordsFrom } from "../../../server/src/scan/words.ts";
import { createRandom, type Random } from "../../support/seededRandom.ts";

/** Lines of headers and of text, among them each form that a recogniser knows. */
const LINES = [
  ...readFileSync("samples/2-clean-cable.cable", "utf8").split("\n"),
  ...readFileSync("samples/5-header.cable", "utf8").split("\n"),
  "VZCZCXRO4412",
  "PP RUEHAG RUEHDF",
  "DE RUEHHE #0195/01 2531700",
  "ZNY CCCCC ZZH",
  "XMT AMEMBASSY TIRANA",
  "CLASSIFIED BY: HARLOW",
  "REASON: 1.4 (B) AND (D)",
  "46 ACTION EB-08",
  "/065 W",
  "( ISO ) W",
  "LIMITED OFFICIAL USE HELSINKI 195",
  "TOP SECRET",
  "C O N F I D E N T I A L HELSINKI 195",
  "EXECUTIVE ORDER 11652",
  "THE MEMBERS OF THE LIBRARY LEFT AT NOON",
].filter((line) => line.trim() !== "");

const SIGNS = [..."E0O1I.8S :;-/Z"];

/** The line with a slip or two in its first words. */
function withSlips(line: string, random: Random): string {
  let text = line.trimStart();
  for (let slips = random.between(0, 2); 0 < slips; slips--) {
    const at = random.between(0, Math.min(15, text.length));
    const rest = text.slice(at + 1);
    text =
      text.slice(0, at) +
      random.pick([text.slice(at), rest, random.pick(SIGNS) + rest, ` ${text.slice(at)}`]);
  }
  return text;
}

test("a recogniser that a first word rules out finds nothing in its line", () => {
  const random = createRandom(8);
  let ruledOut = 0;
  for (let round = 0; round < 60; round++)
    for (const line of LINES) {
      const words = wordsFrom(withSlips(line, random), 0);
      const first = words[0]?.text;
      if (first === undefined) continue;
      const { readers } = lineReaders(first);
      for (const { read } of recognisersOf(first)) {
        if (readers.includes(read)) continue;
        ruledOut++;
        expect(read(words, 0), `${read.name}: ${words.map(({ text }) => text).join(" ")}`).toBe(
          undefined,
        );
      }
    }
  expect(ruledOut).toBeGreaterThan(1000);
});

test("a word of a text begins nothing", () => {
  for (const word of ["MEMBERS", "GOVERNMENT", "REPORTED", "WHICH", "Declassification"])
    expect(lineReaders(word)).toEqual({ mayBeFixed: false, mayBeNumber: false, readers: [] });
});

test("no level is read that ends with a word which ends none", () => {
  const random = createRandom(9);
  let read = 0;
  for (let round = 0; round < 200; round++)
    for (const level of ["CONFIDENTIAL", "LIMITED OFFICIAL USE", "TOP SECRET", "UNCLASSIFIED"]) {
      const words = wordsFrom(withSlips(level, random), 0);
      const found = readLevel(words, 0) ?? readMisspeltLevel(words, 0);
      const last = words.at(-1)?.text ?? "";
      if (found?.next !== words.length || last.length <= 2) continue;
      read++;
      expect(mayEndLevel(last), words.map(({ text }) => text).join(" ")).toBe(true);
    }
  expect(read).toBeGreaterThan(100);
});
