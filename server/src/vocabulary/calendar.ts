/*
 * Names and lengths of months, names of weekdays, valid dates: the proleptic Gregorian calendar.
 * These are no vocabulary of the documents and therefore constants.
 */

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const WEEKDAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const ABBREVIATION_LENGTH = 3;

const monthByName = new Map<string, number>();
for (const [index, name] of MONTHS.entries()) {
  monthByName.set(name.toUpperCase(), index + 1);
  monthByName.set(name.slice(0, ABBREVIATION_LENGTH).toUpperCase(), index + 1);
}
// "Sept" is the one abbreviation of four letters that writers of memoranda use beside "Sep".
monthByName.set("SEPT", 9);

const weekdayByName = new Map<string, number>();
for (const [index, name] of WEEKDAYS.entries()) {
  weekdayByName.set(name.toUpperCase(), index);
  weekdayByName.set(name.slice(0, ABBREVIATION_LENGTH).toUpperCase(), index);
}

/** The English names of the months, January first. */
export const monthNames: readonly string[] = MONTHS;

/** The English names of the days of the week, Sunday first. */
export const weekdayNames: readonly string[] = WEEKDAYS;

/**
 * The month from 1 to 12 of a full English name or its first three letters (or `Sept`), with or
 * without a final stop; case is of no account.
 */
export function monthNumber(name: string): number | undefined {
  return monthByName.get(withoutStop(name).toUpperCase());
}

/**
 * The day of the week, 0 for Sunday to 6 for Saturday, of a full English name or its first three
 * letters, with or without a final stop; case is of no account.
 */
export function weekdayNumber(name: string): number | undefined {
  return weekdayByName.get(withoutStop(name).toUpperCase());
}

/** The month's three letters in capitals, as in a date-time group (`JUN`); "" outside 1 to 12. */
export function monthAbbreviation(month: number): string {
  return (MONTHS[month - 1] ?? "").slice(0, ABBREVIATION_LENGTH).toUpperCase();
}

/** Whether a year has a 29th of February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The number of days of a month; 0 if there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return DAYS[month - 1] ?? 0;
}

/** Whether there is such a day. */
export function isValidDate(year: number, month: number, day: number): boolean {
  return Number.isInteger(day) && 1 <= day && day <= daysInMonth(year, month);
}

/** The day of the week of a valid date, 0 for Sunday (Zeller's congruence, Sunday first). */
export function weekdayOfDate(year: number, month: number, day: number): number {
  const shifted = month < 3 ? month + 12 : month;
  const shiftedYear = month < 3 ? year - 1 : year;
  const leapDays =
    Math.floor(shiftedYear / 4) - Math.floor(shiftedYear / 100) + Math.floor(shiftedYear / 400);
  const sum = day + Math.floor((13 * (shifted + 1)) / 5) + shiftedYear + leapDays;
  return (sum + 6) % 7;
}

/** An ISO date (`1977-06-16`); `undefined` if there is no such day or the year is short. */
export function toIsoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1000 || 9999 < year || !isValidDate(year, month, day)) return undefined;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

function withoutStop(name: string): string {
  const trimmed = name.trim();
  return trimmed.endsWith(".") ? trimmed.slice(0, -1) : trimmed;
}
