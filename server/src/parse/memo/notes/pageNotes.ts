/**
 * Notes at the foot of each page, as a printed page or a scan has them: labelled lines between the
 * last line of the page's text and the next page marker, with or without a rule above them. Numbered
 * paragraphs end pages too, so the page's own text must refer to the notes, or a rule stand above.
 */
import type { NoteLabelReading } from "../../../scan/memo/memoLine.ts";
import { type DocumentLines, nextTextLine } from "../../documentLines.ts";
import {
  isUnmistakable,
  labelsOf,
  labelsReferred,
  type NoteStart,
  type NotesBlock,
  noteLabelAt,
  numberOfLabel,
} from "./noteLines.ts";

/**
 * The notes at the feet of the pages before the line `end`, in text order. `limit` is the first number
 * of the list that follows them, if one does.
 */
export function findPageNotes(
  lines: DocumentLines,
  end: number,
  limit: number | undefined,
): NotesBlock[] {
  const found: Foot[] = [];
  let start = 0;
  for (const limit of pageEnds(lines, end)) {
    const foot = findFoot(lines, start, limit);
    if (foot !== undefined) found.push(foot);
    start = limit;
  }
  return believable(found, limit);
}

/** The labelled lines at the foot of a page. */
interface Foot {
  readonly block: NotesBlock;
  readonly hasRule: boolean;
  /** Paragraphs without a label follow the last note. */
  readonly hasOpenEnd: boolean;
  /** How many of its labels the page's text refers to, and how many with doubtful numbers counted. */
  readonly referred: number;
  readonly doubtful: number;
}

/** The lines before which a page ends: those with a page marker first, and the end of the text. */
function pageEnds(lines: DocumentLines, end: number): number[] {
  const ends: number[] = [];
  for (let line = 1; line < end; line++) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    const marker = source.text.includes("[") ? source.pageMarkers[0] : undefined;
    if (marker !== undefined && marker.start <= source.memo.content.start) ends.push(line);
  }
  return [...ends, end];
}

function findFoot(lines: DocumentLines, start: number, end: number): Foot | undefined {
  const rule = findRule(lines, start, end);
  const found =
    rule === undefined
      ? findFirst(lines, start, end)
      : { first: nextTextLine(lines, rule + 1), hasOpenEnd: false };
  if (found === undefined) return undefined;
  const { first, hasOpenEnd } = found;
  const notes = collectRising(lines, first, end);
  if (notes[0]?.line !== first) return undefined;
  const top = rule ?? first;
  // No note holds a reference to the next one.
  if (notes.some(({ line, label }) => isReferredFrom(lines, line, end, label))) return undefined;
  const labels = labelsOf(notes);
  return {
    block: { place: "page", start: top, end: lastTextEnd(lines, first, end), notes },
    hasRule: rule !== undefined,
    hasOpenEnd,
    referred: labelsReferred(lines, start, top, labels).size,
    doubtful: labelsReferred(lines, start, top, labels, true).size,
  };
}

/** The rule between a page's text and its notes, if a label stands below it. */
function findRule(lines: DocumentLines, start: number, end: number): number | undefined {
  for (let line = end - 1; start <= line; line--)
    if (lines[line]?.memo.fixed === "separator") {
      const next = nextTextLine(lines, line + 1);
      return next < end && noteLabelAt(lines, next) !== undefined ? line : undefined;
    }
  return undefined;
}

/**
 * The first of the labelled paragraphs that end a page, each one number above the one before. A
 * paragraph without a label is a note's second one if the number before stands above it.
 */
function findFirst(
  lines: DocumentLines,
  start: number,
  end: number,
): { first: number; hasOpenEnd: boolean } | undefined {
  let first: number | undefined;
  let below: NoteLabelReading | undefined;
  let hasOpenEnd = false;
  // Lines without a label above what was found so far.
  let isPending = false;
  for (let line = end - 1; start <= line; line--) {
    if (lines[line]?.isBlank) continue;
    const label = noteLabelAt(lines, line);
    // What nothing but notes begins with is found anywhere.
    if (label === undefined || label.form === "bullet" || isUnmistakable(label)) {
      if (lines[line]?.memo.fixed !== undefined) break;
      isPending = true;
      continue;
    }
    if (below !== undefined) {
      if (!stepsTo(label, below)) break;
      if (isPending && !isOwnText(lines, line, first ?? end, below)) break;
    } else {
      hasOpenEnd = isPending && !isAttached(lines, line, end);
    }
    isPending = false;
    below = label;
    first = line;
  }
  return first === undefined ? undefined : { first, hasOpenEnd };
}

