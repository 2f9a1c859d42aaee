/*
 * A fault that is put into a memorandum without one, and where a check must find it. Each subject has
 * its faults in a file beside this one; the table is `index.ts`. The document says where its footnote
 * numbers, notes, page markers and brackets are; so the faults can be put into documents made for the
 * test and into real ones with truth beside them.
 */
import { applyEdits, type Span, type TextEdit } from "../../../server/src/text/span.ts";
import type { Random } from "../seededRandom.ts";

export type FootnoteStyle = "plain" | "superscript" | "markup" | "caret" | "bracket" | "slash";

/** A footnote number in the text, or the number of a note: its span holds the number as written. */
export interface NumberMark extends Span {
  readonly label: string;
  /** A digit or slash that follows a digit: only the list tells that it is a footnote number. */
  readonly isAmbiguous?: boolean;
}

export interface NoteMark extends NumberMark {
  /** Where the note ends, the line end after it with it. */
  readonly noteEnd: number;
}

/** A document without a fault and where its parts are, each list in text order. */
export interface MarkedMemo {
  readonly text: string;
  readonly style: FootnoteStyle;
  /** The numbers in the text agree with those of the notes: both are k, k+1, k+2 … */
  readonly references: readonly NumberMark[];
  readonly notes: readonly NoteMark[];
  /** Page markers as a whole, with the page's number. */
  readonly pages: readonly NumberMark[];
}

/** A document with one fault in it. */
export interface FaultyMemo {
  readonly text: string;
  /** Where the finding may stand: the tokens at the fault and next to it; a lost one is empty. */
  readonly places: readonly Span[];
}

export interface MemoFault {
  /** What was done, in a few words; unique in the table. */
  readonly name: string;
  /** How the codes of the rules that may find it begin. */
  readonly codes: string;
  /** Whether one token is wrong, so that the first fix must give back the document as it was. */
  readonly isMendable: boolean;
  /** How many places a document has for it. */
  readonly count: (memo: MarkedMemo) => number;
  /**
   * Why nothing in the document, by its truth, tells of the fault at a place; absent if everything
   * does. Such places are left out and counted.
   */
  readonly undecidable?: (memo: MarkedMemo, index: number) => string | undefined;
  /** Why the document tells of the fault, but not which of two tokens is wrong. */
  readonly unmendable?: (memo: MarkedMemo, index: number) => string | undefined;
  /** The document with the fault at a place; `undefined` if it cannot be there. */
  readonly put: (memo: MarkedMemo, index: number, random: Random) => FaultyMemo | undefined;
}

/** A text between two offsets. */
export function written({ text }: MarkedMemo, { start, end }: Span): string {
  return text.slice(start, end);
}

export function at(offset: number): Span {
  return { start: offset, end: offset };
}

/** The document after the edits, with the edits' places and the given ones where they are then. */
export function faulty(
  { text }: MarkedMemo,
  edits: readonly TextEdit[],
  around: readonly Span[],
): FaultyMemo {
  const spans = [...around, ...edits.map(({ span }) => span)];
  return { text: applyEdits(text, edits), places: spans.map((span) => moved(span, edits)) };
}

/** The marks at an index and next to it. */
export function near<Mark>(marks: readonly Mark[], index: number): readonly Mark[] {
  return marks.slice(Math.max(0, index - 1), index + 3);
}

/** The ends of words in the running text, where something may be put in. */
export function wordEnds({ text, notes }: MarkedMemo): number[] {
  const isInNote = (offset: number) =>
    notes.some(({ start, noteEnd }) => start <= offset && offset < noteEnd);
  return [...text.matchAll(/[a-z]{3}(?= [a-z])/g)]
    .map((match) => match.index + 3)
    .filter((offset) => !isInNote(offset));
}

/** Where a span is after the edits; text put in at its start or end belongs to it. */
function moved({ start, end }: Span, edits: readonly TextEdit[]): Span {
  let from = start;
  let to = end;
  for (const { span, newText } of edits) {
    const growth = newText.length - (span.end - span.start);
    if (span.start < start) from += span.end <= start ? growth : span.start - start;
    if (span.end <= end) to += growth;
    else if (span.start < end) to += span.start - end;
  }
  return { start: from, end: Math.max(from, to) };
}
