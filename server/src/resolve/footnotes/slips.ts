/**
 * Numbers that one slip explains. A wrong digit in the text or in the list breaks several checks at
 * once: a number without a note, a note without a number, an order. References and notes that do match
 * divide the text and the list into stretches that correspond; where one reference and one note are
 * left over in such a stretch, they belong together, and one of the two has a wrong number. The slip
 * names it with the number that mends all, and the checks that depend on it stay silent.
 */
import { isDigits } from "../../scan/words.ts";
import type { Match } from "./matchReferences.ts";
import type { NoteNumbers } from "./noteNumbers.ts";

/** A reference and a note that belong together by their places, whatever their numbers say. */
export interface Pair {
  readonly match: Match;
  readonly note: number;
  /** Which of the two has the wrong number; neither where text and list repeat a number in step. */
  readonly wrong: "reference" | "note" | "either" | undefined;
  /** The number that it should have; the note's if either may be wrong. */
  readonly expected: string;
}

/**
 * The pairs of a document. Of two references with one number that one is left over which stands where
 * another note lacks its reference; their reasons in `matches` are exchanged accordingly.
 */
export function pairLeftovers(matches: readonly Match[], numbers: NoteNumbers): readonly Pair[] {
  const list = divideList(matches, numbers);
  if (list.lost.size === 0) return [];
  exchangeTwins(matches, list);
  const stretches = divideText(matches, list);
  findExchanged(numbers, list, stretches);
  return findPairs(numbers, list, stretches);
}

/** The stretches of the list between notes whose references are in order as they are. */
interface DividedList {
  /** Such notes with the one before. */
  readonly fixed: ReadonlyMap<number, number>;
  /** Such notes by the one before. */
  readonly next: ReadonlyMap<number, number>;
  /** Notes without a reference, by the fixed note before them. */
  readonly lost: ReadonlyMap<number, readonly number[]>;
}

/** Stands for the note before the first one. */
const BEFORE_FIRST = -1;

function divideList(matches: readonly Match[], { labels, isInOrder }: NoteNumbers): DividedList {
  const reasons = new Map<number, Match["reason"]>();
  for (const { note, reason } of matches)
    if (note !== undefined && reason !== undefined && reasons.get(note) !== "in-order")
      reasons.set(note, reason);
  const fixed = new Map<number, number>();
  const next = new Map<number, number>();
  const lost = new Map<number, number[]>();
  let before = BEFORE_FIRST;
  labels.forEach((label, note) => {
    const reason = reasons.get(note);
    if (reason === "in-order" && isInOrder[note]) {
      fixed.set(note, before);
      next.set(before, note);
      before = note;
    } else if (reason === undefined && isDigits(label)) {
      append(lost, before, note);
    }
  });
  return { fixed, next, lost };
}

/** Of two references to one note, one after the other, the one in order is that which fits. */
function exchangeTwins(matches: readonly Match[], { fixed, lost }: DividedList): void {
  const next = nextInOrder(matches);
  let before: Match | undefined;
  matches.forEach((match, index) => {
    if (match.reason === "in-order") before = match;
    else if (match.note !== undefined && fixed.has(match.note) && mayBeTwin(match)) {
      const isLater = before?.note === match.note;
      const twin = isLater ? before : next[index];
      const earlierFits = !lost.has(fixed.get(match.note) ?? BEFORE_FIRST);
      const laterFits = !lost.has(match.note);
      if (twin?.note !== match.note || earlierFits === laterFits || laterFits !== isLater) return;
      const { reason } = match;
      match.reason = twin.reason;
      twin.reason = reason ?? "repeated";
      if (isLater) before = match;
    }
  });
}

/**
 * The digit of an abbreviation (`P4`) is no reason to take a plain reference for a wrong one; a number
 * of two digits would hardly be the same by accident.
 */
function mayBeTwin({ reason, candidate }: Match): boolean {
  if (reason !== undefined || candidate.isAtHeading) return true;
  return candidate.evidence !== "weak" || 1 < candidate.label.length;
}

/** For each match the next one that is in order. */
function nextInOrder(matches: readonly Match[]): readonly (Match | undefined)[] {
  const next: (Match | undefined)[] = new Array(matches.length).fill(undefined);
  for (let index = matches.length - 2; 0 <= index; index--) {
    const after = matches[index + 1];
    next[index] = after?.reason === "in-order" ? after : next[index + 1];
  }
  return next;
}

