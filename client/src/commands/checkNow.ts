import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { CHECK_NOW_REQUEST } from "../../../server/src/protocol/requests.ts";
import { activeEditor } from "./activeEditor.ts";

/** *Check Now*: shows also what waits while a document is being typed. */
export function registerCheckNow(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("cablegram.checkNow", async () => {
      const editor = activeEditor();
      if (editor === undefined) return;
      const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
      await client.sendRequest(CHECK_NOW_REQUEST, { uri });
    }),
  ];
}
