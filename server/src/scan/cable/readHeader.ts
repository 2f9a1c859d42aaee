/**
 * Recognisers of the header's lines. Each looks at the words of one line from an index on and gives
 * its landmark with the index of the first word that it did not take, or `undefined`.
 */

import type { Columns } from "../../text/span.ts";
import { isAddressPrefix } from "../../vocabulary/addressPrefixes.ts";
import { isDigitLike, isDigitLikeCapital } from "../misreadDigits.ts";
import { isDigits, isUpperLetter, type Word } from "../words.ts";
import type {
  Banner,
  ClassificationLine,
  DashLine,
  DateTimeGroup,
  Distribution,
  LabelledField,
  PageLine,
} from "./landmarks.ts";
import { readGarbledLevel, readLevel } from "./readLevel.ts";

export interface Reading<T> {
  readonly landmark: T;
  readonly next: number;
}

type Text = Columns & { readonly text: string };

const toText = (word: Word): Text => ({ start: word.start, end: word.end, text: word.text });

function startOf(words: readonly Word[], index: number, fallback: number): number {
  return words[index]?.start ?? fallback;
}

/** Most words a station's name has in a page line or banner: `USUN NEW YORK`, `PORT OF SPAIN`. */
const LONGEST_STATION = 4;

/**
 * `PAGE 02 LA PAZ 00963 01 OF 02 131932Z`, also without what follows the number, since
 * transcribers break the line there. The number may be misread (`O2`); it is two characters long.
 */
export function readPageLine(words: readonly Word[], index: number): Reading<PageLine> | undefined {
  const page = words[index];
  const number = words[index + 1];
  if (page?.text !== "PAGE" || number === undefined || !isPageNumber(number.text)) return undefined;
  const origin = readStationAndSerial(words, index + 2, isSerial);
  let next = origin?.next ?? index + 2;
  const section = origin && readSectionCount(words, next);
  if (section) next += 3;
  const time = origin && words[next] && isTime(words[next]?.text ?? "") ? words[next] : undefined;
  if (time) next++;
  next = skipOperatingWords(words, next, origin !== undefined);
  const end = words[next - 1]?.end ?? number.end;
  // `PAGE 01` alone is a page line only if nothing but a page line's parts follow.
  if (origin === undefined && words[next] !== undefined) return undefined;
  return {
    landmark: {
      kind: "pageLine",
      start: page.start,
      valueStart: number.start,
      number: number.text,
      numberColumns: { start: number.start, end: number.end },
      station: origin?.station,
      serial: origin?.serial,
      section,
      time: time?.text,
      end,
    },
    next,
  };
}

function isPageNumber(text: string): boolean {
  if (text.length < 2 || 3 < text.length) return false;
  for (const character of text) if (!isDigitLike(character)) return false;
  return true;
}

const isSerial = (text: string): boolean => 4 <= text.length && text.length <= 8 && isDigits(text);
const isBannerSerial = (text: string): boolean => {
  const number = text.split("/", 1)[0] ?? "";
  return 2 <= number.length && number.length <= 8 && isDigits(number);
};

function readStationAndSerial(
  words: readonly Word[],
  index: number,
  isNumber: (text: string) => boolean,
): { station: Text | undefined; serial: Text; next: number } | undefined {
  for (let i = index; i <= index + LONGEST_STATION; i++) {
    const word = words[i];
    if (word === undefined) return undefined;
    if (isNumber(word.text))
      return { station: joined(words, index, i), serial: toText(word), next: i + 1 };
    if (!isStationWord(word.text)) return undefined;
  }
  return undefined;
}

function joined(words: readonly Word[], from: number, to: number): Text | undefined {
  const first = words[from];
  const last = words[to - 1];
  if (to <= from || first === undefined || last === undefined) return undefined;
  const text = words.slice(from, to).map((word) => word.text);
  return { start: first.start, end: last.end, text: text.join(" ") };
}

function isStationWord(text: string): boolean {
  if (!isUpperLetter(text.charCodeAt(0))) return false;
  return text === text.toUpperCase() && !text.endsWith(".") && !text.endsWith(":");
}

