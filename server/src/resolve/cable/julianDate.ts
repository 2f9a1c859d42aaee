/** Day of the year and time, `2531700`, as the relay procedure writes the time of filing. */
import { isDigits } from "../../scan/words.ts";
import { daysInMonth, isLeapYear } from "../../vocabulary/calendar.ts";

export interface JulianTime {
  /** 1 to 366. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Day and time of seven digits; `undefined` for what no year or clock has. */
export function readJulian(digits: string): JulianTime | undefined {
  if (digits.length !== 7 || !isDigits(digits)) return undefined;
  const day = Number(digits.slice(0, 3));
  const hour = Number(digits.slice(3, 5));
  const minute = Number(digits.slice(5));
  if (day < 1 || LONGEST_YEAR < day || 23 < hour || 59 < minute) return undefined;
  return { day, hour, minute };
}

const LONGEST_YEAR = 366;

/** `2531700` for a day of the year and a time. */
export function formatJulian({ day, hour, minute }: JulianTime): string {
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return pad(day, 3) + pad(hour, 2) + pad(minute, 2);
}

/** The day of the year of a valid date, 1 for the first of January. */
export function dayOfYear(year: number, month: number, day: number): number {
  let days = day;
  for (let before = 1; before < month; before++) days += daysInMonth(year, before);
  return days;
}

/** Day of the year and time of an instant (`2008-09-09T17:00:00Z`). */
export function julianOf(iso: string): JulianTime {
  const part = (start: number, end: number) => Number(iso.slice(start, end));
  return {
    day: dayOfYear(part(0, 4), part(5, 7), part(8, 10)),
    hour: part(11, 13),
    minute: part(14, 16),
  };
}

const MINUTES_OF_DAY = 24 * 60;

/**
 * Minutes from an instant to a time of filing, the shorter way round the year: negative if it was
 * filed before.
 */
export function minutesFrom(iso: string, filed: JulianTime): number {
  const from = julianOf(iso);
  const year = Number(iso.slice(0, 4));
  const half = (LONGEST_YEAR * MINUTES_OF_DAY) / 2;
  const minutes = (time: JulianTime) => ((time.day - 1) * 24 + time.hour) * 60 + time.minute;
  const difference = minutes(filed) - minutes(from);
  if (half < difference) return difference - minutesOfYear(year - 1);
  return difference < -half ? difference + minutesOfYear(year) : difference;
}

function minutesOfYear(year: number): number {
  return (isLeapYear(year) ? LONGEST_YEAR : LONGEST_YEAR - 1) * MINUTES_OF_DAY;
}

/** The instant of a time of filing in the year that is nearest to another instant. */
export function instantOf(filed: JulianTime, nearIso: string | undefined): string | undefined {
  if (nearIso === undefined) return undefined;
  const near = Number(nearIso.slice(0, 4));
  const away = minutesFrom(nearIso, filed);
  const from = julianOf(nearIso);
  // The shorter way leads over New Year.
  const isBefore = away < 0 && from.day < filed.day;
  const isAfter = 0 < away && filed.day < from.day;
  const year = isBefore ? near - 1 : isAfter ? near + 1 : near;
  return toInstant(year, filed);
}

function toInstant(year: number, { day, hour, minute }: JulianTime): string | undefined {
  if (!isLeapYear(year) && day === LONGEST_YEAR) return undefined;
  let month = 1;
  let rest = day;
  while (daysInMonth(year, month) < rest) {
    rest -= daysInMonth(year, month);
    month++;
  }
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${year}-${pad(month)}-${pad(rest)}T${pad(hour)}:${pad(minute)}:00Z`;
}
