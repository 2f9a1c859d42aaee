/**
 * Text for a table of contents: the first words of a paragraph, and capitals toned down, since cables
 * are written in capitals throughout and a list of such lines cannot be skimmed.
 */

import { romanValue } from "../scan/enumerator.ts";
import { hasLowerCase, isDigit, isUpperLetter } from "../scan/words.ts";
import { lazyFor } from "../vocabulary/lazy.ts";
import {
  abbreviation,
  isWord,
  monthNumber,
  type Vocabulary,
  weekdayNumber,
} from "../vocabulary/vocabulary.ts";

/** Longest name in an outline; what is longer is cut at a word. */
const LONGEST = 60;
/** A sentence shorter than this is a label (`TO.`, `U.S.`), and the text goes on after it. */
const SHORTEST_SENTENCE = 12;

/**
 * The first sentence of a text, or as many of its words as fit in about sixty characters, with `…` for
 * the rest. A final stop is left out, and a text all in capitals is put in sentence case.
 */
export function firstWords(text: string, vocabulary: Vocabulary): string {
  const sentence = clip(withoutOpenQuote(firstSentence(text)), LONGEST);
  return hasLowerCase(sentence) ? sentence : toSentenceCase(sentence, vocabulary);
}

/** A text of one line cut at a word to at most `longest` characters, `…` for the rest among them. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(" ", longest - 1);
  const end = longest / 2 < space ? space : longest - 1;
  return `${withoutHalfPair(text.slice(0, end)).trimEnd()}…`;
}

/** A cut must not leave the first half of a surrogate pair. */
function withoutHalfPair(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return 0xd800 <= last && last <= 0xdbff ? text.slice(0, -1) : text;
}

function firstSentence(text: string): string {
  for (let stop = text.indexOf(". "); 0 <= stop; stop = text.indexOf(". ", stop + 1))
    if (SHORTEST_SENTENCE <= stop && !isAbbreviated(text, stop)) return text.slice(0, stop);
  return text.endsWith(".") && !isAbbreviated(text, text.length - 1) ? text.slice(0, -1) : text;
}

/** Characters before a stop that are looked at. */
const FARTHEST = 40;

/** `U.S.`, `J. F.`, `Amb.`, `vol.`: one letter before the stop, or a few that make no word. */
export function isAbbreviated(text: string, stop: number): boolean {
  // A line may have megabytes, and what is longer than a code is a word.
  const part = text.slice(Math.max(0, stop - FARTHEST), stop);
  const before = Math.max(part.lastIndexOf(" "), part.lastIndexOf("."));
  const word = withoutOpening(part.slice(before + 1));
  if (word.length <= 1) return true;
  if (LONGEST_CODE < word.length || !hasLowerCase(word)) return false;
  return isUpperLetter(word.charCodeAt(0)) || !isWord(word);
}

const OPENING = "\"'“‘([";

function withoutOpening(text: string): string {
  let start = 0;
  while (start < text.length && OPENING.includes(text[start] ?? "")) start++;
  return text.slice(start);
}

/** A quotation that opens a text and is not closed in what is shown of it only disturbs. */
function withoutOpenQuote(text: string): string {
  const first = text[0] ?? "";
  const closing = CLOSING_QUOTES[first];
  return closing === undefined || text.includes(closing, 1) ? text : text.slice(1);
}

const CLOSING_QUOTES: Readonly<Record<string, string>> = { '"': '"', "“": "”" };

/**
 * A text in capitals as a sentence: words of the English list in small letters, names with a capital,
 * abbreviations and codes as they are. What is no letter stays.
 */
export function toSentenceCase(text: string, vocabulary: Vocabulary): string {
  const places = placesOf(vocabulary);
  let result = "";
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    const place = end === at ? undefined : placeAt(places, text, at, end);
    if (place !== undefined) result += place.name;
    else result += end === at ? text[at] : toneDown(text.slice(at, end));
    at = place?.end ?? Math.max(end, at + 1);
  }
  return capitalised(result);
}

