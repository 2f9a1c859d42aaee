/** Sentences of a block of running text. */
import { textOf } from "../parse/documentLines.ts";
import type { LineStretch, Place, Stretch } from "../parse/place.ts";
import type { Document } from "../resolve/document.ts";
import type { TextBlock } from "../resolve/runningText.ts";
import { isLowerLetter } from "../scan/words.ts";
import { isAbbreviated } from "./readableText.ts";

/**
 * The sentence of a block that holds a place, from its first word to its stop with the closing marks
 * and footnote numbers after it. A stop after an abbreviation, or before a small letter, ends none.
 */
export function sentenceAt(
  document: Document,
  { lines }: TextBlock,
  place: Place,
): Stretch | undefined {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  let start: Place = { line: first.line, column: first.start };
  for (const { end, next } of sentenceEnds(document, lines)) {
    if (isAtOrBefore(place, end)) return { start, end };
    start = next;
  }
  return { start, end: { line: last.line, column: last.end } };
}

interface SentenceEnd {
  readonly end: Place;
  /** Where the next sentence begins. */
  readonly next: Place;
}

function* sentenceEnds(
  { lines: source }: Document,
  lines: readonly LineStretch[],
): Generator<SentenceEnd> {
  for (const [i, { line, start, end }] of lines.entries()) {
    const text = textOf(source, line).slice(0, end);
    for (let at = start; at < end; at++) {
      if (!STOPS.includes(text[at] ?? "") || !endsWord(text, start, at)) continue;
      const after = afterMarks(text, at + 1);
      if (after < end && text[after] !== " ") continue;
      const next = after < end ? { line, column: skip(text, after) } : startOf(lines[i + 1]);
      if (next === undefined) return;
      if (isLowerLetter(textOf(source, next.line).charCodeAt(next.column))) continue;
      yield { end: { line, column: after }, next };
      at = after;
    }
  }
}

const STOPS = ".?!";
/** Closing marks and footnote numbers after a stop. */
const MARKS = "\"”’')]0123456789⁰¹²³⁴⁵⁶⁷⁸⁹";

function endsWord(text: string, start: number, stop: number): boolean {
  return text[stop] !== "." || !isAbbreviated(text.slice(start), stop - start);
}

function afterMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && MARKS.includes(text[at] ?? "")) at++;
  return at;
}

function skip(text: string, from: number): number {
  let at = from;
  while (text[at] === " ") at++;
  return at;
}

function startOf(line: LineStretch | undefined): Place | undefined {
  return line && { line: line.line, column: line.start };
}

function isAtOrBefore(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column);
}
