/**
 * Places in a text. Everything inside the program counts UTF-16 code units, which is what a
 * JavaScript string index and the Language Server Protocol's default encoding count; lines and
 * characters appear only at the edge.
 */

/** A half-open stretch of absolute UTF-16 offsets: `start` belongs to it, `end` does not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A zero-based line and a UTF-16 character in it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open stretch of lines and characters. */
export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch within one line: columns are UTF-16 units from the line's start, half-open. */
export interface Columns {
  readonly start: number;
  readonly end: number;
}

/** A replacement of the text in `span` by `newText`; an insertion has an empty span. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Whether two positions are in this order or equal. */
export function isBeforeOrEqual(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

/**
 * The text after all edits are carried out at once, each against the original offsets.
 * Throws on edits that overlap, which is a mistake of the caller.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let offset = 0;
  for (const { span, newText } of inOrder) {
    if (span.start < offset)
      throw new RangeError(
        `Edits overlap at offset ${span.start}: the one before ends at ${offset}`,
      );
    result += text.slice(offset, span.start) + newText;
    offset = span.end;
  }
  return result + text.slice(offset);
}
