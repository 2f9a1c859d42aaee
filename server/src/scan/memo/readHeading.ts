/**
 * Headings of printed documents: a number, a genre, who writes to whom. Which titles have a genre the
 * vocabulary says; older volumes have titles of agents alone (`The Secretary of State to the
 * Ambassador in Finland (Harlow)`), and papers any title at all, so whether a title without a genre
 * is a heading the grammar decides by its place (memo-format 2).
 */
import type { Columns } from "../../text/span.ts";
import { genreOf } from "../../vocabulary/genres.ts";
import { personWord } from "../../vocabulary/personWords.ts";
import {
  isDigit,
  isLowerLetter,
  isUpperLetter,
  skipBlanks,
  type Word,
  wordsFrom,
} from "../words.ts";
import { isTitleCase } from "./lineShape.ts";
import type { HeadingReading } from "./memoLine.ts";

/** Longest title without a genre; the longest of agents in the corpus has 154 characters. */
const LONGEST_TITLE = 250;

/** A number and a title, or a title that begins with a genre; never a sentence. */
export function readHeading(text: string, content: Columns): HeadingReading | undefined {
  const start = pastMarkup(text, content.start);
  const number = readDocumentNumber(text, start);
  const titleStart = number === undefined ? start : skipBlanks(text, number.after);
  if (content.end <= titleStart || !isUpperLetter(text.charCodeAt(titleStart))) return undefined;
  const genre = genreOf(text.slice(titleStart, content.end));
  if (genre === undefined || endsSentence(text, content.end)) return undefined;
  const title = { start: titleStart, end: content.end };
  return { number: number?.number, title, genre, hasAgents: false };
}

/** A title in capitals or title case with or without a number, as the first line of a document. */
export function readTitle(text: string, content: Columns): HeadingReading | undefined {
  const start = pastMarkup(text, content.start);
  const number = readDocumentNumber(text, start);
  const titleStart = number === undefined ? start : skipBlanks(text, number.after);
  const length = content.end - titleStart;
  if (length < 2 || LONGEST_TITLE < length || !mayBeginTitle(text, titleStart)) return undefined;
  const words = wordsFrom(text.slice(0, content.end), titleStart);
  const hasAgents = isOfAgents(words);
  const isQuestion = (text[content.end - 1] ?? "") === "?";
  if (!hasAgents && !isQuestion && endsSentence(text, content.end)) return undefined;
  if (",;:".includes(text[content.end - 1] ?? " ")) return undefined;
  if (!hasAgents && !isTitleCase(words.map((word) => word.text))) return undefined;
  return {
    number: number?.number,
    title: { start: titleStart, end: content.end },
    genre: undefined,
    hasAgents,
  };
}

function mayBeginTitle(text: string, column: number): boolean {
  const first = text[column] ?? "";
  return first !== first.toLowerCase() || '“"‘'.includes(first);
}

/** Past the number signs of a Markdown heading. */
function pastMarkup(text: string, start: number): number {
  let at = start;
  while (text[at] === "#") at++;
  return at === start ? start : skipBlanks(text, at);
}

/** `56. `, `[56] ` or `No. 56 ` before a title. */
function readDocumentNumber(
  text: string,
  start: number,
): { number: Columns & { readonly text: string }; after: number } | undefined {
  const opening = text[start] === "[" ? 1 : 0;
  const from = start + opening;
  let end = from;
  while (end - from < 5 && isDigit(text.charCodeAt(end))) end++;
  const closing = opening === 1 ? "]" : ".";
  if (end === from || 4 < end - from || text[end] !== closing) return undefined;
  if (text[end + 1] !== " ") return undefined;
  return { number: { start: from, end, text: text.slice(from, end) }, after: end + 1 };
}

/**
 * `No. 56`, with or without a stop, alone on the line above the title, as the volumes of 1952 to 1954
 * and of the nineteenth century have it.
 */
export function readNumberLine(
  text: string,
  content: Columns,
): (Columns & { readonly text: string }) | undefined {
  if (!text.startsWith("No.", content.start)) return undefined;
  const start = skipBlanks(text, content.start + "No.".length);
  let end = start;
  while (end - start < 5 && isDigit(text.charCodeAt(end))) end++;
  const rest = text.slice(end, content.end);
  if (end === start || 4 < end - start || (rest !== "" && rest !== ".")) return undefined;
  return { start, end, text: text.slice(start, end) };
}

const LONGEST_FILE_LINE = 100;

/**
 * The file number above the title of a document before 1955, `851G.01/5–749: Telegram`, `File No.
 * 763.72119/987`, or the collection, `Eisenhower Library, Whitman file`.
 */
export function isFileLine(line: string): boolean {
  if (LONGEST_FILE_LINE < line.length || line.endsWith(",")) return false;
  if (line.startsWith("File No. ") || isDecimalFile(line)) return true;
  const colon = line.lastIndexOf(": ");
  const path = colon < 0 ? line : line.slice(0, colon);
  if (0 < colon && genreOf(line.slice(colon + 2)) === undefined) return false;
  if (!isUpperLetter(line.charCodeAt(0))) return false;
  return COLLECTIONS.some((ending) => path.endsWith(ending)) || path.includes(", lot ");
}

/** The last words of a collection's name. */
const COLLECTIONS = [" file", " files", " Files", " Papers", " Library"];

/** `851G.01/5–749`, `740.00119 EW/12–1844: Telegram`: a number of three digits, a slash, a date. */
function isDecimalFile(line: string): boolean {
  const slash = line.lastIndexOf("/");
  return /^\d{3}[A-Z]?\./.test(line) && 0 < slash && isDigit(line.charCodeAt(slash + 1));
}

/** Most words of which one is looked for before and after the `to`. */
const MOST_AGENT_WORDS = 40;

/** Whether words in title case name an agent, `to`, and another agent. */
function isOfAgents(words: readonly Word[]): boolean {
  if (MOST_AGENT_WORDS < words.length) return false;
  const to = words.findIndex(({ text }, index) => 0 < index && (text === "to" || text === "To"));
  if (to < 0 || to === words.length - 1) return false;
  const texts = words.map(({ text }) => text);
  const before = texts.slice(0, to);
  const after = texts.slice(to + 1);
  return before.some(isAgentWord) && after.some(isAgentWord) && !texts.some(isLowerWord);
}

/** A word in small letters that is longer than a particle. */
function isLowerWord(word: string): boolean {
  return 3 < word.length && isLowerLetter(word.charCodeAt(0)) && !/^to[A-Z]/.test(word);
}

/** An office, a body or a title before a name; a rank alone (`Deputy`) is none. */
function isAgentWord(word: string): boolean {
  const found = personWord(word);
  return found !== undefined && found.kind !== "rank" && word[0] !== word[0]?.toLowerCase();
}

/** A stop ends a sentence unless it follows an initial or abbreviation; callouts may follow it. */
function endsSentence(text: string, end: number): boolean {
  let at = end;
  while (isDigit(text.charCodeAt(at - 1))) at--;
  if (text[at - 1] !== ".") return ",;?!".includes(text[at - 1] ?? " ");
  return !isUpperLetter(text.charCodeAt(at - 2));
}