/** Whether the lines between two labels are the first note's: its own paragraph, or with no reference. */
function isOwnText(
  lines: DocumentLines,
  line: number,
  next: number,
  below: NoteLabelReading,
): boolean {
  if (isAttached(lines, line, next)) return true;
  return labelsReferred(lines, line + 1, next, new Set([below.label])).size === 0;
}

/** Notes after one that its page may refer to. */
const NEXT_NOTES = 4;

/** Whether a reference to a later note stands from a label's line on, which is text then. */
function isReferredFrom(
  lines: DocumentLines,
  line: number,
  end: number,
  label: NoteLabelReading,
): boolean {
  const number = numberOfLabel(label);
  if (number === undefined) return false;
  const next = new Set<string>();
  for (let step = 1; step <= NEXT_NOTES; step++) next.add(String(number + step));
  return 0 < labelsReferred(lines, line, end, next).size;
}

/** Whether only lines of the same paragraph follow a label before a line. */
function isAttached(lines: DocumentLines, line: number, end: number): boolean {
  let at = line + 1;
  while (at < end && !lines[at]?.isBlank) at++;
  return end <= nextTextLine(lines, at);
}

/** Whether a label can stand directly before another: one below it, or a sign before a number. */
function stepsTo(label: NoteLabelReading, next: NoteLabelReading): boolean {
  if (label.isIndented !== next.isIndented) return false;
  const number = numberOfLabel(label);
  const after = numberOfLabel(next);
  if (number === undefined || after === undefined) return after !== undefined || number === after;
  return label.form === next.form && 0 < after - number && after - number <= WIDEST_STEP;
}

/** A note may have been lost between two others. */
const WIDEST_STEP = 2;

function collectRising(lines: DocumentLines, first: number, end: number): NoteStart[] {
  const notes: NoteStart[] = [];
  for (let line = first; line < end; line++) {
    const label = noteLabelAt(lines, line);
    const before = notes.at(-1)?.label;
    if (label === undefined || (before !== undefined && !stepsTo(before, label))) continue;
    notes.push({ line, label });
  }
  return notes;
}

function lastTextEnd(lines: DocumentLines, first: number, end: number): number {
  let line = end;
  while (first < line && lines[line - 1]?.isBlank) line--;
  return line;
}

/**
 * The feet that are notes: they number on from page to page or begin anew on each, and the text of
 * their pages refers to them. One alone without a rule is a numbered paragraph as likely.
 */
function believable(feet: readonly Foot[], limit: number | undefined): NotesBlock[] {
  const kept: NotesBlock[] = [];
  let expected: number | undefined;
  let isSigned = false;
  let count = 0;
  for (const { block, hasRule, hasOpenEnd, ...counts } of feet) {
    const [first] = block.notes;
    const numbers = block.notes.flatMap(({ label }) => numberOfLabel(label) ?? []);
    const lowest = numbers[0];
    if (first === undefined) continue;
    const highest = numbers.at(-1);
    // Below the list that follows, or numbered anew on each page as that is.
    const isBelow = limit === undefined || highest === undefined || highest < limit;
    if (!isBelow && !(limit <= 1 && (hasRule || first.label.isSource))) continue;
    // The next number says as much as the surroundings of a reference.
    const referred = lowest === expected ? counts.doubtful : counts.referred;
    const isWhole = referred === labelsOf(block.notes).size;
    // The first of a document that runs on from another has any number.
    const goesOn =
      lowest === undefined ||
      lowest === 1 ||
      (expected === undefined ? isWhole : isNear(lowest, expected));
    const isNextNote = isSigned && lowest === expected && first.label.form === "spaced";
    const isBelieved =
      first.label.isSource ||
      (isNextNote && !hasOpenEnd) ||
      (hasRule ? goesOn || isWhole : goesOn && isReferred(block, hasOpenEnd, referred));
    if (!isBelieved) continue;
    kept.push(block);
    if (highest !== undefined) expected = highest + 1;
    isSigned ||= hasRule || first.label.isSource;
    count += block.notes.length;
  }
  return isSigned || (1 < kept.length && 1 < count) ? kept : [];
}

/** Half of the notes is enough, but all where text may follow the last one. */
function isReferred({ notes }: NotesBlock, hasOpenEnd: boolean, referred: number): boolean {
  return hasOpenEnd ? referred === labelsOf(notes).size : notes.length <= 2 * referred;
}

function isNear(number: number, expected: number): boolean {
  return expected <= number && number < expected + WIDEST_STEP;
}
