import genresCsv from "../../data/genres.csv";
import headingPhrasesCsv from "../../data/heading-phrases.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { createTermIndex, findTermAt, isLetter, type TermMatch } from "./matching.ts";

/** What a heading calls its document: `Memorandum of Conversation`, `Telegram`. */
export interface GenreEntry {
  readonly term: string;
  /** A coarser class for icons: `memorandum`, `telegram`, `conversation`, `editorial` … */
  readonly group: string;
}

/** All genres in the order of the table, by term. The list is open: headings have others too. */
export const genres = builtIn<"term" | "group", GenreEntry>(
  "genres.csv",
  genresCsv,
  { required: ["term", "group"], optional: [] },
  ({ term, group }) => ({ term, group }),
);

const index = lazy(() => createTermIndex(genres().map((entry) => [entry.term, entry] as const)));

/**
 * The longest genre with which a title (without its number) begins, and where it ends. Case is of
 * no account; no letter follows, a digit may (`Editorial Note1`). Some text editions of the volumes
 * of 1961 to 1963 have the word `Source` glued to a title, which stood for the reference to the
 * source note, so this may follow too.
 */
export function genreAtStart(title: string): TermMatch<GenreEntry> | undefined {
  const start = title.length - title.trimStart().length;
  return findTermAt(index(), title, start, continuesGenre);
}

/** The longest genre with which a title (without its number) begins, as in the table. */
export function genreOf(title: string): string | undefined {
  return genreAtStart(title)?.entry.term;
}

const byTerm = lazy(() => new Map(genres().map((entry) => [entry.term, entry])));

/** The coarser class of a genre that is written as in the table: `telegram` for `Airgram`. */
export function genreGroup(genre: string | undefined): string | undefined {
  return genre === undefined ? undefined : byTerm().get(genre)?.group;
}

const headingPhrases = builtIn<"phrase", { readonly phrase: string }>(
  "heading-phrases.csv",
  headingPhrasesCsv,
  { required: ["phrase"], optional: [] },
  ({ phrase }) => ({ phrase }),
);

/** Whether a line goes on as headings do: `Memorandum From … to …`, `Memorandum of Conversation`. */
export function hasHeadingPhrase(line: string): boolean {
  return headingPhrases().some(({ phrase }) => {
    const start = line.indexOf(` ${phrase}`);
    return 0 <= start && !isLetter(line, start + 1 + phrase.length);
  });
}

function continuesGenre(title: string, end: number): boolean {
  return isLetter(title, end) && title.slice(end).trimEnd() !== "Source";
}
