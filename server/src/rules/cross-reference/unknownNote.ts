import { comparePlaces, contains, type Place, type Stretch } from "../../parse/place.ts";
import type { CrossReference } from "../../resolve/crossReferences/crossReference.ts";
import { crossReferencesOf } from "../../resolve/crossReferences/crossReferences.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import { textIn } from "../../resolve/document.ts";
import type { Footnote } from "../../resolve/footnotes/footnotes.ts";
import { collapse } from "../../vocabulary/matching.ts";
import type { Fix, MemoRule, Report } from "../rule.ts";

export const unknownNote: MemoRule = {
  code: "cross-reference/unknown-note",
  severity: "warning",
  summary: "A note refers to a note that the document does not have, or in the wrong direction",
  documents: "memo",
  scope: "document",
  looksAt: crossReferencesOf,
  check(document, report) {
    const { footnotes } = document.bindings;
    if (footnotes.notes.length === 0 || footnotes.isRenumbered) return;
    for (const reference of crossReferencesOf(document)) {
      if (reference.isLocal !== true) continue;
      const found = reportOn(document, reference);
      if (found !== undefined) report(found);
    }
  },
};

function reportOn(document: MemoDocument, reference: CrossReference): Report | undefined {
  const { notes } = document.bindings.footnotes;
  const own = noteAt(notes, reference.start);
  const { direction, footnote } = reference.target;
  const label = `${footnote}`;
  // Elsewhere the words may be those of a paper that has notes of its own.
  if (own < 0) return undefined;
  if (reference.note === undefined) return mayBeElsewhere(document, label) ? undefined : missing();
  if (reference.note === own)
    return {
      stretch: reference,
      message: `Note ${label} refers to itself; the number of another note was expected`,
    };
  if (direction === undefined || direction === actual(reference.note)) return undefined;
  const written = collapse(textIn(document.lines, reference));
  return {
    stretch: reference,
    message: `Note ${label} stands ${actual(reference.note)} this one, and “${written}” was found`,
    fixes: turned(document, reference, `${direction}`, actual(reference.note)),
    related: relatedTo(document, reference.note),
  };

  function actual(note: number): "above" | "below" {
    return note < own ? "above" : "below";
  }
  function missing(): Report {
    const last = notes.at(-1);
    return {
      stretch: reference,
      message: `There is no note ${label} in this document; the notes end with ${last?.label}`,
      related: relatedTo(document, notes.length - 1),
      waitsFor: "after",
    };
  }
}

/** Index of the note that holds a place, by bisection; -1 if none does. */
function noteAt(notes: readonly Footnote[], place: Place): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = notes[middle]?.part.start;
    if (start !== undefined && comparePlaces(start, place) <= 0) low = middle + 1;
    else high = middle;
  }
  const found = notes[low - 1];
  return found !== undefined && contains(found.part, place) ? low - 1 : -1;
}

/** In volumes whose numbers run on through a chapter, a lower number is an earlier document's. */
function mayBeElsewhere({ bindings }: MemoDocument, label: string): boolean {
  const numbered = bindings.footnotes.notes.find((note) => !Number.isNaN(Number(note.label)));
  if (numbered === undefined) return true;
  const first = Number(numbered.label);
  return 1 < first && Number(label) < first;
}

function relatedTo({ bindings }: MemoDocument, note: number): Report["related"] & object {
  const found = bindings.footnotes.notes[note];
  if (found === undefined) return [];
  const { line, start, end } = found.labelStretch;
  const stretch = { start: { line, column: start }, end: { line, column: end } };
  return [{ message: `Note ${found.label}`, stretch }];
}

/** The direction is the last word of the reference. */
function turned(
  { lines }: MemoDocument,
  { end }: CrossReference,
  written: string,
  actual: string,
): readonly Fix[] {
  const start = { line: end.line, column: end.column - written.length };
  const stretch: Stretch = { start, end };
  if (start.column < 0 || comparePlaces(start, end) >= 0) return [];
  if (textIn(lines, stretch) !== written) return [];
  return [
    {
      title: `Write “${actual}”`,
      isSafe: false,
      isPreferred: false,
      edits: [{ stretch, newText: actual }],
    },
  ];
}
