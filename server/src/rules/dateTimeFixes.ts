/**
 * What a date-time group that cannot be right must have been, where the rest of the cable tells: the
 * date by the attributes (361 of 361), the whole group by the other sections (39 of 40 cables, the
 * other one adds a signal after it).
 */
import type { LineStretch } from "../parse/place.ts";
import { agreeOnDate } from "../resolve/cable/agreement/date.ts";
import type { DateTimeBinding } from "../resolve/cable/cableBindings.ts";
import { groupMonth, readDateTime } from "../resolve/cable/dateTimeGroup.ts";
import type { CableDocument } from "../resolve/document.ts";
import { isDigits } from "../scan/words.ts";
import { editDistance } from "../vocabulary/vocabulary.ts";

/** The words of a group as they must be; `undefined` where nothing tells. */
export interface ExpectedGroup {
  /** `160106Z`. */
  readonly group: string | undefined;
  /** `16`. */
  readonly day: string | undefined;
  /** `JUN`. */
  readonly month: string | undefined;
  /** `77`. */
  readonly year: string | undefined;
}

/** What the rest of the cable has for a group with a fault. */
export function expectedGroup(document: CableDocument, dateTime: DateTimeBinding): ExpectedGroup {
  const { day, month, year } = agreeOnDate(document);
  const expectedDay = day === undefined ? undefined : twoDigits(day);
  return {
    group: otherGroup(document) ?? withZ(dateTime) ?? completed(dateTime, expectedDay),
    day: expectedDay,
    month: month === undefined ? undefined : groupMonth(month),
    year: year === undefined ? undefined : twoDigits(year % 100),
  };
}

/** The group that all sections with a sound one have. */
function otherGroup({ bindings }: CableDocument): string | undefined {
  const groups = new Set(
    bindings.headers.flatMap(({ dateTime }) =>
      dateTime === undefined || dateTime.fault !== undefined ? [] : [dateTime.landmark.group.text],
    ),
  );
  const [group] = groups;
  return groups.size === 1 ? group : undefined;
}

/** The group with its Z, if that is missing or was read as a digit. */
function withZ({ landmark }: DateTimeBinding): string | undefined {
  const { text } = landmark.group;
  return text.endsWith("Z") ? undefined : `${text.slice(0, GROUP_DIGITS)}Z`;
}

/**
 * The group on that day of which the Z was lost or misread, or a digit of the day was lost; which
 * digit of the time was lost nothing tells.
 */
function completed({ landmark }: DateTimeBinding, day: string | undefined): string | undefined {
  const written = landmark.group.text.replaceAll(" ", "");
  if (day === undefined) return undefined;
  const digits = written.slice(0, GROUP_DIGITS);
  if (!written.endsWith("Z"))
    return isDigits(digits) && digits.startsWith(day) ? `${digits}Z` : undefined;
  const short = written.slice(0, -1);
  if (short.length !== GROUP_DIGITS - 1 || !isDigits(short) || short.startsWith(day))
    return undefined;
  const group = day + short.slice(-TIME_DIGITS);
  return editDistance(short, group, 1) === 1 ? `${group}Z` : undefined;
}

const GROUP_DIGITS = 6;
const TIME_DIGITS = 4;

/** Whether a group with these words in it has no fault. */
export function isMended(
  { landmark }: DateTimeBinding,
  words: { readonly group?: string; readonly month?: string; readonly year?: string },
): boolean {
  const { group, month, year } = landmark;
  const at = (text: string, columns: Pick<LineStretch, "start" | "end"> = group) => ({
    start: columns.start,
    end: columns.end,
    text,
  });
  const mended = {
    ...landmark,
    group: words.group === undefined ? group : at(words.group),
    month: words.month === undefined ? month : at(words.month, month),
    year: words.year === undefined ? year : at(words.year, year),
  };
  return readDateTime(mended).fault === undefined;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
