import { toStretch } from "../../parse/place.ts";
import type {
  FootnoteReference,
  Footnotes,
  RejectedCandidate,
} from "../../resolve/footnotes/footnotes.ts";
import { evidenceOf } from "../footnoteReasons.ts";
import { footnotesOf } from "../looksAt.ts";
import type { MemoRule } from "../rule.ts";

export const duplicateReference: MemoRule = {
  code: "footnote/duplicate-reference",
  severity: "information",
  summary: "Two footnote numbers in the text point to one note",
  documents: "memo",
  scope: "document",
  looksAt: footnotesOf,
  check({ bindings }, report) {
    const { footnotes } = bindings;
    const { notes, references, rejected } = footnotes;
    references.forEach((reference, index) => {
      if (reference.reason !== "repeated" || reference.note === undefined) return;
      // A letter may stand at several figures of its table.
      if (notes[reference.note]?.isOfTable) return;
      const own = notes[reference.note]?.references ?? [];
      const other = references[own.find((i) => i !== index) ?? -1];
      report({
        stretch: toStretch(reference),
        message: `Footnote number ${reference.label} stands in the text twice`,
        related: relatedTo(other),
      });
    });
    const settled = settledByLabel(footnotes);
    for (const candidate of rejected) {
      const other = settled.get(candidate.label);
      if (other === undefined || !isSecond(candidate)) continue;
      report({
        stretch: toStretch(candidate),
        message: `${candidate.label} may be a second footnote number: it could stand in the place of the other ${candidate.label}`,
        related: relatedTo(other),
      });
    }
  },
};

/** The references in order by their numbers, where no number stands in several series of notes. */
function settledByLabel({ references }: Footnotes): ReadonlyMap<string, FootnoteReference> {
  const settled = references.filter(({ reason }) => reason === "in-order");
  return new Map(settled.map((reference) => [reference.label, reference]));
}

/**
 * Whether a number that was not taken is likely a second one: in the place of the first it would be
 * one. After an abbreviation (`FY2`) a single digit is that of the abbreviation far more often.
 */
function isSecond({ isAlternative, evidence, label, style }: RejectedCandidate): boolean {
  if (!isAlternative || style === "symbol" || evidence === "glued") return false;
  return evidence !== "weak" || 1 < label.length;
}

function relatedTo(other: FootnoteReference | undefined) {
  if (other === undefined) return [];
  const message = `The other ${other.label}, ${evidenceOf(other)}`;
  return [{ message, stretch: toStretch(other) }];
}
