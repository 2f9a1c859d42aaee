/**
 * Where the cables of a file begin: at `Message Text`, or where after the end of the one before a
 * header begins that is not its own. The header of a later section is its own, also with a slip in
 * the station or number of its page line, if the rest of it says so.
 */

import type { CableLandmark } from "../scan/cable/landmarks.ts";
import type { ScannedLine } from "../scan/scannedLine.ts";
import type { LineSplice, LineTable } from "../text/lineTable.ts";
import {
  type CableIdentity,
  isSameCable,
  isSameReading,
  readIdentity,
} from "./cable/cableIdentity.ts";

export interface CableDivision {
  readonly type: "cable";
  readonly starts: readonly number[];
  readonly checkpoints: readonly Checkpoint[];
}

/** What the walk over the lines knew before it took a line. */
interface Checkpoint {
  readonly line: number;
  /** Number of starts that were found above. */
  readonly starts: number;
  /** No line from here on has been looked at. */
  readonly reach: number;
  readonly state: State;
}

/** What the lines so far say of those to come. */
interface State {
  readonly current: CableIdentity | undefined;
  readonly hasText: boolean;
  readonly hasRecord: boolean;
  readonly isInAttributes: boolean;
  /** Nothing but furniture stands since the end of a cable. */
  readonly hasEnded: boolean;
  readonly openQuotations: number;
}

const START: State = {
  current: undefined,
  hasText: false,
  hasRecord: false,
  isInAttributes: false,
  hasEnded: false,
  openQuotations: 0,
};

/** Lines after which the state is noted at the latest; in a box it is noted at each cable, too. */
const CHECKPOINT_LINES = 256;

/**
 * Divides a text into cables. After an edit the walk begins at the last checkpoint that did not see
 * its lines, and ends at the first below it that knows what it knew before.
 */
export function divideCables(
  lines: LineTable<ScannedLine>,
  before?: { readonly division: CableDivision; readonly splice: LineSplice },
): CableDivision {
  if (before === undefined) return new CableWalk(lines).run(() => undefined);
  const { division, splice } = before;
  const { checkpoints } = division;
  const kept = countWhile(checkpoints, ({ reach }) => reach <= splice.first);
  const last = checkpoints[kept - 1];
  const shift = splice.inserted - splice.removed;
  const end = splice.first + splice.inserted;
  let next = kept;
  return new CableWalk(lines, last && { division, count: kept, last }).run((walk) => {
    while ((checkpoints[next]?.line ?? Number.POSITIVE_INFINITY) + shift < walk.line) next++;
    const checkpoint = checkpoints[next];
    if (checkpoint === undefined || checkpoint.line + shift !== walk.line) return undefined;
    const knows = walk.reach <= checkpoint.reach + shift && isSameState(checkpoint.state, walk);
    if (!knows || !hidesLinesAbove(lines, end, walk.line)) return undefined;
    return { division, from: next, shift };
  });
}

/**
 * Whether what belongs to a cable that begins on a line or below it does not depend on what stands above
 * another line, because something between them ends the search for it.
 */
function hidesLinesAbove(lines: LineTable<ScannedLine>, end: number, line: number): boolean {
  for (let above = line - 1; end <= above; above--) {
    const source = lines.find(above);
    const kind = source?.cable[0]?.kind;
    if (source?.isBlank === false && kind !== "relayNumber" && kind !== "stamp") return true;
  }
  return false;
}

