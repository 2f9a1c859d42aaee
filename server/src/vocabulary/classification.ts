import levelsCsv from "../../data/levels.csv";
import { builtIn } from "./builtIn.ts";
import { charactersOf, editDistance, isMoreThan, isNearBeginning, nearestOf } from "./distance.ts";
import { lazy } from "./lazy.ts";
import { endOfTerm, isBlank, isWordCharacter, type TermMatch, toKey } from "./matching.ts";
import { isOneOf, toText } from "./table.ts";

const LEVELS = [
  "UNCLASSIFIED",
  "SENSITIVE BUT UNCLASSIFIED",
  "LIMITED OFFICIAL USE",
  "OFFICIAL USE ONLY",
  "FOR OFFICIAL USE ONLY",
  "CONFIDENTIAL",
  "SECRET",
  "TOP SECRET",
] as const;

const FORMS = ["word", "short", "portion", "security-warning", "garble"] as const;

/** A level of classification, spelled in full. */
export type Level = (typeof LEVELS)[number];

/** A spelling of a level. */
export interface LevelEntry {
  /** As in the table: `UNCLAS`, `(C/NF)`, `CCCCC`; for a letter-spaced word without the blanks. */
  readonly term: string;
  /**
   * A word of a classification line, its short form, a mark of a paragraph, a relay's group, a slip
   * that was found in originals.
   */
  readonly form: (typeof FORMS)[number];
  readonly level: Level;
  /**
   * 0 unclassified, 1 the administrative markings (limited official use and its like), 2
   * confidential, 3 secret, 4 top secret.
   */
  readonly rank: number;
  /** How the line with the message number writes it: `UNCLAS`, `S E C R E T`; for words only. */
  readonly banner: string | undefined;
  /** Of a level's full name: the level that it is with a caption. */
  readonly base: Level | undefined;
}

/** All spellings of all levels, in the order of the table. */
export const levelEntries = builtIn<
  "term" | "form" | "level" | "rank" | "banner" | "base",
  LevelEntry
>(
  "levels.csv",
  levelsCsv,
  { required: ["term", "form", "level", "rank"], optional: ["banner", "base"] },
  ({ term, form, level, rank, banner, base }) => {
    if (!isOneOf(form, FORMS)) return `"form" is "${form}", and a known one was expected`;
    if (!isOneOf(level, LEVELS)) return `"level" is "${level}", and a known one was expected`;
    const known = toText(base);
    if (known !== undefined && !isOneOf(known, LEVELS))
      return `"base" is "${known}", and a known level was expected`;
    return { term, form, level, rank: Number(rank), banner: toText(banner), base: known };
  },
);

const byTerm = lazy(() => new Map(levelEntries().map((entry) => [entry.term, entry])));

/** What can stand on a classification line or open a banner, longest first. */
const words = lazy(() =>
  levelEntries()
    .filter(({ form }) => form === "word" || form === "short")
    .sort((a, b) => b.term.length - a.term.length),
);

const wordByTerm = lazy(() => new Map(words().map((entry) => [entry.term, entry])));

/** The words of each level, longest level first, closed up and letter-spaced. */
const spellings = lazy(() =>
  words().map((entry) => ({
    entry,
    words: entry.term.split(" ").map((word) => ({ closed: word, spaced: [...word].join(" ") })),
  })),
);

/**
 * The longest level that begins at this offset, at the start of a word, each of its words closed
 * up or letter-spaced: `C O N F I D E N T I A L`, `T O P  S E C R E T`, `L I M I T E D OFFICIAL
 * USE`, `UNCLAS`. Case is of no account. The banner's station may follow.
 */
export function classificationAt(text: string, offset: number): TermMatch<LevelEntry> | undefined {
  if (isWordCharacter(text, offset - 1)) return undefined;
  for (const { entry, words } of spellings()) {
    const end = endOfWords(text, offset, words);
    if (end !== undefined) return { entry, end };
  }
  return undefined;
}

/** The level that is this text, outer blanks aside, as `classificationAt` reads it. */
export function classificationOf(text: string): LevelEntry | undefined {
  const exact = wordByTerm().get(text);
  if (exact !== undefined) return exact;
  const trimmed = text.trim();
  const match = classificationAt(trimmed, 0);
  return match?.end === trimmed.length ? match.entry : undefined;
}

const levelByTerm = lazy(
  () =>
    new Map(
      words().flatMap(({ term, level }) => [
        [term, level],
        [term.replaceAll(" ", ""), level],
      ]),
    ),
);

/**
 * The level that has exactly this name, in capitals and with single blanks, or without the blanks
 * (`LIMITEDOFFICIALUSE`): a look-up for the readers of every line, which close up letter spacing
 * themselves.
 */
export function levelNamed(name: string): Level | undefined {
  return levelByTerm().get(name);
}

const firstWords = lazy(
  () => new Set([...levelByTerm().keys()].map((name) => name.split(" ", 1)[0])),
);

const lastWords = lazy(
  () => new Set([...levelByTerm().keys()].map((name) => name.slice(name.lastIndexOf(" ") + 1))),
);

/** Whether a name that `levelNamed` knows ends with this word. */
export function mayEndLevelName(word: string): boolean {
  return lastWords().has(word);
}

/** Whether a name that `levelNamed` knows begins with this word. */
export function mayBeginLevelName(word: string): boolean {
  return firstWords().has(word);
}

/** The level, spelled in full, that is this text; see `classificationOf`. */
export function classificationLevel(text: string): Level | undefined {
  return classificationOf(text)?.level;
}

