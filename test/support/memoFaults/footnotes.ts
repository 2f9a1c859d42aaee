/* Faults of footnotes: notes and numbers dropped, doubled, exchanged, off by one, misread, skipped. */
import { toSuperscript } from "../../../server/src/scan/superscript.ts";
import type { Span, TextEdit } from "../../../server/src/text/span.ts";
import type { Random } from "../seededRandom.ts";
import {
  at,
  type FaultyMemo,
  faulty,
  type MarkedMemo,
  type MemoFault,
  type NumberMark,
  near,
  wordEnds,
  written,
} from "./fault.ts";

const base = {
  codes: "footnote/",
  count: ({ notes }: MarkedMemo) => notes.length,
};

export const footnoteFaults: readonly MemoFault[] = [
  {
    ...base,
    name: "note dropped",
    isMendable: false,
    undecidable: (memo, index) => signElsewhere(memo, index) ?? lastLikeDecimal(memo, index),
    put: (memo, index) => changed(memo, index, [{ span: noteSpan(memo, index), newText: "" }]),
  },
  {
    ...base,
    name: "number in the text dropped",
    isMendable: false,
    undecidable: signElsewhere,
    put: (memo, index) => {
      const span = memo.references[index];
      return span && changed(memo, index, [{ span, newText: "" }]);
    },
  },
  {
    ...base,
    name: "note and its number dropped",
    isMendable: false,
    undecidable: lastOrAlone,
    put: (memo, index) => {
      const span = memo.references[index];
      const edits = span && [
        { span, newText: "" },
        { span: noteSpan(memo, index), newText: "" },
      ];
      return edits && changed(memo, index, edits);
    },
  },
  {
    ...base,
    name: "note doubled",
    isMendable: false,
    put: (memo, index) => {
      const span = noteSpan(memo, index);
      const note = written(memo, span);
      const newText = note.endsWith("\n") ? note : `\n${note}`;
      return changed(memo, index, [{ span: at(span.end), newText }]);
    },
  },
  {
    ...base,
    name: "number in the text doubled",
    isMendable: false,
    undecidable: (memo, index) => signElsewhere(memo, index) ?? afterDigit(memo, index),
    put: (memo, index, random) => {
      const reference = memo.references[index];
      const places = wordEnds(memo);
      if (reference === undefined || places.length === 0) return undefined;
      const edit = { span: at(random.pick(places)), newText: written(memo, reference) };
      return changed(memo, index, [edit]);
    },
  },
  {
    ...base,
    name: "numbers in the text exchanged",
    isMendable: true,
    unmendable: (memo, index) => besideDigit(memo, index) ?? afterDigit(memo, index + 2),
    put: (memo, index) => exchanged(memo, index, memo.references),
  },
  {
    ...base,
    name: "numbers in the list exchanged",
    isMendable: false,
    put: (memo, index) => exchanged(memo, index, memo.notes),
  },
  {
    ...base,
    name: "number in the text off by one",
    isMendable: true,
    unmendable: (memo, index) => onlyOne(memo) ?? besideDigit(memo, index),
    put: (memo, index, random) => offByOne(memo, index, memo.references, random),
  },
  {
    ...base,
    name: "number in the list off by one",
    isMendable: true,
    unmendable: (memo, index) => onlyOne(memo) ?? besideDigit(memo, index),
    put: (memo, index, random) => offByOne(memo, index, memo.notes, random),
  },
  {
    ...base,
    name: "number in the list misread",
    isMendable: true,
    put: (memo, index, random) => {
      const span = memo.notes[index];
      if (span === undefined || !/[01]/.test(span.label)) return undefined;
      const newText = written(memo, span)
        .replace("1", random.pick(["l", "I"]))
        .replace("0", "O");
      return newText === written(memo, span)
        ? undefined
        : changed(memo, index, [{ span, newText }]);
    },
  },
  {
    ...base,
    name: "note without text",
    isMendable: false,
    put: (memo, index) => {
      const label = memo.notes[index];
      if (label === undefined) return undefined;
      const lines = memo.text.slice(label.end, label.noteEnd);
      const start = label.end + (/^[.:)]?[ \t]*/.exec(lines)?.[0].length ?? 0);
      const end = label.end + lines.trimEnd().length;
      return start < end
        ? changed(memo, index, [{ span: { start, end }, newText: "" }])
        : undefined;
    },
  },
];

