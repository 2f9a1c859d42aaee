import precedencesCsv from "../../data/precedences.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { createTermIndex, findTermAt, isWordCharacter, type TermMatch, toKey } from "./matching.ts";
import { isOneOf } from "./table.ts";

const PROSIGNS = ["R", "P", "O", "Z"] as const;

const FORMS = ["word", "prosign", "doubled"] as const;

/** The letter of a precedence on the line of the date-time group. */
export type Prosign = (typeof PROSIGNS)[number];

/** A spelling of a precedence: `NIACT IMMEDIATE`, `O`, `OO`. */
export interface PrecedenceEntry {
  readonly term: string;
  /** A word after an addressee, a letter before the date-time group, a letter doubled for relay. */
  readonly form: (typeof FORMS)[number];
  /** R routine, P priority, O immediate (with or without night action), Z flash. */
  readonly prosign: Prosign;
  /** 1 routine to 4 flash. */
  readonly rank: number;
}

/** All spellings in the order of the table. */
export const precedences = builtIn<"term" | "form" | "prosign" | "rank", PrecedenceEntry>(
  "precedences.csv",
  precedencesCsv,
  { required: ["term", "form", "prosign", "rank"], optional: [] },
  ({ term, form, prosign, rank }) => {
    if (!isOneOf(form, FORMS)) return `"form" is "${form}", and a known one was expected`;
    if (!isOneOf(prosign, PROSIGNS)) return `"prosign" is "${prosign}", and a letter was expected`;
    return { term, form, prosign, rank: Number(rank) };
  },
);

const byTerm = lazy(() => new Map(precedences().map((entry) => [entry.term, entry])));

const words = lazy(() =>
  createTermIndex(
    precedences()
      .filter(({ form }) => form === "word")
      .map((entry) => [entry.term, entry] as const),
  ),
);

/** The precedence that is this text, a word or a letter, single or doubled. */
export function precedenceOf(text: string): PrecedenceEntry | undefined {
  return byTerm().get(toKey(text));
}

/** The longest precedence in words that begins at this offset, at the start of a word. */
export function precedenceAt(text: string, offset: number): TermMatch<PrecedenceEntry> | undefined {
  if (isWordCharacter(text, offset - 1)) return undefined;
  return findTermAt(words(), text, offset);
}
