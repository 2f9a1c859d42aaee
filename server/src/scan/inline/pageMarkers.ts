/**
 * Page markers in a line: `[Page 172]`, `[Page XIV]`, `[Page [XIV]]`, the link `[\[Page 170\]](#)`,
 * and the malformed ones that a transcriber leaves: `[Pge 172]`, `[Page l72]`, `[Page172]`,
 * `[Page 172`, `[Page 172)`, `Page 172]`.
 */

import type { Columns } from "../../text/span.ts";
import { romanValue } from "../enumerator.ts";
import { readAsDigits } from "../misreadDigits.ts";
import { indexWithin, isDigits, skipBlanks } from "../words.ts";

export interface PageMarker extends Columns {
  /** `172` or `XIV`, with letters that stand for digits put right. */
  readonly label: string;
  readonly labelColumns: Columns;
  readonly form: "bracket" | "link";
  /** What is wrong with it, if anything. */
  readonly fault: "word" | "label" | "unclosed" | "unopened" | undefined;
}

const NONE: readonly PageMarker[] = [];
const LONGEST_LABEL = 8;

/** The page markers of a line, in order. */
export function findPageMarkers(text: string): readonly PageMarker[] {
  let open = text.indexOf("[");
  if (open < 0) return text.includes(UNOPENED) ? findUnopened(text) : NONE;
  const markers: PageMarker[] = text.includes(UNOPENED) ? findUnopened(text) : [];
  const unopened = markers.length;
  while (0 <= open) {
    const marker = readMarker(text, open);
    if (marker !== undefined) markers.push(marker);
    open = text.indexOf("[", marker?.end ?? open + 1);
  }
  if (0 < unopened) markers.sort((a, b) => a.start - b.start);
  return markers.length === 0 ? NONE : markers;
}

const UNOPENED = "Page ";

/** Markers whose opening bracket was lost or is another one: `Page 172]`, `(Page 172]`. */
function findUnopened(text: string): PageMarker[] {
  const markers: PageMarker[] = [];
  for (let word = text.indexOf(UNOPENED); 0 <= word; word = text.indexOf(UNOPENED, word + 1)) {
    const labelStart = word + UNOPENED.length;
    const labelEnd = endOfLabel(text, labelStart);
    const label = toLabel(text.slice(labelStart, labelEnd));
    const before = text[word - 1] ?? " ";
    if (label === undefined || text[labelEnd] !== "]" || !" ({".includes(before)) continue;
    markers.push({
      start: before === " " ? word : word - 1,
      end: labelEnd + 1,
      label,
      labelColumns: { start: labelStart, end: labelEnd },
      form: "bracket",
      fault: "unopened",
    });
  }
  return markers;
}

/** Whether a trimmed line is one page marker and nothing else. */
export function isMarkerAlone(line: string): boolean {
  if (40 < line.length) return false;
  const marker = findPageMarkers(line)[0];
  return marker !== undefined && marker.start === 0 && marker.end === line.length;
}

function readMarker(text: string, open: number): PageMarker | undefined {
  const link = linkOpening(text, open);
  const wordStart = link === undefined ? open + 1 : link;
  const wordEnd = lettersEnd(text, wordStart);
  const word = text.slice(wordStart, wordEnd);
  if (!isNearPage(word)) return undefined;
  const isAbbreviated = text[wordEnd] === ".";
  const inner = skipBlanks(text, isAbbreviated ? wordEnd + 1 : wordEnd);
  const nested = text[inner] === "[" ? 1 : 0;
  const labelStart = inner + nested;
  const labelEnd = endOfLabel(text, labelStart);
  const raw = text.slice(labelStart, labelEnd);
  const label = toLabel(raw);
  const isGlued = inner === wordEnd && !isAbbreviated;
  if (label === undefined || (isGlued && word.length < 3)) return undefined;
  const closed = closing(text, labelEnd, nested, link !== undefined);
  if (link === open + 2 && closed.end !== undefined && isInBracket(text, closed.end))
    return undefined;
  const isOtherBracket = closed.end === undefined && ")}".includes(text[labelEnd] ?? " ");
  if (closed.end === undefined && !isOtherBracket && !isUnclosed(text, labelEnd)) return undefined;
  const isOddWord = word !== "Page" || isAbbreviated || isGlued;
  const fault = isOddWord ? "word" : label !== raw ? "label" : undefined;
  return {
    start: open,
    end: closed.end ?? (isOtherBracket ? labelEnd + 1 : labelEnd),
    label,
    labelColumns: { start: labelStart, end: labelEnd },
    form: link === undefined ? "bracket" : "link",
    fault: closed.end === undefined ? "unclosed" : fault,
  };
}

