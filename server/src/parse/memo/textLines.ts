/**
 * The lines of a document's text with what the grammar asks of their neighbours, each in constant time.
 * Blank lines, page markers and the notes within the text are passed over: a heading at the foot of a
 * page belongs to the text on the next one.
 */
import type { MemoLine } from "../../scan/memo/memoLine.ts";
import type { DocumentLines } from "../documentLines.ts";
import type { LineStretch, Place } from "../place.ts";

export class TextLines {
  readonly lines: DocumentLines;
  /** The line after the text. */
  readonly end: number;
  private readonly isNotes: (line: number) => boolean;
  private readonly nextText: Int32Array;
  private readonly previousText: Int32Array;
  /** How many lines of notes stand before each line. */
  private readonly notesBefore: Int32Array;

  /** `isNotes` says of a line whether notes stand on it. */
  constructor(lines: DocumentLines, end: number, isNotes: (line: number) => boolean) {
    this.lines = lines;
    this.end = end;
    this.isNotes = isNotes;
    this.nextText = new Int32Array(end + 1).fill(end);
    this.previousText = new Int32Array(end + 1).fill(-1);
    this.notesBefore = new Int32Array(end + 1);
    for (let line = 0; line < end; line++)
      this.notesBefore[line + 1] = (this.notesBefore[line] ?? 0) + (isNotes(line) ? 1 : 0);
    for (let line = end - 1; 0 <= line; line--)
      this.nextText[line] = this.isText(line) ? line : (this.nextText[line + 1] ?? end);
    for (let line = 0; line <= end; line++)
      this.previousText[line] =
        line < end && this.isText(line) ? line : (this.previousText[line - 1] ?? -1);
  }

  /** What a line may be; `undefined` for notes and beyond the text. */
  reading(line: number): MemoLine | undefined {
    return line < this.end && !this.isNotes(line) ? this.lines[line]?.memo : undefined;
  }

  /** The first line of text from `line` on; the end of the text if there is none. */
  next(line: number): number {
    return line < this.end ? (this.nextText[Math.max(0, line)] ?? this.end) : this.end;
  }

  /** The last line of text up to `line`; -1 if there is none. */
  previous(line: number): number {
    return line < 0 ? -1 : (this.previousText[Math.min(line, this.end)] ?? -1);
  }

  /** Whether no notes stand between two lines, the first of which is above the second. */
  areJoined(first: number, second: number): boolean {
    const before = (line: number) => this.notesBefore[Math.min(Math.max(0, line), this.end)] ?? 0;
    return before(first) === before(second);
  }

  /** The line without the blanks around it; empty beyond the document. */
  textOf(line: number): string {
    const source = this.lines[line];
    if (source === undefined || source.isBlank) return "";
    const { start, end } = source.memo.content;
    return source.text.slice(start, end);
  }

  /** The line without the blanks around it, as a stretch. */
  stretch(line: number): LineStretch {
    const { start, end } = this.lines[line]?.memo.content ?? { start: 0, end: 0 };
    return { line, start, end };
  }

  /** Whether a line is blank, outside the text, a page marker, or of notes. */
  isGap(line: number): boolean {
    return line < 0 || this.end <= line || !this.isText(line);
  }

  /** Whether a line stands alone, between gaps. */
  isAlone(line: number): boolean {
    return this.isGap(line - 1) && this.isGap(line + 1);
  }

  private isText(line: number): boolean {
    const source = this.lines[line];
    if (source === undefined || source.isBlank || this.isNotes(line)) return false;
    return source.memo.fixed !== "pageMarker";
  }
}

/** The start of a line. */
export function startOf(line: number): Place {
  return { line, column: 0 };
}
