/** The server in a process that Node alone runs. */
import { createNodeHost } from "./nodeHost.ts";
import { startServer } from "./server.ts";

/**
 * Serves the connection that the command line names (`--stdio`, `--node-ipc`, `--socket`). `program` is
 * what a thread runs to read files: it calls `serveEntries`.
 */
export function serve(program: string): void {
  startServer(createNodeHost(program));
}
