import { sectionAgreement } from "../../resolve/cable/agreement/section.ts";
import { missingSections } from "../../resolve/cable/sectionOrder.ts";
import type { CableRule } from "../rule.ts";
import { countStretch, mainCount } from "../sectionCounts.ts";

export const missingSection: CableRule = {
  code: "section/missing",
  severity: "information",
  summary: "Not all sections of a cable are there",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const agreement = sectionAgreement(document);
    const missing = missingSections(agreement);
    const [section] = agreement.sections;
    const count = section && mainCount(section);
    if (missing.length === 0 || count === undefined) return;
    const total = agreement.total?.value ?? 0;
    const verb = missing.length === 1 ? "is" : "are";
    report({
      stretch: countStretch(count),
      message: `${named(missing)} of ${total} ${verb} not here; a section may have been filed alone`,
      isAboutDocument: true,
      waitsFor: "end",
    });
  },
};

/** `Section 1`, `Sections 1 and 3`, `Sections 2 to 5`; of many scattered ones how many. */
function named(numbers: readonly number[]): string {
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? 0;
  if (numbers.length === 1) return `Section ${first}`;
  if (numbers.length === 2) return `Sections ${first} and ${last}`;
  if (last - first === numbers.length - 1) return `Sections ${first} to ${last}`;
  return `${numbers.length} sections`;
}
