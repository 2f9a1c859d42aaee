import { toStretch } from "../../parse/place.ts";
import { agreeOnDate } from "../../resolve/cable/agreement/date.ts";
import { readDate } from "../../resolve/cable/attributeReading.ts";
import type { Attribute } from "../../resolve/cable/attributes.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { readCapitalsAsDigits } from "../../scan/misreadDigits.ts";
import { isDigits } from "../../scan/words.ts";
import {
  attribute as attributeEntry,
  monthAbbreviation,
  monthNumber,
  nearestOf,
} from "../../vocabulary/vocabulary.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";
import { shortened } from "../shortened.ts";

export const malformedDate: CableRule = {
  code: "attribute/malformed-date",
  severity: "warning",
  summary: "A date of the attributes does not have its form, or there is no such day",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const attribute of document.bindings.attributes)
      if (attributeEntry(attribute.key)?.type === "date" && isMalformed(attribute))
        report(toReport(document, attribute));
  },
};

/** The record keeping began after 1959, and 01 JAN 1960 stands for no date. */
const FIRST_YEAR = 1960;
const LAST_YEAR = 2040;

function isMalformed({ reading }: Attribute): boolean {
  if (reading === undefined) return true;
  return reading.type === "date" && !isPlausible(reading.iso);
}

function isPlausible(iso: string): boolean {
  const year = Number(iso.slice(0, 4));
  return FIRST_YEAR <= year && year <= LAST_YEAR;
}

function toReport(document: CableDocument, attribute: Attribute): Report {
  const { key, value, reading } = attribute;
  const mended = mendedDate(document, attribute);
  const what = reading === undefined ? "no date" : "a day long before or after the record";
  const place = placeOf(attribute);
  return {
    stretch: place === undefined ? attribute : toStretch(place),
    message: `${key} is ${shortened(value)}, ${what}; ${mended ?? "one such as 19 MAR 1974"} was expected`,
    fixes: place === undefined || mended === undefined ? [] : [correction(place, value, mended)],
    waitsFor: "after",
  };
}

/** The value on its line; `undefined` if it runs over several, or has doubled blanks. */
function placeOf({ start, end, text, value }: Attribute) {
  return start.line === end.line && text === value
    ? { line: start.line, start: start.column, end: end.column }
    : undefined;
}

/**
 * The date with its misread letters and its month put right; the Draft or Sent Date as the rest of
 * the cable has it. `undefined` if that gives no day.
 */
function mendedDate(document: CableDocument, { key, value }: Attribute): string | undefined {
  const [date = "", ...clock] = value.includes("-") ? value.split(" ") : [value];
  const separator = value.includes("-") ? "-" : " ";
  const parts = date.split(separator);
  const rest = clock.length === 0 ? "" : ` ${clock.join(" ")}`;
  const inCase = (written: string, month: string) =>
    separator === "-" && written !== written.toUpperCase()
      ? capitalized(month)
      : inCaseOf(written, month);
  const read = parts.length === 3 ? mendedParts(parts, inCase).join(separator) + rest : undefined;
  if (read !== undefined && isGood(read)) return read;
  if (!DATES_OF_THE_CABLE.has(key)) return undefined;
  const { day, month, year } = agreeOnDate(document);
  if (day === undefined || month === undefined || year === undefined) return undefined;
  const name = inCase(parts[1] ?? "", monthAbbreviation(month));
  const whole = [String(day).padStart(2, "0"), name, String(year)].join(separator) + rest;
  return isGood(whole) ? whole : undefined;
}

/** The day that they state is that of the date-time group. */
const DATES_OF_THE_CABLE: ReadonlySet<string> = new Set(["Draft Date", "Sent Date"]);

function isGood(value: string): boolean {
  const date = readDate(value);
  return date !== undefined && isPlausible(date.iso);
}

type InCase = (written: string, month: string) => string;

function mendedParts(
  [day = "", month = "", year = ""]: readonly string[],
  inCase: InCase,
): readonly string[] {
  const digits = readCapitalsAsDigits(day);
  const oneDigit = isDigits(digits) && digits.length === 1;
  return [oneDigit ? `0${digits}` : digits, mendedMonth(month, inCase), readCapitalsAsDigits(year)];
}

/** The one month that is a letter away, in the case in which it is written. */
function mendedMonth(written: string, inCase: InCase): string {
  if (written.length === 3 && monthNumber(written) !== undefined) return written;
  const capitals = written.toUpperCase().replaceAll("0", "O").replaceAll("1", "I");
  const nearest = nearestOf(capitals, MONTHS, 1);
  const [month] = nearest;
  return month === undefined || nearest.length !== 1 ? written : inCase(written, month);
}

const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, i) => monthAbbreviation(i + 1));

/** `MAR`, `mar` or `Mar`, as the letters that are there. */
function inCaseOf(written: string, month: string): string {
  if (written === written.toUpperCase()) return month;
  return written === written.toLowerCase() ? month.toLowerCase() : capitalized(month);
}

/** `Mar`, as all dates with hyphens have it. */
function capitalized(month: string): string {
  return month.charAt(0) + month.slice(1).toLowerCase();
}
