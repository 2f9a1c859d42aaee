/** The language features: each request is answered by a feature from the document's snapshot. */
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  CompletionTriggerKind,
  type Connection,
  type DocumentDiagnosticReport,
  type Position,
  type SemanticTokens,
  type ServerCapabilities,
} from "vscode-languageserver";
import { FIX_ALL_KIND, getCodeActions } from "../features/codeActions.ts";
import { getCompletions, TRIGGER_CHARACTERS } from "../features/completion/completion.ts";
import { getDocumentHighlights } from "../features/documentHighlights.ts";
import { prepareRename, renameFootnote } from "../features/editing/renameFootnote.ts";
import { getFoldingRanges } from "../features/folding.ts";
import { toLspRange } from "../features/location.ts";
import { getSelectionRange } from "../features/selectionRanges.ts";
import { canonicalAddress } from "./addresses.ts";
import { assistanceCapabilities, listenToAssistance } from "./assistance.ts";
import { listenToDocumentList } from "./documents.ts";
import { listenToEditing } from "./editing.ts";
import { listenToExport } from "./exporting.ts";
import type { FolderProgress } from "./folderProgress.ts";
import { formattingCapabilities, listenToFormatting } from "./formatting.ts";
import { type Handle, refused } from "./handle.ts";
import { listenToLibraryFeatures } from "./libraryFeatures.ts";
import type { LibraryService } from "./libraryService.ts";
import type { OpenDocument } from "./openDocument.ts";
import { listenToReading } from "./reading.ts";
import type { InitializationOptions } from "./requests.ts";
import { listenToScans } from "./scans.ts";
import { DocumentTokens, semanticTokensLegend } from "./semanticTokens.ts";
import { toProtocolSymbols } from "./symbols.ts";
import type { Workspace } from "./workspace.ts";
import { listenToWorkspaceDiagnostics } from "./workspaceDiagnostics.ts";

export interface FeatureContext {
  readonly connection: Connection;
  readonly handle: Handle;
  readonly workspace: Workspace;
  readonly libraries: LibraryService;
  readonly progress: FolderProgress;
  /** Milliseconds from any beginning. */
  readonly now: () => number;
  /** What the client said of itself; nothing before it did. */
  readonly client: () => ClientCapabilities;
  readonly options: () => InitializationOptions;
  /** Tells the client that the documents of the folder or their states have changed. */
  readonly announceDocuments: () => void;
}

/** What the server says of the features at the start. */
export const featureCapabilities: ServerCapabilities = {
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  workspaceSymbolProvider: true,
  callHierarchyProvider: true,
  documentLinkProvider: {},
  documentHighlightProvider: true,
  selectionRangeProvider: true,
  completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
  renameProvider: { prepareProvider: true },
  ...formattingCapabilities,
  ...assistanceCapabilities,
  semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true },
  codeActionProvider: {
    codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
  },
};

