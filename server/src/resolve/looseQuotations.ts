/**
 * Quotation marks of the running text without a partner. A quotation that goes over paragraphs is
 * opened again at the beginning of each and closed at the end of the last one, or, in cables, just
 * closed somewhere later; both are right. Straight and curly marks may be mixed; which way a straight
 * one faces is told by the blanks beside it.
 */
import { textOf } from "../parse/documentLines.ts";
import type { LineStretch } from "../parse/place.ts";
import { isDigit } from "../scan/words.ts";
import { lazyFor } from "../vocabulary/lazy.ts";
import type { Document } from "./document.ts";
import { type Passage, valuePerPassage } from "./passages.ts";

/** A quotation mark that is not right, one character long. */
export interface LooseQuotation extends LineStretch {
  /** It opens or closes without a partner, or it is curly and faces the wrong way. */
  readonly fault: "unclosed" | "unopened" | "facing";
  /** Whether it is in the last passage, whose end may not have been typed yet. */
  readonly isLast: boolean;
}

/**
 * Which way a mark faces by its sign or the blanks beside it; `measure` after a digit, where it may
 * stand for inches.
 */
type Direction = "opening" | "closing" | "either" | "measure";

interface QuotationMark extends LineStretch {
  readonly direction: Direction;
  /** A curly mark between signs where only the other one can stand. */
  readonly isFacingWrong: boolean;
  /** It is the first sign of its passage, an item's number and brackets aside. */
  readonly isFirst: boolean;
}

/** Passages without a mark of its own that a quotation goes over at most. */
const MOST_PASSAGES = 12;

/**
 * The quotation marks that are not right, in the order of the text; the same list in versions of the
 * document in which all marks are where they were.
 */
export function looseQuotations(document: Document): readonly LooseQuotation[] {
  return findLoose(marksWithin(document));
}

const findLoose = lazyFor((passages: readonly PassageMarks[]): readonly LooseQuotation[] => {
  const collector = new Collector(passages.length - 1);
  passages.forEach(({ marks, isWhole, isInNote }, index) => {
    // A note is closed in itself.
    if (isInNote) collector.endQuotation();
    if (collector.isOpen || !isWhole) collector.add(marks, index);
    if (isInNote) collector.endQuotation();
  });
  collector.endQuotation();
  return collector.loose.sort((a, b) => a.line - b.line || a.start - b.start);
});

/** Goes through the passages with the quotation that those before have left open. */
class Collector {
  readonly loose: LooseQuotation[] = [];
  private readonly lastPassage: number;
  /** Its opening mark, and the last passage that it was opened or opened again in. */
  private open: { readonly mark: LooseQuotation; readonly passage: number } | undefined;

  constructor(lastPassage: number) {
    this.lastPassage = lastPassage;
  }

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  add(marks: readonly QuotationMark[], passage: number): void {
    for (const mark of marks) if (mark.isFacingWrong) this.report(mark, "facing", passage);
    if (this.open !== undefined && MOST_PASSAGES < passage - this.open.passage) this.endQuotation();
    const isReopened = this.reopen(marks[0], passage);
    const { unclosed, unopened } = pair(
      isReopened ? marks.slice(1) : marks,
      this.open !== undefined,
    );
    for (const mark of unopened) {
      if (this.open === undefined) this.report(mark, "unopened", passage);
      this.open = undefined;
    }
    for (const mark of unclosed) {
      this.endQuotation();
      this.open = { mark: this.toLoose(mark, "unclosed", passage), passage };
    }
  }

  /** Ends the quotation, if one is open, which is a fault. */
  endQuotation(): void {
    if (this.open !== undefined) this.loose.push(this.open.mark);
    this.open = undefined;
  }

  /** Opened again at the beginning of a paragraph, it is the same quotation. */
  private reopen(first: QuotationMark | undefined, passage: number): boolean {
    if (this.open === undefined || !first?.isFirst || first.direction === "closing") return false;
    this.open = { mark: this.open.mark, passage };
    return true;
  }

  private report(mark: QuotationMark, fault: LooseQuotation["fault"], passage: number): void {
    this.loose.push(this.toLoose(mark, fault, passage));
  }

  private toLoose(
    mark: QuotationMark,
    fault: LooseQuotation["fault"],
    passage: number,
  ): LooseQuotation {
    const { line, start, end } = mark;
    return { line, start, end, fault, isLast: passage === this.lastPassage };
  }
}

/** The marks of a passage that find no partner in it. */
function pair(
  marks: readonly QuotationMark[],
  isOpenBefore: boolean,
): { unclosed: readonly QuotationMark[]; unopened: readonly QuotationMark[] } {
  const open: QuotationMark[] = [];
  const unopened: QuotationMark[] = [];
  for (const mark of marks) {
    const canClose = 0 < open.length || (isOpenBefore && unopened.length === 0);
    if (mark.direction === "opening" || (mark.direction === "either" && !canClose)) open.push(mark);
    else if (mark.direction === "measure" && !canClose) continue;
    else if (open.pop() === undefined) unopened.push(mark);
  }
  return { unclosed: open, unopened };
}

