/*
 * The server in a web worker, as the build makes it, where there is neither a page nor Node: packages
 * choose their form by the surroundings for which they are bundled.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { expect, test } from "vitest";
import { EXPORT_FORMATS } from "../../server/src/features/export/exportFile.ts";
import { EXPORT_REQUEST } from "../../server/src/protocol/requests.ts";
import { MEMO } from "../support/outlines.ts";
import { root } from "../support/sourceFiles.ts";

interface Message {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** What a worker has beside the language. */
const GLOBALS = { TextDecoder, TextEncoder, URL, atob, btoa, clearTimeout, console, performance };

test("every format is written in a web worker", async () => {
  const waiting = new Map<number, (message: Message) => void>();
  const self: Record<string, unknown> & { onmessage?: (event: { data: unknown }) => void } = {
    ...GLOBALS,
    setTimeout,
    queueMicrotask,
    crypto: globalThis.crypto,
    importScripts: () => undefined,
    addEventListener: () => undefined,
    postMessage: (message: Message) => waiting.get(message.id ?? -1)?.(message),
  };
  self["self"] = self;
  createContext(self);
  runInContext(await readFile(join(root, "dist/server.js"), "utf8"), self);
  const send = (message: object) => self.onmessage?.({ data: { jsonrpc: "2.0", ...message } });
  const ask = (id: number, method: string, params: object) =>
    new Promise<Message>((resolve) => {
      waiting.set(id, resolve);
      send({ id, method, params });
    });
  await ask(1, "initialize", { processId: null, rootUri: null, capabilities: {} });
  send({ method: "initialized", params: {} });
  const uri = "file:///a.memo";
  const textDocument = { uri, languageId: "memo", version: 1, text: MEMO };
  send({ method: "textDocument/didOpen", params: { textDocument } });
  for (const [i, format] of EXPORT_FORMATS.entries()) {
    const { result, error } = await ask(2 + i, EXPORT_REQUEST, { uri, format });
    expect(error).toBeUndefined();
    expect(result).toMatchObject({ notices: [] });
    expect(Object.keys(result as object)).toContain(format === "docx" ? "base64" : "text");
  }
});
