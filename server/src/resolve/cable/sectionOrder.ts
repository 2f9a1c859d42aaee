/** Sections that stand twice or in the wrong place, and those that are not there. */
import { risingSequence } from "../pages/risingSequence.ts";
import type { CountedSection, SectionAgreement } from "./agreement/section.ts";

/** A section that does not stand between the right ones around it. */
export interface SectionSlip {
  readonly section: CountedSection;
  readonly before: CountedSection | undefined;
  readonly after: CountedSection | undefined;
  /** The number it should have, if there is only one. */
  readonly expected: number | undefined;
}

/** The sections that break the rising order, as few as possible (40 of 40 rise, cable-format 6). */
export function findSectionSlips({
  sections,
  total,
  hasAll,
}: SectionAgreement): readonly SectionSlip[] {
  const kept = risingSequence(
    sections.map(({ number }) => number.value),
    hasAll,
  );
  const slips: SectionSlip[] = [];
  let last = -1;
  for (const next of [...kept, sections.length]) {
    const before = sections[last];
    const after = sections[next];
    const low = before?.number.value ?? 0;
    const high = after?.number.value ?? (total === undefined ? undefined : total.value + 1);
    for (let i = last + 1; i < next; i++) {
      const section = sections[i] as CountedSection;
      const isFilled = high !== undefined && high - low === next - last;
      slips.push({ section, before, after, expected: isFilled ? low + i - last : undefined });
    }
    last = next;
  }
  return slips;
}

/**
 * The numbers of the sections that are not there, rising; none where a section does not count itself
 * or stands in the wrong place.
 */
export function missingSections(agreement: SectionAgreement): readonly number[] {
  const { sections, total, hasAll } = agreement;
  if (hasAll || total === undefined || !total.isDecided) return [];
  if (sections.some(({ number }) => !number.isDecided)) return [];
  if (0 < findSectionSlips(agreement).length) return [];
  const present = new Set(sections.map(({ number }) => number.value));
  const missing: number[] = [];
  for (let number = 1; number <= total.value; number++)
    if (!present.has(number)) missing.push(number);
  return missing;
}
