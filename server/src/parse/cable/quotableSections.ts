/**
 * The sections within which quotations open and close, told before anything is parsed: by the first
 * page lines and the banners that bear the cable's own station and number.
 */
import type { CableLandmark } from "../../scan/cable/landmarks.ts";
import type { DocumentLines } from "../documentLines.ts";
import { endsHeader, isAboveHeader } from "./headerZone.ts";
import {
  isNearOrigin,
  type MessageOrigin,
  originOfBanner,
  originOfPageLine,
} from "./messageOrigin.ts";

/** A section of the cable: from the line with which it begins to the next one's. */
export interface QuotableSection {
  readonly start: number;
  /** After its last line. */
  readonly end: number;
  /** Where its numbered text, second page or end mark comes. */
  readonly textStart: number;
}

/**
 * Divides at the first pages with the cable's own station and number, which its first line tells, and
 * after an end mark that the cable's own header follows.
 */
export function divideSections(lines: DocumentLines): {
  sections: readonly QuotableSection[];
  foreignPages: ReadonlySet<number>;
} {
  const starts = [0];
  const foreignPages = new Set<number>();
  let own: MessageOrigin | undefined;
  let end = lines.length;
  for (let line = 0; line < end; line++)
    for (const landmark of lines[line]?.cable ?? []) {
      if (landmark.kind === "archiveHeading" && landmark.which === "attributes") end = line;
      if (landmark.kind === "transmissionId" && 0 < line) starts.push(line);
      if (isEnd(landmark) && own !== undefined && isBeforeHeaderOf(lines, line, own))
        starts.push(line + 1);
      if (landmark.kind === "banner") own ??= originOfBanner(landmark);
      if (landmark.kind !== "pageLine") continue;
      const origin = originOfPageLine(lines, line, landmark);
      own ??= origin;
      const isOwn = !origin || !own || isNearOrigin(origin, own);
      if (!isOwn) foreignPages.add(line);
      else if (Number(landmark.number) === 1 && 0 < line && isAboveHeader(lines, line))
        starts.push(line);
    }
  const sections = starts.map((start, i) => {
    const limit = Math.min(starts[i + 1] ?? end, end);
    return { start, end: limit, textStart: findTextStart(lines, start, limit) };
  });
  return { sections, foreignPages };
}

/** Lines that a header without its page line takes at most, from the end mark above to the banner. */
const LINES_TO_BANNER = 40;

/** Whether the banner of this cable follows an end mark, before any text. */
function isBeforeHeaderOf(lines: DocumentLines, line: number, own: MessageOrigin): boolean {
  for (let below = line + 1; below < line + LINES_TO_BANNER; below++)
    for (const landmark of lines[below]?.cable ?? []) {
      if (landmark.kind === "pageLine" || landmark.kind === "enumerator") return false;
      if (landmark.kind !== "banner") continue;
      const origin = originOfBanner(landmark);
      return origin !== undefined && isNearOrigin(origin, own);
    }
  return false;
}

export function isEnd({ kind }: CableLandmark): boolean {
  return kind === "endMark" || kind === "break";
}

function findTextStart(lines: DocumentLines, start: number, end: number): number {
  for (let line = start; line < end; line++) {
    const landmarks = lines[line]?.cable ?? [];
    const at = landmarks.findIndex(endsHeader);
    // A page line as the first of its section begins the header.
    if (0 <= at && !(landmarks[at]?.kind === "pageLine" && isFirstPage(landmarks[at]))) return line;
  }
  return end;
}

function isFirstPage(landmark: CableLandmark | undefined): boolean {
  return landmark?.kind === "pageLine" && Number(landmark.number) === 1;
}
