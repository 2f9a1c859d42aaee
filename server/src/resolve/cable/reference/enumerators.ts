/**
 * The letters and numbers before the items of a REF line: `(A)`, `A)`, `A.`, `(1)`, and `A. A)`.
 * Initials (`J. R. HARLOW`) and marks (`STATE 4711 (C)`) look the same, so a letter counts only as
 * the first, or as the next after the one before.
 */
import { isDigits, isLowerLetter, isUpperLetter } from "../../../scan/words.ts";
import { referenceWord } from "../../../vocabulary/vocabulary.ts";
import type { ReferenceToken } from "./tokens.ts";

export interface ReferenceEnumerator {
  /** 1 for A and 1. */
  readonly value: number;
  /** Index of the first token after it. */
  readonly next: number;
}

/** How far the letters may jump, where an item was lost. */
const LONGEST_STEP = 3;

/** The enumerator at a token; `last` is the value of the one before, 0 for none. */
export function readEnumerator(
  tokens: readonly ReferenceToken[],
  index: number,
  last: number,
): ReferenceEnumerator | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const written = labelOf(token);
  if (written === undefined) return undefined;
  const value = orderOf(written.label);
  if (value === undefined) return undefined;
  const next = skipStops(tokens, index + 1);
  const step = value - last;
  // Doubled, `A. A)`, only directly behind itself.
  const isDoubled = step === 0 && isRightBehind(tokens, index, value);
  if (isDoubled) return { value, next };
  // A bracket that closes an item is a remark on it.
  if (isEnd(tokens, next)) return undefined;
  return isExpected(tokens, index, next, written.form, step, last) ? { value, next } : undefined;
}

function isExpected(
  tokens: readonly ReferenceToken[],
  index: number,
  next: number,
  form: LabelForm,
  step: number,
  last: number,
): boolean {
  const isFirst = index === 0 && last === 0;
  if (form === "bracketed")
    return isFirst || (1 <= step && step <= (last === 0 ? 1 : LONGEST_STEP));
  if (step !== 1 || (last === 0 && !isFirst) || isInName(tokens, index)) return false;
  const isBeforeNumber = hasNumberAfter(tokens, next);
  if (form === "bare") return isBeforeNumber;
  // `A. P. HARLOW` begins with an initial, `A. STATE 4711` and `A. … B. …` with an enumerator.
  return !isFirst || isBeforeNumber || hasSecondLabel(tokens, next);
}

type LabelForm = "bracketed" | "stopped" | "bare";

function labelOf({
  kind,
  text: written,
}: ReferenceToken): { label: string; form: LabelForm } | undefined {
  // Web pages of later cables mark paragraphs and items with a pilcrow.
  const text = written.startsWith("¶") ? written.slice(1) : written;
  if (kind === "bracket")
    return { label: withoutStop(text.slice(1, -1).trim()), form: "bracketed" };
  if (kind !== "word") return undefined;
  if (text.length === 1) return isDigits(text) ? undefined : { label: text, form: "bare" };
  if (text.endsWith(")")) return { label: withoutStop(text.slice(0, -1)), form: "bracketed" };
  return text.endsWith(".") ? { label: text.slice(0, -1), form: "stopped" } : undefined;
}

/** Most words between an enumerator and the number of its telegram. */
const MOST_WORDS = 4;
const FEWEST_DIGITS = 2;

/** Whether words and a number follow, as in `STATE 4711`. */
function hasNumberAfter(tokens: readonly ReferenceToken[], index: number): boolean {
  for (let at = index; at <= index + MOST_WORDS; at++) {
    const token = tokens[at];
    if (token?.kind !== "word") return false;
    if (isDigits(token.text)) return index < at && FEWEST_DIGITS <= token.text.length;
  }
  return false;
}

/** Whether a B comes somewhere after the A. */
function hasSecondLabel(tokens: readonly ReferenceToken[], index: number): boolean {
  for (let at = index; at < tokens.length; at++) {
    const written = labelOf(tokens[at] as ReferenceToken);
    const isLabel = written !== undefined && written.form !== "bare";
    if (isLabel && orderOf(written.label) === 2 && !isInName(tokens, at)) return true;
  }
  return false;
}

/** The initial in `LETTER TO B. HARLOW`. */
function isInName(tokens: readonly ReferenceToken[], index: number): boolean {
  const before = tokens[index - 1];
  return before?.kind === "word" && referenceWord(before.text)?.kind === "remark";
}

function withoutStop(text: string): string {
  return text.endsWith(".") ? text.slice(0, -1) : text;
}

/** 1 to 26 of a letter, a number of up to two digits as it is. */
function orderOf(label: string): number | undefined {
  if (isDigits(label)) return label.length <= 2 ? Number(label) : undefined;
  if (label.length !== 1) return undefined;
  const unit = label.charCodeAt(0);
  if (isUpperLetter(unit)) return unit - "A".charCodeAt(0) + 1;
  return isLowerLetter(unit) ? unit - "a".charCodeAt(0) + 1 : undefined;
}

function isRightBehind(tokens: readonly ReferenceToken[], index: number, value: number): boolean {
  const before = tokens[index - 1];
  const written = before && labelOf(before);
  return written !== undefined && written.form !== "bare" && orderOf(written.label) === value;
}

function skipStops(tokens: readonly ReferenceToken[], index: number): number {
  let next = index;
  while (tokens[next]?.kind === "stop" || tokens[next]?.kind === "colon") next++;
  return next;
}

function isEnd(tokens: readonly ReferenceToken[], index: number): boolean {
  const kind = tokens[index]?.kind;
  return kind === undefined || kind === "comma" || kind === "semicolon";
}
