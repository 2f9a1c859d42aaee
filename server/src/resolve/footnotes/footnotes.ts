/** The footnotes of a document and the references to them, matched over the whole document. */

import type { DocumentLines } from "../../parse/documentLines.ts";
import type { MemoParts, NotePart } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { Evidence, ReferenceStyle } from "../../scan/inline/footnoteCandidates.ts";
import { isDigits } from "../../scan/words.ts";
import { collectCandidates, isMarked, isSure, type PlacedCandidate } from "./collectCandidates.ts";
import { inferMissing } from "./inferMissing.ts";
import { type Match, type MatchReason, matchReferences, NEAR_HIGHEST } from "./matchReferences.ts";
import { type NoteNumbers, numberOf, readNoteNumbers } from "./noteNumbers.ts";
import { type Pair, pairLeftovers } from "./slips.ts";

export type { MatchReason } from "./matchReferences.ts";

export interface FootnoteReference extends LineStretch {
  readonly label: string;
  readonly style: ReferenceStyle;
  readonly evidence: Evidence | "inferred";
  readonly reason: MatchReason;
  /** Index of its note among the notes, or `undefined`. */
  readonly note: number | undefined;
  /** The number that it should have, where its place shows that its own is wrong. */
  readonly expected: string | undefined;
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
  /** Indices of the references to it, in text order. */
  readonly references: readonly number[];
}

export interface Footnotes {
  readonly notes: readonly Footnote[];
  readonly references: readonly FootnoteReference[];
  /** The list is numbered from 1 while the references run on from another number. */
  readonly isRenumbered: boolean;
}

/** Matches the references of a document to its notes. */
export function resolveFootnotes(lines: DocumentLines, parts: MemoParts): Footnotes {
  const candidates = collectCandidates(lines, parts);
  if (parts.notes.length === 0) return withoutNotes(candidates);
  const offset = renumberingOffset(candidates, parts.notes);
  const readAs = (label: string) => (offset === 0 ? label : String(Number(label) - offset));
  const inText = new Set(candidates.map(({ label }) => readAs(label)));
  const numbers = readNoteNumbers(parts.notes, (label) => inText.has(label));
  const matches = matchReferences(candidates, readAs, numbers);
  const pairs = pairLeftovers(matches, numbers);
  for (const { match, note } of pairs) {
    match.reason = "by-place";
    match.note = note;
  }
  const found = toReferences(matches, pairs, offset !== 0);
  const inferred = isMarked(candidates, parts) ? [] : inferReferences(lines, parts, found, numbers);
  const references = [...found, ...inferred].sort((a, b) => a.line - b.line || a.start - b.start);
  const notes = toNotes(parts.notes, references, numbers, pairs);
  return { notes, references, isRenumbered: offset !== 0 };
}

/**
 * How far the references run ahead of a list that was numbered anew from 1, or 0: the marked and
 * strong candidates are a run k, k+1, … as long as the list, and k is not 1.
 */
function renumberingOffset(
  candidates: readonly PlacedCandidate[],
  notes: readonly NotePart[],
): number {
  if (notes[0]?.label.label !== "1" || notes.at(-1)?.label.label !== String(notes.length)) return 0;
  const sure = candidates.filter(isSure).map((candidate) => Number(candidate.label));
  const first = sure[0];
  if (first === undefined || first <= notes.length || sure.length !== notes.length) return 0;
  // A single number a little off is a slip.
  if (sure.length === 1 && first <= 1 + NEAR_HIGHEST) return 0;
  return sure.every((value, i) => value === first + i) ? first - 1 : 0;
}

function toReferences(
  matches: readonly Match[],
  pairs: readonly Pair[],
  isRenumbered: boolean,
): FootnoteReference[] {
  const wrong = pairs.filter((pair) => pair.wrong === "reference");
  const expected = new Map(wrong.map((pair) => [pair.match, pair.expected]));
  return matches.flatMap((match) => {
    const { candidate, note } = match;
    const { line, start, end, label, style, evidence } = candidate;
    const reason =
      isRenumbered && match.reason === "in-order" ? ("by-position" as const) : match.reason;
    if (reason === undefined) return [];
    const place = { line, start, end };
    return [{ ...place, label, style, evidence, reason, note, expected: expected.get(match) }];
  });
}

