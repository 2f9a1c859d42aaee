/**
 * The closer of a printed document: the last lines of its text, if they are a name with or without
 * a title below it. A name is one to five words that begin with capitals and end without a stop;
 * a callout may be glued to it (27 of 48 short lines with callouts are signatures).
 */
import { isDigit } from "../../scan/words.ts";
import { type DocumentLines, isBlankLine, textOf } from "../documentLines.ts";

const MOST_WORDS = 5;
const LONGEST = 48;

/** First and last line of the closer before `end`, or `undefined`. */
export function findCloser(
  lines: DocumentLines,
  end: number,
): { first: number; last: number } | undefined {
  let last = end - 1;
  while (0 <= last && (isBlankLine(lines, last) || lines[last]?.memo.fixed !== undefined)) last--;
  if (last < 1 || !isName(lines, last)) return undefined;
  const before = last - 1;
  // A name with the office below it, on two lines of one block.
  if (!isBlankLine(lines, before) && isName(lines, before) && isBlankLine(lines, before - 1))
    return { first: before, last };
  return isBlankLine(lines, before) ? { first: last, last } : undefined;
}

function isName(lines: DocumentLines, line: number): boolean {
  const reading = lines[line]?.memo;
  if (reading === undefined || reading.enumerator?.bullet !== undefined) return false;
  if (reading.heading !== undefined || reading.attachment !== undefined) return false;
  if (reading.isSectionTitle || reading.dateline !== undefined || reading.noteLabel !== undefined)
    return false;
  const text = withoutCallout(textOf(lines, line).trim());
  if (text.length < 2 || LONGEST < text.length) return false;
  const words = text.split(" ").filter((word) => word !== "");
  if (MOST_WORDS < words.length || !words.every(isNameWord)) return false;
  return !text.endsWith(".") || ABBREVIATED.some((ending) => text.endsWith(ending));
}

const ABBREVIATED = ["Jr.", "Sr.", "III."];
const PARTICLES: ReadonlySet<string> = new Set([
  "of",
  "de",
  "der",
  "von",
  "van",
  "la",
  "the",
  "for",
  "and",
]);

function isNameWord(word: string): boolean {
  const first = word[0] ?? "";
  if (PARTICLES.has(word)) return true;
  if (first === "[" || first === "(") return true;
  return first !== first.toLowerCase();
}

function withoutCallout(text: string): string {
  let end = text.length;
  while (
    0 < end &&
    (isDigit(text.charCodeAt(end - 1)) || "⁰¹²³⁴⁵⁶⁷⁸⁹".includes(text[end - 1] ?? ""))
  )
    end--;
  if (text.endsWith("]") && text.includes("[^")) end = text.indexOf("[^");
  return text.slice(0, end).trimEnd();
}
