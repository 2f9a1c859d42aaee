/**
 * Who classified a cable and why: `Classified By: DCM Anton Brandt for reasons 1.4 (b) and (d)`.
 * Before 1995 nothing like it stands there; later it stands before the first paragraph or inside
 * it, the name before the title or after it (cable-format 13).
 */
import { type DocumentLines, textOf } from "../../parse/documentLines.ts";
import type { HeaderFieldPart, ParagraphPart } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import { headerLabel } from "../../vocabulary/labels.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { fieldWords, type PlacedWord } from "./fieldWords.ts";
import { nameIn } from "./officerName.ts";

export interface ClassifyingAuthority extends FieldValue {
  /** `Anton Brandt`, without the title; `undefined` where the two cannot be told apart. */
  readonly name: string | undefined;
  /** Name and title as written. */
  readonly officer: FieldValue | undefined;
  readonly reason: ClassificationReason | undefined;
}

export interface ClassificationReason extends FieldValue {
  /** The section of the order: `1.4`, until 2003 `1.5`. */
  readonly section: string;
  /** Small letters: `b`, `d`. */
  readonly letters: readonly string[];
}

/**
 * The authority in the header's field, or in the first paragraph with a number; `undefined` if
 * there is neither.
 */
export function toAuthority(
  lines: DocumentLines,
  field: HeaderFieldPart | undefined,
  first: ParagraphPart | undefined,
): ClassifyingAuthority | undefined {
  if (field !== undefined) return read(lines, fieldWords(lines, field.pieces));
  const words = first && fieldWords(lines, paragraphPieces(lines, first));
  const label = words?.findIndex((_, index) => isStatement(words, index)) ?? -1;
  return words === undefined || label < 0 ? undefined : read(lines, words.slice(label + 2));
}

/** Lines of the first paragraph that are looked at. */
const MOST_LINES = 8;

/** The lines of a paragraph, page lines and running heads left out. */
function paragraphPieces(lines: DocumentLines, { start, end }: ParagraphPart): LineStretch[] {
  const last = Math.min(end.column === 0 ? end.line - 1 : end.line, start.line + MOST_LINES);
  const pieces: LineStretch[] = [];
  for (let line = start.line; line <= last; line++) {
    const kind = lines[line]?.cable[0]?.kind;
    if (kind === "pageLine" || kind === "runningHead" || kind === "classification") continue;
    const from = line === start.line ? start.column : 0;
    const to = line === end.line ? end.column : textOf(lines, line).length;
    pieces.push({ line, start: from, end: to });
  }
  return pieces;
}

function isLabel(words: readonly PlacedWord[], index: number): boolean {
  const first = words[index]?.text ?? "";
  const second = words[index + 1]?.text ?? "";
  if (second.length < 2 || 3 < second.length) return false;
  return headerLabel(`${first} ${second}`) === "classifiedBy";
}

/** The label at the beginning of a paragraph or sentence, not a verb in one. */
function isStatement(words: readonly PlacedWord[], index: number): boolean {
  if (!isLabel(words, index)) return false;
  const before = words[index - 1]?.text ?? "";
  return before === "" || ".):".includes(before.at(-1) ?? "");
}

/** Words of a field that are looked at. */
const MOST_WORDS = 60;

function read(lines: DocumentLines, all: readonly PlacedWord[]): ClassifyingAuthority | undefined {
  // The label may be there twice: `Classified By: Classified by Ambassador …`.
  const own = isLabel(all, 0) ? all.slice(2) : all;
  const words = own.slice(0, MOST_WORDS);
  const number = words.findIndex(({ text }) => sectionOf(text) !== undefined);
  const reasonStart = findReason(words, number);
  const reason = number < 0 ? undefined : toReason(lines, words, number);
  const officer = withoutJoint(words.slice(0, reasonStart < 0 ? sentenceEnd(words) : reasonStart));
  const last = reason === undefined ? officer.at(-1) : lastOf(words, number);
  const end = last === undefined ? 0 : words.indexOf(last) + 1;
  const value = toFieldValue(lines, stretchesOf(words.slice(0, end)));
  if (value === undefined) return undefined;
  return {
    ...value,
    name: nameIn(officer.map(({ text }) => text)),
    officer: toFieldValue(lines, stretchesOf(officer)),
    reason,
  };
}

