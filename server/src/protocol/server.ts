/**
 * The language server, free of its environment: its host, Node or a worker, gives it a
 * connection, a clock and the files. Handlers convert parameters, ask a feature and convert the result.
 */
import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWorkspaceFoldersNotification,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { version } from "../../../package.json";
import type { FindingArgument } from "../features/codeActions.ts";
import {
  ACCEPT_COMMAND,
  EDIT_COMMAND,
  TURN_OFF_COMMAND,
  TURN_OFF_HERE_COMMAND,
  WITHDRAW_COMMAND,
} from "../features/commandNames.ts";
import { getDefinition } from "../features/definition.ts";
import { findFootnote, getPages } from "../features/navigation.ts";
import { getStatus } from "../features/status.ts";
import { getTranscription } from "../features/transcription.ts";
import { detectType } from "../resolve/documentType.ts";
import { analyze } from "../resolve/snapshot.ts";
import { fileName } from "../workspace/fileAccess.ts";
import { FOLDER_NAME } from "../workspace/folder.ts";
import type { EntryReader } from "../workspace/library/entryReader.ts";
import { canonicalAddress } from "./addresses.ts";
import { refreshAids } from "./assistance.ts";
import { runEdit } from "./editing.ts";
import { FolderProgress, PROGRESS_FILE } from "./folderProgress.ts";
import { createHandle, type Handle } from "./handle.ts";
import { featureCapabilities, listenToFeatures } from "./languageFeatures.ts";
import { LibraryService } from "./libraryService.ts";
import { showMessage, withoutAnswer } from "./messages.ts";
import type { OpenDocument } from "./openDocument.ts";
import * as requests from "./requests.ts";
import type { Aids } from "./userSettings.ts";
import { type FolderFiles, SCANS_FILE, Workspace } from "./workspace.ts";

export interface ServerEnvironment {
  readonly now: () => number;
  /** Carries out work after the messages that are waiting. */
  readonly later: (work: () => void) => void;
  /** The files as the server itself reaches them; a client may serve them in its place. */
  readonly files: FolderFiles | undefined;
  /** Begins to read files of this machine in threads; `undefined` where there are none. */
  readonly entryReader: (() => EntryReader) | undefined;
}

/** What a host gives the server. */
export interface ServerHost extends ServerEnvironment {
  readonly connection: Connection;
}

/** Starts serving a connection; returns when the handlers stand. */
export function startServer({ connection, ...environment }: ServerHost): void {
  new Server(connection, environment).listen();
}

class Server {
  private readonly connection: Connection;
  private readonly environment: ServerEnvironment;
  private readonly handle: Handle;
  private readonly workspace: Workspace;
  private readonly libraries: LibraryService;
  private readonly progress: FolderProgress;
  private client: ClientCapabilities = {};
  private options: requests.InitializationOptions = {};
  private pullsDiagnostics = false;
  private refreshesDiagnostics = false;
  private configures = false;
  private readonly scheduled = new Set<string>();

  constructor(connection: Connection, environment: ServerEnvironment) {
    this.connection = connection;
    this.environment = environment;
    this.workspace = new Workspace(connection, environment.files);
    this.libraries = new LibraryService(connection, this.workspace, environment);
    this.progress = new FolderProgress(this.workspace, environment.now);
    this.handle = createHandle({
      now: environment.now,
      error: (message) => connection.console.error(message),
      timed: (name, milliseconds) =>
        connection.tracer.log(`${name}: ${milliseconds.toFixed(2)} ms`),
    });
  }

  listen(): void {
    this.connection.onInitialize((params) => this.initialize(params));
    this.connection.onInitialized(() => void this.initialized());
    this.listenToDocuments();
    listenToFeatures({
      connection: this.connection,
      handle: this.handle,
      workspace: this.workspace,
      libraries: this.libraries,
      progress: this.progress,
      now: this.environment.now,
      client: () => this.client,
      options: () => this.options,
      announceDocuments: () => this.announceDocuments(),
    });
    this.listenToOwnRequests();
    this.connection.listen();
  }

