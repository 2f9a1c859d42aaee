/**
 * Why each note and each footnote number in the text is matched as it is: reason, weight of evidence,
 * and what else near it was looked at and not taken. A pure function of the snapshot; the words are
 * those of findings and hover.
 */
import { toStretch } from "../parse/place.ts";
import type { MemoDocument } from "../resolve/document.ts";
import type {
  Footnote,
  FootnoteReference,
  RejectedCandidate,
} from "../resolve/footnotes/footnotes.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import {
  evidenceOf,
  type Neighbours,
  neighboursOf,
  neighboursOfNote,
  reasonOfReference,
  reasonOfRejected,
  reasonOfUnmatched,
  rejectedBetween,
} from "../rules/footnoteReasons.ts";
import type { FootnoteDecision, RejectedNumber } from "./contract.ts";
import { createPlacing, type Placing } from "./placing.ts";

/** The decisions of each document in order; none for a cable. References come before notes. */
export function getFootnoteDecisions(
  snapshot: Snapshot,
): readonly (readonly FootnoteDecision[] | undefined)[] {
  return snapshot.documents.map((placed) => decisionsOf(snapshot, placed));
}

function decisionsOf(
  snapshot: Snapshot,
  placed: PlacedDocument,
): readonly FootnoteDecision[] | undefined {
  const { document } = placed;
  if (document.kind === "cable") return undefined;
  const placing = createPlacing(snapshot, placed);
  const { notes, references } = document.bindings.footnotes;
  const neighbours = neighboursOf(references);
  return [
    ...references.map((reference, i) =>
      decisionOnReference(document, placing, reference, neighbours[i] ?? {}),
    ),
    ...notes.map((note, i) => decisionOnNote(document, placing, note, i, neighbours)),
  ];
}

function decisionOnReference(
  { bindings, parts }: MemoDocument,
  placing: Placing,
  reference: FootnoteReference,
  neighbours: Neighbours,
): FootnoteDecision {
  const { footnotes } = bindings;
  const note = footnotes.notes[reference.note ?? -1];
  const others = sameNumber(rejectedBetween(footnotes, neighbours), reference.label);
  const { heading } = parts;
  const isInHeading = reference.line === heading?.line || reference.line === heading?.calloutLine;
  return {
    item: "reference",
    label: reference.label,
    range: placing.lineRange(reference),
    decision: reference.reason,
    reason: [
      ...(isInHeading ? ["in the heading"] : []),
      reasonOfReference(reference, neighbours, note),
      ...(reference.reason === "in-order" ? [choiceAmong(others.length)] : []),
    ].join(", "),
    weight: reference.weight,
    evidence: evidenceOf(reference),
    matches: note === undefined ? [] : [placing.lineRange(note.labelStretch)],
    rejected: toRejected(placing, others),
  };
}

function choiceAmong(others: number): string {
  return others === 0 ? "the only place for it there" : `the best of ${others + 1} places there`;
}

function decisionOnNote(
  { bindings }: MemoDocument,
  placing: Placing,
  note: Footnote,
  index: number,
  neighbours: readonly Neighbours[],
): FootnoteDecision {
  const { footnotes } = bindings;
  const own = note.references.flatMap((reference) => footnotes.references[reference] ?? []);
  const [first] = own;
  const around = neighbours[note.references[0] ?? -1] ?? {};
  const near = rejectedBetween(footnotes, neighboursOfNote(footnotes, index));
  return {
    item: "note",
    label: note.label,
    range: placing.lineRange(note.labelStretch),
    decision: first?.reason ?? "unmatched",
    reason: first === undefined ? reasonOfUnmatched(note) : reasonOfReference(first, around, note),
    weight: own.reduce((weight, reference) => Math.max(weight, reference.weight), 0),
    evidence: first === undefined ? null : evidenceOf(first),
    matches: own.map((reference) => placing.lineRange(reference)),
    rejected: [
      ...toRejected(placing, sameNumber(near, note.label)),
      ...note.undecided.map((stretch) => ({
        label: note.label,
        range: placing.range(toStretch(stretch)),
        weight: 0,
        evidence: "within a number",
        reason: "another number there ends in it as well",
      })),
    ],
  };
}

/** Rejected ones that are listed with one decision. */
const MOST_REJECTED = 5;

function sameNumber(
  rejected: readonly RejectedCandidate[],
  label: string,
): readonly RejectedCandidate[] {
  return rejected.filter((each) => each.label === label);
}

function toRejected(
  placing: Placing,
  rejected: readonly RejectedCandidate[],
): readonly RejectedNumber[] {
  return rejected.slice(0, MOST_REJECTED).map((each) => ({
    label: each.label,
    range: placing.lineRange(each),
    weight: each.weight,
    evidence: evidenceOf(each),
    reason: reasonOfRejected(each),
  }));
}
