/**
 * The inside of the extension host: functions that a test sends to the probe, a small extension of the
 * tests, are run there with the real API of VS Code. It works in the web host and in the Node host.
 */
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type VSCode = typeof import("vscode");

const PROBE = "test/e2e/support/probe";
/** Milliseconds that a function may take, the start of the host included. */
const LONGEST = 90_000;

interface Task {
  readonly id: number;
  readonly source: string;
  readonly argument: unknown;
}

interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

export class ExtensionHost {
  /** The folder of the probe, to be loaded as an extension. */
  readonly probe: string;
  private readonly end: () => Promise<void>;
  private readonly tasks: Task[] = [];
  private readonly waiting: ((task: Task) => void)[] = [];
  private readonly pending = new Map<number, (answer: Answer) => void>();
  private count = 0;

  private constructor(probe: string, end: () => Promise<void>) {
    this.probe = probe;
    this.end = end;
  }

  /** Makes a probe that asks this process for its tasks. */
  static async open(): Promise<ExtensionHost> {
    let host: ExtensionHost | undefined;
    const server = createServer((request, response) => host?.serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const folder = await mkdtemp(join(tmpdir(), "cablegram-probe-"));
    await cp(PROBE, folder, { recursive: true });
    await writeFile(join(folder, "address.json"), JSON.stringify(`http://127.0.0.1:${port}`));
    host = new ExtensionHost(folder, async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    });
    return host;
  }

  /**
   * Runs a function inside the host and gives its result, which must be JSON. The function is sent as
   * text, so it may use nothing but its parameters.
   */
  async run<Argument, Result>(
    work: (vscode: VSCode, argument: Argument) => Result | PromiseLike<Result>,
    argument: Argument,
  ): Promise<Result> {
    this.count++;
    const task: Task = { id: this.count, source: work.toString(), argument };
    const answer = await new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`No answer: ${task.source}`)), LONGEST);
      this.pending.set(task.id, (value) => {
        clearTimeout(timer);
        resolve(value);
      });
      const next = this.waiting.shift();
      if (next === undefined) this.tasks.push(task);
      else next(task);
    });
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as Result;
  }

  close(): Promise<void> {
    return this.end();
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (request.method === "GET") this.giveTask(request, response);
    else this.takeAnswer(request, response);
  }

  private giveTask(request: IncomingMessage, response: ServerResponse): void {
    const give = (task: Task) => response.end(JSON.stringify(task));
    const task = this.tasks.shift();
    if (task !== undefined) {
      give(task);
      return;
    }
    this.waiting.push(give);
    // A window that was loaded anew asks anew.
    request.on("close", () => {
      const at = this.waiting.indexOf(give);
      if (0 <= at) this.waiting.splice(at, 1);
    });
  }

  private takeAnswer(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const answer = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Answer;
      this.pending.get(answer.id)?.(answer);
      this.pending.delete(answer.id);
      response.end();
    });
  }
}
