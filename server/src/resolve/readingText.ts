/**
 * A passage as it is read: one line of text, without page markers and footnote numbers, the words
 * joined that a line's end or a page's turn divides. Every character knows its place in the document.
 */
import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import type { LineStretch, Place, Stretch } from "../parse/place.ts";
import { isDigit, isLowerLetter, isUpperLetter } from "../scan/words.ts";
import type { Columns, Span } from "../text/span.ts";
import { dividedWord } from "./pages/dividedWord.ts";

export interface ReadingText {
  readonly text: string;
  /** The stretch of the document that a part of the text was taken from, with what was left out in it. */
  stretch(span: Span): Stretch;
}

/** What is left out of a line: page markers and footnote numbers, in order. */
export type CutsOf = (line: number) => readonly Cut[];

export interface Cut extends Columns {
  readonly isPage: boolean;
}

/** The text of pieces of lines that follow one another, at least one. */
export function toReadingText(
  lines: DocumentLines,
  stretches: readonly LineStretch[],
  cutsOf: CutsOf,
): ReadingText {
  const builder = new Builder(lines);
  for (const stretch of stretches) {
    let start = stretch.start;
    let isAfterPage = false;
    for (const cut of cutsOf(stretch.line)) {
      if (cut.end <= start || stretch.end <= cut.start) continue;
      builder.add({ line: stretch.line, start, end: cut.start }, isAfterPage);
      start = cut.end;
      isAfterPage = cut.isPage;
      builder.isCut = true;
    }
    builder.add({ line: stretch.line, start, end: stretch.end }, isAfterPage);
    builder.isCut = false;
  }
  return builder.finish();
}

/** The same text where all its lines have moved down by `count`, or up by a negative one. */
export function movedText(text: ReadingText, count: number): ReadingText {
  const moved = ({ line, column }: Place): Place => ({ line: line + count, column });
  return {
    text: text.text,
    stretch: (span) => {
      const { start, end } = text.stretch(span);
      return { start: moved(start), end: moved(end) };
    },
  };
}

interface Piece extends LineStretch {
  /** Where it begins in the text. */
  readonly offset: number;
}

class Builder {
  /** The next piece follows a cut on the same line. */
  isCut = false;
  private readonly lines: DocumentLines;
  private readonly pieces: Piece[] = [];
  private readonly chunks: string[] = [];
  private length = 0;

  constructor(lines: DocumentLines) {
    this.lines = lines;
  }

  finish(): ReadingText {
    return new PiecedText(this.chunks.join(""), this.pieces);
  }

  add(stretch: LineStretch, isAfterPage: boolean): void {
    if (stretch.end <= stretch.start) return;
    const last = this.pieces.at(-1);
    const source = textOf(this.lines, stretch.line);
    const isGlued = last !== undefined && this.join(last, stretch, isAfterPage);
    let { start } = stretch;
    // Of the blanks on both sides of what was left out one is enough.
    if (isGlued || (this.chunks.at(-1)?.endsWith(" ") ?? false))
      while (start < stretch.end && source[start] === " ") start++;
    if (start === stretch.end) return;
    this.pieces.push({ ...stretch, start, offset: this.length });
    this.append(source.slice(start, stretch.end));
  }

  /** Puts a blank between two pieces, or nothing inside a word; whether it is inside one. */
  private join(last: Piece, next: LineStretch, isAfterPage: boolean): boolean {
    const isSameLine = last.line === next.line;
    if (isSameLine && this.isCut && !isAfterPage) return false;
    const before = this.chunks.at(-1) ?? "";
    const after = textOf(this.lines, next.line).slice(next.start, next.start + LONGEST_PART);
    const isPageTurn = isSameLine || 1 < next.line - last.line;
    const cut = isPageTurn ? endOfDivided(before, after) : endOfHyphened(before, after);
    if (cut === undefined) {
      this.append(" ");
      return false;
    }
    this.chunks[this.chunks.length - 1] = before.slice(0, cut);
    this.length -= before.length - cut;
    return true;
  }

  private append(chunk: string): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }
}

/** A text that knows its pieces and not the document, so that it may outlive this version of it. */
class PiecedText implements ReadingText {
  readonly text: string;
  private readonly pieces: readonly Piece[];

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.pieces = pieces;
  }

  stretch({ start, end }: Span): Stretch {
    const last = this.place(Math.max(start, end - 1));
    return { start: this.place(start), end: { line: last.line, column: last.column + 1 } };
  }

  private place(offset: number): Place {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low];
    if (piece === undefined) return { line: 0, column: 0 };
    return { line: piece.line, column: Math.min(piece.start + offset - piece.offset, piece.end) };
  }
}

/** Characters looked at on either side of a page's turn. */
const LONGEST_PART = 30;

/** Where the first part of a word ends that the turn of a page divides. */
function endOfDivided(before: string, after: string): number | undefined {
  const head = before.slice(-LONGEST_PART).trimEnd();
  const tail = after.slice(0, LONGEST_PART).trimStart();
  const at = head.length;
  const word = dividedWord(head + tail, { start: at, end: at });
  if (word === undefined) return endOfHyphened(before, after);
  const end = before.trimEnd().length;
  return head.endsWith("-") ? end - 1 : end;
}

/** Where the first part ends of what a line's end divides after a hyphen or dash. */
function endOfHyphened(before: string, after: string): number | undefined {
  const end = before.length - 1;
  const sign = before[end];
  if (sign !== "-" && sign !== "–") return undefined;
  const unit = before.charCodeAt(end - 1);
  const next = after.charCodeAt(0);
  if (isDigit(unit) && (isDigit(next) || isUpperLetter(next))) return end + 1;
  if (sign === "–" || !isLetter(unit)) return undefined;
  if (isLowerLetter(next)) return end;
  return isUpperLetter(next) || isDigit(next) ? end + 1 : undefined;
}

function isLetter(unit: number): boolean {
  return isLowerLetter(unit) || isUpperLetter(unit);
}
