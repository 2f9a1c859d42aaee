/*
 * Memoranda with 5 to 15 notes, in the forms that printed and transcribed ones have: a heading with the
 * number of the source note, dateline, subject, paragraphs with page markers, a signature, notes. The
 * text has the numbers that real texts have besides: dates, telegrams, tons, paragraphs, weapons. The
 * same seed gives the same memorandum. Where the footnote numbers and notes are is given with it, so
 * that faults can be put in.
 */
import { toSuperscript } from "../../server/src/scan/superscript.ts";
import type { FootnoteStyle, NumberedDocument, NumberMark } from "./footnoteFaults.ts";
import { createRandom, type Random } from "./seededRandom.ts";

/** A memorandum without a fault. */
export function generateMemo(seed: number, style: FootnoteStyle): NumberedDocument {
  const random = createRandom(seed);
  const notes = random.between(5, 15);
  const memo = new MemoWriter(style);
  memo.write(`${random.between(2, 300)}. Memorandum From ${office(random)} to ${office(random)}`);
  memo.number(1);
  memo.write(`\n\nWashington, ${date(random)}\n\nSUBJECT\n\n  • ${random.pick(SUBJECTS)}\n\n`);
  writeBody(memo, random, notes);
  memo.write(`${random.pick(GIVEN_NAMES)} ${random.pick(SURNAMES)}\n`);
  if (style !== "plain") memo.write("\n");
  for (let label = 1; label <= notes; label++) memo.note(label, noteText(random, label));
  return memo.finish();
}

const GIVEN_NAMES = ["Martha", "Anton", "Edwin", "Louise"];
const SURNAMES = ["Harlow", "Brandt", "Ellery", "Marsden", "Okafor", "Pryor"];
const OFFICES = [
  "the Director of the Library",
  "the Secretary",
  "the Survey Office",
  "the Counselor",
];
const SUBJECTS = ["Exchange of Nautical Charts", "Lighthouse Conference", "Loan of the Atlases"];
const MONTHS = ["January", "February", "March", "May", "June", "September", "October", "December"];

const OPENINGS = ["The delegation", "Our Embassy", "The harbor office", "Mr. Brandt", "The Bureau"];
const VERBS = [
  "has asked for",
  "returned",
  "described at length",
  "agreed to",
  "put off",
  "sent us",
];
const OBJECTS = [
  "a list of missing sheets",
  "the older atlases",
  "the exchange of charts",
  "two copies of the catalogue",
  "its “survey of lighthouses”",
  "the draft (Tab A)",
];
const ENDINGS = [
  "in the spring",
  "before the meeting",
  "under Article 12",
  "with the FY 1975 funds",
  "as Document 9 shows",
  "on pages 12–14 of the report",
  "by the U-2 of the survey",
  "in telegram 14502",
  "at a cost of $4.6 million",
  "with 12,000 tons of paper",
  "on November 23, 1974",
  "at 7:02 p.m. sharp",
];
const NOTES = [
  "See Document 9.",
  "Not found.",
  "Not further identified.",
  "Attached but not printed.",
  "Secret.",
  "In telegram 14502, March 3, the Embassy reported on the charts. (Ibid.)",
  "Brandt wrote “not yet” in the margin.",
];

function office(random: Random): string {
  return `${random.pick(OFFICES)} (${random.pick(SURNAMES)})`;
}

function date(random: Random): string {
  return `${random.pick(MONTHS)} ${random.between(1, 28)}, ${random.between(1962, 1988)}`;
}

function noteText(random: Random, label: number): string {
  if (label !== 1) return random.pick(NOTES);
  const lot = `Lot ${random.between(61, 89)} D ${random.between(10, 400)}`;
  return `Source: National Archives, RG 306, Library Services, ${lot}, Box 14. Confidential.`;
}

/** Paragraphs with the numbers from 2 on, one a sentence, with sentences that have none between. */
function writeBody(memo: MemoWriter, random: Random, notes: number): void {
  let label = 2;
  for (let page = random.between(20, 400); label <= notes; ) {
    const sentences = random.between(1, 4);
    for (let i = 0; i < sentences; i++) {
      if (0 < i) memo.write(" ");
      if (random.chance(0.05)) memo.write(`[Page ${++page}] `);
      writeSentence(memo, random, label <= notes && random.chance(0.6) ? label++ : undefined);
    }
    memo.write("\n\n");
  }
}

/** A sentence; its footnote number stands after the full stop, or after a word or mark within it. */
function writeSentence(memo: MemoWriter, random: Random, label: number | undefined): void {
  const words = `${random.pick(OPENINGS)} ${random.pick(VERBS)} ${random.pick(OBJECTS)}`;
  if (label === undefined || random.chance(0.5)) {
    memo.write(`${words} ${random.pick(ENDINGS)} without delay.`);
    if (label !== undefined) memo.number(label);
    return;
  }
  memo.write(words);
  if (random.chance(0.3)) memo.write(",");
  memo.number(label);
  memo.write(` ${random.pick(ENDINGS)}.`);
}

/** Writes a text and keeps where the footnote numbers and the notes' numbers are. */
class MemoWriter {
  private readonly style: FootnoteStyle;
  private readonly references: NumberMark[] = [];
  private readonly notes: NumberMark[] = [];
  private text = "";

  constructor(style: FootnoteStyle) {
    this.style = style;
  }

  write(text: string): void {
    this.text += text;
  }

  number(value: number): void {
    this.mark(this.references, value, this.written(value));
  }

  note(value: number, text: string): void {
    if (this.style === "plain") this.write("  ");
    this.mark(this.notes, value, this.style === "caret" ? `[^${value}]` : String(value));
    this.write(this.style === "caret" ? `: ${text}\n` : `. ${text}`);
    if (this.style !== "caret") this.write(this.style === "superscript" ? "↵\n" : "\n");
  }

  finish(): NumberedDocument {
    const { text, style, references, notes } = this;
    return { text, style, references, notes };
  }

  private written(value: number): string {
    const label = String(value);
    if (this.style === "superscript") return toSuperscript(label);
    return this.style === "caret" ? `[^${label}]` : label;
  }

  private mark(marks: NumberMark[], value: number, written: string): void {
    const start = this.text.length;
    this.write(written);
    marks.push({ label: String(value), start, end: this.text.length });
  }
}
