/**
 * Names of persons and the lines that name them: signatures and lists of participants. A name has no
 * mark of its own, so it is known by its words: each begins with a capital or is a particle, and one of
 * them is no English word, or is an initial (`Martha Harlow`, `N. E. Quay`, `von Brandt`).
 */
import { nameParticle } from "../../vocabulary/nameParticles.ts";
import { personWord } from "../../vocabulary/personWords.ts";
import { isWord } from "../../vocabulary/words.ts";
import { isDigit, isUpperLetter } from "../words.ts";

/** Words of a name, or of an office below it: `Deputy Assistant Secretary for Public Affairs`. */
const MOST_NAME_WORDS = 5;
const MOST_OFFICE_WORDS = 12;
const LONGEST_NAME = 48;
const LONGEST_LINE = 100;

const ENDINGS = ["Jr.", "Sr.", "III.", "Esq."];

/** Whether a line without a callout can be a name: one to five words with capitals, no stop. */
export function hasNameShape(line: string): boolean {
  // Of a paragraph nothing more is looked at.
  if (LONGEST_NAME + 1 < line.length) return false;
  const text = withoutStop(line);
  if (text.length < 2 || LONGEST_NAME < text.length) return false;
  const words = text.split(" ").filter((word) => word !== "");
  if (MOST_NAME_WORDS < words.length || !words.every(isNameWord)) return false;
  return !text.endsWith(".") || ENDINGS.some((ending) => text.endsWith(ending));
}

/** Older volumes have a stop after a name in capitals: `HAMILTON QUAY.` */
function withoutStop(line: string): string {
  return line.endsWith(".") && line === line.toUpperCase() ? line.slice(0, -1) : line;
}

/** Whether a line with the shape of a name has a word that only names have. */
export function isName(line: string): boolean {
  if (!hasNameShape(line)) return false;
  const words = withoutStop(line)
    .split(" ")
    .filter((word) => word !== "");
  if (words.some((word) => nameParticle(word)?.kind === "office")) return false;
  return words.some(isProperWord);
}

/** Whether a line is a name of two words and more that are all proper, or begins with such a name. */
export function isFullName(line: string): boolean {
  const bracket = line.indexOf(" (");
  const own = bracket < 0 ? line : line.slice(0, bracket);
  if (!isName(own)) return false;
  const words = own.split(" ").filter((word) => nameParticle(word)?.kind !== "name");
  return 1 < words.length && words.every(isProperWord);
}

/** Whether a line names an office: `Press Secretary to the President`, `Director of the Library`. */
export function isOffice(line: string): boolean {
  if (LONGEST_LINE < line.length || line.includes(":") || /[.?!]$/.test(line)) return false;
  const words = line.split(" ").filter((word) => word !== "");
  if (MOST_OFFICE_WORDS < words.length || !words.every(isNameWord)) return false;
  return words.some((word) => personWord(word) !== undefined);
}

/**
 * Whether a line names a person as lists of participants do: with a title or an office (`Mr. Quay,
 * Interpreter`), or by the name alone. A line of one word without either is none: `Finland` may be a
 * heading.
 */
export function isPersonLine(line: string): boolean {
  if (LONGEST_PERSON < line.length || endsLikeSentence(line)) return false;
  const words = line.split(" ").filter((word) => word !== "");
  if (words.some(isPossessive) || lowerShare(words) < words.length * 3) return false;
  if (words.some((word) => isTitleWord(word))) return true;
  if (line.includes(",")) return words.slice(0, 2).some(isProperWord);
  return 1 < words.length && words.every(isNameWord) && isProperWord(words[0] ?? "");
}

const LONGEST_PERSON = 180;

/** Four times the words that begin with a small letter and are no particles, taken from all. */
function lowerShare(words: readonly string[]): number {
  const lower = words.filter((word) => isLower(word) && nameParticle(word) === undefined).length;
  return 4 * (words.length - lower);
}

function isTitleWord(word: string): boolean {
  const kind = personWord(word)?.kind;
  return (kind === "honorific" || kind === "office") && !isLower(word);
}

function endsLikeSentence(line: string): boolean {
  if (/[?!:;]$/.test(line)) return true;
  if (!line.endsWith(".")) return false;
  const last = line.slice(line.lastIndexOf(" ") + 1);
  // `U.S.S.R.` and `Jr.` end a designation.
  return !ENDINGS.includes(last) && !/^(?:[A-Z]\.)+$/.test(last);
}

function isPossessive(word: string): boolean {
  return /[’'ʼ]s$/.test(word);
}

function isNameWord(word: string): boolean {
  const first = word[0] ?? "";
  if (nameParticle(word) !== undefined || first === "[" || first === "(") return true;
  return first !== first.toLowerCase() && !/[:;?!]$/.test(word);
}

function isLower(word: string): boolean {
  const first = word[0] ?? "";
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

/** An initial, or a word in capitals that no dictionary has. */
function isProperWord(word: string): boolean {
  const bare = word.replaceAll(/[[\](),.]/g, "");
  if (bare === "" || isLower(bare) || isDigit(bare.charCodeAt(0))) return false;
  if (bare.length <= 2 && isUpperLetter(bare.charCodeAt(0)) && word.includes(".")) return true;
  return bare.split("-").some((part) => 1 < part.length && !isWord(part));
}
