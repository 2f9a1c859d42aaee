/**
 * Words of a line with which a cross-reference may begin: `Document`, `footnote`, `telegram`, `Ibid`.
 * What it says is read from the text around, which may go on over the end of the line.
 */
import type { Columns } from "../../text/span.ts";
import { beginsCrossReference } from "../../vocabulary/vocabulary.ts";
import { isLowerLetter, isUpperLetter } from "../words.ts";

const NONE: readonly Columns[] = [];
const SHORTEST = 3;
const LONGEST = 11;

/** The words, in order; lines without any share one empty list. */
export function findCrossReferenceWords(text: string): readonly Columns[] {
  let found: Columns[] | undefined;
  for (let start = 0; start < text.length; start++) {
    if (!isLetter(text.charCodeAt(start))) continue;
    let end = start + 1;
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    const length = end - start;
    if (SHORTEST <= length && length <= LONGEST && beginsCrossReference(text.slice(start, end))) {
      found ??= [];
      found.push({ start, end });
    }
    start = end;
  }
  return found ?? NONE;
}

function isLetter(unit: number): boolean {
  return isUpperLetter(unit) || isLowerLetter(unit);
}