/** Answers the requests. */
export function listenToFeatures(context: FeatureContext): void {
  const { connection, handle, workspace, libraries } = context;
  const at = <Result>(
    name: string,
    fallback: Result,
    work: (document: OpenDocument, offset: number) => Result,
  ) =>
    handle(name, fallback, (params: { textDocument: { uri: string } } & { position: Position }) => {
      const document = workspace.get(params.textDocument.uri);
      if (document === undefined) return fallback;
      return work(document, document.snapshot.lines.offsetAt(params.position));
    });
  const of = <Result>(name: string, fallback: Result, work: (document: OpenDocument) => Result) =>
    handle(name, fallback, (params: { textDocument: { uri: string } }) => {
      const document = workspace.get(params.textDocument.uri);
      return document === undefined ? fallback : work(document);
    });
  connection.onDocumentSymbol(of("outline", null, ({ snapshot }) => toProtocolSymbols(snapshot)));
  connection.onFoldingRanges(
    of("folding", null, ({ snapshot }) => [...getFoldingRanges(snapshot)]),
  );
  connection.onDocumentHighlight(
    at("highlights", null, ({ snapshot }, offset) => [...getDocumentHighlights(snapshot, offset)]),
  );
  connection.onSelectionRanges(
    handle("selection ranges", null, ({ textDocument, positions }) => {
      const snapshot = workspace.get(textDocument.uri)?.snapshot;
      if (snapshot === undefined) return null;
      return positions.map((position) =>
        getSelectionRange(snapshot, snapshot.lines.offsetAt(position)),
      );
    }),
  );
  connection.onCompletion(
    handle("completion", null, ({ textDocument, position, context }) => {
      const snapshot = workspace.get(textDocument.uri)?.snapshot;
      if (snapshot === undefined) return null;
      // A client that does not say how it came to ask was told to by its user.
      const isInvoked = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
      const offset = snapshot.lines.offsetAt(position);
      const known = { library: libraries.library, path: canonicalAddress(textDocument.uri) };
      const items = getCompletions(snapshot, offset, isInvoked, known);
      return { isIncomplete: false, items: [...items] };
    }),
  );
  listenToSemanticTokens(context);
  listenToRename(context);
  listenToEditing(context);
  listenToExport(context);
  listenToReading(context);
  listenToFormatting(context);
  listenToScans(context);
  listenToAssistance(context);
  listenToLibraryFeatures(context);
  listenToWorkspaceDiagnostics(context);
  listenToDocumentList(context);
  connection.onCodeAction(
    handle("code actions", null, ({ textDocument, range, context }): CodeAction[] | null => {
      const document = workspace.get(textDocument.uri);
      if (document === undefined) return null;
      const { snapshot, uri, version } = document;
      return [
        ...getCodeActions(snapshot, snapshot.lines.spanOf(range), {
          uri,
          version,
          findings: document.shownFindings(),
          findingsOf: (other) => document.findingsOf(other),
          acceptedFindings: () => document.acceptedFindings(),
          only: context.only,
        }),
      ];
    }),
  );
  connection.languages.diagnostics.on(
    handle("diagnostics", NO_DIAGNOSTICS, ({ textDocument, previousResultId }) => {
      const document = workspace.get(textDocument.uri);
      if (document === undefined) return NO_DIAGNOSTICS;
      const { resultId, items } = document.diagnostics();
      return previousResultId === resultId
        ? { kind: "unchanged", resultId }
        : { kind: "full", resultId, items };
    }),
  );
}

function listenToSemanticTokens({ connection, handle, workspace }: FeatureContext): void {
  const { semanticTokens } = connection.languages;
  semanticTokens.on(
    handle("semantic tokens", NO_TOKENS, ({ textDocument }) => {
      const document = workspace.get(textDocument.uri);
      return document?.tokens.full(document.snapshot) ?? NO_TOKENS;
    }),
  );
  semanticTokens.onDelta(
    handle("semantic token changes", NO_TOKENS, ({ textDocument, previousResultId }) => {
      const document = workspace.get(textDocument.uri);
      return document?.tokens.since(document.snapshot, previousResultId) ?? NO_TOKENS;
    }),
  );
  semanticTokens.onRange(
    handle("semantic tokens of a range", NO_TOKENS, ({ textDocument, range }) => {
      const snapshot = workspace.get(textDocument.uri)?.snapshot;
      if (snapshot === undefined) return NO_TOKENS;
      const lines = { first: range.start.line, end: range.end.line + 1 };
      return DocumentTokens.ofRange(snapshot, lines);
    }),
  );
}

function listenToRename({ connection, handle, workspace }: FeatureContext): void {
  connection.onPrepareRename(
    handle("prepare rename", null, ({ textDocument, position }) => {
      const snapshot = workspace.get(textDocument.uri)?.snapshot;
      if (snapshot === undefined) return null;
      const start = prepareRename(snapshot, snapshot.lines.offsetAt(position));
      if ("kind" in start) throw refused(start.message);
      return { range: toLspRange(snapshot, start.span), placeholder: start.label };
    }),
  );
  connection.onRenameRequest(
    handle("rename", null, ({ textDocument, position, newName }) => {
      const document = workspace.get(textDocument.uri);
      if (document === undefined) return null;
      const { snapshot, uri } = document;
      const plan = renameFootnote(snapshot, snapshot.lines.offsetAt(position), newName);
      if (plan.kind === "refusal") throw refused(plan.message);
      const edits = plan.edits.map(({ span, newText }) => ({
        range: toLspRange(snapshot, span),
        newText,
      }));
      return { changes: { [uri]: edits } };
    }),
  );
}

const NO_TOKENS: SemanticTokens = { data: [] };
const NO_DIAGNOSTICS: DocumentDiagnosticReport = { kind: "full", items: [] };
