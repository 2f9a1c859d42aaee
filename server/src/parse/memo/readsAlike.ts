/**
 * Whether two lines are the same to the grammar of memoranda, whatever their words. The grammar knows of a
 * line what scanning says, how long it is, and what it asks of the words; each of its parts says what that
 * is (`headingTraits` and its like). Where it looks at words beyond that the line is *inspected*.
 */
import { dequal } from "dequal/lite";
import type { PageMarker } from "../../scan/inline/pageMarkers.ts";
import { speakerOf } from "../../scan/memo/lineShape.ts";
import type { MemoLine } from "../../scan/memo/memoLine.ts";
import type { ScannedLine } from "../../scan/scannedLine.ts";
import { signOf } from "../../scan/words.ts";
import { attachmentTraits } from "./findAttachments.ts";
import { closerTraits, withoutCallout } from "./findCloser.ts";
import { titleTraits } from "./findHeading.ts";
import { itemTraits } from "./items.ts";
import { noteTraits } from "./notes/noteLines.ts";
import { blockTraits } from "./parseMemo.ts";
import { openingTraits } from "./parseOpening.ts";
import { personTraits } from "./participants.ts";
import { headingTraits } from "./sectionHeadings.ts";

/** Whether the grammar of memoranda reads the second line as it reads the first. */
export function readsAlikeInMemo(before: ScannedLine, after: ScannedLine): boolean {
  const [own, other] = [before.memo, after.memo];
  // Of a title, and of a list that may be of titles, the words count.
  if (own.title !== undefined || other.title !== undefined || mayHead(own)) return false;
  // A portion mark may end a paragraph.
  if (isMarked(before) || isMarked(after)) return false;
  return (
    isReadAlike(own, other) &&
    hasSameNotes(before, after) &&
    dequal(textTraits(before), textTraits(after))
  );
}

/** Whether the search for notes, which alone looks at the lines of notes, reads the same in both. */
export function readsAlikeInNote(before: ScannedLine, after: ScannedLine): boolean {
  return dequal(before.memo.noteLabel, after.memo.noteLabel) && hasSameNotes(before, after);
}

/** Longest line that a letter or a bullet makes a heading or a name. */
const LONGEST_HEAD = 255;

function mayHead({ enumerator, content }: MemoLine): boolean {
  if (enumerator === undefined || enumerator.form === "number") return false;
  return content.end - content.start <= LONGEST_HEAD;
}

function isMarked({ text, memo }: ScannedLine): boolean {
  return text[memo.content.end - 1] === ")";
}

/** What they are is the same but for where they end. */
function isReadAlike(
  { content, ...own }: MemoLine,
  { content: after, ...other }: MemoLine,
): boolean {
  return content.start === after.start && dequal(own, other);
}

/** What the grammar asks of a line of text. */
function textTraits({ text, memo }: ScannedLine): readonly unknown[] {
  const { start, end } = memo.content;
  const own = text.slice(start, end);
  const bare = withoutCallout(own);
  return [
    lengthTraits(own.length),
    lengthTraits(bare.length),
    lengthTraits(end),
    signOf(own.charAt(0)),
    signOf(own.charAt(own.length - 1)),
    speakerOf(own),
    speakerOf(bare),
    blockTraits(own),
    openingTraits(own),
    titleTraits(text, memo),
    attachmentTraits(own),
    itemTraits(text, memo),
    closerTraits(bare),
    personTraits(bare),
    headingTraits(memo, bare),
  ];
}

/** Lengths at which the grammar takes a line for another. */
const LIMITS = [3, 60, 90, 100, 120, 160, 200, 250];

/** How a length compares with each of them. */
function lengthTraits(length: number): readonly number[] {
  return LIMITS.map((limit) => Math.sign(length - limit));
}

/** Whether the search for notes finds the same in both, wherever on the line. */
function hasSameNotes(before: ScannedLine, after: ScannedLine): boolean {
  return (
    haveSameMarkers(before.pageMarkers, after.pageMarkers) &&
    haveSameCandidates(before, after) &&
    dequal(noteTraits(before), noteTraits(after))
  );
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
