/** The driver of the recognisers of memoranda and printed documents. */

import type { Columns } from "../../text/span.ts";
import { isPublisherLine } from "../../vocabulary/fixedLines.ts";
import { genreOf } from "../../vocabulary/genres.ts";
import { attachmentLabelAt, memoLabel, sectionTitle } from "../../vocabulary/labels.ts";
import { scanEnumerator } from "../enumerator.ts";
import { isMarkerAlone } from "../inline/pageMarkers.ts";
import {
  hasLowerCase,
  isDigit,
  isDigits,
  isUpperLetter,
  skipBlanks,
  trimEndColumn,
  wordsFrom,
} from "../words.ts";
import type { FieldReading, HeadingReading, LineShape, MemoLine } from "./memoLine.ts";
import { readDateline } from "./readDateline.ts";
import { readNoteLabel } from "./readNoteLabel.ts";

/** Longest heading; the longest of the seeds has 238 characters, older ones with gists more. */
const LONGEST_HEADING = 500;
/** Longest section title, signature or label line. */
const LONGEST_SHORT_LINE = 100;

const NO_READING: Omit<MemoLine, "content"> = {
  isBlank: false,
  fixed: undefined,
  heading: undefined,
  dateline: undefined,
  field: undefined,
  enumerator: undefined,
  noteLabel: undefined,
  attachment: undefined,
  isSectionTitle: false,
  shape: "other",
};

const BLANK: MemoLine = { ...NO_READING, isBlank: true, content: { start: 0, end: 0 } };

/** What a line may be in a memorandum. */
export function scanMemoLine(text: string): MemoLine {
  const start = skipBlanks(text, 0);
  if (start === text.length) return BLANK;
  const content = { start, end: trimEndColumn(text, start, text.length) };
  const fixed = fixedLine(text, content);
  if (fixed !== undefined) return { ...NO_READING, content, fixed };
  const length = content.end - content.start;
  const isShort = length <= LONGEST_SHORT_LINE;
  const line = text.slice(content.start, content.end);
  return {
    isBlank: false,
    fixed: undefined,
    content,
    heading: length <= LONGEST_HEADING ? readHeading(text, content) : undefined,
    dateline: readDateline(text, content),
    field: readField(text, content),
    enumerator: scanEnumerator(text, start),
    noteLabel: readNoteLabel(text, content),
    attachment: isShort ? readAttachment(text, content) : undefined,
    isSectionTitle: isShort && sectionTitle(line) !== undefined,
    shape: isShort ? shapeOf(line) : "other",
  };
}

function fixedLine(text: string, content: Columns): MemoLine["fixed"] {
  const line = text.slice(content.start, content.end);
  if (LONGEST_HEADING < line.length) return undefined;
  if (isSeparator(line)) return "separator";
  if (isMarkerAlone(line)) return "pageMarker";
  return isPublisherLine(line) ? "publisher" : undefined;
}

/** `* * *`, `***`, `———`: at least three signs of one kind and nothing else. */
function isSeparator(line: string): boolean {
  const sign = line[0] ?? "";
  if (!"*_—–-".includes(sign)) return false;
  let count = 0;
  for (const character of line) {
    if (character === sign) count++;
    else if (character !== " ") return false;
  }
  return 3 <= count;
}

/** A number and a title, or a title that begins with a genre; never a sentence. */
function readHeading(text: string, content: Columns): HeadingReading | undefined {
  const number = readDocumentNumber(text, content.start);
  const titleStart = number === undefined ? content.start : skipBlanks(text, number.after);
  const first = text.charCodeAt(titleStart);
  if (content.end <= titleStart || !isUpperLetter(first)) return undefined;
  const title = { start: titleStart, end: content.end };
  const genre = genreOf(text.slice(titleStart, content.end));
  if (genre === undefined || endsSentence(text, content.end)) return undefined;
  return { number: number?.number, title, genre };
}

/** `56. `, `[56] ` or `No. 56 ` before a title. */
function readDocumentNumber(
  text: string,
  start: number,
): { number: Columns & { readonly text: string }; after: number } | undefined {
  const opening = text[start] === "[" ? 1 : 0;
  const from = start + opening;
  let end = from;
  while (end - from < 5 && isDigit(text.charCodeAt(end))) end++;
  const closing = opening === 1 ? "]" : ".";
  if (end === from || 4 < end - from || text[end] !== closing) return undefined;
  if (text[end + 1] !== " ") return undefined;
  return { number: { start: from, end, text: text.slice(from, end) }, after: end + 1 };
}

