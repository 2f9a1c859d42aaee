/**
 * Where the text of a cable's sections ends, which the grammar must know before it comes there: the
 * signature is the last line of text, or its last words.
 */
import type { CableLandmark } from "../../scan/cable/landmarks.ts";
import { isUpperLetter, skipBlanks, trimEndColumn } from "../../scan/words.ts";
import { endMark } from "../../vocabulary/fixedLines.ts";
import { noticeKind } from "../../vocabulary/notices.ts";
import { isWord } from "../../vocabulary/words.ts";
import { type DocumentLines, nextTextLine, textOf } from "../documentLines.ts";
import type { LineStretch } from "../place.ts";
import { isRunningHeadLine } from "./headerContinuation.ts";

/**
 * The last line of text of each section, in order: the last line that is no furniture before an end
 * mark, the attributes or the document's end; a note of the communications center stands after the
 * signature. There is none where the transmission broke off. An end mark in one of the `quoted`
 * lines is another telegram's.
 */
export function findLastTextLines(
  lines: DocumentLines,
  quoted: ReadonlySet<number>,
): ReadonlySet<number> {
  const last = new Set<number>();
  let texts: number[] = [];
  for (let line = 0; line < lines.length; line++) {
    const first = lines[line]?.cable[0];
    if (isEnd(first) && !(first?.kind !== "archiveHeading" && quoted.has(line))) {
      if (!isBrokenOff(lines, line)) addLast(lines, texts, last);
      texts = [];
      if (first?.kind === "archiveHeading" && first.which === "attributes") return last;
    } else if (!lines[line]?.isBlank && isTextLine(lines, line)) {
      texts.push(line);
      if (MOST_NOTE_LINES < texts.length) texts.shift();
    }
  }
  addLast(lines, texts, last);
  return last;
}

/** Lines that a note of the communications center takes at most, and the signature's before it. */
const MOST_NOTE_LINES = 6;

/** The error sign in the place of an end mark: no signature came (cable-format 2.3). */
function isBrokenOff(lines: DocumentLines, line: number): boolean {
  return endMark(textOf(lines, line))?.kind === "broken-off";
}

function addLast(lines: DocumentLines, texts: readonly number[], last: Set<number>): void {
  const note = texts.findIndex((line) => isNote(lines, line, textStart(lines, line)));
  const signed = note < 0 ? texts.at(-1) : texts[note - 1];
  if (signed !== undefined) last.add(signed);
}

/** A line with text; one word that is only like a level may be a signature. */
function isTextLine(lines: DocumentLines, line: number): boolean {
  const first = lines[line]?.cable[0];
  if (first?.kind === "runningHead") return !isRunningHeadLine(lines, line);
  if (first?.kind === "classification" && first.isMisspelt && !isPageFoot(lines, line)) return true;
  return !isFurniture(first) || hasTextAfter(lines, line);
}

function isEnd(landmark: CableLandmark | undefined): boolean {
  const kind = landmark?.kind;
  return kind === "endMark" || kind === "break" || kind === "archiveHeading";
}

/** Whether a note of the communications center begins there: `NOTE BY OC/T: PASSED …`. */
export function isNote(lines: DocumentLines, line: number, column: number): boolean {
  const text = textOf(lines, line);
  const start = skipBlanks(text, column);
  // Only a line that may be one is looked up.
  return text[start] === "N" && noticeKind(text.slice(start)) === "communications";
}

/** Whether a line says that the archive has lost or withdrawn the text. */
export function isNotice(lines: DocumentLines, line: number): boolean {
  const kind = noticeKind(textOf(lines, line));
  return kind === "lost" || kind === "withdrawn";
}

/** The column where a line's text begins: its start, or behind its page line. */
function textStart(lines: DocumentLines, line: number): number {
  const first = lines[line]?.cable[0];
  return first?.kind === "pageLine" ? first.end : 0;
}

/** Text after a page line on the same line. */
function hasTextAfter(lines: DocumentLines, line: number): boolean {
  const landmarks = lines[line]?.cable ?? [];
  const first = landmarks[0];
  if (first?.kind !== "pageLine") return false;
  const text = textOf(lines, line);
  const end = landmarks[1]?.start ?? text.length;
  return text.slice(first.end, end).trim() !== "";
}

