/**
 * The sentences of a source note. A stop within brackets or quotation marks ends none, nor does one
 * after an initial (`George H.W. Bush`), a title (`Gen.`) or a word that owns a number (`vol. VII`).
 */
import { hasLowerCase, isUpperLetter } from "../../../scan/words.ts";
import type { Columns } from "../../../text/span.ts";
import { isWordCharacter } from "../../../vocabulary/matching.ts";
import { personWord } from "../../../vocabulary/personWords.ts";
import { designator, isWord, sourceNoteTermAt } from "../../../vocabulary/vocabulary.ts";

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "“": "”" };
const CLOSING = ")]”";

/**
 * For each character whether it stands within brackets or quotation marks that are closed; the marks
 * themselves stand within. A mark without partner encloses nothing.
 */
export function enclosedIn(text: string): readonly boolean[] {
  const depths = new Int32Array(text.length + 1);
  const open: { readonly at: number; readonly closing: string }[] = [];
  let straight = -1;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    const closing = PAIRS[character];
    if (closing !== undefined) open.push({ at, closing });
    else if (CLOSING.includes(character)) closeAt(open, character, at, depths);
    else if (character === '"') {
      if (0 <= straight) mark(depths, straight, at);
      straight = 0 <= straight ? -1 : at;
    }
  }
  let depth = 0;
  return Array.from({ length: text.length }, (_, at) => {
    depth += depths[at] ?? 0;
    return 0 < depth;
  });
}

/** Closes the innermost mark; one of another form in between has lost its partner. */
function closeAt(
  open: { readonly at: number; readonly closing: string }[],
  character: string,
  at: number,
  depths: Int32Array,
): void {
  for (let back = 1; back <= Math.min(open.length, MOST_UNCLOSED); back++) {
    const opening = open[open.length - back];
    if (opening?.closing !== character) continue;
    open.length -= back;
    mark(depths, opening.at, at);
    return;
  }
}

/** Marks without partner that are looked over for the one that a mark closes. */
const MOST_UNCLOSED = 3;

function mark(depths: Int32Array, start: number, end: number): void {
  depths[start] = (depths[start] ?? 0) + 1;
  depths[end + 1] = (depths[end + 1] ?? 0) - 1;
}

/** The sentences between two offsets in order, each with its stop, without the blanks around it. */
export function sentencesOf(
  text: string,
  enclosed: readonly boolean[],
  { start, end }: Columns,
): readonly Columns[] {
  const sentences: Columns[] = [];
  let from = start;
  const add = (to: number) => {
    const [first, last] = [skipBlank(text, from, to), to];
    if (first < last) sentences.push({ start: first, end: last });
    from = to;
  };
  for (let at = start; at < end; at++) {
    const after = endAt(text, enclosed, at);
    if (after === undefined || end < after) continue;
    add(after);
    at = after - 1;
  }
  add(trimEnd(text, from, end));
  return sentences;
}

/** After the sentence that ends at a sign, if one does. */
function endAt(text: string, enclosed: readonly boolean[], at: number): number | undefined {
  const sign = text[at] ?? "";
  if (!".?!)]".includes(sign)) return undefined;
  if (sign === ")" || sign === "]") return isOwnSentence(text, enclosed, at) ? at + 1 : undefined;
  const isQuoted = (enclosed[at] ?? false) && '”"'.includes(text[at + 1] ?? " ");
  if (enclosed[at] && !isQuoted) return undefined;
  const after = isQuoted ? at + 2 : at + 1;
  if (isQuoted && enclosed[after]) return undefined;
  if (text.length <= after) return after;
  if (text[after] !== " " || !beginsSentence(text, after + 1)) return undefined;
  const isOpen = sign === "." && isAbbreviation(text, at) && !opensSentence(text, after + 1);
  return isOpen ? undefined : after;
}

/** A bracket that stands between two sentences: `(Ibid., Box 4)`. */
function isOwnSentence(text: string, enclosed: readonly boolean[], close: number): boolean {
  if (enclosed[close + 1] || !(enclosed[close] ?? false)) return false;
  if (close + 1 < text.length && text[close + 1] !== " ") return false;
  if (close + 2 < text.length && !beginsSentence(text, close + 2)) return false;
  let open = close;
  while (0 < open && enclosed[open - 1]) open--;
  const before = text[open - 2] ?? ".";
  return text[open] === "(" && '.?!”")'.includes(before);
}

function beginsSentence(text: string, at: number): boolean {
  const first = text[at] ?? "";
  return first !== first.toLowerCase() || '([“"'.includes(first);
}

/** Whether a stop belongs to the word before it and need not end the sentence. */
export function isAbbreviation(text: string, stop: number): boolean {
  let start = stop;
  while (0 < start && (isWordCharacter(text, start - 1) || text[start - 1] === ".")) start--;
  const word = text.slice(start, stop);
  const parts = word.split(".");
  if (parts.every((part) => part.length === 1)) return isUpperLetter(word.charCodeAt(0));
  if (designator(word) !== undefined && hasLowerCase(word)) return word.length <= LONGEST_SHORT;
  return word.length <= LONGEST_SHORT && personWord(word)?.kind === "honorific";
}

/** Letters that a word cut short has at most. */
const LONGEST_SHORT = 4;

/** A level or a sentence that is known begins here, or a short word that begins no name. */
function opensSentence(text: string, at: number): boolean {
  const kind = sourceNoteTermAt(text, at)?.entry.kind;
  if (kind === "level" || kind === "sentence") return true;
  const word = text.slice(at, at + SHORT_WORD + 1).split(" ")[0] ?? "";
  return 1 < word.length && word.length <= SHORT_WORD && isWord(word);
}

/** Letters of `At`, `The`. */
const SHORT_WORD = 3;

export function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text[at] === " ") at++;
  return at;
}

export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (start < at && text[at - 1] === " ") at--;
  return at;
}
