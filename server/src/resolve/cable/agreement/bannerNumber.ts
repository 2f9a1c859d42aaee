/**
 * Station and number as a banner has them: the station in full, the number with fewer leading zeros
 * than in page lines (of those with five digits 280 stripped, 62 padded to four, 11 full,
 * cable-format 6).
 */
import { readCapitalsAsDigits } from "../../../scan/misreadDigits.ts";
import { isDigits } from "../../../scan/words.ts";
import { addressPrefixAt } from "../../../vocabulary/addressPrefixes.ts";
import { editDistance } from "../../../vocabulary/distance.ts";
import type { Vocabulary } from "../../../vocabulary/vocabulary.ts";
import { type NumberClaim, serialValue, stationKey } from "./numberClaims.ts";

/** The names of a station. */
export interface StationName {
  readonly key: string;
  /** As in page lines: `NEW DE`. */
  readonly short: string;
  /** As in banners: `NEW DELHI`. */
  readonly full: string;
}

/** The stations that a name in any form can mean; none if the vocabulary does not have it. */
export function namesOf(name: string, vocabulary: Vocabulary): readonly StationName[] {
  return vocabulary.stationsOf(name).map(({ pageName, mrnName }) => ({
    key: stationKey(pageName),
    short: pageName,
    full: mrnName,
  }));
}

/** The name in full of a station, as the sender, the vocabulary or a banner has it. */
export function bannerStation(
  key: string,
  pageStation: string,
  banners: readonly NumberClaim[],
  sender: string | undefined,
  vocabulary: Vocabulary,
): string {
  const names = [
    ...(sender === undefined ? [] : namesOf(sender, vocabulary)),
    ...namesOf(pageStation, vocabulary),
  ];
  const known = names.find((name) => name.key === key);
  const written = banners.find(
    ({ station }) => station !== undefined && stationKey(station.text) === key,
  );
  return known?.full ?? written?.station?.text ?? pageStation;
}

/** Letters of a word that two names of one place share: `MTN GENEVA`, `GENEVA`. */
const SHARED_WORD = 4;
/** Slips after which a name is still told from others. */
const MOST_SLIPS = 2;

/** The station of a cable, as its banners should name it. */
export interface ExpectedStation {
  readonly key: string;
  readonly full: string;
  /** As the FM line names it: `AMEMBASSY NEW DELHI`. */
  readonly sender: string;
}

/**
 * Whether a banner names another station: another that the vocabulary knows, or this one with a slip
 * or two. Names that the FM line has too, short ones (`USUN`) and unknown ones are left alone, and so
 * are delegations that share the name of their city with its post.
 */
export function isOtherStation(
  written: string,
  { key, full, sender }: ExpectedStation,
  vocabulary: Vocabulary,
): boolean {
  const names = namesOf(written, vocabulary);
  const [own, expected] = [closedUp(written), closedUp(full)];
  if (own === expected || closedUp(withoutPrefix(sender)) === own) return false;
  if (names.some((name) => name.key === key && closedUp(name.short) === own)) return false;
  const limit = Math.min(MOST_SLIPS, Math.floor(expected.length / 2) - 1);
  if (editDistance(own, expected, limit) <= limit) return true;
  if (stationKey(written) === key || names.some((name) => name.key === key)) return false;
  return 0 < names.length && !names.some((name) => sharesWord(name.full, full));
}

function withoutPrefix(sender: string): string {
  const prefix = addressPrefixAt(sender, 0);
  return prefix === undefined ? sender : sender.slice(prefix.end);
}

function closedUp(name: string): string {
  return name.replaceAll(" ", "").replaceAll("-", "");
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(" ").filter((word) => SHARED_WORD <= word.length));
  return b.split(" ").some((word) => words.has(word));
}

/** Digits to which banners fill up a number below a thousand, 19 of 20 of them. */
const PADDED = 4;
/** Slips beyond which all forms of a number are as far away. */
const FARTHEST = 8;

/** Forms in which a banner may write the number of a cable, the likeliest first. */
export function bannerForms(serial: string, banners: readonly NumberClaim[]): readonly string[] {
  const value = serialValue(serial);
  const written = banners
    .map((banner) => banner.serial.text)
    .filter((text) => isDigits(text) && serialValue(text) === value);
  const bare = String(value);
  return [...new Set([...written, bare.padStart(PADDED, "0"), bare, serial])];
}

/** The form that is nearest to what is written, the likelier of two, the length written counting. */
export function nearestForm(written: string, forms: readonly string[]): string {
  const digits = readCapitalsAsDigits(written);
  const cost = (form: string, rank: number) =>
    editDistance(digits, form, FARTHEST) * 4 + rank + (form.length === digits.length ? 0 : 0.5);
  const costs = forms.map(cost);
  return forms[costs.indexOf(Math.min(...costs))] ?? written;
}
