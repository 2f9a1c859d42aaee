/** Telegrams and airgrams in a REF line: `78 LA PAZ 3489`, `STATE A4683`, `OUR 1234`. */
import { isDigits, isUpperLetter } from "../../../scan/words.ts";
import {
  abbreviation,
  isAddressPrefix,
  type ReferenceWord,
  referenceWord,
  type Vocabulary,
} from "../../../vocabulary/vocabulary.ts";
import { isDateTimeGroup, isMonth, readReferenceDate, toYear } from "./dates.ts";
import type { ReferenceToken } from "./tokens.ts";

/** What the rest of the cable says. */
export interface ReferenceContext {
  readonly vocabulary: Vocabulary;
  /** The cable's year. */
  readonly year: number | undefined;
  /** The station that sends the cable. */
  readonly station: string | undefined;
}

/** Why what begins like a telegram cannot be one. */
export interface ReferenceFault {
  readonly part: "number" | "station" | "year";
  /** Indices of the tokens in question, the last one exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface NumberedItem {
  readonly kind: "telegram" | "airgram";
  readonly station: string | undefined;
  /** `undefined` if the number cannot be read. */
  readonly serial: number | undefined;
  readonly year: number | undefined;
  readonly next: number;
  /** The station is in the vocabulary, or a word such as `OUR` says which it is. */
  readonly isKnown: boolean;
  readonly fault: ReferenceFault | undefined;
}

/** Most words before a number: `USMISSION USUN NEW YORK NO.`. */
const MOST_WORDS = 6;

/** The telegram or airgram that begins at a token with its year, station or number. */
export function readNumbered(
  tokens: readonly ReferenceToken[],
  index: number,
  context: ReferenceContext,
): NumberedItem | undefined {
  const yearWritten = yearBefore(tokens, index, context);
  const start = yearWritten === undefined ? index : index + 1;
  const end = endOfWords(tokens, start);
  const words = tokens.slice(start, end).map(({ text }) => text);
  const number = readNumber(tokens, end);
  if (number === undefined) return undefined;
  const item =
    number.kind === "airgram"
      ? airgramStation(words, context)
      : telegramStation(words, number, context);
  if (item === undefined) return undefined;
  const { kind, serial, next, isFaulty } = number;
  const { station, isKnown } = item;
  if (isFaulty && !isKnown) return undefined;
  const isMisspelt = !isKnown && isNearStation(station ?? "", context.vocabulary);
  const year = yearWritten?.year ?? yearInTail(tokens[end]?.text ?? "", context);
  const base = { kind, station, serial, year, next, isKnown };
  if (yearWritten !== undefined && yearWritten.year === undefined) {
    if (!isKnown || station === undefined) return undefined;
    return { ...base, fault: { part: "year", from: index, to: index + 1 } };
  }
  if (isFaulty) return { ...base, fault: { part: "number", from: end, to: next } };
  if (!isMisspelt) return { ...base, fault: undefined };
  return { ...base, fault: { part: "station", from: start + item.from, to: start + item.to } };
}

/** One slip from a single station, and nothing that is known by itself (`USDAO`, `USIS`). */
function isNearStation(name: string, vocabulary: Vocabulary): boolean {
  const isOther =
    isAddressPrefix(name) || 0 < vocabulary.tags(name).length || abbreviation(name) !== undefined;
  return !isOther && vocabulary.nearestStations(name).length === 1;
}

/**
 * A year in front counts only before a word: `78 LA PAZ 3489`, and not `12, 14`. Of two digits that
 * would lie in the future the year is `undefined`.
 */
function yearBefore(
  tokens: readonly ReferenceToken[],
  index: number,
  context: ReferenceContext,
): { readonly year: number | undefined } | undefined {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token?.kind !== "word" || next?.kind !== "word" || !isStationWord(next.text))
    return undefined;
  const year = toYear(token.text, context.year);
  const isTwoDigits = token.text.length === 2 && isDigits(token.text);
  if (isMonth(next.text) || (year === undefined && !isTwoDigits)) return undefined;
  return { year };
}

