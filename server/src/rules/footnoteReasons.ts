/**
 * In plain words why a footnote number is matched as it is, what its surroundings weigh, and what else
 * was looked at near it. The related places of findings, the hover and `outline --explain` say the same.
 */
import { comparePlaces, type LineStretch, toStretch } from "../parse/place.ts";
import type {
  Footnote,
  FootnoteReference,
  Footnotes,
  RejectedCandidate,
} from "../resolve/footnotes/footnotes.ts";
import type { Related } from "./rule.ts";

/** A reference's place among the others of its document. */
export interface Neighbours {
  readonly before?: FootnoteReference | undefined;
  readonly after?: FootnoteReference | undefined;
}

/** Why a footnote number in the text is matched to its note, or to none. */
export function reasonOfReference(
  reference: FootnoteReference,
  { before, after }: Neighbours,
  note: Footnote | undefined,
): string {
  const { label, reason, expected } = reference;
  switch (reason) {
    case "in-order":
      return orderReason(before, after);
    case "by-position":
      return "the list is numbered otherwise than the text, and they stand at the same position";
    case "by-name":
      return "a note has this sign or name, which have no order";
    case "by-place":
      if (expected === undefined) return "text and list repeat the number at the same place";
      return `it stands where ${expected} belongs, and note ${note?.label ?? expected} has no other number`;
    case "inferred":
      return inferredReason(reference);
    case "out-of-order":
      return `note ${label} has no other number in the text, but here it does not rise`;
    case "repeated":
      return `note ${label} has another number in the text, which stands in order`;
    case "no-note":
      return "no note has this number";
  }
}

function orderReason(
  before: FootnoteReference | undefined,
  after: FootnoteReference | undefined,
): string {
  if (before !== undefined && after !== undefined)
    return `in order between ${before.label} and ${after.label}`;
  if (before !== undefined) return `in order after ${before.label}, the last in the text`;
  if (after !== undefined) return `in order before ${after.label}, the first in the text`;
  return "the only footnote number in the text";
}

function inferredReason({ label, inNumber }: FootnoteReference): string {
  const digits = inNumber?.digits ?? "";
  const rest = digits.slice(0, -label.length);
  switch (inNumber?.plausibility) {
    case 4:
      return `found in the number ${digits}, since the note itself speaks of ${rest}`;
    case 3:
      return `found in the number ${digits}, which cannot be as it stands while ${rest} can`;
    case 2:
      return `found in the number ${digits}, the only one between its neighbours that ends in ${label}`;
    default:
      return `found in the number ${digits}, though that can be as it stands`;
  }
}

/** What the surroundings of a number say for it. */
export function evidenceOf({
  style,
  evidence,
}: Pick<FootnoteReference | RejectedCandidate, "style" | "evidence">): string {
  if (style === "symbol") return "a sign";
  switch (evidence) {
    case "marked":
      return style === "superscript" ? "raised" : "set in its own signs";
    case "strong":
      return "directly after a word or the punctuation that follows one";
    case "medium":
      return style === "bracket" ? "in brackets" : "directly after an abbreviation or a number";
    case "numeric":
      return "after a number and punctuation, where something new begins";
    case "weak":
      return "where it may as well belong to what stands before it";
    case "spaced":
      return "alone after a blank at the end of the heading";
    case "glued":
    case "inferred":
      return "within a number";
  }
}

/** Why a number or sign was not taken for a footnote number. */
export function reasonOfRejected({ label, rejection }: RejectedCandidate): string {
  switch (rejection) {
    case "no-such-note":
      return "no note has this number";
    case "other-better":
      return `note ${label} has another number in the text, which is better supported`;
    case "against-order":
      return "it would not rise between its neighbours";
    case "other-style":
      return "it is not written like the footnote numbers of this document";
  }
}

/** Why a note has no number in the text. */
export function reasonOfUnmatched({ other, label, undecided }: Footnote): string {
  if (other !== undefined) return `another note ${label} has its number in the text`;
  return 0 < undecided.length
    ? "several numbers between its neighbours end in its own alike"
    : "no number in the text between its neighbours can be its own";
}

