/**
 * Links from citations to what they mean: to a file of the folder, or to the public address of a
 * document in a published volume; and from a document's own number to its public address.
 */
import type { DocumentLink } from "vscode-languageserver-types";
import type { Citation, Library, LibraryDocument } from "../../resolve/library/library.ts";
import { nameOf } from "./names.ts";
import { publishedAddress } from "./published.ts";

/** The links of a file in text order; a citation that could mean several documents has none. */
export function getDocumentLinks(
  library: Library,
  path: string,
  addressOf: (path: string) => string,
): readonly DocumentLink[] {
  return library.documentsOf(path).flatMap((document) => [
    ...ownLink(document),
    ...document.citations.flatMap((citation) => {
      const link = linkOf(library, citation, document, addressOf);
      return link === undefined ? [] : [{ range: citation.range, ...link }];
    }),
  ]);
}

/** On the number in front of the title alone; the title is for reading. */
function ownLink({ number, volume, nameRange }: LibraryDocument): readonly DocumentLink[] {
  const target = number === undefined ? undefined : publishedAddress(volume, number);
  if (number === undefined || target === undefined) return [];
  const { start } = nameRange;
  const end = { line: start.line, character: start.character + number.length };
  return [{ range: { start, end }, target, tooltip: "The published document" }];
}

function linkOf(
  library: Library,
  citation: Citation,
  from: LibraryDocument,
  addressOf: (path: string) => string,
): Omit<DocumentLink, "range"> | undefined {
  const [document, ...others] = library.targetsOf(citation, from);
  if (document !== undefined) {
    if (0 < others.length) return undefined;
    const { line, character } = document.nameRange.start;
    const target = `${addressOf(document.path)}#L${line + 1},${character + 1}`;
    return { target, tooltip: nameOf(document) };
  }
  if (citation.target.kind !== "document") return undefined;
  const target = publishedAddress(citation.target.volume, citation.target.number);
  return target === undefined ? undefined : { target, tooltip: "The published document" };
}