/** Column of the word in `[\[Page` or `[[Page`, the beginnings of a link. */
function linkOpening(text: string, open: number): number | undefined {
  if (text[open + 1] === "\\" && text[open + 2] === "[") return open + 3;
  return text[open + 1] === "[" ? open + 2 : undefined;
}

function lettersEnd(text: string, start: number): number {
  let end = start;
  while (end - start < 6 && /[A-Za-z]/.test(text[end] ?? "")) end++;
  return end;
}

function endOfLabel(text: string, start: number): number {
  let end = start;
  while (end - start < LONGEST_LABEL && /[0-9A-Za-z]/.test(text[end] ?? "")) end++;
  return end;
}

/** `Page`, a word one letter off, or an abbreviation of it. */
function isNearPage(word: string): boolean {
  if (word === "Page") return true;
  const lower = word.toLowerCase();
  if (lower === "page" || lower === "pg" || lower === "p") return true;
  return lower.startsWith("p") && 3 <= lower.length && lower.length <= 5 && isOneOff(lower, "page");
}

function isOneOff(word: string, target: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === target[same]) same++;
  let end = 0;
  const most = Math.min(word.length, target.length) - same;
  while (end < most && word[word.length - 1 - end] === target[target.length - 1 - end]) end++;
  return Math.max(word.length, target.length) - same - end <= 1 || isSwapped(word, target, same);
}

function isSwapped(word: string, target: string, at: number): boolean {
  if (word.length !== target.length) return false;
  const swapped = word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2);
  return swapped === target;
}

/** Digits as they stand, roman numerals, or digits with letters for some of them. */
function toLabel(raw: string): string | undefined {
  if (isDigits(raw) || (raw !== "" && romanValue(raw) !== undefined)) return raw;
  const digits = readAsDigits(raw);
  return /\d/.test(raw) && isDigits(digits) && digits.length <= 4 ? digits : undefined;
}

function closing(
  text: string,
  column: number,
  nested: number,
  isLink: boolean,
): { end: number | undefined } {
  let at = column;
  if (nested === 1) {
    if (text[at] !== "]") return { end: undefined };
    at++;
  }
  if (!isLink) return { end: text[at] === "]" ? at + 1 : undefined };
  if (text[at] === "\\") at++;
  if (text[at] !== "]") return { end: undefined };
  if (text[at + 1] !== "]") return { end: at + 1 };
  if (text[at + 2] !== "(") return { end: at + 2 };
  const target = indexWithin(text, ")", at, LONGEST_TARGET);
  return { end: target < 0 ? at + 2 : target + 1 };
}

const LONGEST_TARGET = 200;

/** `[[Page 12] illegible]`: the first bracket is that of other words, which closes after them. */
function isInBracket(text: string, end: number): boolean {
  if (text.startsWith("]]", end - 2) || text[end - 1] === ")") return false;
  const close = indexWithin(text, "]", end, FAR);
  const open = indexWithin(text, "[", end, FAR);
  return 0 <= close && (open < 0 || close < open);
}

/** The bracket was lost if the text goes on: the next bracket opens, or none comes soon. */
function isUnclosed(text: string, column: number): boolean {
  if (column < text.length && text[column] !== " ") return false;
  const close = indexWithin(text, "]", column, FAR);
  const open = indexWithin(text, "[", column, FAR);
  return close < 0 || (0 <= open && open < close);
}

/** A closing bracket further away than this belongs to something else. */
const FAR = 80;
