/**
 * The matching of one series of notes, as a pure function of what the assignment looks at: the
 * candidates in text order without their places, and the labels of the notes. An edit that leaves
 * these as they are leaves the outcome, which `AssignmentMemory` keeps from one version of a document
 * to the next.
 */

import type { Evidence, ReferenceStyle } from "../../scan/inline/footnoteCandidates.ts";
import type { NoteLabelForm } from "../../scan/memo/memoLine.ts";
import { weightOf } from "./assign.ts";
import {
  type Match,
  type MatchReason,
  matchReferences,
  type Rejection,
  rejectionOf,
} from "./matchReferences.ts";
import { type NoteNumbers, readNoteNumbers } from "./noteNumbers.ts";
import { AGREED, findRenumbering, readAs } from "./renumbering.ts";
import { pairLeftovers } from "./slips.ts";
import { type GradedCandidate, gradeCandidates, isSure } from "./styles.ts";

/** A candidate without its place. */
export interface SeriesCandidate {
  readonly label: string;
  readonly style: ReferenceStyle;
  readonly evidence: Evidence;
  readonly isAtHeading: boolean;
}

export interface SeriesNote {
  readonly label: string;
  readonly form: NoteLabelForm;
  readonly isSource: boolean;
}

/** What the assignment looks at. */
export interface SeriesInput {
  readonly candidates: readonly SeriesCandidate[];
  readonly notes: readonly SeriesNote[];
}

/** What a candidate was found to be. */
export interface CandidateOutcome {
  readonly reason: MatchReason | undefined;
  /** Why it is no reference, if it is none. */
  readonly rejection: Rejection | undefined;
  /** Index of its note in the series. */
  readonly note: number | undefined;
  /** The number that it should have, where its place shows that its own is wrong. */
  readonly expected: string | undefined;
  /** Its own number may be right, and its note's wrong. */
  readonly isEither: boolean;
  /** It could stand in the place of the reference that its note has. */
  readonly isAlternative: boolean;
  readonly weight: number;
}

export interface SeriesOutcome {
  /** One for each candidate. */
  readonly candidates: readonly CandidateOutcome[];
  readonly numbers: NoteNumbers;
  /** Numbers that notes should have, by their index in the series. */
  readonly wrongNotes: ReadonlyMap<number, string>;
  /** How far the numbers of the text are above the list's. */
  readonly offset: number;
  /** References are superscripts, or in brackets or slashes. */
  readonly isMarked: boolean;
}

/** Matches the candidates of a series to its notes. */
export function matchSeries({ candidates, notes }: SeriesInput): SeriesOutcome {
  const labels = notes.map(({ label }) => label);
  const { graded, isMarked } = gradeCandidates(candidates, new Set(labels), notes[0]?.form);
  if (notes.length === 0) return withoutNotes(graded, isMarked);
  const renumbering = findRenumbering(graded, { labels, isSource: notes[0]?.isSource ?? false });
  const read = (label: string) => readAs(renumbering, label);
  const counted = graded.filter((candidate) => candidate !== undefined);
  const inText = new Set(counted.map(({ label }) => read(label)));
  const surely = new Set(counted.filter(isSure).map(({ label }) => read(label)));
  const numbers = readNoteNumbers(
    labels,
    (label) => inText.has(label),
    (label) => surely.has(label),
  );
  const matches = matchReferences(graded, read, numbers);
  const pairs = pairLeftovers(
    matches.filter((match) => match !== undefined),
    numbers,
  );
  for (const { match, note } of pairs) {
    match.reason = "by-place";
    match.note = note;
  }
  const expected = new Map(
    pairs.flatMap((pair) =>
      pair.wrong === "reference" || pair.wrong === "either" ? [[pair.match, pair] as const] : [],
    ),
  );
  const wrongNotes = new Map(
    pairs.flatMap(({ wrong, note, expected: number }) =>
      wrong === "note" ? [[note, number] as const] : [],
    ),
  );
  const referred = new Set(
    matches.flatMap((match) => (match?.reason === undefined ? [] : [match.label])),
  );
  const isPaired = renumbering !== AGREED && renumbering.offset !== 0;
  return {
    candidates: matches.map((match): CandidateOutcome => {
      if (match === undefined) return UNCOUNTED;
      const pair = expected.get(match);
      return {
        reason: isByPosition(match, isPaired, numbers) ? "by-position" : match.reason,
        rejection: match.reason === undefined ? rejectionOf(match, referred) : undefined,
        note: match.reason === undefined ? undefined : match.note,
        expected: pair?.expected,
        isEither: pair?.wrong === "either",
        isAlternative: match.isAlternative,
        weight: weightOf(match.candidate),
      };
    }),
    numbers,
    wrongNotes,
    offset: renumbering.offset,
    isMarked,
  };
}

