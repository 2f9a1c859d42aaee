import sourceNoteTermsCsv from "../../data/source-note-terms.csv";
import { builtIn } from "./builtIn.ts";
import { nearestOf } from "./distance.ts";
import { lazy } from "./lazy.ts";
import { createTermIndex, findTermAt, isWordCharacter, type TermMatch } from "./matching.ts";
import { isOneOf, toText } from "./table.ts";

const KINDS = [
  "repository",
  "publication",
  "container",
  "level",
  "precedence",
  "qualifier",
  "sentence",
  "clause",
] as const;

/** A term of the first note of a printed document, which says where the original is. */
export interface SourceNoteTerm {
  readonly term: string;
  /**
   * A repository or publication that opens the path, a word before the number of what holds the paper
   * (`Box`), a level of classification, a precedence, another qualifier of the classification, the
   * beginning of a sentence that follows, or of a clause of the sentence on drafting.
   */
  readonly kind: (typeof KINDS)[number];
  /** What it tells more closely, as `server/data/README.md` lists it; `undefined` for nothing. */
  readonly role: string | undefined;
  readonly meaning: string | undefined;
}

/** All terms in the order of the table; the lists are open. */
export const sourceNoteTerms = builtIn<"term" | "kind" | "role" | "meaning", SourceNoteTerm>(
  "source-note-terms.csv",
  sourceNoteTermsCsv,
  { required: ["term", "kind"], optional: ["role", "meaning"] },
  ({ term, kind, role, meaning }) =>
    isOneOf(kind, KINDS)
      ? { term, kind, role: toText(role), meaning: toText(meaning) }
      : `"kind" is "${kind}", and a known one was expected`,
);

/** Clauses begin with the same words as sentences and are looked for within these alone. */
const index = lazy(() => toIndex(({ kind }) => kind !== "clause"));
const clauses = lazy(() => toIndex(({ kind }) => kind === "clause"));

function toIndex(isWanted: (entry: SourceNoteTerm) => boolean) {
  const entries = sourceNoteTerms().filter(isWanted);
  return createTermIndex(entries.map((entry) => [entry.term, entry] as const));
}

/** The longest term of a source note that begins at this offset; case is of no account. */
export function sourceNoteTermAt(
  text: string,
  offset: number,
): TermMatch<SourceNoteTerm> | undefined {
  if (isWordCharacter(text, offset - 1)) return undefined;
  return findTermAt(index(), text, offset);
}

/** The beginning of a clause on who drafted, cleared or approved a paper: `cleared in draft by`. */
export function draftingClauseAt(
  text: string,
  offset: number,
): TermMatch<SourceNoteTerm> | undefined {
  if (isWordCharacter(text, offset - 1)) return undefined;
  return findTermAt(clauses(), text, offset);
}

/** The term that is this text, outer blanks and a final stop aside. */
export function sourceNoteTerm(text: string): SourceNoteTerm | undefined {
  const trimmed = text.trim();
  const term = trimmed.endsWith(".") ? trimmed.slice(0, -1) : trimmed;
  const match = sourceNoteTermAt(term, 0);
  return match?.end === term.length ? match.entry : undefined;
}

/**
 * The level that a misspelt one is nearest to, one slip in a short word and two in a longer text;
 * `undefined` if it is one, if none is near, or if two are equally near. Case is of no account.
 */
export function nearestSourceLevel(text: string): string | undefined {
  const written = text.toUpperCase();
  const terms = sourceNoteTerms().filter(({ kind }) => kind === "level");
  const limit = written.length <= SHORT_WORD ? 1 : 2;
  const [first, ...others] = nearestOf(
    written,
    terms.map(({ term }) => term.toUpperCase()),
    limit,
  );
  if (first === undefined || 0 < others.length || first === written) return undefined;
  return terms.find(({ term }) => term.toUpperCase() === first)?.term;
}

/** Letters up to which a word may have one slip only: `Secret`. */
const SHORT_WORD = 7;
