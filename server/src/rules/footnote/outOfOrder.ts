import { type LineStretch, toStretch } from "../../parse/place.ts";
import type { Footnote, FootnoteReference, Footnotes } from "../../resolve/footnotes/footnotes.ts";
import { isDigits } from "../../scan/words.ts";
import { inStyle, renumberNote, renumberReference, writingOf } from "../footnotePlaces.ts";
import { footnotesOf } from "../looksAt.ts";
import type { Fix, MemoRule, Related, Report, Reporter } from "../rule.ts";

export const outOfOrder: MemoRule = {
  code: "footnote/out-of-order",
  severity: "error",
  summary: "Footnote numbers do not rise in the text or in the list",
  documents: "memo",
  scope: "document",
  looksAt: footnotesOf,
  check({ bindings }, report) {
    reportReferences(bindings.footnotes, report);
    reportNotes(bindings.footnotes, report);
  },
};

function reportReferences({ notes, references }: Footnotes, report: Reporter): void {
  const labels = new Set(notes.map(({ label }) => label));
  const isInOrder = ({ reason }: FootnoteReference) => reason === "in-order";
  withNeighbours(references, isInOrder, (reference, before, after) => {
    const note = notes[reference.note ?? -1];
    const { expected, label } = reference;
    if (reference.reason === "out-of-order")
      report(toReport(reference, laterIfLower(reference, before, after), note));
    // A number that no note has is the business of `footnote/missing-note`.
    else if (expected !== undefined && labels.has(label))
      report({
        stretch: toStretch(reference),
        message: `Footnote number ${label} stands where ${expected} was expected`,
        fixes: [renumberReference(reference, expected)],
        related: place(`Note ${expected} has no other number`, note?.labelStretch),
      });
  });
}

function toReport(
  reference: FootnoteReference,
  { other, where }: Neighbour<FootnoteReference>,
  note: Footnote | undefined,
): Report {
  const { label } = reference;
  return {
    stretch: toStretch(reference),
    message:
      other === undefined
        ? `Footnote number ${label} is out of order`
        : `Footnote number ${label} stands ${where} ${other.label}`,
    fixes: other !== undefined && isNext(reference, other) ? [exchange(reference, other)] : [],
    related: [
      ...place(`Footnote number ${other?.label}`, other),
      ...place(`Note ${note?.label}`, note?.labelStretch),
    ],
  };
}

/** Notes whose place shows another number, and those that do not rise; second notes are no matter here. */
function reportNotes({ notes, references }: Footnotes, report: Reporter): void {
  const isRising = ({ isInOrder, label }: Footnote) => isInOrder && isDigits(label);
  withNeighbours(notes, isRising, (note, before, after) => {
    const { label, labelStretch, expected } = note;
    if (note.other !== undefined) return;
    if (expected !== undefined) {
      report({
        stretch: toStretch(labelStretch),
        message: `Note ${label} stands where ${expected} was expected`,
        fixes: [renumberNote(note, expected)],
        related: place(`Footnote number ${expected}`, references[note.references[0] ?? -1]),
      });
    } else if (!note.isInOrder) {
      const { other, where } = laterIfLower(note, before, after);
      report({
        stretch: toStretch(labelStretch),
        message:
          other === undefined
            ? `Note ${label} is out of order`
            : `Note ${label} stands ${where} note ${other.label}`,
        related: place(`Note ${other?.label}`, other?.labelStretch),
      });
    }
  });
}

/** Calls `visit` for each entry with the nearest ones before and after it that are in order. */
function withNeighbours<Entry>(
  entries: readonly Entry[],
  isInOrder: (entry: Entry) => boolean,
  visit: (entry: Entry, before: Entry | undefined, after: Entry | undefined) => void,
): void {
  const next: (Entry | undefined)[] = new Array(entries.length).fill(undefined);
  for (let index = entries.length - 2; 0 <= index; index--) {
    const after = entries[index + 1];
    next[index] = after !== undefined && isInOrder(after) ? after : next[index + 1];
  }
  let before: Entry | undefined;
  entries.forEach((entry, index) => {
    visit(entry, before, next[index]);
    if (isInOrder(entry)) before = entry;
  });
}

interface Neighbour<Entry> {
  readonly other: Entry | undefined;
  readonly where: "before" | "after";
}

/** What a number is out of order with: the one before it if that is higher, else the one after it. */
function laterIfLower<Entry extends { readonly label: string }>(
  { label }: Entry,
  before: Entry | undefined,
  after: Entry | undefined,
): Neighbour<Entry> {
  const isLate = before !== undefined && Number(label) < Number(before.label);
  return isLate ? { other: before, where: "after" } : { other: after, where: "before" };
}

function isNext(a: FootnoteReference, b: FootnoteReference): boolean {
  return Math.abs(Number(a.label) - Number(b.label)) === 1;
}

function exchange(a: FootnoteReference, b: FootnoteReference): Fix {
  const [low, high] = Number(a.label) < Number(b.label) ? [a, b] : [b, a];
  return {
    title: `Exchange ${low.label} and ${high.label}`,
    isSafe: false,
    isPreferred: true,
    edits: [
      { stretch: toStretch(a), newText: inStyle(writingOf(a), b.label) },
      { stretch: toStretch(b), newText: inStyle(writingOf(b), a.label) },
    ],
  };
}

function place(message: string, stretch: LineStretch | undefined): readonly Related[] {
  return stretch === undefined ? [] : [{ message, stretch: toStretch(stretch) }];
}
