/**
 * The notes list of a printed document: where it begins and which lines begin a note.
 *
 * The list is the last run of labelled lines, and nearly always reaches the document's end. Numbered
 * paragraphs look the same, so a plain list is believed only with a sign of its own: a separator
 * before it, an indented label, return arrows, a first note that begins `Source:`, or references to
 * its numbers in the text. Walking back from the end with this test finds the list in 284 of 284
 * documents and invents none (memo-format, section 8).
 */

import { isYear } from "../../../scan/inline/numberTokens.ts";
import type { NoteLabelReading } from "../../../scan/memo/memoLine.ts";
import { readAsDigits } from "../../../scan/misreadDigits.ts";
import { isDigits } from "../../../scan/words.ts";
import { type DocumentLines, nextTextLine, textOf } from "../../documentLines.ts";
import {
  beginsAnew,
  endsWithArrow,
  isUnmistakable,
  labelsOf,
  labelsReferred,
  type NoteStart,
  type NotesBlock,
  noteLabelAt,
  numberOfLabel,
} from "./noteLines.ts";

/** The notes list of a document, or `undefined`. */
export function findListNotes(lines: DocumentLines): NotesBlock | undefined {
  return findSeparated(lines) ?? findTrailing(lines) ?? findSigned(lines);
}

/** Notes after `* * *`: `* Source: …`, `1 For text, see …`. */
function findSeparated(lines: DocumentLines): NotesBlock | undefined {
  for (let line = lines.length - 1; 0 <= line; line--) {
    if (lines[line]?.memo.fixed !== "separator") continue;
    const first = nextTextLine(lines, line + 1);
    const label = noteLabelAt(lines, first);
    if (label === undefined) return undefined;
    const isAlike = formsOf(lines, first, label);
    if (isFollowedByPage(lines, first, isAlike)) return undefined;
    const notes = collect(lines, first, lines.length, isAlike);
    const isBelieved =
      label.form === "spaced" || label.isSource || isReferredTo(lines, line, notes, 1);
    return isBelieved ? { place: "list", start: line, end: lines.length, notes } : undefined;
  }
  return undefined;
}

/**
 * Which labels belong to the list below a separator that begins with a label: those of its form, and
 * where Markdown's `[^1]:` stands below a sign (`* Source: …`), only these and signs.
 */
function formsOf(
  lines: DocumentLines,
  first: number,
  label: NoteLabelReading,
): (reading: NoteLabelReading) => boolean {
  if (isSign(label))
    for (let line = first + 1; line < lines.length; line++) {
      const below = noteLabelAt(lines, line);
      if (below === undefined || isSign(below)) continue;
      if (below.form !== "caret") break;
      return (reading) => reading.form === "caret" || isSign(reading);
    }
  return ({ form }) => form === label.form;
}

/** `* Text`, as the first note of a list whose others are numbered. */
function isSign(label: NoteLabelReading): boolean {
  return label.form === "spaced" && numberOfLabel(label) === undefined;
}

/** `* Source: …`. */
function isSignedSource(label: NoteLabelReading): boolean {
  return label.isSource && isSign(label);
}

/** After notes at the foot of a page the text goes on below the next page marker. */
function isFollowedByPage(
  lines: DocumentLines,
  first: number,
  isAlike: (reading: NoteLabelReading) => boolean,
): boolean {
  for (let line = first; line < lines.length; line++) {
    if (lines[line]?.memo.fixed !== "pageMarker") continue;
    const next = nextTextLine(lines, line + 1);
    const label = noteLabelAt(lines, next);
    if (next < lines.length && (label === undefined || !isAlike(label))) return true;
  }
  return false;
}

/** Lines with a label that are tried as the last note's, from the end, before there is no list. */
const MOST_TRIED = 6;

/** Notes at the end without a separator, in the form of the last one. */
function findTrailing(lines: DocumentLines): NotesBlock | undefined {
  let tried = 0;
  for (let line = lines.length - 1; 0 <= line && tried < MOST_TRIED; line--) {
    const label = noteLabelAt(lines, line);
    if (label === undefined) continue;
    tried++;
    const block = gather(lines, line, label);
    if (block !== undefined) return block;
  }
  return undefined;
}

