import { isLetter, isWordCharacter } from "./matching.ts";

/** How a phrase must stand in a text: be it, begin it, end it, or be anywhere in it. */
export const PHRASE_MATCHES = ["whole", "starts", "ends", "contains"] as const;

export type PhraseMatch = (typeof PHRASE_MATCHES)[number];

/**
 * Whether a phrase stands in a text in the given way. The comparison is exact. At the start and at
 * the end the phrase ends with a word of the text; anywhere else it may be part of one (`garble`
 * in `garbled`).
 */
export function phraseStands(text: string, phrase: string, match: PhraseMatch): boolean {
  switch (match) {
    case "whole":
      return text === phrase;
    case "starts":
      return text.startsWith(phrase) && !continues(text, phrase.length, phrase.at(-1));
    case "ends":
      return text.endsWith(phrase) && !isWordCharacter(text, text.length - phrase.length - 1);
    case "contains":
      return text.includes(phrase);
  }
}

/** Whether the word at the end of a phrase goes on here; a number may (`19` of `1981`). */
function continues(text: string, offset: number, last: string | undefined): boolean {
  return last !== undefined && isLetter(last, 0) && isWordCharacter(text, offset);
}

interface Phrase {
  readonly text: string;
  readonly match: PhraseMatch;
}

/**
 * Phrases in the order in which they are tried, by the first character of the text in which they can
 * stand. Nearly all lines are none of them, and are compared with the few that may stand further on.
 */
export interface PhraseIndex<Entry extends Phrase> {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
  /** Those that can stand in any text. */
  readonly anywhere: readonly Entry[];
}

/** Arranges phrases for `findPhrase`. */
export function createPhraseIndex<Entry extends Phrase>(
  entries: readonly Entry[],
): PhraseIndex<Entry> {
  const begins = ({ match }: Entry) => match === "whole" || match === "starts";
  const firsts = new Set(entries.filter(begins).map(({ text }) => text.charAt(0)));
  const byFirst = new Map<string, readonly Entry[]>();
  for (const first of firsts)
    byFirst.set(
      first,
      entries.filter((entry) => !begins(entry) || entry.text.startsWith(first)),
    );
  return { byFirst, anywhere: entries.filter((entry) => !begins(entry)) };
}

/** The first of the phrases that stands in a text as it must; see `phraseStands`. */
export function findPhrase<Entry extends Phrase>(
  { byFirst, anywhere }: PhraseIndex<Entry>,
  text: string,
): Entry | undefined {
  for (const entry of byFirst.get(text.charAt(0)) ?? anywhere)
    if (phraseStands(text, entry.text, entry.match)) return entry;
  return undefined;
}
