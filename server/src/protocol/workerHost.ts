/** What a server in a web worker is given; the client serves the files. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import type { ServerHost } from "./server.ts";

/** A connection with the page or the host that has started the worker. */
export function createWorkerHost(): ServerHost {
  return {
    connection: createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)),
    now: () => performance.now(),
    later: (work) => void setTimeout(work, 0),
    files: undefined,
  };
}
