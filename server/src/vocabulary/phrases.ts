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
