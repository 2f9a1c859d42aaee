/**
 * The times at which the sections of a cable were received and handled: the group at the end of a
 * PAGE line and that of the dash line. They have a day and no month.
 */

import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { isDigits, wordsFrom } from "../../scan/words.ts";
import { daysInMonth } from "../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../document.ts";

/** `021508Z` with its place. */
export interface ClockTime extends LineStretch {
  readonly written: string;
  readonly day: number;
  /** Minutes since midnight. */
  readonly minutes: number;
}

/** The times of one section. */
export interface SectionTimes {
  readonly section: number;
  /** The times of its PAGE lines, in order. */
  readonly pages: readonly ClockTime[];
  /** The time of its dash line, which cables have from December 1976 on. */
  readonly handled: ClockTime | undefined;
}

/** The times of each section that has a PAGE line or a dash line with a time, in order. */
export function sectionTimes(document: CableDocument): readonly SectionTimes[] {
  const { lines, parts, bindings } = document;
  const sections = new Map<number, { pages: ClockTime[]; handled: ClockTime | undefined }>();
  const entryOf = (section: number) => {
    const entry = sections.get(section) ?? { pages: [], handled: undefined };
    sections.set(section, entry);
    return entry;
  };
  for (const { line, start, end, section } of parts.pages) {
    const time = timesIn(textOf(lines, line).slice(0, end), start, line).at(-1);
    if (time !== undefined) entryOf(section).pages.push(time);
  }
  for (const { section, fields } of bindings.headers) {
    const piece = fields.find(({ name }) => name === "dashLine")?.pieces[0];
    if (piece === undefined) continue;
    const text = textOf(lines, piece.line).slice(0, piece.end);
    entryOf(section).handled = timesIn(text, piece.start, piece.line)[0];
  }
  return [...sections]
    .map(([section, entry]) => ({ section, ...entry }))
    .sort((a, b) => a.section - b.section);
}

/** The words of a line that are a day and time, the dashes glued to one left out. */
function timesIn(text: string, column: number, line: number): ClockTime[] {
  return wordsFrom(text, column).flatMap(({ text: word, end }) => {
    const written = word.slice(-GROUP_LENGTH);
    const before = word.slice(0, -GROUP_LENGTH);
    if (before.replaceAll("-", "") !== "") return [];
    const time = readTime(written);
    return time ? [{ ...time, written, line, start: end - GROUP_LENGTH, end }] : [];
  });
}

const GROUP_LENGTH = 7;

/** Day and time of a group, `undefined` if it is none or no clock shows it. */
function readTime(group: string): { day: number; minutes: number } | undefined {
  if (group.length !== GROUP_LENGTH || !group.endsWith("Z") || !isDigits(group.slice(0, -1)))
    return undefined;
  const day = Number(group.slice(0, 2));
  const hour = Number(group.slice(2, 4));
  const minute = Number(group.slice(4, 6));
  if (day < 1 || 31 < day || 23 < hour || 59 < minute) return undefined;
  return { day, minutes: hour * MINUTES_OF_HOUR + minute };
}

const MINUTES_OF_HOUR = 60;
export const MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

/**
 * Minutes from one time to another, negative if the second is the earlier: the nearer of the two
 * ways round a month of this many days.
 */
export function minutesBetween(
  from: Pick<ClockTime, "day" | "minutes">,
  to: Pick<ClockTime, "day" | "minutes">,
  daysOfMonth: number,
): number {
  const month = daysOfMonth * MINUTES_OF_DAY;
  const difference = (to.day - from.day) * MINUTES_OF_DAY + to.minutes - from.minutes;
  if (difference < -month / 2) return difference + month;
  return month / 2 < difference ? difference - month : difference;
}

/** Days of the month of a date; 31 where year or month is not known. */
export function monthLength(year: number | undefined, month: number | undefined): number {
  return year === undefined || month === undefined ? 31 : daysInMonth(year, month);
}
