/**
 * What is kept about a folder: settings, own vocabulary and accepted findings, all in `.cablegram/` of
 * the nearest ancestor that has one. Mistakes in these files are values with the file's path and a
 * plain sentence; what can be used is used.
 */

import {
  type Config,
  type ConfigError,
  defaultSettings,
  parseConfig,
  type Settings,
  settingsFor,
} from "../settings.ts";
import {
  createVocabulary,
  defaultVocabulary,
  parseFolderVocabulary,
  type Vocabulary,
  type VocabularyFile,
} from "../vocabulary/vocabulary.ts";
import { type AcceptedFile, acceptedFormat, emptyAccepted } from "./accepted.ts";
import { type AcceptedIndex, createAcceptedIndex } from "./acceptedFindings.ts";
import { type FileAccess, fileName, parentFolder } from "./fileAccess.ts";
import { matchesGlob } from "./globs.ts";
import { parseRecords } from "./recordFile.ts";

export const FOLDER_NAME = ".cablegram";

/** A mistake in one of the folder's files; `line` counts from 1. */
export interface FolderError {
  readonly path: string;
  readonly line?: number;
  readonly message: string;
}

export interface Folder {
  /** The folder that holds `.cablegram`; `undefined` for files outside of every such folder. */
  readonly root: string | undefined;
  readonly config: Config;
  readonly vocabulary: Vocabulary;
  readonly accepted: AcceptedFile;
  readonly acceptedIndex: AcceptedIndex;
  readonly errors: readonly FolderError[];
}

/** Finds and reads folders, each one once. */
export interface Folders {
  /** The folder of a file; the one without a root if no ancestor has a `.cablegram`. */
  folderOf(filePath: string): Promise<Folder>;
  /** The folders with a root that were asked for so far, in that order. */
  readonly known: readonly Folder[];
}

const noFolder: Folder = {
  root: undefined,
  config: {},
  vocabulary: defaultVocabulary,
  accepted: emptyAccepted,
  acceptedIndex: createAcceptedIndex(emptyAccepted),
  errors: [],
};

/** Folders read through this access; what is read is kept, so make a new one after a change. */
export function createFolders(access: FileAccess): Folders {
  const byPath = new Map<string, Promise<Folder>>();
  const known: Folder[] = [];
  const find = async (path: string): Promise<Folder> => {
    const files = await access.listFiles(`${path}/${FOLDER_NAME}`);
    if (files !== undefined) {
      const folder = await readFolder(access, path, files);
      known.push(folder);
      return folder;
    }
    const parent = parentFolder(path);
    return parent === undefined ? noFolder : folderAt(parent);
  };
  const folderAt = (path: string): Promise<Folder> => {
    const found = byPath.get(path) ?? find(path);
    byPath.set(path, found);
    return found;
  };
  return { folderOf: (filePath) => folderAt(parentFolder(filePath) ?? ""), known };
}

/** A file's path relative to its folder, as records and globs have it. */
export function pathInFolder({ root }: Pick<Folder, "root">, filePath: string): string {
  return root !== undefined && filePath.startsWith(`${root}/`)
    ? filePath.slice(root.length + 1)
    : filePath;
}

/** The settings of one file: the folder's with its overrides, over these defaults. */
export function settingsOfFile(
  folder: Folder,
  filePath: string,
  base: Settings = defaultSettings,
): Settings {
  const path = pathInFolder(folder, filePath);
  return settingsFor(folder.config, (globs) => matchesGlob(path, globs), base);
}

async function readFolder(
  access: FileAccess,
  root: string,
  files: readonly string[],
): Promise<Folder> {
  const errors: FolderError[] = [];
  const at = (name: string) => `${root}/${FOLDER_NAME}/${name}`;
  const read = async (name: string) => {
    const reading = await access.readText(at(name));
    if (reading.fault !== undefined) errors.push({ path: at(name), message: reading.message });
    return reading.text;
  };
  const configText = files.includes(CONFIG) ? await read(CONFIG) : undefined;
  const { config, errors: mistakes } = parseConfig(configText ?? "{}");
  for (const mistake of mistakes) errors.push({ path: at(CONFIG), message: toSentence(mistake) });
  const vocabulary = await readVocabulary(access, at("vocabulary"), config, at, errors);
  const acceptedText = files.includes(ACCEPTED) ? await read(ACCEPTED) : undefined;
  const parsed = parseRecords(acceptedFormat, acceptedText ?? "");
  for (const error of parsed.errors) errors.push({ path: at(ACCEPTED), ...error });
  return {
    root,
    config,
    vocabulary,
    accepted: parsed.file,
    acceptedIndex: createAcceptedIndex(parsed.file),
    errors,
  };
}

const CONFIG = "config.json";
const ACCEPTED = "accepted.jsonl";

/** `policy: …`: where in the file, if it is not the file as a whole. */
function toSentence({ path, message }: ConfigError): string {
  return path === "" ? message : `${path}: ${message}`;
}

/** Whether a path, relative to `.cablegram`, leads out of the folder that holds it. */
function leavesFolder(path: string): boolean {
  let depth = 1;
  for (const name of path.replaceAll("\\", "/").split("/")) {
    if (name === "..") depth--;
    else if (name !== "" && name !== ".") depth++;
    if (depth < 0) return true;
  }
  return false;
}

/** The built-in vocabulary with the tables in `.cablegram/vocabulary` and those that the settings name. */
async function readVocabulary(
  access: FileAccess,
  folder: string,
  config: Config,
  at: (name: string) => string,
  errors: FolderError[],
): Promise<Vocabulary> {
  const names = (await access.listFiles(folder)) ?? [];
  const own = names.filter((name) => name.toLowerCase().endsWith(".csv"));
  const named = config.vocabulary ?? [];
  for (const name of named.filter(leavesFolder))
    errors.push({ path: at(CONFIG), message: `vocabulary: ${name} is outside of the folder` });
  const inside = named.filter((name) => !leavesFolder(name));
  const paths = [...own.map((name) => `${folder}/${name}`), ...inside.map(at)];
  const tables: VocabularyFile[] = [];
  const pathByName = new Map<string, string>();
  for (const path of new Set(paths)) {
    const reading = await access.readText(path);
    if (reading.fault !== undefined) {
      errors.push({ path, message: reading.message });
      continue;
    }
    tables.push({ name: fileName(path), text: reading.text });
    pathByName.set(fileName(path), path);
  }
  if (tables.length === 0) return defaultVocabulary;
  const { vocabulary, errors: mistakes } = parseFolderVocabulary(tables);
  for (const { file, line, message } of mistakes)
    errors.push({ path: pathByName.get(file) ?? file, line, message });
  return createVocabulary(vocabulary);
}
