/** The transcriptions in a folder and its folders, through the workspace's file access. */
import type { FileAccess } from "../fileAccess.ts";
import { EXTENSIONS, extensionOf, IGNORED_FOLDERS } from "../transcriptions.ts";

/** Deeper folders are not searched; a file system may have loops that nobody sees. */
const DEEPEST = 24;

/** Whether a file may be in the library, by its name. */
export function isTranscription(path: string): boolean {
  return EXTENSIONS.includes(extensionOf(path)) && !isIgnored(path);
}

function isIgnored(path: string): boolean {
  return IGNORED_FOLDERS.some((name) => path.includes(`/${name}/`));
}

/** How the name of a file or folder is put behind its folder: addresses have signs of their own. */
export type JoinName = (folder: string, name: string) => string;

/**
 * The paths of all files that may be transcriptions, folder by folder in the order of their names.
 * Whoever takes them one by one may stop at any time; a folder is listed when it is reached.
 */
export async function* findTranscriptions(
  access: FileAccess,
  folder: string,
  join: JoinName,
  isWanted: (path: string) => boolean,
  depth = 0,
): AsyncGenerator<string> {
  for (const name of (await access.listFiles(folder)) ?? []) {
    const path = join(folder, name);
    if (isWanted(path)) yield path;
  }
  if (depth === DEEPEST) return;
  for (const name of await access.listFolders(folder))
    if (!IGNORED_FOLDERS.includes(name))
      yield* findTranscriptions(access, join(folder, name), join, isWanted, depth + 1);
}
