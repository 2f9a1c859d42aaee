import levelsCsv from "../../data/levels.csv";
import { builtIn } from "./builtIn.ts";
import { nearestOf } from "./distance.ts";
import { lazy } from "./lazy.ts";
import {
  collapse,
  endOfTerm,
  isBlank,
  isWordCharacter,
  type TermMatch,
  toKey,
} from "./matching.ts";
import { isOneOf } from "./table.ts";

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

const FORMS = ["word", "short", "portion", "security-warning"] as const;

/** A level of classification, spelled in full. */
export type Level = (typeof LEVELS)[number];

/** A spelling of a level. */
export interface LevelEntry {
  /** As in the table: `UNCLAS`, `(C/NF)`, `CCCCC`; for a letter-spaced word without the blanks. */
  readonly term: string;
  /** A word of a classification line, its short form, a mark of a paragraph, a relay's group. */
  readonly form: (typeof FORMS)[number];
  readonly level: Level;
  /**
   * 0 unclassified, 1 the administrative markings (limited official use and its like), 2
   * confidential, 3 secret, 4 top secret.
   */
  readonly rank: number;
}

/** All spellings of all levels, in the order of the table. */
export const levelEntries = builtIn<"term" | "form" | "level" | "rank", LevelEntry>(
  "levels.csv",
  levelsCsv,
  { required: ["term", "form", "level", "rank"], optional: [] },
  ({ term, form, level, rank }) => {
    if (!isOneOf(form, FORMS)) return `"form" is "${form}", and a known one was expected`;
    if (!isOneOf(level, LEVELS)) return `"level" is "${level}", and a known one was expected`;
    return { term, form, level, rank: Number(rank) };
  },
);

const byTerm = lazy(() => new Map(levelEntries().map((entry) => [entry.term, entry])));

/** What can stand on a classification line or open a banner, longest first. */
const words = lazy(() =>
  levelEntries()
    .filter(({ form }) => form === "word" || form === "short")
    .sort((a, b) => b.term.length - a.term.length),
);

/**
 * The longest level that begins at this offset, at the start of a word, each of its words closed
 * up or letter-spaced: `C O N F I D E N T I A L`, `T O P  S E C R E T`, `L I M I T E D OFFICIAL
 * USE`, `UNCLAS`. Case is of no account. The banner's station may follow.
 */
export function classificationAt(text: string, offset: number): TermMatch<LevelEntry> | undefined {
  if (isWordCharacter(text, offset - 1)) return undefined;
  for (const entry of words()) {
    const end = endOfWords(text, offset, entry.term);
    if (end !== undefined) return { entry, end };
  }
  return undefined;
}

/** The level that is this text, outer blanks aside, as `classificationAt` reads it. */
export function classificationOf(text: string): LevelEntry | undefined {
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

/** The level, spelled in full, that is this text; see `classificationOf`. */
export function classificationLevel(text: string): Level | undefined {
  return classificationOf(text)?.level;
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

/**
 * The levels that a misspelt classification line can mean (`CONFID*NTIAL`, `LIMITED OFFFICIAL
 * USE`): those at the smallest distance, at most two slips away and one for a short word. Letter
 * spacing is closed up first. Empty if nothing is near.
 */
export function nearestLevels(text: string): readonly LevelEntry[] {
  const key = closeUp(toKey(text));
  const limit = key.length <= SHORT_WORD ? 1 : 2;
  const terms = nearestOf(
    key,
    words().map(({ term }) => term),
    limit,
  );
  return words().filter(({ term }) => terms.includes(term));
}

const SHORT_WORD = 6;

/** The end of a term whose words stand closed up or letter-spaced, if nothing continues it. */
function endOfWords(text: string, offset: number, term: string): number | undefined {
  let at = offset;
  for (const [index, word] of term.split(" ").entries()) {
    if (0 < index) {
      if (!isBlank(text, at)) return undefined;
      while (isBlank(text, at)) at++;
    }
    const end = endOfTerm(text, at, word) ?? endOfTerm(text, at, [...word].join(" "));
    if (end === undefined || isWordCharacter(text, end)) return undefined;
    at = end;
  }
  return at;
}

/** Runs of three and more single characters as one word: `T O P S E C R E T` is `TOPSECRET`. */
function closeUp(key: string): string {
  const parts = collapse(key).split(" ");
  const singles = parts.filter((part) => part.length === 1).length;
  if (singles < 3 || singles < parts.length) return key;
  const closed = parts.join("");
  return closed === "TOPSECRET" ? "TOP SECRET" : closed;
}
