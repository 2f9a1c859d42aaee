import personWordsCsv from "../../data/person-words.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { isLetter } from "./matching.ts";
import { isOneOf } from "./table.ts";

const KINDS = ["honorific", "office", "body", "rank"] as const;

/** A word of the designations of persons and bodies in headings and lists of participants. */
export interface PersonWord {
  readonly word: string;
  /**
   * A title before a name (`Mr.`), an office or function (`Ambassador`), a body that writes and
   * receives letters (`Embassy`), a word that only ranks an office (`Deputy`).
   */
  readonly kind: (typeof KINDS)[number];
}

const personWords = builtIn<"word" | "kind", PersonWord>(
  "person-words.csv",
  personWordsCsv,
  { required: ["word", "kind"], optional: [] },
  ({ word, kind }) =>
    isOneOf(kind, KINDS) ? { word, kind } : `"kind" is "${kind}", and a known one was expected`,
);

const byWord = lazy(() => new Map(personWords().map((entry) => [toLookUp(entry.word), entry])));

/** What a single word says of a person or body; case and what is no letter around it are of no account. */
export function personWord(word: string): PersonWord | undefined {
  return byWord().get(toLookUp(word));
}

/** The word without brackets, marks and stops around it, in capitals. */
function toLookUp(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && !isLetter(word, start)) start++;
  while (start < end && !isLetter(word, end - 1)) end--;
  return word.slice(start, end).toUpperCase();
}
