import designatorsCsv from "../../data/designators.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { toKey } from "./matching.ts";
import { toText } from "./table.ts";

/** A word that owns the number after it: `Document 54`, `NSDD–290`, `p. 12`, `FY92`. */
export interface Designator {
  readonly word: string;
  /** Whether the number is also written without a blank: `FY92`, `No.44`, but not `Document54`. */
  readonly isGlued: boolean;
  readonly meaning: string | undefined;
}

const designators = builtIn<"word" | "glued" | "meaning", Designator>(
  "designators.csv",
  designatorsCsv,
  { required: ["word", "glued"], optional: ["meaning"] },
  ({ word, glued, meaning }) => ({ word, isGlued: glued === "yes", meaning: toText(meaning) }),
);

const byWord = lazy(() => new Map(designators().map((entry) => [keyOf(entry.word), entry])));

/**
 * The entry of a word, or of several (`National Security Review`), that owns a number after it; a
 * final stop and case are of no account.
 */
export function designator(words: string): Designator | undefined {
  return byWord().get(keyOf(words));
}

/**
 * Whether digits glued to this word, or to its stop, are its number rather than a footnote
 * reference: `FY92`, `No.44`. `Telegram1` and `Option2` are not: there the digits are a reference.
 */
export function isDesignator(word: string): boolean {
  return designator(word)?.isGlued ?? false;
}

function keyOf(words: string): string {
  const key = toKey(words);
  return key.endsWith(".") ? key.slice(0, -1) : key;
}
