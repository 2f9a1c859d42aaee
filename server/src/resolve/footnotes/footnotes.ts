/** The footnotes of a document and the references to them, matched over the whole document. */

import type { DocumentLines } from "../../parse/documentLines.ts";
import type { MemoParts, NotePart } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { Evidence, ReferenceStyle } from "../../scan/inline/footnoteCandidates.ts";
import { isDigits } from "../../scan/words.ts";
import {
  collectCandidates,
  type PlacedCandidate,
  type TextLines,
  toTextLines,
} from "./collectCandidates.ts";
import { type GluedNumber, inferMissing, type UndecidedReference } from "./inferMissing.ts";
import type { MatchReason, Rejection } from "./matchReferences.ts";
import { AssignmentMemory, type CandidateOutcome, type SeriesOutcome } from "./matchSeries.ts";
import { mentions } from "./mentions.ts";
import { divideSeries, type NoteSeries, noteLinesOf } from "./series.ts";

export type { MatchReason, Rejection } from "./matchReferences.ts";

export interface FootnoteReference extends LineStretch {
  readonly label: string;
  readonly style: ReferenceStyle;
  readonly evidence: Evidence | "inferred";
  /** What its surroundings weigh in the assignment; the plausibility of an inferred one, from 1 to 4. */
  readonly weight: number;
  readonly reason: MatchReason;
  /** Index of its note among the notes, or `undefined`. */
  readonly note: number | undefined;
  /** The number that it should have, where its place shows that its own is wrong. */
  readonly expected: string | undefined;
  /** It or its note has a wrong number, and nothing tells which. */
  readonly isEither: boolean;
  /** The number that an inferred one is glued to. */
  readonly inNumber: GluedNumber | undefined;
}

/** A number or sign in the text that was looked at and is no reference. */
export interface RejectedCandidate extends LineStretch {
  readonly label: string;
  readonly style: ReferenceStyle;
  readonly evidence: Evidence;
  readonly weight: number;
  readonly rejection: Rejection;
  /** It could stand in the place of the reference that its note has. */
  readonly isAlternative: boolean;
}

export interface Footnote {
  readonly part: NotePart;
  readonly label: string;
  readonly labelStretch: LineStretch;
  /** Its number rises over those before it; a sign is in order anywhere. */
  readonly isInOrder: boolean;
  /** The number that it should have, where its place shows that its own is wrong. */
  readonly expected: string | undefined;
  /** Index of the note that has the same number with more right. */
  readonly other: number | undefined;
  /** Which of the document's series of notes it belongs to. */
  readonly series: number;
  /** It is a lettered note of a table. */
  readonly isOfTable: boolean;
  /** Indices of the references to it, in text order. */
  readonly references: readonly number[];
  /** Numbers that may equally end in its label, so that none was inferred. */
  readonly undecided: readonly LineStretch[];
}

export interface Footnotes {
  readonly notes: readonly Footnote[];
  /** In text order. */
  readonly references: readonly FootnoteReference[];
  /** In text order. */
  readonly rejected: readonly RejectedCandidate[];
  /** The list is numbered otherwise than the text: from 1, or with the source note counted. */
  readonly isRenumbered: boolean;
}

/**
 * Matches the references of a document to its notes. `memory` has the assignment of a version of the
 * document before, which is taken over if the candidates and labels are the same.
 */
export function resolveFootnotes(
  lines: DocumentLines,
  parts: MemoParts,
  memory: AssignmentMemory = new AssignmentMemory(),
): Footnotes {
  const text = toTextLines(lines, parts, noteLinesOf(parts.notesBlocks));
  const resolved = divideSeries(lines, parts).map((series, index) =>
    resolveSeries(text, parts, series, index, memory),
  );
  const references = resolved.flatMap((each) => each.references).sort(byPlace);
  const rejected = resolved.flatMap((each) => each.rejected).sort(byPlace);
  return {
    notes: toNotes(parts.notes, references, resolved),
    references,
    rejected,
    isRenumbered: resolved.some(({ outcome }) => outcome.offset !== 0),
  };
}

function byPlace(a: LineStretch, b: LineStretch): number {
  return a.line - b.line || a.start - b.start;
}

