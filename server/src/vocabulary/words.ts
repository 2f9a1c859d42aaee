import prefixesCsv from "../../data/prefixes.csv";
import wordsText from "../../data/words.txt";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";

const words = lazy(() => new Set(wordsText.split("\n").filter((word) => word !== "")));

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
  return words().has(word.toLowerCase());
}

/**
 * Whether a prefix is one that genuinely stands before a hyphen (`non-aligned`). Many of these
 * also begin undivided words (`inter-national` at a line end), so ask `isWord` about the joined
 * word first.
 */
export function keepsHyphen(prefix: string): boolean {
  return prefixSet().has(prefix.toLowerCase());
}
