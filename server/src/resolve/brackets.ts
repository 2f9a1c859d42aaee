/**
 * The editorial brackets of a document. A bracket may go on over the ends of lines, where the text is
 * broken into lines, and over a page marker: it is read as one. One that is not closed within its
 * passage is none.
 */

import { textOf } from "../parse/documentLines.ts";
import { comparePlaces, type LineStretch, type Stretch } from "../parse/place.ts";
import { type BracketKind, bracketKind } from "../vocabulary/editorialBrackets.ts";
import { lazyFor } from "../vocabulary/lazy.ts";
import { collapse } from "../vocabulary/matching.ts";
import { saysBracketsAreOriginal } from "../vocabulary/originalBrackets.ts";
import { bracketSigns } from "./bracketSigns.ts";
import { type Document, type MemoDocument, textIn } from "./document.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { toReadingText } from "./readingText.ts";

export interface PlacedBracket extends Stretch {
  /** What stands between the brackets, in one line and without page markers. */
  readonly inner: string;
  readonly kind: BracketKind;
}

/**
 * The brackets of a document by kind, in text order; made once. Those that are footnote references are
 * left out. Where the source note says that all brackets are in the original, none is the editors'.
 */
export const bracketsOf = lazyFor(findAll);

function findAll(document: Document): readonly PlacedBracket[] {
  const { lines } = document;
  const references = document.kind === "memo" ? document.bindings.footnotes.references : [];
  const numbers = new Set(references.map(({ line, start }) => `${line}:${start}`));
  const areOriginal = document.kind === "memo" && hasOriginalBrackets(document);
  const long = passagesOf(document).flatMap((passage) => overLines(document, passage));
  const found = long.map((stretches) => toBracket(document, stretches, areOriginal));
  const spans = [...found];
  let next = 0;
  lines.forEach(({ brackets }, line) => {
    for (const { start, end } of brackets) {
      const place = { line, column: start };
      while (next < spans.length && comparePlaces(spans[next]?.end ?? place, place) <= 0) next++;
      const around = spans[next];
      const isInside = around !== undefined && comparePlaces(around.start, place) <= 0;
      if (isInside || numbers.has(`${line}:${start}`)) continue;
      found.push(toBracket(document, [{ line, start, end }], areOriginal));
    }
  });
  return found.sort((a, b) => comparePlaces(a.start, b.start));
}

function toBracket(
  { lines }: Document,
  stretches: readonly LineStretch[],
  areOriginal: boolean,
): PlacedBracket {
  const first = stretches[0] ?? { line: 0, start: 0, end: 0 };
  const last = stretches.at(-1) ?? first;
  const start = { line: first.line, column: first.start };
  const end = { line: last.line, column: last.end };
  const inner = innerOf(lines, stretches);
  return { start, end, inner, kind: areOriginal ? "other" : bracketKind(inner) };
}

function innerOf(lines: Document["lines"], stretches: readonly LineStretch[]): string {
  const first = stretches[0];
  const isPlain = stretches.length === 1 && lines[first?.line ?? 0]?.pageMarkers.length === 0;
  if (first !== undefined && isPlain)
    return textOf(lines, first.line).slice(first.start + 1, first.end - 1);
  const cutsOf = (line: number) =>
    (lines[line]?.pageMarkers ?? []).map(({ start, end }) => ({ start, end, isPage: true }));
  return collapse(toReadingText(lines, stretches, cutsOf).text.slice(1, -1));
}

/** Lines that a bracket goes over at most; the lists of what was left out are long. */
const MOST_LINES = 40;

interface Sign {
  readonly sign: string;
  /** Index of its stretch in the passage. */
  readonly index: number;
  readonly at: number;
}

/** The outermost brackets of a passage that begin and end on different lines, as their stretches. */
function overLines({ lines }: Document, passage: Passage): readonly (readonly LineStretch[])[] {
  const stretches = passage.flatMap((block) => block.lines);
  if (stretches.length < 2) return [];
  const found: LineStretch[][] = [];
  const open: Sign[] = [];
  for (const sign of signsOf(lines, stretches)) {
    if (sign.sign === "[") open.push(sign);
    else {
      const first = open.pop();
      if (first === undefined) continue;
      if (first.index === sign.index || MOST_LINES < sign.index - first.index) continue;
      // What it encloses is not told apart.
      while (isInside(found.at(-1)?.[0], stretches[first.index], first.at)) found.pop();
      const own = stretches.slice(first.index, sign.index + 1);
      found.push(
        own.map(({ line, start, end }, i) => ({
          line,
          start: i === 0 ? first.at : start,
          end: i === own.length - 1 ? sign.at + 1 : end,
        })),
      );
    }
  }
  return found;
}

/** Whether a bracket found before begins after a place. */
function isInside(
  inner: LineStretch | undefined,
  stretch: LineStretch | undefined,
  at: number,
): boolean {
  if (inner === undefined || stretch === undefined) return false;
  return inner.line === stretch.line ? at < inner.start : stretch.line < inner.line;
}

/** The square brackets of stretches, those of page markers apart. */
function* signsOf(lines: Document["lines"], stretches: readonly LineStretch[]): Generator<Sign> {
  for (const [index, stretch] of stretches.entries())
    for (const { sign, at } of bracketSigns(lines, stretch))
      if (sign === "[" || sign === "]") yield { sign, index, at };
}

function hasOriginalBrackets({ lines, parts }: MemoDocument): boolean {
  const source = parts.notes.find(({ label }) => label.isSource);
  return source !== undefined && saysBracketsAreOriginal(textIn(lines, source));
}
