import type { LineStretch } from "../../parse/place.ts";
import { toStretch } from "../../parse/place.ts";
import type { DateTimeBinding } from "../../resolve/cable/cableBindings.ts";
import { readDateTime } from "../../resolve/cable/dateTimeGroup.ts";
import { monthAbbreviation } from "../../vocabulary/calendar.ts";
import { nearestOf } from "../../vocabulary/distance.ts";
import { lettersForDigits } from "../dateTimeDigits.ts";
import type { CableRule, Fix } from "../rule.ts";

export const malformed: CableRule = {
  code: "dtg/malformed",
  severity: "error",
  summary: "A date-time group does not have the form R 160106Z JUN 77",
  documents: "cable",
  scope: "line",
  check({ bindings }, report) {
    for (const { dateTime } of bindings.headers) {
      if (dateTime === undefined || !isMalformed(dateTime)) continue;
      const fault = describe(dateTime);
      report({
        stretch: toStretch(fault.place),
        message: fault.message,
        fixes: fault.fixes,
        ...(dateTime.fault === "missing" ? { waitsFor: "after" } : {}),
      });
    }
  },
};

/** Letters that stand for digits are the business of `dtg/letter-for-digit`. */
function isMalformed(dateTime: DateTimeBinding): boolean {
  const { fault } = dateTime;
  if (fault === undefined || fault === "time" || fault === "date") return false;
  return lettersForDigits(dateTime).length === 0;
}

interface Fault {
  readonly place: LineStretch;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

function describe(dateTime: DateTimeBinding): Fault {
  const { landmark, fault, start, end, text } = dateTime;
  const { line } = start;
  const whole = { line, start: start.column, end: end.column };
  const { group, month, year } = landmark;
  if (fault === "group")
    return {
      place: { line, start: group.start, end: group.end },
      message: `${group.text} is no day and time; six digits and Z were expected`,
      fixes: [],
    };
  if (fault === "month" && month !== undefined) {
    const place = { line, start: month.start, end: month.end };
    return {
      place,
      message: `${month.text} is no month; one such as JUN was expected`,
      fixes: monthFixes(dateTime, month.text, place),
    };
  }
  if (fault === "year" && year !== undefined)
    return {
      place: { line, start: year.start, end: year.end },
      message: `${year.text} is no year; two digits such as 77 were expected`,
      fixes: [],
    };
  return {
    place: whole,
    message: `The date-time group ${text} is not whole; month and year were expected after it`,
    fixes: [],
  };
}

const MONTHS: readonly string[] = Array.from({ length: 12 }, (_, i) =>
  monthAbbreviation(i + 1).toUpperCase(),
);

/** The one month that is a letter away, if it has the day. */
function monthFixes(
  { landmark }: DateTimeBinding,
  written: string,
  place: LineStretch,
): readonly Fix[] {
  const nearest = nearestOf(written, MONTHS, 1);
  const [text] = nearest;
  if (text === undefined || nearest.length !== 1) return [];
  const month = { start: place.start, end: place.end, text };
  if (readDateTime({ ...landmark, month }).fault !== undefined) return [];
  return [
    {
      title: `Change ${written} to ${text}`,
      isSafe: false,
      isPreferred: true,
      edits: [{ stretch: toStretch(place), newText: text }],
    },
  ];
}
