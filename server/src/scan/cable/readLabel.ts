/** The labels of the lines between banner and text: `E.O.`, `TAGS`, `SUBJ`, `REF`. */
import { headerLabel, isFirstOfHeaderLabel, mayBeginHeaderLabel } from "../../vocabulary/labels.ts";
import { isDigitLikeCapital } from "../misreadDigits.ts";
import { isDigit, type Word } from "../words.ts";
import type { LabelledField } from "./landmarks.ts";
import type { Reading } from "./readHeader.ts";

function isSeparator(unit: number): boolean {
  return unit === COLON || unit === SEMICOLON;
}

const COLON = 58;
const SEMICOLON = 59;
const HYPHEN = 45;
const STOP = 46;

interface Label {
  readonly kind: LabelledField["kind"];
  readonly start: number;
  readonly end: number;
  /** Column after the separator, in the word `next - 1` if text is glued to it. */
  readonly separatorEnd: number;
  readonly next: number;
  readonly separated: boolean;
}

/** A label at a word, with `certain` false where only the neighbours can tell. */
export function readLabel(
  words: readonly Word[],
  index: number,
): Reading<LabelledField> | undefined {
  if (!mayBeginLabel(words[index]?.text ?? "")) return undefined;
  const label = findLabel(words, index, 1) ?? findLabel(words, index, 2);
  if (label === undefined || !isBelievable(words, label)) return undefined;
  const glued = words[label.next - 1];
  const isGlued = glued !== undefined && label.separatorEnd < glued.end;
  const valueStart = isGlued
    ? label.separatorEnd
    : (words[label.next]?.start ?? label.separatorEnd);
  return {
    landmark: {
      kind: label.kind,
      start: label.start,
      valueStart,
      labelColumns: { start: label.start, end: label.end },
      certain: label.separated,
    },
    next: label.next,
  };
}

/** Whether `readLabel` may find a label at this word, whatever word follows it. */
export function mayBeginWithLabel(word: string): boolean {
  if (!mayBeginLabel(word)) return false;
  return kindOf(word.slice(0, separatorAt(word))) !== undefined || isFirstOfHeaderLabel(word);
}

/** Whether a word begins as a label does, or has a hyphen there, which does not count. */
function mayBeginLabel(text: string): boolean {
  return text[0] === "-" || text[1] === "-" || mayBeginHeaderLabel(text);
}

/** The label that takes one or two words from `index` on; the last may have its value glued to it. */
function findLabel(words: readonly Word[], index: number, count: 1 | 2): Label | undefined {
  const first = words[index];
  const last = words[index + count - 1];
  if (first === undefined || last === undefined) return undefined;
  const at = separatorAt(last.text);
  const bare = last.text.slice(0, at);
  const kind = kindOf(count === 1 ? bare : `${first.text} ${bare}`);
  if (kind === undefined) return undefined;
  const separated = at < last.text.length;
  return {
    kind,
    start: first.start,
    end: last.start + at,
    separatorEnd: last.start + at + separatorLength(last.text, at),
    next: index + count,
    separated,
  };
}

function kindOf(text: string): LabelledField["kind"] | undefined {
  const field =
    headerLabel(text) ?? (text.includes("-") ? headerLabel(text.replace("-", "")) : undefined);
  if (field === "executiveOrder" || field === "tags") return field;
  return field === "subject" || field === "reference" ? field : undefined;
}

/** Index of the first colon or semicolon, of a hyphen at the end, or the length. */
export function separatorAt(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSeparator(unit)) return i;
    // `TAGS-` and `E.O.11652:` end their label without a colon.
    if (unit === HYPHEN && 0 < i && i === text.length - 1) return i;
    if (isDigit(unit) && 1 < i && text.charCodeAt(i - 1) === STOP) return i;
  }
  return text.length;
}

export function separatorLength(text: string, at: number): number {
  let end = at;
  while (isSeparator(text.charCodeAt(end)) || text[end] === "-") end++;
  return end - at;
}

/**
 * Without a separator a label is believed only before what it needs: an order's number or code, or
 * TAGS codes; a line of text may begin with `SUBJECT` or `REF B`.
 */
function isBelievable(words: readonly Word[], label: Label): boolean {
  if (label.separated) return true;
  const value = words[label.next]?.text ?? "";
  if (label.kind === "executiveOrder") return isOrderNumber(value);
  return label.kind === "tags" && isTagLike(value);
}

/** Four to six digits, of which some may be misread: `1l652`, `11)065`. */
export function isOrderNumber(text: string): boolean {
  const number = text.slice(0, separatorAt(text));
  if (number.length < 4 || 6 < number.length) return false;
  let digits = 0;
  for (const character of number) {
    if (isDigit(character.charCodeAt(0))) digits++;
    else if (!isDigitLikeCapital(character) && character !== ")") return false;
  }
  return FEWEST_DIGITS <= digits;
}

const FEWEST_DIGITS = 3;

export function isTagLike(text: string): boolean {
  const code = text.endsWith(",") ? text.slice(0, -1) : text;
  if (code.length < 2 || 5 < code.length) return false;
  return [...code].every((letter) => "A" <= letter && letter <= "Z");
}
