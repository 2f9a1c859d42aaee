/** Which of several documents with a number a citation means. */
import type { CableNumber, CitationTarget, LibraryDocument, Volume } from "./library.ts";

type CableTarget = Extract<CitationTarget, { kind: "cable" }>;

/** Whether two numbers are of one station's count, blanks in its name left out; the year is not compared. */
export function isSameCount(a: CableNumber, b: CableNumber): boolean {
  if (a.serial !== b.serial || closedUp(a.station) !== closedUp(b.station)) return false;
  return a.to === undefined || b.to === undefined || closedUp(a.to) === closedUp(b.to);
}

function closedUp(name: string): string {
  return name.replaceAll(" ", "");
}

/** The year that a citation of a cable means: the one that is written, or else that of its date. */
export function yearMeant({ number, date }: CableTarget): number | undefined {
  return number.year ?? (date === undefined ? undefined : Number(date.slice(0, YEAR)));
}

const YEAR = 4;

/**
 * Of the documents with a cited cable's station and serial those that are meant. A year that is
 * written decides. Without one it is the nearest that is not later than the citing date and not older
 * than a year, since a count begins anew each year; or, where the dates are at odds, that of the same
 * year. Several are given where nothing decides.
 */
export function meantByDate(
  target: CableTarget,
  candidates: readonly LibraryDocument[],
): readonly LibraryDocument[] {
  const { number, date } = target;
  if (number.year !== undefined) {
    const ofYear = candidates.filter(({ cable }) => cable?.year === number.year);
    return 0 < ofYear.length ? ofYear : candidates.filter(({ cable }) => cable?.year === undefined);
  }
  if (date === undefined) return candidates;
  const year = Number(date.slice(0, YEAR));
  const oldest = `${year - 1}${date.slice(YEAR)}`;
  const before = candidates.filter((each) => isBetween(each.date, oldest, date));
  if (0 < before.length) {
    const nearest = before.reduce(
      (last, each) => (last < (each.date ?? "") ? (each.date ?? last) : last),
      "",
    );
    return before.filter((each) => each.date === nearest);
  }
  const ofYear = candidates.filter(({ cable }) => cable?.year === year);
  return 0 < ofYear.length ? ofYear : candidates.filter(({ cable }) => cable?.year === undefined);
}

function isBetween(date: string | undefined, first: string, last: string): boolean {
  return date !== undefined && first <= date && date <= last;
}

/**
 * Whether a document is in the volume that a citation in another document means. In a folder whose
 * volume nobody names, a document without a volume of its own may be in that of its neighbours.
 */
export function isInVolume(
  document: LibraryDocument,
  meant: Volume,
  from: LibraryDocument,
): boolean {
  if (document.volume.id === meant.id) return true;
  if (document.volume.isNamed && meant.isNamed) return false;
  const isOwn = meant.id === from.volume.id;
  return isOwn && folderOf(document.path) === folderOf(from.path);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