/** `01 OF 02` at a word, three words long. */
function readSectionCount(words: readonly Word[], index: number): PageLine["section"] {
  const [number, of, total] = words.slice(index, index + 3);
  if (number === undefined || total === undefined) return undefined;
  if (of?.text !== "OF" && of?.text !== "ON") return undefined;
  if (!isDigits(number.text) || !isDigits(total.text)) return undefined;
  return { number: Number(number.text), of: Number(total.text) };
}

/** A receipt time, whole (`131932Z`) or cut off at the end of the line. */
function isTime(text: string): boolean {
  return text.length === 7 && text.endsWith("Z") && isDigits(text.slice(0, 6));
}

function skipOperatingWords(words: readonly Word[], index: number, allowed: boolean): number {
  if (!allowed) return index;
  let next = index;
  if (words[next]?.text === "POSS" && words[next + 1]?.text === "DUPE") next += 2;
  if (words[next]?.text === "TOSEC" && isDigits(words[next + 1]?.text ?? "")) next += 2;
  return next;
}

/** `OCT-01`: a distribution symbol and a number of copies of two digits, perhaps misread. */
export function isDistributionCode(text: string): boolean {
  const dash = text.lastIndexOf("-");
  if (dash < 1 || 6 < dash || text.length - dash !== 3) return false;
  for (let i = 0; i < dash; i++) if (!isUpperLetter(text.charCodeAt(i))) return false;
  return isPageNumber(text.slice(dash + 1));
}

/** `ACTION EB-08`, `INFO OCT-01 …`, or a continuation line that begins with a code or the total. */
export function readDistribution(
  words: readonly Word[],
  index: number,
): Reading<Distribution> | undefined {
  const first = words[index];
  if (first === undefined) return undefined;
  const label = first.text;
  if (label === "ACTION" || label === "ORIGIN" || label === "INFO") {
    const code = words[index + 1];
    if (code === undefined || !isDistributionCode(code.text)) return undefined;
    return {
      landmark: { kind: "distribution", start: first.start, valueStart: code.start, label },
      next: index + 2,
    };
  }
  if (!isContinuedDistribution(words, index)) return undefined;
  return {
    landmark: {
      kind: "distribution",
      start: first.start,
      valueStart: first.start,
      label: undefined,
    },
    next: index + 1,
  };
}

/** A line of codes and the total only, so that no line of text is taken for one. */
function isContinuedDistribution(words: readonly Word[], index: number): boolean {
  for (let i = index; i < words.length; i++) {
    const word = words[i] as Word;
    if (isDistributionCode(word.text)) continue;
    return isTotal(words, i) && words.length <= i + 4;
  }
  return true;
}

/** `/065`, `/ 065` or the `( ISO ) W` that some cables print in its place. */
export function isTotal(words: readonly Word[], index: number): boolean {
  const text = words[index]?.text ?? "";
  if (text === "(" || text === "(ISO)") return true;
  if (!text.startsWith("/")) return false;
  return isDigits(text === "/" ? (words[index + 1]?.text ?? "") : text.slice(1));
}

/** `DRAFTED BY`, `APPROVED BY`, `CLASSIFIED BY`. */
export function readDrafting(
  words: readonly Word[],
  index: number,
): Reading<LabelledField> | undefined {
  const first = words[index];
  const by = words[index + 1];
  if (first === undefined || by === undefined) return undefined;
  const kind = DRAFTING[first.text];
  if (kind === undefined || (by.text !== "BY" && by.text !== "BY:")) return undefined;
  return {
    landmark: {
      kind,
      start: first.start,
      valueStart: startOf(words, index + 2, by.end),
      labelColumns: { start: first.start, end: by.end },
      certain: true,
    },
    next: index + 2,
  };
}

const DRAFTING: Readonly<Record<string, LabelledField["kind"]>> = {
  DRAFTED: "draftedBy",
  APPROVED: "approvedBy",
  CLASSIFIED: "classifiedBy",
};

/** Fewest dashes that make a dash line; originals have 18 or 21, transcriptions fewer. */
const FEWEST_DASHES = 5;

