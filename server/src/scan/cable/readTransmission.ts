/**
 * Recognisers of the lines of the relay procedure (ACP 127) that cables of the 1980s to 2010 have
 * before the date-time group. The form is the procedure's; digits may be misread as letters.
 */
import { securityWarning } from "../../vocabulary/classification.ts";
import { operatingSignals } from "../../vocabulary/fixedLines.ts";
import { lazy } from "../../vocabulary/lazy.ts";
import { precedenceOf } from "../../vocabulary/precedence.ts";
import { isDigitLike } from "../misreadDigits.ts";
import { isDigit, isDigits, isUpperLetter, type Word } from "../words.ts";
import type { Reading } from "./readHeader.ts";
import type {
  ColumnText,
  IdentifierLine,
  OriginatorLine,
  RoutingLine,
  SecurityWarningLine,
  TransmissionIdLine,
} from "./transmissionLandmarks.ts";

/** Begins every identifier of a transmission. */
export const START_OF_TRANSMISSION = "VZCZC";
const LONGEST_TRANSMISSION_ID = 20;

/** `VZCZCXRO4412`. */
export function readTransmissionId(
  words: readonly Word[],
  index: number,
): Reading<TransmissionIdLine> | undefined {
  const word = words[index];
  if (word === undefined || !word.text.startsWith(START_OF_TRANSMISSION)) return undefined;
  if (LONGEST_TRANSMISSION_ID < word.text.length) return undefined;
  const { start, end } = word;
  return { landmark: { kind: "transmissionId", start, valueStart: start, end }, next: index + 1 };
}

/** Whether `readRouting` may find a line that begins with this word. */
export function mayBeginRouting(word: string): boolean {
  return isDoubledPrecedence(word) || isRoutingIndicator(word);
}

/**
 * `PP RUEHAG RUEHDF`: a precedence doubled and indicators, or indicators alone, which only the
 * line before can make a routing line. Two different letters are a slip in the precedence.
 */
export function readRouting(
  words: readonly Word[],
  index: number,
): Reading<RoutingLine> | undefined {
  const first = words[index];
  if (first === undefined) return undefined;
  const precedence = isDoubledPrecedence(first.text) ? toColumnText(first) : undefined;
  let next = precedence === undefined ? index : index + 1;
  const indicators: ColumnText[] = [];
  while (isRoutingIndicator(words[next]?.text ?? "")) {
    indicators.push(toColumnText(words[next] as Word));
    next++;
  }
  const [indicator] = indicators;
  // Without the precedence only a line of indicators and nothing else goes on with one.
  if (indicator === undefined || (precedence === undefined && next < words.length))
    return undefined;
  const end = words[next - 1]?.end ?? first.end;
  const { start } = first;
  return {
    landmark: { kind: "routing", start, valueStart: indicator.start, end, precedence, indicators },
    next,
  };
}

/** As `readRouting`, with the precedence: for a place within a line. */
export function readRoutingStart(
  words: readonly Word[],
  index: number,
): Reading<RoutingLine> | undefined {
  const reading = readRouting(words, index);
  return reading?.landmark.precedence === undefined ? undefined : reading;
}

function isDoubledPrecedence(text: string): boolean {
  const [first, second] = text;
  if (text.length !== 2 || first === undefined || second === undefined) return false;
  return precedenceOf(first) !== undefined && precedenceOf(second) !== undefined;
}

const SHORTEST_INDICATOR = 4;
const LONGEST_INDICATOR = 7;
/** Second letters of the indicators that American posts, departments and commands have. */
const NETWORKS = "UHX";

/** Whether a word is a routing indicator: `RUEHC`, `RHMFISS`; R, one of U, H, X, and two to five letters. */
export function isRoutingIndicator(text: string): boolean {
  if (text.length < SHORTEST_INDICATOR || LONGEST_INDICATOR < text.length) return false;
  if (text[0] !== "R" || !NETWORKS.includes(text[1] ?? " ")) return false;
  for (let i = 2; i < text.length; i++) if (!isUpperLetter(text.charCodeAt(i))) return false;
  return true;
}

/** `RUEHC` of `RUEHC/SECSTATE`; `undefined` for a word without one. */
export function routingPrefix(text: string): string | undefined {
  const slash = text.indexOf("/");
  if (slash < SHORTEST_INDICATOR || LONGEST_INDICATOR < slash) return undefined;
  const prefix = text.slice(0, slash);
  return isRoutingIndicator(prefix) ? prefix : undefined;
}

