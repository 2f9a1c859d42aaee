/** What a server in a web worker is given; the client serves the files. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import { HOLD_REQUEST, type HoldParams } from "./requests.ts";
import type { ServerHost } from "./server.ts";

/** A connection with the page or the host that has started the worker. */
export function createWorkerHost(): ServerHost {
  const connection = createConnection(
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
  );
  connection.onRequest(HOLD_REQUEST, ({ lock }: HoldParams) => hold(lock));
  return {
    connection,
    now: () => performance.now(),
    later: (work) => void setTimeout(work, 0),
    files: undefined,
    entryReader: undefined,
  };
}

/** Holds a lock of the browser until the worker ends; false if there is none to be had. */
function hold(lock: string): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(lock, () => {
        resolve(true);
        return new Promise<never>(() => {});
      })
      .catch(() => resolve(false));
  });
}
