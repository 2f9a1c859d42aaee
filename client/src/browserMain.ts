import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { start } from "./extension.ts";

/** The entry in a web worker host: the server is a worker of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const address = vscode.Uri.joinPath(context.extensionUri, "dist/server.js").toString(true);
  await start(context, (options) => {
    // The client must be given the worker itself: in the web host a function is not recognised.
    return new LanguageClient("cablegram", "Cablegram", new Worker(address), options);
  });
}
