/**
 * The features that look into other files. Where all files are needed for a right answer the request
 * waits until the library has them, and others are answered meanwhile; hover and completion take what
 * is there.
 */
import type { CancellationToken, Hover, Location, MarkupContent } from "vscode-languageserver";
import { getDefinition } from "../features/definition.ts";
import { footnoteAt } from "../features/footnoteAt.ts";
import { getHover } from "../features/hover/hover.ts";
import {
  getIncomingCalls,
  getOutgoingCalls,
  prepareCallHierarchy,
} from "../features/library/callHierarchy.ts";
import { getTargets, rangeOfTarget } from "../features/library/definition.ts";
import { getDocumentLinks } from "../features/library/documentLinks.ts";
import { getLibraryHover } from "../features/library/hover.ts";
import { getCitingPlaces } from "../features/library/references.ts";
import { getWorkspaceSymbols } from "../features/library/workspaceSymbols.ts";
import { getReferences } from "../features/references.ts";
import type { Snapshot } from "../resolve/snapshot.ts";
import { canonicalAddress } from "./addresses.ts";
import type { FeatureContext } from "./languageFeatures.ts";

/** Answers the requests. */
export function listenToLibraryFeatures(context: FeatureContext): void {
  const { connection, handle, workspace, libraries } = context;
  const addresses = {
    addressOf: (path: string) => libraries.addressOf(path),
    pathOf: canonicalAddress,
  };
  const whole = (token: CancellationToken) => libraries.whenComplete(token);

  connection.onHover(
    handle("hover", null, ({ textDocument: { uri }, position }): Hover | null => {
      const snapshot = workspace.get(uri)?.snapshot;
      if (snapshot === undefined) return null;
      const own = getHover(snapshot, snapshot.lines.offsetAt(position));
      const other = getLibraryHover(libraries.library, canonicalAddress(uri), position);
      return withLibrary(own, other) ?? null;
    }),
  );
  connection.onDefinition(
    handle("definition", null, async ({ textDocument: { uri }, position }, token) => {
      const snapshot = workspace.get(uri)?.snapshot;
      if (snapshot === undefined) return null;
      const own = getDefinition(snapshot, snapshot.lines.offsetAt(position));
      if (0 < own.length) return own.map((range) => ({ uri, range }));
      const path = canonicalAddress(uri);
      const atOnce = getTargets(libraries.library, path, position);
      const targets = 0 < atOnce.length ? atOnce : getTargets(await whole(token), path, position);
      const found: Location[] = [];
      for (const target of targets) {
        const file = target.document.path;
        const isNote = target.footnote !== undefined;
        const range = rangeOfTarget(target, isNote ? await libraries.snapshotOf(file) : undefined);
        found.push({ uri: addresses.addressOf(file), range });
      }
      return found;
    }),
  );
  connection.onReferences(
    handle("references", null, async ({ textDocument, position, context }, token) => {
      const document = workspace.get(textDocument.uri);
      if (document === undefined) return null;
      const { snapshot, uri } = document;
      const offset = snapshot.lines.offsetAt(position);
      const own = getReferences(snapshot, offset, context).map((range) => ({ uri, range }));
      if (isAtFootnote(snapshot, offset)) return own;
      const path = canonicalAddress(uri);
      const places = getCitingPlaces(await whole(token), path, position, context);
      const others = places.map(({ path, range }) => ({ uri: addresses.addressOf(path), range }));
      return withoutCopies([...own, ...others]);
    }),
  );
  connection.onWorkspaceSymbol(
    handle("workspace symbols", null, async ({ query }, token) => [
      ...getWorkspaceSymbols(await whole(token), query, addresses.addressOf),
    ]),
  );
  connection.onDocumentLinks(
    handle("links", null, async ({ textDocument: { uri } }, token) => [
      ...getDocumentLinks(await whole(token), canonicalAddress(uri), addresses.addressOf),
    ]),
  );
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(
    handle("call hierarchy", null, async ({ textDocument: { uri }, position }, token) => {
      const path = canonicalAddress(uri);
      return [...prepareCallHierarchy(await whole(token), path, position, addresses)];
    }),
  );
  callHierarchy.onIncomingCalls(
    handle("incoming calls", null, async ({ item }, token) => [
      ...getIncomingCalls(await whole(token), item, addresses),
    ]),
  );
  callHierarchy.onOutgoingCalls(
    handle("outgoing calls", null, async ({ item }, token) => [
      ...getOutgoingCalls(await whole(token), item, addresses),
    ]),
  );
}

/** A footnote is its document's own; nobody else's places belong to it. */
function isAtFootnote(snapshot: Snapshot, offset: number): boolean {
  const found = footnoteAt(snapshot, offset);
  return found?.reference !== undefined || found?.isLabel === true;
}

/** A place that the document and the library both tell of is told once. */
function withoutCopies(places: readonly Location[]): Location[] {
  const seen = new Map(places.map((place) => [JSON.stringify([place.uri, place.range]), place]));
  return [...seen.values()];
}

/** What the words say, and below it what the folder has of the document that they name. */
function withLibrary(
  own: Hover | undefined,
  other: ReturnType<typeof getLibraryHover>,
): Hover | undefined {
  if (other === undefined) return own;
  const parts = own === undefined ? [] : [(own.contents as MarkupContent).value];
  const value = [...parts, other.markdown].join("\n\n---\n\n");
  return { contents: { kind: "markdown", value }, range: own?.range ?? other.range };
}
