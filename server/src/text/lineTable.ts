/**
 * The lines of a text as an immutable table that an edit splices.
 *
 * The lines stand in chunks of a few hundred, so that an edit copies one or two chunks and the list
 * of chunks, not the file: a keystroke in 10 MB costs what it costs in 10 KB, but for a list of some
 * hundred chunks. Lines are kept by identity where the edit does not touch them, and whatever a
 * later layer has worked out about a line stays with it.
 */
import { type Line, type LineEnding, splitLines } from "./line.ts";
import type { Position, PositionRange, Span, TextEdit } from "./span.ts";

/** Makes the table's own kind of line of a raw one. */
export type LineFactory<L extends Line> = (text: string, ending: LineEnding) => L;

/** What an edit did to the lines: `removed` lines from `first` gave way to `inserted` new ones. */
export interface LineSplice {
  readonly first: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * Two splices as one, `second` being of the lines after `first`; `undefined` if lines stand between
 * them that neither touched.
 */
export function joinSplices(first: LineSplice, second: LineSplice): LineSplice | undefined {
  // In the lines after the first.
  const start = Math.min(first.first, second.first);
  const ends = [first.first + first.inserted, second.first + second.removed] as const;
  if (ends[0] < second.first || ends[1] < first.first) return undefined;
  const count = Math.max(...ends) - start;
  return {
    first: start,
    removed: count - first.inserted + first.removed,
    inserted: count - second.removed + second.inserted,
  };
}

interface Chunk<L extends Line> {
  readonly lines: readonly L[];
  /** UTF-16 units of all lines with their endings. */
  readonly length: number;
  /** The offset of each line in the chunk, made when first asked for. */
  offsets: readonly number[] | undefined;
}

/** Lines in a freshly made chunk. */
const CHUNK_LINES = 256;
/** A chunk that has grown beyond this is divided. */
const CHUNK_LIMIT = 2 * CHUNK_LINES;

export class LineTable<L extends Line> {
  readonly lineCount: number;
  /** UTF-16 units of the whole text. */
  readonly length: number;
  private readonly chunks: readonly Chunk<L>[];
  private readonly createLine: LineFactory<L>;
  /** For each chunk, the number of its first line and the offset of its first character. */
  private readonly firstLines: readonly number[];
  private readonly firstOffsets: readonly number[];
  /** The chunk in which a line was found last; of use for speed alone. */
  private lastChunk = 0;

  private constructor(chunks: readonly Chunk<L>[], createLine: LineFactory<L>) {
    this.chunks = chunks;
    this.createLine = createLine;
    const firstLines: number[] = [];
    const firstOffsets: number[] = [];
    let line = 0;
    let offset = 0;
    for (const chunk of chunks) {
      firstLines.push(line);
      firstOffsets.push(offset);
      line += chunk.lines.length;
      offset += chunk.length;
    }
    this.firstLines = firstLines;
    this.firstOffsets = firstOffsets;
    this.lineCount = line;
    this.length = offset;
  }

  /** The table of a text; each line is made by `createLine`. */
  static from<L extends Line>(text: string, createLine: LineFactory<L>): LineTable<L> {
    const lines = splitLines(text).map((line) => createLine(line.text, line.ending));
    return new LineTable(toChunks(lines), createLine);
  }

  /** The line with this number; throws if there is none, which is a mistake of the caller. */
  line(number: number): L {
    const index = this.chunkOfLine(number);
    const line = this.chunks[index]?.lines[number - (this.firstLines[index] ?? 0)];
    if (line === undefined)
      throw new RangeError(`Invalid line ${number} in a text of ${this.lineCount} lines`);
    return line;
  }

  /**
   * The line with this number, or nothing outside the text. Neighbours of the line asked for last are
   * found without a search, for those who walk over the lines.
   */
  find(number: number): L | undefined {
    let first = this.firstLines[this.lastChunk] ?? 0;
    let lines = this.chunks[this.lastChunk]?.lines;
    if (number < first || lines === undefined || first + lines.length <= number) {
      if (number < 0 || this.lineCount <= number) return undefined;
      this.lastChunk = this.chunkOfLine(number);
      first = this.firstLines[this.lastChunk] ?? 0;
      lines = this.chunks[this.lastChunk]?.lines;
    }
    return lines?.[number - first];
  }

  /** The lines from `start` to before `end`, as a new array. */
  lines(start = 0, end = this.lineCount): L[] {
    const result: L[] = [];
    for (let index = this.chunkOfLine(start); index < this.chunks.length; index++) {
      const first = this.firstLines[index] ?? 0;
      if (end <= first) break;
      const chunk = this.chunks[index]?.lines ?? [];
      const from = Math.max(0, start - first);
      const to = Math.min(chunk.length, end - first);
      for (let i = from; i < to; i++) result.push(chunk[i] as L);
    }
    return result;
  }

  /** The offset of the first character of a line; for `lineCount`, the length of the text. */
  offsetOfLine(number: number): number {
    if (number >= this.lineCount) return this.length;
    const index = this.chunkOfLine(number);
    const chunk = this.chunks[index];
    const inChunk = chunk && offsetsOf(chunk)[number - (this.firstLines[index] ?? 0)];
    return (this.firstOffsets[index] ?? 0) + (inChunk ?? 0);
  }

  /** The number of the line that holds this offset; an offset beyond the text is in the last. */
  lineAt(offset: number): number {
    return this.positionAt(offset).line;
  }

