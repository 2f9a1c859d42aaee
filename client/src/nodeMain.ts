import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { start } from "./extension.ts";

/** The entry in a Node host: the server is a process of its own, which the client ends. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/serverLauncher.js");
  const args = [`--code-cache=${context.globalStorageUri.fsPath}`];
  const run = { module, args, transport: TransportKind.ipc };
  await start(context, (options) => {
    const client = new LanguageClient("cablegram", "Cablegram", run, options);
    return { client, server: new vscode.Disposable(() => {}) };
  });
}
