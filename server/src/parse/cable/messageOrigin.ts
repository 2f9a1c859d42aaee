/**
 * Station and number of a cable as its lines have them, and whether two of them are the same but
 * for a slip: page lines have six characters of the station's name and five or six digits, banners
 * the whole name and often no leading zeros (cable-format 2.2 and 6).
 */
import type { CableLandmark } from "../../scan/cable/landmarks.ts";
import { isDigits } from "../../scan/words.ts";
import { editDistance } from "../../vocabulary/distance.ts";
import { type DocumentLines, textOf } from "../documentLines.ts";
import type { LineStretch } from "../place.ts";

export interface MessageOrigin {
  /** As written; `undefined` where a banner leaves it out. */
  readonly station: string | undefined;
  readonly serial: string;
}

/** Station and number of a page line, also where they stand on the line below it. */
export function originOfPageLine(
  lines: DocumentLines,
  line: number,
  landmark: Extract<CableLandmark, { kind: "pageLine" }>,
): MessageOrigin | undefined {
  const { station, serial } = landmark;
  if (serial !== undefined) return { station: station?.text, serial: serial.text };
  return originBelow(lines, line);
}

/** Longest line that holds only station and number. */
const LONGEST_ORIGIN = 24;

/** Station and number alone on the line after `PAGE 01`, where a transcriber broke the line. */
export function originBelow(
  lines: DocumentLines,
  line: number,
): (LineStretch & { readonly station: string; readonly serial: string }) | undefined {
  const whole = textOf(lines, line + 1);
  const text = whole.trim();
  const space = text.lastIndexOf(" ");
  const serial = text.slice(space + 1);
  if (space < 2 || LONGEST_ORIGIN < text.length) return undefined;
  if (serial.length < 4 || 8 < serial.length || !isDigits(serial)) return undefined;
  const start = whole.length - whole.trimStart().length;
  const station = text.slice(0, space);
  return { line: line + 1, station, serial, start, end: start + text.length };
}

/** Station and number of a banner. */
export function originOfBanner(
  landmark: Extract<CableLandmark, { kind: "banner" }>,
): MessageOrigin | undefined {
  const { station, serial } = landmark;
  return serial === undefined ? undefined : { station: station?.text, serial: serial.text };
}

/** Characters of a station's name in a page line, blanks counted. */
const PAGE_STATION = 6;

/** The same station and number, however long the name and whatever the leading zeros. */
export function isSameOrigin(a: MessageOrigin, b: MessageOrigin): boolean {
  return isSameSerial(a.serial, b.serial) && (!a.station || !b.station || hasSameStation(a, b));
}

/** As `isSameOrigin`, with one slip allowed in station and number together. */
export function isNearOrigin(a: MessageOrigin, b: MessageOrigin): boolean {
  if (isSameOrigin(a, b)) return true;
  const slips =
    editDistance(serialOf(a), serialOf(b), 1) +
    (a.station && b.station ? editDistance(stationOf(a), stationOf(b), 1) : 0);
  return slips <= 1;
}

function isSameSerial(a: string, b: string): boolean {
  return withoutZeros(a) === withoutZeros(b);
}

function hasSameStation(a: MessageOrigin, b: MessageOrigin): boolean {
  return stationOf(a) === stationOf(b);
}

const stationOf = ({ station = "" }: MessageOrigin): string =>
  station.slice(0, PAGE_STATION).replaceAll(" ", "");

const serialOf = ({ serial }: MessageOrigin): string => withoutZeros(serial);

function withoutZeros(text: string): string {
  const number = text.split("/", 1)[0] ?? "";
  let at = 0;
  while (at < number.length - 1 && number[at] === "0") at++;
  return number.slice(at);
}
