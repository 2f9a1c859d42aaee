import abbreviationsCsv from "../../data/abbreviations.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { toKey } from "./matching.ts";

/** A telegraphic abbreviation: `REFTEL`, `GOB`, `FONMIN`. */
export interface AbbreviationEntry {
  readonly term: string;
  readonly meaning: string;
}

/** All abbreviations in the order of the table, by term. */
export const abbreviations = builtIn<"term" | "meaning", AbbreviationEntry>(
  "abbreviations.csv",
  abbreviationsCsv,
  { required: ["term", "meaning"], optional: [] },
  ({ term, meaning }) => ({ term, meaning }),
);

const byTerm = lazy(() => new Map(abbreviations().map((entry) => [toKey(entry.term), entry])));

/** The entry of an abbreviation; case is of no account. */
export function abbreviation(term: string): AbbreviationEntry | undefined {
  return byTerm().get(toKey(term));
}
