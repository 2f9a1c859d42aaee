/** The server's one program: a web worker runs it as its script, Node as a process. */
import { startServer } from "./server.ts";
import { createWorkerHost } from "./workerHost.ts";

// What speaks to Node can only be evaluated there, and is little, so that the rest begins at once.
if ("importScripts" in globalThis) startServer(createWorkerHost());
else void import("./nodeEntry.ts").then(({ runInNode }) => runInNode(startServer));
