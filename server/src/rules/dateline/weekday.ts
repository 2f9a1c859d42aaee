import { toStretch } from "../../parse/place.ts";
import { isValidDate, weekdayNames, weekdayOfDate } from "../../vocabulary/calendar.ts";
import type { MemoRule } from "../rule.ts";

export const weekday: MemoRule = {
  code: "dateline/weekday",
  severity: "warning",
  summary: "A dateline's day of the week does not fit its date",
  documents: "memo",
  scope: "frame",
  check({ bindings }, report) {
    for (const { line, date, reading } of bindings.datelines) {
      const { year, month, day, weekday: written } = reading;
      if (written === undefined || year === undefined || month === undefined || day === undefined)
        continue;
      if (!isValidDate(year, month, day)) continue;
      const actual = weekdayOfDate(year, month, day);
      if (actual === written.number) continue;
      report({
        stretch: toStretch({ line, ...written }),
        message: `${weekdayNames[written.number]} does not fit the date; ${date} was a ${weekdayNames[actual]}`,
        related: [
          {
            message: `This day was a ${weekdayNames[actual]}`,
            stretch: toStretch({ line, ...reading.date }),
          },
        ],
      });
    }
  },
};
