/**
 * Whether two lines of running text are the same to the grammar of memoranda, whatever their words.
 * What the grammar knows short lines by (titles, names, labels, datelines) no long line is, and of a
 * long one it looks at the beginning and the end and at what scanning says of it; a line in between must
 * be the same by its words too.
 */
import { dequal } from "dequal/lite";
import type { PageMarker } from "../../scan/inline/pageMarkers.ts";
import { isBracketed, isMadeOfPhrases, isTitleCase } from "../../scan/memo/lineShape.ts";
import type { MemoLine } from "../../scan/memo/memoLine.ts";
import { isPersonLine } from "../../scan/memo/personName.ts";
import type { ScannedLine } from "../../scan/scannedLine.ts";
import { withoutCallout } from "./findCloser.ts";

/** No shorter line is compared: it may be a title, a name or a label. */
const SHORTEST = 121;
/** Characters at the beginning and the end that the grammar looks at, with some to spare. */
const BEGINNING = 72;
const END = 32;

/** Whether the grammar of memoranda reads the second line as it reads the first. */
export function readsAlikeInMemo(before: ScannedLine, after: ScannedLine): boolean {
  const own = contentOf(before);
  const other = contentOf(after);
  if (own.length < SHORTEST || other.length < SHORTEST) return false;
  if (before.memo.title !== undefined || after.memo.title !== undefined) return false;
  // A whole line may be emphasised, and a portion mark may end it.
  if ("*_#".includes(own.charAt(0)) || own.endsWith(")")) return false;
  if (isBracketed(own) !== isBracketed(other) || isTitled(own) !== isTitled(other)) return false;
  if (Math.min(own.length, other.length) < LONG && !areWholesAlike(before, after)) return false;
  return haveSameEnds(own, other, BEGINNING, END) && areScannedAlike(before, after);
}

/** The longest line that the grammar reads by all its words has 250 characters, and perhaps a callout. */
const LONG = 255;
/** Lengths at which the grammar takes a line for another, and how near to them none is compared. */
const LIMITS = [160, 180, 200, 250];
const NEAR = 5;

/** Whether two lines that may be read by all their words are the same by these too, and no title. */
function areWholesAlike(before: ScannedLine, after: ScannedLine): boolean {
  const own = contentOf(before);
  const other = contentOf(after);
  const { shape, heading, enumerator } = before.memo;
  if (shape !== "other" || heading !== undefined || own.endsWith("]")) return false;
  if (enumerator !== undefined && enumerator.form !== "number") return false;
  if (isPersonLine(withoutCallout(own)) !== isPersonLine(withoutCallout(other))) return false;
  if (isMadeOfPhrases(own) !== isMadeOfPhrases(other)) return false;
  const ends = [own.length, other.length, before.memo.content.end, after.memo.content.end];
  return LIMITS.every(
    (limit) => Math.max(...ends) < limit - NEAR || limit + NEAR < Math.min(...ends),
  );
}

/** Characters at the beginning and the end of a note's line that the search for notes looks at. */
const NOTE_BEGINNING = 24;
const NOTE_END = 8;

/** Whether the search for notes, which alone looks at the lines of notes, reads the same in both. */
export function readsAlikeInNote(before: ScannedLine, after: ScannedLine): boolean {
  return (
    haveSameEnds(contentOf(before), contentOf(after), NOTE_BEGINNING, NOTE_END) &&
    areScannedAlike(before, after)
  );
}

/** Whether both are as long as this beginning at least and have it and this end in common. */
function haveSameEnds(own: string, other: string, beginning: number, end: number): boolean {
  return (
    beginning <= Math.min(own.length, other.length) &&
    own.slice(0, beginning) === other.slice(0, beginning) &&
    own.slice(-end) === other.slice(-end)
  );
}

/** Whether scanning says the same of both, but for where they end. */
function areScannedAlike(before: ScannedLine, after: ScannedLine): boolean {
  return (
    before.memo.content.start === after.memo.content.start &&
    !before.hasColumns &&
    !after.hasColumns &&
    areReadAlike(before.memo, after.memo) &&
    haveSameMarkers(before.pageMarkers, after.pageMarkers) &&
    haveSameCandidates(before, after)
  );
}

function contentOf({ text, memo }: ScannedLine): string {
  return text.slice(memo.content.start, memo.content.end);
}

/** Below a title such a line may go on with it. */
function isTitled(line: string): boolean {
  return isTitleCase(line.split(" ").filter((word) => word !== ""));
}

/** What they are is the same but for where they end. */
function areReadAlike(before: MemoLine, after: MemoLine): boolean {
  const { content: _own, ...rest } = before;
  const { content: _other, ...others } = after;
  return dequal(rest, others);
}

/** Whether the same page markers stand on both, wherever on the line. */
function haveSameMarkers(before: readonly PageMarker[], after: readonly PageMarker[]): boolean {
  const inItself = (markers: readonly PageMarker[]) =>
    markers.map(({ start, end, labelColumns, ...rest }) => ({
      ...rest,
      length: end - start,
      labelStart: labelColumns.start - start,
      labelEnd: labelColumns.end - start,
    }));
  return before === after || dequal(inItself(before), inItself(after));
}

/** Whether the same footnote numbers may stand on both, wherever on the line. */
function haveSameCandidates(before: ScannedLine, after: ScannedLine): boolean {
  const [own, other] = [before.footnoteCandidates, after.footnoteCandidates];
  return (
    own.length === other.length &&
    own.every(({ label, style, evidence }, i) => {
      const same = other[i];
      return same?.label === label && same.style === style && same.evidence === evidence;
    })
  );
}