/** A stop ends a sentence unless it follows an initial or abbreviation; callouts may follow it. */
function endsSentence(text: string, end: number): boolean {
  let at = end;
  while (isDigit(text.charCodeAt(at - 1))) at--;
  if (text[at - 1] !== ".") return text[at - 1] === "," || text[at - 1] === ";";
  return !isUpperLetter(text.charCodeAt(at - 2));
}

/** `SUBJECT` alone in capitals, or any known label with a colon: `Subject: …`, `MEMORANDUM FOR: …`. */
function readField(text: string, content: Columns): FieldReading | undefined {
  const colon = text.indexOf(":", content.start);
  const isLabelled = 0 <= colon && colon - content.start <= LONGEST_LABEL && colon < content.end;
  const end = isLabelled ? colon : content.end;
  if (LONGEST_LABEL < end - content.start) return undefined;
  const label = text.slice(content.start, end);
  const field = memoLabel(label);
  if (field === undefined || (!isLabelled && !isLabelAlone(label))) return undefined;
  const valueStart = isLabelled ? Math.min(skipBlanks(text, colon + 1), content.end) : content.end;
  return {
    label,
    field,
    labelColumns: { start: content.start, end },
    valueStart,
    isAlone: content.end <= valueStart,
  };
}

/** Characters of the longest label, `LIST OF PARTICIPANTS`, and some to spare. */
const LONGEST_LABEL = 32;

/** Without a colon a label of one word must be in capitals, since `To` or `Date` begin sentences. */
function isLabelAlone(label: string): boolean {
  return !hasLowerCase(label) || label.includes(" ") || 8 < label.length;
}

/** `Tab A`, `Attachment2` (with a callout), `[Enclosure]`: at most two words. */
function readAttachment(text: string, content: Columns): MemoLine["attachment"] {
  const words = wordsFrom(text, content.start, 3);
  const [first, second] = words;
  if (first === undefined || 2 < words.length) return undefined;
  const start = first.start + (first.text.startsWith("[") ? 1 : 0);
  const label = attachmentLabelAt(text, start);
  if (label === undefined || first.end < label.end) return undefined;
  if (!isCallout(text.slice(label.end, first.end))) return undefined;
  if (second === undefined) return piece(text, start, label.end);
  const designation = attachmentLabel(second.text);
  return designation === undefined ? undefined : piece(text, start, second.start + designation);
}

function piece(text: string, start: number, end: number): Columns & { readonly text: string } {
  return { start, end, text: text.slice(start, end) };
}

function isLetter(unit: number): boolean {
  return isUpperLetter(unit) || (97 <= unit && unit <= 122);
}

/** Nothing, a closing bracket, or digits or marks that refer to a note. */
function isCallout(rest: string): boolean {
  const marks = rest.startsWith("]") ? rest.slice(1) : rest;
  if (marks === "" || isDigits(marks)) return true;
  return !isLetter(marks.charCodeAt(0)) && marks.length <= 6;
}

/** Length of an attachment's letter or number, without a callout after a letter. */
function attachmentLabel(word: string): number | undefined {
  let letters = 0;
  while (isUpperLetter(word.charCodeAt(letters))) letters++;
  if (letters === 0) return isDigits(word) ? word.length : undefined;
  if (4 < letters) return undefined;
  return isCallout(word.slice(letters)) ? letters : undefined;
}

/** Capitals throughout, or a title: no stop at the end and a capital at the start of most words. */
function shapeOf(line: string): LineShape {
  const last = line.at(-1) ?? "";
  // `Approve ____ Disapprove ____` is to be filled in, and a line of the text.
  if (",;:".includes(last) || line.includes("__")) return "other";
  if (!hasLowerCase(line)) return /[A-Z]{2}/.test(line) ? "capitals" : "other";
  const words = line.split(" ").filter((word) => word !== "");
  if (MOST_TITLE_WORDS < words.length) return "other";
  if (last === "." && !ABBREVIATIONS_AT_END.some((ending) => line.endsWith(ending))) return "other";
  const long = words.filter((word) => 3 < word.length || isUpperLetter(word.charCodeAt(0)));
  const capital = long.filter((word) => !isLowerStart(word));
  return long.length <= capital.length + Math.floor(long.length / 4) ? "title" : "other";
}

const MOST_TITLE_WORDS = 14;
const ABBREVIATIONS_AT_END = ["Jr.", "Sr.", "U.S."];

function isLowerStart(word: string): boolean {
  const first = word[0] ?? "";
  return first === first.toLowerCase() && first !== first.toUpperCase();
}