/** The index after the words from `start` on that may name a station. */
function endOfWords(tokens: readonly ReferenceToken[], start: number): number {
  let end = start;
  while (end < start + MOST_WORDS && tokens[end]?.kind === "word") {
    const text = tokens[end]?.text ?? "";
    if (!isStationWord(text) || isAirgramNumber(text)) break;
    end++;
  }
  return end;
}

/** Letters with the signs that names and abbreviations have: `LA`, `NO.`, `STATE'S`, `U.S.`. */
function isStationWord(text: string): boolean {
  if (!isLetter(text.charCodeAt(0))) return false;
  for (const character of text)
    if (!isLetter(character.charCodeAt(0)) && !".'’/-&".includes(character)) return false;
  return !isAirgramPrefix(text);
}

function isLetter(unit: number): boolean {
  return isUpperLetter(unit) || (97 <= unit && unit <= 122);
}

interface WrittenNumber {
  readonly kind: "telegram" | "airgram";
  readonly serial: number | undefined;
  readonly digits: number;
  readonly next: number;
  /** A letter stands in it, or it has too many digits. */
  readonly isFaulty: boolean;
}

/** Digits of the longest serial; transmission pads with zeros to eight. */
const MOST_DIGITS = 6;
const MOST_PADDED = 8;
const FEWEST_FAULTY = 3;

function readNumber(tokens: readonly ReferenceToken[], index: number): WrittenNumber | undefined {
  const token = tokens[index];
  if (token?.kind !== "word") return undefined;
  const { text } = token;
  const airgram = readAirgramNumber(tokens, index);
  if (airgram !== undefined) return airgram;
  const number = withoutTail(text);
  const next = index + 1;
  if (isDigits(number)) {
    if (isDay(tokens, index)) return undefined;
    const damaged = joinDamaged(tokens, index);
    if (damaged !== undefined) return damaged;
    const serial = Number(number);
    const isFaulty = MOST_PADDED < number.length || MOST_DIGITS < String(serial).length;
    return {
      kind: "telegram",
      serial: isFaulty ? undefined : serial,
      digits: number.length,
      next,
      isFaulty,
    };
  }
  if (isLostDigit(number))
    return { kind: "telegram", serial: undefined, digits: number.length, next, isFaulty: false };
  return isFaultyNumber(number)
    ? { kind: "telegram", serial: undefined, digits: number.length, next, isFaulty: true }
    : undefined;
}

/** A day before its month or a number before a range's end is no serial. */
function isDay(tokens: readonly ReferenceToken[], index: number): boolean {
  const date = readReferenceDate(tokens, index, undefined);
  if (date !== undefined) return true;
  return isMonth(tokens[index - 1]?.text) && (tokens[index]?.text ?? "").length <= 2;
}

/**
 * The number itself of `00498#` (the sign refers to a note of the communications centre), of
 * `12345/2` and of `12345/121835Z` (a section; a date-time group).
 */
function withoutTail(text: string): string {
  const sign = tailSign(text);
  let number = 0 < sign && isTail(text.slice(sign + 1)) ? text.slice(0, sign) : text;
  if (number.endsWith(".")) number = number.slice(0, -1);
  return 1 < number.length && number.endsWith("#") ? number.slice(0, -1) : number;
}

const LONGEST_SECTION = 2;

function tailSign(text: string): number {
  return Math.max(text.indexOf("/"), text.indexOf("-"));
}

/**
 * The year in `STATE 207984/78`; no cable has so many sections. From the eighties on it also stands
 * after a hyphen (`OSLO 4525-91`), which in earlier cables joins two numbers (`STATE 12375-76`).
 */
