import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { toStretch } from "../../parse/place.ts";
import type { DateTimeBinding } from "../../resolve/cable/cableBindings.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { isDigits, wordsFrom } from "../../scan/words.ts";
import { monthAbbreviation } from "../../vocabulary/calendar.ts";
import { nearestOf } from "../../vocabulary/distance.ts";
import { lettersForDigits } from "../dateTimeDigits.ts";
import { type ExpectedGroup, expectedGroup, isMended } from "../dateTimeFixes.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Fix, Report } from "../rule.ts";

export const malformed: CableRule = {
  code: "dtg/malformed",
  severity: "error",
  summary: "A date-time group does not have the form R 160106Z JUN 77",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const { dateTime } of document.bindings.headers) {
      if (dateTime === undefined || !isMalformed(dateTime)) continue;
      const { place, ...rest } = describe(document, dateTime);
      report({ stretch: toStretch(place), ...rest });
    }
  },
};

/** Letters that stand for digits are the business of `dtg/letter-for-digit`. */
function isMalformed(dateTime: DateTimeBinding): boolean {
  const { fault } = dateTime;
  if (fault === undefined || fault === "time" || fault === "date") return false;
  return lettersForDigits(dateTime).length === 0;
}

type Fault = Omit<Report, "stretch"> & { readonly place: LineStretch };

function describe(document: CableDocument, dateTime: DateTimeBinding): Fault {
  const { landmark, fault, start } = dateTime;
  const { line } = start;
  const { group, month, year } = landmark;
  const expected = expectedGroup(document, dateTime);
  if (fault === "group")
    return groupFault(dateTime, { line, start: group.start, end: group.end }, expected);
  if (fault === "month" && month !== undefined)
    return monthFault(dateTime, { line, start: month.start, end: month.end }, expected);
  if (fault === "year" && year !== undefined)
    return yearFault(dateTime, { line, start: year.start, end: year.end }, year.text, expected);
  return missingFault(document, dateTime, expected);
}

function groupFault(
  dateTime: DateTimeBinding,
  place: LineStretch,
  { group, day }: ExpectedGroup,
): Fault {
  const { text } = dateTime.landmark.group;
  const known = group ?? withoutDouble(dateTime, day);
  const isKnown = known !== undefined && isMended(dateTime, { group: known });
  return {
    place,
    message: `${text} is no day and time; ${isKnown ? `${known} was` : "six digits and Z were"} expected`,
    fixes: isKnown ? [correction(place, text, known)] : [],
  };
}

/** Digits of a group, and one more. */
const ONE_TOO_MANY = 7;

/** The group without a digit that is written twice, if only one gives a day and time. */
function withoutDouble(dateTime: DateTimeBinding, day: string | undefined): string | undefined {
  const { text } = dateTime.landmark.group;
  const groups = new Set<string>();
  for (let at = 1; at < ONE_TOO_MANY && text.length === ONE_TOO_MANY + 1; at++) {
    if (text[at] !== text[at - 1]) continue;
    const group = text.slice(0, at) + text.slice(at + 1);
    const isOfDay = day === undefined || group.startsWith(day);
    if (isOfDay && isMended(dateTime, { group })) groups.add(group);
  }
  const [only] = groups;
  return groups.size === 1 ? only : undefined;
}

function monthFault(
  dateTime: DateTimeBinding,
  place: LineStretch,
  { month, day }: ExpectedGroup,
): Fault {
  const written = dateTime.landmark.month?.text ?? "";
  const isOfDay = day === undefined || dateTime.landmark.group.text.startsWith(day);
  if (month !== undefined && isOfDay && isMended(dateTime, { month }))
    return {
      place,
      message: `${written} is no month; ${month} was expected`,
      fixes: [correction(place, written, month)],
    };
  return {
    place,
    message: `${written} is no month; one such as JUN was expected`,
    fixes: monthFixes(dateTime, written, place),
  };
}

const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, i) =>
  monthAbbreviation(i + 1).toUpperCase(),
);

/** The one month that is a letter away, if it has the day. */
function monthFixes(
  dateTime: DateTimeBinding,
  written: string,
  place: LineStretch,
): readonly Fix[] {
  const nearest = nearestOf(written, MONTHS, 1);
  const [month] = nearest;
  if (month === undefined || nearest.length !== 1 || !isMended(dateTime, { month })) return [];
  return [correction(place, written, month)];
}

function yearFault(
  dateTime: DateTimeBinding,
  place: LineStretch,
  written: string,
  { year }: ExpectedGroup,
): Fault {
  const isKnown = year !== undefined && isMended(dateTime, { year });
  return {
    place,
    message: `${written} is no year; ${isKnown ? `${year} was` : "two digits such as 77 were"} expected`,
    fixes: isKnown ? [correction(place, written, year)] : [],
  };
}

/** The year is not there or is a digit short, or month and year are not there. */
function missingFault(
  document: CableDocument,
  dateTime: DateTimeBinding,
  expected: ExpectedGroup,
): Fault {
  const { landmark, start, end, text } = dateTime;
  const { line } = start;
  const [next] = wordsFrom(textOf(document.lines, line), landmark.end, 1);
  if (landmark.month !== undefined && next !== undefined && isDigits(next.text))
    return yearFault(dateTime, { line, start: next.start, end: next.end }, next.text, expected);
  return {
    place: { line, start: start.column, end: end.column },
    message: `The date-time group ${text} is not whole; month and year were expected after it`,
    fixes: insertion(dateTime, expected),
    waitsFor: "after",
  };
}

/** What is missing, after what is there. */
function insertion(dateTime: DateTimeBinding, { month, year }: ExpectedGroup): readonly Fix[] {
  const { end, landmark, text } = dateTime;
  const hasMonth = landmark.month !== undefined;
  if (year === undefined || (month === undefined && !hasMonth)) return [];
  if (!isMended(dateTime, hasMonth || month === undefined ? { year } : { month, year })) return [];
  const missing = hasMonth ? year : `${month} ${year}`;
  return [
    {
      title: `Insert ${missing} after ${text}`,
      isSafe: false,
      isPreferred: true,
      edits: [{ stretch: { start: end, end }, newText: ` ${missing}` }],
    },
  ];
}
