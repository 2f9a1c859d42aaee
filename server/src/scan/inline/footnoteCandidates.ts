/**
 * What may be a footnote reference in a line, with how strongly its surroundings speak for it. A
 * plain digit that stands where a superscript stood looks like many other things, and no pattern
 * tells them apart; so scanning gives candidates with evidence, and resolving chooses among them
 * with the notes of the whole document in view.
 *
 * What stands before and after a reference, and what the false friends look like, was counted on
 * printed volumes (memo-format, sections 7.2 and 7.4): after a plain reference comes white space in
 * more than 99 of 100, and a letter, digit, hyphen, slash or percent sign never.
 */

import type { Columns } from "../../text/span.ts";
import { monthNumber } from "../../vocabulary/calendar.ts";
import { designator, isDesignator } from "../../vocabulary/designators.ts";
import { digitOfSuperscript } from "../superscript.ts";
import {
  indexWithin,
  isBlank,
  isDigit,
  isDigits,
  isLowerLetter,
  isUpperLetter,
  skipBlanks,
  trimEndColumn,
} from "../words.ts";
import { hasColumns } from "./columns.ts";
import { findPageMarkers } from "./pageMarkers.ts";

export type ReferenceStyle = "plain" | "superscript" | "bracket" | "caret" | "slash" | "symbol";

/**
 * How strongly a candidate's surroundings speak for it:
 * - `marked`: superscript, `[^1]`, `/1/`, `<sup>`;
 * - `strong`: plain digits glued to a word or to the punctuation after a word;
 * - `medium`: glued to a short abbreviation in capitals, or `[1]`;
 * - `numeric`: after a number and punctuation, where what follows begins a sentence or clause;
 * - `glued`: the end of a number that cannot be as it stands, `December 261`; not found here but in
 *   `numberTokens.ts`;
 * - `weak`: where a decimal, a designator or an abbreviation with number is as likely;
 * - `spaced`: digits alone after a blank at the line's end, as in a heading.
 */
export type Evidence = "marked" | "strong" | "medium" | "numeric" | "glued" | "weak" | "spaced";

export interface FootnoteCandidate extends Columns {
  /** The digits as ASCII, or the symbol. */
  readonly label: string;
  readonly style: ReferenceStyle;
  readonly evidence: Evidence;
}

const NONE: readonly FootnoteCandidate[] = [];
/** Longest number of a plain reference that is believed; a longer one is a year, a telegram, a sum. */
const LONGEST_PLAIN = 3;
/** A longer list than of so many notes is none; four digits from here on are a year. */
const HIGHEST_PLAIN = 1699;

/** The candidates of a line, in order. */
export function findFootnoteCandidates(text: string): readonly FootnoteCandidate[] {
  const markers = findPageMarkers(text);
  const line: CandidateLine = {
    text,
    contentEnd: trimEndColumn(text, 0, text.length),
    markerStart: 0,
    markerEnd: 0,
    isColumnar: undefined,
  };
  const candidates: FootnoteCandidate[] = [];
  let nextMarker = 0;
  let at = 0;
  while (at < text.length) {
    while (nextMarker < markers.length && (markers[nextMarker]?.start ?? at) < at) nextMarker++;
    const marker = markers[nextMarker];
    if (marker?.start === at) {
      if (line.markerEnd === 0 || !isAllBlank(text, line.markerEnd, at)) line.markerStart = at;
      at = marker.end;
      line.markerEnd = at;
      continue;
    }
    const candidate = candidateAt(line, at);
    if (candidate !== undefined) candidates.push(candidate);
    at = Math.max(at + 1, candidate?.end ?? endOfDigits(text, at));
  }
  return candidates.length === 0 ? NONE : candidates;
}

