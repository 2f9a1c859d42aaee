/**
 * How a line is written. Titles stand in capitals or in title case and have no stop at the end;
 * speeches, decisions and marks look like titles and are none.
 */
import { linePhraseAt } from "../../vocabulary/linePhrases.ts";
import { personWord } from "../../vocabulary/personWords.ts";
import { hasLowerCase, isDigit, isUpperLetter, skipBlanks } from "../words.ts";
import type { LineShape } from "./memoLine.ts";

/** Words of the longest section title. */
const MOST_TITLE_WORDS = 14;
const ABBREVIATIONS_AT_END = ["Jr.", "Sr.", "U.S.", "U.S.S.R.", "U.N.", "D.C.", "a.m.", "p.m."];

/** Capitals throughout, or a title: no stop at the end and a capital at the start of most words. */
export function shapeOf(line: string): LineShape {
  const last = line.at(-1) ?? "";
  // `Approve ____ Disapprove ____` is to be filled in, and a line of the text.
  if (",;:".includes(last) || line.includes("__")) return "other";
  if (!hasLowerCase(line)) return /[A-Z]{2}/.test(line) ? "capitals" : "other";
  const words = line.split(" ").filter((word) => word !== "");
  if (MOST_TITLE_WORDS < words.length) return "other";
  if (last === "." && !ABBREVIATIONS_AT_END.some((ending) => line.endsWith(ending))) return "other";
  return isTitleCase(words) ? "title" : "other";
}

/** Whether three of four long words begin with a capital; particles and numbers do not count. */
export function isTitleCase(words: readonly string[]): boolean {
  let long = 0;
  let capital = 0;
  for (const word of words) {
    if (isTimeWord(word) || isDigit(word.charCodeAt(0))) continue;
    if (word.length <= 3 && !isUpperLetter(word.charCodeAt(0))) continue;
    long++;
    if (!isLowerStart(word)) capital++;
  }
  return 0 < capital && long <= capital + Math.floor(long / 4);
}

/** `a.m.`, `8:30`, `p.m.)` of the hours of a session. */
function isTimeWord(word: string): boolean {
  return word.includes("a.m.") || word.includes("p.m.");
}

function isLowerStart(word: string): boolean {
  const first = word[0] ?? "";
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

/** Longest name of a speaker, `The Assistant Secretary of State for Far Eastern Affairs`. */
const LONGEST_SPEAKER = 60;

/**
 * What stands before the first colon of a line of speech, `THE CHAIRMAN` or `JFK`, if it can name
 * somebody; whether it does, its recurrence in the document or its words tell.
 */
export function speakerOf(line: string): string | undefined {
  const colon = line.slice(0, LONGEST_SPEAKER + 1).indexOf(":");
  if (colon < 1 || !isUpperLetter(line.charCodeAt(0))) return undefined;
  const next = line[colon + 1];
  return next === undefined || next === " " ? line.slice(0, colon) : undefined;
}

/** Whether a speaker's name begins with a title or an office: `MR. QUAY`, `The President`. */
export function isSpeakerByName(name: string): boolean {
  const [first = "", second = ""] = name.split(" ", 2);
  const kind = personWord(first.toUpperCase() === "THE" ? second : first)?.kind;
  return kind === "honorific" || kind === "office";
}

/** Whether a whole line stands in brackets: `[Laughter]`, `(Whereupon the meeting ended.)`. */
export function isBracketed(line: string): boolean {
  const closing = line.startsWith("[") ? "]" : line.startsWith("(") ? ")" : undefined;
  if (closing === undefined) return false;
  let end = line.length;
  while (0 < end && isDigit(line.charCodeAt(end - 1))) end--;
  return line[end - 1] === closing && line.indexOf(closing) === end - 1;
}

/** Whether a line is a page's number between dashes, as typescripts have it: `-2-`, `– 12 –`. */
export function isPageNumber(line: string): boolean {
  return /^[-–—] ?\d{1,3} ?[-–—]$/.test(line);
}

/**
 * Whether a line is made of phrases that are no title, of marks and of places to be filled in:
 * `Approve ____ Disapprove ____`, `End text`, `None`.
 */
export function isMadeOfPhrases(line: string): boolean {
  let at = pastFilling(line, 0);
  let phrases = 0;
  while (at < line.length) {
    const found = linePhraseAt(line, at);
    if (found === undefined) return false;
    const isOption = found.entry.kind === "option";
    if (!isOption) phrases++;
    at = pastFilling(line, isOption ? pastDesignation(line, found.end) : found.end);
  }
  return 0 < phrases;
}

/** Past the number or letter of an option. */
function pastDesignation(line: string, column: number): number {
  let at = skipBlanks(line, column);
  if (isUpperLetter(line.charCodeAt(at))) return at + 1;
  while (isDigit(line.charCodeAt(at))) at++;
  return at;
}

/** Past blanks, lines to write on, boxes and check marks. */
function pastFilling(line: string, column: number): number {
  let at = column;
  while (at < line.length && "_-–—/.,:;()[]☐☑☒✓✔√xX ".includes(line[at] ?? "")) {
    // An `x` is a mark only if it stands alone.
    if ("xX".includes(line[at] ?? "") && (line[at + 1] ?? " ") !== " " && line[at + 1] !== "_")
      break;
    at++;
  }
  return skipBlanks(line, at);
}
