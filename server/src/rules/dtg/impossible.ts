import { type LineStretch, toStretch } from "../../parse/place.ts";
import type { DateTimeBinding } from "../../resolve/cable/cableBindings.ts";
import { daysInMonth, monthAbbreviation } from "../../vocabulary/calendar.ts";
import { type ExpectedGroup, expectedGroup, isMended } from "../dateTimeFixes.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const impossible: CableRule = {
  code: "dtg/impossible",
  severity: "error",
  summary: "A date-time group names a day or time that does not exist",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const { dateTime } of document.bindings.headers) {
      const found = dateTime && faultOf(dateTime, () => expectedGroup(document, dateTime));
      if (found !== undefined) report(found);
    }
  },
};

/** What is wrong with the digits of a group, or with the month to which its day does not belong. */
function faultOf(dateTime: DateTimeBinding, expected: () => ExpectedGroup): Report | undefined {
  if (dateTime.fault === "time") return timeFault(dateTime, expected());
  return dateTime.fault === "date" ? dateFault(dateTime, expected()) : undefined;
}

/** The digits from one column of the group to another. */
function digitsOf({ landmark, start }: DateTimeBinding, from: number, to: number): LineStretch {
  const { group } = landmark;
  return { line: start.line, start: group.start + from, end: group.start + to };
}

function timeFault(dateTime: DateTimeBinding, { group }: ExpectedGroup): Report {
  const { text } = dateTime.landmark.group;
  const time = text.slice(2, 6);
  const place = digitsOf(dateTime, 2, 6);
  const isKnown = group?.startsWith(text.slice(0, 2)) === true && isMended(dateTime, { group });
  const expected = isKnown ? `${group.slice(2, 6)} was` : "0000 to 2359 was";
  return {
    stretch: toStretch(place),
    message: `${time}Z is no time of day; ${expected} expected`,
    fixes: isKnown ? [correction(place, time, group.slice(2, 6))] : [],
  };
}

function dateFault(dateTime: DateTimeBinding, expected: ExpectedGroup): Report {
  const { landmark, month, year, day } = dateTime;
  const written = landmark.group.text.slice(0, 2);
  const name = `${monthAbbreviation(month ?? 0)} ${year}`;
  const noDay = `${name} has no day ${day}`;
  if (expected.day === written && expected.month !== undefined && landmark.month !== undefined) {
    const { start, end, text } = landmark.month;
    const place = { line: dateTime.start.line, start, end };
    if (text !== expected.month && isMended(dateTime, { month: expected.month }))
      return {
        stretch: toStretch(place),
        message: `${noDay}; ${expected.month} was expected`,
        fixes: [correction(place, text, expected.month)],
      };
  }
  const place = digitsOf(dateTime, 0, 2);
  const group = `${expected.day}${landmark.group.text.slice(2)}`;
  const isKnown = expected.day !== undefined && isMended(dateTime, { group });
  const last = daysInMonth(year ?? 0, month ?? 0);
  return {
    stretch: toStretch(place),
    message: `${noDay}; ${isKnown ? `${expected.day} was` : `01 to ${last} was`} expected`,
    fixes: isKnown ? [correction(place, written, expected.day ?? "")] : [],
  };
}
