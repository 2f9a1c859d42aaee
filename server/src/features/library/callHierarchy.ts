/** The chain of citations as a call hierarchy: who cites a document, and whom it cites. */
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from "vscode-languageserver-types";
import type { Library, LibraryDocument } from "../../resolve/library/library.ts";
import type { Position, PositionRange } from "../../text/span.ts";
import { dateWords, nameOf } from "./names.ts";
import { placeAt } from "./placeAt.ts";

/** How the library's paths are called in the protocol. */
export interface Addresses {
  addressOf(path: string): string;
  pathOf(address: string): string;
}

/** What an item carries so that it can be found again. */
interface ItemData {
  readonly index: number;
}

/** On a citation the documents that it means, elsewhere the document itself. */
export function prepareCallHierarchy(
  library: Library,
  path: string,
  position: Position,
  addresses: Addresses,
): readonly CallHierarchyItem[] {
  const place = placeAt(library, path, position);
  if (place === undefined) return [];
  const documents =
    place.citation === undefined
      ? [place.document]
      : library.targetsOf(place.citation, place.document);
  return documents.map((document) => toItem(document, addresses));
}

/** Who cites the document of an item. */
export function getIncomingCalls(
  library: Library,
  item: CallHierarchyItem,
  addresses: Addresses,
): readonly CallHierarchyIncomingCall[] {
  const document = documentOf(library, item, addresses);
  if (document === undefined) return [];
  const groups = new Groups();
  for (const { document: from, citation } of library.citationsOf(document))
    groups.add(from, citation.range);
  return groups.map(([from, fromRanges]) => ({ from: toItem(from, addresses), fromRanges }));
}

/** Whom the document of an item cites, as far as they are there. */
export function getOutgoingCalls(
  library: Library,
  item: CallHierarchyItem,
  addresses: Addresses,
): readonly CallHierarchyOutgoingCall[] {
  const document = documentOf(library, item, addresses);
  if (document === undefined) return [];
  const groups = new Groups();
  for (const citation of document.citations)
    for (const target of library.targetsOf(citation, document)) groups.add(target, citation.range);
  return groups.map(([to, fromRanges]) => ({ to: toItem(to, addresses), fromRanges }));
}

/** Ranges by document, in the order in which the documents come. */
class Groups {
  private readonly groups = new Map<string, [LibraryDocument, PositionRange[]]>();

  add(document: LibraryDocument, range: PositionRange): void {
    const key = `${document.index} ${document.path}`;
    const group = this.groups.get(key);
    if (group === undefined) this.groups.set(key, [document, [range]]);
    else group[1].push(range);
  }

  map<Result>(make: (group: [LibraryDocument, PositionRange[]]) => Result): readonly Result[] {
    return [...this.groups.values()].map(make);
  }
}

function documentOf(
  library: Library,
  { uri, data, selectionRange }: CallHierarchyItem,
  { pathOf }: Addresses,
): LibraryDocument | undefined {
  const documents = library.documentsOf(pathOf(uri));
  const index = (data as ItemData | undefined)?.index;
  if (index !== undefined) return documents[index];
  return placeAt(library, pathOf(uri), selectionRange.start)?.document;
}

function toItem(document: LibraryDocument, { addressOf }: Addresses): CallHierarchyItem {
  const { path, index, subject, range, nameRange } = document;
  const data: ItemData = { index };
  return {
    name: nameOf(document),
    kind: SymbolKind.File,
    detail: [dateWords(document), subject].filter((part) => part).join(" · "),
    uri: addressOf(path),
    range,
    selectionRange: nameRange,
    data,
  };
}
