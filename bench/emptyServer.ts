/*
 * A language server that does nothing, on the libraries of the real one: it keeps the text up to date
 * as its library does, and answers everything with nothing. What it takes is what any server takes. It
 * can be given symbols to answer with, and then takes what any server takes that sends as many.
 */
import {
  createConnection,
  type DocumentSymbol,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { GIVE_SYMBOLS } from "./emptyServerSymbols.ts";

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
let symbols: DocumentSymbol[] = [];

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: ["label"], tokenModifiers: [] },
      full: { delta: true },
    },
    definitionProvider: true,
    completionProvider: {},
  },
}));
connection.languages.diagnostics.on(() => ({ kind: "full", items: [] }));
connection.onDocumentSymbol(() => symbols);
connection.onNotification(GIVE_SYMBOLS, (given: DocumentSymbol[]) => {
  symbols = given;
});
connection.onFoldingRanges(() => []);
connection.languages.semanticTokens.on(() => ({ resultId: "1", data: [] }));
connection.languages.semanticTokens.onDelta(() => ({ resultId: "1", edits: [] }));
connection.onDefinition(() => []);
connection.onCompletion(() => []);
documents.listen(connection);
connection.listen();
