import { textOf } from "../../parse/documentLines.ts";
import { type Stretch, toStretch } from "../../parse/place.ts";
import type { Document } from "../../resolve/document.ts";
import { findPageSlips, type NumberedPage } from "../../resolve/pages/pageSequence.ts";
import { correction } from "../replacement.ts";
import type { DocumentRule, Fix } from "../rule.ts";

export const duplicate: DocumentRule = {
  code: "page/duplicate",
  severity: "error",
  summary: "Two pages that follow one another have the same number",
  documents: "all",
  scope: "document",
  check(document, report) {
    for (const { fault, page, before, after, expected } of findPageSlips(document)) {
      if (fault !== "duplicate") continue;
      const other = page.value === before?.value ? before : after;
      const again = before === undefined ? undefined : writtenAgain(document, before, page);
      const isOnce = again !== undefined || expected === undefined;
      report({
        stretch: toStretch(page.numberStretch),
        message: isOnce
          ? `Page ${page.label} begins twice, and each page begins once`
          : `Page ${page.label} begins twice; ${expected} was expected here`,
        fixes:
          again !== undefined
            ? [removal(again)]
            : expected === undefined
              ? []
              : [correction(page.numberStretch, page.label, expected)],
        related:
          other === undefined
            ? []
            : [
                {
                  message: `The other page ${other.label}`,
                  stretch: toStretch(other.numberStretch),
                },
              ],
      });
    }
  },
};

/**
 * From the page line above to the one below, where both are the same line of a cable with nothing but
 * blanks between them; other text may follow the second on its line.
 */
function writtenAgain(
  { kind, lines }: Document,
  before: NumberedPage,
  page: NumberedPage,
): Stretch | undefined {
  if (kind !== "cable" || page.line <= before.line) return undefined;
  const [first, second] = [textOf(lines, before.line), textOf(lines, page.line)];
  if (first.slice(before.start, before.end) !== second.slice(page.start, page.end))
    return undefined;
  if (first.slice(before.end).trim() !== "" || second.slice(0, page.start).trim() !== "")
    return undefined;
  for (let line = before.line + 1; line < page.line; line++)
    if (lines[line]?.isBlank !== true) return undefined;
  return {
    start: { line: before.line, column: before.start },
    end: { line: page.line, column: page.start },
  };
}

function removal(stretch: Stretch): Fix {
  return {
    title: "Remove one of the two page lines",
    isSafe: false,
    isPreferred: true,
    edits: [{ stretch, newText: "" }],
  };
}