function yearInTail(text: string, context: ReferenceContext): number | undefined {
  const sign = tailSign(text);
  const tail = text.slice(sign + 1);
  if (sign < 0 || tail.length !== 2) return undefined;
  const isHyphen = text[sign] === "-";
  const isYear = isHyphen
    ? FIRST_HYPHEN <= (context.year ?? 0) && text.slice(0, sign).slice(-2) !== before(tail)
    : MOST_SECTIONS < Number(tail);
  return isYear ? toYear(tail, context.year) : undefined;
}

/** The year from which on a number and a year are joined by a hyphen. */
const FIRST_HYPHEN = 1980;

/** `75` for `76`. */
function before(digits: string): string {
  return String(Number(digits) - 1).padStart(2, "0");
}

const MOST_SECTIONS = 40;

function isTail(text: string): boolean {
  return (isDigits(text) && text.length <= LONGEST_SECTION) || isDateTimeGroup(text);
}

/** `004, 98#`: the archive put a comma and a blank into a number. */
function joinDamaged(tokens: readonly ReferenceToken[], index: number): WrittenNumber | undefined {
  const text = tokens[index]?.text ?? "";
  const rest = tokens[index + 2];
  if (!text.startsWith("00") || LONGEST_CUT < text.length) return undefined;
  if (tokens[index + 1]?.kind !== "comma" || rest?.kind !== "word") return undefined;
  const joined = text + withoutTail(rest.text);
  if (!isDigits(joined) || joined.length < SHORTEST_PADDED || MOST_DIGITS < joined.length)
    return undefined;
  return {
    kind: "telegram",
    serial: Number(joined),
    digits: joined.length,
    next: index + 3,
    isFaulty: false,
  };
}

/** Serials are padded to five digits at posts and six at STATE, in banners at least to four. */
const LONGEST_CUT = 3;
const SHORTEST_PADDED = 5;

/** `04*98`: line noise took a digit. */
function isLostDigit(text: string): boolean {
  let digits = 0;
  for (const character of text) {
    if (isDigits(character)) digits++;
    else if (!"*#".includes(character)) return false;
  }
  return 2 <= digits && digits < text.length;
}

/** More digits than letters, no date-time group: `2O7984`, `20798A`. */
function isFaultyNumber(text: string): boolean {
  if (text.length < FEWEST_FAULTY || MOST_DIGITS < text.length || isDateTimeGroup(text))
    return false;
  let letters = 0;
  for (const character of text)
    if (isLetter(character.charCodeAt(0))) letters++;
    else if (!isDigits(character)) return false;
  return 0 < letters && 2 * letters < text.length;
}

/** `A-23`, `A4683`, `CA-1204`, and `A-` with the number after a blank. */
function readAirgramNumber(
  tokens: readonly ReferenceToken[],
  index: number,
): WrittenNumber | undefined {
  const text = tokens[index]?.text ?? "";
  const second = tokens[index + 1];
  const isSplit = isAirgramPrefix(text) && second?.kind === "word" && isDigits(second.text);
  const written = isSplit ? text + second.text : text;
  if (!isAirgramNumber(written)) return undefined;
  const digits = written.slice(prefixLength(written));
  return {
    kind: "airgram",
    serial: Number(digits),
    digits: digits.length,
    next: index + (isSplit ? 2 : 1),
    isFaulty: false,
  };
}

function isAirgramPrefix(text: string): boolean {
  return text === "A-" || text === "CA-";
}

function prefixLength(text: string): number {
  const letters = text.startsWith("CA") ? 2 : 1;
  return text[letters] === "-" ? letters + 1 : letters;
}

const MOST_AIRGRAM_DIGITS = 5;

function isAirgramNumber(text: string): boolean {
  if (!text.startsWith("A") && !text.startsWith("CA")) return false;
  const digits = text.slice(prefixLength(text));
  return isDigits(digits) && digits.length <= MOST_AIRGRAM_DIGITS;
}

