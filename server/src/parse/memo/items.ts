/**
 * Numbers and letters at the beginnings of lines, in their context. `(S)` is a portion mark unless it
 * comes after `(R)`; `J.` is an initial before a name; a number at the start of a wrapped line is an
 * item only if it is the next one; the number before a telegram's text is the telegram's own.
 */
import type { Enumerator } from "../../scan/enumerator.ts";
import { portionMarkAt } from "../../scan/enumerator.ts";
import type { MemoLine, PortionMark } from "../../scan/memo/memoLine.ts";
import { readOption } from "../../scan/memo/readOption.ts";
import { readTelegramNumber } from "../../scan/memo/readTelegramNumber.ts";
import { isWord } from "../../vocabulary/words.ts";
import type { LineStretch, Stretch } from "../place.ts";
import { type ItemLevels, itemKey } from "./itemLevels.ts";
import type { TextLines } from "./textLines.ts";

/** The lines on which each number and letter stands, in text order. */
export type ItemPlaces = ReadonlyMap<string, readonly number[]>;

/** The lines of the text that begin with numbers and letters. */
export function findItems(text: TextLines): ItemPlaces {
  const places = new Map<string, number[]>();
  for (let line = text.next(0); line < text.end; line = text.next(line + 1)) {
    const enumerator = text.reading(line)?.enumerator;
    if (enumerator === undefined || enumerator.label === "") continue;
    const key = itemKey(enumerator);
    const lines = places.get(key);
    if (lines === undefined) places.set(key, [line]);
    else lines.push(line);
  }
  return places;
}

/** Whether a list that is open goes on below a line, before another one of its form begins. */
export function isListOpen(levels: ItemLevels, items: ItemPlaces, line: number): boolean {
  return levels.nextItems().some(({ next, first }) => {
    const goesOn = lineAfter(items.get(next), line);
    return goesOn !== undefined && goesOn <= (lineAfter(items.get(first), line) ?? goesOn);
  });
}

/** The first of some lines after a line, by bisection. */
function lineAfter(lines: readonly number[] | undefined, line: number): number | undefined {
  if (lines === undefined) return undefined;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return lines[low];
}

export interface ItemContext {
  readonly levels: ItemLevels;
  readonly items: ItemPlaces;
  /** The line is the first of its block. */
  readonly isFirst: boolean;
}

/** `l)` before `2)` is `1)`. */
function withDigit(enumerator: Enumerator, items: ItemPlaces, line: number): Enumerator {
  if (enumerator.label !== "l" || enumerator.bullet !== undefined) return enumerator;
  const first: Enumerator = { ...enumerator, label: "1", form: "number" };
  const second = lineAfter(items.get(itemKey({ ...first, label: "2" })), line);
  const other = lineAfter(items.get(itemKey(first)), line);
  return second !== undefined && second <= (other ?? second) ? first : enumerator;
}

/** The item that a line begins, or `undefined`. */
export function itemAt(
  text: TextLines,
  line: number,
  { levels, items, isFirst }: ItemContext,
): Enumerator | undefined {
  const reading = text.reading(line);
  if (reading === undefined) return undefined;
  if (reading.enumerator === undefined)
    return isFirst ? readOption(text.lines[line]?.text ?? "", reading.content) : undefined;
  const enumerator = withDigit(reading.enumerator, items, line);
  if (enumerator.bullet !== undefined) return enumerator;
  const isExpected = levels.expects(enumerator);
  if (isPortionMark(reading, enumerator)) return isExpected ? enumerator : undefined;
  if (isExpected) return enumerator;
  if (isInitial(text.textOf(line), enumerator)) return undefined;
  return isFirst || enumerator.punctuation.startsWith("(") ? enumerator : undefined;
}

function isPortionMark({ mark }: MemoLine, { labelColumns }: Enumerator): boolean {
  return mark !== undefined && mark.start === labelColumns.start - 1;
}

/** All that a line is asked here beside what scanning says of it; see `headingTraits`. */
export function itemTraits(text: string, { content, enumerator }: MemoLine): readonly unknown[] {
  const own = text.slice(content.start, content.end);
  return [
    readOption(text, content),
    readTelegramNumber(text, content),
    enumerator !== undefined && isInitial(own, enumerator),
  ];
}

/** `J. Kenneth Quay`: a letter with a stop before a name, where no list has reached it. */
function isInitial(line: string, { form, label, punctuation }: Enumerator): boolean {
  if (form !== "upperLetter" || punctuation !== "." || label === "A") return false;
  const [, next = ""] = line.split(" ", 2);
  const word = next.replaceAll(/[.,:;]/g, "");
  return word.length === 1 ? next.endsWith(".") : /^[A-Z][a-z]/.test(word) && !isWord(word);
}

/**
 * The telegram's own number at the beginning of its text. A list of paragraphs begins with a number as
 * well, so it is none if the next number follows.
 */
export function telegramNumberAt(
  text: TextLines,
  line: number,
  items: ItemPlaces,
): LineStretch | undefined {
  const reading = text.reading(line);
  const columns = reading && readTelegramNumber(text.lines[line]?.text ?? "", reading.content);
  if (reading === undefined || columns === undefined) return undefined;
  const { enumerator } = reading;
  if (enumerator?.form === "number") {
    const next = { ...enumerator, label: String(Number(enumerator.label) + 1) };
    if (lineAfter(items.get(itemKey(next)), line) !== undefined) return undefined;
  }
  return { line, ...columns };
}

/** The portion mark of a paragraph: before its text, or after it. */
export function markOf(
  text: TextLines,
  enumerator: Enumerator | undefined,
  { start, end }: Stretch,
): (LineStretch & PortionMark) | undefined {
  const before = enumerator === undefined ? text.reading(start.line)?.mark : enumerator.mark;
  if (before !== undefined) return { line: start.line, ...before };
  const line = text.previous(end.column === 0 ? end.line - 1 : end.line);
  if (line < start.line) return undefined;
  const source = text.lines[line];
  const content = source?.memo.content.end ?? 0;
  if (source === undefined || source.text[content - 1] !== ")") return undefined;
  const after = portionMarkAt(source.text, source.text.lastIndexOf("(", content));
  return after?.end === content ? { line, ...after } : undefined;
}