/** The list whose last note begins at a line, if that is one. */
function gather(
  lines: DocumentLines,
  last: number,
  form: NoteLabelReading,
): NotesBlock | undefined {
  const isAlike = (reading: NoteLabelReading) => isSameForm(reading, form);
  const start = findFirst(lines, last, form, isAlike);
  const notes = collect(lines, start, last + 1, isAlike);
  const end = findEnd(lines, last, notes, isAlike);
  if (end === undefined || !isBelievable(lines, notes, end === lines.length)) return undefined;
  return { place: "list", start, end, notes };
}

/** A list that begins `Source:` within the document, with text of attachments or further pages below. */
function findSigned(lines: DocumentLines): NotesBlock | undefined {
  for (let line = lines.length - 1; 0 <= line; line--) {
    const label = noteLabelAt(lines, line);
    if (label?.isSource) return gather(lines, findLast(lines, line, label), label);
  }
  return undefined;
}

/** The label of the last note of the list that begins at a line. */
function findLast(lines: DocumentLines, first: number, form: NoteLabelReading): number {
  let last = first;
  let isPending = false;
  for (let line = first + 1; line < lines.length; line++) {
    if (lines[line]?.isBlank) continue;
    if (beginsAnew(lines, line)) break;
    const reading = noteLabelAt(lines, line);
    if (reading === undefined || !isSameForm(reading, form)) isPending = true;
    else if (isPending && !goesOnBelow(lines, last, line, new Set([reading.label]))) break;
    else {
      isPending = false;
      last = line;
    }
  }
  return last;
}

/** The first line of the list that ends with the note at `last`. */
function findFirst(
  lines: DocumentLines,
  last: number,
  form: NoteLabelReading,
  isAlike: (reading: NoteLabelReading) => boolean,
): number {
  let start = last;
  const labels = new Set([form.label]);
  // Lines without a label above the list so far: a note's further lines if its label stands above.
  let isPending = false;
  for (let line = last - 1; 0 <= line; line--) {
    if (lines[line]?.isBlank) continue;
    const reading = noteLabelAt(lines, line);
    if (reading !== undefined && isAlike(reading)) {
      if (isPending && !goesOnBelow(lines, line, start, labels)) break;
      if (form.hasArrow && isOfOtherList(reading, noteLabelAt(lines, start), isPending)) break;
      isPending = false;
      start = line;
      labels.add(reading.label);
      if (reading.isSource && !followsNote(lines, line, isAlike)) break;
    } else if (lines[line]?.memo.fixed === "pageMarker") {
      if (isPending) break;
    } else if (beginsAnew(lines, line)) break;
    else isPending = true;
  }
  return start;
}

/**
 * Whether the lines between two labels belong to the first note: the second is the next one, no
 * reference to notes from there on (`labels`) stands between, as in text that has notes below each of
 * its paragraphs, and in a list with arrows one closes them.
 */
function goesOnBelow(
  lines: DocumentLines,
  line: number,
  next: number,
  labels: ReadonlySet<string>,
): boolean {
  const above = noteLabelAt(lines, line);
  const below = noteLabelAt(lines, next);
  if (above === undefined || below === undefined) return false;
  const isClosed = endsWithArrow(lines, lastTextLine(lines, next - 1));
  if (above.hasArrow || (below.hasArrow && !isClosed)) return false;
  if (!lines[line + 1]?.isBlank && isWrapped(lines, line, next)) return true;
  const number = numberOfLabel(above);
  const isNext = number === undefined ? above.isSource : number + 1 === numberOfLabel(below);
  if (!isNext && !isClosed) return false;
  return labelsReferred(lines, line + 1, next, labels).size === 0;
}

/** Whether only the lines of one paragraph stand between a label and the next. */
function isWrapped(lines: DocumentLines, line: number, next: number): boolean {
  let at = line + 1;
  while (at < next && !lines[at]?.isBlank) at++;
  return nextTextLine(lines, at) === next;
}

