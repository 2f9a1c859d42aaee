/*
 * Memoranda with 5 to 15 notes, in the forms that printed and transcribed ones have: a heading with the
 * number of the source note, dateline, subject, paragraphs with page markers, a signature, notes. The
 * same seed gives the same memorandum. Where the footnote numbers and notes are is given with it, so
 * that faults can be put in and matches compared.
 */
import { toSuperscript } from "../../server/src/scan/superscript.ts";
import type { FootnoteStyle, MarkedMemo, NoteMark, NumberMark } from "./memoFaults/fault.ts";
import {
  date,
  GIVEN_NAMES,
  gluedPhrase,
  month,
  noteText,
  numberPhrase,
  OBJECTS,
  OPENINGS,
  office,
  SUBJECTS,
  SURNAMES,
  sentenceWithNumberLast,
  table,
  VERBS,
  year,
} from "./memoPhrases.ts";
import { createRandom, type Random } from "./seededRandom.ts";

/** How the notes stand: the forms of memo-format section 8. */
export type NotesLayout =
  /** `  1. Text` directly under the signature. */
  | "indented"
  /** `1. Text↵`. */
  | "arrow"
  /** `1 Text` after `* * *`, with `*` for the source note. */
  | "separated"
  /** The label in the style of the references: `[^1]: `, `[1] `, `/1/`, `¹ `, `1) `. */
  | "labelled"
  /** The same, with each label alone on its line. */
  | "alone"
  /** Below the paragraph that refers to them. */
  | "inline"
  /** At the foot of each page, under a rule or not. */
  | "page";

export interface MemoShape {
  readonly style: FootnoteStyle;
  readonly layout: NotesLayout;
  /** The number of the first note, where a document runs on from another. */
  readonly first?: number;
  /** Which share of the clauses has a number of its own. */
  readonly numbers?: number;
  /** Which share of those has it glued to a word or sign, as a footnote number is. */
  readonly glued?: number;
  /** Whether notes have a second paragraph now and then. */
  readonly hasLongNotes?: boolean;
  /** How many notes; 5 to 15 by default. */
  readonly notes?: number;
  /** Which share of the sentences has a note; 0.6 by default, which is many. */
  readonly noted?: number;
  /** How many sentences a paragraph has at most; 4 by default. */
  readonly sentences?: number;
  /** The document's number; 2 to 300 by default. */
  readonly number?: number;
  /** The page on which it begins; 20 to 400 by default. */
  readonly page?: number;
}

/** A memorandum without a fault, with the notes in the list form that goes with the style. */
export function generateMemo(seed: number, style: FootnoteStyle): MarkedMemo {
  return generateMemoOf(seed, { style, layout: LAYOUTS[style], numbers: 0.5 });
}

const LAYOUTS: Readonly<Record<FootnoteStyle, NotesLayout>> = {
  plain: "indented",
  superscript: "arrow",
  markup: "arrow",
  caret: "labelled",
  bracket: "indented",
  slash: "labelled",
};

/** A memorandum of a shape, without a fault. */
export function generateMemoOf(seed: number, shape: MemoShape): MarkedMemo {
  const random = createRandom(seed);
  const count = shape.notes ?? random.between(5, 15);
  const memo = new MemoWriter(random, shape, count);
  const number = shape.number ?? random.between(2, 300);
  memo.write(`${number}. Memorandum From ${office(random)} to ${office(random)}`);
  memo.number();
  memo.write(`\n\nWashington, ${date(random)}\n\nSUBJECT\n\n  • ${random.pick(SUBJECTS)}\n\n`);
  writeBody(memo, random, shape);
  memo.write(`${random.pick(GIVEN_NAMES)} ${random.pick(SURNAMES)}\n`);
  memo.finalNotes();
  return memo.finish();
}

/** Paragraphs with one number a sentence, with sentences that have none between. */
function writeBody(memo: MemoWriter, random: Random, shape: MemoShape): void {
  const { layout, numbers = 0.5, noted = 0.6 } = shape;
  let page = shape.page ?? random.between(20, 400);
  for (let paragraph = 1; memo.hasMore; paragraph++) {
    const sentences = random.between(1, shape.sentences ?? 4);
    if (random.chance(0.2)) memo.write(`${paragraph}. `);
    for (let i = 0; i < sentences; i++) {
      if (0 < i) memo.write(" ");
      if (layout !== "page" && random.chance(0.05)) {
        memo.page(++page);
        memo.write(" ");
      }
      writeSentence(memo, random, shape, memo.hasMore && random.chance(noted));
    }
    memo.write("\n\n");
    if (layout === "inline") memo.pendingNotes();
    if (numbers !== 0 && random.chance(0.08)) memo.write(table(random));
    if (layout === "page" && paragraph % 3 === 0 && memo.hasMore) {
      memo.pendingNotes();
      memo.page(++page);
      memo.write("\n\n");
    }
  }
}

