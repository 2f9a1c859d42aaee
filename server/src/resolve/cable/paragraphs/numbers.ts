/**
 * The numbers of a cable's paragraphs: which of them cannot be right.
 *
 * A message numbers its paragraphs 1 to n over all its sections; 285 of 299 originals are complete
 * (cable-format 8.1). Lists, tables and quoted documents have numbers of their own between them,
 * which begin anew at 1 and are let alone; so is everything that has more than one explanation.
 */
import type { LineStretch } from "../../../parse/place.ts";
import type { CableLandmark } from "../../../scan/cable/landmarks.ts";
import type { Enumerator } from "../../../scan/enumerator.ts";
import type { CableDocument } from "../../document.ts";
import { findPageSlips } from "../../pages/pageSequence.ts";
import { sectionAgreement } from "../agreement/section.ts";
import { findSectionSlips } from "../sectionOrder.ts";
import { hasNumber, misreadNumber, textBetween } from "./hiddenNumbers.ts";
import { createQuotedTest } from "./quoted.ts";

/** The number of a paragraph, and where it stands. */
export interface ParagraphNumber extends LineStretch {
  readonly value: number;
  readonly section: number;
}

export type ParagraphSlip =
  /** The neighbours fit one another and this one does not; `written` may be no number at all. */
  | {
      readonly kind: "wrong";
      readonly place: LineStretch;
      readonly written: string;
      readonly expected: number;
      readonly before: ParagraphNumber | undefined;
      readonly after: ParagraphNumber | undefined;
    }
  /** Two in a row have the same number. */
  | { readonly kind: "repeated"; readonly first: ParagraphNumber; readonly place: ParagraphNumber }
  /** Numbers are missing before this one. */
  | { readonly kind: "gap"; readonly before: ParagraphNumber; readonly place: ParagraphNumber }
  /** Two neighbours are exchanged. */
  | {
      readonly kind: "exchanged";
      readonly place: ParagraphNumber;
      readonly other: ParagraphNumber;
    };

/** The slips of the message's own numbering, in text order. */
export function paragraphSlips(document: CableDocument): readonly ParagraphSlip[] {
  // Where sections stand in the wrong place, their paragraphs do too.
  if (0 < findSectionSlips(sectionAgreement(document)).length) return [];
  const numbers = ownNumbers(document);
  const begun = walk(
    document,
    numbers.filter(({ isBegun }) => isBegun),
  );
  const all = walk(document, numbers);
  return (worthOf(begun) < worthOf(all) ? all : begun).slips;
}

interface Walked {
  readonly slips: readonly ParagraphSlip[];
  /** Numbers that were taken as the message's own. */
  readonly accepted: number;
}

function walk(document: CableDocument, [first, second, ...rest]: readonly LineNumber[]): Walked {
  // A single number is no sequence.
  if (first === undefined || second === undefined) return { slips: [], accepted: 0 };
  return new Walk(document, [first, second, ...rest]).walk();
}

/** A slip more must explain more than one number more. */
function worthOf({ slips, accepted }: Walked): number {
  return accepted - slips.length;
}

interface LineNumber extends ParagraphNumber {
  /** A paragraph begins with it for the grammar. */
  readonly isBegun: boolean;
}

const HIGHEST = 99;

/**
 * Numbers with a stop at the beginning of a line of text, those in quotations left out. Where no
 * blank line stands between paragraphs, the grammar does not take a number that was not expected for
 * the beginning of one; it counts here if it stands as far in as the others.
 */
function ownNumbers({ lines, parts }: CableDocument): readonly LineNumber[] {
  const { body, paragraphs, sections } = parts;
  const first = paragraphs.find(({ enumerator }) => enumerator && isNumber(enumerator));
  if (body === undefined || first === undefined) return [];
  const begun = new Set(paragraphs.map(({ start }) => start.line));
  const isQuoted = createQuotedTest(parts.quotations);
  const numbers: LineNumber[] = [];
  let section = 0;
  for (let line = body.start.line; line <= body.end.line; line++) {
    const enumerator = numberAt(lines[line]?.cable ?? []);
    while ((sections[section + 1]?.start.line ?? line + 1) <= line) section++;
    if (enumerator === undefined || HIGHEST < Number(enumerator.label)) continue;
    const { start } = enumerator.labelColumns;
    const isBegun = begun.has(line);
    const isInLine = start === first.enumerator?.labelColumns.start;
    if ((!isBegun && !isInLine) || isQuoted({ line, column: start })) continue;
    const value = Number(enumerator.label);
    numbers.push({ value, section, line, ...enumerator.labelColumns, isBegun });
  }
  return numbers;
}

/** The number with which a line begins, also joined to the subject. */
function numberAt(landmarks: readonly CableLandmark[]): Enumerator | undefined {
  for (const landmark of landmarks)
    if (landmark.kind === "enumerator" && isNumber(landmark.enumerator)) return landmark.enumerator;
  return undefined;
}

function isNumber({ form, punctuation, bullet }: Enumerator): boolean {
  return form === "number" && bullet === undefined && punctuation.startsWith(".");
}

/** Walks over the numbers with the lists that are open; the outermost is the message's own. */
class Walk {
  private readonly document: CableDocument;
  private readonly numbers: readonly ParagraphNumber[];
  private readonly slips: ParagraphSlip[] = [];
  private accepted = 0;
  private readonly interruptions: readonly number[];
  /** How many of the interruptions lie behind. */
  private passed = 0;
  /** The last number of each open list, outermost first. */
  private open: number[] = [];
  /** The last number of the message's own, with the value that it should have. */
  private last: ParagraphNumber;