/** `--------------------- 014298` or `------------------014298 031448Z /12`. */
export function readDashLine(words: readonly Word[], index: number): Reading<DashLine> | undefined {
  const first = words[index];
  if (first === undefined || !first.text.startsWith("-".repeat(FEWEST_DASHES))) return undefined;
  const rest = first.text.slice(FEWEST_DASHES).replaceAll("-", "");
  const group = rest === "" ? (words[index + 1]?.text ?? "") : rest;
  if (!isTime(group) && !(isDigits(group) && group.length === 6)) return undefined;
  const next = rest === "" ? index + 2 : index + 1;
  const landmark = { kind: "dashLine", start: first.start, valueStart: first.start } as const;
  return { landmark, next: skipDashGroups(words, next) };
}

function skipDashGroups(words: readonly Word[], index: number): number {
  let next = index;
  while (next < words.length) {
    const text = words[next]?.text ?? "";
    if (!isTime(text) && !isDigits(text) && !text.startsWith("/")) break;
    next++;
  }
  return next;
}

/**
 * `R 160106Z JUN 77`: one to three precedence letters, a group that ends in Z, a month, a year.
 * The parts may be misread; a rule says what is wrong with them.
 */
export function readDateTimeGroup(
  words: readonly Word[],
  index: number,
): Reading<DateTimeGroup> | undefined {
  let next = index;
  const precedence: string[] = [];
  while (precedence.length < 3 && isPrecedence(words[next]?.text ?? "")) {
    precedence.push(words[next]?.text ?? "");
    next++;
  }
  const group = readGroup(words, next);
  if (group === undefined) return undefined;
  next = group.next;
  const month = words[next] && isMonthLike(words[next]?.text ?? "") ? words[next] : undefined;
  if (month === undefined && precedence.length === 0) return undefined;
  if (month) next++;
  const year = month && readYear(words, next);
  if (year) next = year.next;
  const first = words[index] as Word;
  return {
    landmark: {
      kind: "dateTimeGroup",
      start: first.start,
      valueStart: first.start,
      precedence,
      group: group.group,
      month: month && toText(month),
      year: year?.year,
      end: words[next - 1]?.end ?? group.group.end,
    },
    next,
  };
}

const isPrecedence = (text: string): boolean => text.length === 1 && "ZOPR".includes(text);

function readGroup(
  words: readonly Word[],
  index: number,
): { group: Text; next: number } | undefined {
  const word = words[index];
  if (word === undefined) return undefined;
  if (word.text.endsWith("Z") && isGroupLike(word.text.slice(0, -1)))
    return { group: toText(word), next: index + 1 };
  const zulu = words[index + 1];
  if (zulu?.text !== "Z" || !isGroupLike(word.text)) return undefined;
  return {
    group: { start: word.start, end: zulu.end, text: `${word.text} Z` },
    next: index + 2,
  };
}

/** Four to eight digits, of which some may be misread as the letters O, I, l, S or B. */
function isGroupLike(text: string): boolean {
  if (text.length < 4 || 8 < text.length) return false;
  let digits = 0;
  for (const character of text) {
    if ("0123456789".includes(character)) digits++;
    else if (!isDigitLikeCapital(character)) return false;
  }
  return 3 <= digits;
}

function isMonthLike(text: string): boolean {
  if (text.length < 3 || 4 < text.length) return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isUpperLetter(unit) && text[i] !== "0" && text[i] !== "1") return false;
  }
  return true;
}

/** A year of one word, or of two digits apart, as often in 1973: `7 3`. */
function readYear(words: readonly Word[], index: number): { year: Text; next: number } | undefined {
  const word = words[index];
  if (word === undefined) return undefined;
  if (isYearLike(word.text)) return { year: toText(word), next: index + 1 };
  const second = words[index + 1];
  if (second === undefined || !isYearLike(word.text + second.text)) return undefined;
  if (word.text.length !== 1 || second.text.length !== 1) return undefined;
  const year = { start: word.start, end: second.end, text: `${word.text} ${second.text}` };
  return { year, next: index + 2 };
}

