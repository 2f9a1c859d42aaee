/** The identifier of a later cable, `08HELSINKI195`: year, station and serial closed up. */
import { type DocumentLines, textOf } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { isDigit, isUpperLetter } from "../../scan/words.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";

export interface CableIdentifier extends FieldValue {
  readonly year: number;
  /** As in message numbers, with its blanks where the station is known: `RIO DE JANEIRO`. */
  readonly station: string;
  readonly serial: number;
  /** Words of the banner stand in it that do not belong there: `08SECTION01OF02MANAMA492`. */
  readonly isMalformed: boolean;
}

/** The parts of an identifier; `undefined` if there is none. */
export function toIdentifier(
  lines: DocumentLines,
  stretch: LineStretch | undefined,
  vocabulary: Vocabulary,
): CableIdentifier | undefined {
  const value = stretch && toFieldValue(lines, [stretch]);
  if (stretch === undefined || value === undefined) return undefined;
  const text = textOf(lines, stretch.line).slice(stretch.start, stretch.end);
  const serialStart = endWithout(text, text.length, isDigit);
  const stationStart = endWithout(text, serialStart, isUpperLetter);
  const closedUp = text.slice(stationStart, serialStart);
  // The rest of `SECTION 01 OF 02`: its OF and last number stand before the station.
  const isMalformed = 2 < stationStart;
  return {
    ...value,
    year: fullYear(Number(text.slice(0, 2))),
    station: stationNamed(closedUp, vocabulary) ?? closedUp,
    serial: Number(text.slice(serialStart)),
    isMalformed,
  };
}

/** Identifiers of two digits are of 1966 to 2010. */
const CENTURY_BREAK = 60;

function fullYear(year: number): number {
  return year + (year < CENTURY_BREAK ? 2000 : 1900);
}

/** Where the characters of a sort that end at `end` begin. */
function endWithout(text: string, end: number, isOfSort: (unit: number) => boolean): number {
  let at = end;
  while (0 < at && isOfSort(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The station whose name without blanks is this. */
function stationNamed(closedUp: string, vocabulary: Vocabulary): string | undefined {
  return vocabulary.allPosts().find(({ mrnName }) => lettersOf(mrnName) === closedUp)?.mrnName;
}

function lettersOf(name: string): string {
  return [...name].filter((letter) => isUpperLetter(letter.charCodeAt(0))).join("");
}
