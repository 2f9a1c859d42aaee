import type { TagEntry } from "../../vocabulary/vocabulary.ts";
import { cableYear } from "../cableYear.ts";
import type { CableRule } from "../rule.ts";

export const era: CableRule = {
  code: "tags/era",
  severity: "information",
  summary: "A TAGS code was not in use in the cable's year",
  documents: "cable",
  scope: "frame",
  check(document, report, { vocabulary }) {
    const year = cableYear(document);
    if (year === undefined) return;
    for (const tag of document.bindings.tags) {
      const entries = vocabulary.tags(tag.value);
      const [first] = entries;
      if (tag.kind === "person" || first === undefined) continue;
      // The same letters may stand for a place and for an organization.
      if (entries.some((entry) => isInUse(entry, year))) continue;
      report({
        stretch: tag,
        message: `${first.code}${titleOf(first)} was in use ${yearsOf(first)}, and the cable is of ${year}`,
      });
    }
  },
};

function isInUse({ from, to }: TagEntry, year: number): boolean {
  return (from === undefined || from <= year) && (to === undefined || year <= to);
}

function yearsOf({ from, to }: TagEntry): string {
  if (from === undefined) return `to ${to}`;
  return to === undefined ? `from ${from}` : `from ${from} to ${to}`;
}

const LONGEST_TITLE = 60;

function titleOf({ title }: TagEntry): string {
  return title === undefined || LONGEST_TITLE < title.length ? "" : ` (${title})`;
}
