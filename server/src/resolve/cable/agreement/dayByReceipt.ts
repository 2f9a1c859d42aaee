/** Which of several days a cable was sent on, judged by the time at which it was received. */
import type { CableDocument } from "../../document.ts";
import { MINUTES_OF_DAY, minutesBetween, monthLength, sectionTimes } from "../receiptTimes.ts";

/**
 * The most likely of the days, decided if no other is nearly as likely; `undefined` if no receipt
 * time tells between them. The time of day is that of the first date-time group.
 */
export function dayByReceipt(
  document: CableDocument,
  days: readonly number[],
  year: number | undefined,
  month: number | undefined,
): { readonly value: number; readonly isDecided: boolean } | undefined {
  const received = receivedAt(document);
  const minutes = sentAt(document);
  if (received === undefined || minutes === undefined) return undefined;
  const rated = days
    .map((day) => {
      const delay = minutesBetween({ day, minutes }, received, monthLength(year, month));
      return { day, share: shareOf(delay) };
    })
    .sort((a, b) => b.share - a.share);
  const [best, next] = rated;
  if (best === undefined || next === undefined || best.share < SOME * next.share) return undefined;
  return { value: best.day, isDecided: CERTAIN * next.share <= best.share };
}

/** How many times as likely makes a day the better one, and the only one. */
const SOME = 4;
const CERTAIN = 20;

/** The earliest section's PAGE time, or without one its dash line's. */
function receivedAt(document: CableDocument) {
  const times = sectionTimes(document);
  return times.find(({ pages }) => 0 < pages.length)?.pages[0] ?? times[0]?.handled;
}

/** Minutes since midnight of the first group that can be read. */
function sentAt({ bindings }: CableDocument): number | undefined {
  const iso = bindings.headers.find(({ dateTime }) => dateTime?.iso)?.dateTime?.iso;
  if (iso === undefined) return undefined;
  return 60 * Number(iso.slice(11, 13)) + Number(iso.slice(14, 16));
}

/**
 * The share of cables with such a delay between group and PAGE line: 84 % within a day, 96 % within
 * three, 98 % within seven, 5 of 354 a little earlier (cable-format 11, check 34).
 */
function shareOf(delay: number): number {
  if (delay < -EARLIEST) return 0.001;
  if (delay < 0) return 0.014;
  if (delay <= MINUTES_OF_DAY) return 0.84;
  if (delay <= 3 * MINUTES_OF_DAY) return 0.12;
  return delay <= 7 * MINUTES_OF_DAY ? 0.02 : 0.01;
}

/** Minutes by which a PAGE time may be earlier than the group. */
const EARLIEST = 60;
