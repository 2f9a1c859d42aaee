/**
 * Where the cables of a file begin: at `Message Text`, or where after the end of the one before a
 * header begins that is not its own. The header of a later section is its own, also with a slip in
 * the station or number of its page line, if the rest of it says so.
 */

import type { CableLandmark } from "../scan/cable/landmarks.ts";
import type { ScannedLine } from "../scan/scannedLine.ts";
import { type CableIdentity, isSameCable, readIdentity } from "./cable/cableIdentity.ts";

/** The first lines of the cables after the first one, in order. */
export function findCableStarts(lines: readonly ScannedLine[]): readonly number[] {
  const division = new CableDivision(lines);
  lines.forEach((line, number) => {
    if (!line.isBlank) division.take(line, number);
  });
  return division.starts;
}

class CableDivision {
  readonly starts: number[] = [];
  private readonly lines: readonly ScannedLine[];
  private current: CableIdentity | undefined;
  private hasText = false;
  private hasRecord = false;
  private isInAttributes = false;
  /** Nothing but furniture stands since the end of a cable. */
  private hasEnded = false;
  private openQuotations = 0;

  constructor(lines: readonly ScannedLine[]) {
    this.lines = lines;
  }

  /** Takes the lines with text in their order. */
  take(line: ScannedLine, number: number): void {
    for (const landmark of line.cable) this.takeLandmark(landmark, number);
    this.takeEnd(line);
    for (const { kind } of line.quotationMarks) {
      if (kind === "opens") this.openQuotations++;
      if (kind === "closes") this.openQuotations = Math.max(0, this.openQuotations - 1);
    }
  }

  private takeLandmark(landmark: CableLandmark, number: number): void {
    if (landmark.kind === "archiveHeading") this.takeHeading(landmark.which, number);
    else if (landmark.kind === "pageLine") this.takePage(landmark.number, number);
    else if (beginsHeader(landmark) && (this.current === undefined || this.mayBegin(landmark)))
      this.takeHeader(number);
  }

  private takeHeading(which: "text" | "attributes", number: number): void {
    this.isInAttributes = which === "attributes";
    if (this.isInAttributes) {
      this.hasText = true;
      return;
    }
    if (this.hasText || this.hasRecord) this.begin(number);
    this.hasText = false;
    this.hasRecord = true;
    this.current = undefined;
  }

  /** A first page of another cable begins it, if the one before has ended. */
  private takePage(label: string, number: number): void {
    if (Number(label) !== 1) return;
    this.hasText = true;
    const identity = readIdentity(this.lines, number);
    const before = this.current;
    if (before !== undefined && (isSameCable(before, identity) || this.isQuoted(number))) return;
    this.current = identity;
    if (before !== undefined && this.hasEnded) this.begin(number);
  }

  /** A header without a page line, where the furniture of the pages was left out. */
  private takeHeader(number: number): void {
    const identity = readIdentity(this.lines, number);
    this.hasEnded = false;
    if (identity.dateTime === undefined && identity.banner === undefined) return;
    this.hasText = true;
    const before = this.current;
    this.current = before ?? identity;
    if (before === undefined || isSameCable(before, identity) || this.isQuoted(number)) return;
    this.current = identity;
    this.begin(number);
  }

  /** Later cables may have no end mark; the identifier of a transmission stands nowhere else. */
  private mayBegin({ kind }: CableLandmark): boolean {
    return this.hasEnded || kind === "transmissionId";
  }

  private begin(number: number): void {
    this.starts.push(withFurniture(this.lines, number));
    this.isInAttributes = false;
    this.hasEnded = false;
    this.openQuotations = 0;
  }

  private takeEnd(line: ScannedLine): void {
    const kind = line.cable[0]?.kind;
    const isEnd = (kind !== undefined && ENDS.has(kind)) || 0 < line.attributes.length;
    if (isEnd || this.isInAttributes) this.hasEnded = true;
    else if (kind === undefined || !BETWEEN_CABLES.has(kind)) this.hasEnded = false;
  }

  /** Whether a quotation is open there that closes further down in the same record. */
  private isQuoted(number: number): boolean {
    if (this.openQuotations === 0) return false;
    const end = Math.min(this.lines.length, number + LONGEST_QUOTATION);
    for (let line = number; line < end; line++) {
      const source = this.lines[line];
      if (source?.cable[0]?.kind === "archiveHeading") return false;
      if (source?.quotationMarks.some(({ kind }) => kind === "closes")) return true;
    }
    return false;
  }
}

/** What stands behind a cable, or above the next one. */
const ENDS: ReadonlySet<CableLandmark["kind"]> = new Set(["endMark", "stamp", "identifier"]);

/** Lines below its header in which a quoted telegram ends; the longest cables have some 300. */
const LONGEST_QUOTATION = 400;

/** What may stand between the end of a cable and the header of the next. */
const BETWEEN_CABLES: ReadonlySet<CableLandmark["kind"]> = new Set([
  "classification",
  "archiveFooter",
  "relayNumber",
  "serialCheck",
]);

/** Lines with which a header without a page line begins. */
function beginsHeader(landmark: CableLandmark): boolean {
  switch (landmark.kind) {
    case "distribution":
      return landmark.label !== undefined;
    case "dateTimeGroup":
      return landmark.month !== undefined;
    case "from":
      return landmark.certain;
    case "dashLine":
    case "transmissionId":
    case "originator":
      return true;
    default:
      return false;
  }
}

/** The stamp, level or identifier directly above a cable's first line belongs to it; of stamps, one. */
function withFurniture(lines: readonly ScannedLine[], number: number): number {
  const above = lineAbove(lines, number);
  const kind = above === undefined ? undefined : lines[above]?.cable[0]?.kind;
  if (above === undefined) return number;
  if (kind === "relayNumber") return withFurniture(lines, above);
  if (kind === "classification" || kind === "identifier") return above;
  const second = kind === "stamp" ? lineAbove(lines, above) : undefined;
  return second !== undefined && lines[second]?.cable[0]?.kind === "stamp" ? above : number;
}

/** The last line with text above another. */
function lineAbove(lines: readonly ScannedLine[], number: number): number | undefined {
  for (let line = number - 1; 0 <= line; line--) if (lines[line]?.isBlank === false) return line;
  return undefined;
}
