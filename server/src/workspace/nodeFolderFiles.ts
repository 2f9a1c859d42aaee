/** Files of this machine by `file:` address, for a server that reads the disk itself. */
import { fileURLToPath } from "node:url";
import type { FileAccess } from "./fileAccess.ts";
import { nodeFiles } from "./nodeFiles.ts";
import { whileAlone } from "./nodeLock.ts";
import { toReplaceFault, writeWhole } from "./nodeReplaceFile.ts";

/** Reads and writes by address; every function answers and none rejects. */
export const nodeFolderFiles: FileAccess & {
  writeText(uri: string, text: string): Promise<string | undefined>;
  whileAlone<Result>(uri: string, work: () => Promise<Result>): Promise<Result>;
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
    if (path === undefined) return NOT_A_FILE.message;
    try {
      await writeWhole(path, text);
      return undefined;
    } catch (error) {
      return `${path}: ${toReplaceFault(error).message}`;
    }
  },
  whileAlone(uri, work) {
    const path = toPath(uri);
    return path === undefined ? work() : whileAlone(path, work);
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
