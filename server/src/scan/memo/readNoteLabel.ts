/**
 * The label of a footnote, in the forms that notes lists have: `  1. Source: …`, `1 For text, see …`,
 * `* Source: …`, `[^1]: …`, `/1/Source: …`, `¹ …`, and a bullet where the number was lost.
 */

import type { Columns } from "../../text/span.ts";
import { isDigitLike, readAsDigits } from "../misreadDigits.ts";
import { digitOfSuperscript } from "../superscript.ts";
import { isBlank, isDigit, skipBlanks } from "../words.ts";
import type { NoteLabelForm, NoteLabelReading } from "./memoLine.ts";

/** Notes are numbered up to four digits; the largest chapters have some hundred. */
const LONGEST_LABEL = 4;

/** The note label that a line begins with, or `undefined`. */
export function readNoteLabel(text: string, content: Columns): NoteLabelReading | undefined {
  const reading = readForms(text, content.start);
  if (reading === undefined) return undefined;
  const last = text[content.end - 1];
  return {
    ...reading,
    isSource: text.startsWith("Source:", reading.contentStart),
    hasArrow: last === "↵" || last === "↩",
    isIndented: 0 < content.start,
  };
}

type Reading = Pick<
  NoteLabelReading,
  "label" | "labelColumns" | "form" | "contentStart" | "isMisread"
>;

function readForms(text: string, start: number): Reading | undefined {
  switch (text[start]) {
    case "[":
      return readCaret(text, start);
    case "/":
      return readSlash(text, start);
    case "*":
    case "†":
      return readSymbol(text, start);
    case "-":
    case "•":
      return readLostLabel(text, start);
    default:
      return readSuperscript(text, start) ?? readNumber(text, start);
  }
}

function readCaret(text: string, start: number): Reading | undefined {
  if (text[start + 1] !== "^") return undefined;
  const close = text.indexOf("]", start);
  if (close < 0 || text[close + 1] !== ":" || LONGEST_LABEL + 12 < close - start) return undefined;
  const label = text.slice(start + 2, close);
  return reading(text, label, start, close + 1, close + 2, "caret");
}

function readSlash(text: string, start: number): Reading | undefined {
  const end = numberEnd(text, start + 1);
  if (end === start + 1 || text[end] !== "/") return undefined;
  return reading(text, text.slice(start + 1, end), start, end + 1, end + 1, "slash");
}

/** `* Source:`, `*. These …`; a `*` glued to a letter is emphasis, and `* * *` a separator. */
function readSymbol(text: string, start: number): Reading | undefined {
  let end = start;
  while (text[end] === text[start] && end - start < 3) end++;
  const stop = text[end] === "." ? end + 1 : end;
  const contentStart = skipBlanks(text, stop);
  if (contentStart === stop || text[contentStart] === "*" || contentStart === text.length)
    return undefined;
  const form = end < stop ? "list" : "spaced";
  return reading(text, text.slice(start, end), start, end, stop, form);
}

/** A bullet with a return arrow at the line's end or `Source:` after it: a note without its number. */
function readLostLabel(text: string, start: number): Reading | undefined {
  const contentStart = skipBlanks(text, start + 1);
  const isNote =
    text.startsWith("Source:", contentStart) || text.endsWith("↩") || text.endsWith("↵");
  if (contentStart === start + 1 || !isNote) return undefined;
  return reading(text, "", start, start + 1, start + 1, "bullet");
}

function readSuperscript(text: string, start: number): Reading | undefined {
  let end = start;
  let label = "";
  for (let digit = digitOfSuperscript(text[end]); digit !== undefined; ) {
    label += digit;
    end++;
    digit = digitOfSuperscript(text[end]);
  }
  if (label === "") return undefined;
  return reading(text, label, start, end, end, "superscript");
}

function readNumber(text: string, start: number): Reading | undefined {
  const end = numberEnd(text, start);
  if (end === start || LONGEST_LABEL < end - start) return undefined;
  const raw = text.slice(start, end);
  const next = text[end];
  if (next === "." || next === ",") {
    const isLabel = text.length <= end + 1 || isBlank(text.charCodeAt(end + 1));
    return isLabel ? reading(text, raw, start, end, end + 1, "list") : undefined;
  }
  // Without a stop a letter alone is a word, and what follows must begin like a sentence.
  if (next !== " " || !isDigit(raw.charCodeAt(0)) || text[end + 1] === " ") return undefined;
  return beginsSentence(text, end + 1) ? reading(text, raw, start, end, end, "spaced") : undefined;
}

function beginsSentence(text: string, column: number): boolean {
  const first = text[column] ?? "";
  return "[(“\"‘'".includes(first) || first !== first.toLowerCase();
}

/** End of a run of digits and of the letters that are misread digits. */
function numberEnd(text: string, start: number): number {
  let end = start;
  while (end <= start + LONGEST_LABEL && isDigitLike(text[end])) end++;
  return end;
}

function reading(
  text: string,
  raw: string,
  start: number,
  end: number,
  after: number,
  form: NoteLabelForm,
): Reading {
  // What stands in `[^…]` may be a word.
  const label = form === "caret" ? raw : readAsDigits(raw);
  return {
    label,
    labelColumns: { start, end },
    form,
    contentStart: skipBlanks(text, after),
    isMisread: label !== raw,
  };
}
