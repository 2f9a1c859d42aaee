import prefixesCsv from "../../data/prefixes.csv";
import wordsText from "../../data/words.txt";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";

/** The words that begin with the same letters; made when the first of them is asked for. */
const wordsByBeginning = new Map<string, ReadonlySet<string>>();
const BEGINNING_LENGTH = 2;

const prefixes = builtIn<"prefix" | "example", { readonly prefix: string }>(
  "prefixes.csv",
  prefixesCsv,
  { required: ["prefix"], optional: ["example"] },
  ({ prefix }) => ({ prefix }),
);

const prefixSet = lazy(() => new Set(prefixes().map(({ prefix }) => prefix)));

/**
 * Whether this is an English word of the list; case is of no account. The list serves to decide
 * whether the two parts of a word divided at a line end make one (`INTERNA-TIONAL`) and never to
 * judge spelling: it has no names, no abbreviations, few technical terms.
 */
export function isWord(word: string): boolean {
  const wanted = word.toLowerCase();
  if (wanted === "") return false;
  return wordsLike(wanted.slice(0, BEGINNING_LENGTH)).has(wanted);
}

function wordsLike(beginning: string): ReadonlySet<string> {
  const before = wordsByBeginning.get(beginning);
  if (before !== undefined) return before;
  const stretch = wordsText.slice(lineFrom(beginning), lineFrom(`${beginning}\uffff`));
  // What no word begins with is not kept: a document may have any number of that.
  if (stretch === "") return NO_WORDS;
  const words = new Set(stretch.trimEnd().split("\n"));
  wordsByBeginning.set(beginning, words);
  return words;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Where the first line begins that is not before a text in the order of code units. */
function lineFrom(text: string): number {
  let low = 0;
  let high = wordsText.length;
  while (low < high) {
    const middle = wordsText.lastIndexOf("\n", Math.floor((low + high) / 2) - 1) + 1;
    const start = Math.max(low, middle);
    const lineEnd = wordsText.indexOf("\n", start);
    const next = lineEnd < 0 ? wordsText.length : lineEnd + 1;
    if (wordsText.slice(start, next - 1) < text) low = next;
    else high = start;
  }
  return low;
}

/**
 * Whether a prefix is one that genuinely stands before a hyphen (`non-aligned`). Many of these
 * also begin undivided words (`inter-national` at a line end), so ask `isWord` about the joined
 * word first.
 */
export function keepsHyphen(prefix: string): boolean {
  return prefixSet().has(prefix.toLowerCase());
}
