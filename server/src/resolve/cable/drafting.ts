/**
 * Who drafted, approved and cleared an outgoing cable: `EUR;SOV;MLEVITSKY:REH`, office, name and the
 * typist's initials with any signs between them (cable-format 3). The clearances follow the approver
 * on lines of their own, or on the same one where lines were joined.
 */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { isUpperLetter } from "../../scan/words.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { fieldWords, type PlacedWord } from "./fieldWords.ts";

export interface Drafter extends FieldValue {
  /** `EUR/SOV`, with whatever sign stands between its parts. */
  readonly office: string | undefined;
  readonly name: string | undefined;
}

/** The drafter of a DRAFTED BY line. */
export function toDrafter(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
): Drafter | undefined {
  const value = toFieldValue(lines, pieces);
  return value && { ...value, ...readDrafter(value.value) };
}

export interface Approval {
  readonly approver: Drafter | undefined;
  readonly clearances: readonly Drafter[];
}

/** The approver of an APPROVED BY line and those who cleared, in order. */
export function toApproval(lines: DocumentLines, pieces: readonly LineStretch[]): Approval {
  const groups: PlacedWord[][] = [];
  for (const word of fieldWords(lines, pieces)) {
    const group = groups.at(-1);
    if (group === undefined || beginsEntry(word, group)) groups.push([word]);
    else group.push(word);
  }
  const [approver, ...clearances] = groups.flatMap((group) => toDrafter(lines, group) ?? []);
  return { approver, clearances };
}

/** A line begins one, and where lines were joined an office with a name glued to it. */
function beginsEntry(word: PlacedWord, group: readonly PlacedWord[]): boolean {
  // A bracket on a line of its own is a remark on the one above.
  if (word.isFirst) return !word.text.startsWith("(");
  const before = group.at(-1)?.text ?? "";
  return !endsOpen(before) && hasOffice(word.text);
}

/** An entry is not complete before a sign (`ARA - HARLOW`) or in a bracket. */
function endsOpen(text: string): boolean {
  return ":;-/".includes(text.at(-1) ?? " ") || (text.startsWith("(") && !text.endsWith(")"));
}

/** `PM/ISO:MR.`, `S/S-O:JHANSON`: capitals up to a colon or semicolon, and something after it. */
function hasOffice(text: string): boolean {
  const sign = firstSign(text, ":;");
  if (sign < 1 || sign === text.length - 1) return false;
  return [...text.slice(0, sign)].every(
    (character) => isUpperLetter(character.charCodeAt(0)) || "/-".includes(character),
  );
}

function firstSign(text: string, signs: string): number {
  for (let at = 0; at < text.length; at++) if (signs.includes(text[at] ?? "")) return at;
  return -1;
}

/** Initials of a typist have at most three letters, and names at least four with their initials. */
const LONGEST_INITIALS = 3;
const SHORTEST_NAME = 4;

/** Office and name of an entry; both `undefined` where nothing tells them apart. */
function readDrafter(text: string): { office: string | undefined; name: string | undefined } {
  const parts = withoutRemark(text)
    .split(":")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [first = "", second, third] = parts;
  if (second !== undefined && !isTypist(first, second, third)) return named(first, second);
  return divideName(first);
}

/** `(PHONE)`, `(INFO)` at the end. */
function withoutRemark(text: string): string {
  const open = text.lastIndexOf("(");
  return 0 < open && text.endsWith(")") ? text.slice(0, open) : text;
}

/** Whether only the typist stands after the colon, since the name stands before it. */
function isTypist(first: string, second: string, third: string | undefined): boolean {
  const name = first.slice(lastSign(first) + 1).trim();
  return third === undefined && second.length <= LONGEST_INITIALS && SHORTEST_NAME <= name.length;
}

function lastSign(text: string): number {
  return Math.max(text.lastIndexOf(";"), text.lastIndexOf("/"), text.lastIndexOf("-"));
}

/** `EUR;SOV;MLEVITSKY`, `ARA - HARLOW`, `EUR/SOV HARLOW`: the name after the last sign or a blank. */
function divideName(text: string): { office: string | undefined; name: string | undefined } {
  const semicolon = text.lastIndexOf(";");
  const sign = 0 < semicolon ? semicolon : text.lastIndexOf(" - ") + 1;
  if (0 < sign) return named(text.slice(0, sign), text.slice(sign + 1));
  const blank = text.indexOf(" ");
  if (0 < blank && text.slice(0, blank).includes("/"))
    return named(text.slice(0, blank), text.slice(blank + 1));
  const last = lastSign(text);
  const name = text.slice(last + 1);
  if (0 < last && SHORTEST_NAME <= name.length) return named(text.slice(0, last), name);
  return { office: undefined, name: text === "" ? undefined : text };
}

function named(office: string, name: string): { office: string; name: string } {
  return { office: office.trim(), name: name.trim() };
}
