/**
 * Fills a library from the files of folders, in the background: a few files are read ahead, and after
 * some milliseconds of work whoever waits comes first.
 */
import type { LibraryDocument } from "../../resolve/library/library.ts";
import { mapAhead } from "../ahead.ts";
import type { FileAccess } from "../fileAccess.ts";
import type { EntryReader } from "./entryReader.ts";
import { findTranscriptions, type JoinName } from "./findFiles.ts";
import type { LibraryIndex } from "./libraryIndex.ts";
import { entriesOfText, type FileContext, toFileToRead } from "./readEntries.ts";

/** What the work depends on. */
export interface BuilderEnvironment {
  readonly files: FileAccess;
  readonly join: JoinName;
  readonly isWanted: (path: string) => boolean;
  readonly contextOf: (path: string) => Promise<FileContext>;
  /** The document type that a file's name says, in the editor. */
  readonly typeOf: (path: string) => "cable" | "memo" | undefined;
  /** Whether a file's entries come from elsewhere: it is open, and the disk has an older text. */
  readonly isOpen: (path: string) => boolean;
  readonly now: () => number;
  /** Resolves after all that waits was done. */
  readonly pause: () => Promise<void>;
  /** Begins to read files of this machine in threads; `undefined` where there are none. */
  readonly entryReader?: (() => EntryReader) | undefined;
}

/** Stops work that nobody needs any more. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Work at one go, in milliseconds. */
const SLICE = 8;
/** Files read at the same time. */
const READ_AHEAD = 8;
/** Fewer files are read sooner than a thread begins. */
const LEAST_FOR_THREADS = 100;
/** Files that a thread is asked for at once, and how often ahead. */
const BATCH = 32;
const BATCHES_AHEAD = 6;
/** A folder with more files is no folder of transcriptions. */
const MOST_FILES = 100_000;

export class LibraryBuilder {
  private readonly library: LibraryIndex;
  private readonly environment: BuilderEnvironment;
  private sliceStart = 0;

  constructor(library: LibraryIndex, environment: BuilderEnvironment) {
    this.library = library;
    this.environment = environment;
  }

  /**
   * Reads all files of the folders, and takes out those that are no longer there; `progress` is called
   * now and then. Resolves to whether it came to its end. Never rejects.
   */
  async build(
    roots: readonly string[],
    token: Cancellation,
    progress: (done: number, total: number) => void,
  ): Promise<boolean> {
    const paths = await this.find(roots, token);
    const seen = new Set(paths);
    let done = 0;
    const reader = LEAST_FOR_THREADS <= paths.length ? this.threadsFor(paths) : undefined;
    try {
      for await (const load of this.loads(paths, reader)) {
        if (token.isCancellationRequested) return false;
        load();
        done++;
        await this.breathe(() => progress(done, paths.length));
      }
    } finally {
      reader?.close();
    }
    for (const path of this.library.readPaths())
      if (!seen.has(path) && !this.environment.isOpen(path) && isWithin(path, roots))
        this.library.remove(path);
    return !token.isCancellationRequested;
  }

  /** Reads one file again: it was made, changed or taken away. Never rejects. */
  async update(path: string): Promise<void> {
    (await this.load(path))();
  }

  private async find(roots: readonly string[], token: Cancellation): Promise<readonly string[]> {
    const { files, join, isWanted } = this.environment;
    const paths = new Set<string>();
    for (const root of roots)
      for await (const path of findTranscriptions(files, root, join, isWanted)) {
        if (token.isCancellationRequested || paths.size === MOST_FILES) break;
        paths.add(path);
        await this.breathe();
      }
    return [...paths];
  }

  /** Threads read files of this machine alone, without asking the client. */
  private threadsFor(paths: readonly string[]): EntryReader | undefined {
    return paths.every((path) => path.startsWith("file:"))
      ? this.environment.entryReader?.()
      : undefined;
  }

  private async *loads(
    paths: readonly string[],
    reader: EntryReader | undefined,
  ): AsyncGenerator<() => void> {
    if (reader === undefined) yield* mapAhead(paths, READ_AHEAD, (path) => this.load(path));
    else
      for await (const batch of mapAhead(batchesOf(paths), BATCHES_AHEAD, (each) =>
        this.loadInThread(each, reader),
      ))
        yield* batch;
  }

  private async loadInThread(
    paths: readonly string[],
    reader: EntryReader,
  ): Promise<readonly (() => void)[]> {
    const { contextOf, typeOf } = this.environment;
    try {
      const files = await Promise.all(
        paths.map(async (path) => toFileToRead(path, await contextOf(path), typeOf(path))),
      );
      const entries = await reader.read(files);
      return await Promise.all(
        paths.map((path, i) => {
          const found = entries[i];
          return found ? () => this.take(path, () => found) : this.load(path);
        }),
      );
    } catch {
      return Promise.all(paths.map((path) => this.load(path)));
    }
  }

  /** Reads a file; what it gives back puts its entries into the library. */
  private async load(path: string): Promise<() => void> {
    const { files, contextOf, typeOf } = this.environment;
    const [reading, context] = await Promise.all([files.readText(path), contextOf(path)]);
    const { text } = reading;
    const work = (known: string) => () => entriesOfText(path, known, context, typeOf(path));
    return () => this.take(path, text === undefined ? undefined : work(text));
  }

  /** Puts in the entries of a file, or takes it out if it has none; an open one is left as it is. */
  private take(path: string, work: (() => readonly LibraryDocument[]) | undefined): void {
    if (this.environment.isOpen(path)) return;
    if (work === undefined) this.library.remove(path);
    else this.library.put(path, work());
  }

  private async breathe(before?: () => void): Promise<void> {
    const { now, pause } = this.environment;
    if (now() - this.sliceStart < SLICE) return;
    before?.();
    await pause();
    this.sliceStart = now();
  }
}

function* batchesOf(paths: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < paths.length; at += BATCH) yield paths.slice(at, at + BATCH);
}

function isWithin(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path.startsWith(`${root}/`));
}
