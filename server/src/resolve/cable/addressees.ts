/** The addressees of TO and INFO, with precedence and running number. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { LineStretch, Stretch } from "../../parse/place.ts";
import { isAddressWord } from "../../scan/cable/readHeader.ts";
import { isDigits } from "../../scan/words.ts";
import { addressPrefixAt, precedences } from "../../vocabulary/vocabulary.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { fieldWords, type PlacedWord } from "./fieldWords.ts";

export interface Addressee extends FieldValue {
  /** `IMMEDIATE`, `NIACT IMMEDIATE`; none is written for routine messages. */
  readonly precedence: string | undefined;
  /** The sender's running number of messages to this addressee; not the message number. */
  readonly number: string | undefined;
  readonly nameStretch: Stretch;
  readonly precedenceStretch: Stretch | undefined;
  readonly numberStretch: Stretch | undefined;
}

/**
 * The addressees of a field. Each line is one as printed; where lines were joined, one begins at each
 * address word (`AMEMBASSY`, `AMCONSUL`) that does not follow another (`USMISSION USUN NEW YORK`).
 */
export function toAddressees(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
): readonly Addressee[] {
  const groups: PlacedWord[][] = [];
  for (const word of fieldWords(lines, pieces)) {
    const group = groups.at(-1);
    if (group === undefined || beginsAddressee(word, group)) groups.push([word]);
    else group.push(word);
  }
  return groups.flatMap((words) => toAddressee(lines, words) ?? []);
}

function beginsAddressee(word: PlacedWord, group: readonly PlacedWord[]): boolean {
  // A line break before a number or precedence wraps the addressee above.
  if (word.isFirst && !isDigits(word.text) && precedenceLength([word], 0) === 0) return true;
  const before = group.at(-1);
  // A running number ends an addressee, and another one follows on the same line.
  if (before !== undefined && SHORTEST_NUMBER <= before.text.length && isDigits(before.text))
    return !isDigits(word.text);
  // So does a precedence, but for its number and the words of a precedence themselves.
  if (before !== undefined && 1 < group.length && precedenceLength([before], 0) === 1)
    return !isDigits(word.text) && precedenceLength([word], 0) === 0;
  if (!isAddressStart(word.text)) return false;
  return before === undefined || !isAddressStart(before.text) || isAlone(before.text);
}

/** `AMEMBASSY`, `:AMEMBASSY`, or an office of one that is an address by itself (`OSD/ISA`). */
function isAddressStart(text: string): boolean {
  const own = text.startsWith(":") ? text.slice(1) : text;
  return isAddressWord(own) || (own.includes("/") && isAlone(own));
}

/** `JCS`, `OSD/ISA`: an address to which no place belongs. */
function isAlone(text: string): boolean {
  const slash = text.indexOf("/");
  const name = slash < 0 ? text : text.slice(0, slash);
  const prefix = addressPrefixAt(name, 0);
  return prefix?.end === name.length && prefix.entry.isAlone;
}

const SHORTEST_NUMBER = 3;

function toAddressee(lines: DocumentLines, words: readonly PlacedWord[]): Addressee | undefined {
  let end = words.length;
  const last = words[end - 1];
  const number = last !== undefined && 1 < end && isDigits(last.text) ? last.text : undefined;
  if (number !== undefined) end--;
  const precedence = precedenceBefore(words, end);
  const stretches = words.map(({ line, start, end: column }) => ({ line, start, end: column }));
  const value = toFieldValue(lines, stretches);
  if (value === undefined) return undefined;
  const nameEnd = end - precedence.length;
  const name = words.slice(0, nameEnd);
  return {
    ...value,
    value: name.map((word) => word.text).join(" "),
    precedence: precedence.length === 0 ? undefined : precedence.join(" "),
    number,
    nameStretch: stretchOver(name) ?? value,
    precedenceStretch: stretchOver(words.slice(nameEnd, end)),
    numberStretch: stretchOver(words.slice(end)),
  };
}

function stretchOver(words: readonly PlacedWord[]): Stretch | undefined {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    start: { line: first.line, column: first.start },
    end: { line: last.line, column: last.end },
  };
}

/** 1 where a word is a precedence or a part of one (`NIACT`), else 0. */
function precedenceLength(words: readonly PlacedWord[], index: number): number {
  const text = words[index]?.text ?? "";
  return text !== "" &&
    precedences().some(({ form, term }) => form === "word" && hasWord(term, text))
    ? 1
    : 0;
}

function hasWord(term: string, word: string): boolean {
  return term === word || term.startsWith(`${word} `) || term.endsWith(` ${word}`);
}

function precedenceBefore(words: readonly PlacedWord[], end: number): string[] {
  const found: string[] = [];
  for (let i = end - 1; 0 < i && precedenceLength(words, i) === 1; i--)
    found.unshift(words[i]?.text ?? "");
  return found;
}
