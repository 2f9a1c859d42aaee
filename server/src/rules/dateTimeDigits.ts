/** Letters in a date-time group that are digits misread. */

import type { LineStretch } from "../parse/place.ts";
import type { DateTimeBinding } from "../resolve/cable/cableBindings.ts";
import { readDateTime } from "../resolve/cable/dateTimeGroup.ts";
import { readCapitalsAsDigits } from "../scan/misreadDigits.ts";
import { isDigits } from "../scan/words.ts";

export interface Misread {
  readonly place: LineStretch;
  readonly written: string;
  /** The same with digits for the letters. */
  readonly digits: string;
}

/**
 * The parts of a date-time group that have letters for digits, as `16O106Z` and the year `7O`: all of
 * them, if the group is right once they are read as digits, else none.
 */
export function lettersForDigits({ landmark, start, fault }: DateTimeBinding): readonly Misread[] {
  const { group, year } = landmark;
  if (fault === undefined) return [];
  const readGroup = { ...group, text: withDigits(group.text) };
  const readYear = year && { ...year, text: withDigits(year.text) };
  if (readDateTime({ ...landmark, group: readGroup, year: readYear }).fault !== undefined)
    return [];
  return [
    { written: group, read: readGroup },
    ...(year === undefined || readYear === undefined ? [] : [{ written: year, read: readYear }]),
  ].flatMap(({ written, read }) =>
    written.text === read.text
      ? []
      : [
          {
            place: { line: start.line, start: written.start, end: written.end },
            written: written.text,
            digits: read.text,
          },
        ],
  );
}

/** The letters read as digits, but for the Z of a group and a letter glued to a year: `79R`. */
function withDigits(text: string): string {
  const isWhole = isDigits(text.slice(0, -1)) && text.length !== 2;
  return isWhole ? text : readCapitalsAsDigits(text);
}
