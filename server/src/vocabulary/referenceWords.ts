import referenceWordsCsv from "../../data/reference-words.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { toKey } from "./matching.ts";
import { isOneOf } from "./table.ts";

const REFERENCE_KINDS = [
  "airgram",
  "telegram",
  "letter",
  "conversation",
  "message",
  "previous",
] as const;

/** What a cable's reference item is, by a word in it. */
export type ReferenceWordKind = (typeof REFERENCE_KINDS)[number];

interface ReferenceWord {
  readonly word: string;
  readonly kind: ReferenceWordKind;
}

const referenceWords = builtIn<"word" | "kind", ReferenceWord>(
  "reference-words.csv",
  referenceWordsCsv,
  { required: ["word", "kind"], optional: [] },
  ({ word, kind }) =>
    isOneOf(kind, REFERENCE_KINDS)
      ? { word, kind }
      : `"kind" is "${kind}", and a known one was expected`,
);

const kindByWord = lazy(() => new Map(referenceWords().map(({ word, kind }) => [word, kind])));

/** What a reference item is that has this word in it (`AIRGRAM`, `LETTER`, `MEMCON`). */
export function referenceWordKind(word: string): ReferenceWordKind | undefined {
  return kindByWord().get(toKey(word));
}
