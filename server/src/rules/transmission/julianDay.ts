import { toStretch } from "../../parse/place.ts";
import type { DateTimeBinding, SectionHeader } from "../../resolve/cable/cableBindings.ts";
import {
  formatJulian,
  type JulianTime,
  julianOf,
  minutesFrom,
} from "../../resolve/cable/julianDate.ts";
import type { FiledTime } from "../../resolve/cable/transmission.ts";
import { readAsDigits } from "../../scan/misreadDigits.ts";
import { editDistance } from "../../vocabulary/vocabulary.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const julianDay: CableRule = {
  code: "transmission/julian-day",
  severity: "information",
  summary: "The day and time of the originator's line are not those of the date-time group",
  documents: "cable",
  scope: "frame",
  check({ bindings }, report) {
    for (const header of bindings.headers) {
      const found = check(header);
      if (found !== undefined) report(found);
    }
  },
};

/** A message is handed in within so many minutes after its date-time group (cable-format 13). */
const MOST_MINUTES = 5;
const DAY = 24 * 60;

function check({ transmission, dateTime }: SectionHeader): Report | undefined {
  const filed = transmission?.originator?.filed;
  // An impossible date-time group has its own finding.
  if (filed === undefined || dateTime?.iso === undefined) return undefined;
  const { julian } = filed;
  const away = julian === undefined ? undefined : minutesFrom(dateTime.iso, julian);
  if (away !== undefined && 0 <= away && away <= MOST_MINUTES) return undefined;
  const expected = expectedTime(filed, dateTime.iso);
  return {
    stretch: toStretch(filed),
    message: messageFor(filed, away, dateTime),
    fixes: expected === undefined ? [] : [correction(filed, filed.text, expected)],
    related: [{ message: "The date-time group", stretch: dateTime }],
  };
}

function messageFor(filed: FiledTime, away: number | undefined, dateTime: DateTimeBinding): string {
  const { day } = julianOf(dateTime.iso ?? "");
  const { text, julian } = filed;
  if (away === undefined || julian === undefined)
    return `${text} is no day of the year and time; day ${day} of the date-time group was expected`;
  const group = dateTime.landmark.group.text;
  if (DAY - MOST_MINUTES <= Math.abs(away) || julian.day !== day)
    return `${text} says day ${julian.day}, and the date-time group ${group} is of day ${day} of the year`;
  return away < 0
    ? `The time in ${text} is ${minutes(-away)} before the date-time group ${group}`
    : `The time in ${text} is ${minutes(away)} after the date-time group ${group}; at most ${MOST_MINUTES} were expected`;
}

function minutes(count: number): string {
  return count === 1 ? "1 minute" : `${count} minutes`;
}

/**
 * The right day with the time as written if that fits, or else the one time in the minutes after
 * the date-time group that is a slip of one digit away.
 */
function expectedTime(filed: FiledTime, iso: string): string | undefined {
  const { day } = julianOf(iso);
  const digits = readAsDigits(filed.text);
  const times: string[] = [];
  for (let late = 0; late <= MOST_MINUTES; late++) times.push(formatJulian(later(iso, late)));
  const sameTime = times.filter((time) => time.slice(3) === digits.slice(3));
  if (sameTime.length === 1 && filed.julian?.day !== day) return sameTime[0];
  const near = times.filter((time) => editDistance(time, digits, 1) <= 1);
  return near.length === 1 ? near[0] : undefined;
}

/** Day and time so many minutes after an instant. */
function later(iso: string, late: number): JulianTime {
  const { day, hour, minute } = julianOf(iso);
  const total = hour * 60 + minute + late;
  if (total < DAY) return { day, hour: Math.floor(total / 60), minute: total % 60 };
  const next = iso.slice(5, 10) === "12-31" ? 1 : day + 1;
  return { day: next, hour: 0, minute: total - DAY };
}
