/** The server in a web worker; the client serves the files. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from "vscode-languageserver/browser";
import { startServer } from "./server.ts";

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  now: () => performance.now(),
  later: (work) => void setTimeout(work, 0),
  files: undefined,
});
