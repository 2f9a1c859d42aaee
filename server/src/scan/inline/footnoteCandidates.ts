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
import { isDesignator } from "../../vocabulary/designators.ts";
import { digitOfSuperscript } from "../superscript.ts";
import {
  indexWithin,
  isBlank,
  isDigit,
  isDigits,
  isLowerLetter,
  isUpperLetter,
  trimEndColumn,
} from "../words.ts";
import { findPageMarkers } from "./pageMarkers.ts";

export type ReferenceStyle = "plain" | "superscript" | "bracket" | "caret" | "slash" | "symbol";

/**
 * How strongly a candidate's surroundings speak for it:
 * - `marked`: superscript, `[^1]`, `/1/`, `<sup>`;
 * - `strong`: plain digits glued to a word or to the punctuation after a word;
 * - `medium`: glued to a short abbreviation in capitals, or `[1]`;
 * - `numeric`: after a number and punctuation, where what follows begins a sentence or clause;
 * - `weak`: where a decimal, a designator or an abbreviation with number is as likely;
 * - `spaced`: digits alone after a blank at the line's end, as in a heading.
 */
export type Evidence = "marked" | "strong" | "medium" | "numeric" | "weak" | "spaced";

export interface FootnoteCandidate extends Columns {
  /** The digits as ASCII, or the symbol. */
  readonly label: string;
  readonly style: ReferenceStyle;
  readonly evidence: Evidence;
}

const NONE: readonly FootnoteCandidate[] = [];
/** Longest number of a plain reference; a longer one is a year, a telegram, a sum. */
const LONGEST_PLAIN = 3;

/** The candidates of a line, in order. */
export function findFootnoteCandidates(text: string): readonly FootnoteCandidate[] {
  const markers = findPageMarkers(text);
  const line: CandidateLine = {
    text,
    contentEnd: trimEndColumn(text, 0, text.length),
    markerEnd: 0,
  };
  const candidates: FootnoteCandidate[] = [];
  let nextMarker = 0;
  let at = 0;
  while (at < text.length) {
    while (nextMarker < markers.length && (markers[nextMarker]?.start ?? at) < at) nextMarker++;
    const marker = markers[nextMarker];
    if (marker?.start === at) {
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
  /** Column after the last page marker that was passed; 0 before the first. */
  markerEnd: number;
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
  if (isUnitOfMeasure(text, start) && Number(label) <= 3)
    return { start, end, label, style: "superscript", evidence: "weak" };
  return { start, end, label, style: "superscript", evidence: "marked" };
}

function isUnitOfMeasure(text: string, start: number): boolean {
  const word = wordBefore(text, start);
  return word === "m" || word === "km" || word === "cm" || word === "ft";
}

/** Longest label in brackets: a number, or a name such as `[^source]`. */
const LONGEST_BRACKETED = 8;

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
  if (isDigit(text.charCodeAt(start - 1)) || isWordCharacter(text.charCodeAt(end + 1)))
    return undefined;
  const label = text.slice(start + 1, end);
  return { start, end: end + 1, label, style: "slash", evidence: "marked" };
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
  if (LONGEST_PLAIN < end - start || !isEndAfter(text, end)) return undefined;
  const evidence = evidenceBefore(line, start, end);
  if (evidence === undefined) return undefined;
  return { start, end, label: text.slice(start, end), style: "plain", evidence };
}

/** End of text, a blank, or punctuation that closes: what may stand after a reference. */
function isEndAfter(text: string, end: number): boolean {
  if (text.length <= end || isBlank(text.charCodeAt(end))) return true;
  const next = text[end] ?? "";
  if ('—”’")];:!?*_['.includes(next)) return true;
  // `8.6`, `1,000`: a stop or comma must itself end the word.
  return ",.".includes(next) && !isDigit(text.charCodeAt(end + 1));
}

function evidenceBefore(line: CandidateLine, start: number, end: number): Evidence | undefined {
  const { text, contentEnd, markerEnd } = line;
  if (start === 0 || start === markerEnd) return undefined;
  const before = text.charCodeAt(start - 1);
  if (isLetter(before)) return evidenceAfterLetter(text, start, end);
  if (isBlank(before)) return end === contentEnd ? "spaced" : undefined;
  const character = text[start - 1] ?? "";
  if (".,;:".includes(character)) return evidenceAfterStop(text, start, end, character);
  if ("!?)]”…".includes(character)) return "strong";
  // A straight quotation mark closes where something stands before it; `’62` is a year.
  if (character === '"' || character === "*" || character === "_")
    return 1 < start && !isBlank(text.charCodeAt(start - 2)) ? "strong" : undefined;
  // An opening mark set where a closing one belongs: nothing follows that it could open.
  if (character === "“") return end === contentEnd ? "weak" : undefined;
  if (character === "’") return ".,?!”".includes(text[start - 2] ?? " ") ? "strong" : undefined;
  return undefined;
}

/** `memo2` and `MDBs2` are strong, `NATO1` as well; `FY92`, `B52` and `A1` are designators. */
function evidenceAfterLetter(text: string, start: number, end: number): Evidence | undefined {
  const word = wordBefore(text, start);
  // A letter after a digit: `85D366`, `2nd3`.
  const previous = text.charCodeAt(start - word.length - 1);
  if (isDigit(previous) && word.length === 1) return undefined;
  if (isDesignator(word)) return "weak";
  const isCapital = word === word.toUpperCase();
  if (!isCapital || 4 <= word.length) return "strong";
  if (word.length === 1) return "weak";
  return end - start === 1 ? "medium" : "weak";
}

function evidenceAfterStop(
  text: string,
  start: number,
  end: number,
  stop: string,
): Evidence | undefined {
  const before = text.charCodeAt(start - 2);
  if (isDigit(before)) return evidenceAfterNumber(text, start, end, stop);
  if (start < 2 || isBlank(before)) return undefined;
  if (stop === "." && isLetter(before)) {
    const word = wordBefore(text, start - 1);
    // An initial's stop: `U.S.2` is a reference after an abbreviation, `S.314` a bill.
    if (word.length === 1 && text[start - 3] === ".") return "strong";
    if (isDesignator(word)) return "weak";
    if (word.length === 1) return end - start === 1 ? "medium" : "weak";
  }
  return "strong";
}

/** `29.15 Reference`, `24 and 3,5`: unless what follows begins anew, `4.6 million` is a decimal. */
function evidenceAfterNumber(
  text: string,
  start: number,
  end: number,
  stop: string,
): Evidence | undefined {
  const length = end - start;
  if (stop === "," && length === 3 && !isLongNumberBefore(text, start - 1)) return undefined;
  if (stop === ":" && length === 2) return undefined;
  let next = end;
  while (next < text.length && !isWordCharacter(text.charCodeAt(next))) next++;
  const beginsAnew =
    text.length <= next || isUpperLetter(text.charCodeAt(next)) || stop === ";" || stop === ":";
  if (beginsAnew) return "numeric";
  return stop === "." ? undefined : "weak";
}

/** Four digits and more before a comma are a year or the like, and no thousands: `1977,101 Slany`. */
function isLongNumberBefore(text: string, end: number): boolean {
  let start = end;
  while (isDigit(text.charCodeAt(start - 1))) start--;
  return 4 <= end - start;
}

/** The run of letters that ends before a column. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (0 < start && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function isLetter(unit: number): boolean {
  if (isUpperLetter(unit) || isLowerLetter(unit)) return true;
  return 0xc0 <= unit && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7 && unit !== 0x2bc;
}

function isWordCharacter(unit: number): boolean {
  return isLetter(unit) || isDigit(unit);
}
