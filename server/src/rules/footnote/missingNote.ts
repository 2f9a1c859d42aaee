import type { MemoParts } from "../../parse/nodes.ts";
import { toStretch } from "../../parse/place.ts";
import type { Footnote, FootnoteReference } from "../../resolve/footnotes/footnotes.ts";
import { NEAR_HIGHEST } from "../../resolve/footnotes/matchReferences.ts";
import { highestOf } from "../../resolve/footnotes/noteNumbers.ts";
import { renumberReference } from "../footnotePlaces.ts";
import type { MemoRule, Report } from "../rule.ts";

export const missingNote: MemoRule = {
  code: "footnote/missing-note",
  severity: "error",
  summary: "A footnote number in the text has no note",
  documents: "memo",
  scope: "document",
  check({ bindings, parts }, report) {
    const { notes, references } = bindings.footnotes;
    const labels = new Set(notes.map(({ label }) => label));
    const highest = highestOf(labels);
    for (const reference of references) {
      const { expected } = reference;
      if (expected !== undefined && !labels.has(reference.label))
        report({
          ...reportOf(reference, notes),
          message: `Footnote number ${reference.label} has no note; note ${expected}, which has no number in the text, fits here`,
          fixes: [renumberReference(reference, expected)],
        });
      if (reference.reason !== "no-note") continue;
      const isDoubtful =
        notes.length === 0
          ? references.length === 1 && isPlainInText(reference, parts)
          : mayBeOther(reference, highest);
      report({
        ...reportOf(reference, notes),
        ...(isDoubtful ? { severity: "information" } : {}),
      });
    }
  },
};

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

function reportOf(reference: FootnoteReference, notes: readonly Footnote[]): Report {
  const last = notes.at(-1);
  return {
    stretch: toStretch(reference),
    message: messageFor(reference.label, last?.label),
    related:
      last === undefined
        ? []
        : [{ message: "The last note", stretch: toStretch(last.labelStretch) }],
    waitsFor: "notes",
  };
}

function messageFor(label: string, last: string | undefined): string {
  if (last === undefined) return `Footnote number ${label} has no note; the document has no notes`;
  return `Footnote number ${label} has no note; the notes end with ${last}`;
}
