/** A contender that runs, with one document open: what an editor sends, and what the process uses. */
import { once } from "node:events";
import { fullCapabilities, LanguageClient } from "../test/support/languageClient.ts";
import type { Contender } from "./contenders.ts";
import type { Language } from "./documents.ts";
import type { Key } from "./edits.ts";
import type { Options } from "./options.ts";
import type { Usage } from "./probe.ts";

export class MeasuredServer {
  readonly contender: Contender;
  private readonly client: LanguageClient;
  private uri = "";
  private resultId: string | undefined;

  private constructor(contender: Contender, client: LanguageClient) {
    this.contender = contender;
    this.client = client;
  }

  /** Starts the process and shakes hands with it. */
  static async start(contender: Contender, { profile }: Options): Promise<MeasuredServer> {
    const profiling = profile ? ["--cpu-prof", "--cpu-prof-dir=dist/bench/profiles"] : [];
    const { client } = await LanguageClient.start(contender.path, {
      capabilities: fullCapabilities,
      measured: {
        nodeArguments: ["--expose-gc", "--require", "./dist/bench/probe.js", ...profiling],
      },
    });
    return new MeasuredServer(contender, client);
  }

  /** Opens a text in the contender's syntax and waits for its first findings. */
  async open(language: Language, text: string): Promise<void> {
    const { contender, client } = this;
    this.uri = `file:///bench/text.${contender.extension(language)}`;
    await client.open(this.uri, contender.languageId(language), contender.textOf(text));
    await this.findings();
  }

  /** Types a key; returns when it is sent. */
  async type(key: Key): Promise<void> {
    const { line, character, text } = this.contender.keyOf(key);
    const position = { line, character };
    if (this.contender.isPushing) this.client.pushed.delete(this.uri);
    await this.client.change(this.uri, { start: position, end: position }, text);
  }

  /** Waits for the findings of the text as it is, asking for them as an editor does. */
  async findings(): Promise<void> {
    if (this.contender.isPushing) {
      await this.client.waitForPush(this.uri, () => true);
      return;
    }
    const report = await this.client.pull(this.uri, this.resultId);
    this.resultId = report.resultId ?? this.resultId;
  }

  /** Asks for something of the document, such as `textDocument/documentSymbol`. */
  request<Result>(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<Result> {
    return this.client.request(method, { textDocument: { uri: this.uri }, ...params });
  }

  /** What the process has used; `collect` frees first what nothing refers to. */
  async usage(question: "usage" | "collect" = "usage"): Promise<Usage> {
    const answer = once(this.client.process, "message");
    this.client.process.send(question);
    const [usage] = (await answer) as [Usage];
    return usage;
  }

  async stop(): Promise<void> {
    await this.client.stop();
  }
}
