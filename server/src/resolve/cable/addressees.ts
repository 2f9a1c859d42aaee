/** The addressees of TO and INFO, with precedence and running number. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { isAddressWord } from "../../scan/cable/readHeader.ts";
import { isDigits } from "../../scan/words.ts";
import { precedences } from "../../vocabulary/vocabulary.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { fieldWords, type PlacedWord } from "./fieldWords.ts";

export interface Addressee extends FieldValue {
  /** `IMMEDIATE`, `NIACT IMMEDIATE`; none is written for routine messages. */
  readonly precedence: string | undefined;
  /** The sender's running number of messages to this addressee; not the message number. */
  readonly number: string | undefined;
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
  if (!isAddressWord(word.text)) return false;
  return before === undefined || !isAddressWord(before.text);
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
  const name = words.slice(0, end - precedence.length).map((word) => word.text);
  return {
    ...value,
    value: name.join(" "),
    precedence: precedence.length === 0 ? undefined : precedence.join(" "),
    number,
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
