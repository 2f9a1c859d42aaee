/** A citation shows what it leads to: number, date, subject or title of the documents that it means. */
import type { Library, LibraryDocument } from "../../resolve/library/library.ts";
import type { Position, PositionRange } from "../../text/span.ts";
import { escapeMarkdown, excerpt } from "../hover/markdown.ts";
import { dateWords, nameOf } from "./names.ts";
import { placeAt } from "./placeAt.ts";

/** Documents that are told of one citation. */
const MOST = 3;

export interface LibraryHover {
  readonly markdown: string;
  readonly range: PositionRange;
}

/** `undefined` where there is no citation, or none of a document that the library has. */
export function getLibraryHover(
  library: Library,
  path: string,
  position: Position,
): LibraryHover | undefined {
  const place = placeAt(library, path, position);
  if (place?.citation === undefined) return undefined;
  const targets = library.targetsOf(place.citation, place.document);
  if (targets.length === 0) return undefined;
  const more = targets.length - MOST;
  const parts = targets.slice(0, MOST).map(describe);
  if (0 < more) parts.push(`and ${more} more`);
  return { markdown: parts.join("\n\n"), range: place.citation.range };
}

function describe(document: LibraryDocument): string {
  const date = dateWords(document);
  const name = `**${escapeMarkdown(nameOf(document))}**`;
  const first = date === "" ? name : `${name}, ${date}`;
  const { subject } = document;
  return subject === undefined ? first : `${first}  \n${escapeMarkdown(excerpt(subject))}`;
}
