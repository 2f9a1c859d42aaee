import { type LineStretch, toStretch } from "../../parse/place.ts";
import type { Dateline } from "../../resolve/memo/memoBindings.ts";
import { wordsFrom } from "../../scan/words.ts";
import { daysInMonth, monthNames, monthNumber } from "../../vocabulary/calendar.ts";
import type { MemoRule, Report } from "../rule.ts";

export const impossibleDate: MemoRule = {
  code: "dateline/impossible-date",
  severity: "warning",
  summary: "A dateline names a day that does not exist, or a year far off",
  documents: "memo",
  scope: "frame",
  check({ bindings }, report) {
    for (const dateline of bindings.datelines) {
      for (const day of daysOf(dateline)) {
        const found = impossibleDay(day, dateline.reading.year);
        if (found !== undefined) report(found);
      }
      const year = oddYear(dateline);
      if (year !== undefined) report(year);
    }
  },
};

interface Day extends LineStretch {
  readonly day: number;
  readonly month: number;
}

/**
 * The days of a dateline with their months: `May 30–June 2` has two of each, `June 3 and 4` two days
 * of one month, and the month may stand behind (`6 June`).
 */
function daysOf({ line, date, reading }: Dateline): readonly Day[] {
  const days: { columns: LineStretch; day: number; month: number | undefined }[] = [];
  let month: number | undefined;
  for (const { text, start } of partsOf(date)) {
    const named = monthNumber(text);
    if (named !== undefined) {
      if (month === undefined) for (const day of days) day.month ??= named;
      month = named;
    } else if (/^\d{1,2}$/.test(text)) {
      const column = reading.date.start + start;
      const columns = { line, start: column, end: column + text.length };
      days.push({ columns, day: Number(text), month });
    }
  }
  return days.flatMap(({ columns, day, month: own }) =>
    own === undefined ? [] : [{ ...columns, day, month: own }],
  );
}

/** The words of a date, ranges divided, without stops and commas. */
function partsOf(date: string): readonly { readonly text: string; readonly start: number }[] {
  return wordsFrom(date, 0).flatMap((word) => {
    let at = word.start;
    return word.text.split(/[-–]/).map((part) => {
      const start = at;
      at += part.length + 1;
      return { text: part.replace(/[.,]/g, ""), start };
    });
  });
}

function impossibleDay(place: Day, year: number | undefined): Report | undefined {
  const { day, month } = place;
  // Any leap year, where no year is written.
  const days = daysInMonth(year ?? 2000, month);
  if (1 <= day && day <= days) return undefined;
  const name = monthNames[month - 1] ?? "";
  const when = month === 2 && year !== undefined ? `${name} ${year}` : name;
  return {
    stretch: toStretch(place),
    message: `There is no ${name} ${day}; a day from 1 to ${days} was expected in ${when}`,
  };
}

/** The first year from which the United States have diplomatic documents. */
const FIRST_YEAR = 1776;
/** No document of a later year is open to transcribers for a long time. */
const LAST_YEAR = 2049;

/** Misprinted years occur in print (1045, 1725), so this is worth a look and no more. */
function oddYear({ line, reading, date }: Dateline): Report | undefined {
  const { year } = reading;
  if (year === undefined || (FIRST_YEAR <= year && year <= LAST_YEAR)) return undefined;
  const start = reading.date.start + date.lastIndexOf(String(year));
  return {
    stretch: toStretch({ line, start, end: start + String(year).length }),
    message:
      year < FIRST_YEAR
        ? `The year ${year} is before all diplomatic documents; ${FIRST_YEAR} or later was expected`
        : `The year ${year} is after all open documents; an earlier one was expected`,
    severity: "information",
  };
}
