import { toStretch } from "../../parse/place.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { type CablePage, cablePages } from "../../resolve/pages/pageLines.ts";
import type { CableRule } from "../rule.ts";

export const missingOnPage: CableRule = {
  code: "classification/missing-on-page",
  severity: "information",
  summary: "A page has no classification at its foot, and the other pages have one",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const pages = cablePages(document);
    const hasFoot = feetOf(document, pages);
    const kept = hasFoot.filter((has) => has).length;
    const bare = pages.length - kept;
    // Where several are missing they were left out, and with one page nothing can be compared.
    if (kept <= bare) return;
    pages.forEach((page, i) => {
      // A page line that is written twice has its foot below the second.
      if (hasFoot[i] || page.number === pages[i + 1]?.number) return;
      report({
        stretch: toStretch(page),
        message: `Page ${page.number ?? page.written} has no classification at its foot, and the other pages have one`,
        waitsFor: i === pages.length - 1 ? "end" : "after",
      });
    });
  },
};

/**
 * For each page whether a level stands between it and the next one, the end mark or the attributes;
 * it may be glued to the page line itself.
 */
function feetOf({ lines, parts }: CableDocument, pages: readonly CablePage[]): readonly boolean[] {
  const attributes = parts.attributes[0]?.keyStretch.line ?? lines.length;
  let level = 0;
  let mark = 0;
  return pages.map((page, i) => {
    while ((parts.classifications[level]?.line ?? lines.length) < page.line) level++;
    while ((parts.endMarks[mark]?.line ?? lines.length) <= page.line) mark++;
    const end = Math.min(
      pages[i + 1]?.line ?? lines.length,
      parts.endMarks[mark]?.line ?? attributes,
    );
    return (parts.classifications[level]?.line ?? lines.length) < end;
  });
}
