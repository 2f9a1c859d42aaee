/**
 * Footnotes after an edit that moved numbers on their lines and changed none: which number belongs to
 * which note is as it was, since it depends on their order alone.
 */
import type { LineStretch } from "../../parse/place.ts";
import type { ScannedLine } from "../../scan/scannedLine.ts";
import type { Columns } from "../../text/span.ts";
import type { Footnotes } from "./footnotes.ts";

/** What ends behind the column `from` of a line stands `by` columns further. */
export interface Move {
  readonly from: number;
  readonly by: number;
}

/**
 * How all that may be a footnote number moves from one version of a line to the next; `undefined` if
 * some of it is not the same.
 */
export function moveOf(before: ScannedLine, after: ScannedLine): Move | undefined {
  const from = commonStart(before.text, after.text);
  const move = { from, by: after.text.length - before.text.length };
  const [candidates, others] = [before.footnoteCandidates, after.footnoteCandidates];
  const areSameCandidates = areMoved(candidates, others, move, (a, b) => {
    return a.label === b.label && a.style === b.style && a.evidence === b.evidence;
  });
  const areSameNumbers = areMoved(before.numbers, after.numbers, move, (a, b) => {
    const isSameWord = a.month === b.month && a.isOwned === b.isOwned;
    return isSameWord && a.digits === b.digits && a.continues === b.continues;
  });
  return areSameCandidates && areSameNumbers ? move : undefined;
}

function commonStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function areMoved<Found extends Columns>(
  before: readonly Found[],
  after: readonly Found[],
  move: Move,
  isSame: (a: Found, b: Found) => boolean,
): boolean {
  return (
    before.length === after.length &&
    before.every((own, i) => {
      const other = after[i];
      if (other === undefined || !isSame(own, other)) return false;
      const { start, end } = moved(own, move);
      return other.start === start && other.end === end;
    })
  );
}

function moved({ start, end }: Columns, { from, by }: Move): Columns {
  return end <= from ? { start, end } : { start: start + by, end: end + by };
}

/** The footnotes with the numbers on these lines moved; a list in which nothing moves is the same object. */
export function moveFootnotes(footnotes: Footnotes, moves: ReadonlyMap<number, Move>): Footnotes {
  const { notes, references, rejected } = footnotes;
  const isMoved = ({ line, end }: LineStretch) => {
    const move = moves.get(line);
    return move !== undefined && move.by !== 0 && move.from < end;
  };
  const place = <Placed extends LineStretch>(own: Placed): Placed => {
    const move = moves.get(own.line);
    return move === undefined || !isMoved(own) ? own : { ...own, ...moved(own, move) };
  };
  const placed = <Placed extends LineStretch>(list: readonly Placed[]): readonly Placed[] =>
    list.some(isMoved) ? list.map(place) : list;
  const own = { references: placed(references), rejected: placed(rejected) };
  const areNotesMoved = notes.some(({ undecided }) => undecided.some(isMoved));
  if (!areNotesMoved && own.references === references && own.rejected === rejected)
    return footnotes;
  return {
    ...footnotes,
    ...own,
    notes: areNotesMoved
      ? notes.map((note) => {
          const undecided = placed(note.undecided);
          return undecided === note.undecided ? note : { ...note, undecided };
        })
      : notes,
  };
}
