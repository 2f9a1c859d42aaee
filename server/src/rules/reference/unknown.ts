/** What is cited, and should be in the folder since its neighbours are, and is not. */

import type { Place } from "../../parse/place.ts";
import type { Citation } from "../../resolve/library/library.ts";
import type { PlacedDocument } from "../../resolve/snapshot.ts";
import type { DocumentRule } from "../rule.ts";

export const unknown: DocumentRule = {
  code: "reference/unknown",
  severity: "information",
  summary: "A cable or document is cited whose neighbours are in the folder and which is not",
  scope: "library",
  isOffByDefault: true,
  documents: "all",
  check(_document, report, { others }) {
    if (others === undefined || !others.library.isComplete) return;
    const { library, document } = others;
    const firstLine = document.range.start.line;
    for (const citation of document.citations) {
      if (0 < library.targetsOf(citation, document).length) continue;
      if (!library.hasNeighbours(citation, document)) continue;
      report({
        stretch: {
          start: toPlace(citation.range.start, firstLine),
          end: toPlace(citation.range.end, firstLine),
        },
        message: `${nameOf(citation)} is not in the folder, and its neighbours are`,
      });
    }
  },
};

function toPlace(
  { line, character }: { readonly line: number; readonly character: number },
  firstLine: PlacedDocument["firstLine"],
): Place {
  return { line: line - firstLine, column: character };
}

function nameOf({ target }: Citation): string {
  if (target.kind === "document") return `Document ${target.number}`;
  const { station, serial } = target.number;
  return `${station} ${serial}`;
}