/** A sign that stands at a second word, as the original has it, explains the loss or gain of one. */
function signElsewhere({ text, references }: MarkedMemo, index: number): string | undefined {
  const reference = references[index];
  if (reference === undefined || /\d/.test(reference.label)) return undefined;
  const sign = reference.label;
  for (let place = text.indexOf(sign); 0 <= place; place = text.indexOf(sign, place + 1)) {
    const isOwn = reference.start <= place && place < reference.end;
    if (!isOwn && /[A-Za-z.]/.test(text[place - 1] ?? "")) return "the sign stands at another word";
  }
  return undefined;
}

/** After the end of the list a digit behind a number's stop is a decimal as likely. */
function lastLikeDecimal({ style, references, text }: MarkedMemo, index: number) {
  const reference = references[index];
  if (index !== references.length - 1 || reference === undefined) return undefined;
  if (style !== "plain" && !reference.isAmbiguous) return undefined;
  return reference.isAmbiguous || /\d[.,]?$/.test(text.slice(0, reference.start))
    ? "the last number follows another number"
    : undefined;
}

/** Of the last note, and of the only one, nothing is left. */
function lastOrAlone({ notes }: MarkedMemo, index: number): string | undefined {
  if (index === notes.length - 1) return "nothing follows the last note";
  const first = Number(notes[0]?.label);
  return index === 0 && 1 < first ? "a list may begin with any number" : undefined;
}

/** Where there is one note, it may be wrong as well as the number in the text. */
function onlyOne({ notes }: MarkedMemo): string | undefined {
  return notes.length === 1
    ? "nothing but the other of two numbers says which is wrong"
    : undefined;
}

/** After a digit a wrong number is any number; and nothing certain is next to it. */
function afterDigit({ references, text }: MarkedMemo, index: number): string | undefined {
  const reference = references[index];
  const isGlued = reference?.isAmbiguous && /\d/.test(text[reference.start - 1] ?? "");
  return isGlued ? "a number is glued to a digit" : undefined;
}

function besideDigit(memo: MarkedMemo, index: number): string | undefined {
  return afterDigit(memo, index - 1) ?? afterDigit(memo, index) ?? afterDigit(memo, index + 1);
}

/** From the line of a note's number to its end. */
function noteSpan({ text, notes }: MarkedMemo, index: number): Span {
  const label = notes[index];
  if (label === undefined) return at(text.length);
  return { start: text.lastIndexOf("\n", label.start - 1) + 1, end: label.noteEnd };
}

function exchanged(
  memo: MarkedMemo,
  index: number,
  marks: readonly NumberMark[],
): FaultyMemo | undefined {
  const a = marks[index];
  const b = marks[index + 1];
  if (a === undefined || b === undefined) return undefined;
  return changed(memo, index, [
    { span: a, newText: written(memo, b) },
    { span: b, newText: written(memo, a) },
  ]);
}

function offByOne(
  memo: MarkedMemo,
  index: number,
  marks: readonly NumberMark[],
  random: Random,
): FaultyMemo | undefined {
  const mark = marks[index];
  if (mark === undefined) return undefined;
  const value = Number(mark.label);
  if (!Number.isInteger(value)) return undefined;
  const label = String(value < 2 || random.chance(0.5) ? value + 1 : value - 1);
  return changed(memo, index, [{ span: mark, newText: inForm(memo, mark, label) }]);
}

/** The other number in the form of this one: `[^2]`, `²` or `2`. */
function inForm(memo: MarkedMemo, mark: NumberMark, label: string): string {
  const old = written(memo, mark);
  return old.includes(mark.label) ? old.replace(mark.label, label) : toSuperscript(label);
}

function changed(memo: MarkedMemo, index: number, edits: readonly TextEdit[]): FaultyMemo {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  return faulty(memo, sorted, [...near(memo.references, index), ...near(memo.notes, index)]);
}