/** After the letters, digits, and the stops and apostrophes within `U.S.` and `POSTS'`, from `start`. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordPart(text[end] ?? "", text.charCodeAt(end))) end++;
  return end;
}

function isWordPart(character: string, unit: number): boolean {
  return character !== character.toLowerCase() || isDigit(unit) || ".'’".includes(character);
}

function toneDown(word: string): string {
  const apostrophe = apostropheIn(word);
  if (0 < apostrophe)
    return toneDown(word.slice(0, apostrophe)) + word.slice(apostrophe).toLowerCase();
  // The ending after the name of a place, or a quotation.
  if (apostrophe === 0)
    return word.length <= ENDING ? word.toLowerCase() : word.slice(0, 1) + toneDown(word.slice(1));
  const bare = word.endsWith(".") ? word.slice(0, -1) : word;
  if (isCode(bare) || bare === COUNTRY_OR_PRONOUN) return word;
  if (bare === "A") return "a";
  if (isGovernment(bare)) return word;
  if (isCalendarName(bare)) return titled(word);
  if (isWord(bare)) return word.toLowerCase();
  // `DR.` and `LTD.` are words cut short, `USSR` is none.
  if (bare !== word && bare.length <= LONGEST_CODE) return titled(word);
  return isAbbreviation(bare) ? word : titled(word);
}

/** A month or day of the week in full; short forms and `MAY` are also other words. */
function isCalendarName(word: string): boolean {
  const number = monthNumber(word) ?? weekdayNumber(word);
  return SHORT_FORM < word.length && number !== undefined;
}

const SHORT_FORM = 3;

/** `GOB`, the government of the post's country, is written much more often than the word. */
function isGovernment(word: string): boolean {
  return abbreviation(word)?.meaning.startsWith("Government of") ?? false;
}

/** Length of `'S`. */
const ENDING = 2;

function apostropheIn(word: string): number {
  return Math.max(word.indexOf("'"), word.indexOf("’"));
}

/** In the capitals of a heading `US` is the country much more often than the pronoun. */
const COUNTRY_OR_PRONOUN = "US";

/** Holds a digit or a stop: `FY92`, `U.S`, `C3I`. */
function isCode(word: string): boolean {
  if (word.includes(".")) return true;
  for (let at = 0; at < word.length; at++) if (isDigit(word.charCodeAt(at))) return true;
  return false;
}

/** Unknown words of up to four letters are mostly codes; names of that length are places. */
const LONGEST_CODE = 4;

function isAbbreviation(word: string): boolean {
  if (word.length <= LONGEST_CODE || abbreviation(word) !== undefined) return true;
  if (romanValue(word) !== undefined) return true;
  return ![..."AEIOUY"].some((vowel) => word.includes(vowel));
}

function titled(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}

/** The names of places in capitals, with their usual spelling, by first word, the longest first. */
type Places = ReadonlyMap<string, readonly { readonly key: string; readonly name: string }[]>;

function placeAt(
  places: Places,
  text: string,
  start: number,
  end: number,
): { name: string; end: number } | undefined {
  const word = text.slice(start, end);
  const apostrophe = apostropheIn(word);
  const first = withoutStop(apostrophe < 0 ? word : word.slice(0, apostrophe));
  for (const { key, name } of places.get(first) ?? []) {
    const after = start + key.length;
    const isWhole =
      after === text.length || wordEnd(text, after) === after || ".'’".includes(text[after] ?? " ");
    if (text.startsWith(key, start) && isWhole) return { name, end: after };
  }
  return undefined;
}

function withoutStop(word: string): string {
  return word.endsWith(".") ? word.slice(0, -1) : word;
}

/** Made once for each vocabulary, which is immutable. */
const placesOf = lazyFor((vocabulary: Vocabulary) => toPlaces(placeNames(vocabulary)));

/** The countries with posts, and of other places and cities those whose names are no words. */
function placeNames(vocabulary: Vocabulary): string[] {
  const names: string[] = [];
  const isName = (name: string) => name.includes(" ") || !isWord(name);
  for (const { kind, country, mrnName } of vocabulary.allPosts()) {
    if (kind !== "embassy" && kind !== "consulate") continue;
    if (country !== undefined) names.push(country);
    if (isName(mrnName)) names.push(titledName(mrnName));
  }
  for (const { kind, title = "" } of vocabulary.allTags()) {
    // Of `China (Mainland)` the name is what stands before the bracket.
    const name = title.split(" (")[0] ?? "";
    if (kind === "geographic" && isName(name)) names.push(name);
  }
  return names;
}

function titledName(name: string): string {
  return name
    .split(" ")
    .map((word) => (word === "OF" ? "of" : titled(word)))
    .join(" ");
}

function toPlaces(names: readonly string[]): Places {
  const places = new Map<string, { key: string; name: string }[]>();
  for (const name of new Set(names)) {
    const key = name.toUpperCase();
    const [first = ""] = key.split(" ");
    const others = places.get(first) ?? [];
    if (first === "" || others.some((other) => other.key === key)) continue;
    places.set(
      first,
      [...others, { key, name }].sort((a, b) => b.key.length - a.key.length),
    );
  }
  return places;
}

/** The first letter as a capital, if none stands before it. */
function capitalised(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (isUpperLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at))) return text;
    if (character !== character.toUpperCase())
      return text.slice(0, at) + character.toUpperCase() + text.slice(at + 1);
  }
  return text;
}
