import closingsCsv from "../../data/closings.csv";
import linePhrasesCsv from "../../data/line-phrases.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { createTermIndex, findTermAt, mayBeginTerm, type TermMatch, toKey } from "./matching.ts";
import { isOneOf } from "./table.ts";

/*
 * Phrases that stand alone on a line of a memorandum or printed document and are no titles, though
 * they look like some: what a recipient ticks, and the marks of a quoted text. And the phrases with
 * which a letter closes.
 */

const KINDS = ["decision", "mark", "option"] as const;

/** A phrase that makes a line by itself, or several of them one. */
export interface LinePhrase {
  readonly phrase: string;
  /**
   * What a recipient ticks or writes (`Disapprove`), a mark and the like (`End text`, `None`), or the
   * word before the number of an option.
   */
  readonly kind: (typeof KINDS)[number];
}

const linePhrases = builtIn<"phrase" | "kind", LinePhrase>(
  "line-phrases.csv",
  linePhrasesCsv,
  { required: ["phrase", "kind"], optional: [] },
  ({ phrase, kind }) =>
    isOneOf(kind, KINDS) ? { phrase, kind } : `"kind" is "${kind}", and a known one was expected`,
);

const phraseIndex = lazy(() =>
  createTermIndex(linePhrases().map((entry) => [entry.phrase, entry] as const)),
);

/** The longest phrase of a line of its own that begins at this offset; case is of no account. */
export function linePhraseAt(text: string, offset: number): TermMatch<LinePhrase> | undefined {
  return findTermAt(phraseIndex(), text, offset);
}

const closings = builtIn<"closing", { readonly closing: string }>(
  "closings.csv",
  closingsCsv,
  { required: ["closing"], optional: [] },
  ({ closing }) => ({ closing }),
);

const closingIndex = lazy(() =>
  createTermIndex(closings().map((entry) => [entry.closing, entry.closing] as const)),
);

/** Where the phrase that closes a letter and begins at this offset ends, its comma or stop included. */
export function closingEnd(text: string, offset: number): number | undefined {
  const end = findTermAt(closingIndex(), text, offset)?.end;
  if (end === undefined) return undefined;
  return ",.".includes(text[end] ?? " ") ? end + 1 : end;
}

/** Whether a line is a phrase that closes a letter: `Sincerely yours,`. */
export function isClosing(line: string): boolean {
  if (!mayBeginTerm(closingIndex(), line.trimStart())) return false;
  const key = toKey(line);
  return closingEnd(key, 0) === key.length;
}
