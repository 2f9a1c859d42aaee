/** Lines above documents that say in how many places of the folder they are cited. */
import type { Library } from "../../resolve/library/library.ts";
import type { PositionRange } from "../../text/span.ts";
import type { FileRange } from "./references.ts";

/** A sentence above a document's number or heading, and the places that it counts. */
export interface CitationLens {
  readonly range: PositionRange;
  readonly title: string;
  readonly places: readonly FileRange[];
}

/** One lens for each document of a file that is cited. */
export function getCitationLenses(library: Library, path: string): readonly CitationLens[] {
  return library.documentsOf(path).flatMap((document): CitationLens[] => {
    const places = library
      .citationsOf(document)
      .map(({ document: { path: file }, citation }) => ({ path: file, range: citation.range }));
    if (places.length === 0) return [];
    const title = places.length === 1 ? "cited in 1 place" : `cited in ${places.length} places`;
    return [{ range: document.nameRange, title, places }];
  });
}