/** The rank of a level: 0 unclassified to 4 top secret; see `LevelEntry`. */
export function levelRank(level: Level): number {
  return byTerm().get(level)?.rank ?? 0;
}

/** Whether two levels are one: the later markings of unclassified messages are captions of these. */
export function isSameLevel(a: Level, b: Level): boolean {
  return baseOf(a) === baseOf(b);
}

function baseOf(level: Level): Level {
  return byTerm().get(level)?.base ?? level;
}

/** How the line with the message number writes a level: `UNCLAS`, `C O N F I D E N T I A L`. */
export function levelInBanner(level: Level): string {
  return byTerm().get(level)?.banner ?? level;
}

/** Whether a misspelt level was found so in originals (`UNCLS`); case is of no account. */
export function isAttestedGarble(text: string): boolean {
  return byTerm().get(toKey(text))?.form === "garble";
}

/**
 * The level's spelling that a misspelt one is nearest to, and its distance: one slip in a short word,
 * two in a longer one. Blanks count as letters, so that joined and divided words are near too. The
 * abbreviations of three and four letters are near to too much. `undefined` if nothing is near, or
 * if two levels are equally near.
 */
export function nearestLevel(text: string): NearLevel | undefined {
  const key = toKey(text);
  const found = nearestOf(key, spelledOutTerms(), key.length <= SHORT_WORD ? 1 : 2);
  const [term] = found;
  if (term === undefined) return undefined;
  const entry = spelledOut().find((each) => each.term === term);
  const levels = new Set(
    spelledOut()
      .filter((each) => found.includes(each.term))
      .map(({ level }) => level),
  );
  if (entry === undefined || levels.size !== 1) return undefined;
  const distance = editDistance(key, entry.term, 2);
  return distance <= slipsIn(entry.term)
    ? { level: entry.level, term: entry.term, distance }
    : undefined;
}

/** A spelling of a level that is near to what is written. */
export interface NearLevel {
  readonly level: Level;
  readonly term: string;
  readonly distance: number;
}

const spelledOut = lazy(() => words().filter(({ term }) => SHORT_WORD <= term.length));

const spelledOutTerms = lazy(() => spelledOut().map(({ term }) => term));

const letterCounts = lazy(() =>
  spelledOutTerms().map((term) => ({
    slips: slipsIn(term),
    length: term.length,
    characters: charactersOf(term),
  })),
);

/**
 * Whether a text of this length with these characters (`charactersOf`) may be one that `nearestLevel`
 * knows, with a stop at its end or without: for the readers of every line, which ask before they put
 * the text together. Of a level's letters at most one for each slip can be missing.
 */
export function mayBeNearLevel(length: number, characters: number): boolean {
  for (const level of letterCounts())
    if (
      level.length - level.slips <= length &&
      length <= level.length + level.slips + 1 &&
      !isMoreThan(level.slips, level.characters & ~characters)
    )
      return true;
  return false;
}

/** Whether a text that `nearestLevel` knows may begin with this word, whatever words follow it. */
export function mayBeginNearLevel(word: string): boolean {
  const key = toKey(word);
  return isNearPart(key, `${key} `, spelledOutTerms());
}

/** Whether a text that `nearestLevel` knows may end with this word, whatever words stand before it. */
export function mayEndNearLevel(word: string): boolean {
  const key = reverse(toKey(word));
  return isNearPart(key, `${key} `, reversedTerms());
}

const reversedTerms = lazy(() => spelledOutTerms().map(reverse));

function reverse(text: string): string {
  return text.split("").reverse().join("");
}

/**
 * Whether a word alone is near to a level, or with the blank that parts it from the others to the
 * beginning of one: of two texts that are near, each part is near to some part of the other.
 */
function isNearPart(key: string, withBlank: string, terms: readonly string[]): boolean {
  return terms.some((term) => {
    const slips = slipsIn(term);
    return editDistance(key, term, slips) <= slips || isNearBeginning(withBlank, term, slips);
  });
}

/** Slips that a level's spelling may have. */
function slipsIn(term: string): number {
  return term.length <= SHORT_WORD ? 1 : 2;
}

/**
 * The level of a paragraph's mark, with its brackets: `(C)`, `(S/NF)`, `(LOU)`. What stands after a
 * slash may be anything (`(C/REL UK)`).
 */
export function portionMark(text: string): LevelEntry | undefined {
  const key = toKey(text);
  const slash = key.indexOf("/");
  const level = 0 < slash && key.endsWith(")") ? `${key.slice(0, slash)})` : key;
  const entry = byTerm().get(key) ?? byTerm().get(level);
  return entry?.form === "portion" ? entry : undefined;
}

/** The level of the five letters after ZNR or ZNY in cables relayed from the 1980s on: `CCCCC`. */
export function securityWarning(text: string): LevelEntry | undefined {
  const entry = byTerm().get(toKey(text));
  return entry?.form === "security-warning" ? entry : undefined;
}

/** Letters up to which a word may have one slip only. */
const SHORT_WORD = 6;

/** The end of a term whose words stand closed up or letter-spaced, if nothing continues it. */
function endOfWords(
  text: string,
  offset: number,
  words: readonly { readonly closed: string; readonly spaced: string }[],
): number | undefined {
  let at = offset;
  for (const { closed, spaced } of words) {
    if (offset < at) {
      if (!isBlank(text, at)) return undefined;
      while (isBlank(text, at)) at++;
    }
    const end = endOfTerm(text, at, closed) ?? endOfTerm(text, at, spaced);
    if (end === undefined || isWordCharacter(text, end)) return undefined;
    at = end;
  }
  return at;
}
