/**
 * What Enter writes at the start of the line that it began: the number, letter or bullet of the next
 * paragraph, item or note, in the form of the one above. Behind a marker that stands alone it takes
 * the marker away instead. How many blank lines stand between two items, the document shows; only
 * after so many does the next one begin.
 */
import { textOf } from "../parse/documentLines.ts";
import type { ParagraphPart } from "../parse/nodes.ts";
import type { Place } from "../parse/place.ts";
import type { Document, MemoDocument } from "../resolve/document.ts";
import type { Footnote } from "../resolve/footnotes/footnotes.ts";
import type { Snapshot } from "../resolve/snapshot.ts";
import { type Enumerator, romanValue, scanEnumerator, toRoman } from "../scan/enumerator.ts";
import { isDigits, skipBlanks, trimEndColumn } from "../scan/words.ts";
import type { TextEdit } from "../text/span.ts";
import { noteLineLike } from "./editing/noteLines.ts";
import { locate } from "./location.ts";

/**
 * The edit after Enter, for the offset of the caret on the new line; `undefined` where nothing goes on.
 * The line is blank: Enter within a text divides it and nothing else.
 */
export function continueLine(snapshot: Snapshot, offset: number): TextEdit | undefined {
  const location = locate(snapshot, offset);
  if (location === undefined) return undefined;
  const { place, placed } = location;
  const { document } = placed;
  if (place.line === 0 || !isBlankLine(document, place.line)) return undefined;
  const lineStart = offset - place.column;
  const lineEnd = lineStart + textOf(document.lines, place.line).length;
  const item = itemAbove(document, place);
  if (item === undefined) return undefined;
  const { own, next, blankLines, isEmpty } = item;
  const distance = place.line - item.lastLine - 1;
  if (isEmpty) {
    if (distance !== 0) return undefined;
    const first = snapshot.lines.offsetOfLine(placed.firstLine + item.lastLine);
    const isAsWritten = textOf(document.lines, item.lastLine) === own;
    return isAsWritten ? { span: { start: first, end: lineEnd }, newText: "" } : undefined;
  }
  if (distance !== blankLines || next === undefined) return undefined;
  return { span: { start: lineStart, end: lineEnd }, newText: next };
}

/** What stands above the caret. */
interface Item {
  /** Its marker with indent and blanks, as it is written. */
  readonly own: string;
  /** The marker of the next one; `undefined` if there is none. */
  readonly next: string | undefined;
  /** Nothing follows its marker. */
  readonly isEmpty: boolean;
  readonly lastLine: number;
  /** Between it and the next one. */
  readonly blankLines: number;
}

function isBlankLine(document: Document, line: number): boolean {
  return document.lines[line]?.isBlank ?? true;
}

function itemAbove(document: Document, { line }: Place): Item | undefined {
  let last = line - 1;
  while (0 <= last && line - last <= MOST_BLANK_LINES && isBlankLine(document, last)) last--;
  if (last < 0 || isBlankLine(document, last)) return undefined;
  const note = document.kind === "memo" ? noteAt(document, last) : undefined;
  if (document.kind === "memo" && note !== undefined) return noteItem(document, note, last);
  const inField = document.kind === "memo" ? fieldItem(document, last) : undefined;
  return inField ?? paragraphItem(document, last);
}

const MOST_BLANK_LINES = 4;

function noteAt({ bindings }: MemoDocument, line: number): Footnote | undefined {
  return bindings.footnotes.notes.find(
    ({ part }) => part.start.line <= line && line < part.end.line,
  );
}

function noteItem(document: MemoDocument, note: Footnote, lastLine: number): Item | undefined {
  if (!isDigits(note.label) || note.isOfTable) return undefined;
  const { notes } = document.bindings.footnotes;
  const before = notes[notes.indexOf(note) - 1];
  const { start: own } = noteLineLike(document, note, note.label);
  const isEmpty = isMarkerAlone(document, lastLine, own);
  const { line } = note.labelStretch;
  const isWhole = lastLine === line || blankLinesAbove(document, line) !== 0;
  return {
    own,
    next:
      isWhole && (isEmpty || endsSentence(document, lastLine))
        ? noteLineLike(document, note, String(Number(note.label) + 1)).start
        : undefined,
    isEmpty,
    lastLine,
    blankLines: before === undefined ? 0 : blankLinesAbove(document, line),
  };
}

/** A marker that is followed by a blank, as it was written here, and nothing else. */
function isMarkerAlone({ lines }: Document, line: number, marker: string): boolean {
  return textOf(lines, line) === marker && marker.endsWith(" ");
}