/** A line with what each of its candidates asks about it, worked out once. */
interface CandidateLine {
  readonly text: string;
  /** Column after the last character that is not blank. */
  readonly contentEnd: number;
  /** Column of the last page marker that was passed, or of the first of several in a row. */
  markerStart: number;
  /** Column after the last page marker that was passed; 0 before the first. */
  markerEnd: number;
  /** Whether the line is one of a table; `undefined` until somebody asks. */
  isColumnar: boolean | undefined;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function candidateAt(line: CandidateLine, at: number): FootnoteCandidate | undefined {
  const { text } = line;
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return plainAt(line, at);
  if (unit === 91) return bracketAt(text, at);
  if (unit === 47) return slashAt(text, at);
  if (unit === 60) return markupAt(text, at);
  if (unit === 42 || unit === 0x2020 || unit === 0x2021) return symbolAt(text, at);
  return unit < 0xb2 ? undefined : superscriptAt(text, at);
}

function superscriptAt(text: string, start: number): FootnoteCandidate | undefined {
  let end = start;
  let label = "";
  let digit = digitOfSuperscript(text[end]);
  while (digit !== undefined) {
    label += digit;
    end++;
    digit = digitOfSuperscript(text[end]);
  }
  if (label === "" || start === 0) return undefined;
  // `m²` is a measure and `C³I` a designator.
  if (isLetter(text.charCodeAt(end))) return undefined;
  const isMeasure = (isUnitOfMeasure(text, start) && Number(label) <= 3) || isPower(text, start);
  return { start, end, label, style: "superscript", evidence: isMeasure ? "weak" : "marked" };
}

function isUnitOfMeasure(text: string, start: number): boolean {
  const word = wordBefore(text, start);
  return word === "m" || word === "km" || word === "cm" || word === "ft";
}

/** `10⁶` is a power as well as a tenth day with a reference. */
function isPower(text: string, end: number): boolean {
  return text.slice(Math.max(0, end - 2), end) === "10" && !isDigit(text.charCodeAt(end - 3));
}

/** Longest label in brackets: a number, or a name such as `[^source]`. */
const LONGEST_BRACKETED = 32;

/** `[^1]` and `[1]`; the latter also numbers the parts of folders. */
function bracketAt(text: string, start: number): FootnoteCandidate | undefined {
  const isCaret = text[start + 1] === "^";
  const from = start + (isCaret ? 2 : 1);
  const close = indexWithin(text, "]", from, LONGEST_BRACKETED);
  if (close < 0 || close === from || text[close + 1] === ":") return undefined;
  const label = text.slice(from, close);
  if (isCaret) return { start, end: close + 1, label, style: "caret", evidence: "marked" };
  if (!isDigits(label) || start === 0 || isBlank(text.charCodeAt(start - 1))) return undefined;
  return { start, end: close + 1, label, style: "bracket", evidence: "medium" };
}

/** `/1/` after a word or its punctuation. */
function slashAt(text: string, start: number): FootnoteCandidate | undefined {
  const end = endOfDigits(text, start + 1);
  const length = end - start - 1;
  if (length === 0 || LONGEST_PLAIN < length || text[end] !== "/" || start === 0) return undefined;
  if (isWordCharacter(text.charCodeAt(end + 1))) return undefined;
  const label = text.slice(start + 1, end);
  // After a digit it may be the end of a date or fraction.
  const evidence = isDigit(text.charCodeAt(start - 1)) ? "weak" : "marked";
  return { start, end: end + 1, label, style: "slash", evidence };
}

/** `<sup>1</sup>`. */
function markupAt(text: string, start: number): FootnoteCandidate | undefined {
  if (!text.startsWith("<sup>", start)) return undefined;
  const from = start + "<sup>".length;
  const end = endOfDigits(text, from);
  if (end === from || !text.startsWith("</sup>", end)) return undefined;
  const label = text.slice(from, end);
  return { start, end: end + "</sup>".length, label, style: "superscript", evidence: "marked" };
}

/** `*` after a word and before a blank: a mark of reference, or the end of emphasis. */
function symbolAt(text: string, start: number): FootnoteCandidate | undefined {
  let end = start;
  while (text[end] === text[start] && end - start < 3) end++;
  if (start === 0 || isBlank(text.charCodeAt(start - 1)) || !isEndAfter(text, end))
    return undefined;
  const opened = text.lastIndexOf(text[start] ?? "", start - 1);
  const evidence = 0 <= opened ? "weak" : "strong";
  return { start, end, label: text.slice(start, end), style: "symbol", evidence };
}

function plainAt(line: CandidateLine, start: number): FootnoteCandidate | undefined {
  const { text } = line;
  const end = endOfDigits(text, start);
  if (LONGEST_PLAIN + 1 < end - start) return undefined;
  const isPair = isFirstOfTwo(text, start, end);
  if (!isPair && !isEndAfter(text, end)) return undefined;
  const evidence = evidenceBefore(line, start, end);
  if (evidence === undefined) return undefined;
  const label = text.slice(start, end);
  if (end - start <= LONGEST_PLAIN && (!isPair || evidence === "strong"))
    return { start, end, label, style: "plain", evidence: isPair ? "medium" : evidence };
  // Numbers of four digits are those of notes only where a list is so long.
  const isOfLongList = evidence === "strong" && Number(label) <= HIGHEST_PLAIN;
  return isOfLongList ? { start, end, label, style: "plain", evidence: "weak" } : undefined;
}

/** Two references at one place, `agreed1,2`; three digits after the comma are thousands. */
function isFirstOfTwo(text: string, start: number, end: number): boolean {
  if (text[end] !== "," || LONGEST_PLAIN < end - start) return false;
  const next = end + 1;
  const last = endOfDigits(text, next);
  const length = last - next;
  return 0 < length && length < LONGEST_PLAIN && isEndAfter(text, last);
}

/** End of text, a blank, or punctuation that closes: what may stand after a reference. */
function isEndAfter(text: string, end: number): boolean {
  if (text.length <= end || isBlank(text.charCodeAt(end))) return true;
  const next = text[end] ?? "";
  if ('—”’")];:!?*_[…»<'.includes(next)) return true;
  // `8.6`, `1,000`: a stop or comma must itself end the word.
  return ",.".includes(next) && !isDigit(text.charCodeAt(end + 1));
}

function evidenceBefore(line: CandidateLine, start: number, end: number): Evidence | undefined {
  const { text, contentEnd, markerEnd } = line;
  if (start === 0) return undefined;
  if (0 < markerEnd && isAllBlank(text, markerEnd, start)) return evidenceAround(line, start, end);
  const before = text.charCodeAt(start - 1);
  if (isLetter(before)) return evidenceAfterLetter(text, start, end);
  if (isBlank(before)) return end === contentEnd ? "spaced" : undefined;
  const character = text[start - 1] ?? "";
  if (".,;:".includes(character)) return evidenceAfterStop(line, start, end, character);
  if ("!?)]”…»".includes(character)) return "strong";
  if (character === "%") return "medium";
  // A straight quotation mark closes where something stands before it; `’62` is a year.
  if (character === '"' || character === "*" || character === "_")
    return 1 < start && !isBlank(text.charCodeAt(start - 2)) ? "strong" : undefined;
  // An opening mark set where a closing one belongs: nothing follows that it could open.
  if (character === "“") return end === contentEnd ? "medium" : undefined;
  if (character === "’" || character === "'") return evidenceAfterApostrophe(text, start);
  return undefined;
}

/** Characters on either side of a page marker that tell what digits after it are. */
const AROUND = 80;

/**
 * `came.[Page 12]2 The`: what the digits are as if the marker were not there. With a blank beside
 * it they may as well begin the page's text, or number an item.
 */
function evidenceAround(line: CandidateLine, start: number, end: number): Evidence | undefined {
  const { text, markerStart, markerEnd } = line;
  const headEnd = trimEndColumn(text, 0, markerStart);
  if (headEnd === 0) return undefined;
  const head = text.slice(Math.max(0, headEnd - AROUND), headEnd);
  const joined = `${head}${text.slice(start, end + AROUND)}`;
  const bare: CandidateLine = {
    text: joined,
    contentEnd: trimEndColumn(joined, 0, joined.length),
    markerStart: 0,
    markerEnd: 0,
    isColumnar: isColumnar(line),
  };
  const evidence = evidenceBefore(bare, head.length, head.length + end - start);
  if (headEnd === markerStart && start === markerEnd) return evidence;
  const isFree = text.length <= end || isBlank(text.charCodeAt(end));
  return evidence === undefined || !isFree ? undefined : "weak";
}

/** Blanks that are looked at between a page marker and what follows it. */
const MOST_BLANKS = 8;

function isAllBlank(text: string, start: number, end: number): boolean {
  return end - start <= MOST_BLANKS && end <= skipBlanks(text, start);
}

/** `“… ‘agreed.’2`, `the Soviets’2`; `’62` is a year, and so may be what follows a blank. */
function evidenceAfterApostrophe(text: string, start: number): Evidence | undefined {
  const before = text[start - 2] ?? " ";
  if (".,?!”".includes(before)) return "strong";
  return isLetter(before.charCodeAt(0)) ? "weak" : undefined;
}

/** `memo2` and `MDBs2` are strong, `NATO1` as well; `FY92`, `B52` and `A1` are designators. */
function evidenceAfterLetter(text: string, start: number, end: number): Evidence | undefined {
  const word = wordBefore(text, start);
  // A letter after a digit: `85D366`, `2nd3`.
  const previous = text.charCodeAt(start - word.length - 1);
  if (isDigit(previous) && word.length === 1) return undefined;
  if (isDesignator(word) || isUnitOfMeasure(text, start)) return "weak";
  const isCapital = word === word.toUpperCase();
  const length = end - start;
  if (!isCapital) return monthNumber(word) === undefined ? "strong" : "medium";
  if (4 <= word.length) return length < LONGEST_PLAIN ? "strong" : "medium";
  return length === 1 && word.length === 3 ? "medium" : "weak";
}

function evidenceAfterStop(
  line: CandidateLine,
  start: number,
  end: number,
  stop: string,
): Evidence | undefined {
  const { text } = line;
  const before = text.charCodeAt(start - 2);
  if (isDigit(before)) return evidenceAfterNumber(line, start, end, stop);
  if (start < 2 || isBlank(before)) return undefined;
  if (stop === "." && isLetter(before)) {
    const word = wordBefore(text, start - 1);
    if (word.length === 1 && followsWord(text, start - 2)) return "strong";
    if (isDesignator(word)) return "weak";
    if (word.length === 1) return end - start === 1 ? "medium" : "weak";
  }
  return "strong";
}

/**
 * Whether a letter alone before a stop is no initial: `U.S.2` is a reference after an abbreviation,
 * `S.314` a bill; the `s` of `Taipei’s.2` and of `the 1940s.2` ends a word.
 */
function followsWord(text: string, letter: number): boolean {
  const before = text[letter - 1] ?? " ";
  return ".’'ʼ".includes(before) || isDigit(before.charCodeAt(0));
}

/**
 * `29.15 Reference`, `24 and 3,5`. The stop of a decimal ends no sentence: where a new one begins
 * directly after the digits, the stop before them ended the last one.
 */
function evidenceAfterNumber(
  line: CandidateLine,
  start: number,
  end: number,
  stop: string,
): Evidence | undefined {
  const { text } = line;
  const length = end - start;
  if (stop === "," && length === 3 && !isLongNumberBefore(text, start - 1)) return undefined;
  if (stop === ":" && length === 2) return undefined;
  if (isColumnar(line)) return evidenceInTable(text, start, end);
  const isFree = text.length <= end || isBlank(text.charCodeAt(end));
  if (stop === ";") return isFree ? "numeric" : "weak";
  // `8:1` is a ratio.
  if (stop === ":") return isFree && isDigit(text.charCodeAt(start - 3)) ? "numeric" : undefined;
  // A sentence has one stop: the second one of `8.6.` ends it.
  if (stop === "." && text[end] === ".") return undefined;
  let next = end;
  while (next < text.length && !isWordCharacter(text.charCodeAt(next)) && text[next] !== "[")
    next++;
  // Before a page marker or what the editors put in, the sentence may go on either way.
  if (text[next] === "[" && isFree) return "numeric";
  if (text.length <= next || isUpperLetter(text.charCodeAt(next)))
    return isFree ? "numeric" : "weak";
  if (stop === ".") return undefined;
  return length < LONGEST_PLAIN ? "numeric" : "weak";
}

/**
 * In a table nearly all are decimals; but the number after a word that owns it is whole, and where
 * it ends the cell the digits can be a reference: `See Document 9.2 |`.
 */
function evidenceInTable(text: string, start: number, end: number): Evidence | undefined {
  const next = skipBlanks(text, end);
  const isCellEnd = text.length <= next || "|[".includes(text[next] ?? "") || text[end] === "\t";
  const number = startOfDigits(text, start - 1);
  if (!isCellEnd || !isBlank(text.charCodeAt(number - 1))) return undefined;
  const word = wordBefore(text, number - 1);
  return word !== "" && designator(word) !== undefined ? "numeric" : undefined;
}

/** Four digits and more before a comma are a year or the like, and no thousands: `1977,101 Slany`. */
function isLongNumberBefore(text: string, end: number): boolean {
  return 4 <= end - startOfDigits(text, end);
}

function startOfDigits(text: string, end: number): number {
  let start = end;
  while (isDigit(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Whether a line has two columns or more beside the first: wide gaps, tabs or bars. */
function isColumnar(line: CandidateLine): boolean {
  line.isColumnar ??= hasColumns(line.text);
  return line.isColumnar;
}

/** Units looked at for the word before digits; a longer run of letters is no word. */
const LONGEST_WORD = 64;

/** The run of letters that ends before a column. */
function wordBefore(text: string, end: number): string {
  let start = end;
  const first = Math.max(0, end - LONGEST_WORD);
  while (first < start && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function isLetter(unit: number): boolean {
  if (isUpperLetter(unit) || isLowerLetter(unit)) return true;
  return 0xc0 <= unit && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7 && unit !== 0x2bc;
}

function isWordCharacter(unit: number): boolean {
  return isLetter(unit) || isDigit(unit);
}