/** Of each reference the nearest ones in order before and after it. */
export function neighboursOf(references: readonly FootnoteReference[]): readonly Neighbours[] {
  const after: (FootnoteReference | undefined)[] = new Array(references.length).fill(undefined);
  for (let index = references.length - 2; 0 <= index; index--) {
    const next = references[index + 1];
    after[index] = next !== undefined && isSettled(next) ? next : after[index + 1];
  }
  let before: FootnoteReference | undefined;
  return references.map((reference, index) => {
    const neighbours = { before, after: after[index] };
    if (isSettled(reference)) before = reference;
    return neighbours;
  });
}

function isSettled({ reason }: FootnoteReference): boolean {
  return reason === "in-order" || reason === "by-position" || reason === "by-place";
}

/** The references next to a note's own place in the text: those of the notes before and after it. */
export function neighboursOfNote(footnotes: Footnotes, index: number): Neighbours {
  return {
    before: settledNear(footnotes, index, -1),
    after: settledNear(footnotes, index, 1),
  };
}

/** Notes looked at on either side; where more in a row have no number, none is near. */
const MOST_NOTES = 8;

function settledNear(
  { notes, references }: Footnotes,
  index: number,
  step: 1 | -1,
): FootnoteReference | undefined {
  const series = notes[index]?.series;
  for (let at = index + step, tried = 0; tried < MOST_NOTES; at += step, tried++) {
    const note = notes[at];
    if (note?.series !== series) return undefined;
    const own = note?.references.map((reference) => references[reference]);
    const settled = own?.find((reference) => reference !== undefined && isSettled(reference));
    if (settled !== undefined) return settled;
  }
  return undefined;
}

/** The rejected ones between two references, in text order; found by bisection. */
export function rejectedBetween(
  { rejected }: Footnotes,
  { before, after }: Neighbours,
): readonly RejectedCandidate[] {
  const from = before === undefined ? 0 : firstFrom(rejected, before);
  const to = after === undefined ? rejected.length : firstFrom(rejected, after);
  return rejected.slice(from, to);
}

function firstFrom(rejected: readonly RejectedCandidate[], place: LineStretch): number {
  let low = 0;
  let high = rejected.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = rejected[middle];
    const isBefore =
      here !== undefined && comparePlaces(toStretch(here).start, toStretch(place).start) < 0;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Related places that a finding about one number names at most. */
const MOST_RELATED = 4;

/** What was looked at where a note's number should stand: rejected ones with its number, and the neighbours. */
export function placesAround(footnotes: Footnotes, index: number): readonly Related[] {
  const note = footnotes.notes[index];
  if (note === undefined) return [];
  const neighbours = neighboursOfNote(footnotes, index);
  const near = rejectedBetween(footnotes, neighbours).filter(({ label }) => label === note.label);
  return [
    ...undecidedPlaces(note),
    ...near.map((rejected) => ({
      message: `${rejected.label} was not taken here: ${reasonOfRejected(rejected)}`,
      stretch: toStretch(rejected),
    })),
    ...neighbourPlaces(neighbours),
  ].slice(0, MOST_RELATED);
}

/** The numbers that may end in a note's own, where several are as likely. */
function undecidedPlaces({ label, undecided }: Footnote): readonly Related[] {
  return undecided.map((stretch) => ({
    message: `${label} may be the end of this number`,
    stretch: toStretch(stretch),
  }));
}

/** The numbers of the text between which something is missing or wrong. */
export function neighbourPlaces({ before, after }: Neighbours): readonly Related[] {
  const place = (reference: FootnoteReference | undefined, where: string): readonly Related[] =>
    reference === undefined
      ? []
      : [{ message: `Footnote number ${reference.label} ${where}`, stretch: toStretch(reference) }];
  return [...place(before, "before it"), ...place(after, "after it")];
}
