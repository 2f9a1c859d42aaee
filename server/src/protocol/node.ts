/** The server in a process of its own: for the extension (IPC) and for any editor (`--stdio`). */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeFolderFiles } from "../workspace/nodeFolderFiles.ts";
import { startServer } from "./server.ts";

/** Serves the connection that the command line names (`--stdio`, `--node-ipc`, `--socket`). */
export function serve(): void {
  startServer(createConnection(ProposedFeatures.all), {
    now: () => performance.now(),
    later: (work) => void setImmediate(work),
    files: nodeFolderFiles,
  });
}
