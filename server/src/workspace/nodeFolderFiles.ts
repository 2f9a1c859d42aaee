/** Files of this machine by `file:` address, for a server that reads the disk itself. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { FileAccess } from "./fileAccess.ts";
import { nodeFiles, toFault } from "./nodeFiles.ts";

/** Reads and writes by address; every function answers and none rejects. */
export const nodeFolderFiles: FileAccess & {
  writeText(uri: string, text: string): Promise<string | undefined>;
} = {
  async readText(uri) {
    const path = toPath(uri);
    return path === undefined ? NOT_A_FILE : nodeFiles.readText(path);
  },
  async listFiles(uri) {
    const path = toPath(uri);
    return path === undefined ? undefined : nodeFiles.listFiles(path);
  },
  async listFolders(uri) {
    const path = toPath(uri);
    return path === undefined ? [] : nodeFiles.listFolders(path);
  },
  async writeText(uri, text) {
    const path = toPath(uri);
    return path === undefined ? NOT_A_FILE.message : writeWhole(path, text);
  },
};

const NOT_A_FILE = { fault: "not-found", message: "The address is not one of a file" } as const;

function toPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Writes beside the file and renames, so that nobody ever reads half of it. */
async function writeWhole(path: string, text: string): Promise<string | undefined> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, text);
    await rename(beside, path);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return `${path} could not be written: ${toFault(error).message}`;
  }
}
