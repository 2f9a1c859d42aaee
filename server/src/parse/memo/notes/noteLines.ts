/** What the search for notes asks about lines: labels, references, and lines where text begins anew. */
import type { NoteLabelReading } from "../../../scan/memo/memoLine.ts";
import { readLetterLabel } from "../../../scan/memo/readNoteLabel.ts";
import type { ScannedLine } from "../../../scan/scannedLine.ts";
import { isDigits, signOf } from "../../../scan/words.ts";
import { type DocumentLines, textOf } from "../../documentLines.ts";

/**
 * All that a line is asked here and in the searches for notes, beside its label and the footnote numbers
 * in it. Lines of which these are the same are the same to the searches.
 */
export function noteTraits({
  text,
  memo,
  hasColumns,
  pageMarkers,
}: ScannedLine): readonly unknown[] {
  const { isBlank, fixed, noteLabel, attachment, enumerator, content } = memo;
  const from = text.slice(content.start);
  const [marker] = pageMarkers;
  return [
    isBlank,
    noteLabel !== undefined && noteLabel.contentStart < content.end,
    noteLabel && text.slice(noteLabel.labelColumns.start, noteLabel.labelColumns.end),
    isTextless(text.slice(noteLabel?.contentStart ?? content.start)),
    from.startsWith(SOURCE),
    beginsSentence(from),
    signOf(text.charAt(content.end - 1)),
    readLetterLabel(text, content),
    fixed,
    attachment !== undefined,
    enumerator?.bullet !== undefined,
    marker !== undefined && marker.start <= content.start,
    hasColumns && text,
  ];
}

/** Blanks and the arrows that close notes. */
function isTextless(text: string): boolean {
  return /^[\s↵↩]*$/.test(text);
}

/** A line on which a note begins. */
export interface NoteStart {
  readonly line: number;
  readonly label: NoteLabelReading;
}

/** Lines with notes and nothing else; `end` is the line after the last. */
export interface NotesBlock {
  /**
   * - `list`: the list of the document;
   * - `page`: at the foot of a page;
   * - `inline`: below the paragraph whose references they explain;
   * - `table`: below a table, lettered.
   */
  readonly place: "list" | "page" | "inline" | "table";
  /** The first line, a separator before the notes among it. */
  readonly start: number;
  readonly end: number;
  readonly notes: readonly NoteStart[];
  /** The first line of the table that lettered notes belong to. */
  readonly tableStart?: number;
}

const SOURCE = "Source:";

/** The note label of a line; a label alone on its line has its text on the next. */
export function noteLabelAt(lines: DocumentLines, line: number): NoteLabelReading | undefined {
  const reading = lines[line]?.memo;
  const label = reading?.noteLabel;
  if (reading === undefined || label === undefined) return undefined;
  if (label.contentStart < reading.content.end) return label;
  const next = lines[line + 1];
  const text = next?.text.slice(next.memo.content.start) ?? "";
  if (label.form === "alone" && !beginsSentence(text)) return undefined;
  return { ...label, isSource: text.startsWith(SOURCE) };
}

/** Below a number alone a note's text begins, and no other number, blank line or item. */
function beginsSentence(text: string): boolean {
  const first = text[0] ?? "";
  return first !== first.toLowerCase() || (first !== "" && "“\"‘'[(".includes(first));
}

/** A label's number; a sign, name or lost label has none. */
export function numberOfLabel({ label }: NoteLabelReading): number | undefined {
  return isDigits(label) ? Number(label) : undefined;
}

/** Nothing else in a document begins with `[^1]:`, `/1/` or a superscript. */
export function isUnmistakable({ form }: NoteLabelReading): boolean {
  return form === "caret" || form === "slash" || form === "superscript";
}

/**
 * Which of some labels have a reference in a stretch of lines, as far as the line alone shows; doubtful
 * plain numbers count only with `isDoubtfulEnough`.
 */
export function labelsReferred(
  lines: DocumentLines,
  start: number,
  end: number,
  labels: ReadonlySet<string>,
  isDoubtfulEnough = false,
): ReadonlySet<string> {
  const referred = new Set<string>();
  for (let line = start; line < end; line++)
    for (const { label, evidence, style } of lines[line]?.footnoteCandidates ?? []) {
      const isDoubtful = evidence === "weak" && style === "plain" && !isDoubtfulEnough;
      if (evidence !== "spaced" && !isDoubtful && labels.has(label)) referred.add(label);
    }
  return referred;
}

/** The labels of some notes. */
export function labelsOf(notes: readonly NoteStart[]): ReadonlySet<string> {
  return new Set(notes.map(({ label }) => label.label));
}

/** Whether something begins here that no note holds: an attachment, a page, a separator. */
export function beginsAnew(lines: DocumentLines, line: number): boolean {
  const reading = lines[line]?.memo;
  return reading?.fixed !== undefined || reading?.attachment !== undefined;
}

const ARROWS = "↵↩";

/** Whether a line ends with the arrow that closes a note. */
export function endsWithArrow(lines: DocumentLines, line: number): boolean {
  const last = textOf(lines, line).trimEnd().at(-1);
  return last !== undefined && ARROWS.includes(last);
}
