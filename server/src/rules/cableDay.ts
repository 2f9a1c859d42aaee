/** The day of a cable, for what was in force on it. */
import { agreeOnDate } from "../resolve/cable/agreement/date.ts";
import type { CableDocument } from "../resolve/document.ts";
import { toIsoDate } from "../vocabulary/vocabulary.ts";

/**
 * The ISO date that the places stating the date agree on; the middle of the month where the day is
 * not known, and the first date-time group's own month and year where they agree on nothing.
 */
export function cableDay(document: CableDocument): string | undefined {
  const { day, month, year } = agreeOnDate(document);
  if (year !== undefined && month !== undefined)
    return toIsoDate(year, month, day ?? MIDDLE) ?? toIsoDate(year, month, MIDDLE);
  const group = document.bindings.headers[0]?.dateTime;
  if (group?.year === undefined || group.month === undefined) return undefined;
  return toIsoDate(group.year, group.month, MIDDLE);
}

const MIDDLE = 15;