/** Index of the word REASON, also divided at the end of a line, or of the number; -1 for neither. */
function findReason(words: readonly PlacedWord[], number: number): number {
  const found = words.findIndex(({ text }, index) => {
    const joined = text + (words[index + 1]?.text ?? "");
    return isReason(text) || (isReason(joined) && text.length < SHORTEST_REASON);
  });
  if (found < 0) return number;
  return number < 0 ? found : Math.min(found, number);
}

const SHORTEST_REASON = 6;

function isReason(text: string): boolean {
  const bare = [...text].filter((character) => !".:;,()".includes(character)).join("");
  return headerLabel(bare) === "reason" || headerLabel(bare.replace(/s$/i, "")) === "reason";
}

/** `FOR` and `PER` before the reason are no part of a title. */
function withoutJoint(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const last = words.at(-1)?.text.toUpperCase() ?? "";
  return JOINTS.has(last) ? words.slice(0, -1) : words;
}

const JOINTS: ReadonlySet<string> = new Set(["FOR", "PER"]);

/** Without a reason the name ends with the sentence: at a stop after a word of several letters. */
function sentenceEnd(words: readonly PlacedWord[]): number {
  const at = words.findIndex(({ text }) => {
    const bare = text.slice(0, -1);
    return text.endsWith(".") && SHORTEST_LAST <= bare.length && !bare.includes(".");
  });
  return at < 0 ? words.length : at + 1;
}

const SHORTEST_LAST = 4;

/** `1.4` of `1.4`, `1.4(b)`, `1.5.D`; of the sections of the orders 1.1 to 1.8. */
function sectionOf(text: string): string | undefined {
  const digit = text[2] ?? "";
  if (!text.startsWith("1.") || digit < "1" || "8" < digit) return undefined;
  const next = text.charCodeAt(3);
  return 48 <= next && next <= 57 ? undefined : text.slice(0, 3);
}

function toReason(
  lines: DocumentLines,
  words: readonly PlacedWord[],
  number: number,
): ClassificationReason | undefined {
  const own = words.slice(number, words.indexOf(lastOf(words, number)) + 1);
  const value = toFieldValue(lines, stretchesOf(own));
  const section = sectionOf(own[0]?.text ?? "");
  if (value === undefined || section === undefined) return undefined;
  const letters = own.flatMap(({ text }, index) => lettersIn(index === 0 ? text.slice(3) : text));
  return { ...value, section, letters: [...new Set(letters)] };
}

/** The last word of a reason that begins at an index. */
function lastOf(words: readonly PlacedWord[], number: number): PlacedWord {
  let last = number;
  for (let at = number + 1; at < words.length; at++) {
    const text = words[at]?.text ?? "";
    if (0 < lettersIn(text).length) last = at;
    else if (!isBetween(text)) break;
    if (text.endsWith(".")) break;
  }
  return words[last] as PlacedWord;
}

/** `(b)`, `b,d`, `(B/D)`, `(b`, `d).`: single letters from a to h among signs, as small letters. */
function lettersIn(text: string): readonly string[] {
  const letters = text.split(/[^A-Za-z]/).filter((part) => part !== "");
  const isList = letters.every((part) => part.length === 1 && REASON_LETTERS.includes(part));
  return isList ? letters.map((letter) => letter.toLowerCase()) : [];
}

const REASON_LETTERS = "abcdefghABCDEFGH";

/** Words between the letters: AND, `&`, a bracket alone. */
function isBetween(text: string): boolean {
  return BETWEEN.has(text.toUpperCase());
}

const BETWEEN: ReadonlySet<string> = new Set(["AND", "OR", "&", "&AMP;", "(", ")", ",", "/"]);

function stretchesOf(words: readonly PlacedWord[]): LineStretch[] {
  return words.map(({ line, start, end }) => ({ line, start, end }));
}
