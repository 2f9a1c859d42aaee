/** What a server in a process of its own is given: for the extension (IPC) and for any editor. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createEntryReader } from "../workspace/nodeEntryThreads.ts";
import { codeCacheArguments } from "./codeCache.ts";
import type { ServerHost } from "./server.ts";
import type { FolderFiles } from "./workspace.ts";

/**
 * The connection that the command line names (`--stdio`, `--node-ipc`, `--socket`). `program` is what a
 * thread runs to read files (`nodeEntryThread.ts`).
 */
export function createNodeHost(program: string): ServerHost {
  return {
    connection: createConnection(ProposedFeatures.all),
    now: () => performance.now(),
    later: (work) => void setImmediate(work),
    files,
    entryReader: () => createEntryReader(program, codeCacheArguments()),
  };
}

/** Taken in when the first is asked for: that takes some milliseconds, and first findings need none. */
const load = async () => (await import("../workspace/nodeFolderFiles.ts")).nodeFolderFiles;

const files: FolderFiles = {
  readText: async (uri) => (await load()).readText(uri),
  listFiles: async (uri) => (await load()).listFiles(uri),
  listFolders: async (uri) => (await load()).listFolders(uri),
  writeText: async (uri, text) => (await load()).writeText(uri, text),
  whileAlone: async (uri, work) => (await load()).whileAlone(uri, work),
};
