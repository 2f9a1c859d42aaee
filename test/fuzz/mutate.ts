/** Slips and malice: changes of a text such as transcribers, scanners and nobody at all would make. */
import type { TextEdit } from "../../server/src/text/span.ts";
import type { Random } from "../support/seededRandom.ts";

/** Lines of other documents, to be put where they do not belong. */
export interface Material {
  readonly lines: readonly string[];
}

type Mutate = (text: string, random: Random, material: Material) => TextEdit;

/** One change of a text, as an edit of it: each with about the same chance. */
export function mutation(text: string, random: Random, material: Material): TextEdit {
  return random.pick(MUTATIONS)(text, random, material);
}

const LINE_ENDS = ["\n", "\r", "\r\n", "\n\n", "\r\r\n", "\u2028", "\f", "\v", "\u0085"];
const SIGNS = [
  ..."[](){}<>/\\*_^.,:;-–—•¹²³⁰⁴“”‘’\"'`#|~&=+%$@!?§†‡↵",
  "[^1]",
  "(C)",
  "1.",
  "[sic]",
];
const STRANGE = [
  "\u0000",
  "\u0007",
  "\u001b[31m",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u200d",
  "\u202e",
  "\u2060",
  "\ufeff",
  "\ufffd",
  "\uffff",
  "\ud800",
  "\udc00",
  "😀",
  "a\u0301",
  "ﬁ",
  "Ⅻ",
  "١٢",
  "１２",
  "İ",
  "ß",
  "ǅ",
  "𝟙",
  "漢",
  "א",
  "__proto__",
  "constructor",
  "toString",
];
const STORMS = [
  "1",
  "[",
  "]",
  "[]",
  "(",
  "()",
  "*",
  "“",
  '"',
  " ",
  "\t",
  "-",
  ".",
  "A ",
  "[^1]",
  "9",
];
const LETTERS = [..."lIO0oS5B8aezT1"];

const MUTATIONS: readonly Mutate[] = [
  deleteLines,
  duplicateLines,
  moveLine,
  joinLines,
  splitLine,
  foreignLine,
  foreignWords,
  swapWords,
  deletePart,
  cutEnd,
  cutStart,
  (text, random) => insertion(text, random, random.pick(SIGNS)),
  (text, random) => insertion(text, random, random.pick(STRANGE)),
  (text, random) => insertion(text, random, random.pick(LINE_ENDS)),
  (text, random) => insertion(text, random, random.pick(STORMS).repeat(random.between(2, 60))),
  (text, random) => insertion(text, random, String(random.between(0, 10 ** random.between(1, 15)))),
  (text, random) => insertion(text, random, String.fromCharCode(random.between(0, 0xffff))),
  replaceSign,
  replaceNumber,
  changeCase,
  repeatPart,
];

function place(text: string, random: Random): number {
  return random.between(0, text.length);
}

function insertion(text: string, random: Random, newText: string): TextEdit {
  const at = place(text, random);
  return { span: { start: at, end: at }, newText };
}

function deletion(start: number, end: number): TextEdit {
  return { span: { start, end }, newText: "" };
}

/** Start and end of some lines, the last line's end with them. */
function someLines(text: string, random: Random): { start: number; end: number } {
  const start = text.lastIndexOf("\n", place(text, random) - 1) + 1;
  let end = start;
  for (let count = random.between(1, 3); 0 < count; count--) {
    const next = text.indexOf("\n", end);
    end = next < 0 ? text.length : next + 1;
  }
  return { start, end };
}

function deleteLines(text: string, random: Random): TextEdit {
  const { start, end } = someLines(text, random);
  return deletion(start, end);
}

function duplicateLines(text: string, random: Random): TextEdit {
  const { start, end } = someLines(text, random);
  return { span: { start, end: start }, newText: text.slice(start, end) };
}

/** The lines move to another place, and what is between is written anew. */
function moveLine(text: string, random: Random): TextEdit {
  const { start, end } = someLines(text, random);
  const to = text.indexOf("\n", place(text, random)) + 1;
  const lines = text.slice(start, end);
  if (end <= to) return { span: { start, end: to }, newText: text.slice(end, to) + lines };
  if (start < to) return deletion(start, end);
  return { span: { start: to, end }, newText: lines + text.slice(to, start) };
}

function joinLines(text: string, random: Random): TextEdit {
  const at = text.indexOf("\n", place(text, random));
  if (at < 0) return deletion(0, 0);
  return { span: { start: at, end: at + 1 }, newText: random.pick(["", " ", "- "]) };
}

function splitLine(text: string, random: Random): TextEdit {
  const at = text.indexOf(" ", place(text, random));
  if (at < 0) return deletion(0, 0);
  return { span: { start: at, end: at + 1 }, newText: random.pick(LINE_ENDS) };
}

function foreignLine(text: string, random: Random, { lines }: Material): TextEdit {
  const { start } = someLines(text, random);
  return { span: { start, end: start }, newText: `${random.pick(lines)}\n` };
}

/** A part of another document's line within a line. */
function foreignWords(text: string, random: Random, { lines }: Material): TextEdit {
  const line = random.pick(lines);
  const from = random.between(0, line.length);
  const edit = insertion(text, random, line.slice(from, from + random.between(1, 40)));
  const removed = random.chance(0.5) ? random.between(0, 20) : 0;
  const { start } = edit.span;
  return { ...edit, span: { start, end: Math.min(text.length, start + removed) } };
}

function swapWords(text: string, random: Random): TextEdit {
  const start = text.indexOf(" ", place(text, random)) + 1;
  const middle = text.indexOf(" ", start);
  const end = middle < 0 ? -1 : text.indexOf(" ", middle + 1);
  if (start === 0 || end < 0) return deletion(0, 0);
  return {
    span: { start, end },
    newText: `${text.slice(middle + 1, end)} ${text.slice(start, middle)}`,
  };
}

function deletePart(text: string, random: Random): TextEdit {
  const start = place(text, random);
  const most = random.chance(0.8) ? 4 : 400;
  return deletion(start, Math.min(text.length, start + random.between(1, most)));
}

function cutEnd(text: string, random: Random): TextEdit {
  return deletion(text.length - random.between(0, text.length >> 2), text.length);
}

function cutStart(text: string, random: Random): TextEdit {
  return deletion(0, random.between(0, text.length >> 3));
}

function replaceSign(text: string, random: Random): TextEdit {
  const start = place(text, random);
  const newText = random.chance(0.5) ? random.pick(LETTERS) : random.pick(SIGNS);
  return { span: { start, end: Math.min(text.length, start + 1) }, newText };
}

function replaceNumber(text: string, random: Random): TextEdit {
  const from = place(text, random);
  let start = from;
  while (start < text.length && !isDigit(text, start)) start++;
  let end = start;
  while (end < text.length && isDigit(text, end)) end++;
  const value = Number(text.slice(start, Math.min(end, start + 9)));
  const near = String(Math.max(0, value + random.between(-2, 2)));
  return { span: { start, end }, newText: random.chance(0.7) ? near : random.pick(LETTERS) };
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return 48 <= unit && unit <= 57;
}

function changeCase(text: string, random: Random): TextEdit {
  const { start, end } = someLines(text, random);
  const part = text.slice(start, end);
  return {
    span: { start, end },
    newText: random.chance(0.5) ? part.toLowerCase() : part.toUpperCase(),
  };
}

function repeatPart(text: string, random: Random): TextEdit {
  const start = place(text, random);
  const part = text.slice(start, start + random.between(1, 60));
  return { span: { start, end: start }, newText: part.repeat(random.between(1, 8)) };
}
