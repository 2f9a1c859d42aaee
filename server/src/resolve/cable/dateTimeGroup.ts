/** The date-time group as an instant. */
import type { HeaderFieldName } from "../../parse/nodes.ts";
import type { DateTimeGroup } from "../../scan/cable/landmarks.ts";
import { isDigits } from "../../scan/words.ts";
import { isValidDate, monthAbbreviation, monthNumber } from "../../vocabulary/calendar.ts";

/** What is wrong with a date-time group: its form, or a value that no clock or calendar has. */
export type DateTimeFault = "group" | "month" | "year" | "missing" | "time" | "date";

export interface DateTimeReading {
  /** `R 160106Z JUN 77`, blanks put right. */
  readonly value: string;
  /** `1977-06-16T01:06:00Z`; `undefined` if something is wrong. */
  readonly iso: string | undefined;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly fault: DateTimeFault | undefined;
}

/** The lines of the header that stand above the group, a caption apart. */
export const linesAboveGroup: ReadonlySet<HeaderFieldName> = new Set<HeaderFieldName>([
  "transmissionId",
  "routing",
  "originator",
  "securityWarning",
  "distribution",
  "draftedBy",
  "approvedBy",
  "dashLine",
]);

/** Earliest and latest year of two digits: the cables are of 1945 to 2044. */
const CENTURY_BREAK = 45;

/** Day, time, month and year of a group, or what is wrong with it. */
export function readDateTime(landmark: DateTimeGroup): DateTimeReading {
  const group = landmark.group.text.replaceAll(" ", "");
  const monthText = landmark.month?.text ?? "";
  const yearText = yearDigits(landmark.year?.text ?? "");
  const parts = [...landmark.precedence, group, monthText, yearText];
  const value = parts.filter((part) => part !== "").join(" ");
  const month = monthNumber(monthText);
  const year = fullYear(yearText);
  const digits = group.slice(0, -1);
  const isGroup = group.endsWith("Z") && digits.length === 6 && isDigits(digits);
  const day = isGroup ? Number(digits.slice(0, 2)) : undefined;
  const base = { value, year, month, day };
  const fault = findFault(landmark, isGroup, month, year) ?? impossible(digits, year, month);
  if (fault !== undefined || day === undefined) return { ...base, iso: undefined, fault };
  const pad = (number: number) => String(number).padStart(2, "0");
  const clock = `${digits.slice(2, 4)}:${digits.slice(4, 6)}:00Z`;
  return { ...base, iso: `${year}-${pad(month ?? 0)}-${pad(day)}T${clock}`, fault: undefined };
}

function findFault(
  landmark: DateTimeGroup,
  isGroup: boolean,
  month: number | undefined,
  year: number | undefined,
): DateTimeFault | undefined {
  if (!isGroup) return "group";
  if (landmark.month === undefined || landmark.year === undefined) return "missing";
  if (month === undefined || landmark.month.text.length !== 3) return "month";
  return year === undefined ? "year" : undefined;
}

function impossible(
  digits: string,
  year: number | undefined,
  month: number | undefined,
): DateTimeFault | undefined {
  if (23 < Number(digits.slice(2, 4)) || 59 < Number(digits.slice(4, 6))) return "time";
  const day = Number(digits.slice(0, 2));
  return isValidDate(year ?? 0, month ?? 0, day) ? undefined : "date";
}

/** `79` of `79R` or `7 9`: a letter glued on by the line and a blank are genuine (cable-format 5). */
function yearDigits(written: string): string {
  const text = written.replaceAll(" ", "");
  const hasLetter = text.length === 3 && isDigits(text.slice(0, 2)) && !isDigits(text);
  return hasLetter ? text.slice(0, 2) : text;
}

function fullYear(text: string): number | undefined {
  if (!isDigits(text)) return undefined;
  if (text.length === 4) return Number(text);
  if (text.length !== 2) return undefined;
  return Number(text) + (Number(text) < CENTURY_BREAK ? 2000 : 1900);
}

/** The abbreviation of a month as date-time groups have it. */
export function groupMonth(month: number): string {
  return monthAbbreviation(month).toUpperCase();
}