interface PassageMarks {
  readonly marks: readonly QuotationMark[];
  /** Nothing is loose there if no quotation is open before it. */
  readonly isWhole: boolean;
  readonly isInNote: boolean;
}

const marksWithin = valuePerPassage((document, passage): PassageMarks => {
  const marks = marksOf(document, passage);
  const isInNote = passage[0]?.role === "note";
  if (marks.length === 0) return isInNote ? NOTE_WITHOUT_MARKS : TEXT_WITHOUT_MARKS;
  const { unclosed, unopened } = pair(marks, false);
  const isFacing = marks.every(({ isFacingWrong }) => !isFacingWrong);
  const isWhole = isFacing && unclosed.length === 0 && unopened.length === 0;
  return { marks, isWhole, isInNote };
});

const TEXT_WITHOUT_MARKS: PassageMarks = { marks: [], isWhole: true, isInNote: false };
const NOTE_WITHOUT_MARKS: PassageMarks = { marks: [], isWhole: true, isInNote: true };

function marksOf({ lines }: Document, passage: Passage): readonly QuotationMark[] {
  const marks: QuotationMark[] = [];
  let hasWords = false;
  for (const { lines: stretches } of passage)
    for (const { line, start, end } of stretches) {
      const text = textOf(lines, line);
      let from = start;
      for (const at of lines[line]?.marks ?? []) {
        if (at < start || end <= at) continue;
        const facing = facingAt(text, at, start, end);
        if (facing === undefined) continue;
        hasWords ||= hasWordSign(text, from, at, start);
        from = at + 1;
        marks.push({ line, start: at, end: at + 1, ...facing, isFirst: !hasWords });
      }
      hasWords ||= hasWordSign(text, from, end, start);
    }
  return marks;
}

/** Whether a word is begun between two columns. */
function hasWordSign(text: string, from: number, to: number, start: number): boolean {
  for (let at = from; at < to; at++) if (isWordSign(text, at, start)) return true;
  return false;
}

/** Letters, but not those of an item's number at the start of the line. */
function isWordSign(text: string, at: number, start: number): boolean {
  const unit = text.charCodeAt(at);
  if (isDigit(unit) || !/\p{L}/u.test(text[at] ?? " ")) return false;
  const next = text[at + 1] ?? " ";
  return start + 2 < at || !".)".includes(next);
}

function facingAt(
  text: string,
  at: number,
  start: number,
  end: number,
): Pick<QuotationMark, "direction" | "isFacingWrong"> | undefined {
  const sign = text[at] ?? "";
  if (!MARKS.includes(sign)) return undefined;
  const place = isAfterAll(text, at, start, end)
    ? "closing"
    : directionByPlace(text, at, start, end);
  if (sign === '"') {
    const isMeasure = isDigit(text.charCodeAt(at - 1)) && place !== "opening";
    return { direction: isMeasure ? "measure" : place, isFacingWrong: false };
  }
  const own = sign === "”" ? "closing" : "opening";
  const isFacingWrong = place !== "either" && place !== own;
  return { direction: isFacingWrong ? place : own, isFacingWrong };
}

/** A curly mark with at most a footnote number after it on its line opens nothing. */
function isAfterAll(text: string, at: number, start: number, end: number): boolean {
  if (text[at] === '"' || at === start || LONGEST_NUMBER < end - at - 1) return false;
  return !/\p{L}/u.test(text.slice(at + 1, end));
}

/** Digits of a footnote number and a stop or bracket. */
const LONGEST_NUMBER = 5;
const MARKS = '"“”„';

/** Whether a mark between `start` and `end` of a line stands where a quotation opens. */
export function facesOpening(text: string, at: number, start: number, end: number): boolean {
  return directionByPlace(text, at, start, end) === "opening";
}

function directionByPlace(
  text: string,
  at: number,
  start: number,
  end: number,
): "opening" | "closing" | "either" {
  const isFreeBefore = at === start || OPEN_BEFORE.includes(text[at - 1] ?? " ");
  const isFreeAfter = at + 1 === end || CLOSED_AFTER.includes(text[at + 1] ?? " ");
  if (isFreeBefore === isFreeAfter) return "either";
  return isFreeBefore ? "opening" : "closing";
}

/** What stands before an opening mark, and after a closing one. */
const OPEN_BEFORE = " \t\u00a0([{—–-/*_‘'";
const CLOSED_AFTER = " \t\u00a0.,;:!?)]}—–-/*_’'";