/** `77`, `1977`, `79R` (a letter glued on by the line), `7O` (misread). */
function isYearLike(text: string): boolean {
  const digits = [...text].filter((character) => "0123456789".includes(character)).length;
  return 2 <= text.length && text.length <= 5 && 1 <= digits && text.length - digits <= 1;
}

const ADDRESS_LABELS: Readonly<Record<string, "from" | "to" | "info">> = {
  FM: "from",
  TO: "to",
  INFO: "info",
};

/** `FM`, `TO` or `INFO` before an addressee; certain only before a known address word. */
export function readAddress(
  words: readonly Word[],
  index: number,
): Reading<LabelledField> | undefined {
  const label = words[index];
  const kind = ADDRESS_LABELS[label?.text ?? ""];
  const first = words[index + 1];
  if (label === undefined || kind === undefined) return undefined;
  if (first !== undefined && isDistributionCode(first.text)) return undefined;
  return {
    landmark: {
      kind,
      start: label.start,
      valueStart: first?.start ?? label.end,
      labelColumns: { start: label.start, end: label.end },
      certain: first !== undefined && isAddressWord(first.text),
    },
    next: index + 1,
  };
}

/** `AMEMBASSY`, or `RUEHC/SECSTATE` with a routing indicator before it. */
export function isAddressWord(text: string): boolean {
  const slash = text.indexOf("/");
  if (text.startsWith("RU") && 0 < slash) return true;
  return isAddressPrefix(text);
}

/**
 * A level alone on its line (with `POSS DUPE` or a full stop), or a banner: level, section, station
 * and number. Text after a level (`SECRET TALKS WERE HELD`) makes it neither.
 */
export function readLevelLine(
  words: readonly Word[],
  index: number,
): Reading<ClassificationLine | Banner> | undefined {
  const level = readLevel(words, index) ?? readGarbledBanner(words, index);
  if (level === undefined) return undefined;
  const base = { start: level.start, valueStart: level.start } as const;
  const columns = { start: level.start, end: level.end };
  const afterDupe = skipOperatingWords(words, level.next, true);
  if (afterDupe === words.length)
    return {
      landmark: { kind: "classification", ...base, level: level.level, columns, glued: false },
      next: words.length,
    };
  if (level.fullStop) return undefined;
  const banner = readBannerNumber(words, level.next);
  if (banner === undefined) return undefined;
  return {
    landmark: {
      kind: "banner",
      ...base,
      level: level.level,
      levelColumns: columns,
      station: banner.station,
      serial: banner.serial,
      section: banner.section,
      end: words[banner.next - 1]?.end ?? level.end,
    },
    next: banner.next,
  };
}

/** A garbled level is believed only before a station and number. */
function readGarbledBanner(words: readonly Word[], index: number): ReturnType<typeof readLevel> {
  if (!isBannerSerial(words.at(-1)?.text ?? "") || MOST_BANNER_WORDS < words.length)
    return undefined;
  return readGarbledLevel(words, index);
}

const MOST_BANNER_WORDS = 9;

/** `[SECTION n OF m] STATION serial` or `STATION serial SECTION n OF m`. */
function readBannerNumber(
  words: readonly Word[],
  index: number,
): (Pick<Banner, "station" | "serial" | "section"> & { next: number }) | undefined {
  let next = index;
  let section = readSection(words, next);
  if (section) next += 4;
  const origin = readStationAndSerial(words, next, isBannerSerial);
  if (origin === undefined)
    return section && { station: undefined, serial: undefined, section, next };
  next = skipOperatingWords(words, origin.next, true);
  if (section === undefined) {
    section = readSection(words, next);
    if (section) next += 4;
  }
  // A sentence may begin like a banner; a banner ends its line, or a header label follows.
  const after = words[next]?.text;
  if (after !== undefined && !after.includes(".") && !after.includes(":")) return undefined;
  return { station: origin.station, serial: origin.serial, section, next };
}

function readSection(words: readonly Word[], index: number): PageLine["section"] {
  return words[index]?.text === "SECTION" ? readSectionCount(words, index + 1) : undefined;
}