/** References that are glued to a number, for notes that have none. */
function inferReferences(
  lines: DocumentLines,
  parts: MemoParts,
  references: readonly FootnoteReference[],
  { byLabel }: NoteNumbers,
): FootnoteReference[] {
  const referenced = new Set(references.map(({ note }) => note));
  const places = new Map(
    references
      .filter(({ reason }) => reason === "in-order" || reason === "by-place")
      .map(({ note, line, start }) => [note, { line, column: start }]),
  );
  const wanted = [...byLabel]
    .sort(([a], [b]) => numberOf(a) - numberOf(b))
    .map(([label, note]) => ({
      label,
      place: places.get(note),
      isMissing: !referenced.has(note) && isDigits(label),
    }));
  return inferMissing(lines, parts, wanted).map((found) => ({
    ...found,
    style: "plain",
    evidence: "inferred",
    reason: "inferred",
    note: byLabel.get(found.label),
    expected: undefined,
  }));
}

/** Without a list, plain candidates are references only if they number from 1. */
function withoutNotes(candidates: readonly PlacedCandidate[]): Footnotes {
  const sure = candidates.filter(isSure);
  const marked = sure.filter((candidate) => candidate.evidence === "marked");
  const run = 0 < marked.length ? marked : runFromOne(sure);
  const references = run.map(({ line, start, end, label, style, evidence }) => ({
    line,
    start,
    end,
    label,
    style,
    evidence,
    reason: "no-note" as const,
    note: undefined,
    expected: undefined,
  }));
  return { notes: [], references, isRenumbered: false };
}

/** No sure candidate of 63 documents without notes is a 1. */
function runFromOne(candidates: readonly PlacedCandidate[]): readonly PlacedCandidate[] {
  const run: PlacedCandidate[] = [];
  for (const candidate of candidates)
    if (Number(candidate.label) === run.length + 1) run.push(candidate);
  return run;
}

function toNotes(
  parts: readonly NotePart[],
  references: readonly FootnoteReference[],
  { labels, isInOrder }: NoteNumbers,
  pairs: readonly Pair[],
): Footnote[] {
  const byNote = new Map<number, number[]>();
  references.forEach(({ note }, index) => {
    if (note === undefined) return;
    const list = byNote.get(note);
    if (list === undefined) byNote.set(note, [index]);
    else list.push(index);
  });
  const wrong = pairs.filter((pair) => pair.wrong === "note");
  const byPlace = new Map(wrong.map((pair) => [pair.note, pair.expected]));
  const notes = parts.map((part, index) => ({
    part,
    label: part.label.label,
    labelStretch: part.labelStretch,
    isInOrder: isInOrder[index] ?? true,
    expected: byPlace.get(index) ?? differing(labels[index], part.label.label),
    references: byNote.get(index) ?? [],
  }));
  const rightful = rightfulNotes(notes);
  return notes.map((note, index) => {
    const other = rightful.get(note.label);
    return { ...note, other: note.label === "" || other === index ? undefined : other };
  });
}

function differing(label: string | undefined, written: string): string | undefined {
  return label === written ? undefined : label;
}

/** For each number as written the note that has it with most right. */
function rightfulNotes(notes: readonly Omit<Footnote, "other">[]): ReadonlyMap<string, number> {
  const rightful = new Map<string, number>();
  const isRight = (index: number) =>
    notes[index]?.isInOrder && notes[index]?.expected === undefined;
  notes.forEach(({ label }, index) => {
    const other = rightful.get(label);
    if (other === undefined || (isRight(index) && !isRight(other))) rightful.set(label, index);
  });
  return rightful;
}
