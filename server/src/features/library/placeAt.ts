/** From a position in a file to what the library knows of it. */
import type { Citation, Library, LibraryDocument } from "../../resolve/library/library.ts";
import { isBeforeOrEqual, type Position, type PositionRange } from "../../text/span.ts";

/** The document at a position, and the citation that it is in or behind. */
export interface LibraryPlace {
  readonly document: LibraryDocument;
  readonly citation: Citation | undefined;
  /** The position is at the document's own number or heading. */
  readonly isAtName: boolean;
}

/** `undefined` for a file that the library does not have. */
export function placeAt(
  library: Library,
  path: string,
  position: Position,
): LibraryPlace | undefined {
  const documents = library.documentsOf(path);
  const document = documents.filter(({ range }) => isBeforeOrEqual(range.start, position)).at(-1);
  if (document === undefined) return undefined;
  // Of two that meet, the one that begins here, as a caret before a word is at it.
  const citation = document.citations.filter(({ range }) => touches(range, position)).at(-1);
  return { document, citation, isAtName: touches(document.nameRange, position) };
}

function touches({ start, end }: PositionRange, position: Position): boolean {
  return isBeforeOrEqual(start, position) && isBeforeOrEqual(position, end);
}
