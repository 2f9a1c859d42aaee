import referenceWordsCsv from "../../data/reference-words.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { toKey } from "./matching.ts";
import { isOneOf, toText } from "./table.ts";

const ITEM_KINDS = [
  "airgram",
  "telegram",
  "letter",
  "conversation",
  "message",
  "previous",
] as const;

/*
 * What else a word of a REF line does: it stands between station and number (`NO.`), before the
 * station (`OUR`), names a paper that has a number and is no message (`ORDER`), opens a remark on
 * the item before it (`DATED`), joins two items (`AND`), or the ends of a run of them (`THRU`).
 */
const OTHER_KINDS = ["number", "leading", "paper", "remark", "joint", "range"] as const;

const KINDS = [...ITEM_KINDS, ...OTHER_KINDS];

/** What a cable's reference item is, by a word in it. */
export type ReferenceWordKind = (typeof ITEM_KINDS)[number];

/** A word of a REF line and what it does there. */
export interface ReferenceWord {
  readonly word: string;
  readonly kind: ReferenceWordKind | (typeof OTHER_KINDS)[number];
  /** The station whose messages the word means: `STATE` for `DEPTEL`; `own` for the sender's. */
  readonly station: string | undefined;
}

const referenceWords = builtIn<"word" | "kind" | "station", ReferenceWord>(
  "reference-words.csv",
  referenceWordsCsv,
  { required: ["word", "kind"], optional: ["station"] },
  ({ word, kind, station }) =>
    isOneOf(kind, KINDS)
      ? { word, kind, station: toText(station) }
      : `"kind" is "${kind}", and a known one was expected`,
);

const byWord = lazy(() => new Map(referenceWords().map((entry) => [entry.word, entry])));

/** What a word does in a REF line; case and a final stop (`NO.`) are of no account. */
export function referenceWord(word: string): ReferenceWord | undefined {
  const key = toKey(word);
  return byWord().get(key.endsWith(".") ? key.slice(0, -1) : key);
}
