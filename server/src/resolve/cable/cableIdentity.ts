/**
 * By what two headers of a file can be told to be of one cable: the first page line, the date-time
 * group, the originator and the banner, as they are written. Every section of a cable repeats them
 * (40 of 40, the group with a signal added in one of them: cable-format 6).
 */
import {
  isNearOrigin,
  isSameOrigin,
  type MessageOrigin,
  originOfBanner,
  originOfPageLine,
} from "../../parse/cable/messageOrigin.ts";
import type { CableLandmark } from "../../scan/cable/landmarks.ts";
import type { ScannedLine } from "../../scan/scannedLine.ts";
import type { LineTable } from "../../text/lineTable.ts";
import { editDistance } from "../../vocabulary/distance.ts";
import { collapse } from "../../vocabulary/matching.ts";

export interface CableIdentity {
  /** Station and number of the page line. */
  readonly origin: MessageOrigin | undefined;
  /** Group, month and year without blanks: `160106ZJUN77`. */
  readonly dateTime: string | undefined;
  readonly from: string | undefined;
  readonly banner: MessageOrigin | undefined;
  /** The page line counts itself to a section after the first: `02 OF 03`. */
  readonly isLaterSection: boolean;
}

/** Lines of a header at most, blank ones among them. */
const LONGEST_HEADER = 120;

/** An identity, and up to which line (not included) it was looked for. */
export interface IdentityReading {
  readonly identity: CableIdentity;
  readonly end: number;
}

/** What the header that begins on a line says of its cable, as far as it goes. */
export function readIdentity(lines: LineTable<ScannedLine>, first: number): IdentityReading {
  let origin: MessageOrigin | undefined;
  let dateTime: string | undefined;
  let from: string | undefined;
  let isLaterSection = false;
  const readTo = (line: number, banner: MessageOrigin | undefined): IdentityReading => ({
    identity: { origin, dateTime, from, isLaterSection, banner },
    // The line below a page line may hold its number.
    end: line + 2,
  });
  const end = Math.min(lines.lineCount, first + LONGEST_HEADER);
  for (let line = first; line < end; line++) {
    const source = lines.find(line);
    for (const [i, landmark] of (source?.cable ?? []).entries()) {
      if (first < line && endsHeader(landmark)) return readTo(line, undefined);
      if (landmark.kind === "banner") return readTo(line, originOfBanner(landmark));
      if (landmark.kind === "pageLine") {
        origin = originOfPageLine(lines.lines(line, line + 2), 0, landmark);
        isLaterSection = 1 < (landmark.section?.number ?? 1);
      }
      if (landmark.kind === "dateTimeGroup") dateTime ??= toDateTime(landmark);
      if (landmark.kind === "from" && source !== undefined)
        from ??= collapse(source.text.slice(landmark.valueStart, source.cable[i + 1]?.start));
    }
  }
  return readTo(first + LONGEST_HEADER, undefined);
}

function endsHeader({ kind }: CableLandmark): boolean {
  return kind === "pageLine" || kind === "endMark" || kind === "archiveHeading";
}

function toDateTime({ group, month, year }: Extract<CableLandmark, { kind: "dateTimeGroup" }>) {
  const parts = [group.text, month?.text ?? "", year?.text ?? ""];
  return parts.join("").replaceAll(" ", "");
}

/** Slips in which two date-time groups can differ and still be one. */
const MOST_DATE_SLIPS = 2;

/**
 * Whether two headers are of one cable. The numbers of the page lines decide, and where they differ
 * the banners; where these differ by a slip, or one is missing, date-time group and originator do.
 * Two cables that follow one another have numbers that are a slip apart, and each banner says its own.
 */
export function isSameCable(before: CableIdentity, next: CableIdentity): boolean {
  const isNextSection = next.isLaterSection && before.origin && next.origin;
  if (isNextSection && isSameOrigin(before.origin, next.origin)) return true;
  if (hasOtherDate(before, next)) return false;
  if (before.origin && next.origin && isSameOrigin(before.origin, next.origin)) return true;
  if (before.banner && next.banner) {
    if (isSameOrigin(before.banner, next.banner)) return hasSameOriginator(before, next);
    if (next.origin && isSameOrigin(next.banner, next.origin)) return false;
    return isNearOrigin(before.banner, next.banner) && hasSameHead(before, next);
  }
  if (before.origin && next.origin)
    return isNearOrigin(before.origin, next.origin) && hasSameHead(before, next);
  return isUnknown(next) || (hasSameDate(before, next) && hasSameOriginator(before, next));
}

function hasOtherDate({ dateTime: a }: CableIdentity, { dateTime: b }: CableIdentity): boolean {
  return (
    a !== undefined && b !== undefined && MOST_DATE_SLIPS < editDistance(a, b, MOST_DATE_SLIPS)
  );
}

function hasSameHead(before: CableIdentity, next: CableIdentity): boolean {
  return hasSameDate(before, next) && before.from !== undefined && before.from === next.from;
}

function hasSameDate({ dateTime: a }: CableIdentity, { dateTime: b }: CableIdentity): boolean {
  return a !== undefined && a === b;
}

function hasSameOriginator({ from: a }: CableIdentity, { from: b }: CableIdentity): boolean {
  return a === undefined || b === undefined || a === b;
}

/** Whether two readings of a header say the same. */
export function isSameReading(a: CableIdentity | undefined, b: CableIdentity | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const isSameText = a.dateTime === b.dateTime && a.from === b.from;
  const isSame = isSameText && a.isLaterSection === b.isLaterSection;
  return isSame && isWrittenAlike(a.origin, b.origin) && isWrittenAlike(a.banner, b.banner);
}

function isWrittenAlike(a: MessageOrigin | undefined, b: MessageOrigin | undefined): boolean {
  return a?.station === b?.station && a?.serial === b?.serial && !a === !b;
}

function isUnknown({ origin, dateTime, from, banner }: CableIdentity): boolean {
  return (origin ?? dateTime ?? from ?? banner) === undefined;
}
