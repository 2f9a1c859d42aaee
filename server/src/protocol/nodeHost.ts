/** What a server in a process of its own is given: for the extension (IPC) and for any editor. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createEntryReader } from "../workspace/nodeEntryThreads.ts";
import { nodeFolderFiles } from "../workspace/nodeFolderFiles.ts";
import { codeCacheArguments } from "./codeCache.ts";
import type { ServerHost } from "./server.ts";

/**
 * The connection that the command line names (`--stdio`, `--node-ipc`, `--socket`). `program` is what a
 * thread runs to read files (`nodeEntry.ts`); without it the server reads them by itself.
 */
export function createNodeHost(program?: string): ServerHost {
  return {
    connection: createConnection(ProposedFeatures.all),
    now: () => performance.now(),
    later: (work) => void setImmediate(work),
    files: nodeFolderFiles,
    entryReader:
      program === undefined ? undefined : () => createEntryReader(program, codeCacheArguments()),
  };
}
