/** All places that cite a document: from its number, its heading, or any citation of it. */
import type { FoundCitation, Library, LibraryDocument } from "../../resolve/library/library.ts";
import type { Position, PositionRange } from "../../text/span.ts";
import { placeAt } from "./placeAt.ts";

/** A range in a file of the library. */
export interface FileRange {
  readonly path: string;
  readonly range: PositionRange;
}

/** Places file by file; empty for a position at no document's name and no citation. */
export function getCitingPlaces(
  library: Library,
  path: string,
  position: Position,
  options: { readonly includeDeclaration: boolean },
): readonly FileRange[] {
  const place = placeAt(library, path, position);
  if (place === undefined) return [];
  const { citation, document, isAtName } = place;
  if (citation !== undefined) {
    const targets = options.includeDeclaration ? library.targetsOf(citation, document) : [];
    return [...targets.map(toName), ...library.citationsLike(citation, document).map(toPlace)];
  }
  if (!isAtName) return [];
  const own = options.includeDeclaration ? [toName(document)] : [];
  return [...own, ...library.citationsOf(document).map(toPlace)];
}

function toName({ path, nameRange }: LibraryDocument): FileRange {
  return { path, range: nameRange };
}

function toPlace({ document, citation }: FoundCitation): FileRange {
  return { path: document.path, range: citation.range };
}
