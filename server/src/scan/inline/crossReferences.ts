/**
 * References from one document to another, to a note, a volume or a telegram: `Document 54`,
 * `footnote 8, Document 48`, `telegram 129537 to Moscow, May 19`, `Tab A`, `Ibid.`
 * A walk over the words of a line finds the words that begin one.
 */
import type { Columns } from "../../text/span.ts";
import { romanValue } from "../enumerator.ts";
import { isDigits, isUpperLetter, type Word, wordsFrom } from "../words.ts";

export type CrossReferenceKind = "document" | "footnote" | "telegram" | "volume" | "tab" | "ibid";

export interface CrossReference extends Columns {
  readonly kind: CrossReferenceKind;
  /** What it points to: document and note numbers, volume, place, as far as they are written. */
  readonly target: Readonly<Record<string, string | number>>;
}

const NONE: readonly CrossReference[] = [];

/** The cross-references of a line, in order. */
export function findCrossReferences(text: string): readonly CrossReference[] {
  if (!TRIGGERS.some((trigger) => text.includes(trigger))) return NONE;
  const words = wordsFrom(text, 0);
  const found: CrossReference[] = [];
  for (let index = 0; index < words.length; ) {
    const reading = readAt(words, index);
    for (const reference of reading?.references ?? []) found.push(withDocument(reference, found));
    index = reading === undefined ? index + 1 : Math.max(reading.next, index + 1);
  }
  return found.length === 0 ? NONE : found;
}

/** `Document 9 and footnote 8 thereto`: the note is that document's. */
function withDocument(
  reference: CrossReference,
  before: readonly CrossReference[],
): CrossReference {
  if (reference.target["direction"] !== "thereto") return reference;
  const document = before.at(-1)?.target["document"];
  return document === undefined
    ? reference
    : { ...reference, target: { ...reference.target, document } };
}

const TRIGGERS = ["ocument", "ootnote", "elegram", "oreign", "Tab", "bid"];

interface Reading {
  readonly references: readonly CrossReference[];
  readonly next: number;
}

/** A word without the bracket or quotation mark before it and the stops after it. */
function core(word: Word | undefined): string {
  if (word === undefined) return "";
  let start = 0;
  let end = word.text.length;
  while (start < end && OPENING.includes(word.text[start] ?? "")) start++;
  while (start < end && CLOSING.includes(word.text[end - 1] ?? "")) end--;
  return word.text.slice(start, end);
}

const OPENING = '([“"*_';
const CLOSING = '.,;:)]”"*_↵↩';

function coreColumns(word: Word): Columns {
  const text = core(word);
  const start = word.start + word.text.indexOf(text);
  return { start, end: start + text.length };
}

const isNumber = (word: Word | undefined): boolean => {
  const text = core(word);
  return isDigits(text) && text.length <= 4;
};

function readAt(words: readonly Word[], index: number): Reading | undefined {
  switch (core(words[index])) {
    case "Document":
    case "Documents":
      return readDocuments(words, index);
    case "footnote":
    case "footnotes":
    case "Footnote":
      return readFootnote(words, index);
    case "telegram":
    case "Telegram":
      return readTelegram(words, index);
    case "Foreign":
      return readVolume(words, index);
    case "Tab":
      return readTab(words, index);
    case "Ibid":
    case "ibid":
      return single("ibid", words, index, index, {});
    default:
      return undefined;
  }
}

function single(
  kind: CrossReferenceKind,
  words: readonly Word[],
  first: number,
  last: number,
  target: CrossReference["target"],
): Reading {
  const start = coreColumns(words[first] as Word).start;
  const { end } = coreColumns(words[last] as Word);
  return { references: [{ kind, start, end, target }], next: last + 1 };
}

