/**
 * Review Markings and Markings, which have the same text, once on several lines and once on one (361
 * of 361, cable-format 11, check 22). The archive's stamps on the pages have it too.
 */
import type { LineStretch } from "../../parse/place.ts";
import { collapse } from "../../vocabulary/matching.ts";
import { isStampWord, stampDates } from "../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../document.ts";
import { agreeOnDate } from "./agreement/date.ts";
import { fieldWords, type PlacedWord } from "./fieldWords.ts";

export type MarkingsKey = "Review Markings" | "Markings";

/** One of the two attributes, where it differs from the other. */
export interface MarkingsSide {
  readonly key: MarkingsKey;
  /** The words that differ; empty if words are missing here. */
  readonly words: readonly PlacedWord[];
  /** The words, or the key where there are none. */
  readonly place: { readonly start: LineStretch; readonly end: LineStretch };
}

export interface MarkingsSlip {
  readonly wrong: MarkingsSide;
  readonly right: MarkingsSide;
  /** Whether more tells it than the two attributes. */
  readonly isDecided: boolean;
}

/** The slip, `undefined` if the texts are the same or one of the attributes is missing or empty. */
export function markingsSlip(document: CableDocument): MarkingsSlip | undefined {
  const review = wordsOf(document, "Review Markings");
  const markings = wordsOf(document, "Markings");
  if (review === undefined || markings === undefined) return undefined;
  const [before, after] = equalEnds(review, markings);
  const sides = {
    review: toSide("Review Markings", review, before, after),
    markings: toSide("Markings", markings, before, after),
  };
  if (sides.review.words.length === 0 && sides.markings.words.length === 0) return undefined;
  const reviewWeight = evidence(document, review, sides.review);
  const markingsWeight = evidence(document, markings, sides.markings);
  const isReview = reviewWeight < markingsWeight;
  return {
    wrong: isReview ? sides.review : sides.markings,
    right: isReview ? sides.markings : sides.review,
    isDecided: reviewWeight !== markingsWeight,
  };
}

function wordsOf(
  { lines, bindings }: CableDocument,
  key: string,
): readonly PlacedWord[] | undefined {
  const found = bindings.attributes.find((attribute) => attribute.key === key);
  const words = found === undefined ? [] : fieldWords(lines, found.pieces);
  return words.length === 0 ? undefined : words;
}

/** How many words are the same from the first on, and how many of the rest from the last on. */
function equalEnds(a: readonly PlacedWord[], b: readonly PlacedWord[]): [number, number] {
  const least = Math.min(a.length, b.length);
  let before = 0;
  while (before < least && a[before]?.text === b[before]?.text) before++;
  let after = 0;
  while (after < least - before && a.at(-1 - after)?.text === b.at(-1 - after)?.text) after++;
  return [before, after];
}

function toSide(
  key: MarkingsKey,
  words: readonly PlacedWord[],
  before: number,
  after: number,
): MarkingsSide {
  const differing = words.slice(before, words.length - after);
  const start = differing[0] ?? words[Math.max(0, before - 1)];
  const end = differing.at(-1) ?? words[Math.min(words.length - 1, before)];
  if (start === undefined || end === undefined) throw new Error("A text has at least one word");
  return { key, words: differing, place: { start, end } };
}

/** What speaks for a text: the stamps that have it, known words, a date that fits the year. */
function evidence(
  document: CableDocument,
  words: readonly PlacedWord[],
  { words: differing }: MarkingsSide,
): number {
  const text = words.map((word) => word.text).join(" ");
  const stamps = stampsOf(document).filter((stamp) => stamp === text).length;
  const { year } = agreeOnDate(document);
  const dates = year === undefined ? [] : stampDates(year);
  const hasDate = dates.some((date) => text.endsWith(` ${date}`));
  const known = differing.filter((word) => isStampWord(word.text)).length;
  return stamps + (hasDate ? 1 : 0) + known;
}

/** The stamps at the head and foot of the printed pages, with single blanks. */
function stampsOf({ lines }: CableDocument): readonly string[] {
  return lines.flatMap((source) =>
    source.cable[0]?.kind === "stamp" ? [collapse(source.text)] : [],
  );
}
