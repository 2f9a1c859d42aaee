/** From the paths of the command line to files: folders are searched, globs expanded, lists read. */
import { lstat, opendir, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { InputError } from "../features/contract.ts";
import { toFault, toForwardSlashes } from "../workspace/nodeFiles.ts";
import { EXTENSIONS, extensionOf, IGNORED_FOLDERS } from "../workspace/transcriptions.ts";
import type { KnownFinding } from "./checking/baseline.ts";
import { linesOf } from "./inputLines.ts";
import type { Io } from "./io.ts";

/** A file to look at. */
export interface InputFile {
  /** As given or found, with forward slashes. */
  readonly path: string;
  readonly absolutePath: string;
  /** Its text, where it does not lie on the disk. */
  readonly text?: string;
  /** Its findings of an earlier run, which are not told again. */
  readonly known?: readonly KnownFinding[];
}

/** What became of the paths, in their order. */
export type Input =
  | { readonly file: InputFile; readonly error?: undefined }
  | { readonly error: InputError; readonly file?: undefined };

const IGNORED = IGNORED_FOLDERS.map((name) => `**/${name}/**`);

/**
 * The files that the paths name, each one once, in the order of the paths; those of a folder or glob
 * are sorted. They come while folders are searched and lists read. A path that leads nowhere is an
 * error in its place.
 */
export async function* findInputs(paths: readonly string[], io: Io): AsyncGenerator<Input> {
  const given = paths.length === 0 ? ["."] : paths;
  // One folder or glob names no file twice.
  const once = given.length === 1 && given[0] !== "-" ? undefined : new FilesOnce();
  for await (const path of withLists(given, io)) {
    for await (const input of expand(path, io.cwd)) {
      if (input.file === undefined || (await once?.isNew(input.file.absolutePath)) !== false)
        yield input;
    }
  }
}

/** The files that came before. A link and its target are the same file. */
class FilesOnce {
  private readonly seen = new Set<string>();
  private folder = "";
  private realFolder: string | undefined;

  async isNew(path: string): Promise<boolean> {
    const real = await this.realPath(path);
    const { size } = this.seen;
    return size < this.seen.add(real).size;
  }

  /** Files come folder by folder, and only links need to be asked for one by one. */
  private async realPath(path: string): Promise<string> {
    const isLink = await lstat(path).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    if (isLink) return realpath(path).catch(() => path);
    const folder = dirname(path);
    if (this.realFolder === undefined || folder !== this.folder) {
      this.folder = folder;
      this.realFolder = await realpath(folder).catch(() => folder);
    }
    return join(this.realFolder, basename(path));
  }
}

/** The paths with `-` replaced by those of the standard input, one a line. */
async function* withLists(paths: readonly string[], io: Io): AsyncGenerator<string> {
  for (const path of paths) {
    if (path !== "-") yield path;
    else for await (const line of linesOf(io.readInput())) if (line.trim() !== "") yield line;
  }
}

async function* expand(path: string, cwd: string): AsyncGenerator<Input> {
  const absolutePath = resolve(cwd, path);
  const shown = toForwardSlashes(path);
  try {
    const found = await stat(absolutePath);
    if (found.isDirectory()) yield* expandFolder(shown, absolutePath);
    else yield { file: { path: shown, absolutePath } };
  } catch (error) {
    // A name with brackets may be a file's; only what is no file can be a glob.
    if (isDynamicPattern(shown)) {
      yield* expandGlob(shown, cwd);
      return;
    }
    yield toError(shown, error);
  }
}

function toError(path: string, error: unknown): Input {
  const { fault, message } = toFault(error);
  return { error: { path, code: fault, message } };
}

async function* expandFolder(shown: string, absolutePath: string): AsyncGenerator<Input> {
  const prefix = shown === "." ? "" : shown.endsWith("/") ? shown : `${shown}/`;
  let isEmpty = true;
  for await (const input of walk(prefix, absolutePath)) {
    isEmpty = false;
    yield input;
  }
  if (isEmpty) yield { error: { path: shown, code: "not-found", message: NO_FILES } };
}

/**
 * The transcriptions in a folder and below. Folders are sorted as if their names ended in a slash, which
 * gives the order of the whole paths and needs only the names of the folders on the way.
 */
async function* walk(prefix: string, absolutePath: string): AsyncGenerator<Input> {
  for (const name of await namesIn(absolutePath)) {
    const path = prefix + name;
    if (!name.endsWith("/")) {
      yield { file: { path, absolutePath: join(absolutePath, name) } };
      continue;
    }
    try {
      yield* walk(path, join(absolutePath, name));
    } catch (error) {
      yield toError(path, error);
    }
  }
}

/** The transcriptions and folders in a folder, sorted, a folder with a slash; links and hidden ones are left out. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const entry of await opendir(folder, { bufferSize: ENTRIES_AT_ONCE })) {
    const { name } = entry;
    if (name.startsWith(".")) continue;
    if (entry.isDirectory()) {
      if (!IGNORED_FOLDERS.includes(name)) names.push(`${name}/`);
    } else if (entry.isFile() && EXTENSIONS.includes(extensionOf(name))) names.push(name);
  }
  return names.sort();
}

const ENTRIES_AT_ONCE = 1024;

const NO_FILES = `No file in this folder ends in .${EXTENSIONS.slice(0, -1).join(", .")} or .${EXTENSIONS.at(-1)}`;

async function* expandGlob(pattern: string, cwd: string): AsyncGenerator<Input> {
  const names = await glob(pattern, {
    cwd,
    ignore: IGNORED,
    followSymbolicLinks: false,
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  });
  if (names.length === 0)
    yield { error: { path: pattern, code: "not-found", message: "No file matches this glob" } };
  for (const name of names.sort()) yield { file: { path: name, absolutePath: resolve(cwd, name) } };
}