/** `Document 9`, `Documents 65 and 66`, `Documents 12–14`: one for each number written. */
function readDocuments(words: readonly Word[], index: number): Reading | undefined {
  const references: CrossReference[] = [];
  let next = index + 1;
  while (next < words.length) {
    const columns = coreColumns(words[next] as Word);
    const numbers = numbersOf(core(words[next]));
    if (numbers === undefined) break;
    const start = references.length === 0 ? coreColumns(words[index] as Word).start : columns.start;
    for (const number of numbers)
      references.push({ kind: "document", start, end: columns.end, target: { document: number } });
    next++;
    const joins = core(words[next]) === "and" || core(words[next]) === "or";
    if (joins && numbersOf(core(words[next + 1])) !== undefined) next++;
    else if (!(words[next - 1]?.text.endsWith(",") ?? false)) break;
  }
  return references.length === 0 ? undefined : { references, next };
}

/** `9`, or the ends of `12–14`. */
function numbersOf(text: string): readonly number[] | undefined {
  const parts = text.split(/[–-]/);
  if (2 < parts.length || !parts.every((part) => isDigits(part) && part.length <= 4))
    return undefined;
  return parts.map(Number);
}

/** `footnote 8, Document 48`, `footnote 3 above`, `footnote 8 thereto`. */
function readFootnote(words: readonly Word[], index: number): Reading | undefined {
  if (!isNumber(words[index + 1])) return undefined;
  const note = Number(core(words[index + 1]));
  const after = core(words[index + 2]);
  if (after === "Document" && isNumber(words[index + 3]))
    return single("footnote", words, index, index + 3, {
      footnote: note,
      document: Number(core(words[index + 3])),
    });
  if (after === "above" || after === "below" || after === "thereto")
    return single("footnote", words, index, index + 2, { footnote: note, direction: after });
  return single("footnote", words, index, index + 1, { footnote: note });
}

/** `telegram 129537 to Moscow`, `telegram 2736 from Moscow, May 6`. */
function readTelegram(words: readonly Word[], index: number): Reading | undefined {
  const number = words[index + 1];
  if (number === undefined || !isTelegramNumber(core(number))) return undefined;
  const direction = core(words[index + 2]);
  if ((direction !== "to" && direction !== "from") || number.text !== core(number))
    return single("telegram", words, index, index + 1, { number: core(number) });
  let last = index + 3;
  if (!isPlaceWord(words[last]))
    return single("telegram", words, index, index + 1, { number: core(number) });
  while (
    last < index + 6 &&
    words[last]?.text === core(words[last]) &&
    isPlaceWord(words[last + 1])
  )
    last++;
  const place = words
    .slice(index + 3, last + 1)
    .map(core)
    .join(" ");
  return single("telegram", words, index, last, { number: core(number), [direction]: place });
}

function isTelegramNumber(text: string): boolean {
  const digits = text.slice(text.lastIndexOf("-") + 1);
  return isDigits(digits) && digits.length <= 6;
}

function isPlaceWord(word: Word | undefined): boolean {
  return isUpperLetter(core(word).charCodeAt(0));
}

/** `Foreign Relations, 1977–1980, vol. II, …, Document 9`. */
function readVolume(words: readonly Word[], index: number): Reading | undefined {
  if (core(words[index + 1]) !== "Relations") return undefined;
  let last = index + 1;
  const target: Record<string, string | number> = {};
  if (isYears(core(words[last + 1]))) target["years"] = core(words[++last]);
  if (core(words[last + 1]) === "vol") {
    const volume = core(words[last + 2]);
    if (romanValue(volume) === undefined && !isDigits(volume)) return undefined;
    target["volume"] = volume;
    last += 2;
  }
  if (Object.keys(target).length === 0) return undefined;
  return single("volume", words, index, last, target);
}

function isYears(text: string): boolean {
  const parts = text.split(/[–-]/);
  return (
    parts.length <= 2 &&
    parts.every((part) => isDigits(part) && (part.length === 4 || part.length === 2))
  );
}

function readTab(words: readonly Word[], index: number): Reading | undefined {
  const label = core(words[index + 1]);
  if (label === "" || 4 < label.length || !/^[A-Z]+$|^\d+$/.test(label)) return undefined;
  return single("tab", words, index, index + 1, { tab: label });
}
