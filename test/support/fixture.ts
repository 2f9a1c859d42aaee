/*
 * Fixtures with marks: a small document in which `«…»` stand around the ranges that a finding or a
 * feature must return.
 *
 *   readFixture("He agreed.«2»")   gives the text "He agreed.2" and the span of "2"
 *
 * Several ranges may be marked, also one within another or an empty one (`«»`, a place). The marks,
 * U+00AB and U+00BB, must not occur in the documents themselves: no file of the seeds or the corpus
 * has one. A mark without its partner is a mistake in the test and throws.
 */
import type { Span } from "../../server/src/text/span.ts";

const OPEN = "«";
const CLOSE = "»";

/** A document without its marks, and what they stood around. */
export interface Fixture {
  readonly text: string;
  /** In the order of their starts; of two that start together, the longer one first. */
  readonly spans: readonly Span[];
}

/** The text and the marked spans of a fixture. Throws on a mark without its partner. */
export function readFixture(marked: string): Fixture {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = "";
  for (const character of marked) {
    if (character === OPEN) {
      open.push(text.length);
    } else if (character === CLOSE) {
      const start = open.pop();
      if (start === undefined) throw stray(CLOSE, text, marked);
      spans.push({ start, end: text.length });
    } else {
      text += character;
    }
  }
  if (0 < open.length) throw stray(OPEN, text.slice(0, open.at(-1)), marked);
  return { text, spans: spans.sort(inOrder) };
}

/** The text and the one marked span. Throws if there is another number of them. */
export function readSingle(marked: string): { readonly text: string; readonly span: Span } {
  const { text, spans } = readFixture(marked);
  const [span, ...others] = spans;
  if (span === undefined || 0 < others.length)
    throw new Error(`One marked range is needed, and ${spans.length} are there: ${marked}`);
  return { text, span };
}

/** The text with marks around spans, for comparing with a fixture; the reverse of `readFixture`. */
export function markSpans(text: string, spans: readonly Span[]): string {
  // Of marks at one place those that close stand first, but for an empty span, which opens first.
  const marks = [...spans]
    .sort(inOrder)
    .flatMap(({ start, end }) => [
      { offset: start, rank: 1, mark: start === end ? OPEN + CLOSE : OPEN },
      ...(start === end ? [] : [{ offset: end, rank: 0, mark: CLOSE }]),
    ]);
  marks.sort((a, b) => a.offset - b.offset || a.rank - b.rank);
  let marked = "";
  let offset = 0;
  for (const { offset: next, mark } of marks) {
    marked += text.slice(offset, next) + mark;
    offset = next;
  }
  return marked + text.slice(offset);
}

/** Fails loudly on a text that has marks where none belong, as in a fixture of what is right. */
export function assertUnmarked(text: string): void {
  if (text.includes(OPEN) || text.includes(CLOSE))
    throw new Error(`No marks belong in this text: ${text}`);
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function stray(mark: string, before: string, marked: string): Error {
  return new Error(`Stray ${mark} after ${JSON.stringify(before.slice(-40))} in: ${marked}`);
}
