import type * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { start } from "./extension.ts";

/** The entry in a Node host: the server is a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/server.js");
  const server = { module, transport: TransportKind.ipc };
  await start(context, (options) => new LanguageClient("cablegram", "Cablegram", server, options));
}
