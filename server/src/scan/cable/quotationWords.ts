/** Words on one line that open, close or announce a quotation: QUOTE, END TEXT, FOLLOWING REPEAT. */
import type { Columns } from "../../text/span.ts";
import { isWordCharacter } from "../../vocabulary/matching.ts";
import { type QuotationWord, quotationWordAt } from "../../vocabulary/quotationWords.ts";
import { isBlank, skipBlanks } from "../words.ts";

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
  const first = skipBlanks(text, 0);
  for (let word = first; word < text.length; word = nextWord(text, word)) {
    const start = skipSigns(text, word);
    if (start < from) continue;
    const found = quotationWordAt(text, start);
    if (found === undefined) continue;
    marks ??= [];
    marks.push({
      kind: found.entry.kind,
      start,
      end: found.end,
      isFirst: word === first,
      isLast: !hasWordAfter(text, found.end),
    });
    from = found.end;
  }
  return marks ?? NONE;
}

/** The column of the word after the one at a column; the length if there is none. */
function nextWord(text: string, column: number): number {
  let end = column;
  while (end < text.length && !isBlank(text.charCodeAt(end))) end++;
  return skipBlanks(text, end);
}

/** The column of a word's first letter or digit, after a bracket or quotation mark. */
function skipSigns(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) < DIGIT_ZERO && OPENING.has(text.charCodeAt(at))) at++;
  return at;
}

/** The signs all stand before it. */
const DIGIT_ZERO = 48;

const OPENING: ReadonlySet<number> = new Set([...`"'(-*/.`].map((sign) => sign.charCodeAt(0)));

/** Whether a letter or digit follows; signs and blanks do not count. */
function hasWordAfter(text: string, column: number): boolean {
  for (let at = column; at < text.length && at < column + MOST_SIGNS; at++)
    if (isWordCharacter(text, at)) return true;
  return column + MOST_SIGNS < text.length;
}

/** Signs and blanks that may follow the last word of a line. */
const MOST_SIGNS = 12;
