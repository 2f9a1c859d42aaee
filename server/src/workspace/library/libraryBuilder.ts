/**
 * Fills a library from the files of folders, in the background: a few files are read ahead, and after
 * some milliseconds of work whoever waits comes first.
 */
import { mapAhead } from "../ahead.ts";
import type { FileAccess } from "../fileAccess.ts";
import { findTranscriptions, type JoinName } from "./findFiles.ts";
import type { LibraryIndex } from "./libraryIndex.ts";
import { entriesOfText, type FileContext } from "./readEntries.ts";

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
}

/** Stops work that nobody needs any more. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** Work at one go, in milliseconds. */
const SLICE = 8;
/** Files read at the same time. */
const READ_AHEAD = 8;
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
    for await (const load of mapAhead(paths, READ_AHEAD, (path) => this.load(path))) {
      if (token.isCancellationRequested) return false;
      load();
      done++;
      await this.breathe(() => progress(done, paths.length));
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

  /** Reads a file; what it gives back puts its entries into the library. */
  private async load(path: string): Promise<() => void> {
    const { files, contextOf, typeOf, isOpen } = this.environment;
    const [reading, context] = await Promise.all([files.readText(path), contextOf(path)]);
    return () => {
      if (isOpen(path)) return;
      if (reading.fault !== undefined) this.library.remove(path);
      else this.library.put(path, entriesOfText(path, reading.text, context, typeOf(path)));
    };
  }

  private async breathe(before?: () => void): Promise<void> {
    const { now, pause } = this.environment;
    if (now() - this.sliceStart < SLICE) return;
    before?.();
    await pause();
    this.sliceStart = now();
  }
}

function isWithin(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path.startsWith(`${root}/`));
}
