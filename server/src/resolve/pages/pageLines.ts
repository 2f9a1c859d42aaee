/**
 * The page lines of a cable: those that were read, and those that a slip keeps from being read
 * (`PAGF 02 STATE 139375`, `PAGE 2 STATE 139375`, `PAGE 02 STATE 13937S`), which the station and
 * number of the others tell. Every page line of a cable bears the same (361 of 361, cable-format 2.2).
 */

import { type DocumentLines, textOf } from "../../parse/documentLines.ts";
import type { PagePart } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { PageLine, SectionCount } from "../../scan/cable/landmarks.ts";
import { readSectionCount } from "../../scan/cable/readHeader.ts";
import { readAsDigits } from "../../scan/misreadDigits.ts";
import { isDigits, skipBlanks, type Word, wordsFrom } from "../../scan/words.ts";
import { editDistance } from "../../vocabulary/distance.ts";
import { lazyFor } from "../../vocabulary/lazy.ts";
import type { CableDocument } from "../document.ts";
import type { Frame } from "../frame.ts";

/** Station and number as a page line has them. */
export interface PageOrigin {
  readonly station: string;
  readonly serial: string;
}

/** Station and number with their place. */
export interface PlacedOrigin extends PageOrigin, LineStretch {
  readonly stationStretch: LineStretch;
  readonly serialStretch: LineStretch;
}

/** A page line. */
export interface CablePage extends LineStretch {
  /** The two digits, with letters read as digits; `undefined` if they were lost. */
  readonly number: string | undefined;
  /** As it is written. */
  readonly written: string;
  readonly numberStretch: LineStretch;
  readonly origin: PlacedOrigin | undefined;
  readonly section: number;
  /** The section by the line itself: `02 OF 03`. */
  readonly count: SectionCount | undefined;
  /** What is wrong with the line itself: the word or the number. */
  readonly fault: "word" | "number" | undefined;
  /** Station or message number, if only the other is there, and the column where it should be. */
  readonly missing: { readonly part: "station" | "serial"; readonly column: number } | undefined;
}

/** All page lines of a cable in order; made once for a frame, to which all lines belong that may be one. */
export function cablePages(document: CableDocument): readonly CablePage[] {
  return pagesOf(document.frame, document);
}

const pagesOf = lazyFor((_frame: Frame, document: CableDocument): readonly CablePage[] => {
  // Running heads have another form and another count.
  const parts = document.parts.pages.filter(({ runningHead }) => runningHead === undefined);
  const pages = parts.map((part) => toPage(document.lines, part));
  const origin = commonOrigin(document, pages);
  if (origin === undefined) return pages;
  const found = unreadPages(document, origin);
  return found.length === 0 ? pages : [...pages, ...found].sort((a, b) => a.line - b.line);
});

/**
 * Station and number of the cable by its page lines: those of more than half, or else those that
 * the line with classification and message number confirms; `undefined` if nothing decides.
 */