/** A sentence; its footnote number stands after the full stop, or after a word or mark within it. */
function writeSentence(
  memo: MemoWriter,
  random: Random,
  { numbers = 0.5, glued = 0 }: MemoShape,
  isNoted: boolean,
): void {
  const phrase = () => {
    if (!random.chance(numbers)) return "without delay";
    return random.chance(glued) ? gluedPhrase(random) : numberPhrase(random);
  };
  const words = `${random.pick(OPENINGS)} ${random.pick(VERBS)} ${random.pick(OBJECTS)}`;
  if (isNoted && random.chance(numbers * 0.2)) {
    memo.write(`${sentenceWithNumberLast(random)}.`);
    memo.number();
    return;
  }
  if (isNoted && random.chance(numbers * 0.04)) return writeGlued(memo, random, words);
  if (!isNoted || random.chance(0.5)) {
    const end = random.pick([" and was ready.", ".", ";", ", and so on."]);
    memo.write(`${words} ${phrase()} ${random.pick(["at last", "in time", "of course"])}${end}`);
    if (isNoted) memo.number();
    if (!isNoted && random.chance(0.3)) memo.write(` It went ${phrase()}.`);
    return;
  }
  memo.write(words);
  if (random.chance(0.3)) memo.write(",");
  memo.number();
  memo.write(` ${phrase()}.`);
}

/** A number directly after another one: only the list tells that it is there. */
function writeGlued(memo: MemoWriter, random: Random, words: string): void {
  const own = random.pick([
    `in the letter of ${month(random)} ${random.between(10, 28)}`,
    `in ${year(random)}`,
    `in telegram ${random.between(1000, 9999)}`,
  ]);
  memo.write(`${words} ${own}`);
  memo.number(true);
  memo.write(" and was ready.");
}

/** Writes a text and keeps where the footnote numbers and the notes' numbers are. */
class MemoWriter {
  private readonly random: Random;
  private readonly shape: MemoShape;
  private readonly labels: readonly string[];
  private readonly references: NumberMark[] = [];
  private readonly notes: NoteMark[] = [];
  private readonly pages: NumberMark[] = [];
  private text = "";

  constructor(random: Random, shape: MemoShape, count: number) {
    this.random = random;
    this.shape = shape;
    const { layout, first = 1 } = shape;
    this.labels = Array.from({ length: count }, (_, i) =>
      layout === "separated" ? (i === 0 ? "*" : String(i)) : String(first + i),
    );
  }

  get hasMore(): boolean {
    return this.references.length < this.labels.length;
  }

  write(text: string): void {
    this.text += text;
  }

  page(number: number): void {
    const label = String(number);
    const start = this.text.length;
    this.write(`[Page ${label}]`);
    this.pages.push({ label, start, end: this.text.length });
  }

  /** The next footnote number; `isGlued` if it follows a digit. */
  number(isGlued = false): void {
    const label = this.labels[this.references.length] ?? "";
    const start = this.text.length;
    this.write(inStyle(this.shape.style, label));
    const { style } = this.shape;
    const isAmbiguous = isGlued && (style === "plain" || style === "slash");
    this.references.push({ label, start, end: this.text.length, isAmbiguous });
  }

  /** The notes whose numbers have been written and which have not. */
  pendingNotes(): void {
    if (this.references.length <= this.notes.length) return;
    if (this.shape.layout === "page" && this.random.chance(0.5)) this.write("_____\n\n");
    while (this.notes.length < this.references.length) this.note();
    this.write("\n");
  }

  finalNotes(): void {
    const { layout, style } = this.shape;
    if (layout === "separated") this.write("\n* * *\n\n");
    else if (layout !== "indented" || style !== "plain") this.write("\n");
    while (this.notes.length < this.references.length) this.note();
  }

  private note(): void {
    const index = this.notes.length;
    const label = this.labels[index] ?? "";
    const text = noteText(this.random, index === 0);
    const [before, written, after] = this.noteLabel(label);
    this.write(before);
    const start = this.text.length;
    this.write(written);
    const end = this.text.length;
    this.write(`${after}${text}`);
    if (this.shape.hasLongNotes && this.random.chance(0.15))
      this.write(`\n\n${noteText(this.random, false)}`);
    this.write(this.shape.layout === "arrow" ? "↵\n" : "\n");
    if (this.shape.layout === "separated") this.write("\n");
    this.notes.push({ label, start, end, noteEnd: this.text.length });
  }

  /** What stands before a note's label, the label, and what stands between it and the text. */
  private noteLabel(label: string): [string, string, string] {
    const { layout, style } = this.shape;
    switch (layout) {
      case "indented":
        return ["  ", label, ". "];
      case "arrow":
        return ["", label, ". "];
      case "separated":
      case "page":
        return ["", label, " "];
      case "alone":
        return ["", label, style === "plain" ? "\n" : ".\n"];
      case "labelled":
      case "inline":
        return labelInStyle(style, label);
    }
  }

  finish(): MarkedMemo {
    const { text, references, notes, pages } = this;
    return { text, style: this.shape.style, references, notes, pages };
  }
}

function labelInStyle(style: FootnoteStyle, label: string): [string, string, string] {
  switch (style) {
    case "plain":
      return ["", label, ") "];
    case "caret":
      return ["", `[^${label}]`, ": "];
    case "slash":
      return ["", `/${label}/`, ""];
    case "superscript":
    case "markup":
    case "bracket":
      return ["", inStyle(style, label), " "];
  }
}

/** A label as a footnote number of this style writes it; a sign stays one, but in brackets. */
export function inStyle(style: FootnoteStyle, label: string): string {
  switch (style) {
    case "plain":
      return label;
    case "superscript":
      return toSuperscript(label);
    case "markup":
      return /\d/.test(label) ? `<sup>${label}</sup>` : label;
    case "caret":
      return `[^${label}]`;
    case "bracket":
      return /\d/.test(label) ? `[${label}]` : label;
    case "slash":
      return /\d/.test(label) ? `/${label}/` : label;
  }
}