function lastTextLine(lines: DocumentLines, from: number): number {
  let line = from;
  while (0 <= line && lines[line]?.isBlank) line--;
  return line;
}

/**
 * The line after the last note, whose further paragraphs belong to it as far as nothing else begins
 * there; `undefined` if text follows that the notes do not explain.
 */
function findEnd(
  lines: DocumentLines,
  last: number,
  notes: readonly NoteStart[],
  isAlike: (reading: NoteLabelReading) => boolean,
): number | undefined {
  let line = last + 1;
  const below = noteLabelAt(lines, nextTextLine(lines, line));
  // The next label would be a note's as well.
  if (below !== undefined && isAlike(below)) return undefined;
  while (line < lines.length && !lines[line]?.isBlank && !beginsAnew(lines, line)) line++;
  const own = line;
  const next = nextTextLine(lines, line);
  if (isRest(lines, next)) return lines.length;
  const first = notes[0]?.label;
  const hasArrows = notes.some(({ label }) => label.hasArrow);
  if (first === undefined || !(first.isSource || hasArrows || isUnmistakable(first)))
    return undefined;
  const isClosed = hasArrows && endsWithArrow(lines, own - 1);
  return !isClosed && holdsRest(lines, next, notes, hasArrows) ? lines.length : own;
}

/** Whether only page markers are left. */
function isRest(lines: DocumentLines, from: number): boolean {
  for (let line = from; line < lines.length; line++)
    if (!lines[line]?.isBlank && lines[line]?.memo.fixed !== "pageMarker") return false;
  return true;
}

/** Whether all that follows the last note can be further paragraphs of it. */
function holdsRest(
  lines: DocumentLines,
  from: number,
  notes: readonly NoteStart[],
  hasArrows: boolean,
): boolean {
  for (let line = from; line < lines.length; line++) if (beginsAnew(lines, line)) return false;
  if (hasArrows && !endsWithArrow(lines, lastTextLine(lines, lines.length - 1))) return false;
  const last = notes.at(-1)?.label;
  const after = last === undefined ? undefined : numberOfLabel(last);
  const labels = new Set(labelsOf(notes));
  if (after !== undefined) labels.add(String(after + 1));
  return labelsReferred(lines, from, lines.length, labels).size === 0;
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
  const other = noteLabelAt(lines, lastTextLine(lines, line - 1));
  if (other === undefined || !isAlike(other)) return false;
  const own = noteLabelAt(lines, line);
  return other.isSource || isUnmistakable(other) || Number(other.label) === Number(own?.label) - 1;
}

/** Items of the text above a list whose notes end with arrows: without one, and not numbered on. */
function isOfOtherList(
  reading: NoteLabelReading,
  next: NoteLabelReading | undefined,
  hasFurtherLines: boolean,
): boolean {
  return !reading.hasArrow && !hasFurtherLines && Number(next?.label) <= Number(reading.label);
}

function isSameForm(reading: NoteLabelReading, other: NoteLabelReading): boolean {
  if (reading.form === "bullet" || other.form === "bullet")
    return reading.hasArrow || reading.isSource;
  if (isSignedSource(reading)) return other.form === "caret" || isSign(other);
  if (isSignedSource(other)) return reading.form === "caret" || reading.form === other.form;
  return reading.form === other.form && reading.isIndented === other.isIndented;
}

function collect(
  lines: DocumentLines,
  start: number,
  end: number,
  isNote: (reading: NoteLabelReading) => boolean,
): NoteStart[] {
  const notes: NoteStart[] = [];
  for (let line = start; line < end; line++) {
    const label = noteLabelAt(lines, line);
    if (label === undefined || !(isNote(label) || label.isSource)) continue;
    const isDoubtful = label.form === "spaced" || isWithinSentence(lines, line);
    if (!isDoubtful || isNearNext(label, notes.at(-1)?.label)) notes.push({ line, label });
  }
  return notes.map(({ line, label }, index) => ({
    line,
    label: withDigits(label, notes[index - 1]?.label.label),
  }));
}

