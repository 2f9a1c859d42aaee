/** Words on one line that open, close or announce a quotation: QUOTE, END TEXT, FOLLOWING REPEAT. */
import type { Columns } from "../../text/span.ts";
import { isWordCharacter } from "../../vocabulary/matching.ts";
import { type QuotationWord, quotationWordAt } from "../../vocabulary/quotationWords.ts";
import { skipBlanks, wordsFrom } from "../words.ts";

/** A quotation word with its columns. */
export interface QuotationMark extends Columns {
  readonly kind: QuotationWord["kind"];
  /** It is the first on its line, the last but for signs, or both. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const NONE: readonly QuotationMark[] = [];

/** The quotation words of a line in order; they do not overlap. */
export function findQuotationMarks(text: string): readonly QuotationMark[] {
  let marks: QuotationMark[] | undefined;
  let from = 0;
  for (const word of wordsFrom(text, 0)) {
    const start = skipSigns(text, word.start, word.end);
    if (start < from || start === word.end) continue;
    const found = quotationWordAt(text, start);
    if (found === undefined) continue;
    marks ??= [];
    marks.push({
      kind: found.entry.kind,
      start,
      end: found.end,
      isFirst: word.start === skipBlanks(text, 0),
      isLast: !hasWordAfter(text, found.end),
    });
    from = found.end;
  }
  return marks ?? NONE;
}

/** The column of a word's first letter or digit, after a bracket or quotation mark. */
function skipSigns(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && OPENING.has(text[at] ?? "")) at++;
  return at;
}

const OPENING: ReadonlySet<string> = new Set([...`"'(-*/.`]);

/** Whether a letter or digit follows; signs and blanks do not count. */
function hasWordAfter(text: string, column: number): boolean {
  for (let at = column; at < text.length && at < column + MOST_SIGNS; at++)
    if (isWordCharacter(text, at)) return true;
  return column + MOST_SIGNS < text.length;
}

/** Signs and blanks that may follow the last word of a line. */
const MOST_SIGNS = 12;
