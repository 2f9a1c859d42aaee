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
  /** It is an address by itself, and another address word after it begins the next one (`JCS`). */
  readonly isAlone: boolean;
}

/** All prefixes, sorted. */
export const addressPrefixes = builtIn<"prefix" | "kind" | "meaning" | "alone", AddressPrefix>(
  "address-prefixes.csv",
  prefixesCsv,
  { required: ["prefix", "kind"], optional: ["meaning", "alone"] },
  ({ prefix, kind, meaning, alone }) => ({
    prefix,
    kind,
    meaning: toText(meaning),
    isAlone: alone === "yes",
  }),
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
