/**
 * The sentence on who made a paper: `Drafted by Harlow (EUR/SOV) on June 8; cleared by Blake and in
 * EUR; approved by Lane.` (memo-format 9).
 */
import { isDigit, isUpperLetter } from "../../../scan/words.ts";
import type { Columns } from "../../../text/span.ts";
import { isWordCharacter } from "../../../vocabulary/matching.ts";
import { draftingClauseAt, monthNumber } from "../../../vocabulary/vocabulary.ts";
import { isDate } from "./path.ts";
import { skipBlank, trimEnd } from "./sentences.ts";
import type { ReadPart } from "./sourcePart.ts";

/** Who drafted, cleared or approved: a person or an office, with the office in brackets and the day. */
export interface Hand extends ReadPart {
  readonly role: "drafter" | "clearance" | "approval";
  readonly office: string | undefined;
  /** As written, mostly without a year: `June 8`. */
  readonly date: string | undefined;
}

interface Clause extends Columns {
  readonly role: string;
  /** After the words that open it. */
  readonly content: number;
}

const ROLES: Readonly<Record<string, Hand["role"]>> = {
  drafting: "drafter",
  clearance: "clearance",
  approval: "approval",
};

/** All who had a hand in the paper, in the order of the sentence. */
export function readDrafting(
  text: string,
  enclosed: readonly boolean[],
  sentence: Columns,
): readonly Hand[] {
  const clauses = findClauses(text, enclosed, sentence);
  return clauses.flatMap((clause, index) => {
    const role = ROLES[clause.role];
    if (role === undefined) return [];
    // `Drafted and approved by Lane`: the names stand in the clause that follows.
    const hasNames = clause.content < clause.end;
    const own = hasNames ? clause : clauses[index + 1];
    return own === undefined ? [] : readHands(text, enclosed, own, role);
  });
}

function findClauses(
  text: string,
  enclosed: readonly boolean[],
  { start, end }: Columns,
): Clause[] {
  const clauses: Clause[] = [];
  for (let at = start; at < end; at++) {
    if (enclosed[at] || isWordCharacter(text, at - 1)) continue;
    const match = draftingClauseAt(text, at);
    if (match === undefined) continue;
    const before = clauses.pop();
    if (before !== undefined) clauses.push({ ...before, end: endBefore(text, before.content, at) });
    const content = skipBlank(text, match.end, end);
    clauses.push({ start: at, end, content, role: match.entry.role ?? "other" });
    at = match.end - 1;
  }
  const last = clauses.pop();
  if (last !== undefined) clauses.push({ ...last, end: endBefore(text, last.content, end) });
  return clauses;
}

/** Without the comma, semicolon, stop and `and` before the next clause. */
function endBefore(text: string, start: number, next: number): number {
  let end = trimEnd(text, start, next);
  for (;;) {
    const before = end;
    while (start < end && ",;.".includes(text[end - 1] ?? " ")) end--;
    end = trimEnd(text, start, end);
    if (text.endsWith("and", end) && start <= end - AND && !isWordCharacter(text, end - AND - 1))
      if (text.slice(end - AND, end) === "and") end = trimEnd(text, start, end - AND);
    if (end === before || end <= start) return Math.max(start, end);
  }
}

const AND = 3;

function readHands(
  text: string,
  enclosed: readonly boolean[],
  { content, end }: Clause,
  role: Hand["role"],
): readonly Hand[] {
  const pieces = splitNames(text, enclosed, content, end);
  return pieces.flatMap((piece, index) => readHand(text, piece, role, 0 < index) ?? []);
}

/** Between commas, semicolons and the word `and`. */
function splitNames(
  text: string,
  enclosed: readonly boolean[],
  start: number,
  end: number,
): readonly Columns[] {
  const pieces: Columns[] = [];
  let from = start;
  const add = (to: number) => {
    const first = skipBlank(text, from, to);
    const last = trimEnd(text, first, to);
    if (first < last) pieces.push({ start: first, end: last });
  };
  for (let at = start; at < end; at++) {
    if (enclosed[at]) continue;
    const isAnd = text.startsWith("and ", at) && text[at - 1] === " ";
    if (!isAnd && text[at] !== "," && text[at] !== ";") continue;
    if (text[at] === "," && isDate(text, from, at)) continue;
    add(at);
    from = isAnd ? at + AND : at + 1;
    at = from - 1;
  }
  add(end);
  return pieces;
}

/** A piece as a person or office; a function after a name (`Chief of the Division`) is none. */
function readHand(
  text: string,
  piece: Columns,
  role: Hand["role"],
  mayBeFunction: boolean,
): Hand | undefined {
  let { start, end } = piece;
  for (const word of PREPOSITIONS) start = afterWord(text, start, word);
  let date: string | undefined;
  const on = text.slice(start, end).lastIndexOf("on ");
  if (0 <= on && (on === 0 || text[start + on - 1] === " ")) {
    const day = text.slice(start + on + "on ".length, end);
    if (isDay(day)) {
      date = day;
      end = trimEnd(text, start, start + on);
    }
  }
  let office: string | undefined;
  const open = text.lastIndexOf("(", end - 1);
  if (text[end - 1] === ")" && start < open) {
    office = text.slice(open + 1, end - 1).trim();
    end = trimEnd(text, start, open);
  }
  const value = text.slice(start, end);
  const first = value[0] ?? "";
  const isFunction = mayBeFunction && FUNCTION_WORDS.some((word) => value.includes(word));
  const isName = first !== first.toLowerCase() && !isFunction;
  return isName ? { role, value, office, date, start, end } : undefined;
}

const PREPOSITIONS = ["by", "in", "with", "for", "through", "the"];

/** After a word and the blank behind it, which may be lost before a capital (`withP`). */
function afterWord(text: string, start: number, word: string): number {
  const end = start + word.length;
  if (!text.startsWith(word, start)) return start;
  if (text[end] === " ") return skipBlank(text, end, text.length);
  return isUpperLetter(text.charCodeAt(end)) ? end : start;
}

/** Words within the name of a function, and of no person or office in these lists. */
const FUNCTION_WORDS = [" of ", " in the "];

/** `June 8`, `June 8, 1977`, `June 8 and 9`. */
function isDay(text: string): boolean {
  const [month = "", day = ""] = text.split(" ");
  return monthNumber(month) !== undefined && isDigit(day.charCodeAt(0));
}
