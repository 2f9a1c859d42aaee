import { describe, expect, test } from "vitest";
import { continueLine } from "../../server/src/features/continueLine.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { type FixtureType, readCaret } from "../support/carets.ts";

/** The text after Enter has been pressed at the caret. */
function enter(marked: string, type: FixtureType): string {
  const { text, caret } = readCaret(marked);
  const before = `${text.slice(0, caret)}\n${text.slice(caret)}`;
  const edit = continueLine(analyze(before, { type }), caret + 1);
  return edit === undefined ? before : applyEdits(before, [edit]);
}

const HEADER = `R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 421

E.O. 11652: N/A
TAGS: SCUL, FI
SUBJ: EXCHANGE OF CHARTS

`;

/** A cable that ends as given; what Enter makes of its end. */
const cable = (text: string) => {
  const result = enter(`${HEADER}${text}`, "cable");
  return result.slice(HEADER.length);
};

const MEMO = `7. Memorandum From the Director of the Map Library (Harlow) to the Secretary1

Washington, March 4, 1974

`;

const memo = (text: string) => enter(`${MEMO}${text}`, "memo").slice(MEMO.length);

describe("in a cable", () => {
  test("numbered paragraphs go on after the blank line between them", () => {
    expect(cable("1. THE CHARTS ARRIVED.\n«»")).toBe("1. THE CHARTS ARRIVED.\n\n2. ");
    expect(cable("1. THE CHARTS ARRIVED.«»")).toBe("1. THE CHARTS ARRIVED.\n");
    const two = "1. THE CHARTS ARRIVED.\n\n2. THE SURVEY SENT\nA LIST.\n";
    expect(cable(`${two}«»`)).toBe(`${two}\n3. `);
  });

  test("where two blank lines stand between them, after two", () => {
    const two = "1. THE CHARTS ARRIVED.\n\n\n2. THE SURVEY SENT A LIST.\n";
    expect(cable(`${two}«»`)).toBe(`${two}\n`);
    expect(cable(`${two}\n«»`)).toBe(`${two}\n\n3. `);
  });

  test("a line that breaks a sentence goes on with nothing", () => {
    expect(cable("1. THE CHARTS ARRIVED IN\n«»")).toBe("1. THE CHARTS ARRIVED IN\n\n");
    const lines = "1. THE CHARTS\nARRIVED.\n2. THE SURVEY SENT A\nLIST.";
    expect(cable(`${lines}«»`)).toBe(`${lines}\n`);
  });

  test("paragraphs on lines that follow each other go on at once", () => {
    const lines = "1. THE CHARTS ARRIVED.\n2. THE SURVEY SENT A LIST.";
    expect(cable(`${lines}«»`)).toBe(`${lines}\n3. `);
  });

  test("the portion mark is left to the writer, and indents are kept", () => {
    expect(cable("1. (C) THE CHARTS ARRIVED.\n«»")).toBe("1. (C) THE CHARTS ARRIVED.\n\n2. ");
    const items = "1. HE ASKED FOR:\n\n  A. CHARTS;\n\n  B. SHEETS.\n";
    expect(cable(`${items}«»`)).toBe(`${items}\n  C. `);
  });

  test("Enter behind a number alone takes it away", () => {
    const one = "1. THE CHARTS ARRIVED.\n\n";
    expect(cable(`${one}2. «»`)).toBe(one);
    expect(cable(`${one}2.«»`)).toBe(`${one}2.\n`);
  });

  test("within a text, in the header and at the beginning nothing is written", () => {
    expect(cable("1. THE CHARTS «»ARRIVED.")).toBe("1. THE CHARTS \nARRIVED.");
    const { text } = readCaret(`${HEADER}«»1. X.`);
    for (const at of [0, text.indexOf("FM"), text.indexOf("TAGS")]) {
      const marked = `${text.slice(0, at)}«»${text.slice(at)}`;
      expect(enter(marked, "cable")).toBe(`${text.slice(0, at)}\n${text.slice(at)}`);
    }
  });
});

describe("in a memorandum", () => {
  test("notes go on with the next number in their form", () => {
    const notes = "The charts arrived in May.2\n\n  1. Source: Archives.\n  2. See Document 9.";
    expect(memo(`${notes}«»`)).toBe(`${notes}\n  3. `);
    const carets = "The charts arrived.[^1]\n\n[^1]: See Document 9.\n\n[^2]: Not printed.\n";
    expect(memo(`${carets}«»`)).toBe(`${carets}\n[^3]: `);
    expect(memo(`${notes}\n  3. «»`)).toBe(`${notes}\n`);
  });

  test("participants go on with their bullet, and end where nothing stands behind it", () => {
    const two = "PARTICIPANTS\n\n  • Martha Harlow\n\n  • Carl Brandt\n";
    expect(memo(`${two}«»`)).toBe(`${two}\n  • `);
    expect(memo(`${two}\n  • «»`)).toBe(`${two}\n`);
  });

  test("letters and roman numerals, each in its own order", () => {
    const text = (label: string) => `He asked:\n\n${label} Where are the charts?\n`;
    expect(memo(`${text("(a)")}«»`)).toBe(`${text("(a)")}\n(b) `);
    expect(memo(`${text("I.")}«»`)).toBe(`${text("I.")}\nII. `);
    const list = `${text("H.")}\nI. Where are the sheets?\n`;
    expect(memo(`${list}«»`)).toBe(`${list}\nJ. `);
    const roman = `${text("IV.")}\nV. Where are the sheets?\n`;
    expect(memo(`${roman}«»`)).toBe(`${roman}\nVI. `);
  });

  test("a paragraph without a number goes on with nothing", () => {
    expect(memo("The charts arrived in May.\n«»")).toBe("The charts arrived in May.\n\n");
  });
});