interface ResolvedSeries {
  readonly series: NoteSeries;
  readonly outcome: SeriesOutcome;
  readonly references: readonly FootnoteReference[];
  readonly rejected: readonly RejectedCandidate[];
  readonly undecided: readonly UndecidedReference[];
}

function resolveSeries(
  text: TextLines,
  parts: MemoParts,
  series: NoteSeries,
  index: number,
  memory: AssignmentMemory,
): ResolvedSeries {
  const notes = series.notes.flatMap((note) => parts.notes[note]?.label ?? []);
  const candidates = collectCandidates(text, series, new Set(notes.map(({ label }) => label)));
  const outcome = memory.match(index, { candidates, notes });
  const references: FootnoteReference[] = [];
  const rejected: RejectedCandidate[] = [];
  const rivals = gluedRivals(candidates, outcome);
  candidates.forEach((candidate, i) => {
    const found = outcome.candidates[i];
    // Of two numbers that could both end in a note's label neither is taken.
    if (rivals.has(candidate.label) && candidate.evidence === "glued") return;
    if (found?.reason !== undefined) references.push(toReference(candidate, found, series));
    else if (found?.rejection !== undefined)
      rejected.push({
        ...toPlaced(candidate),
        weight: found.weight,
        rejection: found.rejection,
        isAlternative: found.isAlternative,
      });
  });
  const inference = outcome.isMarked
    ? { found: [], undecided: [] }
    : inferMissing(text, series, wantedLabels(text, parts, series, outcome, references));
  const inferred = inference.found.map(
    ({ inNumber, ...place }): FootnoteReference => ({
      ...place,
      style: "plain",
      evidence: "inferred",
      weight: inNumber.plausibility,
      reason: "inferred",
      note: series.notes[outcome.numbers.byLabel.get(inList(place.label, outcome)) ?? -1],
      expected: undefined,
      isEither: false,
      inNumber,
    }),
  );
  const notesInferred = new Set(inferred.map(({ note }) => note));
  // A doubtful reference gives way to a number that cannot be as it stands.
  const isDisplaced = ({ note }: FootnoteReference) =>
    note !== undefined && notesInferred.has(note);
  for (const reference of references.filter(isDisplaced)) rejected.push(toRejected(reference));
  return {
    series,
    outcome,
    references: [...references.filter((reference) => !isDisplaced(reference)), ...inferred],
    rejected,
    undecided: [
      ...inference.undecided,
      ...[...rivals].map(([label, places]) => ({ label, places })),
    ],
  };
}

/** The ends of numbers by the labels for which more than one of them would serve. */
function gluedRivals(
  candidates: readonly PlacedCandidate[],
  outcome: SeriesOutcome,
): ReadonlyMap<string, readonly LineStretch[]> {
  const byLabel = new Map<string, LineStretch[]>();
  const taken = new Set<string>();
  candidates.forEach(({ evidence, label, line, start, end }, i) => {
    const found = outcome.candidates[i];
    if (evidence !== "glued" || !(found?.reason === "in-order" || found?.isAlternative)) return;
    if (found.reason === "in-order") taken.add(label);
    const places = byLabel.get(label) ?? [];
    places.push({ line, start, end });
    byLabel.set(label, places);
  });
  return new Map([...byLabel].filter(([label, places]) => taken.has(label) && 1 < places.length));
}

function toRejected(reference: FootnoteReference): RejectedCandidate {
  const { line, start, end, label, style, evidence, weight } = reference;
  const place = { line, start, end, label, style, weight };
  return {
    ...place,
    evidence: evidence === "inferred" ? "weak" : evidence,
    rejection: "other-better",
    isAlternative: false,
  };
}

function toPlaced({ line, start, end, label, style, evidence }: PlacedCandidate) {
  return { line, start, end, label, style, evidence };
}

function toReference(
  candidate: PlacedCandidate,
  { reason, note, expected, isEither, weight }: CandidateOutcome,
  { notes }: NoteSeries,
): FootnoteReference {
  const { inNumber } = candidate;
  const place = toPlaced(candidate);
  const glued = inNumber === undefined ? undefined : { digits: inNumber, plausibility: 3 as const };
  return {
    ...place,
    evidence: glued === undefined ? place.evidence : "inferred",
    weight,
    reason: glued === undefined ? (reason ?? "no-note") : "inferred",
    note: note === undefined ? undefined : notes[note],
    expected,
    isEither,
    inNumber: glued,
  };
}