/** References that are left over, by the fixed note before their stretch of the text. */
interface DividedText {
  readonly sure: ReadonlyMap<number, readonly Match[]>;
  /** Candidates that are references only if something else says so. */
  readonly doubtful: ReadonlyMap<number, readonly Match[]>;
}

function divideText(matches: readonly Match[], { fixed }: DividedList): DividedText {
  const sure = new Map<number, Match[]>();
  const doubtful = new Map<number, Match[]>();
  let stretch = BEFORE_FIRST;
  for (const match of matches) {
    const { reason, note, label } = match;
    if (reason === "in-order" && note !== undefined && fixed.has(note)) stretch = note;
    else if (reason === "no-note" || reason === "repeated") append(sure, stretch, match);
    else if (reason === undefined && isDigits(label)) append(doubtful, stretch, match);
  }
  return { sure, doubtful };
}

/** A doubtful reference with the number of a note that lacks one, exchanged with its neighbour's. */
function findExchanged(
  { labels }: NoteNumbers,
  { fixed, next, lost }: DividedList,
  { doubtful }: DividedText,
): void {
  for (const [stretch, notes] of lost) {
    const [note, ...others] = notes;
    if (note === undefined || 0 < others.length) continue;
    const neighbours = [fixed.get(stretch), next.get(stretch)].flatMap(
      (place) => doubtful.get(place ?? Number.NaN) ?? [],
    );
    const [match, ...more] = neighbours.filter(
      (each) => each.label === labels[note] && each.reason === undefined && mayBeTwin(each),
    );
    if (match !== undefined && more.length === 0) match.reason = "out-of-order";
  }
}

function findPairs(
  numbers: NoteNumbers,
  { next, lost }: DividedList,
  { sure, doubtful }: DividedText,
): Pair[] {
  return [...lost].flatMap(([stretch, notes]) => {
    const note = onlyLost(notes, sure.get(stretch) ?? [], numbers);
    if (note === undefined) return [];
    const isNear = (match: Match) =>
      match.reason === undefined &&
      mayBeTwin(match) &&
      Math.abs(Number(match.label) - Number(numbers.labels[note])) === 1;
    const [match, ...more] = sure.get(stretch) ?? doubtful.get(stretch)?.filter(isNear) ?? [];
    if (match === undefined || 0 < more.length) return [];
    return toPair(match, note, { before: stretch, after: next.get(stretch) }, numbers) ?? [];
  });
}

/** The note that lacks its reference; of several that one which a number left over misses by one. */
function onlyLost(
  notes: readonly number[],
  left: readonly Match[],
  { labels }: NoteNumbers,
): number | undefined {
  if (notes.length < 2) return notes[0];
  const [match, ...more] = left;
  if (match === undefined || 0 < more.length) return undefined;
  const near = notes.filter((note) => Math.abs(Number(labels[note]) - Number(match.label)) === 1);
  return near.length === 1 ? near[0] : undefined;
}

/** Which of a reference and a note at corresponding places is wrong; `undefined` if both are. */
function toPair(
  match: Match,
  note: number,
  { before, after }: { readonly before: number; readonly after: number | undefined },
  { labels }: NoteNumbers,
): Pair | undefined {
  const own = labels[note] ?? "";
  if (own === match.label) return { match, note, wrong: undefined, expected: own };
  const low = before === BEFORE_FIRST ? 0 : Number(labels[before]);
  const high = after === undefined ? Number.POSITIVE_INFINITY : Number(labels[after]);
  const fits = (label: string) => low < Number(label) && Number(label) < high;
  const isFromEnd = before === BEFORE_FIRST && after !== undefined;
  const byPlace = String(isFromEnd ? high - (after - note) : low + note - before);
  const isNoteRight = fits(own) && (!fits(match.label) || own === byPlace);
  const isReferenceRight = fits(match.label) && (!fits(own) || match.label === byPlace);
  if (isNoteRight === isReferenceRight)
    return fits(own) && fits(match.label)
      ? { match, note, wrong: "either", expected: own }
      : undefined;
  return isNoteRight
    ? { match, note, wrong: "reference", expected: own }
    : { match, note, wrong: "note", expected: match.label };
}

function append<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
