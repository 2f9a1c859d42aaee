/**
 * A client of the language server over stdio, on the protocol's own JSON-RPC library: what an editor
 * does, without an editor.
 */
import { type ChildProcess, spawn } from "node:child_process";
import {
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type RegistrationParams,
  type ShowMessageParams,
  type ShowMessageRequestParams,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  type WorkspaceEdit,
} from "vscode-languageserver-protocol/node";

/** What a modern editor announces, as far as the server looks at it. */
export const fullCapabilities: ClientCapabilities = {
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
};

/** The barest client: it announces nothing. */
export const minimalCapabilities: ClientCapabilities = {};

export interface ClientOptions {
  readonly capabilities: ClientCapabilities;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly folder?: string;
  readonly initializationOptions?: unknown;
  /** The server's own arguments, besides how it is reached. */
  readonly arguments?: readonly string[];
  /** Node's own arguments for the server, and a channel beside the streams: for measurements. */
  readonly measured?: { readonly nodeArguments: readonly string[] };
}

export class LanguageClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  /** The last diagnostics that were pushed, by address. */
  readonly pushed = new Map<string, Diagnostic[]>();
  /** The edits that the server asked to be applied, in order. */
  readonly applied: WorkspaceEdit[] = [];
  /** What the server said or asked; questions are answered with their first choice. */
  readonly messages: string[] = [];
  /** What the client answers when it is asked for its settings. */
  settings: Readonly<Record<string, unknown>>;
  /** How often the server asked for hints and lenses to be shown anew, by method. */
  readonly refreshes = new Map<string, number>();
  /** What the server told of its work: `begin`, `report` or `end`. */
  readonly progress: string[] = [];
  /** Whether its user stops all work that the server tells of. */
  stopsProgress = false;
  /** Globs of the files that the server asked to be watched. */
  readonly watched: string[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly versions = new Map<string, number>();

  private constructor(serverPath: string, options: ClientOptions) {
    const { settings, measured } = options;
    this.settings = settings ?? {};
    const nodeArguments = measured?.nodeArguments ?? [];
    this.process = spawn(
      process.execPath,
      [...nodeArguments, serverPath, ...(options.arguments ?? []), "--stdio"],
      {
        stdio: ["pipe", "pipe", "inherit", ...(measured === undefined ? [] : (["ipc"] as const))],
      },
    );
    const { stdin, stdout } = this.process;
    if (stdin === null || stdout === null) throw new Error("The server has no standard streams");
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
      this.pushed.set(uri, diagnostics);
      for (const wake of this.waiting.splice(0)) wake();
    });
    this.connection.onRequest("workspace/configuration", ({ items }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest(
      "client/registerCapability",
      ({ registrations }: RegistrationParams) => {
        for (const { registerOptions } of registrations)
          for (const { globPattern } of registerOptions?.watchers ?? [])
            this.watched.push(globPattern);
        return null;
      },
    );
    this.connection.onRequest("window/workDoneProgress/create", ({ token }) => {
      this.connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        this.progress.push(kind);
        for (const wake of this.waiting.splice(0)) wake();
        if (this.stopsProgress && kind === "begin")
          void this.connection.sendNotification("window/workDoneProgress/cancel", { token });
      });
      return null;
    });
    this.connection.onRequest("workspace/diagnostic/refresh", () => null);
    for (const method of ["workspace/inlayHint/refresh", "workspace/codeLens/refresh"])
      this.connection.onRequest(method, () => {
        this.refreshes.set(method, (this.refreshes.get(method) ?? 0) + 1);
        for (const wake of this.waiting.splice(0)) wake();
        return null;
      });
    this.connection.onRequest("window/showMessageRequest", (params: ShowMessageRequestParams) => {
      this.messages.push(params.message);
      return params.actions?.[0] ?? null;
    });
    this.connection.onNotification("window/showMessage", ({ message }: ShowMessageParams) => {
      this.messages.push(message);
    });
    this.connection.onRequest("workspace/applyEdit", ({ edit }: ApplyWorkspaceEditParams) => {
      this.applied.push(edit);
      return { applied: true };
    });
    this.connection.listen();
  }

  /** Starts a server and shakes hands with it. */
  static async start(
    serverPath: string,
    options: ClientOptions,
  ): Promise<{ client: LanguageClient; result: InitializeResult }> {
    const client = new LanguageClient(serverPath, options);
    const { capabilities, folder, initializationOptions } = options;
    const result = await client.connection.sendRequest<InitializeResult>("initialize", {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: "test" }],
      capabilities,
      initializationOptions,
    });
    await client.connection.sendNotification("initialized", {});
    return { client, result };
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces a range of a document by a text. */
  async change(
    uri: string,
    range: { start: { line: number; character: number }; end: { line: number; character: number } },
    text: string,
  ): Promise<void> {
    const version = (this.versions.get(uri) ?? 1) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  /** Replaces the whole text of a document. */
  async replace(uri: string, text: string): Promise<void> {
    const version = (this.versions.get(uri) ?? 1) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Asks for the diagnostics of a document. */
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request("textDocument/diagnostic", {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** Waits until diagnostics of a document are pushed that satisfy a condition. */
  async waitForPush(uri: string, holds: (items: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    for (;;) {
      const items = this.pushed.get(uri);
      if (items !== undefined && holds(items)) return items;
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }

  /** Waits until the server has asked for something to be shown anew. */
  async waitForRefresh(method: string): Promise<void> {
    while (!this.refreshes.has(method)) await new Promise<void>((wake) => this.waiting.push(wake));
  }

  /** Waits until the server has told that much of its work. */
  async waitForProgress(kind: string): Promise<void> {
    while (!this.progress.includes(kind))
      await new Promise<void>((wake) => this.waiting.push(wake));
  }

  /** Ends the server as an editor does; the exit status. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once("exit", resolve));
    await this.connection.sendRequest("shutdown");
    await this.connection.sendNotification("exit");
    const status = await ended;
    this.connection.dispose();
    return status;
  }
}
