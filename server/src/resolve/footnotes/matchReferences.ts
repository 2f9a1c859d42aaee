/** Which candidates are references, and to which notes, by their numbers. */
import { isDigits } from "../../scan/words.ts";
import { assignInOrder } from "./assign.ts";
import { highestOf, type NoteNumbers, numberOf } from "./noteNumbers.ts";
import { type GradedCandidate, isSure } from "./styles.ts";

/** Why a reference is matched as it is; what a user asks for when a match surprises. */
export type MatchReason =
  /** Its number is a note's, and it stands in order. */
  | "in-order"
  /** Its number is a note's, but another order of the references is better supported. */
  | "out-of-order"
  /** Another reference to the same note stands in order. */
  | "repeated"
  /** It is glued to a number and only the missing note shows it. */
  | "inferred"
  /** The list is numbered anew and pairs by position. */
  | "by-position"
  /** Its number or its note's is wrong, and they stand at corresponding places. */
  | "by-place"
  /** Its sign or name is a note's; such have no order. */
  | "by-name"
  /** No note has its number. */
  | "no-note";

/** Why a candidate is no reference. */
export type Rejection =
  /** No note has its number. */
  | "no-such-note"
  /** Its note has a reference that is better supported. */
  | "other-better"
  /** Its note has no reference, but here it would be out of order. */
  | "against-order"
  /** It is plain, and the document's references are marked. */
  | "other-style";

/** A candidate with what it was found to be; without a reason it is no reference. */
export interface Match {
  readonly candidate: GradedCandidate;
  /** Its number as the list counts. */
  readonly label: string;
  reason: MatchReason | undefined;
  /** Index of its note. */
  note: number | undefined;
  /** It could stand in the place of the reference that its note has. */
  readonly isAlternative: boolean;
}

/** Values up to this much above the highest note are taken for references to a lost note. */
export const NEAR_HIGHEST = 3;

/**
 * Matches the candidates to the notes: those of the best chain, and others that are plain enough.
 * Candidates that do not count are `undefined`, and so are their matches.
 */
export function matchReferences(
  candidates: readonly (GradedCandidate | undefined)[],
  readAs: (label: string) => string,
  numbers: NoteNumbers,
): (Match | undefined)[] {
  const { byLabel, ranked } = numbers;
  const read = candidates.map(
    (candidate) => candidate && { ...candidate, label: readAs(candidate.label) },
  );
  const lost = new Set(numbers.skipped);
  const isChosen = assignInOrder(read, ranked, lost);
  const places = placesOfChosen(read, isChosen);
  const named = firstNamed(read);
  const highest = highestOf(byLabel.keys());
  return candidates.map((candidate, i): Match | undefined => {
    const label = read[i]?.label ?? "";
    if (candidate === undefined) return undefined;
    const note = byLabel.get(label);
    if (!isDigits(label)) {
      const reason =
        note === undefined ? reasonOfStray(candidate) : reasonOfName(named, label, i, candidate);
      return { candidate, label, reason, note, isAlternative: false };
    }
    const place = places.get(label);
    const isAlternative =
      !isChosen[i] && place !== undefined && place.before < i && i < place.after;
    const reason = isChosen[i]
      ? reasonInChain(candidate, note !== undefined, numberOf(label) <= highest)
      : reasonOutOfChain(candidate, label, note !== undefined, place !== undefined, highest);
    return { candidate, label, reason, note, isAlternative };
  });
}

/** The first reference of each sign and name, one that is plain enough before others. */
function firstNamed(read: readonly (GradedCandidate | undefined)[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  read.forEach((candidate, index) => {
    if (candidate === undefined || isDigits(candidate.label)) return;
    const before = read[first.get(candidate.label) ?? -1];
    if (before === undefined || (isSure(candidate) && !isSure(before)))
      first.set(candidate.label, index);
  });
  return first;
}

/** Signs and names have no order; a doubtful sign after a plain one is the end of emphasis. */
function reasonOfName(
  named: ReadonlyMap<string, number>,
  label: string,
  index: number,
  candidate: GradedCandidate,
): MatchReason | undefined {
  if (named.get(label) === index) return "by-name";
  return isSure(candidate) ? "repeated" : undefined;
}

/** A sign or name that no note has. */
function reasonOfStray({ evidence }: GradedCandidate): MatchReason | undefined {
  return evidence === "marked" ? "no-note" : undefined;
}

/** Where a label's reference stands in the chain, with those before and after it. */
interface ChosenPlace {
  readonly before: number;
  after: number;
}

function placesOfChosen(
  read: readonly ({ readonly label: string } | undefined)[],
  isChosen: readonly boolean[],
): ReadonlyMap<string, ChosenPlace> {
  const places = new Map<string, ChosenPlace>();
  let last: ChosenPlace | undefined;
  let before = -1;
  read.forEach((candidate, index) => {
    if (!isChosen[index] || candidate === undefined) return;
    if (last !== undefined) last.after = index;
    last = { before, after: read.length };
    places.set(candidate.label, last);
    before = index;
  });
  return places;
}

/** After the end of the list a number that may well be something else is no reference. */
function reasonInChain(
  { evidence }: GradedCandidate,
  hasNote: boolean,
  isInList: boolean,
): MatchReason | undefined {
  if (hasNote) return "in-order";
  return isInList || (evidence !== "weak" && evidence !== "glued") ? "no-note" : undefined;
}

/** What a candidate outside the chain is, if it is a reference at all. */
function reasonOutOfChain(
  candidate: GradedCandidate,
  label: string,
  hasNote: boolean,
  isReferred: boolean,
  highest: number,
): MatchReason | undefined {
  const { evidence } = candidate;
  if (!isSure(candidate) || evidence === "spaced") return undefined;
  if (hasNote && isReferred) return "repeated";
  if (hasNote) return "out-of-order";
  if (evidence === "marked") return "no-note";
  // Far above the list a plain number is something else much more often than a lost note's.
  const isNear = Number(label) <= highest + NEAR_HIGHEST && label !== "0";
  return isNear ? "no-note" : undefined;
}

/** Why a match without a reason is none. */
export function rejectionOf(
  { candidate, label, note }: Match,
  referred: ReadonlySet<string>,
): Rejection {
  if (note === undefined) return "no-such-note";
  if (referred.has(label)) return candidate.isForeign ? "other-style" : "other-better";
  return "against-order";
}