export function commonOrigin(
  document: CableDocument,
  pages: readonly CablePage[],
): PageOrigin | undefined {
  const counts = new Map<string, { origin: PageOrigin; count: number }>();
  let total = 0;
  for (const { origin } of pages) {
    if (origin === undefined) continue;
    total++;
    const key = originKey(origin);
    const entry = counts.get(key) ?? { origin, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  const entries = [...counts.values()];
  const majority = entries.find(({ count }) => total < 2 * count);
  if (majority !== undefined) return majority.origin;
  const confirmed = entries.filter(({ origin }) => isConfirmed(document, origin));
  return confirmed.length === 1 ? confirmed[0]?.origin : undefined;
}

/** Blanks in a station's name count for nothing: `LA PAZ` and `LAPAZ`. */
function originKey({ station, serial }: PageOrigin): string {
  return `${station.replaceAll(" ", "")} ${serial}`;
}

/** Characters of a station's name in a page line. */
const PAGE_STATION = 6;

/** Numbers lose leading zeros in the banner, and the station is written in full. */
function isConfirmed({ bindings }: CableDocument, { station, serial }: PageOrigin): boolean {
  return bindings.headers.some(({ messageNumber }) => {
    if (messageNumber === undefined || messageNumber.serial !== Number(serial)) return false;
    return messageNumber.station.slice(0, PAGE_STATION).trimEnd() === station;
  });
}

function toPage(lines: DocumentLines, part: PagePart): CablePage {
  const { line, start, end, label, pageLine, section } = part;
  const columns = pageLine?.numberColumns ?? { start, end };
  return {
    line,
    start,
    end,
    number: label === "" ? undefined : label,
    written: textOf(lines, line).slice(columns.start, columns.end),
    numberStretch: { line, ...columns },
    origin: toOrigin(part),
    section,
    count: pageLine?.section,
    fault: pageLine?.fault,
    missing: pageLine && missingPart(pageLine),
  };
}

function missingPart({ station, serial }: PageLine): CablePage["missing"] {
  if (station !== undefined && serial === undefined) return { part: "serial", column: station.end };
  if (station === undefined && serial !== undefined)
    return { part: "station", column: serial.start };
  return undefined;
}

function toOrigin({ line, pageLine, origin }: PagePart): PlacedOrigin | undefined {
  if (origin !== undefined) {
    const { station, serial, start, end } = origin;
    const at = { line: origin.line };
    const stationStretch = { ...at, start, end: start + station.length };
    const serialStretch = { ...at, start: end - serial.length, end };
    return { ...at, start, end, station, serial, stationStretch, serialStretch };
  }
  const station = pageLine?.station;
  const serial = pageLine?.serial;
  if (station === undefined || serial === undefined) return undefined;
  return {
    line,
    start: station.start,
    end: serial.end,
    station: station.text,
    serial: serial.text,
    stationStretch: { line, start: station.start, end: station.end },
    serialStretch: { line, start: serial.start, end: serial.end },
  };
}

/** The lines that are a page line of this cable but for one slip. */
function unreadPages(document: CableDocument, origin: PageOrigin): CablePage[] {
  const { lines, parts } = document;
  const sections = new Map(parts.pages.map((page) => [page.line, page.section]));
  const origins = new Set(parts.pages.map((page) => page.origin?.line));
  const pages: CablePage[] = [];
  let section = 0;
  lines.forEach((source, line) => {
    section = sections.get(line) ?? section;
    if (source.isBlank || sections.has(line) || origins.has(line)) return;
    if (!mayBegin(source.text)) return;
    const page = readUnread(line, textOf(lines, line), section, origin);
    if (page !== undefined) pages.push(page);
  });
  return pages;
}

/** Only a line that begins like the word is looked at. */
function mayBegin(text: string): boolean {
  return "PpO0FB".includes(text[skipBlanks(text, 0)] ?? " ");
}

/** Whether a line begins like a page line, or with a slip in the word or number. */
export function mayBePageLine(text: string): boolean {
  if (!mayBegin(text)) return false;
  const [first, second] = wordsFrom(text, 0, 2);
  return first !== undefined && second !== undefined && readHead(first, second) !== undefined;
}

/** A page line has at most: the word, the number, four words of a station, the serial number. */
const MOST_WORDS = 7;
/** Slips in station and number together. */
const MOST_SLIPS = 2;
const WORD = "PAGE";

function readUnread(
  line: number,
  text: string,
  section: number,
  expected: PageOrigin,
): CablePage | undefined {
  const words = wordsFrom(text, 0, MOST_WORDS);
  const [first, second] = words;
  if (first === undefined || second === undefined) return undefined;
  const head = readHead(first, second);
  if (head === undefined) return undefined;
  const origin = readOrigin(words.slice(head.words), line, expected);
  if (origin === undefined) return undefined;
  const isExact = originKey(origin) === originKey(expected);
  // One slip is believed: in the word and number, or in station and serial number.
  if (isExact === (head.fault === undefined)) return undefined;
  return {
    line,
    start: first.start,
    end: origin.end,
    number: head.number,
    written: text.slice(head.start, head.end),
    numberStretch: { line, start: head.start, end: head.end },
    origin,
    section,
    count: readSectionCount(wordsFrom(text, origin.end, 3), 0),
    fault: head.fault,
    missing: undefined,
  };
}

interface Head {
  readonly number: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly fault: CablePage["fault"];
}

/** `PAGE 02` with a slip in the word or number, the number glued to it, or without a number. */
function readHead(first: Word, second: Word): Head | undefined {
  const isPage = first.text === WORD;
  const isNear = isPage || editDistance(first.text.toUpperCase(), WORD, 1) <= 1;
  const digits = toDigits(second.text);
  const isNumber = digits !== undefined && digits.length <= 3;
  if (isNear && isNumber) {
    const { start, end } = second;
    const number = digits.padStart(2, "0");
    const fault = isPage ? (number === second.text ? undefined : "number") : "word";
    return { number, start, end, words: 2, fault };
  }
  if (isPage)
    return { number: undefined, start: first.end, end: first.end, words: 1, fault: "number" };
  const glued = first.text.startsWith(WORD) ? toDigits(first.text.slice(WORD.length)) : undefined;
  if (glued === undefined || 3 < glued.length) return undefined;
  const start = first.start + WORD.length;
  return { number: glued.padStart(2, "0"), start, end: first.end, words: 1, fault: "number" };
}

/** The words that are nearest to station and number, at most a slip or two away. */
function readOrigin(
  words: readonly Word[],
  line: number,
  expected: PageOrigin,
): PlacedOrigin | undefined {
  const count = expected.station.split(" ").length;
  const [first] = words;
  const station = words[count - 1];
  const serial = words[count];
  if (first === undefined || station === undefined || serial === undefined) return undefined;
  const name = words
    .slice(0, count)
    .map(({ text }) => text)
    .join(" ");
  const slips =
    editDistance(name, expected.station, MOST_SLIPS) +
    editDistance(serial.text, expected.serial, MOST_SLIPS);
  if (MOST_SLIPS < slips) return undefined;
  return {
    line,
    start: first.start,
    end: serial.end,
    station: name,
    serial: serial.text,
    stationStretch: { line, start: first.start, end: station.end },
    serialStretch: { line, start: serial.start, end: serial.end },
  };
}

/** Digits, or letters misread for digits among them; `undefined` for anything else. */
function toDigits(text: string): string | undefined {
  const digits = readAsDigits(text);
  return isDigits(digits) ? digits : undefined;
}
