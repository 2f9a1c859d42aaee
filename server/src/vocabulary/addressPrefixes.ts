import prefixesCsv from "../../data/address-prefixes.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { createTermIndex, findTermAt, isWordCharacter, type TermMatch } from "./matching.ts";
import { toText } from "./table.ts";

/**
 * A word, or several, with which an addressee begins: `AMEMBASSY`, `SECSTATE`, `DEA HQS`. Where
 * the line ends are lost, addressees are divided at these.
 */
export interface AddressPrefix {
  readonly prefix: string;
  /** `embassy`, `consulate`, `department`, `military` … */
  readonly kind: string;
  readonly meaning: string | undefined;
}

/** All prefixes, sorted. */
export const addressPrefixes = builtIn<"prefix" | "kind" | "meaning", AddressPrefix>(
  "address-prefixes.csv",
  prefixesCsv,
  { required: ["prefix", "kind"], optional: ["meaning"] },
  ({ prefix, kind, meaning }) => ({ prefix, kind, meaning: toText(meaning) }),
);

const index = lazy(() =>
  createTermIndex(addressPrefixes().map((entry) => [entry.prefix, entry] as const)),
);

/**
 * The longest address prefix that begins at this offset, at the start of a word and ending with
 * one. What follows it may be a place, or nothing (`JCS`).
 */
export function addressPrefixAt(
  text: string,
  offset: number,
): TermMatch<AddressPrefix> | undefined {
  if (isWordCharacter(text, offset - 1)) return undefined;
  return findTermAt(index(), text, offset);
}

/** Whether these words are an address prefix and nothing else. */
export function isAddressPrefix(words: string): boolean {
  return addressPrefixAt(words, 0)?.end === words.length;
}
