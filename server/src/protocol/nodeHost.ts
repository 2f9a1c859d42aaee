/** What a server in a process of its own is given: for the extension (IPC) and for any editor. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeFolderFiles } from "../workspace/nodeFolderFiles.ts";
import type { ServerHost } from "./server.ts";

/** The connection that the command line names (`--stdio`, `--node-ipc`, `--socket`). */
export function createNodeHost(): ServerHost {
  return {
    connection: createConnection(ProposedFeatures.all),
    now: () => performance.now(),
    later: (work) => void setImmediate(work),
    files: nodeFolderFiles,
  };
}