function paragraphItem(document: Document, lastLine: number): Item | undefined {
  const paragraphs = document.parts.paragraphs.filter(({ start }) => start.line <= lastLine);
  const current = paragraphs.at(-1);
  if (current === undefined || current.end.line < lastLine) return undefined;
  const { enumerator, start } = current;
  if (enumerator === undefined) return undefined;
  const before = siblingAbove(paragraphs, current);
  const text = textOf(document.lines, start.line);
  // A paragraph may begin behind the last field of the header.
  const from = skipBlanks(text, 0) < start.column ? start.column : 0;
  const own = text.slice(from, markerEnd(text, enumerator));
  const isEmpty = isMarkerAlone(document, lastLine, own);
  const blankLines = blankLinesAbove(document, start.line);
  const isFirst = before === undefined;
  const expected = isFirst ? Math.max(blankLines, 1) : blankLines;
  // Of lines that follow each other nobody can say whether the paragraph goes on.
  const isWhole = expected !== 0 || lastLine === start.line;
  const isDone = enumerator.form !== "number" || endsSentence(document, lastLine);
  const label = nextLabel(enumerator, before?.enumerator);
  return {
    own,
    next:
      label === undefined || !isWhole || !isDone
        ? undefined
        : withLabel(text.slice(0, markerEnd(text, enumerator)), enumerator, label).slice(from),
    isEmpty,
    lastLine,
    blankLines: expected,
  };
}

/** A participant, or another entry of a field above the text: each is a line of its own. */
function fieldItem(document: MemoDocument, line: number): Item | undefined {
  const { fields, body } = document.parts;
  const isAboveText = body === undefined || line < body.start.line;
  const isValue = fields.some(({ values }) => values.some((value) => value.line === line));
  if (!isValue && !(isAboveText && fields.some(({ start }) => start.line < line))) return undefined;
  const entry = enumeratorOf(document, line);
  if (entry === undefined) return undefined;
  const text = textOf(document.lines, line);
  const own = text.slice(0, markerEnd(text, entry));
  const blankLines = blankLinesAbove(document, line);
  const before = enumeratorOf(document, line - blankLines - 1);
  const label = nextLabel(entry, before);
  return {
    own,
    next: label === undefined ? undefined : withLabel(own, entry, label),
    isEmpty: isMarkerAlone(document, line, own),
    lastLine: line,
    blankLines,
  };
}

function enumeratorOf({ lines }: Document, line: number): Enumerator | undefined {
  const text = textOf(lines, line);
  return scanEnumerator(text, skipBlanks(text, 0));
}

/** The item before this one in its list: of the same level and form, with nothing higher between. */
function siblingAbove(
  paragraphs: readonly ParagraphPart[],
  current: ParagraphPart,
): ParagraphPart | undefined {
  for (let i = paragraphs.length - 2; 0 <= i; i--) {
    const other = paragraphs[i];
    if (other?.enumerator === undefined || other.level < current.level) return undefined;
    if (other.level === current.level) return other;
  }
  return undefined;
}

/** Up to the text, a portion mark left out: what the next paragraph is marked with is not known. */
function markerEnd(text: string, { labelColumns, punctuation, mark, contentStart }: Enumerator) {
  if (mark === undefined) return contentStart;
  const closing = punctuation.startsWith("(") ? punctuation.length - 1 : punctuation.length;
  return Math.min(mark.start, skipBlanks(text, labelColumns.end + closing));
}

function withLabel(own: string, { form, labelColumns }: Enumerator, label: string): string {
  if (form === "none") return own;
  return own.slice(0, labelColumns.start) + label + own.slice(labelColumns.end);
}

/** `4` after `3`, `c` after `b`, `IV` after `III`; `undefined` after the last letter. */
function nextLabel(
  { form, label }: Enumerator,
  before: Enumerator | undefined,
): string | undefined {
  if (form === "none") return "";
  if (form === "number") return String(Number(label) + 1);
  const value = romanValue(label);
  const isRoman =
    form === "roman" || (value !== undefined && (value === 1 || isRomanBefore(before, value)));
  if (isRoman && value !== undefined && !isLetterBefore(before, label)) {
    const roman = toRoman(value + 1);
    return label === label.toUpperCase() ? roman : roman.toLowerCase();
  }
  if (label.length !== 1 || label === "z" || label === "Z") return undefined;
  return String.fromCharCode(label.charCodeAt(0) + 1);
}

function isRomanBefore(before: Enumerator | undefined, value: number): boolean {
  return before !== undefined && romanValue(before.label) === value - 1;
}

/** `H` before `I`: the list has letters. */
function isLetterBefore(before: Enumerator | undefined, label: string): boolean {
  return before?.label.length === 1 && before.label.charCodeAt(0) === label.charCodeAt(0) - 1;
}

function blankLinesAbove(document: Document, line: number): number {
  let count = 0;
  while (0 < line - count && isBlankLine(document, line - count - 1)) count++;
  return count;
}

/** Whether a line ends with a sentence's stop, marks that close it aside. */
function endsSentence({ lines }: Document, line: number): boolean {
  const text = textOf(lines, line);
  let end = trimEndColumn(text, 0, text.length);
  while (0 < end && CLOSING.includes(text[end - 1] ?? " ")) end--;
  return STOPS.includes(text[end - 1] ?? " ");
}

const CLOSING = "\"'”’)]↵↩ 0123456789⁰¹²³⁴⁵⁶⁷⁸⁹";
const STOPS = ".?!:;";