/** The line above ends without a stop, so that a number (`Lot 64 D` / `560, Charts`) may go on with it. */
function isWithinSentence(lines: DocumentLines, line: number): boolean {
  const above = textOf(lines, line - 1).trimEnd();
  return above !== "" && !ENDS_OF_NOTES.includes(above.at(-1) ?? "");
}

const ENDS_OF_NOTES = ".?!)]”\"’'*_↵↩";

/** Further from the note before, a number with a blank after it begins a sentence of that note. */
const WIDEST_STEP = 10;

function isNearNext(label: NoteLabelReading, before: NoteLabelReading | undefined): boolean {
  const number = numberOfLabel(label);
  const last = before === undefined ? undefined : (numberOfLabel(before) ?? 0);
  if (number === undefined || last === undefined) return true;
  return Math.abs(number - last) <= WIDEST_STEP && !isYear(label.label);
}

/**
 * A label in brackets may be a word; it is a misread number if it has a digit in it, or if it is the
 * next number so: `l` where no note stands before it.
 */
export function withDigits(label: NoteLabelReading, before = "0"): NoteLabelReading {
  const digits = readAsDigits(label.label);
  if (label.form !== "caret" || digits === label.label || !isDigits(digits)) return label;
  const isNumber = [...label.label].some(isDigits) || Number(digits) === Number(before) + 1;
  return isNumber ? { ...label, label: digits, isMisread: true } : label;
}

function isBelievable(
  lines: DocumentLines,
  notes: readonly NoteStart[],
  reachesEnd: boolean,
): boolean {
  const first = notes[0]?.label;
  const start = notes[0]?.line;
  if (first === undefined || start === undefined) return false;
  if (first.isSource) return true;
  if (!reachesEnd) return false;
  if (isUnmistakable(first)) return true;
  if (first.form === "bullet") return notes.every(({ label }) => label.hasArrow);
  if (notes.some(({ label }) => label.hasArrow)) return true;
  if (!isInOrder(notes) || isItemList(lines, notes) || isLedInto(lines, start)) return false;
  // Indented items run on to the end in order; a long list of them that nothing refers to is text.
  if (first.form === "list" && first.isIndented && !hasFurtherLines(lines, notes))
    return notes.length < LONG_LIST || isReferredTo(lines, start, notes, 1);
  const isSign = numberOfLabel(first) === undefined;
  return (isSign || 1 < notes.length) && isReferredThroughout(lines, start, notes);
}

/** Whether the text above may refer to every note, and surely to half of them. */
function isReferredThroughout(
  lines: DocumentLines,
  start: number,
  notes: readonly NoteStart[],
): boolean {
  const labels = labelsOf(notes);
  return (
    labels.size <= labelsReferred(lines, 0, start, labels, true).size &&
    labels.size <= 2 * labelsReferred(lines, 0, start, labels).size
  );
}

/** From so many notes on it is unlikely that all their references were lost. */
const LONG_LIST = 3;

/** Whether lines without a label stand below a label, as wrapped paragraphs have them. */
function hasFurtherLines(lines: DocumentLines, notes: readonly NoteStart[]): boolean {
  const last = notes.at(-1)?.line ?? 0;
  return notes.some(({ line }, index) => {
    const next = notes[index + 1]?.line;
    return nextTextLine(lines, line + 1) < (next ?? (line === last ? lines.length : line));
  });
}

/** Whether the text above has references to so many of the notes. */
function isReferredTo(
  lines: DocumentLines,
  start: number,
  notes: readonly NoteStart[],
  least: number,
): boolean {
  const labels = labelsOf(notes);
  return Math.min(least, labels.size) <= labelsReferred(lines, 0, start, labels).size;
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

/** A line that ends with a colon leads into a list of the text. */
function isLedInto(lines: DocumentLines, start: number): boolean {
  return textOf(lines, lastTextLine(lines, start - 1))
    .trimEnd()
    .endsWith(":");
}
