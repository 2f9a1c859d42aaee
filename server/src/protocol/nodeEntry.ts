/** The server's program in Node: a server in a process, and in a thread what reads files for one. */
import { isMainThread, parentPort } from "node:worker_threads";

/** `start` begins a server; it is not called in a thread. */
export async function runInNode(start: typeof import("./server.ts").startServer): Promise<void> {
  if (isMainThread || parentPort === null) {
    const { createNodeHost } = await import("./nodeHost.ts");
    start(createNodeHost(process.argv[1] ?? ""));
  } else {
    const { serveEntries } = await import("../workspace/nodeEntryThread.ts");
    serveEntries(parentPort);
  }
}
