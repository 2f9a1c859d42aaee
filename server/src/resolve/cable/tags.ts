/**
 * The TAGS of a cable: codes separated by commas or blanks, and names of persons, in brackets or, in
 * later cables, without. What cannot be told from the line alone (whether an unknown word is a name
 * or a misspelt code) is decided by what stands before it.
 */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { isUpperLetter } from "../../scan/words.ts";
import {
  editDistance,
  handlingCaption,
  isNameTag,
  type Vocabulary,
} from "../../vocabulary/vocabulary.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { fieldWords, type PlacedWord } from "./fieldWords.ts";

export type TagKind = "subject" | "program" | "geographic" | "organization" | "person" | "unknown";

/** How a person's name stands: in brackets, in one that is not closed, or without. */
export type NameBracket = "closed" | "open" | "none";

export interface Tag extends FieldValue {
  readonly kind: TagKind;
  /** Of a person. */
  readonly bracket: NameBracket | undefined;
}

/** A sign between two codes that is no comma. */
export interface TagSeparator extends LineStretch {
  readonly text: string;
}

export interface TagsLine {
  readonly tags: readonly Tag[];
  readonly separators: readonly TagSeparator[];
}

/** The codes and names of the TAGS lines in order; `N/A` is none. */
export function toTagsLine(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
  vocabulary: Vocabulary,
): TagsLine {
  const tokens = tokensOf(fieldWords(lines, pieces), vocabulary);
  const tags: Tag[] = [];
  const separators: TagSeparator[] = [];
  let isAfterNameTag = false;
  for (let index = 0; index < tokens.length; ) {
    const { end, form } = nextPart(tokens, index, isAfterNameTag, vocabulary);
    if (form === "sign" && isBetweenCodes(tokens, index)) separators.push(tokens[index] as Token);
    const words = tokens.slice(index, end).filter(({ role }) => role !== "sign");
    const tag = toTag(lines, words, form, vocabulary);
    if (tag !== undefined) tags.push(tag);
    if (tag !== undefined && isNameTag(tag.value)) isAfterNameTag = true;
    index = end;
  }
  return { tags, separators };
}

/** A code or a word of a name, a bracket with what it holds, or a sign between them. */
interface Token extends LineStretch {
  readonly role: "word" | "sign" | "open" | "inside" | "close";
  readonly text: string;
}

const SIGNS = ",;.:/)";

function tokensOf(words: readonly PlacedWord[], vocabulary: Vocabulary): readonly Token[] {
  const tokens: Token[] = [];
  const closed = closedBrackets(words);
  let isInside = false;
  words.forEach((word, i) => {
    isInside = divide(word, isInside, (at) => closed.has(`${i} ${at}`), vocabulary, tokens);
  });
  return tokens;
}

/** The opening brackets that are closed before the next one opens, by word and column in it. */
function closedBrackets(words: readonly PlacedWord[]): ReadonlySet<string> {
  const closed = new Set<string>();
  let open: string | undefined;
  words.forEach(({ text }, i) => {
    for (let at = 0; at < text.length; at++) {
      if (text[at] === "(") open = `${i} ${at}`;
      else if (text[at] === ")" && open !== undefined) {
        closed.add(open);
        open = undefined;
      }
    }
  });
  return closed;
}

/** Divides a word at brackets and signs; gives whether a bracket is open at its end. */
function divide(
  word: PlacedWord,
  isOpen: boolean,
  isClosed: (at: number) => boolean,
  vocabulary: Vocabulary,
  tokens: Token[],
): boolean {
  const { text } = word;
  let isInside = isOpen;
  let start = 0;
  const push = (end: number, role: Token["role"]) => {
    if (start < end) tokens.push(token(word, start, end, role));
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign === "(" && !isInside) {
      push(at, "word");
      isInside = isClosed(at);
      push(at + 1, "open");
    } else if (sign === ")" && isInside) {
      push(at, "inside");
      isInside = false;
      push(at + 1, "close");
    } else if (!isInside && SIGNS.includes(sign)) {
      const whole = wholeCode(text, start, vocabulary);
      if (0 < whole) {
        push(start + whole, "word");
        at = start - 1;
      } else {
        push(at, "word");
        push(at + 1, "sign");
      }
    }
  }
  push(text.length, isInside ? "inside" : isWord(text.slice(start)) ? "word" : "sign");
  return isInside;
}

/** A dash by itself is a sign. */
function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Length of a code with a sign in it (`UNGA/C-1`) or of `N/A`; 0 where the signs separate. */
function wholeCode(text: string, start: number, vocabulary: Vocabulary): number {
  if (LONGEST_CODE < text.length - start) return 0;
  const code = bare(text.slice(start));
  return isNone(code) || 0 < vocabulary.tags(code).length ? code.length : 0;
}

/** The longest code has 21 characters, and some to spare. */
const LONGEST_CODE = 26;

function isNone(code: string): boolean {
  return code.toUpperCase() === "N/A";
}

function token(word: PlacedWord, start: number, end: number, role: Token["role"]): Token {
  return {
    role,
    text: word.text.slice(start, end),
    line: word.line,
    start: word.start + start,
    end: word.start + end,
  };
}

type PartForm = "code" | "name" | "bracket" | "sign";

