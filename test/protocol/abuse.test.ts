/* Clients that make mistakes, are hostile, or vanish: the server answers what it can, and ends with them. */
import { spawn } from "node:child_process";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CancellationTokenSource, type DocumentSymbol } from "vscode-languageserver-protocol";
import { type BuiltServer, buildServer } from "../support/builtServer.ts";
import { fullCapabilities, LanguageClient } from "../support/languageClient.ts";

const MEMO = `12. Memorandum From the Director to the Secretary1

Washington, March 4, 1974

The exchange of maps went well.2

  1. Source: National Archives.
  2. See Document 9.
`;

const uri = "file:///folder/a.memo";
const unknown = "file:///folder/unknown.memo";
const position = { line: 4, character: 3 };
const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 3 } };

let server: BuiltServer;
let client: LanguageClient;

beforeAll(async () => {
  server = await buildServer();
});
afterAll(() => server.remove());
afterEach(async () => {
  if (client.process.exitCode === null && client.process.signalCode === null) await client.stop();
});

async function start(): Promise<void> {
  ({ client } = await LanguageClient.start(server.path, { capabilities: fullCapabilities }));
}

/** Requests with what each needs beside the document. */
const REQUESTS: readonly (readonly [method: string, more: object])[] = [
  ["textDocument/documentSymbol", {}],
  ["textDocument/foldingRange", {}],
  ["textDocument/hover", { position }],
  ["textDocument/definition", { position }],
  ["textDocument/references", { position, context: { includeDeclaration: true } }],
  ["textDocument/documentHighlight", { position }],
  ["textDocument/completion", { position }],
  ["textDocument/signatureHelp", { position }],
  ["textDocument/selectionRange", { positions: [position] }],
  ["textDocument/semanticTokens/full", {}],
  ["textDocument/semanticTokens/full/delta", { previousResultId: "none" }],
  ["textDocument/semanticTokens/range", { range }],
  ["textDocument/codeAction", { range, context: { diagnostics: [] } }],
  ["textDocument/codeLens", {}],
  ["textDocument/inlayHint", { range }],
  ["textDocument/documentLink", {}],
  ["textDocument/linkedEditingRange", { position }],
  ["textDocument/prepareRename", { position }],
  ["textDocument/rename", { position, newName: "9" }],
  ["textDocument/formatting", { options: { tabSize: 2, insertSpaces: true } }],
  ["textDocument/rangeFormatting", { range, options: { tabSize: 2, insertSpaces: true } }],
  ["textDocument/prepareCallHierarchy", { position }],
  ["textDocument/diagnostic", {}],
];

/** The answer, or the error's message. */
const answerTo = (method: string, params: object) =>
  client.request<unknown>(method, params).catch((error: Error) => error.message);

/** The server still works. */
async function expectAlive(): Promise<void> {
  await client.open("file:///folder/alive.memo", "memo", MEMO);
  const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
    textDocument: { uri: "file:///folder/alive.memo" },
  });
  expect(symbols[0]?.name).toContain("12");
}

describe("the server lives on after", () => {
  test("requests for a document that is not open", async () => {
    await start();
    for (const [method, more] of REQUESTS) {
      const answer = await answerTo(method, { textDocument: { uri: unknown }, ...more });
      expect(JSON.stringify(answer) ?? "null", method).not.toMatch(/failed|undefined/);
    }
    await expectAlive();
  });

  test("places outside of the document, and places that are none", async () => {
    await start();
    await client.open(uri, "memo", MEMO);
    const places = [
      { line: 1e9, character: 1e9 },
      { line: -1, character: -1 },
      { line: 0.5, character: 1.5 },
      { line: 2 ** 53, character: 0 },
      {},
      null,
    ];
    for (const place of places)
      for (const [method] of REQUESTS)
        await answerTo(method, {
          textDocument: { uri },
          position: place,
          positions: [place],
          range: { start: place, end: { line: 0, character: 0 } },
          context: { diagnostics: [], includeDeclaration: true },
          options: {},
          newName: "\u0000",
        });
    for (const [method] of REQUESTS) await answerTo(method, {});
    await expectAlive();
  });

  test("changes of unknown documents, out of order, and with ranges that are none", async () => {
    await start();
    await client.open(uri, "memo", MEMO);
    const change = (target: string, version: number, changes: readonly object[]) =>
      client.notify("textDocument/didChange", {
        textDocument: { uri: target, version },
        contentChanges: changes,
      });
    await change(unknown, 2, [{ text: "x" }]);
    await client.notify("textDocument/didClose", { textDocument: { uri: unknown } });
    await change(uri, 9, [
      { range: { start: { line: 99, character: 9 }, end: position }, text: "a" },
    ]);
    await change(uri, 3, [{ range: { start: position, end: range.start }, text: "b" }]);
    await change(uri, 3, [
      { range: { start: { line: -5, character: -5 }, end: position }, text: "" },
    ]);
    await change(uri, 4, []);
    await client.open(uri, "memo", MEMO);
    const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    expect(symbols[0]?.name).toContain("12");
    await change(uri, 5, [{ text: MEMO.replace("12.", "13.") }]);
    const [changed] = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    expect(changed?.name).toContain("13");
    await expectAlive();
  });

  test("a storm of requests that are cancelled, and of changes between them", async () => {
    await start();
    await client.open(uri, "memo", MEMO);
    const answers: Promise<unknown>[] = [];
    for (let i = 0; i < 300; i++) {
      const [method, more] = REQUESTS[i % REQUESTS.length] ?? ["", {}];
      const source = new CancellationTokenSource();
      answers.push(
        client.connection
          .sendRequest(method, { textDocument: { uri }, ...more }, source.token)
          .catch(() => "cancelled"),
      );
      source.cancel();
      if (i % 10 === 0) await client.change(uri, { start: position, end: position }, "x");
    }
    expect(await Promise.all(answers)).toHaveLength(300);
    await expectAlive();
  });

  test("commands and own requests with arguments that mean nothing", async () => {
    await start();
    const values: readonly unknown[] = [undefined, null, 7, "x", [], {}, { uri: unknown }];
    const own = ["edit", "export", "footnote", "pages", "checkNow", "transcription", "detect"];
    for (const value of values) {
      for (const name of own) await answerTo(`cablegram/${name}`, Object(value));
      for (const command of ["cablegram.edit", "cablegram.accept", "cablegram.nothing"])
        await answerTo("workspace/executeCommand", { command, arguments: [value] });
    }
    await client.notify("cablegram/caret", {});
    await client.notify("workspace/didChangeConfiguration", { settings: 7 });
    await client.notify("workspace/didChangeWatchedFiles", { changes: [] });
    await expectAlive();
  });
});

describe("the server ends when its client", () => {
  test("closes its end without a word", async () => {
    await start();
    await client.open(uri, "memo", MEMO);
    const ended = new Promise((resolve) => client.process.once("exit", resolve));
    client.connection.dispose();
    client.process.stdin?.end();
    await ended;
  });

  test("sends what is no message", async () => {
    const child = spawn(process.execPath, [server.path, "--stdio"], { stdio: "pipe" });
    child.stdout.resume();
    child.stderr.resume();
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.stdin.write("Content-Length: 7\r\n\r\n{{{{{{{GET / HTTP/1.1\r\n\r\n\u0000\u0001");
    child.stdin.end();
    await ended;
    await start();
  });
});
