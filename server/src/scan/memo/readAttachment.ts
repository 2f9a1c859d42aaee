/**
 * The line above an attachment: `Tab A`, `Attachment2` with a callout, `[Enclosure 1]`, `Annex B`, with
 * or without a title on the same line (`Tab A—Charts of the Harbor`, `[Enclosure—Translation]`). The
 * digits at the end of `Tab A1` belong to the label or are a callout: only the notes tell.
 */
import type { Columns } from "../../text/span.ts";
import { attachmentLabelAt } from "../../vocabulary/labels.ts";
import { romanValue } from "../enumerator.ts";
import { isDigit, isDigits, isUpperLetter, skipBlanks } from "../words.ts";
import type { AttachmentReading } from "./memoLine.ts";

/** The attachment's label that a line is or begins with, or `undefined`. */
export function readAttachment(text: string, content: Columns): AttachmentReading | undefined {
  const isBracketed = text[content.start] === "[";
  const start = content.start + (isBracketed ? 1 : 0);
  const label = attachmentLabelAt(text, start);
  if (label === undefined) return undefined;
  const end = designationEnd(text, label.end) ?? label.end;
  const rest = restOf(text, end, content.end, isBracketed);
  if (rest === undefined) return undefined;
  const stop = rest.isCallout ? rest.end : end;
  return {
    start,
    end: stop,
    text: text.slice(start, stop),
    isPlural: label.entry.designation === "none",
    title: rest.title,
  };
}

/** The end of ` A`, ` 2`, ` IV`, ` “A”`, ` No. 2` after the label. */
function designationEnd(text: string, column: number): number | undefined {
  let start = skipBlanks(text, column);
  if (start === column) return undefined;
  if (text.startsWith("No. ", start)) start = skipBlanks(text, start + "No.".length);
  const isQuoted = '“"'.includes(text[start] ?? " ");
  const from = isQuoted ? start + 1 : start;
  let end = from;
  while (end < from + LONGEST_DESIGNATION && isUpperLetter(text.charCodeAt(end))) end++;
  const letters = text.slice(from, end);
  if (1 < letters.length && romanValue(letters) === undefined) return undefined;
  while (end < from + LONGEST_DESIGNATION && isDigit(text.charCodeAt(end))) end++;
  if (end === from || LONGEST_DESIGNATION <= end - from) return undefined;
  return isQuoted && '”"'.includes(text[end] ?? " ") ? end + 1 : end;
}

const LONGEST_DESIGNATION = 6;

interface Rest {
  readonly title: Columns | undefined;
  /** The rest is digits glued to the label. */
  readonly isCallout: boolean;
  readonly end: number;
}

/** What may follow the label: nothing, a callout, a closing bracket, a title after a dash or colon. */
function restOf(text: string, column: number, end: number, isBracketed: boolean): Rest | undefined {
  if (isBracketed) return restInBrackets(text, column, end);
  const rest = text.slice(column, end);
  if (rest === "" || isDigits(rest)) return { title: undefined, isCallout: rest !== "", end };
  if (rest === ":" || (rest.length <= LONGEST_MARK && !isWord(rest)))
    return { title: undefined, isCallout: false, end };
  const at = skipBlanks(text, column);
  if (!"—–-:.".includes(text[at] ?? " ")) return undefined;
  const start = skipBlanks(text, at + 1);
  return start < end ? { title: { start, end }, isCallout: false, end } : undefined;
}

/** Characters of a callout in superscripts or brackets: `[^12]`. */
const LONGEST_MARK = 6;

function isWord(rest: string): boolean {
  return /^[\sA-Za-z—–:.-]/.test(rest);
}

/** `[Enclosure]`, `[Enclosure 1—Translation]`, `[Inclosure 2 in No. 14.]`, and a callout after it. */
function restInBrackets(text: string, column: number, end: number): Rest | undefined {
  const close = text.indexOf("]", column);
  if (close < 0 || end <= close || LONGEST_MARK < end - close - 1) return undefined;
  const inner = text.slice(column, close);
  if (inner === "" || /^(?:[—–:.-]| in No\.| No\.)/.test(inner))
    return { title: undefined, isCallout: false, end };
  return undefined;
}
