/**
 * Which lines go on with a header field though a blank line or a running head stands between: the
 * running heads of later cables interrupt subjects and lists of references (cable-format 13), and
 * long lists of references have blank lines in them.
 */
import { skipBlanks } from "../../scan/words.ts";
import { sectionTitle } from "../../vocabulary/labels.ts";
import { type DocumentLines, isBlankLine, nextTextLine, textOf } from "../documentLines.ts";
import type { HeaderFieldName } from "../nodes.ts";
import type { LineStretch } from "../place.ts";

/** Whether a line holds a running head and nothing else. */
export function isRunningHeadLine(lines: DocumentLines, line: number): boolean {
  const [head, ...others] = lines[line]?.cable ?? [];
  if (head?.kind !== "runningHead" || 0 < others.length) return false;
  const text = textOf(lines, line);
  return skipBlanks(text, 0) === head.start && text.slice(head.end).trim() === "";
}

/** Lines that a subject takes at most after the turn of a page. */
const MOST_SUBJECT_LINES = 3;

/**
 * Whether the text at a line, below a running head with blank lines around it, goes on with this
 * field: always while labels of the header are still to come; a subject that is the last of them
 * goes on with one to three lines that are no title.
 */
export function goesOnBelowHead(
  lines: DocumentLines,
  line: number,
  field: HeaderFieldName,
  lastHeaderLine: number,
): boolean {
  if (line < lastHeaderLine) return INTERRUPTED.has(field);
  if (field !== "subject" || isTitle(lines, line)) return false;
  let end = line;
  while (end - line <= MOST_SUBJECT_LINES && !isBlankLine(lines, end)) {
    const first = lines[end]?.cable[0];
    if (line < end && first !== undefined) break;
    end++;
  }
  return end - line <= MOST_SUBJECT_LINES;
}

const INTERRUPTED: ReadonlySet<HeaderFieldName> = new Set([
  "to",
  "info",
  "exempted",
  "tags",
  "subject",
  "reference",
]);

/**
 * Whether a line goes on with a list of addressees that a blank line or the turn of a printed page
 * interrupts: nothing else stands between them and the banner.
 */
export function goesOnAddressees(
  lines: DocumentLines,
  line: number,
  field: HeaderFieldName,
  lastHeaderLine: number,
): boolean {
  if (!ADDRESSEES.has(field)) return false;
  const last = Math.min(lastHeaderLine, line + MOST_ADDRESS_LINES);
  for (let below = line; below <= last; below++)
    if (lines[below]?.cable.some(({ kind }) => kind === "banner")) return true;
  return false;
}

const ADDRESSEES: ReadonlySet<HeaderFieldName> = new Set(["to", "info", "exempted"]);
/** The longest lists have some forty addressees. */
const MOST_ADDRESS_LINES = 80;

/** A title of the text: a known one, or a line with dashes under it. */
function isTitle(lines: DocumentLines, line: number): boolean {
  if (sectionTitle(textOf(lines, line)) !== undefined) return true;
  return isRule(textOf(lines, line)) || isRule(textOf(lines, nextTextLine(lines, line + 1)));
}

/** `----------`, which stands under and over titles. */
function isRule(text: string): boolean {
  const dashes = text.trim();
  return 3 <= dashes.length && dashes === "-".repeat(dashes.length);
}

/** Lines of a list of references in which the letter before the next one stands. */
const MOST_PIECES = 8;

/**
 * Whether an item with this letter goes on with a list of references: the letter before it stands
 * in the pieces of the field (`B.` after `A.`).
 */
export function isNextReference(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
  label: string,
): boolean {
  if (label.length !== 1) return false;
  const before = String.fromCharCode(label.toUpperCase().charCodeAt(0) - 1);
  return pieces.slice(-MOST_PIECES).some(({ line, start, end }) => {
    const text = textOf(lines, line).slice(start, end).toUpperCase();
    for (let at = text.indexOf(before); 0 <= at; at = text.indexOf(before, at + 1))
      if (isEnumerating(text, at)) return true;
    return false;
  });
}

/** A letter before a bracket or stop, and after a blank, a bracket or nothing. */
function isEnumerating(text: string, at: number): boolean {
  return ").]".includes(text[at + 1] ?? " ") && " ([¶".includes(text[at - 1] ?? " ");
}
