/** The workspace's file access on Node's file system. Loaded by the Node entries only. */
import { readFile } from "node:fs";
import { readdir } from "node:fs/promises";
import { sep } from "node:path";
import { promisify } from "node:util";
import type { FileAccess, Reading } from "./fileAccess.ts";
import { decodeText, type Encoding } from "./nodeText.ts";

/** Reads the files of this machine. */
export const nodeFiles: FileAccess = {
  readText: (path) => readText(path),
  listFiles,
  listFolders,
};

/** A path with forward slashes; on Windows also one that came with backslashes. */
export function toForwardSlashes(path: string): string {
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}

/** Costs half of what the function of `node:fs/promises` does, which makes a handle for each file. */
const readBytes = promisify(readFile);

/** The text of a file in an encoding, UTF-8 if none is named. Answers and never rejects. */
export async function readText(path: string, encoding?: Encoding): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    return toFault(error);
  }
  return decodeText(bytes, encoding);
}

async function listFiles(folder: string): Promise<readonly string[] | undefined> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return undefined;
  }
}

async function listFolders(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/** What went wrong, as a sentence: the system's codes mean nothing to most people. */
export function toFault(error: unknown): Extract<Reading, { message: string }> {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { fault: "not-found", message: "There is no such file or folder" };
    case "EACCES":
    case "EPERM":
      return { fault: "unreadable", message: "No permission to read it" };
    case "EISDIR":
      return { fault: "unreadable", message: "It is a folder, and a file was expected" };
    case "ERR_FS_FILE_TOO_LARGE":
    case "ERR_STRING_TOO_LONG":
      return { fault: "unreadable", message: "The file is too large to be read at once" };
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return { fault: "unreadable", message: `It could not be read: ${reason}` };
    }
  }
}
