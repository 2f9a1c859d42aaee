import wordsCsv from "../../data/cross-reference-words.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { isOneOf } from "./table.ts";

/*
 * Words with which a reference to another document, note, volume or telegram begins or goes on. Case
 * counts: a `Document` with a number is one of the volume's, a `document` is any.
 */

const BEGINNING = [
  "document",
  "footnote",
  "telegram",
  "airgram",
  "despatch",
  "circular",
  "series",
  "volume",
  "tab",
  "attachment",
  "ibid",
  "earlier",
  "later",
] as const;

const ROLES = [...BEGINNING, "page", "direction", "part", "issue", "chapter"] as const;

/** What a word says in a cross-reference; those from `page` on only go on with one. */
export type CrossReferenceRole = (typeof ROLES)[number];

/** A word, or two with a blank, without the stop of an abbreviation. */
export interface CrossReferenceWord {
  readonly word: string;
  readonly role: CrossReferenceRole;
}

/** All words, sorted. */
export const crossReferenceWords = builtIn<"word" | "role", CrossReferenceWord>(
  "cross-reference-words.csv",
  wordsCsv,
  { required: ["word", "role"], optional: [] },
  ({ word, role }) =>
    isOneOf(role, ROLES) ? { word, role } : `"role" is "${role}", and a known one was expected`,
);

const byFirst = lazy(
  () =>
    new Map(
      crossReferenceWords().map((entry): [string, CrossReferenceWord] => [
        entry.word.split(" ", 1)[0] ?? "",
        entry,
      ]),
    ),
);

/** The entry that begins with a word of the text, which is the whole of it unless it has two. */
export function crossReferenceWord(first: string): CrossReferenceWord | undefined {
  return byFirst().get(first);
}

const beginning: ReadonlySet<string> = new Set(BEGINNING);

/** Whether a cross-reference may begin with a word. */
export function beginsCrossReference(first: string): boolean {
  const role = crossReferenceWord(first)?.role;
  return role !== undefined && beginning.has(role);
}
