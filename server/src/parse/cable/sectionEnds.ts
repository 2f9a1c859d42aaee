/**
 * Where the text of a cable's sections ends, which the grammar must know before it comes there: the
 * signature is the last line of text, or its last words.
 */
import type { CableLandmark } from "../../scan/cable/landmarks.ts";
import { isUpperLetter, trimEndColumn } from "../../scan/words.ts";
import { type DocumentLines, nextTextLine, textOf } from "../documentLines.ts";
import type { LineStretch } from "../place.ts";

/**
 * The last line of text of each section: the last line that is no furniture before an end mark, the
 * attributes or the document's end; a communications centre's `NOTE BY` stands after the signature.
 */
export function findLastTextLines(lines: DocumentLines): ReadonlySet<number> {
  const last = new Set<number>();
  let texts: number[] = [];
  for (let line = 0; line < lines.length; line++) {
    const first = lines[line]?.cable[0];
    if (isEnd(first)) {
      addLast(lines, texts, last);
      texts = [];
      if (first?.kind === "archiveHeading" && first.which === "attributes") return last;
    } else if (!lines[line]?.isBlank && (!isFurniture(first) || hasTextAfter(lines, line))) {
      texts.push(line);
      if (MOST_NOTE_LINES < texts.length) texts.shift();
    }
  }
  addLast(lines, texts, last);
  return last;
}

/** Lines that a note of the communications centre takes at most, and the signature's before it. */
const MOST_NOTE_LINES = 6;

function addLast(lines: DocumentLines, texts: readonly number[], last: Set<number>): void {
  const note = texts.findIndex((line) => textOf(lines, line).trimStart().startsWith("NOTE BY "));
  const signed = note < 0 ? texts.at(-1) : texts[note - 1];
  if (signed !== undefined) last.add(signed);
}

function isEnd(landmark: CableLandmark | undefined): boolean {
  return landmark?.kind === "endMark" || landmark?.kind === "archiveHeading";
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
    case "relayNumber":
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
  return isEnd(first) || first?.kind === "pageLine" || first?.kind === "stamp";
}

/** Most words of a signature: `FRENCH ACTING`, `DE LA TORRE`. */
const MOST_WORDS = 3;
const LONGEST = 30;

/**
 * The signature in a section's last line of text: the line itself if it is one to three words in
 * capitals, or the one or two words after its last full stop. 332 of 361 originals have the first
 * form, 9 the second (cable-format 8.3).
 */
export function findSignature(
  lines: DocumentLines,
  line: number,
  from: number,
  to: number,
): LineStretch | undefined {
  const text = textOf(lines, line);
  const end = trimEndColumn(text, from, to);
  if (isName(text.slice(from, end).trim(), MOST_WORDS)) {
    const start = from + (text.slice(from, end).length - text.slice(from, end).trimStart().length);
    return { line, start, end };
  }
  const stop = lastStop(text, from, end);
  if (stop === undefined) return undefined;
  const start = stop + (text.slice(stop, end).length - text.slice(stop, end).trimStart().length);
  return isName(text.slice(start, end), 2) ? { line, start, end } : undefined;
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
