/**
 * Recognisers of the header's lines. Each looks at the words of one line from an index on and gives
 * its landmark with the index of the first word that it did not take, or `undefined`.
 */

import type { Columns } from "../../text/span.ts";
import { isAddressPrefix } from "../../vocabulary/addressPrefixes.ts";
import { monthNumber } from "../../vocabulary/calendar.ts";
import { handlingCaption } from "../../vocabulary/captions.ts";
import { editDistance } from "../../vocabulary/distance.ts";
import { operatingSignals } from "../../vocabulary/fixedLines.ts";
import { addressLabels } from "../../vocabulary/labels.ts";
import { lazy } from "../../vocabulary/lazy.ts";
import { isDigitLike, isDigitLikeCapital, isMisreadZ, readAsDigits } from "../misreadDigits.ts";
import { isDigit, isDigits, isUpperLetter, type Word } from "../words.ts";
import type {
  Banner,
  ClassificationLine,
  DashLine,
  DateTimeGroup,
  Distribution,
  LabelledField,
  PageLine,
  SectionCount,
} from "./landmarks.ts";
import { type LevelReading, readLevel, readMisspeltLevel } from "./readLevel.ts";
import { routingPrefix } from "./readTransmission.ts";

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

/** The beginning of a page line: the word and the number. */
export interface PageHead {
  readonly start: number;
  /** As written, with its columns; empty if it was left out. */
  readonly number: Text;
  readonly fault: PageLine["fault"];
  readonly next: number;
}

/**
 * `PAGE 02 LA PAZ 00963 01 OF 02 131932Z`, also without what follows the number, since
 * transcribers break the line there. The number may be misread (`O2`); it is two characters long.
 */
export function readPageLine(words: readonly Word[], index: number): Reading<PageLine> | undefined {
  const page = words[index];
  const number = words[index + 1];
  if (page?.text !== "PAGE" || number === undefined || !isPageNumber(number.text)) return undefined;
  const fault = isDigits(number.text) ? undefined : "number";
  const head: PageHead = { start: page.start, number: toText(number), fault, next: index + 2 };
  const reading = readAfterPageHead(words, head);
  // `PAGE 01` alone is a page line only if nothing but a page line's parts follow.
  const { serial, section, time } = reading.landmark;
  const hasParts = serial !== undefined || section !== undefined || time !== undefined;
  return hasParts || words[reading.next] === undefined ? reading : undefined;
}

/** What may follow the number: station and serial number, section, time. */
export function readAfterPageHead(words: readonly Word[], head: PageHead): Reading<PageLine> {
  const origin =
    readStationAndSerial(words, head.next, isSerial) ?? readStationAlone(words, head.next);
  let next = origin?.next ?? head.next;
  const section = origin && readSectionCount(words, next);
  if (section) next += 3;
  const time = origin && words[next] && isTime(words[next]?.text ?? "") ? words[next] : undefined;
  if (time) next++;
  next = skipOperatingWords(words, next, origin !== undefined);
  const { start, number, fault } = head;
  return {
    landmark: {
      kind: "pageLine",
      start,
      valueStart: number.start,
      number: number.text === "" ? "" : readAsDigits(number.text).padStart(2, "0"),
      numberColumns: { start: number.start, end: number.end },
      fault,
      station: origin?.station,
      serial: origin?.serial,
      section,
      time: time?.text,
      end: Math.max(number.end, words[next - 1]?.end ?? 0),
    },
    next,
  };
}

function isPageNumber(text: string): boolean {
  if (text.length < 2 || 3 < text.length) return false;
  for (const character of text) if (!isDigitLike(character)) return false;
  return true;
}

const isSerial = (text: string): boolean => 4 <= text.length && isSerialNumber(text);
const isBannerSerial = (text: string): boolean => isSerialNumber(text.split("/", 1)[0] ?? "");

/** Two to eight digits; of three or more some may be misread as letters. */
function isSerialNumber(text: string): boolean {
  if (text.length < 2 || 8 < text.length) return false;
  if (isDigits(text)) return true;
  let digits = 0;
  for (const character of text) {
    if ("0123456789".includes(character)) digits++;
    else if (!isDigitLikeCapital(character)) return false;
  }
  // `96S` is a number; `B52` is the name of something.
  return 3 <= digits || (digits === 2 && isDigits(text[0] ?? ""));
}

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

