import { type LineStretch, toStretch } from "../../parse/place.ts";
import { dividedWord } from "../../resolve/pages/dividedWord.ts";
import type { PageMarker } from "../../scan/inline/pageMarkers.ts";
import { isLowerLetter, skipBlanks, trimEndColumn } from "../../scan/words.ts";
import type { FixEdit, LineRule } from "../rule.ts";

export const spacing: LineRule = {
  code: "page/spacing",
  severity: "hint",
  summary: "There is not one blank on each side of a page marker",
  policy: "normalised",
  documents: "memo",
  scope: "line",
  checkLine(source, line, report) {
    for (const marker of source.pageMarkers) {
      const { text } = source;
      if (dividedWord(text, marker) !== undefined || isInWord(text, marker)) continue;
      const sides = [...blanksBefore(text, line, marker), ...blanksAfter(text, line, marker)];
      if (sides.length === 0) continue;
      const { start, end, label } = marker;
      report({
        stretch: toStretch({ line, start, end }),
        message: `There is not one blank on each side of the marker of page ${label}, as expected`,
        fixes: [
          {
            title: "Put one blank on each side of the marker",
            isSafe: true,
            isPreferred: true,
            edits: sides.map((place): FixEdit => ({ stretch: toStretch(place), newText: " " })),
          },
        ],
      });
    }
  },
};

/** `Khrush[Page 5]chev`: a word that the list does not know. */
function isInWord(text: string, { start, end }: PageMarker): boolean {
  return /\p{L}/u.test(text[start - 1] ?? " ") && isLowerLetter(text.charCodeAt(end));
}

/** What must give way to one blank before the marker; nothing at the start of the line. */
function blanksBefore(text: string, line: number, { start }: PageMarker): LineStretch[] {
  const before = trimEndColumn(text, 0, start);
  const isGlued = before === start && /[\p{L}\p{N}.,;:!?)\]”"’…]/u.test(text[start - 1] ?? " ");
  if (0 < before && (isGlued || 1 < start - before)) return [{ line, start: before, end: start }];
  return [];
}

/** The same after it; nothing at the end of the line, and none before a stop. */
function blanksAfter(text: string, line: number, { end }: PageMarker): LineStretch[] {
  const after = skipBlanks(text, end);
  const isGlued = after === end && /[\p{L}\p{N}(“]/u.test(text[end] ?? " ");
  if (after < text.length && (isGlued || 1 < after - end))
    return [{ line, start: end, end: after }];
  return [];
}
