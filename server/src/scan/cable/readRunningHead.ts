/**
 * The running heads of cables from about 1990 on, which stand where PAGE lines stood and interrupt
 * whatever is there: `HELSINKI 00000195  001.2 OF 002`. Where lines were joined, one stands within
 * a line; the form of its numbers is like nothing else.
 */
import { defaultVocabulary } from "../../vocabulary/vocabulary.ts";
import { isBlank, isDigits, isUpperLetter, type Word, wordsFrom } from "../words.ts";
import { toColumnText } from "./readTransmission.ts";
import type { ColumnText, RunningHead } from "./transmissionLandmarks.ts";

/** Characters before the word OF in which station, serial and page stand. */
const WINDOW = 64;
/** Characters after it in which the total stands. */
const AFTER = 8;
/** Most words of a station's name. */
const LONGEST_STATION = 4;
const OF = " OF ";

/** The running heads of a line, in order. */
export function findRunningHeads(text: string): readonly RunningHead[] {
  const heads: RunningHead[] = [];
  let from = 0;
  for (let at = text.indexOf(OF); 0 <= at; at = text.indexOf(OF, at + 1)) {
    const head = isDigits(text[at - 1] ?? "") ? readHead(text, from, at) : undefined;
    if (head === undefined) continue;
    heads.push(head);
    from = head.end;
  }
  return heads;
}

/** The head whose OF stands at a column; nothing before `from` belongs to it. */
function readHead(text: string, from: number, of: number): RunningHead | undefined {
  const start = Math.max(from, of - WINDOW);
  const before = wordsFrom(text.slice(0, of), start);
  const total = wordsFrom(text.slice(0, of + OF.length + AFTER), of + OF.length, 1)[0];
  const page = before.at(-1);
  const serial = before.at(-2);
  if (page === undefined || serial === undefined || total === undefined) return undefined;
  if (!isPage(page.text) || !isSerial(serial.text) || !isTotal(total.text)) return undefined;
  // A window that begins within a word has only a part of it.
  const isCut = from < start && !isBlank(text.charCodeAt(start - 1));
  const isAlone = start === 0 && text.slice(total.end, total.end + AFTER).trim() === "";
  const station = stationIn(before.slice(isCut ? 1 : 0, -2), isAlone);
  if (station === undefined) return undefined;
  return {
    kind: "runningHead",
    start: station.start,
    valueStart: station.start,
    end: total.end,
    station,
    serial: toColumnText(serial),
    page: toColumnText(page),
    total: toColumnText(total),
  };
}

const SERIAL_LENGTHS: ReadonlySet<number> = new Set([7, 8]);
const isSerial = (text: string): boolean => SERIAL_LENGTHS.has(text.length) && isDigits(text);
const isTotal = (text: string): boolean => text.length === 3 && isDigits(text);

/** `001.2`, `002`. */
function isPage(text: string): boolean {
  const stop = text.indexOf(".");
  const page = stop < 0 ? text : text.slice(0, stop);
  return page.length === 3 && isDigits(page) && (stop < 0 || isDigits(text.slice(stop + 1)));
}

/**
 * The station at the end of these words: all of them if the head has the line for itself, or else
 * the longest name that is known, or one word.
 */
function stationIn(words: readonly Word[], isAlone: boolean): ColumnText | undefined {
  let first = words.length;
  while (0 < first && words.length - first < LONGEST_STATION && isStationWord(words[first - 1]))
    first--;
  if (first === words.length) return undefined;
  if (first === 0 && isAlone) return joined(words);
  for (let at = first; at < words.length - 1; at++) {
    const name = joined(words.slice(at));
    if (name !== undefined && defaultVocabulary.stationOf(name.text) !== undefined) return name;
  }
  return joined(words.slice(-1));
}

function isStationWord(word: Word | undefined): boolean {
  if (word === undefined || !isUpperLetter(word.text.charCodeAt(0))) return false;
  return word.text === word.text.toUpperCase() && !".:;,".includes(word.text.at(-1) ?? ".");
}

function joined(words: readonly Word[]): ColumnText | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start, end: last.end, text: words.map(({ text }) => text).join(" ") };
}
