/**
 * Citations written in full, which an *Ibid.* after them repeats: a path in an archive (`Department of
 * State, Central Files, …`), a volume of the series, a publication with its page.
 */
import type { Span } from "../../text/span.ts";
import { crossReferenceWord, sourceNoteTermAt } from "../../vocabulary/vocabulary.ts";
import type { CrossReferenceTarget } from "./crossReference.ts";
import { readPages } from "./numbers.ts";
import type { ReadReference } from "./readReferences.ts";
import type { Tokens } from "./tokens.ts";

export interface Citation extends Span {
  /** What a volume's citation says; of others nothing. */
  readonly target: CrossReferenceTarget;
}

const NOTHING: CrossReferenceTarget = {};

/** The citations of a passage in order, *Ibid.* not among them. */
export function findCitations(
  text: string,
  tokens: Tokens,
  references: readonly ReadReference[],
): readonly Citation[] {
  const volumes = references.filter(({ kind, target }) => kind === "volume" && isCited(target));
  const known = references.filter(({ kind }) => kind === "volume" || kind === "ibid");
  const citations: Citation[] = [...volumes];
  for (let index = 0; index < tokens.all.length; ) {
    const found = readPath(text, tokens, index) ?? readPublication(tokens, index, known);
    if (found !== undefined) citations.push({ ...found.span, target: NOTHING });
    index = Math.max(found?.end ?? index, index + 1);
  }
  return citations.sort((a, b) => a.start - b.start);
}

/** A page of the volume itself (`Ante, p. 4`) is no source. */
function isCited(target: CrossReferenceTarget): boolean {
  return target["years"] !== undefined;
}

interface Found {
  readonly span: Span;
  /** Index after its last token. */
  readonly end: number;
}

/** `Source: …`, or a repository, a comma and what is in it. */
function readPath(text: string, tokens: Tokens, index: number): Found | undefined {
  if (tokens.is(index - 1, ":") && index === 2 && tokens.is(0, "Source"))
    return upTo(tokens, index, endOfClause(tokens, index));
  if (!tokens.isCapitalized(index) || !isOpening(tokens, index)) return undefined;
  const term = sourceNoteTermAt(text, tokens.start(index));
  if (term?.entry.kind !== "repository" || text[term.end] !== ",") return undefined;
  return upTo(tokens, index, endOfClause(tokens, index));
}

/** A repository is cited behind a bracket or stop or after a preposition, and never after an article. */
function isOpening(tokens: Tokens, index: number): boolean {
  const before = tokens.text(index - 1);
  return before === "" || OPENING.has(before);
}

const OPENING: ReadonlySet<string> = new Set([
  "(",
  "[",
  ";",
  ":",
  ".",
  "in",
  "In",
  "is",
  "see",
  "See",
  "from",
  "and",
]);

/** A publication before its page: `see …, January 9, 1961, pp. 44–45`. */
function readPublication(
  tokens: Tokens,
  index: number,
  known: readonly ReadReference[],
): Found | undefined {
  if (crossReferenceWord(tokens.text(index))?.role !== "page" || !tokens.is(index - 1, ","))
    return undefined;
  const pages = readPages(tokens, index);
  const start = tokens.start(index);
  if (pages === undefined) return undefined;
  if (known.some((each) => each.start <= start && start < each.end)) return undefined;
  let first = index - 1;
  for (const most = index - MOST_WORDS; most < first && !LEADING.has(tokens.text(first - 1)); )
    first--;
  return tokens.isCapitalized(first) && LEADING.has(tokens.text(first - 1))
    ? upTo(tokens, first, pages.end)
    : undefined;
}

const LEADING: ReadonlySet<string> = new Set(["see", "See", "in", "In", "also", "(", ";", "“"]);
/** Words of a publication with its date. */
const MOST_WORDS = 30;

function upTo(tokens: Tokens, index: number, end: number): Found {
  return { span: { start: tokens.start(index), end: tokens.end(end - 1) }, end };
}

/** Words of a path; longer ones are cut. */
const LONGEST_PATH = 80;

/** Index of the sign that ends a clause: a stop before a blank, a semicolon, a bracket that closes. */
export function endOfClause(tokens: Tokens, index: number): number {
  let depth = 0;
  let at = index;
  for (; at < Math.min(index + LONGEST_PATH, tokens.all.length); at++) {
    const text = tokens.text(at);
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") {
      if (depth === 0) return at;
      depth--;
    } else if (text === ";" && depth === 0) return at;
    else if (text === "." && isEnd(tokens, at)) return at;
  }
  return at;
}

/** A stop before a blank; not that of an initial, nor of `vol.`. */
function isEnd(tokens: Tokens, stop: number): boolean {
  const next = tokens.all[stop + 1];
  if (next !== undefined && !next.isApart) return false;
  const word = tokens.text(stop - 1);
  const isInitial = word.length === 1 && word !== word.toLowerCase();
  return next === undefined || (!isInitial && crossReferenceWord(word) === undefined);
}
