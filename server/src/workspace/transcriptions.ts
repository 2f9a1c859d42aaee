/** Which files of a folder are transcriptions, by their names. */

/** Endings of files that the editor opens as cables or memoranda (package.json). */
const CABLE_EXTENSIONS = ["cable", "tel"];
const MEMO_EXTENSIONS = ["memo", "frus"];

/** The endings in which folders are searched for transcriptions; the text of the first two decides. */
export const EXTENSIONS: readonly string[] = ["txt", "md", ...CABLE_EXTENSIONS, ...MEMO_EXTENSIONS];

/** Folders that are never searched. */
export const IGNORED_FOLDERS: readonly string[] = ["node_modules", ".git", ".cablegram"];

/** The ending of a file's name in small letters, empty if it has none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** The document type that the ending says, as the editor's languages have it. */
export function typeByExtension(path: string): "cable" | "memo" | undefined {
  const extension = extensionOf(path);
  if (CABLE_EXTENSIONS.includes(extension)) return "cable";
  return MEMO_EXTENSIONS.includes(extension) ? "memo" : undefined;
}
