import type { MemoParts } from "../../parse/nodes.ts";
import { toStretch } from "../../parse/place.ts";
import type { Footnote, FootnoteReference } from "../../resolve/footnotes/footnotes.ts";
import { NEAR_HIGHEST } from "../../resolve/footnotes/matchReferences.ts";
import { highestOf } from "../../resolve/footnotes/noteNumbers.ts";
import { renumberNote, renumberReference } from "../footnotePlaces.ts";
import { type Neighbours, neighbourPlaces, neighboursOf } from "../footnoteReasons.ts";
import { footnotesOf } from "../looksAt.ts";
import type { Fix, MemoRule, Related, Report } from "../rule.ts";

export const missingNote: MemoRule = {
  code: "footnote/missing-note",
  severity: "error",
  summary: "A footnote number in the text has no note",
  documents: "memo",
  scope: "document",
  looksAt: footnotesOf,
  check({ bindings, parts }, report) {
    const { notes, references } = bindings.footnotes;
    const labels = new Set(notes.map(({ label }) => label));
    const highest = highestOf(labels);
    // Most documents have no such number.
    let neighbours: readonly Neighbours[] | undefined;
    references.forEach((reference, index) => {
      const { expected } = reference;
      const around = () => {
        neighbours ??= neighboursOf(references);
        return neighbourPlaces(neighbours[index] ?? NO_NEIGHBOURS);
      };
      if (expected !== undefined && !labels.has(reference.label))
        report({
          ...reportOf(reference, notes, around()),
          message: `Footnote number ${reference.label} has no note; note ${expected}, which has no number in the text, fits here`,
          fixes: fixesOf(reference, expected, notes[reference.note ?? -1]),
        });
      if (reference.reason !== "no-note") return;
      const isDoubtful =
        notes.length === 0
          ? references.length === 1 && isPlainInText(reference, parts)
          : mayBeOther(reference, highest);
      report({
        ...reportOf(reference, notes, around()),
        ...(isDoubtful ? { severity: "information" } : {}),
      });
    });
  },
};

const NO_NEIGHBOURS = { before: undefined, after: undefined };

/** The number in the text becomes the note's; where nothing tells which is wrong, or the other way. */
function fixesOf(
  reference: FootnoteReference,
  expected: string,
  note: Footnote | undefined,
): readonly Fix[] {
  if (!reference.isEither || note === undefined) return [renumberReference(reference, expected)];
  return [
    renumberReference(reference, expected, false),
    renumberNote(note, reference.label, false),
  ];
}

/** One plain digit in a text without notes is little to go by, unless it ends the heading. */
function isPlainInText({ style, line }: FootnoteReference, { heading }: MemoParts): boolean {
  return style === "plain" && line !== heading?.line && line !== heading?.calloutLine;
}

/** Far above the list, or where its surroundings do not tell, a number can be something else. */
function mayBeOther({ label, evidence }: FootnoteReference, highest: number): boolean {
  const value = Number(label);
  if (evidence === "weak" || highest + NEAR_HIGHEST < value) return true;
  return highest < value && (evidence === "medium" || evidence === "numeric");
}

function reportOf(
  reference: FootnoteReference,
  notes: readonly Footnote[],
  around: readonly Related[],
): Report {
  const last = notes.at(-1);
  return {
    stretch: toStretch(reference),
    message: messageFor(reference.label, last?.label),
    related:
      last === undefined
        ? []
        : [{ message: "The last note", stretch: toStretch(last.labelStretch) }, ...around],
    waitsFor: "notes",
  };
}

function messageFor(label: string, last: string | undefined): string {
  if (last === undefined) return `Footnote number ${label} has no note; the document has no notes`;
  return `Footnote number ${label} has no note; the notes end with ${last}`;
}
