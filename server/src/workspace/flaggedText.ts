/**
 * What a finding is recognised by when the text around it changes: the flagged text with three words
 * on either side, blanks and line ends single. A new line division or an edit further away leaves it
 * the same.
 */

import type { Span } from "../text/span.ts";
import { collapse } from "../vocabulary/matching.ts";

export interface FlaggedText {
  /** Up to three words before, the last of which may be glued to the text. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

const WORDS_AROUND = 3;
/** A longer flagged text is kept by its beginning and end. */
const LONGEST_TEXT = 200;
/** As far from the flagged text a word is looked for; a line without blanks can have megabytes. */
const FARTHEST = 400;

/** The words at and around a span of a text. */
export function flaggedTextAt(text: string, span: Span): FlaggedText {
  const { start, end } = surroundings(text, span);
  return {
    before: collapse(text.slice(start, span.start)),
    text: shortened(collapse(text.slice(span.start, span.end))),
    after: collapse(text.slice(span.end, end)),
  };
}

/**
 * Which of the places with the same words this is, counted from 1 in the order of the text, whether or
 * not anything is found at the others.
 */
export function occurrenceAt(text: string, span: Span): number {
  const { start, end } = surroundings(text, span);
  const words = ` ${collapse(text.slice(start, end))} `;
  const before = ` ${collapse(text.slice(0, start))}`;
  const place = before === " " ? 0 : before.length;
  const upToHere = ` ${collapse(text.slice(0, end))} `;
  let count = 0;
  for (
    let at = upToHere.indexOf(words);
    0 <= at && at <= place;
    at = upToHere.indexOf(words, at + 1)
  )
    count++;
  return Math.max(1, count);
}

/** The span with up to three words on either side, whole words as far as they are not too long. */
function surroundings(text: string, span: Span): Span {
  let { start, end } = span;
  const first = Math.max(0, span.start - FARTHEST);
  const last = Math.min(text.length, span.end + FARTHEST);
  for (let words = 0; words < WORDS_AROUND; words++) {
    while (first < start && isBlankAt(text, start - 1)) start--;
    while (first < start && !isBlankAt(text, start - 1)) start--;
    while (end < last && isBlankAt(text, end)) end++;
    while (end < last && !isBlankAt(text, end)) end++;
  }
  return { start, end };
}

function isBlankAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit === 32 || unit === 0xa0 || (9 <= unit && unit <= 13);
}

function shortened(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const half = LONGEST_TEXT / 2;
  return `${text.slice(0, half).trimEnd()} … ${text.slice(-half).trimStart()}`;
}
