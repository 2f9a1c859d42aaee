import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { start } from "./extension.ts";
import { ServerWorker } from "./serverWorker.ts";

/** The entry in a web worker host: the server is a worker of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const address = vscode.Uri.joinPath(context.extensionUri, "dist/server.js").toString(true);
  await start(context, (options) => {
    const worker = new ServerWorker(address);
    // What the function gives must be the transports: in the web host a worker is not recognised.
    const client = new LanguageClient("cablegram", "Cablegram", () => worker.start(), options);
    worker.watch(client);
    return { client, server: worker };
  });
}