/** What begins at a token, and the index after its last. */
function nextPart(
  tokens: readonly Token[],
  index: number,
  isAfterNameTag: boolean,
  vocabulary: Vocabulary,
): { readonly end: number; readonly form: PartForm } {
  const role = tokens[index]?.role;
  if (role === "open") return { end: endOfBracket(tokens, index, vocabulary), form: "bracket" };
  if (role !== "word") return { end: index + 1, form: "sign" };
  const phrase = endOfPhrase(tokens, index, vocabulary);
  if (index < phrase) return { end: phrase, form: "code" };
  const name = isAfterNameTag ? endOfName(tokens, index, vocabulary) : index;
  return index < name ? { end: name, form: "name" } : { end: index + 1, form: "code" };
}

/** To the closing bracket; without one, the known codes at the end are no part of the name. */
function endOfBracket(tokens: readonly Token[], index: number, vocabulary: Vocabulary): number {
  let end = index + 1;
  while (tokens[end]?.role === "inside") end++;
  if (tokens[end]?.role === "close") return end + 1;
  while (tokens[end]?.role === "word" || tokens[end]?.role === "sign") end++;
  const first = Math.min(index + 2, end);
  while (first < end && isAfterName(tokens[end - 1] as Token, vocabulary)) end--;
  return end;
}

function isAfterName({ role, text }: Token, vocabulary: Vocabulary): boolean {
  return role === "sign" || isCode(text, vocabulary);
}

function isCode(written: string, vocabulary: Vocabulary): boolean {
  return 0 < vocabulary.tags(bare(written)).length;
}

function bare(text: string): string {
  let end = text.length;
  while (0 < end && SIGNS.includes(text[end - 1] ?? "")) end--;
  return text.slice(0, end);
}

/** `COLOMBO PLAN` and other codes of two words. */
function endOfPhrase(tokens: readonly Token[], index: number, vocabulary: Vocabulary): number {
  const first = tokens[index];
  const second = tokens[index + 1];
  if (first?.role !== "word" || second?.role !== "word") return index;
  return isCode(`${first.text} ${second.text}`, vocabulary) ? index + 2 : index;
}

/** Fewest letters of a word that is a name by itself, and of a name's first word. */
const SHORTEST_NAME = 5;
const SHORTEST_FIRST = 3;

/**
 * The end of a name without brackets: unknown words in a row, of which the first is near to no code.
 * A single short word is rather a code that the vocabulary does not have.
 */
function endOfName(tokens: readonly Token[], index: number, vocabulary: Vocabulary): number {
  let end = index;
  let words = 0;
  let longest = 0;
  for (let at = index; at < tokens.length; at++) {
    const { role, text } = tokens[at] as Token;
    if (role === "sign" && (text === "," || text === ".")) continue;
    if (role !== "word" || !isNameWord(text, words, vocabulary)) break;
    words++;
    longest = Math.max(longest, text.length);
    end = at + 1;
  }
  return 1 < words || SHORTEST_NAME <= longest ? end : index;
}

function isNameWord(text: string, before: number, vocabulary: Vocabulary): boolean {
  for (let i = 0; i < text.length; i++)
    if (!isUpperLetter(text.charCodeAt(i)) && !"-'’".includes(text[i] ?? "")) return false;
  if (isCode(text, vocabulary) || handlingCaption(text) !== undefined) return false;
  if (0 < before) return true;
  if (text.length < SHORTEST_FIRST || 0 < vocabulary.splitTags(text).length) return false;
  return vocabulary.nearestTags(text).every((code) => 1 < editDistance(text, code, 1));
}

function toTag(
  lines: DocumentLines,
  tokens: readonly Token[],
  form: PartForm,
  vocabulary: Vocabulary,
): Tag | undefined {
  if (form === "sign") return undefined;
  if (form === "bracket") return toBracketed(lines, tokens);
  const value = toFieldValue(lines, tokens);
  if (value === undefined || isNone(value.value)) return undefined;
  if (form === "name") return { ...value, kind: "person", bracket: "none" };
  const kind = vocabulary.tags(value.value)[0]?.kind;
  // A caption may be caught in the list (SIPDIS).
  if (kind === undefined && handlingCaption(value.value) !== undefined) return undefined;
  return { ...value, kind: kind ?? "unknown", bracket: undefined };
}

/** The name in a bracket; the stretch goes from bracket to bracket. */
function toBracketed(lines: DocumentLines, tokens: readonly Token[]): Tag | undefined {
  const whole = toFieldValue(lines, tokens);
  if (whole === undefined) return undefined;
  const isClosed = tokens.at(-1)?.role === "close";
  const inside = tokens.filter(({ role }) => role === "inside" || role === "word");
  const value = toFieldValue(lines, inside)?.value ?? "";
  return { ...whole, value, kind: "person", bracket: isClosed ? "closed" : "open" };
}

/** Whether a sign that is no comma has a code right before and another after it. */
function isBetweenCodes(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.role;
  const isBetween = (before === "word" || before === "close") && tokens[index + 1]?.role === "word";
  return isBetween && ODD_SIGNS.includes(tokens[index]?.text ?? " ");
}

const ODD_SIGNS = ";/.";
