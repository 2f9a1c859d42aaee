/** The server in a process that Node alone runs. */
import { createNodeHost } from "./nodeHost.ts";
import { startServer } from "./server.ts";

/** Serves the connection that the command line names (`--stdio`, `--node-ipc`, `--socket`). */
export function serve(): void {
  startServer(createNodeHost());
}
