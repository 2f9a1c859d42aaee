/**
 * The notes list of a printed document: where it begins and which lines begin a note.
 *
 * The list is the last run of labelled lines that reaches the document's end. Numbered paragraphs
 * look the same, so a plain list is believed only with a sign of its own: a separator before it, an
 * indented label, return arrows, or a first note that begins `Source:`. Walking back from the end
 * with this test finds the list in 284 of 284 documents and invents none (memo-format, section 8).
 */
import type { NoteLabelReading } from "../../scan/memo/memoLine.ts";
import { readAsDigits } from "../../scan/misreadDigits.ts";
import { isDigits } from "../../scan/words.ts";
import { type DocumentLines, nextTextLine } from "../documentLines.ts";

export interface NoteStart {
  readonly line: number;
  readonly label: NoteLabelReading;
}

export interface NotesList {
  /** The first line of the list, a separator before the notes among it. */
  readonly start: number;
  readonly notes: readonly NoteStart[];
}

/** The notes list of a document, or `undefined`. */
export function findNotes(lines: DocumentLines): NotesList | undefined {
  return findSeparated(lines) ?? findTrailing(lines);
}

/** Notes after `* * *`: `* Source: …`, `1 For text, see …`. */
function findSeparated(lines: DocumentLines): NotesList | undefined {
  for (let line = lines.length - 1; 0 <= line; line--) {
    if (lines[line]?.memo.fixed !== "separator") continue;
    const first = nextTextLine(lines, line + 1);
    const label = lines[first]?.memo.noteLabel;
    if (label === undefined || (label.form !== "spaced" && !label.isSource)) return undefined;
    return { start: line, notes: collect(lines, first, (reading) => reading.form === label.form) };
  }
  return undefined;
}

/** Notes at the end without a separator, in the form of the last one. */
function findTrailing(lines: DocumentLines): NotesList | undefined {
  const last = lastLabelled(lines);
  const form = lines[last]?.memo.noteLabel;
  if (form === undefined) return undefined;
  const isAlike = (reading: NoteLabelReading) => isSameForm(reading, form);
  let start = last;
  for (let line = last; 0 <= line; line--) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    const reading = source.memo.noteLabel;
    if (reading !== undefined && isAlike(reading)) {
      if (form.hasArrow && isOfOtherList(reading, lines[start]?.memo.noteLabel)) break;
      start = line;
      if (reading.isSource && !followsNote(lines, line, isAlike)) break;
    } else if (!isContinuation(lines, line, start)) break;
  }
  const notes = collect(lines, start, isAlike);
  return isBelievable(lines, notes) ? { start, notes } : undefined;
}

/**
 * Whether another note stands before a source note, which is the first: one with the number before
 * its own, another source note, or one in a form that only notes have.
 */
function followsNote(
  lines: DocumentLines,
  line: number,
  isAlike: (reading: NoteLabelReading) => boolean,
): boolean {
  let before = line - 1;
  while (0 <= before && lines[before]?.isBlank) before--;
  const other = lines[before]?.memo.noteLabel;
  if (other === undefined || !isAlike(other)) return false;
  const own = lines[line]?.memo.noteLabel;
  return other.isSource || isUnmistakable(other) || Number(other.label) === Number(own?.label) - 1;
}

/** Items of the text above a list whose notes end with arrows: without one, and not numbered on. */
function isOfOtherList(reading: NoteLabelReading, next: NoteLabelReading | undefined): boolean {
  return !reading.hasArrow && Number(next?.label) <= Number(reading.label);
}

/** Nothing else in a document begins with `[^1]:`, `/1/` or a superscript. */
function isUnmistakable({ form }: NoteLabelReading): boolean {
  return form === "caret" || form === "slash" || form === "superscript";
}

/** The last line with a note label, if only text that can continue a note follows it. */
function lastLabelled(lines: DocumentLines): number {
  for (let line = lines.length - 1; 0 <= line; line--) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    const label = source.memo.noteLabel;
    if (label !== undefined && label.form !== "spaced") return line;
    if (source.memo.fixed !== "pageMarker") return -1;
  }
  return -1;
}

function isSameForm(reading: NoteLabelReading, other: NoteLabelReading): boolean {
  if (reading.form === "bullet" || other.form === "bullet")
    return reading.hasArrow || reading.isSource;
  return reading.form === other.form && reading.isIndented === other.isIndented;
}

/** Within a list only a page marker stands between notes; a wrapped note has no blank before it. */
function isContinuation(lines: DocumentLines, line: number, next: number): boolean {
  if (lines[line]?.memo.fixed === "pageMarker") return true;
  const source = lines[line];
  if (source === undefined) return false;
  return next < lines.length && ARROWS.includes(source.text.trimEnd().at(-1) ?? " ");
}

const ARROWS = "↵↩";

function collect(
  lines: DocumentLines,
  start: number,
  isNote: (reading: NoteLabelReading) => boolean,
): NoteStart[] {
  const notes: NoteStart[] = [];
  for (let line = start; line < lines.length; line++) {
    const label = lines[line]?.memo.noteLabel;
    if (label !== undefined && (isNote(label) || label.isSource)) notes.push({ line, label });
  }
  return notes.map(({ line, label }, index) => ({
    line,
    label: withDigits(label, notes[index - 1]?.label.label),
  }));
}

/**
 * A label in brackets may be a word; it is a misread number if it has a digit in it, or if it is the
 * next number so: `l` where no note stands before it.
 */
function withDigits(label: NoteLabelReading, before = "0"): NoteLabelReading {
  const digits = readAsDigits(label.label);
  if (label.form !== "caret" || digits === label.label || !isDigits(digits)) return label;
  const isNumber = [...label.label].some(isDigits) || Number(digits) === Number(before) + 1;
  return isNumber ? { ...label, label: digits, isMisread: true } : label;
}

function isBelievable(lines: DocumentLines, notes: readonly NoteStart[]): boolean {
  const first = notes[0]?.label;
  if (first === undefined) return false;
  if (isUnmistakable(first)) return true;
  if (first.isSource) return true;
  if (first.form === "bullet") return notes.every(({ label }) => label.hasArrow);
  if (notes.some(({ label }) => label.hasArrow)) return true;
  if (!first.isIndented) return false;
  // Indented items directly under a body line are its list unless they run on to the end in order.
  return isInOrder(notes) && !isItemList(lines, notes);
}

/** Labels mostly rise by one: a list that somebody numbered, faults and all. */
function isInOrder(notes: readonly NoteStart[]): boolean {
  let steps = 0;
  for (let i = 1; i < notes.length; i++) {
    const step = Number(notes[i]?.label.label) - Number(notes[i - 1]?.label.label);
    if (Number.isNaN(step) || (-1 <= step && step <= 2)) steps++;
  }
  return notes.length <= 1 || (notes.length - 1) / 2 < steps;
}

/** Numbers in brackets or with bullets before them belong to the text. */
function isItemList(lines: DocumentLines, notes: readonly NoteStart[]): boolean {
  return notes.every(({ line }) => lines[line]?.memo.enumerator?.bullet !== undefined);
}
