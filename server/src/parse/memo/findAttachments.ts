/**
 * Where attachments begin. The label stands alone on its line, and a document of its own follows: a
 * heading, a dateline, or at least a paragraph. Labels with nothing but titles below them are a list of
 * what was attached (memo-format 11).
 */
import type { AttachmentReading, MemoLine } from "../../scan/memo/memoLine.ts";
import { isCallout } from "./findHeading.ts";
import type { TextLines } from "./textLines.ts";

export interface AttachmentStart {
  readonly line: number;
  readonly label: AttachmentReading;
  /** 2 for a tab with a letter below one with a roman numeral, 1 for others. */
  readonly level: number;
}

/** The attachments of a document in text order. */
export function findAttachments(text: TextLines): readonly AttachmentStart[] {
  const all = collectLabels(text);
  const labels = all.filter((label, index) => !repeatsLabel(text, label, all[index - 1]));
  return withLevels(
    labels.filter(({ line, label }, index) =>
      holdsDocument(text, line, label, labels[index + 1]?.line ?? text.end),
    ),
  );
}

/** All that the words of a line are asked here; see `headingTraits`. */
export function attachmentTraits(own: string): readonly unknown[] {
  return [isCallout(own), isWordedAsSentence(own)];
}

interface LabelLine {
  readonly line: number;
  readonly label: AttachmentReading;
}

/** Lines that may be labels: in the order of the text, alone in their blocks. */
function collectLabels(text: TextLines): LabelLine[] {
  const labels: LabelLine[] = [];
  for (let line = text.next(0); line < text.end; line = text.next(line + 1)) {
    const reading = text.reading(line);
    const label = reading?.attachment;
    if (label === undefined || label.isPlural || reading?.enumerator?.bullet !== undefined)
      continue;
    if (reading?.field !== undefined && !reading.field.isAlone) continue;
    // A title with a number begins a chapter and no attachment: `Appendix C: Charts`.
    if (label.title !== undefined && text.previous(line - 1) < 0) continue;
    if (text.isGap(line - 1) && endsBlock(text, line)) labels.push({ line, label });
  }
  return labels;
}

/** The label's block ends with its line, or its own heading, dateline or callout is below it. */
function endsBlock(text: TextLines, line: number): boolean {
  if (text.isGap(line + 1)) return true;
  const next = text.reading(line + 1);
  if (next?.heading !== undefined || next?.dateline !== undefined) return true;
  return isCallout(text.textOf(line + 1));
}

/** `Tab A—Charts of the Harbor` in the opening of what `Tab A` began is a title. */
function repeatsLabel(
  text: TextLines,
  { line, label }: LabelLine,
  before: LabelLine | undefined,
): boolean {
  if (before === undefined || label.title === undefined) return false;
  if (label.text.toUpperCase() !== before.label.text.toUpperCase()) return false;
  return blocksBetween(text, before.line, line) <= OPENING_LINES;
}

/** Lines of text above the title of an attachment, its label among them. */
const OPENING_LINES = 4;

function blocksBetween(text: TextLines, from: number, to: number): number {
  let count = 0;
  for (let line = from; line < to && count <= OPENING_LINES; line = text.next(line + 1)) count++;
  return count;
}

/** A paragraph has more characters than a title in a list. */
const LONG_LINE = 90;
/** Lines of text below a label that make a document, however short they are. */
const MANY_LINES = 4;

function holdsDocument(
  text: TextLines,
  line: number,
  { title }: AttachmentReading,
  end: number,
): boolean {
  let count = 0;
  for (let next = text.next(line + 1); next < end; next = text.next(next + 1)) {
    const reading = text.reading(next);
    if (reading === undefined) break;
    if (count < 2 && reading.dateline !== undefined) return true;
    // A heading with something below it; alone it is a title in a list.
    if (count < 2 && reading.heading !== undefined && text.next(next + 1) < end) return true;
    const isItem = reading.enumerator?.bullet !== undefined;
    if (!isItem && isSentence(reading, text.textOf(next))) return true;
    count++;
    // A line that begins a list of what was attached.
    if (count === 1 && title === undefined && isItem) return false;
    if (MANY_LINES <= count) return true;
  }
  return false;
}

/** A long line, or a short one with a full stop; titles have none. */
function isSentence({ content, shape }: MemoLine, line: string): boolean {
  if (LONG_LINE < content.end - content.start) return true;
  return shape === "other" && isWordedAsSentence(line);
}

function isWordedAsSentence(line: string): boolean {
  return /[.?!”"]\d{0,3}$/.test(line) && MANY_WORDS <= line.split(" ").length;
}

const MANY_WORDS = 3;

/** Tabs with roman numerals hold those with letters after them. */
function withLevels(starts: readonly LabelLine[]): AttachmentStart[] {
  const isRoman = starts.some(({ label }) => /^Tab I[0-9]*$/i.test(label.text));
  let isWithin = false;
  return starts.map(({ line, label }) => {
    const numeral = /^Tab ([A-Z]+)[0-9]*$/i.exec(label.text)?.[1] ?? "";
    const isOuter = numeral === "" || /^[IVX]+$/.test(numeral);
    if (isOuter) isWithin = isRoman && numeral !== "";
    return { line, label, level: !isOuter && isWithin ? 2 : 1 };
  });
}
