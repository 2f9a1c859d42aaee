/** What all commands on footnotes ask: is every number matched beyond doubt, and how is one written. */
import { type LineStretch, toStretch } from "../../parse/place.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import type { Footnote, FootnoteReference } from "../../resolve/footnotes/footnotes.ts";
import { type PlacedDocument, type Snapshot, spanOf } from "../../resolve/snapshot.ts";
import { digitOfSuperscript, toSuperscript } from "../../scan/superscript.ts";
import { isDigits } from "../../scan/words.ts";
import { locate } from "../location.ts";
import type { Notice } from "./editPlan.ts";

/** A memorandum of a file. */
export interface PlacedMemo {
  readonly snapshot: Snapshot;
  readonly placed: PlacedDocument;
  readonly document: MemoDocument;
}

/** The memorandum at an offset; `undefined` in a cable or a file of unknown type. */
export function memoAt(snapshot: Snapshot, offset: number): PlacedMemo | undefined {
  const placed = locate(snapshot, offset)?.placed;
  if (placed?.document.kind !== "memo") return undefined;
  return { snapshot, placed, document: placed.document };
}

/**
 * What is uncertain of a memorandum's footnotes, each with a sentence: numbers without a note, notes
 * without a number, numbers that only their place explains, lists that are numbered anew. Empty where every pair is beyond doubt.
 */
export function uncertainFootnotes({ snapshot, placed, document }: PlacedMemo): readonly Notice[] {
  const { notes, references } = document.bindings.footnotes;
  const notice = (stretch: LineStretch, message: string): Notice => ({
    span: spanOf(snapshot, placed, toStretch(stretch)),
    message,
  });
  return [
    ...notes
      .slice(1)
      .flatMap(({ series, labelStretch }, i) =>
        series === notes[i]?.series
          ? []
          : [notice(labelStretch, "The notes are numbered anew from here, so numbers stand twice")],
      ),
    ...references.flatMap((reference) => {
      const message = doubtOfReference(reference);
      return message === undefined ? [] : [notice(reference, message)];
    }),
    ...notes.flatMap((note) => {
      const message = doubtOfNote(note);
      return message === undefined ? [] : [notice(note.labelStretch, message)];
    }),
  ];
}

function doubtOfReference({ label, note, reason }: FootnoteReference): string | undefined {
  if (note === undefined) return `Footnote number ${label} in the text has no note`;
  if (reason === "by-place") return `Footnote number ${label} is matched by its place alone`;
  if (reason === "inferred") return `Footnote number ${label} was found at the end of a number`;
  return undefined;
}

function doubtOfNote({ label, other, expected, references }: Footnote): string | undefined {
  if (label === "") return "A note has no number";
  if (other !== undefined) return `Two notes have the number ${label}`;
  if (expected !== undefined) return `The number ${label} of a note is doubtful`;
  if (references.length === 0) return `Note ${label} has no number in the text`;
  return undefined;
}

/** Whether a label is a number; signs and names keep out of the numbering. */
export function isNumbered({ label }: { readonly label: string }): boolean {
  return isDigits(label);
}

/**
 * A number written in the place of another: the digits of `written` are replaced, as superscripts
 * where they are such, and what stands around them (`[^1]`, `/1/`, `<sup>1</sup>`) stays.
 */
export function withNumber(written: string, label: string): string {
  let start = 0;
  while (start < written.length && !isNumberUnit(written[start])) start++;
  let end = start;
  while (end < written.length && isNumberUnit(written[end])) end++;
  if (start === end) return written;
  const isRaised = digitOfSuperscript(written[start]) !== undefined;
  return written.slice(0, start) + (isRaised ? toSuperscript(label) : label) + written.slice(end);
}

function isNumberUnit(character: string | undefined): boolean {
  if (character === undefined) return false;
  return digitOfSuperscript(character) !== undefined || isDigits(character);
}
