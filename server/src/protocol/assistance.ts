/** What helps while one writes: signature help, and the aids that are off until a setting turns them on. */
import type {
  ClientCapabilities,
  CodeLens,
  Connection,
  Location,
  Range,
  ServerCapabilities,
} from "vscode-languageserver";
import { CodeLensRefreshRequest, SignatureHelpTriggerKind } from "vscode-languageserver";
import { getNoteLenses } from "../features/codeLenses.ts";
import { continueLine } from "../features/continueLine.ts";
import { getInlayHints } from "../features/inlayHints.ts";
import { getInlineCompletion } from "../features/inlineCompletion.ts";
import { getCitationLenses } from "../features/library/citationLenses.ts";
import { getLinkedRanges } from "../features/linkedEditing.ts";
import { toLspRange } from "../features/location.ts";
import {
  getSignatureHelp,
  SIGNATURE_RETRIGGERS,
  SIGNATURE_TRIGGERS,
} from "../features/signatureHelp/signatureHelp.ts";
import { canonicalAddress } from "./addresses.ts";
import type { FeatureContext } from "./languageFeatures.ts";
import { withoutAnswer } from "./messages.ts";
import type { OpenDocument } from "./openDocument.ts";
import { SHOW_PLACES_COMMAND, type ShowPlacesArguments } from "./requests.ts";
import type { Aids } from "./userSettings.ts";

/** What the server says of these features at the start; while they are off the answers are empty. */
export const assistanceCapabilities: ServerCapabilities = {
  signatureHelpProvider: {
    triggerCharacters: [...SIGNATURE_TRIGGERS],
    retriggerCharacters: [...SIGNATURE_RETRIGGERS],
  },
  documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" },
  linkedEditingRangeProvider: true,
  inlineCompletionProvider: true,
  inlayHintProvider: true,
  codeLensProvider: {},
};

/** Answers the requests. */
export function listenToAssistance(context: FeatureContext): void {
  listenToSignatureHelp(context);
  const { connection, handle, workspace } = context;
  connection.onDocumentOnTypeFormatting(
    handle("continue line", null, ({ textDocument, position, ch }) => {
      const document = workspace.get(textDocument.uri);
      if (document?.aids.continueOnEnter !== true || ch !== "\n") return null;
      const { snapshot } = document;
      const edit = continueLine(snapshot, snapshot.lines.offsetAt(position));
      return edit ? [{ range: toLspRange(snapshot, edit.span), newText: edit.newText }] : null;
    }),
  );
  connection.languages.onLinkedEditingRange(
    handle("linked editing", null, ({ textDocument, position }) => {
      const document = workspace.get(textDocument.uri);
      if (document?.aids.linkFootnoteNumbers !== true) return null;
      const { snapshot } = document;
      return getLinkedRanges(snapshot, snapshot.lines.offsetAt(position)) ?? null;
    }),
  );
  connection.languages.inlineCompletion.on(
    handle("inline completion", null, ({ textDocument, position }) => {
      const document = workspace.get(textDocument.uri);
      if (document?.aids.suggestNextPage !== true) return null;
      const { snapshot } = document;
      const found = getInlineCompletion(snapshot, snapshot.lines.offsetAt(position));
      return found ? [{ insertText: found.text, range: toLspRange(snapshot, found.span) }] : null;
    }),
  );
  connection.languages.inlayHint.on(
    handle("inlay hints", null, ({ textDocument, range }) => {
      const document = workspace.get(textDocument.uri);
      if (document === undefined || !Object.values(document.aids.inlayHints).includes(true))
        return null;
      const lines = { first: range.start.line, end: range.end.line + 1 };
      return [...getInlayHints(document.snapshot, lines, document.aids.inlayHints)];
    }),
  );
  connection.onCodeLens(
    handle("code lenses", null, async ({ textDocument: { uri } }) => {
      const document = workspace.get(uri);
      if (document === undefined) return null;
      const { footnotes, citations } = document.aids.codeLens;
      if (!footnotes && !citations) return null;
      const toLens = createToLens(uri, context.options().showsPlaces ?? false);
      const notes = footnotes ? noteLenses(document) : [];
      return [...notes, ...(citations ? await citationLenses(context, uri) : [])].map(toLens);
    }),
  );
}

/** A sentence above a line, and the places that it counts. */
interface Lens {
  readonly range: Range;
  readonly title: string;
  readonly places: readonly Location[];
}

function noteLenses({ snapshot, uri }: OpenDocument): readonly Lens[] {
  return getNoteLenses(snapshot).map((lens) => ({
    ...lens,
    places: lens.places.map((range) => ({ uri, range })),
  }));
}

/** Who cites the documents of a file; waits until the library has all files. */
async function citationLenses(
  { libraries }: FeatureContext,
  uri: string,
): Promise<readonly Lens[]> {
  const library = await libraries.whenComplete();
  return getCitationLenses(library, canonicalAddress(uri)).map((lens) => ({
    ...lens,
    places: lens.places.map(({ path, range }) => ({ uri: libraries.addressOf(path), range })),
  }));
}

/** A lens without a command that the client has is text alone. */
function createToLens(uri: string, showsPlaces: boolean): (lens: Lens) => CodeLens {
  return ({ range, title, places }) => {
    const values: ShowPlacesArguments = [uri, range.start, [...places]];
    const command =
      showsPlaces && 0 < places.length
        ? { title, command: SHOW_PLACES_COMMAND, arguments: [...values] }
        : { title, command: "" };
    return { range, command };
  };
}

function listenToSignatureHelp({ connection, handle, workspace, client }: FeatureContext): void {
  connection.onSignatureHelp(
    handle("signature help", null, ({ textDocument, position, context }) => {
      const snapshot = workspace.get(textDocument.uri)?.snapshot;
      if (snapshot === undefined) return null;
      const offset = snapshot.lines.offsetAt(position);
      const information = client().textDocument?.signatureHelp?.signatureInformation;
      const help = getSignatureHelp(snapshot, offset, {
        // A client that does not say how it came to ask was told to by its user.
        opensByItself:
          context?.triggerKind === SignatureHelpTriggerKind.TriggerCharacter &&
          !context.isRetrigger,
        takesOffsets: information?.parameterInformation?.labelOffsetSupport ?? false,
      });
      return help ?? null;
    }),
  );
}

/** Has a client that can be asked to show its hints and lenses anew, where a setting changed. */
export function refreshAids(
  connection: Connection,
  { workspace }: ClientCapabilities,
  before: Aids,
  now: Aids,
): void {
  const differ = (a: object, b: object) => JSON.stringify(a) !== JSON.stringify(b);
  if (workspace?.inlayHint?.refreshSupport && differ(before.inlayHints, now.inlayHints))
    withoutAnswer(connection.languages.inlayHint.refresh());
  if (workspace?.codeLens?.refreshSupport && differ(before.codeLens, now.codeLens))
    withoutAnswer(connection.sendRequest(CodeLensRefreshRequest.type));
}
