/**
 * Times of receipt and of handling in the wrong order. The dash line's time is never earlier than
 * that of its section's PAGE lines (105 of 105, cable-format 4), and these are equal within a section.
 */
import type { CableDocument } from "../document.ts";
import { agreeOnDate } from "./agreement/date.ts";
import {
  type ClockTime,
  MINUTES_OF_DAY,
  minutesBetween,
  monthLength,
  type SectionTimes,
  sectionTimes,
} from "./receiptTimes.ts";

export interface ReceiptSlip {
  readonly wrong: ClockTime;
  /** The time that contradicts it. */
  readonly witness: ClockTime;
  /** Whether the time of a PAGE line is the wrong one, and not that of the dash line. */
  readonly isPage: boolean;
  /** The time that the section's other PAGE lines have. */
  readonly expected: string | undefined;
}

/** The slips of all sections in order. */
export function receiptSlips(document: CableDocument): readonly ReceiptSlip[] {
  const { year, month } = agreeOnDate(document);
  const days = monthLength(year, month);
  const sent = new Map(
    document.bindings.headers.map(({ section, dateTime }) => [section, dateTime?.iso]),
  );
  return sectionTimes(document).flatMap((times) => slipsIn(times, sent.get(times.section), days));
}

function slipsIn(
  { pages, handled }: SectionTimes,
  sent: string | undefined,
  days: number,
): readonly ReceiptSlip[] {
  if (handled === undefined) return [];
  const isLate = (page: ClockTime) => minutesBetween(page, handled, days) < 0;
  const late = pages.filter(isLate);
  const [first] = late;
  if (first === undefined) return [];
  const other = pages.find((page) => !isLate(page));
  if (other !== undefined)
    return late.map((wrong) => ({
      wrong,
      witness: handled,
      isPage: true,
      expected: other.written,
    }));
  const isPage = pages.length === 1 && isPageUnlikely(sent, first, handled, days);
  return isPage
    ? [{ wrong: first, witness: handled, isPage, expected: undefined }]
    : [{ wrong: handled, witness: first, isPage, expected: undefined }];
}

/** Whether handling came soon after the date-time group, and only the PAGE line's time long after. */
function isPageUnlikely(
  iso: string | undefined,
  page: ClockTime,
  handled: ClockTime,
  days: number,
): boolean {
  if (iso === undefined) return false;
  const sent = {
    day: Number(iso.slice(8, 10)),
    minutes: 60 * Number(iso.slice(11, 13)) + Number(iso.slice(14, 16)),
  };
  const handling = minutesBetween(sent, handled, days);
  return 0 <= handling && handling <= SOON && SOON < minutesBetween(sent, page, days);
}

/** 84 % of the cables are received within a day (cable-format 11, check 34). */
const SOON = MINUTES_OF_DAY;
