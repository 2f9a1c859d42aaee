/** A contender that runs, with one document open: what an editor sends, and what the process uses. */
import { once } from "node:events";
import MarkdownIt from "markdown-it";
import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { fullCapabilities, LanguageClient } from "../test/support/languageClient.ts";
import type { Contender } from "./contenders.ts";
import type { Language } from "./documents.ts";
import type { Key } from "./edits.ts";
import type { Options } from "./options.ts";
import type { Usage } from "./usage.ts";

/** What a measured server runs with: it may be asked for its usage. */
const PROBED = ["--expose-gc", "--require", "./dist/bench/probe.js"];
const PROFILED = ["--cpu-prof", "--cpu-prof-dir=dist/bench/profiles"];

export class MeasuredServer {
  readonly contender: Contender;
  readonly client: LanguageClient;
  private readonly capabilities: Readonly<Record<string, unknown>>;
  private uri = "";
  private resultId: string | undefined;
  private tokensId: string | undefined;
  /** The client's own copy, for a server that asks it to parse. */
  private copy: TextDocument | undefined;

  private constructor(
    contender: Contender,
    client: LanguageClient,
    capabilities: Readonly<Record<string, unknown>>,
  ) {
    this.contender = contender;
    this.client = client;
    this.capabilities = capabilities;
  }

  /** Starts the process and shakes hands with it; `folder` is the address of the one that is open. */
  static async start(
    contender: Contender,
    { profile }: Options,
    folder?: string,
  ): Promise<MeasuredServer> {
    const { client, result } = await LanguageClient.start(contender.path, {
      capabilities: {
        ...fullCapabilities,
        textDocument: { ...fullCapabilities.textDocument, completion: {} },
      },
      ...(contender.arguments === undefined ? {} : { arguments: contender.arguments }),
      measured: { nodeArguments: [...PROBED, ...(profile ? PROFILED : [])] },
      ...(folder === undefined ? {} : { folder }),
      ...(contender.isParsedByClient ? { initializationOptions: MARKDOWN_OPTIONS } : {}),
    });
    const server = new MeasuredServer(contender, client, { ...result.capabilities });
    await server.serve();
    return server;
  }

  /** Whether the server said that it answers such requests, as `foldingRangeProvider`. */
  can(capability: string): boolean {
    return this.capabilities[capability] !== undefined;
  }

  /** Opens a text in the contender's syntax and waits for its first findings. */
  async open(language: Language, text: string, uri = `file:///bench/text.${language}`) {
    const { contender, client } = this;
    this.uri = uri;
    const languageId = contender.languageId(language);
    const written = contender.textOf(text);
    if (contender.isParsedByClient) this.copy = TextDocument.create(uri, languageId, 1, written);
    await client.open(uri, languageId, written);
    await this.findings();
  }

  /** Types a key; returns when it is sent. */
  async type(key: Key): Promise<void> {
    const { line, character, text } = this.contender.keyOf(key);
    const position = { line, character };
    const range = { start: position, end: position };
    if (this.contender.isPushing) this.client.pushed.delete(this.uri);
    if (this.copy !== undefined)
      TextDocument.update(this.copy, [{ range, text }], this.copy.version + 1);
    await this.client.change(this.uri, range, text);
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

  /** Asks for something at a place of the text, given as for a key. */
  requestAt(method: string, key: Key): Promise<unknown> {
    const { line, character } = this.contender.keyOf(key);
    return this.request(method, { position: { line, character } });
  }

  /** Asks for the tokens, and for their changes from the second time on. */
  async tokens(): Promise<void> {
    const method = "textDocument/semanticTokens/full";
    const { tokensId } = this;
    const answer =
      tokensId === undefined
        ? await this.request<SemanticTokens>(method)
        : await this.request<SemanticTokens | SemanticTokensDelta>(`${method}/delta`, {
            previousResultId: tokensId,
          });
    this.tokensId = answer.resultId;
  }

  /** Waits until the server has read the folder, of which it tells its client. */
  async whenIdle(): Promise<void> {
    await this.client.waitForProgress("end");
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

  /** Answers what the contender asks of its client. */
  private async serve(): Promise<void> {
    const { client, contender } = this;
    if (contender.isParsedByClient) {
      const markdown = new MarkdownIt();
      client.connection.onRequest("markdown/parse", () =>
        markdown.parse(this.copy?.getText() ?? "", {}),
      );
      client.connection.onRequest("markdown/findMarkdownFilesInWorkspace", () => [this.uri]);
      client.connection.onRequest("markdown/fs/watcher/create", () => null);
      client.connection.onRequest("markdown/fs/watcher/delete", () => null);
      client.connection.onRequest("markdown/fs/stat", () => undefined);
    }
    if (contender.settings !== undefined)
      await client.notify("workspace/didChangeConfiguration", { settings: contender.settings });
  }
}

const MARKDOWN_OPTIONS = { markdownFileExtensions: ["memo", "cable"] };
