import sourceNoteTermsCsv from "../../data/source-note-terms.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { createTermIndex, findTermAt, isWordCharacter, type TermMatch } from "./matching.ts";
import { isOneOf } from "./table.ts";

const KINDS = ["repository", "level", "precedence", "qualifier", "sentence"] as const;

/** A term of the first note of a printed document, which says where the original is. */
export interface SourceNoteTerm {
  readonly term: string;
  /**
   * A repository that opens the path, a level of classification, a precedence, another qualifier
   * of the classification, or the beginning of a sentence that follows.
   */
  readonly kind: (typeof KINDS)[number];
}

/** All terms in the order of the table; the lists are open. */
export const sourceNoteTerms = builtIn<"term" | "kind", SourceNoteTerm>(
  "source-note-terms.csv",
  sourceNoteTermsCsv,
  { required: ["term", "kind"], optional: [] },
  ({ term, kind }) =>
    isOneOf(kind, KINDS) ? { term, kind } : `"kind" is "${kind}", and a known one was expected`,
);

const index = lazy(() =>
  createTermIndex(sourceNoteTerms().map((entry) => [entry.term, entry] as const)),
);

/** The longest term of a source note that begins at this offset; case is of no account. */
export function sourceNoteTermAt(
  text: string,
  offset: number,
): TermMatch<SourceNoteTerm> | undefined {
  if (isWordCharacter(text, offset - 1)) return undefined;
  return findTermAt(index(), text, offset);
}

/** The term that is this text, outer blanks and a final stop aside. */
export function sourceNoteTerm(text: string): SourceNoteTerm | undefined {
  const trimmed = text.trim();
  const term = trimmed.endsWith(".") ? trimmed.slice(0, -1) : trimmed;
  const match = sourceNoteTermAt(term, 0);
  return match?.end === term.length ? match.entry : undefined;
}