/** `DE RUEHHE #0195/01 2531700`; the section is left out where there is only one. */
export function readOriginator(
  words: readonly Word[],
  index: number,
): Reading<OriginatorLine> | undefined {
  const label = words[index];
  const indicator = words[index + 1];
  if (label?.text !== "DE" || indicator === undefined || !isRoutingIndicator(indicator.text))
    return undefined;
  const at = words[index + 2]?.text === "#" ? index + 3 : index + 2;
  const number = words[at];
  const parts = number && readSerialAndSection(number);
  if (parts === undefined) return undefined;
  const filed = words[at + 1];
  const hasFiled = filed !== undefined && isFiled(filed.text);
  const next = hasFiled ? at + 2 : at + 1;
  return {
    landmark: {
      kind: "originator",
      start: label.start,
      valueStart: indicator.start,
      end: words[next - 1]?.end ?? indicator.end,
      indicator: toColumnText(indicator),
      ...parts,
      filed: hasFiled ? toColumnText(filed) : undefined,
    },
    next,
  };
}

/** `#0195/01`, `0195`. */
function readSerialAndSection({
  text,
  start,
}: Word): Pick<OriginatorLine, "serial" | "section"> | undefined {
  const from = text.startsWith("#") ? 1 : 0;
  const slash = text.indexOf("/");
  const serial = text.slice(from, slash < 0 ? text.length : slash);
  if (!isNumberLike(serial, SHORTEST_SERIAL, LONGEST_SERIAL)) return undefined;
  const end = start + from + serial.length;
  const columns = { start: start + from, end, text: serial };
  if (slash < 0) return { serial: columns, section: undefined };
  const section = text.slice(slash + 1);
  if (!isNumberLike(section, 1, LONGEST_SECTION)) return undefined;
  return {
    serial: columns,
    section: { start: start + slash + 1, end: start + text.length, text: section },
  };
}

const SHORTEST_SERIAL = 3;
const LONGEST_SERIAL = 6;
const LONGEST_SECTION = 3;

/** Seven digits; one more or fewer is a slip. */
const isFiled = (text: string): boolean => isNumberLike(text, 6, 8);

function isNumberLike(text: string, least: number, most: number): boolean {
  if (text.length < least || most < text.length) return false;
  let digits = 0;
  for (const character of text) {
    if (!isDigitLike(character)) return false;
    if (isDigits(character)) digits++;
  }
  return text.length <= 2 * digits;
}

const securitySignals = lazy(
  () =>
    new Set(operatingSignals().flatMap(({ signal, place }) => (place === "warning" ? signal : []))),
);

/** Whether `readSecurityWarning` may find a line that begins with this word. */
export function mayBeginSecurityWarning(word: string): boolean {
  return securitySignals().has(word);
}

/** `ZNY CCCCC ZZH`; what else stands on the line (`(CCY AD123456 MSI1234)`) belongs to it. */
export function readSecurityWarning(
  words: readonly Word[],
  index: number,
): Reading<SecurityWarningLine> | undefined {
  const signal = words[index];
  const letters = words[index + 1];
  if (signal === undefined || letters === undefined) return undefined;
  if (!securitySignals().has(signal.text) || !isWarning(letters.text)) return undefined;
  let next = index + 2;
  if (words[next]?.text.startsWith("ZZ") && words[next]?.text.length === 3) next++;
  return {
    landmark: {
      kind: "securityWarning",
      start: signal.start,
      valueStart: letters.start,
      end: words[next - 1]?.end ?? letters.end,
      signal: toColumnText(signal),
      letters: toColumnText(letters),
    },
    next,
  };
}

const WARNING_LENGTH = 5;
/** Of the five letters, this many must be the same. */
const LEAST_SAME = 3;

/** A level's letter five times, or with a slip or two in it. */
function isWarning(text: string): boolean {
  if (text.length !== WARNING_LENGTH) return false;
  if (securityWarning(text) !== undefined) return true;
  for (let i = 0; i < text.length; i++) if (!isUpperLetter(text.charCodeAt(i))) return false;
  return [...text].some((letter) => LEAST_SAME <= text.split(letter).length - 1);
}

const SHORTEST_IDENTIFIER = 6;
const LONGEST_IDENTIFIER = 40;

/**
 * `08HELSINKI195` alone on its line: year, station and serial closed up; `08SECTION01OF02MANAMA492`
 * where a program took words of the banner for the station.
 */
export function readIdentifier(text: string, start: number): IdentifierLine | undefined {
  if (text.length < SHORTEST_IDENTIFIER || LONGEST_IDENTIFIER < text.length) return undefined;
  if (!isDigits(text.slice(0, 2)) || !isUpperLetter(text.charCodeAt(2))) return undefined;
  for (let i = 2; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isUpperLetter(unit) && !isDigit(unit)) return undefined;
  }
  if (!isDigit(text.charCodeAt(text.length - 1))) return undefined;
  return { kind: "identifier", start, valueStart: start, end: start + text.length };
}

export function toColumnText({ text, start, end }: Word): ColumnText {
  return { text, start, end };
}
