/** How well a text answers a query, as editors rank names: its letters in order, the rest left out. */

const START_OF_WORD = 3;
const NEXT_TO_LAST = 2;
const LETTER = 1;

/**
 * A score above 0 if all letters and digits of the query stand in the text in their order, case of no
 * account; 0 if not. Beginnings of words and letters in a row count more. An empty query fits all.
 */
export function fuzzyScore(query: string, text: string): number {
  const wanted = query.toLowerCase();
  const lower = text.toLowerCase();
  const whole = wanted.trim();
  if (whole === "") return LETTER;
  const direct = lower.indexOf(whole);
  // A query that stands there as it is comes before all that have its letters somewhere.
  if (0 <= direct) return whole.length * WHOLE + (isWordStart(lower, direct) ? START_OF_WORD : 0);
  let score = 0;
  let last = -2;
  let at = 0;
  for (const character of whole) {
    if (character === " ") continue;
    const found = lower.indexOf(character, at);
    if (found < 0) return 0;
    score += isWordStart(lower, found) ? START_OF_WORD : LETTER;
    if (found === last + 1) score += NEXT_TO_LAST;
    last = found;
    at = found + 1;
  }
  return score;
}

/** More than any letter can gain by itself. */
const WHOLE = START_OF_WORD + NEXT_TO_LAST + 1;

function isWordStart(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || " .,;:()/-–“\"'".includes(before);
}
