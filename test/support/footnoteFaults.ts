/*
 * Faults put into the footnotes of a document that has none, one at a time, with the places where a
 * check must find them. The document says where its footnote numbers and notes are; so the faults can
 * be put into documents made for the test and into real ones with truth beside them.
 */
import { applyEdits, type Span, type TextEdit } from "../../server/src/text/span.ts";
import type { Random } from "./seededRandom.ts";

export type FootnoteStyle = "plain" | "superscript" | "caret";

/** A footnote number in the text, or the number of a note: its span holds the number as written. */
export interface NumberMark extends Span {
  readonly label: string;
}

/** A document in which the notes and the numbers in the text agree: both are k, k+1, k+2 … */
export interface NumberedDocument {
  readonly text: string;
  readonly style: FootnoteStyle;
  readonly references: readonly NumberMark[];
  /** In the list's order; the last note reaches to the end of the text. */
  readonly notes: readonly NumberMark[];
}

/** A document with one fault in it. */
export interface FaultyDocument {
  readonly text: string;
  /** The tokens at the fault and next to it, in the text and in the list; a lost one is empty. */
  readonly places: readonly Span[];
}

export interface Fault {
  readonly name: string;
  /** Whether one token is wrong, so that a fix can give back the document as it was. */
  readonly isMendable: boolean;
  /** The document with the fault at the number of this index; `undefined` if it cannot be there. */
  put(document: NumberedDocument, index: number, random: Random): FaultyDocument | undefined;
}

/** All faults, each a row of a table of rates. */
export const footnoteFaults: readonly Fault[] = [
  {
    name: "note dropped",
    isMendable: false,
    put: (document, index) => {
      const span = noteSpan(document, index);
      return faulty(document, index, span && [{ span, newText: "" }]);
    },
  },
  {
    name: "number in the text dropped",
    isMendable: false,
    put: (document, index) => {
      const span = document.references[index];
      return faulty(document, index, span && [{ span, newText: "" }]);
    },
  },
  {
    name: "note doubled",
    isMendable: false,
    put: (document, index) => {
      const span = noteSpan(document, index);
      if (span === undefined) return undefined;
      const note = document.text.slice(span.start, span.end);
      const newText = note.endsWith("\n") ? note : `\n${note}`;
      return faulty(document, index, [{ span: at(span.end), newText }]);
    },
  },
  {
    name: "number in the text doubled",
    isMendable: false,
    put: (document, index, random) => {
      const reference = document.references[index];
      const places = wordEnds(document);
      if (reference === undefined || places.length === 0) return undefined;
      const span = at(random.pick(places));
      return faulty(document, index, [{ span, newText: written(document, reference) }]);
    },
  },
  {
    name: "numbers in the text exchanged",
    isMendable: true,
    put: (document, index) => exchanged(document, index, document.references),
  },
  {
    name: "numbers in the list exchanged",
    isMendable: false,
    put: (document, index) => exchanged(document, index, document.notes),
  },
  {
    name: "number in the text off by one",
    isMendable: true,
    put: (document, index, random) => offByOne(document, index, document.references, random),
  },
  {
    name: "number in the list off by one",
    isMendable: true,
    put: (document, index, random) => offByOne(document, index, document.notes, random),
  },
  {
    name: "number in the list misread",
    isMendable: true,
    put: (document, index, random) => {
      const span = document.notes[index];
      if (span === undefined || !/[01]/.test(span.label)) return undefined;
      const newText = written(document, span)
        .replace("1", random.pick(["l", "I"]))
        .replace("0", "O");
      return faulty(document, index, [{ span, newText }]);
    },
  },
  {
    name: "note without text",
    isMendable: false,
    put: (document, index) => {
      const label = document.notes[index];
      const note = noteSpan(document, index);
      if (label === undefined || note === undefined) return undefined;
      const lines = document.text.slice(label.end, note.end);
      const start = label.end + (/^[.:]?[ \t]*/.exec(lines)?.[0].length ?? 0);
      const end = label.end + lines.trimEnd().length;
      return faulty(document, index, [{ span: { start, end }, newText: "" }]);
    },
  },
];

/** From the line of a note's number to the line of the next one, or to the end of the text. */
function noteSpan({ text, notes }: NumberedDocument, index: number): Span | undefined {
  const label = notes[index];
  if (label === undefined) return undefined;
  const next = notes[index + 1];
  return {
    start: lineStart(text, label.start),
    end: next === undefined ? text.length : lineStart(text, next.start),
  };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function exchanged(
  document: NumberedDocument,
  index: number,
  marks: readonly NumberMark[],
): FaultyDocument | undefined {
  const a = marks[index];
  const b = marks[index + 1];
  if (a === undefined || b === undefined) return undefined;
  return faulty(document, index, [
    { span: a, newText: written(document, b) },
    { span: b, newText: written(document, a) },
  ]);
}

function offByOne(
  document: NumberedDocument,
  index: number,
  marks: readonly NumberMark[],
  random: Random,
): FaultyDocument | undefined {
  const mark = marks[index];
  if (mark === undefined) return undefined;
  const value = Number(mark.label);
  if (!Number.isInteger(value)) return undefined;
  const label = String(value < 2 || random.chance(0.5) ? value + 1 : value - 1);
  return faulty(document, index, [{ span: mark, newText: inForm(document, mark, label) }]);
}

/** The other number in the form of this one: `[^2]`, `²` or `2`. */
function inForm(document: NumberedDocument, mark: NumberMark, label: string): string {
  const old = written(document, mark);
  if (old.includes(mark.label)) return old.replace(mark.label, label);
  return [...label].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit))).join("");
}

function written({ text }: NumberedDocument, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The ends of words in the running text, where a footnote number may stand. */
function wordEnds({ text, notes }: NumberedDocument): number[] {
  const end = lineStart(text, notes[0]?.start ?? 0);
  return [...text.slice(0, end).matchAll(/[a-z]{3}(?= [a-z])/g)].map((match) => match.index + 3);
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}

/** The document after the edits, with the tokens next to the fault at their new places. */
function faulty(
  { text, references, notes }: NumberedDocument,
  index: number,
  edits: readonly TextEdit[] | undefined,
): FaultyDocument | undefined {
  if (edits === undefined) return undefined;
  const around = [references, notes].flatMap((marks) =>
    marks.slice(Math.max(0, index - 1), index + 3),
  );
  const spans = [...around, ...edits.map(({ span }) => span)];
  const places = spans.map((span) => moved(span, edits));
  return { text: applyEdits(text, edits), places };
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