/** Whether a line that begins so is printed around the text. */
export function isFurniture(landmark: CableLandmark | undefined): boolean {
  switch (landmark?.kind) {
    case "pageLine":
    case "stamp":
    case "archiveHeading":
    case "archiveFooter":
    case "relayNumber":
    case "runningHead":
    case "serialCheck":
      return true;
    case "classification":
      return !landmark.glued;
    default:
      return false;
  }
}

/**
 * Whether a level glued to the end of a text line is the foot of the page: a page line, an end mark
 * or the record's end follows.
 */
export function isPageFoot(lines: DocumentLines, line: number): boolean {
  const next = nextTextLine(lines, line + 1);
  if (next === lines.length) return true;
  const first = lines[next]?.cable[0];
  if (first?.kind === "classification" && !first.glued)
    return isFurniture(lines[nextTextLine(lines, next + 1)]?.cable[0]);
  if (first === undefined) return isMisreadEndMark(lines, next);
  return isEnd(first) || FOOT_ENDS.has(first.kind);
}

/** An end mark with slips, `NNM`, alone on its line directly before the end of the record's text. */
function isMisreadEndMark(lines: DocumentLines, line: number): boolean {
  const text = textOf(lines, line).trim();
  if (LONGEST_MISREAD < text.length || !text.includes(END_LETTER)) return false;
  const next = nextTextLine(lines, line + 1);
  const first = lines[next]?.cable[0];
  return next === lines.length || first?.kind === "archiveHeading" || first?.kind === "stamp";
}

const END_LETTER = "N";
const LONGEST_MISREAD = 4;

/** What stands below the foot of a page. */
const FOOT_ENDS: ReadonlySet<CableLandmark["kind"]> = new Set([
  "pageLine",
  "stamp",
  "archiveFooter",
]);

/** Most words of a signature: `FRENCH ACTING`, `DE LA TORRE`. */
const MOST_WORDS = 3;
const LONGEST = 30;

/**
 * The signature in a section's last line of text: the line itself if it is one to three words in
 * capitals, or the one or two words after its last full stop. 332 of 361 originals have the first
 * form, 9 the second (cable-format 8.3). In a reflowed cable it may be glued to a table or an
 * address: a last word (`isLast`) that is no English word, with the level of the page's foot behind it.
 */
export function findSignature(
  lines: DocumentLines,
  line: number,
  from: number,
  to: number,
  isLast: boolean,
): LineStretch | undefined {
  const text = textOf(lines, line);
  const end = trimEndColumn(text, from, to);
  if (isName(text.slice(from, end).trim(), MOST_WORDS)) {
    const start = from + (text.slice(from, end).length - text.slice(from, end).trimStart().length);
    return { line, start, end };
  }
  const isFoot = end < trimEndColumn(text, end, text.length);
  const glued = isLast && isFoot ? gluedName(text, from, end) : undefined;
  const stop = lastStop(text, from, end);
  const start = stop === undefined ? undefined : skipBlanks(text, stop);
  if (start !== undefined && isName(text.slice(start, end), 2)) return { line, start, end };
  return glued === undefined ? undefined : { line, start: glued, end };
}

/** Where the last word begins if it can be nothing but a name; `LA PAZ, BOLIVIA` is a place. */
function gluedName(text: string, from: number, end: number): number | undefined {
  const start = text.lastIndexOf(" ", end - 1) + 1;
  const word = text.slice(start, end);
  const before = text[trimEndColumn(text, from, start) - 1];
  if (start <= from || before === "," || before === "-") return undefined;
  return isName(word, 1) && !isWord(word) ? start : undefined;
}

/** The column after the last full stop, question mark or bracket that ends a sentence. */
function lastStop(text: string, from: number, end: number): number | undefined {
  for (let at = end - 1; from < at && end - at <= LONGEST + 1; at--)
    if (text[at] === " " && '.?!)"'.includes(text[at - 1] ?? " ")) return at;
  return undefined;
}

/** Capital letters, blanks, hyphens and apostrophes; an asterisk stands for a lost letter. */
function isName(text: string, mostWords: number): boolean {
  if (text.length < 3 || LONGEST < text.length || mostWords < text.split(" ").length) return false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!isUpperLetter(unit) && !" -'*".includes(text[i] ?? "")) return false;
  }
  return true;
}
