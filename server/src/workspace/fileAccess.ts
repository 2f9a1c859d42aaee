/**
 * How the workspace reads files, so that the same code runs in an editor's server, in a web worker and
 * on the command line. Paths have forward slashes: absolute paths, or addresses with a scheme.
 */

/** Why a file could not be read, in the words of the contract. */
export type ReadFault = "not-found" | "unreadable" | "encoding" | "not-text";

/** A file's text without a byte order mark, or why there is none, as a sentence for the user. */
export type Reading =
  | { readonly text: string; readonly fault?: undefined }
  | { readonly text?: undefined; readonly fault: ReadFault; readonly message: string };

/** Reading only; every function answers and none rejects. */
export interface FileAccess {
  readText(path: string): Promise<Reading>;
  /** The names of the files directly in a folder, sorted; `undefined` if there is no such folder. */
  listFiles(folder: string): Promise<readonly string[] | undefined>;
  /** The names of the folders directly in a folder, sorted; links to folders are left out. */
  listFolders(folder: string): Promise<readonly string[]>;
}

/** What an address begins with before its path: `file://`, `vscode-vfs://github`. */
const ADDRESS_START = /^[A-Za-z][\w+.-]*:\/\/[^/]*$/;

/**
 * The folder that holds a file or folder; `undefined` for one without a slash and for the top of an
 * address, since cutting further would name another place: `file:/` and a name make `file://name`.
 */
export function parentFolder(path: string): string | undefined {
  if (ADDRESS_START.test(path)) return undefined;
  const slash = path.lastIndexOf("/");
  return slash < 0 ? undefined : path.slice(0, slash);
}

/** The last name of a path. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
