/**
 * Numbers that stand in the text between two paragraphs and begin none: without their stop (`16 IT
 * IS`), in the middle of a line that was joined (`1. 335 2. 042674`), with a letter (`6A`), or with a
 * letter in their place (`E.` for `3.`).
 */
import { isBlankLine, textOf } from "../../../parse/documentLines.ts";
import type { LineStretch } from "../../../parse/place.ts";
import { isDigitLike, readAsDigits } from "../../../scan/misreadDigits.ts";
import { isDigits, isUpperLetter, type Word, wordsFrom } from "../../../scan/words.ts";
import type { CableDocument } from "../../document.ts";

/** A line of text between two numbers. */
export interface TextLine {
  readonly line: number;
  readonly words: readonly Word[];
  /** Its first word is the line's. */
  readonly isWhole: boolean;
  /** It stands at the beginning of its line, after a blank one or what is printed around the text. */
  readonly isApart: boolean;
}

/** The lines from after one number to before another, page lines and their like left out. */
export function textBetween(
  { lines }: CableDocument,
  before: LineStretch,
  after: LineStretch,
): readonly TextLine[] {
  const found: TextLine[] = [];
  for (let line = before.line; line <= after.line; line++) {
    const isFirst = line === before.line;
    if (lines[line]?.isBlank) continue;
    const end = line === after.line ? after.start : textOf(lines, line).length;
    const words = wordsFrom(textOf(lines, line).slice(0, end), isFirst ? before.end + 1 : 0);
    const landmark = lines[line]?.cable[0]?.kind;
    if (landmark !== undefined && landmark !== "enumerator" && landmark !== "pageLine") continue;
    const isApart = !isFirst && (isBlankLine(lines, line - 1) || isFurniture(lines[line - 1]));
    found.push({ line, words, isWhole: !isFirst, isApart });
  }
  return found;
}

function isFurniture(line: CableDocument["lines"][number] | undefined): boolean {
  const kind = line?.cable[0]?.kind;
  return kind === "pageLine" || kind === "classification" || kind === "stamp";
}

/** Whether this number stands somewhere as if it began a paragraph or an item. */
export function hasNumber(text: readonly TextLine[], value: number): boolean {
  const digits = String(value);
  return text.some(({ words, isWhole }) =>
    words.some((word, i) => {
      const isStart = isWhole && i === 0;
      if (!word.text.startsWith(digits)) return false;
      const rest = word.text.slice(digits.length);
      if (rest === "") return isStart && isUpperLetter(words[1]?.text.charCodeAt(0) ?? 0);
      if (isUpperLetter(rest.charCodeAt(0)) && (rest.length === 1 || rest[1] === ".")) return true;
      return isStart ? ".):,-".includes(rest[0] ?? " ") : rest === "." || rest === ")";
    }),
  );
}

/**
 * What stands for this number at the beginning of a line: another number, letters that are misread
 * for digits, or one letter in no list. `undefined` if there is none, or several.
 */
export function misreadNumber(
  text: readonly TextLine[],
  value: number,
): { readonly place: LineStretch; readonly written: string } | undefined {
  const found = text.flatMap(({ line, words, isWhole, isApart }) => {
    const [word, second] = words;
    if (!isWhole || word === undefined || second === undefined || !word.text.endsWith("."))
      return [];
    const written = word.text.slice(0, -1);
    const place = { line, start: word.start, end: word.end - 1 };
    return isMisread(written, value, isApart) ? [{ place, written }] : [];
  });
  const [only] = found;
  return found.length === 1 && only !== undefined && !isListed(text, only.written)
    ? only
    : undefined;
}

/** Whether a letter goes on a list: `B.` after `A.`, which may stand in the line. */
function isListed(text: readonly TextLine[], written: string): boolean {
  const unit = written.charCodeAt(0);
  if (!isUpperLetter(unit)) return false;
  const before = String.fromCharCode(unit - 1);
  return text.some(({ words }) =>
    words.some((word) => word.text === `${before}.` || word.text === `(${before})`),
  );
}

const LONGEST = 2;

function isMisread(written: string, value: number, isApart: boolean): boolean {
  if (written === "" || LONGEST < written.length) return false;
  if (isDigits(written)) return true;
  if ([...written].every(isDigitLike)) return Number(readAsDigits(written)) === value;
  return isApart && written.length === 1 && isUpperLetter(written.charCodeAt(0)) && written !== "A";
}