  constructor(
    document: CableDocument,
    numbers: readonly [ParagraphNumber, ParagraphNumber, ...ParagraphNumber[]],
  ) {
    this.document = document;
    this.numbers = numbers;
    this.interruptions = interruptions(document);
    this.last = numbers[0];
    this.begin(numbers[0], numbers[1]);
  }

  walk(): Walked {
    let index = 1;
    while (index < this.numbers.length) index = this.step(index);
    return { slips: this.slips, accepted: this.accepted };
  }

  /** The first number may be wrong; where it is not 1, sections before it may be missing. */
  private begin(first: ParagraphNumber, second: ParagraphNumber): void {
    const isWrong = first.value !== 1 && first.value !== 2 && second.value === 2;
    if (isWrong) this.addWrong(first, 1, undefined, second);
    this.accept(first, isWrong ? 1 : first.value);
  }

  /** Takes one number or two; gives the index of the next. */
  private step(index: number): number {
    const number = this.numbers[index] as ParagraphNumber;
    const { value } = number;
    const depth = this.open.lastIndexOf(value - 1);
    if (depth === 0) {
      this.accept(number, value);
      return index + 1;
    }
    if (0 < depth) {
      this.open.length = depth;
      this.open.push(value);
      return index + 1;
    }
    const taken = this.judge(index, number);
    if (taken === 0) this.open.push(value);
    return index + Math.max(1, taken);
  }

  /** Judges a number that follows none; how many numbers were taken as the message's own. */
  private judge(index: number, number: ParagraphNumber): number {
    const { value } = number;
    const { last } = this;
    if (this.isInterrupted(last, number)) {
      if (value !== 1) this.accept(number, value);
      return value === 1 ? 0 : 1;
    }
    const expected = last.value + 1;
    const next = this.numbers[index + 1];
    if (next?.value === expected + 1) {
      this.addWrong(number, expected, last, next);
      this.accept(number, expected);
      return 1;
    }
    // Within a list of its own nothing else is judged.
    if (1 < this.open.length) return 0;
    if (value === expected + 1 && next?.value === expected)
      return this.judgeExchange(number, next, this.numbers[index + 2]);
    if (value === last.value) return this.judgeRepeated(number, next);
    const goesOn = next === undefined || next.value === value + 1;
    return expected < value && goesOn ? this.judgeGap(number) : 0;
  }

  private judgeExchange(
    place: ParagraphNumber,
    other: ParagraphNumber,
    after: ParagraphNumber | undefined,
  ): number {
    if (after !== undefined && after.value !== place.value + 1) return 0;
    this.slips.push({ kind: "exchanged", place, other });
    this.accept(other, place.value);
    return 2;
  }

  private judgeRepeated(number: ParagraphNumber, next: ParagraphNumber | undefined): number {
    const { last } = this;
    if (next === undefined) {
      this.addWrong(number, last.value + 1, last, undefined);
      this.accept(number, last.value + 1);
      return 1;
    }
    if (next.value !== number.value + 1) return 0;
    this.slips.push({ kind: "repeated", first: last, place: number });
    this.accept(number, number.value);
    return 1;
  }

  private judgeGap(number: ParagraphNumber): number {
    const { last } = this;
    const expected = last.value + 1;
    const between = textBetween(this.document, last, number);
    const isHidden = range(expected, number.value).some((value) => hasNumber(between, value));
    const isOne = expected + 1 === number.value;
    const misread = isOne && !isHidden ? misreadNumber(between, expected) : undefined;
    if (misread !== undefined)
      this.slips.push({ kind: "wrong", ...misread, expected, before: last, after: number });
    else if (!isHidden) this.slips.push({ kind: "gap", before: last, place: number });
    this.accept(number, number.value);
    return 1;
  }

  /** Whether a section or a page is missing between two numbers. */
  private isInterrupted(before: ParagraphNumber, after: ParagraphNumber): boolean {
    while ((this.interruptions[this.passed] ?? after.line) < before.line) this.passed++;
    const next = this.interruptions[this.passed];
    return next !== undefined && next <= after.line;
  }

  private accept(number: ParagraphNumber, value: number): void {
    this.accepted++;
    this.open = [value];
    this.last = { ...number, value };
  }

  private addWrong(
    place: ParagraphNumber,
    expected: number,
    before: ParagraphNumber | undefined,
    after: ParagraphNumber | undefined,
  ): void {
    const written = String(place.value);
    this.slips.push({ kind: "wrong", place, written, expected, before, after });
  }
}

/**
 * The lines at which a section or a page is missing before them, rising; a wrong page number or
 * count of a section is no such line.
 */
function interruptions(document: CableDocument): readonly number[] {
  const found = findPageSlips(document).flatMap(({ fault, page }) =>
    fault === "skipped" ? [page.line] : [],
  );
  const { sections } = sectionAgreement(document);
  sections.forEach(({ counts, number }, i) => {
    const before = sections[i - 1]?.number.value;
    const [first] = counts;
    if (first !== undefined && before !== undefined && number.value !== before + 1)
      found.push(first.line);
  });
  return found.sort((a, b) => a - b);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
