/** The items of a REF line: telegrams by station and number, and what cannot be reduced to one. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { isDigits } from "../../scan/words.ts";
import { type ReferenceWordKind, referenceWordKind } from "../../vocabulary/vocabulary.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { fieldWords, type PlacedWord } from "./fieldWords.ts";

export type ReferenceItemKind = "telegram" | ReferenceWordKind | "other";

export interface ReferenceItem extends FieldValue {
  readonly kind: ReferenceItemKind;
  readonly station: string | undefined;
  readonly serial: number | undefined;
  readonly year: number | undefined;
}

/** The items in order; they are divided at enumerators, semicolons, colons, commas after a number, AND. */
export function toReferenceItems(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
): readonly ReferenceItem[] {
  const items: PlacedWord[][] = [];
  let current: PlacedWord[] = [];
  const end = () => {
    if (0 < current.length) items.push(current);
    current = [];
  };
  for (const word of fieldWords(lines, pieces)) {
    if (isEnumerator(word.text)) {
      end();
      continue;
    }
    if (word.text === "AND" && endsWithNumber(current)) {
      end();
      continue;
    }
    current.push(word);
    if (endsItem(word.text, current)) end();
  }
  end();
  return items.flatMap((words) => toItem(lines, words) ?? []);
}

/** `(A)`, `A)`, `A.`, `1.`. */
function isEnumerator(text: string): boolean {
  if (text.length === 3 && text.startsWith("(") && text.endsWith(")")) return true;
  return text.length === 2 && (text.endsWith(")") || text.endsWith(".")) && text[0] !== ".";
}

function endsWithNumber(words: readonly PlacedWord[]): boolean {
  const last = words.at(-1)?.text ?? "";
  return isDigits(bare(last)) || last === "(NOTAL)";
}

function bare(text: string): string {
  return ",;:.".includes(text.at(-1) ?? " ") ? text.slice(0, -1) : text;
}

function endsItem(text: string, words: readonly PlacedWord[]): boolean {
  const last = text.at(-1) ?? "";
  if (last === ";") return true;
  if (last !== "," && last !== ":") return false;
  // A comma after a month's day or a year is part of a date.
  const before = words.at(-2)?.text ?? "";
  return isDigits(bare(text)) && !isDateWord(before) && bare(text).length !== 2;
}

function isDateWord(text: string): boolean {
  return /^(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/.test(text);
}

function toItem(lines: DocumentLines, words: readonly PlacedWord[]): ReferenceItem | undefined {
  const stretches = words.map(({ line, start, end }) => ({ line, start, end }));
  const value = toFieldValue(lines, stretches);
  if (value === undefined || bare(value.value) === "") return undefined;
  const texts = words.map((word) => bare(word.text));
  const kind = texts.map((text) => referenceWordKind(text)).find((found) => found !== undefined);
  const airgram = readAirgram(texts);
  const telegram = kind === undefined ? readTelegram(texts) : undefined;
  const numbered = airgram ?? telegram;
  return {
    ...value,
    kind: kind ?? (airgram ? "airgram" : telegram ? "telegram" : "other"),
    station: numbered?.station,
    serial: numbered?.serial,
    year: numbered?.year,
  };
}

/** `78 LA PAZ 1579`, `STATE 236589`, with a note in brackets or a date after it. */
function readTelegram(
  texts: readonly string[],
): { station: string; serial: number; year: number | undefined } | undefined {
  const hasYear = texts.length < 3 || !isDigits(texts[0] ?? "") ? 0 : 1;
  const year = hasYear === 1 && texts[0]?.length === 2 ? 1900 + Number(texts[0]) : undefined;
  let at = hasYear;
  while (at < texts.length && /^[A-Z][A-Z.]*$/.test(texts[at] ?? "")) at++;
  const serial = texts[at] ?? "";
  if (at === hasYear || !isDigits(serial) || 6 < serial.length) return undefined;
  return { station: texts.slice(hasYear, at).join(" "), serial: Number(serial), year };
}

/** `LA PAZ A-23`, `A-071 OF APRIL 19`, `STATE A4683`: the station may be left out. */
function readAirgram(
  texts: readonly string[],
): { station: string | undefined; serial: number; year: undefined } | undefined {
  const at = texts.findIndex((text) => /^A-?\d{1,5}$/.test(text));
  if (at < 0) return undefined;
  const serial = Number((texts[at] ?? "").replace(/^A-?/, ""));
  return { station: at === 0 ? undefined : texts.slice(0, at).join(" "), serial, year: undefined };
}
