/**
 * The extension, free of its host: the two entries give it the way to start the server. It knows the
 * server by its protocol and the list of own requests.
 */
import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { ACCEPT_COMMAND, type InitializationOptions } from "../../server/src/protocol/requests.ts";
import { sendCaret } from "./caret.ts";
import { registerAcceptFinding } from "./commands/acceptFinding.ts";
import { registerCheckNow } from "./commands/checkNow.ts";
import { registerDocumentType } from "./commands/documentType.ts";
import { registerEditing } from "./commands/editing.ts";
import { registerExport } from "./commands/exporting.ts";
import { registerFootnotes } from "./commands/footnotes.ts";
import { registerPages } from "./commands/pages.ts";
import { registerPlaces } from "./commands/places.ts";
import { noteAcceptance, registerPractice } from "./commands/practice.ts";
import { registerProgress } from "./commands/progress.ts";
import { registerReportProblem } from "./commands/reportProblem.ts";
import { DocumentPlaces } from "./documentPlaces.ts";
import { watchEncoding } from "./encoding.ts";
import { serveFiles } from "./files.ts";
import { LANGUAGES } from "./languages.ts";
import { askAboutOtherFiles } from "./otherFiles.ts";
import { registerReading } from "./reading/commands.ts";
import { recoverFrom } from "./recovery.ts";
import { registerScan } from "./scan/commands.ts";
import { StatusItem } from "./statusItem.ts";
import { showDocuments } from "./views/documents.ts";
import { showTranscription } from "./views/transcription.ts";

/** Makes the client of this host with a server of its own, which is disposed of after the client. */
export type CreateClient = (options: LanguageClientOptions) => {
  readonly client: BaseLanguageClient;
  readonly server: vscode.Disposable;
};

/** A server with all that speaks to it. */
interface Session {
  readonly client: BaseLanguageClient;
  /** Resolves when it runs. Where it does not start, it must be ended all the same. */
  start(): Promise<void>;
  end(): Promise<void>;
}

/** Starts the extension; it ends when the context's subscriptions are disposed of. */
export async function start(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
): Promise<void> {
  // One for all sessions, so that what was said before a restart can still be read.
  const output = vscode.window.createOutputChannel("Cablegram", { log: true });
  let session: Session | undefined;
  let starting: Promise<void> = Promise.resolve();
  // One start after the other: two sessions cannot have the same commands.
  const restart = () => {
    starting = starting
      .catch(() => undefined)
      .then(async () => {
        await session?.end();
        session = createSession(context, createClient, output);
        await session.start();
      });
    return starting;
  };
  context.subscriptions.push(
    output,
    // Where the server does not start there is all the more to report.
    registerReportProblem(() => session?.client, context),
    vscode.commands.registerCommand("cablegram.restart", restart),
    // What a server can do is said once, at its start.
    vscode.workspace.onDidChangeConfiguration((event) => {
      // In this turn the client tells the server of the change, and fails if it is ended meanwhile.
      if (event.affectsConfiguration("cablegram.checkFolder"))
        setTimeout(() => void vscode.commands.executeCommand("cablegram.restart"));
    }),
    { dispose: () => void session?.end() },
  );
  await restart();
}

function createSession(
  context: vscode.ExtensionContext,
  createClient: CreateClient,
  output: vscode.LogOutputChannel,
): Session {
  const watcher = vscode.workspace.createFileSystemWatcher("**/.cablegram/**");
  const initializationOptions: InitializationOptions = {
    servesFiles: true,
    showsStatus: true,
    sendsCaret: true,
    showsPlaces: true,
    showsDocuments: true,
    checkFolder: vscode.workspace.getConfiguration("cablegram").get("checkFolder", false),
  };
  const status = new StatusItem();
  const { client, server } = createClient({
    documentSelector: LANGUAGES.map((language) => ({ language })),
    initializationOptions,
    outputChannel: output,
    errorHandler: recoverFrom(output, () => status.showEnded()),
    synchronize: { fileEvents: watcher },
    middleware: {
      executeCommand(command, values, next) {
        if (command === ACCEPT_COMMAND) noteAcceptance();
        return next(command, values);
      },
    },
  });
  const places = new DocumentPlaces(context.workspaceState);
  const parts = [
    watcher,
    status,
    places,
    ...serveFiles(client),
    ...status.listen(client),
    ...sendCaret(client),
    ...registerFootnotes(client),
    ...registerPages(client),
    registerPlaces(client),
    ...registerEditing(client),
    ...registerExport(client, context),
    ...registerCheckNow(client),
    ...registerDocumentType(status),
    ...registerPractice(context, status),
    registerAcceptFinding(),
    ...registerProgress(client, places),
    ...showTranscription(client, status),
    ...showDocuments(client, status, places, context.workspaceState),
    ...watchEncoding(),
  ];
  return {
    client,
    async start() {
      await client.start();
      parts.push(
        ...registerScan(client, context),
        ...registerReading(client, context),
        ...askAboutOtherFiles(client, context.workspaceState),
      );
    },
    async end() {
      for (const part of parts) part.dispose();
      // A server that does not answer any more ends all the same.
      await client.dispose().catch((error: unknown) => output.warn(String(error)));
      server.dispose();
    },
  };
}
