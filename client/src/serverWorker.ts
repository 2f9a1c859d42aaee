/**
 * The server in a web worker. The end of a worker is not announced, so the server holds a lock of the
 * browser, which is free again when the worker has ended, however that came; then its connection is
 * closed, as that of a process is by itself.
 */
import type * as vscode from "vscode";
import {
  type BaseLanguageClient,
  BrowserMessageReader,
  BrowserMessageWriter,
  type MessageTransports,
  State,
} from "vscode-languageclient/browser";
import { HOLD_REQUEST, type HoldParams } from "../../server/src/protocol/requests.ts";

export class ServerWorker implements vscode.Disposable {
  private readonly address: string;
  private current: { readonly worker: Worker; readonly reader: ClosableReader } | undefined;
  private watching: vscode.Disposable | undefined;

  constructor(address: string) {
    this.address = address;
  }

  /** Starts a worker, in the place of the one before. */
  start(): Promise<MessageTransports> {
    this.current?.worker.terminate();
    const worker = new Worker(this.address);
    const reader = new ClosableReader(worker);
    this.current = { worker, reader };
    return Promise.resolve({ reader, writer: new BrowserMessageWriter(worker) });
  }

  /** Notices from now on when a worker of the client ends. */
  watch(client: BaseLanguageClient): void {
    this.watching = client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) void this.waitForEnd(client);
    });
  }

  dispose(): void {
    this.watching?.dispose();
    const { current } = this;
    this.current = undefined;
    current?.worker.terminate();
  }

  private async waitForEnd(client: BaseLanguageClient): Promise<void> {
    const { current } = this;
    const params: HoldParams = { lock: `cablegram-server-${crypto.randomUUID()}` };
    try {
      if (!(await client.sendRequest<boolean>(HOLD_REQUEST, params))) return;
      await navigator.locks.request(params.lock, () => {});
    } catch (error) {
      // Where the browser has no locks for us, an end is not noticed; Restart Checking helps there.
      client.outputChannel.debug(String(error));
      return;
    }
    if (current !== undefined && current === this.current) current.reader.close();
  }
}

/** A reader whose other side is known to be gone. */
class ClosableReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}