/** The number of checkpoints from the first on for which this holds; it holds for none after. */
function countWhile(
  checkpoints: readonly Checkpoint[],
  holds: (checkpoint: Checkpoint) => boolean,
): number {
  let low = 0;
  let high = checkpoints.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const checkpoint = checkpoints[middle];
    if (checkpoint !== undefined && holds(checkpoint)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSameState(a: State, b: State): boolean {
  const isSame =
    a.hasText === b.hasText &&
    a.hasRecord === b.hasRecord &&
    a.isInAttributes === b.isInAttributes &&
    a.hasEnded === b.hasEnded &&
    a.openQuotations === b.openQuotations;
  return isSame && isSameReading(a.current, b.current);
}

/** What was found in the text before the edit, from a checkpoint on, and by how much it has moved. */
interface Remainder {
  readonly division: CableDivision;
  readonly from: number;
  readonly shift: number;
}

class CableWalk implements State {
  /** The line to take next. */
  line: number;
  /** No line from here on has been looked at. */
  reach: number;
  current: CableIdentity | undefined;
  hasText: boolean;
  hasRecord: boolean;
  isInAttributes: boolean;
  hasEnded: boolean;
  openQuotations: number;
  private readonly lines: LineTable<ScannedLine>;
  private readonly starts: number[];
  private readonly checkpoints: Checkpoint[];

  /** Begins at the first line, or at the last of the checkpoints that are taken over. */
  constructor(
    lines: LineTable<ScannedLine>,
    from?: { readonly division: CableDivision; readonly count: number; readonly last: Checkpoint },
  ) {
    this.lines = lines;
    const { division, count, last } = from ?? {};
    this.starts = division?.starts.slice(0, last?.starts) ?? [0];
    this.checkpoints = division?.checkpoints.slice(0, count) ?? [];
    this.line = last?.line ?? 0;
    this.reach = last?.reach ?? 0;
    const state = last?.state ?? START;
    this.current = state.current;
    this.hasText = state.hasText;
    this.hasRecord = state.hasRecord;
    this.isInAttributes = state.isInAttributes;
    this.hasEnded = state.hasEnded;
    this.openQuotations = state.openQuotations;
  }

  /** Walks to the last line, or until `remainder` knows what follows. */
  run(remainder: (walk: CableWalk) => Remainder | undefined): CableDivision {
    let noted = this.line;
    let hasBegun = false;
    for (; this.line < this.lines.lineCount; this.line++) {
      if (hasBegun || noted + CHECKPOINT_LINES <= this.line) {
        this.note();
        noted = this.line;
      }
      const rest = remainder(this);
      if (rest !== undefined) return this.joined(rest);
      const line = this.lines.find(this.line);
      const before = this.starts.length;
      if (line?.isBlank === false) this.take(line, this.line);
      this.reach = Math.max(this.reach, this.line + 1);
      hasBegun = before < this.starts.length;
    }
    return { type: "cable", starts: this.starts, checkpoints: this.checkpoints };
  }

  private note(): void {
    const { line, starts, reach } = this;
    const { current, hasText, hasRecord, isInAttributes, hasEnded, openQuotations } = this;
    const state = { current, hasText, hasRecord, isInAttributes, hasEnded, openQuotations };
    this.checkpoints.push({ line, starts: starts.length, reach, state });
  }

  private joined({ division, from, shift }: Remainder): CableDivision {
    const first = division.checkpoints[from]?.starts ?? 0;
    const added = this.starts.length - first;
    const own = this.checkpoints.at(-1)?.line === this.line ? 1 : 0;
    const checkpoints = division.checkpoints.slice(from + own);
    const isMoved = shift !== 0 || added !== 0;
    return {
      type: "cable",
      starts: this.starts.concat(division.starts.slice(first).map((start) => start + shift)),
      checkpoints: this.checkpoints.concat(
        isMoved ? checkpoints.map((checkpoint) => moved(checkpoint, shift, added)) : checkpoints,
      ),
    };
  }

  private take(line: ScannedLine, number: number): void {
    for (const landmark of line.cable) this.takeLandmark(landmark, number);
    this.takeEnd(line);
    // An attribute quotes the header at most.
    if (this.isInAttributes) return;
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
    const identity = this.readIdentity(number);
    const before = this.current;
    if (before !== undefined && (isSameCable(before, identity) || this.isQuoted(number))) return;
    this.current = identity;
    if (before !== undefined && this.hasEnded) this.begin(number);
  }

  /** A header without a page line, where the furniture of the pages was left out. */
  private takeHeader(number: number): void {
    const identity = this.readIdentity(number);
    this.hasEnded = false;
    if (identity.dateTime === undefined && identity.banner === undefined) return;
    this.hasText = true;
    const before = this.current;
    this.current = before ?? identity;
    if (before === undefined || isSameCable(before, identity) || this.isQuoted(number)) return;
    this.current = identity;
    this.begin(number);
  }

  private readIdentity(number: number): CableIdentity {
    const { identity, end } = readIdentity(this.lines, number);
    this.reach = Math.max(this.reach, end);
    return identity;
  }

  /** Later cables may have no end mark; the identifier of a transmission stands nowhere else. */
  private mayBegin({ kind }: CableLandmark): boolean {
    return this.hasEnded || kind === "transmissionId";
  }

  private begin(number: number): void {
    const start = withFurniture(this.lines, number);
    if ((this.starts.at(-1) ?? 0) < start) this.starts.push(start);
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
    const end = Math.min(this.lines.lineCount, number + LONGEST_QUOTATION);
    for (let line = number; line < end; line++) {
      const source = this.lines.find(line);
      this.reach = Math.max(this.reach, line + 1);
      if (source?.cable[0]?.kind === "archiveHeading") return false;
      if (source?.quotationMarks.some(({ kind }) => kind === "closes")) return true;
    }
    // A line may be added there.
    if (end === this.lines.lineCount) this.reach = number + LONGEST_QUOTATION;
    return false;
  }
}

function moved(checkpoint: Checkpoint, shift: number, added: number): Checkpoint {
  const { line, starts, reach, state } = checkpoint;
  return { line: line + shift, starts: starts + added, reach: reach + shift, state };
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
function withFurniture(lines: LineTable<ScannedLine>, number: number): number {
  let first = number;
  for (;;) {
    const above = lineAbove(lines, first);
    const kind = above === undefined ? undefined : kindOf(lines, above);
    if (above === undefined) return first;
    if (kind === "classification" || kind === "identifier") return above;
    if (kind === "stamp") {
      const second = lineAbove(lines, above);
      return second !== undefined && kindOf(lines, second) === "stamp" ? above : first;
    }
    if (kind !== "relayNumber") return first;
    first = above;
  }
}

function kindOf(lines: LineTable<ScannedLine>, line: number): CableLandmark["kind"] | undefined {
  return lines.find(line)?.cable[0]?.kind;
}

/** The last line with text above another. */
function lineAbove(lines: LineTable<ScannedLine>, number: number): number | undefined {
  for (let line = number - 1; 0 <= line; line--)
    if (lines.find(line)?.isBlank === false) return line;
  return undefined;
}
