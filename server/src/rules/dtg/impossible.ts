import { toStretch } from "../../parse/place.ts";
import type { DateTimeBinding } from "../../resolve/cable/cableBindings.ts";
import { daysInMonth, monthAbbreviation } from "../../vocabulary/calendar.ts";
import type { CableRule } from "../rule.ts";

export const impossible: CableRule = {
  code: "dtg/impossible",
  severity: "error",
  summary: "A date-time group names a day or time that does not exist",
  documents: "cable",
  scope: "line",
  check({ bindings }, report) {
    for (const { dateTime } of bindings.headers) {
      const fault = dateTime && faultOf(dateTime);
      if (dateTime === undefined || fault === undefined) continue;
      const { group } = dateTime.landmark;
      const place = {
        line: dateTime.start.line,
        start: group.start + fault.from,
        end: group.start + fault.to,
      };
      report({ stretch: toStretch(place), message: fault.message });
    }
  },
};

/** Which digits of the group are wrong, as columns in it, and why. */
function faultOf({
  fault,
  landmark,
  month,
  year,
  day,
}: DateTimeBinding): { from: number; to: number; message: string } | undefined {
  const digits = landmark.group.text;
  if (fault === "time") {
    const time = digits.slice(2, 6);
    return { from: 2, to: 6, message: `${time}Z is no time of day; 0000 to 2359 was expected` };
  }
  if (fault !== "date" || month === undefined || year === undefined) return undefined;
  const last = daysInMonth(year, month);
  const name = monthAbbreviation(month).toUpperCase();
  return {
    from: 0,
    to: 2,
    message: `${name} ${year} has no day ${day}; 01 to ${last} was expected`,
  };
}
