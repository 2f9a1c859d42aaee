import { sectionAgreement } from "../../resolve/cable/agreement/section.ts";
import { findSectionSlips, type SectionSlip } from "../../resolve/cable/sectionOrder.ts";
import type { CableRule, Fix } from "../rule.ts";
import { countStretch, mainCount, numberStretch } from "../sectionCounts.ts";

export const sectionOrder: CableRule = {
  code: "section/order",
  severity: "error",
  summary: "A section stands twice or in the wrong place",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    for (const slip of findSectionSlips(sectionAgreement(document))) {
      const count = mainCount(slip.section);
      const neighbour = neighbourOf(slip);
      const other = neighbour && mainCount(neighbour);
      if (count === undefined) continue;
      report({
        stretch: numberStretch(count),
        message: messageOf(slip),
        fixes: fixesOf(slip),
        related:
          other === undefined
            ? []
            : [{ message: `Section ${other.number}`, stretch: countStretch(other) }],
        waitsFor: "after",
      });
    }
  },
};

/** The section that it contradicts: one before it that is higher, or else one after it. */
function neighbourOf({ section, before, after }: SectionSlip): SectionSlip["before"] {
  const value = section.number.value;
  return before !== undefined && value <= before.number.value ? before : (after ?? before);
}

function messageOf(slip: SectionSlip): string {
  const { section, before, expected } = slip;
  const value = section.number.value;
  const neighbour = neighbourOf(slip)?.number.value;
  const where = neighbour === before?.number.value ? "after" : "before";
  const found =
    neighbour === undefined || neighbour === value
      ? `Section ${value} stands twice`
      : `Section ${value} stands ${where} section ${neighbour}`;
  return expected === undefined
    ? `${found}, and sections rise by one`
    : `${found}; section ${expected} was expected here`;
}

/** All counts of the section get the number; if that is more than one, it may stand twice instead. */
function fixesOf({ section, expected }: SectionSlip): readonly Fix[] {
  if (expected === undefined) return [];
  const { counts, number } = section;
  return [
    {
      title: `Change section ${number.value} to ${expected}`,
      isSafe: false,
      isPreferred: counts.length === 1,
      edits: counts.map((count) => ({
        stretch: numberStretch(count),
        newText: String(expected).padStart(
          count.numberColumns.end - count.numberColumns.start,
          "0",
        ),
      })),
    },
  ];
}