/** A station whose number was left out: a section or a time follows it. */
function readStationAlone(
  words: readonly Word[],
  index: number,
): { station: Text | undefined; serial: undefined; next: number } | undefined {
  let next = index;
  while (next < index + LONGEST_STATION && isStationWord(words[next]?.text ?? "")) next++;
  const isEnd = isTime(words[next]?.text ?? "") || readSectionCount(words, next) !== undefined;
  if (next === index || !isEnd) return undefined;
  return { station: joined(words, index, next), serial: undefined, next };
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

/** `01 OF 02` at a word, three words long; one cable has `1 ON 2`. The numbers may be misread. */
export function readSectionCount(words: readonly Word[], index: number): SectionCount | undefined {
  const [number, of, total] = words.slice(index, index + 3);
  if (number === undefined || of === undefined || total === undefined) return undefined;
  if (!SECTION_OF.has(of.text)) return undefined;
  if (!isSectionNumber(number.text) || !isSectionNumber(total.text)) return undefined;
  return {
    number: Number(readAsDigits(number.text)),
    of: Number(readAsDigits(total.text)),
    numberColumns: { start: number.start, end: number.end },
    ofColumns: { start: total.start, end: total.end },
  };
}

const SECTION_OF: ReadonlySet<string> = new Set(["OF", "ON", "0F"]);

function isSectionNumber(text: string): boolean {
  return text.length <= 3 && [...text].every(isDigitLike);
}

/** A receipt time, whole (`131932Z`) or cut off at the end of the line. */
function isTime(text: string): boolean {
  return text.length === 7 && text.endsWith("Z") && isDigits(text.slice(0, 6));
}

/** The words that the relay adds behind station and number, each once and in the order of the table. */
function skipOperatingWords(words: readonly Word[], index: number, allowed: boolean): number {
  if (!allowed || words[index] === undefined) return index;
  let next = index;
  for (const { parts, hasNumber } of originSignals()) {
    const end = next + parts.length;
    if (!parts.every((part, i) => words[next + i]?.text === part)) continue;
    if (!hasNumber) next = end;
    else if (isDigits(words[end]?.text ?? "")) next = end + 1;
  }
  return next;
}

const originSignals = lazy(() =>
  operatingSignals()
    .filter(({ place }) => place === "origin")
    .map(({ signal, hasNumber }) => ({ parts: signal.split(" "), hasNumber })),
);

/** `OCT-01`: a distribution symbol and a number of copies of two digits, perhaps misread. */
export function isDistributionCode(text: string): boolean {
  const dash = text.lastIndexOf("-");
  if (dash < 1 || 6 < dash || text.length - dash !== 3) return false;
  for (let i = 0; i < dash; i++) if (!isUpperLetter(text.charCodeAt(i))) return false;
  return isPageNumber(text.slice(dash + 1));
}

/** Whether `readDistribution` may find one in a line that begins with this word. */
export function mayBeginDistribution(word: string): boolean {
  if (word[0] === "/" || word[0] === "(") return true;
  return isDistributionLabel(word) || isDistributionCode(word);
}

function isDistributionLabel(word: string): word is "ACTION" | "ORIGIN" | "INFO" {
  return word === "ACTION" || word === "ORIGIN" || word === "INFO";
}

/** `ACTION EB-08`, `INFO OCT-01 …`, or a continuation line that begins with a code or the total. */
export function readDistribution(
  words: readonly Word[],
  index: number,
): Reading<Distribution> | undefined {
  const first = words[index];
  if (first === undefined) return undefined;
  const label = first.text;
  if (isDistributionLabel(label)) {
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

/** Whether `readDrafting` may find one in a line that begins with this word. */
export function mayBeginDrafting(word: string): boolean {
  return Object.hasOwn(DRAFTING, word);
}

/** `DRAFTED BY`, `APPROVED BY`, `CLASSIFIED BY`. */
export function readDrafting(
  words: readonly Word[],
  index: number,
): Reading<LabelledField> | undefined {
  const first = words[index];
  const by = words[index + 1];
  if (first === undefined || by === undefined) return undefined;
  if (by.text !== "BY" && by.text !== "BY:") return undefined;
  const kind = DRAFTING[first.text];
  if (kind === undefined) return undefined;
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
const DASHES = "-".repeat(FEWEST_DASHES);

/** Whether `readDashLine` may find one in a line that begins with this word. */
export function mayBeginDashLine(word: string): boolean {
  return word.startsWith(DASHES);
}

/** `--------------------- 014298` or `------------------014298 031448Z /12`. */
export function readDashLine(words: readonly Word[], index: number): Reading<DashLine> | undefined {
  const first = words[index];
  if (first === undefined || !mayBeginDashLine(first.text)) return undefined;
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
    // A date-time group may have lost its precedence.
    if (readDateTimeGroup(words, next) !== undefined) break;
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
  if (!mayBeginGroup(words[index]?.text ?? "")) return undefined;
  const precedence: string[] = [];
  while (precedence.length < 3 && isPrecedenceAt(words, next)) {
    precedence.push(words[next]?.text ?? "");
    next++;
  }
  const group = readGroup(words, next) ?? readGroupWithoutZ(words, next, precedence.length);
  if (group === undefined) return undefined;
  next = group.next;
  const month = isMonthAt(words, next) ? words[next] : undefined;
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

/** Whether a word is of one character, as a precedence is, or has a digit: nearly no word has. */
export function mayBeginGroup(text: string): boolean {
  return text.length <= 1 || hasDigit(text);
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) return true;
  return false;
}

const isPrecedence = (text: string): boolean => text.length === 1 && "ZOPR".includes(text);

/** A precedence letter, or one sign in its place before a group and month: `0 160106Z JUN 77`. */
function isPrecedenceAt(words: readonly Word[], index: number): boolean {
  const text = words[index]?.text ?? "";
  if (isPrecedence(text)) return true;
  if (text.length !== 1 || !(isUpperLetter(text.charCodeAt(0)) || isDigits(text))) return false;
  const after = isPrecedence(words[index + 1]?.text ?? "") ? index + 2 : index + 1;
  const group = readGroup(words, after);
  return group !== undefined && isMonthAt(words, group.next);
}

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

/**
 * Six digits without the Z, or with a digit that it was misread for: `1214302`. Only precedence,
 * month and year around them show what they are.
 */
function readGroupWithoutZ(
  words: readonly Word[],
  index: number,
  precedences: number,
): { group: Text; next: number } | undefined {
  const word = words[index];
  if (word === undefined || precedences === 0 || !isDigits(word.text)) return undefined;
  const last = word.text[GROUP_DIGITS];
  if (word.text.length < GROUP_DIGITS || GROUP_DIGITS + 1 < word.text.length) return undefined;
  if (last !== undefined && !isMisreadZ(last)) return undefined;
  const month = words[index + 1]?.text ?? "";
  const isDated = monthNumber(month) !== undefined && readYear(words, index + 2) !== undefined;
  return isDated ? { group: toText(word), next: index + 1 } : undefined;
}

/** Day, hour and minute. */
const GROUP_DIGITS = 6;

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

/** Of a month with a letter lost, only the year behind it tells what it is. */
function isMonthAt(words: readonly Word[], index: number): boolean {
  const text = words[index]?.text ?? "";
  if (!isMonthLike(text)) return false;
  return text.length !== 2 || readYear(words, index + 1) !== undefined;
}

function isMonthLike(text: string): boolean {
  if (text.length < 2 || 4 < text.length) return false;
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

/** Whether `readAddress` may find one in a line that begins with this word. */
export function mayBeginAddress(word: string): boolean {
  return addressLabels().has(word);
}

/** `FM`, `TO` or `INFO` before an addressee; certain only before a known address word. */
export function readAddress(
  words: readonly Word[],
  index: number,
): Reading<LabelledField> | undefined {
  const label = words[index];
  const kind = addressLabels().get(label?.text ?? "");
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
  return routingPrefix(text) !== undefined || isAddressPrefix(text);
}

/**
 * A level alone on its line (with `POSS DUPE` or a full stop), or a banner: level, section, station
 * and number. Text after a level (`SECRET TALKS WERE HELD`) makes it neither.
 */
export function readLevelLine(
  words: readonly Word[],
  index: number,
): Reading<ClassificationLine | Banner> | undefined {
  const level = readLevel(words, index) ?? readMisspeltLine(words, index);
  if (level === undefined) return undefined;
  const { isMisspelt } = level;
  const base = { start: level.start, valueStart: level.start, isMisspelt } as const;
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
  // A misspelt level is believed only with a number and nothing behind it.
  if (isMisspelt && (banner.serial === undefined || banner.next < words.length)) return undefined;
  return {
    landmark: {
      kind: "banner",
      ...base,
      level: level.level,
      levelColumns: columns,
      station: banner.station,
      serial: banner.serial,
      section: banner.section,
      brokenSection: banner.brokenSection,
      end: words[banner.next - 1]?.end ?? level.end,
    },
    next: banner.next,
  };
}

/** A misspelt level in a line short enough for a level alone or with a message number. */
function readMisspeltLine(words: readonly Word[], index: number): LevelReading | undefined {
  const rest = words.length - index;
  if (MOST_BANNER_WORDS < rest) return undefined;
  // Only a level with a number takes more words.
  const mayBe = rest <= MOST_LEVEL_WORDS || words.some(({ text }) => hasDigit(text));
  return mayBe || words[index]?.text.length === 1 ? readMisspeltLevel(words, index) : undefined;
}

/** `LIMITED OFFICIAL USE POSS DUPE`. */
export const MOST_LEVEL_WORDS = 5;

/** `C O N F I D E N T I A L`, a section, a station of four words and a number. */
const MOST_BANNER_WORDS = 24;

/** `[SECTION n OF m] STATION serial` or `STATION serial SECTION n OF m`. */
function readBannerNumber(words: readonly Word[], index: number): BannerNumber | undefined {
  const before = readSection(words, index);
  const origin = readStationAndSerial(words, before.next, isBannerSerial);
  const { count, broken } = before;
  if (origin === undefined)
    return count && { ...NO_ORIGIN, section: count, brokenSection: broken, next: before.next };
  const next = skipOperatingWords(words, origin.next, true);
  const { station, serial } = origin;
  const after = readSection(words, next);
  const hasSection = count !== undefined || broken !== undefined;
  const section = hasSection ? before : after;
  const end = hasSection ? next : after.next;
  // A sentence may begin like a banner; a banner ends its line, or a label or caption follows.
  const follower = words[end]?.text;
  if (follower !== undefined && !mayFollowBanner(follower)) return undefined;
  return { station, serial, section: section.count, brokenSection: section.broken, next: end };
}

function mayFollowBanner(text: string): boolean {
  return text.includes(".") || text.includes(":") || handlingCaption(text) !== undefined;
}

type BannerNumber = Pick<Banner, "station" | "serial" | "section" | "brokenSection"> & {
  readonly next: number;
};

const NO_ORIGIN = { station: undefined, serial: undefined } as const;

/** A section's count with the word before it, or words that may have been one. */
interface SectionReading {
  readonly count: SectionCount | undefined;
  readonly broken: Columns | undefined;
  readonly next: number;
}

/** `SECTION 1 OF 2` at a word, with slips in the word SECTION, without it, or without a number. */
function readSection(words: readonly Word[], index: number): SectionReading {
  const first = words[index];
  const nothing = { count: undefined, broken: undefined, next: index };
  if (first === undefined) return nothing;
  const bare = readSectionCount(words, index);
  if (bare !== undefined) return { count: bare, broken: undefined, next: index + 3 };
  if (1 < editDistance(first.text, SECTION, 1)) return nothing;
  const count = readSectionCount(words, index + 1);
  if (count !== undefined) return { count, broken: undefined, next: index + 4 };
  let next = index + 1;
  while (next <= index + 3 && isSectionPart(words[next]?.text ?? "")) next++;
  const broken = { start: first.start, end: words[next - 1]?.end ?? first.end };
  return { ...nothing, broken, next };
}

/** Two slips away is SECTO, which telegrams of a travelling secretary have for a station. */
const SECTION = "SECTION";

function isSectionPart(text: string): boolean {
  return SECTION_OF.has(text) || (0 < text.length && isSectionNumber(text));
}
