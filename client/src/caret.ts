/** Tells the server where the caret is, so that a word is not judged while it is being typed. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { CARET_NOTIFICATION, type CaretParams } from "../../server/src/protocol/requests.ts";
import { isOurs } from "./languages.ts";

/** Sends the caret after each move in one of our documents. */
export function sendCaret(client: BaseLanguageClient): vscode.Disposable[] {
  const send = (document: vscode.TextDocument, position: vscode.Position | null) => {
    if (!isOurs(document) || !client.isRunning()) return;
    const params: CaretParams = {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      position,
    };
    void client.sendNotification(CARET_NOTIFICATION, params);
  };
  return [
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) =>
      send(textEditor.document, textEditor.selection.active),
    ),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      for (const document of vscode.workspace.textDocuments)
        if (document !== editor?.document) send(document, null);
    }),
  ];
}
