/**
 * The label of a footnote, in the forms that notes lists have: `  1. Source: …`, `1 For text, see …`,
 * `* Source: …`, `[^1]: …`, `[1] …`, `1) …`, `/1/Source: …`, `¹ …`, a number alone on its line, and a
 * bullet where the number was lost (memo-format, section 8).
 */

import type { Columns } from "../../text/span.ts";
import { isDigitLike, readAsDigits } from "../misreadDigits.ts";
import { digitOfSuperscript } from "../superscript.ts";
import { indexWithin, isBlank, isDigit, isDigits, isLowerLetter, skipBlanks } from "../words.ts";
import type { NoteLabelForm, NoteLabelReading } from "./memoLine.ts";

/** Notes are numbered up to four digits; the largest chapters have some hundred. */
const LONGEST_LABEL = 4;
/** Longest name in `[^…]`. */
const LONGEST_NAME = 32;
const SOURCE = "Source:";

/** The note label that a line begins with, or `undefined`. */
export function readNoteLabel(text: string, content: Columns): NoteLabelReading | undefined {
  const found = readForms(text, content);
  return found === undefined ? undefined : withSigns(text, content, found);
}

/**
 * The letter that a note below a table may begin with: `a. …`, `a) …`, `(a) …`, `[a] …`, `a …`. Such
 * lines are items nearly everywhere else, so this is asked only where a table stands above.
 */
export function readLetterLabel(text: string, content: Columns): NoteLabelReading | undefined {
  const opening = text[content.start] ?? "";
  const start = content.start + ("([".includes(opening) ? 1 : 0);
  if (!isLowerLetter(text.charCodeAt(start))) return undefined;
  const closing = opening === "(" ? ")" : opening === "[" ? "]" : undefined;
  const next = text[start + 1] ?? "";
  const hasClosing = closing === undefined ? ".)/".includes(next) && next !== "" : next === closing;
  if (closing !== undefined && !hasClosing) return undefined;
  const after = start + (hasClosing ? 2 : 1);
  const contentStart = skipBlanks(text, after);
  if (contentStart === after || content.end <= contentStart) return undefined;
  const form = closing === "]" ? "bracket" : hasClosing ? "list" : "spaced";
  return withSigns(text, content, {
    label: text.charAt(start),
    labelColumns: { start, end: start + 1 },
    form,
    contentStart,
    isMisread: false,
  });
}

type Reading = Pick<
  NoteLabelReading,
  "label" | "labelColumns" | "form" | "contentStart" | "isMisread"
>;

function withSigns(text: string, content: Columns, found: Reading): NoteLabelReading {
  const last = text[content.end - 1];
  return {
    ...found,
    isSource: text.startsWith(SOURCE, found.contentStart),
    hasArrow: last === "↵" || last === "↩",
    isIndented: 0 < content.start,
  };
}

function readForms(text: string, content: Columns): Reading | undefined {
  const { start } = content;
  switch (text[start]) {
    case "[":
      return readCaret(text, start) ?? readEnclosed(text, content, "]", "bracket");
    case "(":
      return readEnclosed(text, content, ")", "paren");
    case "/":
      return readSlash(text, start);
    case "<":
      return readMarkup(text, start);
    case "*":
    case "†":
    case "‡":
      return readSymbol(text, content);
    case "-":
    case "•":
      return readLostLabel(text, start);
    default:
      return readSuperscript(text, start) ?? readNumber(text, content);
  }
}

function readCaret(text: string, start: number): Reading | undefined {
  if (text[start + 1] !== "^") return undefined;
  const close = indexWithin(text, "]", start + 2, LONGEST_NAME);
  if (close <= start + 2 || text[close + 1] !== ":") return undefined;
  const label = text.slice(start + 2, close);
  return reading(text, label, start, close + 1, close + 2, "caret");
}

/** `[1] Text`, `(1) Text`: digits only, and a blank before the text. */
function readEnclosed(
  text: string,
  { start, end: contentEnd }: Columns,
  closing: string,
  form: NoteLabelForm,
): Reading | undefined {
  let end = start + 1;
  while (end <= start + LONGEST_LABEL && isDigit(text.charCodeAt(end))) end++;
  if (end === start + 1 || text[end] !== closing) return undefined;
  const isAlone = contentEnd <= end + 1;
  if (!isAlone && !isBlank(text.charCodeAt(end + 1))) return undefined;
  const found = reading(text, text.slice(start + 1, end), start + 1, end, end + 1, form);
  // The whole of `[1]` is the label; of `(1)`, as of `1.`, only the number.
  return form === "bracket" ? { ...found, labelColumns: { start, end: end + 1 } } : found;
}

function readSlash(text: string, start: number): Reading | undefined {
  const end = numberEnd(text, start + 1);
  if (end === start + 1 || text[end] !== "/") return undefined;
  return reading(text, text.slice(start + 1, end), start, end + 1, end + 1, "slash");
}

/** `<sup>1</sup> Text`. */
function readMarkup(text: string, start: number): Reading | undefined {
  if (!text.startsWith("<sup>", start)) return undefined;
  const from = start + "<sup>".length;
  const close = indexWithin(text, "</sup>", from, LONGEST_LABEL);
  const raw = close < 0 ? "" : text.slice(from, close);
  if (!isDigits(raw)) return undefined;
  const end = close + "</sup>".length;
  return reading(text, raw, start, end, end, "superscript");
}

/** `* Source:`, `*. These …`; a `*` glued to another word is emphasis, and `* * *` a separator. */
function readSymbol(text: string, { start, end: contentEnd }: Columns): Reading | undefined {
  let end = start;
  while (text[end] === text[start] && end - start < 3) end++;
  const stop = text[end] === "." ? end + 1 : end;
  const contentStart = skipBlanks(text, stop);
  const isAlone = contentEnd <= stop && end < stop;
  const isGluedSource = text.startsWith(SOURCE, stop);
  if (contentStart === stop && !isAlone && !isGluedSource) return undefined;
  if (text[contentStart] === "*" || (contentEnd <= contentStart && !isAlone)) return undefined;
  const form = end < stop ? "list" : "spaced";
  return reading(text, text.slice(start, end), start, end, stop, form);
}

/** A bullet with a return arrow at the line's end or `Source:` after it: a note without its number. */
function readLostLabel(text: string, start: number): Reading | undefined {
  const contentStart = skipBlanks(text, start + 1);
  const isNote = text.startsWith(SOURCE, contentStart) || text.endsWith("↩") || text.endsWith("↵");
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

function readNumber(text: string, { start, end: contentEnd }: Columns): Reading | undefined {
  const end = numberEnd(text, start);
  if (end === start || LONGEST_LABEL < end - start) return undefined;
  const raw = text.slice(start, end);
  const next = text[end];
  if (next === "." || next === "," || next === ")") {
    const isLabel = contentEnd <= end + 1 || isBlank(text.charCodeAt(end + 1));
    const form = next === ")" ? "paren" : "list";
    return isLabel ? reading(text, raw, start, end, end + 1, form) : undefined;
  }
  if (contentEnd <= end)
    return isDigits(raw) ? reading(text, raw, start, end, end, "alone") : undefined;
  // Without a stop a letter alone is a word, but for `l`, and what follows must begin like a sentence.
  const isWord = !isDigit(raw.charCodeAt(0)) && raw !== "l";
  if (next !== " " || isWord || text[end + 1] === " ") return undefined;
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
