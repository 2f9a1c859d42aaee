/** From the paths of the command line to files: folders are searched, globs expanded, lists read. */
import { realpath, stat } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import type { InputError } from "../features/contract.ts";
import { toFault, toForwardSlashes } from "../workspace/nodeFiles.ts";
import { EXTENSIONS, IGNORED_FOLDERS } from "../workspace/transcriptions.ts";
import type { Io } from "./io.ts";

/** A file to look at. */
export interface InputFile {
  /** As given or found, with forward slashes. */
  readonly path: string;
  readonly absolutePath: string;
}

/** What became of the paths, in their order. */
export type Input = { readonly file: InputFile } | { readonly error: InputError };

const IGNORED = IGNORED_FOLDERS.map((name) => `**/${name}/**`);

/**
 * The files that the paths name, each one once, in the order of the paths; those of a folder or glob
 * are sorted. A path that leads nowhere is an error in its place.
 */
export async function* findInputs(paths: readonly string[], io: Io): AsyncGenerator<Input> {
  const seen = new Set<string>();
  for await (const path of withLists(paths.length === 0 ? ["."] : paths, io)) {
    for (const input of await expand(path, io.cwd)) {
      if ("file" in input) {
        // A link and its target are the same file.
        const real = await realpath(input.file.absolutePath).catch(() => input.file.absolutePath);
        if (seen.has(real)) continue;
        seen.add(real);
      }
      yield input;
    }
  }
}

/** The paths with `-` replaced by those of the standard input, one a line. */
async function* withLists(paths: readonly string[], io: Io): AsyncGenerator<string> {
  for (const path of paths) {
    if (path !== "-") {
      yield path;
      continue;
    }
    const list = await io.readInput();
    yield* list.split(/[\r\n]/).filter((line) => line.trim() !== "");
  }
}

async function expand(path: string, cwd: string): Promise<readonly Input[]> {
  const absolutePath = resolve(cwd, path);
  const shown = toForwardSlashes(path);
  try {
    const found = await stat(absolutePath);
    if (found.isDirectory()) return await expandFolder(shown, absolutePath);
    return [{ file: { path: shown, absolutePath } }];
  } catch (error) {
    // A name with brackets may be a file's; only what is no file can be a glob.
    if (isDynamicPattern(shown)) return expandGlob(shown, cwd);
    const { fault, message } = toFault(error);
    return [{ error: { path: shown, code: fault, message } }];
  }
}

async function expandFolder(shown: string, absolutePath: string): Promise<readonly Input[]> {
  const names = await glob(`**/*.{${EXTENSIONS.join(",")}}`, {
    cwd: absolutePath,
    ignore: IGNORED,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  if (names.length === 0) return [{ error: { path: shown, code: "not-found", message: NO_FILES } }];
  const prefix = shown === "." ? "" : shown.endsWith("/") ? shown : `${shown}/`;
  return names.sort().map((name) => ({
    file: { path: prefix + name, absolutePath: resolve(absolutePath, name) },
  }));
}

const NO_FILES = `No file in this folder ends in .${EXTENSIONS.slice(0, -1).join(", .")} or .${EXTENSIONS.at(-1)}`;

async function expandGlob(pattern: string, cwd: string): Promise<readonly Input[]> {
  const names = await glob(pattern, {
    cwd,
    ignore: IGNORED,
    followSymbolicLinks: false,
    expandDirectories: false,
    absolute: isAbsolute(pattern),
  });
  if (names.length === 0)
    return [{ error: { path: pattern, code: "not-found", message: "No file matches this glob" } }];
  return names.sort().map((name) => ({
    file: { path: name, absolutePath: resolve(cwd, name) },
  }));
}
