/*
 * A short cable of several sections for the tests of rules about them.
 */

/** What a section says of itself: in each of its page lines, and in its banner. */
export interface SectionCounts {
  /** `01 OF 02`, one for each page; empty for a page line without a count. */
  readonly pages: readonly string[];
  /** `SECTION 1 OF 2`, or nothing. */
  readonly banner: string;
}

/** The cable with these sections. */
export function cableOf(...sections: readonly SectionCounts[]): string {
  return sections.map(sectionText).join("\n");
}

/** Sections that are right: as many as `total`, each with so many pages. */
export function rightSections(total: number, pages = 2): readonly SectionCounts[] {
  return Array.from({ length: total }, (_, i) => section(i + 1, total, pages));
}

/** A section that is right. */
export function section(number: number, total: number, pages = 2): SectionCounts {
  const count = `${String(number).padStart(2, "0")} OF ${String(total).padStart(2, "0")}`;
  return {
    pages: Array.from({ length: pages }, () => count),
    banner: `SECTION ${number} OF ${total}`,
  };
}

function sectionText({ pages, banner }: SectionCounts, index: number): string {
  const [first = "", ...rest] = pages;
  const level = banner === "" ? "UNCLAS" : `UNCLAS ${banner}`;
  return `PAGE 01 OSLO 00412 ${join(first)}121502Z
R 121430Z MAR 74
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 087${index}

${level} OSLO 0412

${index + 1}. THE CHARTS HAVE ARRIVED.
${rest.map((count, i) => `\nPAGE 0${i + 2} OSLO 00412 ${join(count)}121502Z\n\nTHEY ARE NEW.\n`).join("")}
NNN
`;
}

function join(count: string): string {
  return count === "" ? "" : `${count} `;
}