interface Station {
  readonly station: string | undefined;
  readonly isKnown: boolean;
  /** Indices of the station's words, the last one exclusive. */
  readonly from: number;
  readonly to: number;
}

/** An airgram's station may be left out; then it is the sender's, or anybody's guess. */
function airgramStation(words: readonly string[], context: ReferenceContext): Station | undefined {
  const { from, to } = stationWords(words);
  if (from === to) return { station: undefined, isKnown: true, from, to };
  const name = words.slice(from, to);
  const station = knownStation(name, context);
  if (station === undefined && name.some((word) => kindOf(word) !== undefined || isMonth(word)))
    return undefined;
  return { station: station ?? name.join(" "), isKnown: true, from, to };
}

/** Fewest digits of a number after a name that the vocabulary does not know. */
const FEWEST_UNKNOWN = 3;
const MOST_UNKNOWN_WORDS = 3;

function telegramStation(
  words: readonly string[],
  { digits, isFaulty }: WrittenNumber,
  context: ReferenceContext,
): Station | undefined {
  const { from, to } = stationWords(words);
  if (from === to) return stationSaid(words, context);
  const name = words.slice(from, to);
  const station = knownStation(name, context);
  if (station !== undefined) return { station, isKnown: true, from, to };
  // `DAO MESSAGE 04650`: what is called a message is cited by its date.
  const isMessage = words.slice(to).some((word) => kindOf(word) === "message");
  if (MOST_UNKNOWN_WORDS < name.length || isFaulty || isMessage) return undefined;
  if (digits < FEWEST_UNKNOWN || !name.every(isPlainName)) return undefined;
  return { station: name.join(" "), isKnown: false, from, to };
}

/** `EMBTEL 1234` and `OUR 1234` are the sender's, `DEPTEL 1234` the Department's. */
function stationSaid(words: readonly string[], context: ReferenceContext): Station | undefined {
  const entries = words.flatMap((word) => referenceWord(word) ?? []);
  if (!entries.some(({ kind }) => kind === "telegram" || kind === "leading")) return undefined;
  const named = entries.find((entry) => entry.station !== undefined)?.station;
  const station = named === "own" ? context.station : named;
  return { station, isKnown: true, from: 0, to: words.length };
}

/** Without the words between station and number (`NO.`, `TEL`) and those before it (`OUR`). */
function stationWords(words: readonly string[]): { from: number; to: number } {
  let to = words.length;
  while (0 < to && BEFORE_NUMBER.has(kindOf(words[to - 1]))) to--;
  let from = 0;
  while (from < to && BEFORE_STATION.has(kindOf(words[from]))) from++;
  return { from, to };
}

type WordKind = ReferenceWord["kind"] | undefined;

const BEFORE_STATION: ReadonlySet<WordKind> = new Set<WordKind>(["leading", "telegram"]);

const BEFORE_NUMBER: ReadonlySet<WordKind> = new Set<WordKind>([
  "number",
  "telegram",
  "airgram",
  "message",
  "leading",
]);

function kindOf(word: string | undefined): WordKind {
  return word === undefined ? undefined : referenceWord(word)?.kind;
}

function knownStation(name: readonly string[], context: ReferenceContext): string | undefined {
  return context.vocabulary.messageStation(name.map(withoutPossessive).join(" "))?.mrnName;
}

/** `STATE'S`. */
function withoutPossessive(word: string): string {
  const last = word.slice(-2).toUpperCase();
  return last === "'S" || last === "’S" ? word.slice(0, -2) : word;
}

const SHORTEST_NAME = 2;

/** A name in capitals that is no month and no word of the REF line's own. */
function isPlainName(word: string): boolean {
  if (word.length < SHORTEST_NAME || isMonth(word) || kindOf(word) !== undefined) return false;
  for (let i = 0; i < word.length; i++) if (!isUpperLetter(word.charCodeAt(i))) return false;
  return true;
}