/** A doubtful plain number where references are marked. */
const UNCOUNTED: CandidateOutcome = {
  reason: undefined,
  rejection: "other-style",
  note: undefined,
  expected: undefined,
  isEither: false,
  isAlternative: false,
  weight: 0,
};

function isByPosition({ reason, note }: Match, isPaired: boolean, numbers: NoteNumbers): boolean {
  if (reason !== "in-order") return false;
  return isPaired || (note !== undefined && numbers.byPosition.has(note));
}

/**
 * Without notes, marked candidates are references; plain ones only if they number from 1, or if one
 * ends the heading: no sure candidate of 63 documents without notes is a 1.
 */
function withoutNotes(
  graded: readonly (GradedCandidate | undefined)[],
  isMarked: boolean,
): SeriesOutcome {
  const sure = graded.filter((candidate) => candidate !== undefined).filter(isSure);
  const marked = sure.filter(({ evidence, style }) => evidence === "marked" && style !== "bracket");
  const run = new Set(0 < marked.length ? marked : plainRun(sure));
  return {
    candidates: graded.map((candidate): CandidateOutcome => {
      if (candidate === undefined) return UNCOUNTED;
      const isReference = run.has(candidate);
      return {
        reason: isReference ? "no-note" : undefined,
        rejection: isReference ? undefined : "no-such-note",
        note: undefined,
        expected: undefined,
        isEither: false,
        isAlternative: false,
        weight: weightOf(candidate),
      };
    }),
    numbers: readNoteNumbers(
      [],
      () => false,
      () => false,
    ),
    wrongNotes: new Map(),
    offset: 0,
    isMarked,
  };
}

/** Numbers that rise by one from 1, or from the one that ends the heading. */
function plainRun(sure: readonly GradedCandidate[]): readonly GradedCandidate[] {
  const plain = sure.filter(({ style }) => style === "plain");
  const [first] = plain;
  const isFromHeading = first?.isAtHeading && first.evidence === "strong" && first.label !== "0";
  let next = isFromHeading ? Number(first.label) : 1;
  const run: GradedCandidate[] = [];
  for (const candidate of plain)
    if (Number(candidate.label) === next) {
      run.push(candidate);
      next++;
    }
  return run;
}

/** The last outcome of each series, for the next version of the document. */
export class AssignmentMemory {
  private readonly kept: { readonly input: SeriesInput; readonly outcome: SeriesOutcome }[] = [];

  /** The outcome of a series; `index` is its place among the document's. */
  match(index: number, input: SeriesInput): SeriesOutcome {
    const before = this.kept[index];
    if (before !== undefined && isSame(before.input, input)) return before.outcome;
    const outcome = matchSeries(input);
    this.kept[index] = { input, outcome };
    return outcome;
  }
}

function isSame(a: SeriesInput, b: SeriesInput): boolean {
  return (
    a.notes.length === b.notes.length &&
    a.candidates.length === b.candidates.length &&
    a.notes.every((note, i) => isSameNote(note, b.notes[i])) &&
    a.candidates.every((candidate, i) => isSameCandidate(candidate, b.candidates[i]))
  );
}

function isSameNote(a: SeriesNote, b: SeriesNote | undefined): boolean {
  return a.label === b?.label && a.form === b.form && a.isSource === b.isSource;
}

function isSameCandidate(a: SeriesCandidate, b: SeriesCandidate | undefined): boolean {
  return (
    a === b ||
    (a.label === b?.label &&
      a.evidence === b.evidence &&
      a.style === b.style &&
      a.isAtHeading === b.isAtHeading)
  );
}
