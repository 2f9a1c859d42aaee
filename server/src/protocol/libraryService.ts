/**
 * The library of the client's folders: filled in the background when it is first needed, kept up with
 * open documents, with files that change, and with the folders' settings.
 */
import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  Emitter,
  FileChangeType,
  type FileEvent,
} from "vscode-languageserver";
import { toLibraryDocuments } from "../resolve/library/entries.ts";
import type { Library, LibraryDocument } from "../resolve/library/library.ts";
import { analyze, type Snapshot } from "../resolve/snapshot.ts";
import type { EntryReader } from "../workspace/library/entryReader.ts";
import { isTranscription } from "../workspace/library/findFiles.ts";
import { LibraryBuilder } from "../workspace/library/libraryBuilder.ts";
import { LibraryIndex } from "../workspace/library/libraryIndex.ts";
import { placeOf } from "../workspace/library/readEntries.ts";
import { EXTENSIONS, typeByExtension } from "../workspace/transcriptions.ts";
import { canonicalAddress, joinAddress } from "./addresses.ts";
import type { OpenDocument } from "./openDocument.ts";
import type { Workspace } from "./workspace.ts";

/** What the client announced, as far as the library looks at it. */
export interface LibraryClient {
  readonly showsProgress: boolean;
  readonly registersWatchers: boolean;
}

export interface LibraryEnvironment {
  readonly now: () => number;
  readonly later: (work: () => void) => void;
  /** Begins to read files of this machine in threads. */
  readonly entryReader: (() => EntryReader) | undefined;
}

type WorkReporter = Awaited<ReturnType<Connection["window"]["createWorkDoneProgress"]>>;

/** The client's name for the work, and how it is told. */
const PROGRESS_TITLE = "Cablegram: reading the folder";

export class LibraryService {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly environment: LibraryEnvironment;
  private readonly index = new LibraryIndex();
  private client: LibraryClient = { showsProgress: false, registersWatchers: false };
  private building: Promise<void> | undefined;
  /** Whether files are being read for the library. */
  isReading = false;
  private work: { isCancellationRequested: boolean } | undefined;
  /** Raised when settings change, under which a file may have other findings. */
  generation = 0;
  private readonly fileChanges = new Emitter<string>();
  private readonly changes = new Emitter<void>();
  private readonly growth = new Emitter<void>();
  /** Tells of each file that changed on the disk or was closed. */
  readonly onFile = this.fileChanges.event;
  /** Tells that the library came to its end, or changed after that. */
  readonly onChange = this.changes.event;
  /** Tells now and then that the library grows. */
  readonly onGrowth = this.growth.event;

  constructor(connection: Connection, workspace: Workspace, environment: LibraryEnvironment) {
    this.connection = connection;
    this.workspace = workspace;
    this.environment = environment;
  }

  /** The library as it is now; it is filled from the first call on. */
  get library(): Library {
    this.start();
    return this.index;
  }

  /** The paths of all files that are known by now, sorted; the same list until one comes or goes. */
  get knownPaths(): readonly string[] {
    this.start();
    return this.index.paths();
  }

  /**
   * Resolves after all that waits was done. A change and the request after it are taken up in turns of
   * their own, and work that began again after the first would come between them.
   */
  async pause(): Promise<void> {
    for (let turn = 0; turn < TURNS_FOR_CLIENT; turn++)
      await new Promise<void>((resolve) => this.environment.later(resolve));
  }

  /** Takes over what the client announced. */
  begin(client: LibraryClient): void {
    this.client = client;
  }