  private initialize(params: InitializeParams): InitializeResult {
    const { capabilities } = params;
    this.client = capabilities;
    this.options = (params.initializationOptions ?? {}) as requests.InitializationOptions;
    this.pullsDiagnostics = capabilities.textDocument?.diagnostic !== undefined;
    this.refreshesDiagnostics = capabilities.workspace?.diagnostics?.refreshSupport ?? false;
    this.configures = capabilities.workspace?.configuration ?? false;
    this.workspace.begin({
      servesFiles: this.options.servesFiles ?? false,
      configures: this.configures,
      roots: rootsOf(params),
      settings: params.initializationOptions,
    });
    this.libraries.begin({
      showsProgress: capabilities.window?.workDoneProgress ?? false,
      registersWatchers:
        capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    });
    return {
      serverInfo: { name: "cablegram", version },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...featureCapabilities,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        executeCommandProvider: {
          commands: [
            ACCEPT_COMMAND,
            WITHDRAW_COMMAND,
            TURN_OFF_COMMAND,
            TURN_OFF_HERE_COMMAND,
            EDIT_COMMAND,
          ],
        },
        ...(this.pullsDiagnostics
          ? {
              diagnosticProvider: {
                identifier: "cablegram",
                interFileDependencies: false,
                workspaceDiagnostics: this.options.checkFolder !== false,
              },
            }
          : {}),
      },
    };
  }

  private async initialized(): Promise<void> {
    if (this.configures) {
      try {
        await this.connection.client.register(DidChangeConfigurationNotification.type, {
          section: "cablegram",
        });
      } catch {
        // A client without dynamic registration sends the notification unasked, or never.
      }
    }
    await this.libraries.watch();
  }

  private listenToDocuments(): void {
    const { connection, workspace, libraries } = this;
    connection.onDidOpenTextDocument(({ textDocument }) => {
      const { uri, languageId, version, text } = textDocument;
      const opened = workspace.open(uri, languageId, version, text);
      opened.useLibrary(() => ({ library: libraries.library, path: canonicalAddress(uri) }));
      libraries.changed(opened);
      libraries.start();
      this.checked(uri);
      void this.afterConfiguring(uri);
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const document = workspace.get(textDocument.uri);
      document?.change(textDocument.version, contentChanges);
      if (document !== undefined) libraries.changed(document);
      this.checked(textDocument.uri);
    });
    connection.onDidSaveTextDocument(({ textDocument }) => {
      if (workspace.get(textDocument.uri)?.moveCaret(undefined)) this.refresh(textDocument.uri);
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      workspace.close(textDocument.uri);
      void libraries.closed(textDocument.uri);
      if (!this.pullsDiagnostics)
        void connection.sendDiagnostics({ uri: textDocument.uri, diagnostics: [] });
    });
    libraries.onChange(() => {
      for (const uri of workspace.uris())
        if (workspace.get(uri)?.libraryChanged()) this.refresh(uri);
      this.announceDocuments();
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      const before = new Map(workspace.uris().map((uri) => [uri, workspace.get(uri)?.aids]));
      workspace.receiveSettings(settings);
      void this.reconfigure(before);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const isOfFolder = ({ uri }: FileEvent) => uri.includes(`/${FOLDER_NAME}/`);
      const isNamed = (name: string) => (change: FileEvent) =>
        isOfFolder(change) && change.uri.endsWith(`/${name}`);
      const isProgress = isNamed(PROGRESS_FILE);
      const isScans = isNamed(SCANS_FILE);
      for (const { uri } of changes.filter(isProgress)) void this.progressWritten(uri);
      // How far a document is, and where its scan is, says nothing of its findings.
      const ofFolder = changes.filter(
        (change) =>
          isOfFolder(change) && !isPassing(change) && !isProgress(change) && !isScans(change),
      );
      // A client may say that something changed, and not what.
      if (0 < ofFolder.length || changes.length === 0) void this.reconfigure();
      // Accepted findings say nothing about other documents.
      if (!ofFolder.every(({ uri }) => uri.endsWith(".jsonl"))) libraries.rebuild();
      void libraries.watched(changes.filter((change) => !isOfFolder(change)));
    });
    connection.onNotification(
      DidChangeWorkspaceFoldersNotification.type,
      ({ event: { added, removed } }) => {
        workspace.changeRoots(added.map(rootOf), removed.map(rootOf));
        libraries.rebuild();
      },
    );
  }

  /** The folder's settings are read after the first answer, which does not wait for the disk. */
  private async afterConfiguring(
    uri: string,
    before = this.workspace.get(uri)?.aids,
  ): Promise<void> {
    if (!(await this.workspace.configure(uri))) return;
    const document = this.workspace.get(uri);
    if (document !== undefined) this.libraries.changed(document);
    this.refresh(uri);
    const aids = this.workspace.get(uri)?.aids;
    if (before !== undefined && aids !== undefined)
      refreshAids(this.connection, this.client, before, aids);
  }

  private async reconfigure(before?: ReadonlyMap<string, Aids | undefined>): Promise<void> {
    this.workspace.forgetFolders();
    this.progress.forget();
    this.libraries.generation++;
    this.announceDocuments();
    for (const uri of this.workspace.uris()) await this.afterConfiguring(uri, before?.get(uri));
    // Files that are not open have other findings too.
    if (this.pullsDiagnostics && this.refreshesDiagnostics)
      withoutAnswer(this.connection.languages.diagnostics.refresh());
  }

  private async progressWritten(uri: string): Promise<void> {
    await this.progress.written(uri);
    this.announceDocuments();
  }

  private announceDocuments(): void {
    if (this.options.showsDocuments === true)
      void this.connection.sendNotification(requests.DOCUMENTS_CHANGED_NOTIFICATION);
  }

  /** After a change: push what has to be pushed, once for all changes that are waiting. */
  private checked(uri: string): void {
    if (this.scheduled.has(uri)) return;
    this.scheduled.add(uri);
    this.environment.later(() => {
      this.scheduled.delete(uri);
      this.push(uri);
    });
  }

  private push(uri: string): void {
    const document = this.workspace.get(uri);
    if (document === undefined) return;
    if (!this.pullsDiagnostics) {
      const { items } = document.diagnostics();
      void this.connection.sendDiagnostics({ uri, version: document.version, diagnostics: items });
    }
    if (this.options.showsStatus === true) {
      const status = getStatus(document.snapshot, document.shownFindings());
      void this.connection.sendNotification(requests.STATUS_NOTIFICATION, { uri, ...status });
    }
  }

  /** Something other than the text changed what is to be shown. */
  private refresh(uri: string): void {
    this.checked(uri);
    if (this.pullsDiagnostics && this.refreshesDiagnostics)
      withoutAnswer(this.connection.languages.diagnostics.refresh());
  }

  /** Carries out a command about a finding; a sentence if it could not be done. */
  private carryOut(
    command: string,
    document: OpenDocument,
    argument: FindingArgument,
  ): Promise<string | undefined> {
    switch (command) {
      case ACCEPT_COMMAND:
        return this.workspace.accept(document, argument);
      case WITHDRAW_COMMAND:
        return this.workspace.withdraw(document, argument);
      default:
        return this.workspace.turnOff(argument, command === TURN_OFF_HERE_COMMAND);
    }
  }

  private async edit(params: requests.EditParams | undefined): Promise<void> {
    const document = params && this.workspace.get(params.uri);
    if (document !== undefined && params !== undefined)
      await runEdit(this.connection, document, params);
  }

  private listenToOwnRequests(): void {
    const { connection, handle, workspace } = this;
    connection.onNotification(requests.CARET_NOTIFICATION, (params: requests.CaretParams) => {
      const document = workspace.get(params.uri);
      const { position } = params;
      const offset = position === null ? undefined : document?.lines.offsetAt(position);
      if (document?.moveCaret(offset)) this.refresh(params.uri);
    });
    connection.onRequest(
      requests.CHECK_NOW_REQUEST,
      handle("check now", null, ({ uri }: requests.UriParams) => {
        workspace.get(uri)?.checkNow();
        this.refresh(uri);
        return null;
      }),
    );
    connection.onRequest(
      requests.FOOTNOTE_REQUEST,
      handle<requests.FootnoteParams, requests.FootnoteResult>("footnote", null, (params) => {
        const document = workspace.get(params.uri);
        if (document === undefined) return null;
        const { snapshot } = document;
        const offset = snapshot.lines.offsetAt(params.position);
        if (params.direction === "other") return getDefinition(snapshot, offset)[0] ?? null;
        return findFootnote(snapshot, offset, params.direction) ?? null;
      }),
    );
    connection.onRequest(
      requests.PAGES_REQUEST,
      handle<requests.UriParams, requests.PagesResult>("pages", [], ({ uri }) => {
        const document = workspace.get(uri);
        return document === undefined ? [] : getPages(document.snapshot);
      }),
    );
    connection.onRequest(
      requests.TRANSCRIPTION_REQUEST,
      handle<requests.UriParams, requests.TranscriptionResult | null>(
        "transcription",
        null,
        ({ uri }) => {
          const document = workspace.get(uri);
          if (document === undefined) return null;
          return getTranscription(document.snapshot, document.acceptedFindings());
        },
      ),
    );
    connection.onRequest(
      requests.DETECT_REQUEST,
      handle<requests.DetectParams, requests.DetectResult>("detect", UNKNOWN, ({ text }) =>
        detectType(analyze(text).lines),
      ),
    );
    connection.onExecuteCommand(
      handle("command", null, async ({ command, arguments: values }) => {
        if (command === EDIT_COMMAND) {
          await this.edit(values?.[0] as requests.EditParams | undefined);
          return null;
        }
        const argument = values?.[0] as FindingArgument | undefined;
        const document = argument && workspace.get(argument.uri);
        if (document === undefined || argument === undefined) return null;
        const message = await this.carryOut(command, document, argument);
        if (message !== undefined) showMessage(connection, "error", message);
        await this.reconfigure();
        return null;
      }),
    );
  }
}

/** A file that is there only while another one is written. */
function isPassing({ uri }: FileEvent): boolean {
  return fileName(uri).startsWith(".");
}

/** The addresses of the client's folders, without a slash at their ends. */
function rootsOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  // Older clients have one folder, which has a field of its own.
  return (workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : [])).map(rootOf);
}

function rootOf({ uri }: { readonly uri: string }): string {
  return uri.endsWith("/") ? uri.slice(0, -1) : uri;
}

const UNKNOWN: requests.DetectResult = { type: "unknown", score: 0, reasons: [] };