/** A number of the text as the list counts, and the other way round. */
function inList(label: string, { offset }: SeriesOutcome): string {
  return offset === 0 ? label : String(Number(label) - offset);
}

function inText(label: string, { offset }: SeriesOutcome): string {
  return offset === 0 ? label : String(Number(label) + offset);
}

/** The numbers of a series in rising order with the places of their references. */
function wantedLabels(
  { lines }: TextLines,
  parts: MemoParts,
  { notes }: NoteSeries,
  outcome: SeriesOutcome,
  references: readonly FootnoteReference[],
) {
  const { numbers } = outcome;
  const referred = new Set(references.map(({ note }) => note));
  const places = new Map(
    references
      .filter(({ reason }) => SETTLED.has(reason))
      .map(({ note, line, start }) => [note, { line, column: start }]),
  );
  const doubtful = new Set(
    references
      .filter(({ reason, evidence }) => evidence === "weak" && reason === "in-order")
      .map(({ note }) => note),
  );
  return numbers.ranked.flatMap((label) => {
    const index = numbers.byLabel.get(label);
    if (index === undefined || !isDigits(label)) return [];
    const note = notes[index];
    return {
      label: inText(label, outcome),
      place: places.get(note),
      isMissing: !referred.has(note),
      isDoubtful: doubtful.has(note),
      mentions: (number: string) => mentions(lines, parts.notes[note ?? -1], number),
    };
  });
}

/** Reasons by which a reference divides the text for the others. */
const SETTLED: ReadonlySet<MatchReason> = new Set([
  "in-order",
  "by-place",
  "by-position",
  "inferred",
]);

function toNotes(
  parts: readonly NotePart[],
  references: readonly FootnoteReference[],
  resolved: readonly ResolvedSeries[],
): Footnote[] {
  const byNote = new Map<number, number[]>();
  references.forEach(({ note }, index) => {
    if (note === undefined) return;
    const list = byNote.get(note);
    if (list === undefined) byNote.set(note, [index]);
    else list.push(index);
  });
  const notes: (Omit<Footnote, "other"> & { other: number | undefined })[] = [];
  resolved.forEach(({ series, outcome, undecided }, seriesIndex) => {
    const placesByLabel = new Map(undecided.map(({ label, places }) => [label, places]));
    series.notes.forEach((index, i) => {
      const part = parts[index];
      if (part === undefined) return;
      const { label } = part.label;
      const read = outcome.numbers.labels[i];
      const number = inText(read ?? "", outcome);
      notes[index] = {
        part,
        label,
        labelStretch: part.labelStretch,
        isInOrder: outcome.numbers.isInOrder[i] ?? true,
        expected: outcome.wrongNotes.get(i) ?? (label === "" || read === label ? undefined : read),
        other: undefined,
        series: seriesIndex,
        isOfTable: series.isOfTable,
        references: byNote.get(index) ?? [],
        undecided: placesByLabel.get(number)?.map(toStretch) ?? [],
      };
    });
    setOthers(notes, series.notes);
  });
  return notes;
}

function toStretch({ line, start, end }: LineStretch): LineStretch {
  return { line, start, end };
}

/** Names for each note the one of its series that has its number with more right. */
function setOthers(
  notes: readonly (Omit<Footnote, "other"> & { other: number | undefined })[],
  indices: readonly number[],
): void {
  const rightful = new Map<string, number>();
  const isRight = (index: number) =>
    notes[index]?.isInOrder && notes[index]?.expected === undefined;
  for (const index of indices) {
    const label = notes[index]?.label ?? "";
    const other = rightful.get(label);
    if (other === undefined || (isRight(index) && !isRight(other))) rightful.set(label, index);
  }
  for (const index of indices) {
    const note = notes[index];
    const other = rightful.get(note?.label ?? "");
    if (note !== undefined && note.label !== "" && other !== index) note.other = other;
  }
}