  /** Asks the client to watch the files, if it can be asked. */
  async watch(): Promise<void> {
    if (!this.client.registersWatchers) return;
    const globPattern = `**/*.{${EXTENSIONS.join(",")}}`;
    try {
      await this.connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern }, { globPattern: "**/.cablegram/**" }],
      });
    } catch {
      // Without watchers the library has what was there when it was filled, and what is open.
    }
  }

  /** Fills the library if nobody has begun to. */
  start(): void {
    this.building ??= this.build();
  }

  /**
   * Resolves when the library has all files or the user has stopped the reading, or before that when the
   * request that waits for it is cancelled; the library is as it is then.
   */
  async whenComplete(token?: CancellationToken): Promise<Library> {
    this.start();
    await Promise.race([this.untilRead(), ...(token === undefined ? [] : [whenCancelled(token)])]);
    return this.index;
  }

  private async untilRead(): Promise<void> {
    for (let work = this.building; work !== undefined; ) {
      await work;
      work = work === this.building ? undefined : this.building;
    }
  }

  /** Reads all files again if the user has stopped the reading. */
  resume(): void {
    if (this.building !== undefined && !this.isReading && !this.index.isComplete) this.rebuild();
  }

  /** Reads everything again: settings or folders have changed. */
  rebuild(): void {
    if (this.building === undefined) return;
    if (this.work !== undefined) this.work.isCancellationRequested = true;
    this.building = this.building.then(() => this.build());
  }

  /** An open document was opened or changed; its entries are worked out when somebody asks. */
  changed(document: OpenDocument): void {
    const path = canonicalAddress(document.uri);
    this.index.putLater(path, () => this.entriesOf(path, document));
  }

  /** A document was closed: from now on its file counts, if it is one of the folders'. */
  async closed(uri: string): Promise<void> {
    const path = canonicalAddress(uri);
    this.fileChanges.fire(path);
    if (this.isInRoots(path)) await this.builder.update(path);
    else this.index.remove(path);
  }

  /** Files were made, changed or taken away. */
  async watched(changes: readonly FileEvent[]): Promise<void> {
    if (this.building === undefined) return;
    for (const { uri, type } of changes) {
      const path = canonicalAddress(uri);
      this.fileChanges.fire(path);
      if (type === FileChangeType.Deleted) this.removeAll(path);
      else if (this.isWanted(path) && !this.isOpen(path)) await this.builder.update(path);
    }
    this.changes.fire();
  }

  /** The address that the client itself gave a file, if it is open. */
  addressOf(path: string): string {
    return this.workspace.openAt(path)?.uri ?? path;
  }

  /** The files of the library, when it has all. */
  async files(): Promise<readonly string[]> {
    await this.whenComplete();
    return this.index.paths();
  }

  /** The snapshot of a file, from its open document or read anew; `undefined` if it cannot be read. */
  async snapshotOf(path: string): Promise<Snapshot | undefined> {
    const open = this.workspace.openAt(path);
    if (open !== undefined) return open.snapshot;
    const reading = await this.workspace.access?.readText(path);
    if (reading?.text === undefined) return undefined;
    const { settings, vocabulary } = await this.workspace.contextOf(path);
    const type = settings.type ?? this.typeOf(path);
    return analyze(reading.text, { type, vocabulary });
  }

  /** The document type that a file's name says to the client. */
  typeOf(path: string): "cable" | "memo" | undefined {
    return typeByExtension(path);
  }

  private async build(): Promise<void> {
    const roots = this.workspace.rootAddresses();
    const work = { isCancellationRequested: false };
    this.work = work;
    this.index.isComplete = false;
    this.isReading = true;
    const progress = this.beginProgress(work);
    try {
      this.index.isComplete = await this.builder.build(roots, work, (done, total) => {
        progress.report(done, total);
        this.growth.fire();
      });
    } catch (fault) {
      this.connection.console.error(`The folder could not be read: ${String(fault)}`);
    }
    this.isReading = false;
    progress.end();
    this.changes.fire();
  }

  /** Tells the client of the work, once it has said that it listens; the work does not wait for it. */
  private beginProgress(work: { isCancellationRequested: boolean }): Progress {
    if (!this.client.showsProgress) return SILENT;
    let reporter: WorkReporter | undefined;
    let isOver = false;
    const begin = async () => {
      const created = await this.connection.window.createWorkDoneProgress();
      created.begin(PROGRESS_TITLE, 0, undefined, true);
      if (isOver) created.done();
      reporter = created;
      created.token.onCancellationRequested(() => {
        work.isCancellationRequested = true;
      });
    };
    begin().catch(() => undefined);
    return {
      report: (done, total) =>
        reporter?.report(Math.floor((PERCENT * done) / total), `${done} of ${total} files`),
      end: () => {
        isOver = true;
        reporter?.done();
      },
    };
  }

  private get builder(): LibraryBuilder {
    const { workspace } = this;
    const files = workspace.access ?? NO_FILES;
    return new LibraryBuilder(this.index, {
      files,
      join: joinAddress,
      isWanted: (path) => this.isWanted(path),
      contextOf: (path) => workspace.contextOf(path),
      typeOf: (path) => this.typeOf(path),
      isOpen: (path) => this.isOpen(path),
      now: this.environment.now,
      pause: () => this.pause(),
      entryReader: this.environment.entryReader,
    });
  }

  private entriesOf(path: string, document: OpenDocument): readonly LibraryDocument[] {
    return toLibraryDocuments(document.snapshot, placeOf(path, document.settings));
  }

  private isWanted(path: string): boolean {
    return isTranscription(path);
  }

  private isOpen(path: string): boolean {
    return this.workspace.openAt(path) !== undefined;
  }

  /** Whether a file belongs to the library while it is closed. */
  isInRoots(path: string): boolean {
    const { workspace } = this;
    return (
      this.isWanted(path) && workspace.rootAddresses().some((root) => path.startsWith(`${root}/`))
    );
  }

  /** A file, or all files of a folder. */
  private removeAll(path: string): void {
    for (const each of this.index.paths())
      if ((each === path || each.startsWith(`${path}/`)) && !this.isOpen(each))
        this.index.remove(each);
  }
}

const PERCENT = 100;

function whenCancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => resolve());
  });
}

/** Turns of the event loop: arrival, change, request and answer, and as many again for the next key. */
const TURNS_FOR_CLIENT = 8;

/** How far the work is, for the client. */
interface Progress {
  readonly report: (done: number, total: number) => void;
  readonly end: () => void;
}
const SILENT: Progress = { report: () => undefined, end: () => undefined };
const NO_FILES = {
  readText: async () => ({ fault: "not-found" as const, message: "There are no files" }),
  listFiles: async () => undefined,
  listFolders: async () => [],
};
