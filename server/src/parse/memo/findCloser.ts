/**
 * The closer of a printed document or of one of its attachments: the last lines of its text, if they
 * name who signed it. A closer has one or several names, each with or without the office below it, and
 * may begin with the phrase that closes a letter (`Sincerely yours,`). A callout may be glued to a name:
 * 27 of 48 short lines with callouts are signatures (memo-format 5).
 */
import { isBracketed, isMadeOfPhrases } from "../../scan/memo/lineShape.ts";
import { hasNameShape, isName, isOffice } from "../../scan/memo/personName.ts";
import { digitOfSuperscript } from "../../scan/superscript.ts";
import { isDigit, skipBlanks } from "../../scan/words.ts";
import { closingEnd, isClosing } from "../../vocabulary/linePhrases.ts";
import type { LineStretch } from "../place.ts";
import type { TextLines } from "./textLines.ts";

export interface Closer {
  readonly first: number;
  readonly last: number;
  /** The names, each with its callout; there is at least one. */
  readonly names: readonly LineStretch[];
}

/** Most lines of a closer; more of them are a list of names. */
const MOST_LINES = 8;

type Role = "name" | "shape" | "office" | "closing" | "closed name";

interface CloserLine {
  readonly line: number;
  readonly role: Role;
}

/** The closer of the text from `start` to `end`, or `undefined`. */
export function findCloser(text: TextLines, start: number, end: number): Closer | undefined {
  const lines = collectLines(text, start, end);
  const first = lines.findIndex((_, index) => isBeginning(lines, index));
  const taken = first < 0 ? [] : lines.slice(first);
  const names = taken.flatMap(({ line, role }) =>
    role === "name" || role === "shape" || role === "closed name"
      ? [nameStretch(text, line, role)]
      : [],
  );
  const top = taken[0];
  const bottom = taken.at(-1);
  if (top === undefined || bottom === undefined || names.length === 0) return undefined;
  return { first: top.line, last: bottom.line, names };
}

/** The lines at the end that can be of a closer, in text order; none if they are too many. */
function collectLines(text: TextLines, start: number, end: number): CloserLine[] {
  const lines: CloserLine[] = [];
  for (let line = text.previous(end - 1); start < line; line = text.previous(line - 1)) {
    if (isPassedOver(text, line) && lines.length === 0) continue;
    const role = roleOf(text, line, lines.length === 0);
    if (role === undefined || !text.areJoined(line, lines[0]?.line ?? line)) break;
    lines.unshift({ line, role });
    if (MOST_LINES < lines.length) return [];
    // Nothing that is signed stands above the phrase that closes a letter.
    if (role === "closing" || role === "closed name") break;
  }
  return lines;
}

/** A classification or separator at the foot of the page, and what the editors left out. */
function isPassedOver(text: TextLines, line: number): boolean {
  const reading = text.reading(line);
  return (
    reading?.fixed !== undefined || reading?.isMarking === true || isBracketed(text.textOf(line))
  );
}

/** All that the words of a line without its callout are asked here; see `headingTraits`. */
export function closerTraits(own: string): readonly unknown[] {
  const rest = afterClosing(own);
  const signed = own.slice(signatureStart(own));
  return [
    isClosing(own),
    rest === undefined ? undefined : isName(rest) || hasNameShape(rest),
    isMadeOfPhrases(own),
    isName(signed),
    hasNameShape(signed),
    isOffice(own),
    own.includes(" "),
  ];
}

function roleOf(text: TextLines, line: number, isLast: boolean): Role | undefined {
  const reading = text.reading(line);
  if (reading === undefined || reading.enumerator?.bullet !== undefined) return undefined;
  const own = withoutCallout(text.textOf(line));
  if (isClosing(own)) return "closing";
  const rest = afterClosing(own);
  if (rest !== undefined) return isName(rest) || hasNameShape(rest) ? "closed name" : undefined;
  if (reading.heading !== undefined || reading.attachment !== undefined) return undefined;
  if (reading.isSectionTitle || reading.dateline !== undefined) return undefined;
  if (reading.field !== undefined || isMadeOfPhrases(own)) return undefined;
  const signed = own.slice(signatureStart(own));
  if (isName(signed)) return "name";
  // Below a name or a closing phrase an office is an office; a single line can be a name as well.
  if (isOffice(own) && !(isLast && text.isAlone(line) && !own.includes(" "))) return "office";
  return hasNameShape(signed) ? "shape" : undefined;
}

/** The name in `Sincerely, Thomas Quay`, a phrase that closes a letter and a name after it. */
function afterClosing(line: string): string | undefined {
  const end = closingEnd(line, 0);
  if (end === undefined || line[end - 1] !== ",") return undefined;
  const start = skipBlanks(line, end);
  return start < line.length ? line.slice(start) : undefined;
}

/**
 * Whether a closer begins at one of its lines: at a closing phrase or a name. A line that only has the
 * shape of a name is one if it is the last, or below a closing phrase.
 */
function isBeginning(lines: readonly CloserLine[], index: number): boolean {
  const role = lines[index]?.role;
  if (role === "closed name" || role === "name") return true;
  if (role === "closing") return index + 1 < lines.length;
  return role === "shape" && index === lines.length - 1;
}

const SIGNED = ["/s/", "/S/", "(s)", "(S)", "[signed]", "(signed)", "(Signed)", "[Signed]"];

/** The column after the sign that stands for a signature in a copy: `/s/ Martha Harlow`. */
function signatureStart(line: string): number {
  const sign = SIGNED.find((start) => line.startsWith(start));
  return sign === undefined ? 0 : skipBlanks(line, sign.length);
}

function nameStretch(text: TextLines, line: number, role: Role): LineStretch {
  const { start, end } = text.stretch(line);
  const own = text.textOf(line);
  if (role !== "closed name") return { line, start: start + signatureStart(own), end };
  return { line, start: start + skipBlanks(own, closingEnd(own, 0) ?? 0), end };
}

/** Most digits of a note's number. */
const MOST_DIGITS = 3;

/** A line without the number of a note that is glued to its end. */
export function withoutCallout(line: string): string {
  if (line.endsWith("]") && line.includes("[^")) return line.slice(0, line.indexOf("[^")).trimEnd();
  let end = line.length;
  while (0 < end && digitOfSuperscript(line[end - 1]) !== undefined) end--;
  if (end < line.length) return line.slice(0, end).trimEnd();
  while (0 < end && isDigit(line.charCodeAt(end - 1))) end--;
  const isGlued = 0 < end && line[end - 1] !== " " && line.length - end <= MOST_DIGITS;
  return isGlued ? line.slice(0, end) : line;
}
