/**
 * The text of a document without its attachments, or of one attachment: where it ends, who signed it,
 * and where the fields below the text begin.
 */
import { type Closer, findCloser } from "./findCloser.ts";
import type { TextLines } from "./textLines.ts";

export interface Segment {
  readonly end: number;
  readonly closer: Closer | undefined;
  /** Where fields such as `Attachments:` and `Drafted by:` stand below the text; the end for none. */
  readonly tail: number;
}

/** A line longer than this is of the text, above the fields. */
const LONG_LINE = 120;
/** Most lines of the fields below a text. */
const MOST_LINES = 60;

const FIELDS_BELOW: ReadonlySet<string> = new Set([
  "attachments",
  "copies",
  "distribution",
  "draftedBy",
  "clearances",
  "approvedBy",
  "classifiedBy",
  "declassifyOn",
]);

/** Whether a field is one of those that stand below the text. */
export function isFieldBelow(field: string): boolean {
  return FIELDS_BELOW.has(field);
}

/** What shows of a text from its end. */
export function findSegment(text: TextLines, start: number, end: number): Segment {
  const tail = findTail(text, start, end);
  return { end, closer: findCloser(text, start, tail), tail };
}

/** The first of the fields below the last long line of a text; its end if there is none. */
function findTail(text: TextLines, start: number, end: number): number {
  let tail = end;
  let count = 0;
  for (let line = text.previous(end - 1); start < line; line = text.previous(line - 1)) {
    const reading = text.reading(line);
    if (reading === undefined || MOST_LINES < ++count) break;
    const { field, content } = reading;
    const isLabelled = field !== undefined && isFieldBelow(field.field);
    if (isLabelled && (field.isAlone || text.isGap(line - 1) || tail < end)) tail = line;
    else if (LONG_LINE < content.end - content.start) break;
  }
  return tail;
}
