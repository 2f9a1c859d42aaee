/** Which candidates are references, and to which notes, by their numbers. */
import { isDigits } from "../../scan/words.ts";
import { assignInOrder } from "./assign.ts";
import { isSure, type PlacedCandidate } from "./collectCandidates.ts";
import { highestOf, type NoteNumbers, numberOf } from "./noteNumbers.ts";

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
  /** No note has its number. */
  | "no-note";

/** A candidate with what it was found to be; without a reason it is no reference. */
export interface Match {
  readonly candidate: PlacedCandidate;
  /** Its number as the list counts. */
  readonly label: string;
  reason: MatchReason | undefined;
  /** Index of its note. */
  note: number | undefined;
}

/** Values up to this much above the highest note are taken for references to a lost note. */
export const NEAR_HIGHEST = 3;

/** Matches the candidates to the notes: those of the best chain, and others that are plain enough. */
export function matchReferences(
  candidates: readonly PlacedCandidate[],
  readAs: (label: string) => string,
  numbers: NoteNumbers,
): Match[] {
  const { byLabel } = numbers;
  const read = candidates.map((candidate) => ({ ...candidate, label: readAs(candidate.label) }));
  const lost = new Set(numbers.skipped);
  const labels = [...byLabel.keys(), ...lost].sort((a, b) => numberOf(a) - numberOf(b));
  const isChosen = assignInOrder(read, labels, lost);
  const chosen = new Set(read.filter((_, i) => isChosen[i]).map(({ label }) => label));
  const highest = highestOf(byLabel.keys());
  return candidates.map((candidate, i): Match => {
    const label = read[i]?.label ?? "";
    const note = byLabel.get(label);
    const reason = isChosen[i]
      ? reasonInChain(candidate, note !== undefined, numberOf(label) <= highest)
      : reasonOutOfChain(candidate, note !== undefined, chosen.has(label), highest);
    return { candidate, label, reason, note };
  });
}

/** After the end of the list a number that may well be something else is no reference. */
function reasonInChain(
  { evidence }: PlacedCandidate,
  hasNote: boolean,
  isInList: boolean,
): MatchReason | undefined {
  if (hasNote) return "in-order";
  return isInList || evidence !== "weak" ? "no-note" : undefined;
}

/** What a candidate outside the chain is, if it is a reference at all. */
function reasonOutOfChain(
  candidate: PlacedCandidate,
  hasNote: boolean,
  isChosen: boolean,
  highest: number,
): MatchReason | undefined {
  if (!isSure(candidate) || candidate.evidence === "spaced") return undefined;
  if (hasNote) return isChosen ? "repeated" : "out-of-order";
  if (candidate.evidence === "marked") return "no-note";
  // Far above the list a plain number is something else much more often than a lost note's.
  return isDigits(candidate.label) &&
    Number(candidate.label) <= highest + NEAR_HIGHEST &&
    candidate.label !== "0"
    ? "no-note"
    : undefined;
}