  /**
   * Line and character of an offset. An offset within a line ending is at the line's end, one
   * beyond the text at the text's end, one before it at its start.
   */
  positionAt(offset: number): Position {
    const wanted = Math.max(0, Math.min(offset, this.length));
    const index = lastNotAbove(this.firstOffsets, wanted);
    const chunk = this.chunks[index];
    const inChunk = wanted - (this.firstOffsets[index] ?? 0);
    const number = chunk === undefined ? 0 : lastNotAbove(offsetsOf(chunk), inChunk);
    const character = inChunk - (chunk?.offsets?.[number] ?? 0);
    const length = chunk?.lines[number]?.text.length ?? 0;
    return {
      line: (this.firstLines[index] ?? 0) + number,
      character: Math.min(character, length),
    };
  }

  /** Offset of a position; a character beyond the line is at its end, a line beyond the text at the text's end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.length;
    const line = this.line(position.line);
    const character = Math.max(0, Math.min(position.character, line.text.length));
    return this.offsetOfLine(position.line) + character;
  }

  /** The span of a range of positions, each taken as in `offsetAt`. */
  spanOf(range: PositionRange): Span {
    const start = this.offsetAt(range.start);
    return { start, end: Math.max(start, this.offsetAt(range.end)) };
  }

  /** The text from `start` to before `end`, line ends as they stand. */
  slice(start = 0, end = this.length): string {
    if (end <= start) return "";
    const firstLine = this.lineAt(start);
    const lastLine = this.lineAt(end);
    let text = "";
    for (const line of this.lines(firstLine, lastLine + 1)) text += line.text + line.ending;
    const offset = this.offsetOfLine(firstLine);
    return text.slice(start - offset, end - offset);
  }

  /**
   * The table after an edit, and what it did to the lines. Only lines that the edit touches are
   * made anew. Throws on a span outside the text, which is a mistake of the caller.
   */
  edit(edit: TextEdit): { table: LineTable<L>; splice: LineSplice } {
    const { start, end } = edit.span;
    if (start < 0 || end < start || this.length < end)
      throw new RangeError(`Invalid edit ${start}-${end} in a text of length ${this.length}`);
    const { first, last } = this.linesTouched(edit.span);
    const offset = this.offsetOfLine(first);
    let old = "";
    for (const line of this.lines(first, last + 1)) old += line.text + line.ending;
    const text = old.slice(0, start - offset) + edit.newText + old.slice(end - offset);
    const raw = splitLines(text);
    // The text ends in a line ending unless the last line of the file is among the touched ones.
    if (last + 1 < this.lineCount) raw.pop();
    const lines = raw.map((line) => this.createLine(line.text, line.ending));
    const splice = { first, removed: last + 1 - first, inserted: lines.length };
    return { table: this.splice(splice, lines), splice };
  }

  /**
   * The lines whose division an edit can change: those it touches, and the one before if it ends in
   * `\r` and the edit starts at its end, since a `\n` may now follow. The line after keeps its start,
   * because the last line that is touched keeps the end of its line ending.
   */
  private linesTouched(span: Span): { first: number; last: number } {
    const from = this.positionAt(span.start);
    const isAfterReturn = from.character === 0 && 0 < from.line;
    const first =
      isAfterReturn && this.line(from.line - 1).ending === "\r" ? from.line - 1 : from.line;
    return { first, last: this.lineAt(span.end) };
  }

  private splice({ first, removed }: LineSplice, inserted: readonly L[]): LineTable<L> {
    const firstChunk = this.chunkOfLine(first);
    const lastChunk = this.chunkOfLine(Math.max(first, first + removed - 1));
    const start = this.firstLines[firstChunk] ?? 0;
    const lines: L[] = [];
    for (let index = firstChunk; index <= lastChunk; index++)
      lines.push(...(this.chunks[index]?.lines ?? []));
    const middle = lines.slice(0, first - start);
    for (const line of inserted) middle.push(line);
    for (let i = first - start + removed; i < lines.length; i++) middle.push(lines[i] as L);
    const chunks = [
      ...this.chunks.slice(0, firstChunk),
      ...(middle.length <= CHUNK_LIMIT ? [toChunk(middle)] : toChunks(middle)),
      ...this.chunks.slice(lastChunk + 1),
    ].filter((chunk) => 0 < chunk.lines.length);
    return new LineTable(chunks, this.createLine);
  }

  private chunkOfLine(number: number): number {
    return lastNotAbove(this.firstLines, number);
  }
}

function fullLength(line: Line): number {
  return line.text.length + line.ending.length;
}

function toChunk<L extends Line>(lines: readonly L[]): Chunk<L> {
  let length = 0;
  for (const line of lines) length += fullLength(line);
  return { lines, length, offsets: undefined };
}

function offsetsOf<L extends Line>(chunk: Chunk<L>): readonly number[] {
  if (chunk.offsets === undefined) {
    const offsets: number[] = [];
    let offset = 0;
    for (const line of chunk.lines) {
      offsets.push(offset);
      offset += fullLength(line);
    }
    chunk.offsets = offsets;
  }
  return chunk.offsets;
}

function toChunks<L extends Line>(lines: readonly L[]): Chunk<L>[] {
  const chunks: Chunk<L>[] = [];
  for (let i = 0; i < lines.length; i += CHUNK_LINES)
    chunks.push(toChunk(lines.slice(i, i + CHUNK_LINES)));
  return chunks;
}

/** Index of the last value that is not above `wanted`, in an ascending list; 0 if all are above. */
function lastNotAbove(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
