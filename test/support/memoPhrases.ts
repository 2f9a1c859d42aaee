/*
 * Words for generated memoranda, and the numbers that real texts have besides footnote numbers: dates,
 * sums, articles, fiscal years, weapons, pages, telegrams, times, tables.
 */
import type { Random } from "./seededRandom.ts";

export const GIVEN_NAMES = ["Martha", "Anton", "Edwin", "Louise"];
export const SURNAMES = ["Harlow", "Brandt", "Ellery", "Marsden", "Okafor", "Pryor"];
export const OFFICES = [
  "the Director of the Library",
  "the Secretary",
  "the Survey Office",
  "the Counselor",
];
export const SUBJECTS = [
  "Exchange of Nautical Charts",
  "Lighthouse Conference",
  "Loan of the Atlases",
];
const MONTHS = ["January", "February", "March", "May", "June", "September", "October", "December"];
export const OPENINGS = [
  "The delegation",
  "Our Embassy",
  "The harbor office",
  "Mr. Brandt",
  "The Bureau",
];
export const VERBS = [
  "has asked for",
  "returned",
  "described at length",
  "agreed to",
  "put off",
  "sent us",
];
export const OBJECTS = [
  "a list of missing sheets",
  "the older atlases",
  "the exchange of charts",
  "two copies of the catalogue",
  "its “survey of lighthouses”",
  "the draft (Tab A)",
  "what the Secretary called “a beginning”",
  "the views of NATO",
  "the paper on MBFR",
];
const NOTES = [
  "See Document 9.",
  "Not found.",
  "Not further identified.",
  "Attached but not printed.",
  "Secret.",
  "In telegram 14502, March 3, the Embassy reported on the charts. (Ibid.)",
  "Brandt wrote “not yet” in the margin.",
  "Reference is to the survey of 1961; see Harlow, Charts of the North, footnote 2.",
  "Box 14, Folder 3 of 7. Lot 85D366, P820048–0941.",
];

/** `March 4, 1974`. */
export function date(random: Random): string {
  return `${month(random)} ${random.between(1, 28)}, ${year(random)}`;
}

export function month(random: Random): string {
  return random.pick(MONTHS);
}

export function year(random: Random): number {
  return random.between(1962, 1988);
}

export function office(random: Random): string {
  return `${random.pick(OFFICES)} (${random.pick(SURNAMES)})`;
}

/** The text of a note; that of the first one names the source. */
export function noteText(random: Random, isSource: boolean): string {
  if (!isSource) return random.pick(NOTES);
  const lot = `Lot ${random.between(61, 89)} D ${random.between(10, 400)}`;
  return `Source: National Archives, RG 306, Library Services, ${lot}, Box 14. Confidential.`;
}

/** The end of a clause with a number that is none of a footnote. */
export function numberPhrase(random: Random): string {
  const n = (low: number, high: number) => String(random.between(low, high));
  return random.pick<() => string>([
    () => "in the spring",
    () => "before the meeting",
    () => `under Article ${n(2, 30)}`,
    () => `with the FY ${year(random)} funds`,
    () => `with FY${n(61, 89)} funds`,
    () => `as Document ${n(2, 60)} shows`,
    () => `on pages ${n(2, 30)}–${n(31, 60)} of the report`,
    () => `(pp. ${n(2, 30)}–${n(31, 60)})`,
    () => "by the U-2 of the survey",
    () => `with the B-${n(2, 60)} and the MIG-21`,
    () => "within SALT II",
    () => `in telegram ${n(1000, 99999)}`,
    () => `at a cost of $${n(1, 9)}.${n(1, 9)} million`,
    () => `for $${n(10, 99)}`,
    () => `with ${n(2, 40)},000 tons of paper`,
    () => `on ${date(random)},`,
    () => `on ${month(random)} ${n(1, 28)}`,
    () => `at ${n(1, 11)}:${n(10, 59)} p.m. sharp`,
    () => `in the years ${year(random)}–${n(61, 89)}`,
    () => "in the summer of ’62",
    () => `for ${n(2, 9)} of the ${n(10, 40)} sheets`,
    () => `by ${n(2, 9)}.${n(1, 9)} percent`,
    () => `as NSSM ${n(10, 300)} and NSDD–${n(10, 300)} ask`,
    () => `under section ${n(100, 600)}B`,
    () => `on the ${n(21, 30)}th of the month`,
    () => `(${n(1, 6)}) without delay and (${n(7, 9)}) in full`,
    () => `at Tab ${random.pick(["A", "B", "C"])}`,
    () => `in Room ${n(1000, 6999)} of Washington 25, D.C.,`,
    () => `for the Group of ${n(5, 77)}`,
    () => `as H.R. ${n(100, 9999)} and PL ${n(90, 480)} allow`,
    () => `to Sept. ${n(1, 30)} or Oct. ${n(1, 30)}`,
    () => `by ${n(10, 20)} to ${n(1, 9)} with ${n(1, 9)} abstaining`,
    () => `in the ratio ${n(2, 9)}:${n(1, 9)}`,
    () => `(see paragraph ${n(2, 9)} and ${n(10, 19)})`,
    () => `on ${n(1, 28)} ${month(random)}`,
    () => `with ½ of the ${n(2, 9)}/${n(10, 20)} share`,
  ])();
}

/** Digits glued to what stands before them, as a footnote number is, and none all the same. */
export function gluedPhrase(random: Random): string {
  const n = (low: number, high: number) => String(random.between(low, high));
  return random.pick<() => string>([
    () => `with FY${n(61, 89)} funds`,
    () => `with the B${n(10, 60)} bombers`,
    () => `with the F${n(4, 16)} and the SS${n(4, 20)}`,
    () => "by the U2 of the survey",
    () => `at Tab ${random.pick(["A", "B", "C"])}${n(1, 9)}`,
    () => `as No.${n(2, 60)} of the list shows`,
    () => `in A/PV.${n(100, 200)}`,
    () => `under S.${n(2, 400)}`,
    () => `by ${n(2, 9)}.${n(1, 9)} percent`,
    () => `in section ${n(2, 9)}.${n(1, 9)}`,
    () => `at ${n(1, 9)}.${n(10, 59)} sharp`,
    () => "with C3I in view",
    () => `for $${n(2, 9)}.${n(1, 9)}`,
    () => `in pp. ${n(2, 30)}, ${n(31, 60)}`,
    () => `at the P${n(2, 5)} and the G${n(7, 9)}`,
  ])();
}

/** A sentence that ends with a number of its own, up to its full stop. */
export function sentenceWithNumberLast(random: Random): string {
  const n = (low: number, high: number) => String(random.between(low, high));
  const opening = `${random.pick(OPENINGS)} ${random.pick(VERBS)} ${random.pick(OBJECTS)}`;
  const ending = random.pick([
    `in telegram ${n(1000, 99999)}`,
    `on page ${n(2, 99)}`,
    `in ${year(random)}`,
    `on ${month(random)} ${n(1, 28)}`,
    `under Article ${n(2, 30)}`,
    `for $${n(2, 90)}`,
  ]);
  return `${opening} ${ending}`;
}

/** Lines set in columns, with figures that a footnote number could be mistaken for. */
export function table(random: Random): string {
  const cell = () => `${random.between(1, 99)}.${random.between(1, 9)}`;
  const rows = ["Sheets", "Charts", "Atlases"].map(
    (name) => `${name.padEnd(12)}${cell().padStart(8)}${cell().padStart(8)}${cell().padStart(8)}`,
  );
  return `${rows.join("\n")}\n\n`;
}
