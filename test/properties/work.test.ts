/*
 * How much work the analysis does, counted and not measured: characters that the recognisers look
 * at, and steps of the assignment of footnote references to notes.
 */
import { describe, expect, test } from "vitest";
import { analyze, analyzeEdit, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { type Counters, probe } from "../../server/src/scan/probe.ts";
import { ScannedLine } from "../../server/src/scan/scannedLine.ts";
import { createBox, createMemo, createVolume, type MemoOptions } from "../support/random.ts";
import { answersOf } from "./snapshots.ts";

/** The recognisers of a line, each of which may read it once. */
const readers = Object.entries(Object.getOwnPropertyDescriptors(ScannedLine.prototype)).flatMap(
  ([name, { get }]) => (get === undefined ? [] : [{ name, read: get }]),
);
const READERS = readers.length;
/** Steps of a look-up and a change in a tree of prefix maxima, for the candidates and for the notes. */
const STEPS = 6;

/** Carries out some work and says what it cost. */
function countWork(work: () => unknown): Counters {
  const counters: Counters = { charactersScanned: 0, transitions: 0 };
  probe.measure(counters, work);
  return counters;
}

/** Analyses and asks for everything that somebody could ask for. */
function analyzeAll(text: string, type: "cable" | "memo"): Snapshot {
  const snapshot = analyze(text, { type });
  answersOf(snapshot);
  return snapshot;
}

const sizes = [10, 100, 1000, 5000];
const orders: readonly NonNullable<MemoOptions["references"]>[] = [
  "inOrder",
  "none",
  "reversed",
  "allSame",
];

test("the recognisers are found", () => {
  expect(readers.map(({ name }) => name)).toContain("footnoteCandidates");
});

describe("a document with its notes", () => {
  for (const notes of sizes)
    test.each(orders)(`${notes} of them, references %s, is scanned once`, (references) => {
      for (const style of notes < 1000 ? (["plain", "caret"] as const) : (["caret"] as const)) {
        const paragraphs = Math.ceil(notes / 3);
        const text = createMemo({ seed: notes, notes, paragraphs, style, references, pages: 3 });
        const { charactersScanned, transitions } = countWork(() => analyzeAll(text, "memo"));
        expect(charactersScanned).toBeLessThanOrEqual(READERS * text.length);
        expect(transitions).toBeLessThanOrEqual(STEPS * notes * Math.log2(notes));
      }
    });

  test.each(sizes)("%i candidates for one note take steps by their number only", (count) => {
    const text = `${"He agreed.1 And then.\n\n".repeat(count)}  1. Source: Here.\n`;
    const { transitions } = countWork(() => analyzeAll(text, "memo"));
    expect(transitions).toBeLessThanOrEqual(STEPS * count);
  });
});

test.each(["memo", "cable"] as const)("a %s of many documents is scanned once", (type) => {
  const options = { seed: 1, documents: 40, paragraphs: 3, notes: 5 };
  const text = type === "memo" ? createVolume(options) : createBox(options);
  const { charactersScanned } = countWork(() => analyzeAll(text, type));
  expect(charactersScanned).toBeLessThanOrEqual(READERS * text.length);
});

describe("one letter typed into a long document", () => {
  const long = { seed: 7, paragraphs: 400, notes: 300 };
  test.each<["memo" | "cable", string]>([
    ["memo", createMemo(long)],
    ["memo", createVolume({ ...long, paragraphs: 20, notes: 10, documents: 20 })],
    ["cable", createBox({ ...long, documents: 1 })],
    ["cable", createBox({ ...long, paragraphs: 10, documents: 20, layout: "joined" })],
  ])("makes its line be scanned again (%s %#)", (type, text) => {
    const snapshot = analyzeAll(text, type);
    const start = text.indexOf(" ", Math.round(text.length / 2));
    const edit = { span: { start, end: start }, newText: "x" };
    let after = snapshot;
    const { charactersScanned } = countWork(() => {
      after = analyzeEdit(edit, snapshot);
      answersOf(after);
    });
    const line = after.lines.line(after.lines.lineAt(start));
    expect(charactersScanned).toBeLessThanOrEqual(READERS * line.text.length);
    expect(charactersScanned).toBeGreaterThan(0);
  });

  test("is not scanned at all if nothing is typed", () => {
    const snapshot = analyzeAll(createMemo(long), "memo");
    expect(countWork(() => answersOf(snapshot)).charactersScanned).toBe(0);
  });
});

describe("a document of 1,000 notes and 5 MB", () => {
  const notes = 1000;
  const text = createLongMemo(notes, 5_000_000);

  test("is matched within the bound, every note with its number", () => {
    const { transitions } = countWork(() => analyzeAll(text, "memo"));
    expect(transitions).toBeLessThanOrEqual(STEPS * notes * Math.log2(notes));
    const references = referencesIn(analyze(text, { type: "memo" }));
    expect(references.map(({ label }) => label)).toEqual(
      Array.from({ length: notes }, (_, i) => String(i + 1)),
    );
  });

  test("is not matched again after an edit that changes no footnote number", () => {
    const snapshot = analyze(text, { type: "memo" });
    referencesIn(snapshot);
    const start = text.indexOf("atlases", text.length / 2);
    let after = snapshot;
    const typed = countWork(() => {
      after = analyzeEdit({ span: { start, end: start }, newText: "x" }, snapshot);
      referencesIn(after);
    });
    expect(typed.transitions).toBe(0);
    const number = text.indexOf("came.900", start) + "came.".length;
    const edit = { span: { start: number + 1, end: number + 4 }, newText: "" };
    const lost = countWork(() => referencesIn(analyzeEdit(edit, after)));
    expect(lost.transitions).toBeGreaterThan(0);
  });
});

/** A memorandum with plain numbers, one a paragraph, and paragraphs that make it so long. */
function createLongMemo(notes: number, length: number): string {
  const sentence = "The harbor office described the older atlases at length. ";
  const filler = sentence.repeat(Math.ceil(length / notes / sentence.length));
  const labels = Array.from({ length: notes }, (_, i) => String(i + 1));
  const [first, ...others] = labels;
  return [
    `12. Memorandum From the Director to the Secretary${first}`,
    ...others.map((label) => `${filler}The list came.${label}`),
    "Martha Harlow",
    labels.map((label, i) => `  ${label}. ${i === 0 ? "Source: Here." : "Not found."}`).join("\n"),
  ].join("\n\n");
}

function referencesIn({ documents }: Snapshot) {
  return documents.flatMap(({ document }) =>
    document.kind === "memo" ? document.bindings.footnotes.references : [],
  );
}

describe("a long line", () => {
  // Openings without an end, endings without a beginning, and all that begins something.
  const pieces = [
    "word1 ",
    "A",
    "1 ",
    " ",
    "[",
    "]",
    "[[",
    "[1",
    "[^1",
    "[Page 1 ",
    "[Page 1] ",
    "[\\[Page 1\\]](",
    "(C",
    "(C) ",
    "*",
    "a* ",
    "<sup>1",
    "a/1",
    "²",
    "—",
    ":",
    "Errors: ",
    "**Errors:** ",
    "Document 1, ",
    "Foreign Relations, ",
    "telegram 1 to A ",
    "PAGE 01 A 1111 ",
    "OCT-01 ",
    "CONFIDENTIAL ",
    "C O ",
    "-",
    "January 261 ",
    "QUOTE ",
    "END OF ",
  ];
  const cases = pieces.flatMap((first) =>
    [first, "]", " "].map((second) => [first, second] as const),
  );

  test.each(cases)("of %j and then %j costs by its length only", (first, second) => {
    const lineOf = (length: number) =>
      first.repeat(length / first.length) + second.repeat(length / second.length);
    for (const { name, read } of readers) {
      const cost = (length: number) => {
        const line = new ScannedLine(lineOf(length), "\n");
        return countStringWork(() => read.call(line));
      };
      // What is worked out once, such as a table of words, is not the line's.
      cost(100);
      // Both are longer than what is read of a header line at most.
      expect(cost(8000), name).toBeLessThanOrEqual(2.5 * cost(4000) + 2000);
    }
  });
});

/** The units of text that the methods of strings look at during some work. */
function countStringWork(work: () => unknown): number {
  const { prototype } = String;
  const original = {
    indexOf: prototype.indexOf,
    lastIndexOf: prototype.lastIndexOf,
    slice: prototype.slice,
    charCodeAt: prototype.charCodeAt,
    trim: prototype.trim,
    trimEnd: prototype.trimEnd,
    trimStart: prototype.trimStart,
    toUpperCase: prototype.toUpperCase,
  };
  let units = 0;
  const counted: typeof original = {
    indexOf(this: string, search, from = 0) {
      const found = original.indexOf.call(this, search, from);
      units += (found < 0 ? this.length : found) - from + 1;
      return found;
    },
    lastIndexOf(this: string, search, from = this.length) {
      const found = original.lastIndexOf.call(this, search, from);
      units += from - Math.max(0, found) + 1;
      return found;
    },
    slice(this: string, start, end) {
      const result = original.slice.call(this, start, end);
      units += result.length;
      return result;
    },
    charCodeAt(this: string, index) {
      units++;
      return original.charCodeAt.call(this, index);
    },
    trim(this: string) {
      units += this.length;
      return original.trim.call(this);
    },
    trimEnd(this: string) {
      units += this.length;
      return original.trimEnd.call(this);
    },
    trimStart(this: string) {
      units += this.length;
      return original.trimStart.call(this);
    },
    toUpperCase(this: string) {
      units += this.length;
      return original.toUpperCase.call(this);
    },
  };
  Object.assign(prototype, counted);
  try {
    work();
  } finally {
    Object.assign(prototype, original);
  }
  return units;
}
