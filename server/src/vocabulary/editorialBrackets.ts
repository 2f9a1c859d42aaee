import bracketsCsv from "../../data/editorial-brackets.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { collapse, isDigit, isLetter } from "./matching.ts";
import { PHRASE_MATCHES, type PhraseMatch, phraseStands } from "./phrases.ts";
import { isOneOf } from "./table.ts";

/*
 * Square brackets that the editors of printed documents put into a text. Which phrases they use is
 * in the table; the two kinds without a phrase of their own, points for an omission and a word or
 * two supplied, are told by their form.
 */

const KINDS = [
  "omission",
  "redaction",
  "state",
  "supplied",
  "missing-identifier",
  "provenance",
  "other",
] as const;

/**
 * What the editors say with a bracket: that they left something out, that something is still
 * secret, what state the text is in, a word they add, that a number is missing, where a note comes
 * from. `other` is everything else: part numbers, enclosures, page markers, stage directions.
 */
export type BracketKind = (typeof KINDS)[number];

/** A phrase of the editors, in lower case. */
export interface BracketPhrase {
  readonly phrase: string;
  readonly match: PhraseMatch;
  readonly kind: BracketKind;
}

/** All phrases in the order in which they are tried. */
const bracketPhrases = builtIn<"phrase" | "match" | "kind", BracketPhrase>(
  "editorial-brackets.csv",
  bracketsCsv,
  { required: ["phrase", "match", "kind"], optional: [] },
  ({ phrase, match, kind }) => {
    if (!isOneOf(match, PHRASE_MATCHES))
      return `"match" is "${match}", and a known one was expected`;
    if (!isOneOf(kind, KINDS)) return `"kind" is "${kind}", and a known one was expected`;
    return { phrase, match, kind };
  },
);

/** Brackets hold a sentence or two; of a longer text only this much is looked at. */
const MOST_CHARACTERS = 2000;

/** A supplied bracket has at most this many words; a longer text is a remark. */
const MOST_SUPPLIED_WORDS = 2;
/** Part of a sentence may be a little longer. */
const MOST_CLAUSE_WORDS = 6;

/**
 * What an editorial bracket is, by the text between the brackets. Padding blanks, emphasis marks
 * inside the brackets, a final stop and case are of no account.
 */
export function bracketKind(inner: string): BracketKind {
  const text = plain(inner.slice(0, MOST_CHARACTERS));
  if (isPoints(text)) return "omission";
  const key = withoutFinalStop(text).toLowerCase();
  const known = bracketPhrases().find(({ phrase, match }) => phraseStands(key, phrase, match));
  if (known) return known.kind;
  return isSupplied(text) ? "supplied" : "other";
}

/**
 * The phrase with which a text begins, for telling that a bracket was opened and not closed:
 * `Here follows …`, `text not declassified …`. Only phrases that are tried at the start of a
 * bracket or anywhere in it count, the latter within the first words.
 */
export function openingBracketPhrase(text: string): BracketPhrase | undefined {
  const key = plain(text.slice(0, MOST_OPENING_CHARACTERS)).toLowerCase();
  return openingPhrases().find(({ phrase, match }) =>
    phraseStands(key, phrase, match === "whole" ? "starts" : match),
  );
}

/** The longest redaction in the publisher's words has about sixty characters. */
const MOST_OPENING_CHARACTERS = 80;

const openingPhrases = lazy(() =>
  bracketPhrases().filter(({ match, kind }) => match !== "ends" && kind !== "other"),
);

/** The text with single blanks, without marks of emphasis. */
function plain(text: string): string {
  return collapse(text.replaceAll("*", "").replaceAll("_", ""));
}

function withoutFinalStop(text: string): string {
  return text.endsWith(".") || text.endsWith("!") ? text.slice(0, -1).trimEnd() : text;
}

/** Points of omission: an ellipsis sign, or two points and more, with or without blanks. */
function isPoints(text: string): boolean {
  let points = 0;
  for (const character of text) {
    if (character === "…") points += 3;
    else if (character === ".") points++;
    else if (character !== " ") return false;
  }
  return 2 <= points;
}

/**
 * A word or two, or the rest of a word: letters with stops, apostrophes and hyphens between; some more
 * words that begin small, as part of a sentence; or anything short with a question mark.
 */
function isSupplied(text: string): boolean {
  const words = text.split(" ");
  if (text === "" || MOST_CLAUSE_WORDS < words.length) return false;
  if (text.endsWith("?")) return true;
  if (!words.every(isPlainWord) || isRomanNumeral(text)) return false;
  return words.length <= MOST_SUPPLIED_WORDS || beginsSmall(text);
}

function beginsSmall(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toUpperCase() && !text.endsWith(".");
}

function isPlainWord(word: string): boolean {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    if (isDigit(word, i)) return false;
    if (isLetter(word, i)) letters++;
    else if (!".,;:?!'’ʼ-–“”\"/()".includes(word.charAt(i))) return false;
  }
  return 0 < letters;
}

/** Part numbers of folders are often roman: `[II]` at the end of a title. */
function isRomanNumeral(text: string): boolean {
  for (const character of text) if (!"IVXL".includes(character)) return false;
  return true;
}
