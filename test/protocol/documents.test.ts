/* The documents of a folder through the built server: the list, the numbers of findings, marks, the next one. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  CancellationTokenSource,
  FileChangeType,
  LSPErrorCodes,
} from "vscode-languageserver-protocol/node";
import {
  DOCUMENT_FOLDERS_REQUEST,
  DOCUMENTS_CHANGED_NOTIFICATION,
  DOCUMENTS_REQUEST,
  type DocumentFoldersResult,
  type DocumentPlace,
  type DocumentsResult,
  FINDING_COUNTS_REQUEST,
  type FindingCountsResult,
  LIST_FILES_REQUEST,
  LIST_FOLDERS_REQUEST,
  MARK_REQUEST,
  type MarkResult,
  NEXT_DOCUMENT_REQUEST,
  type NextDocumentParams,
  type NextDocumentResult,
  type ProgressState,
  READ_FILE_REQUEST,
  type ReadFileResult,
  type UriParams,
  WRITE_FILE_REQUEST,
  type WriteFileParams,
} from "../../server/src/protocol/requests.ts";
import { useClients } from "../support/clients.ts";
import {
  fullCapabilities,
  type LanguageClient,
  minimalCapabilities,
} from "../support/languageClient.ts";
import { cableText, memoText } from "../support/libraries.ts";

const HEADER = '{"schema":"cablegram/progress","version":1}';
const TODAY = new Date().toISOString().slice(0, "2026-11-22".length);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cablegram-documents-"));
  await mkdir(join(folder, "box 1"));
  const faulty = memoText(9, "Not printed.").replace("March 4", "March 34");
  await write("10.memo", memoText(10, "Not printed."));
  await write("9.memo", faulty);
  await write("readme.txt", "The library is open on weekdays.\n");
  await write("box 1/a.cable", cableText({ serial: 101 }));
  await write("box 1/two.memo", `${memoText(1, "Not printed.")}\n${faulty}`);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});
// Clients are stopped before their folder is taken away.
const clients = useClients();

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const addressOf = (name: string) => pathToFileURL(join(folder, name)).href;
const nameOf = (uri: string) => decodeURIComponent(uri).slice(addressOf("x").length - 1);
const progress = () => readFile(join(folder, ".cablegram/progress.jsonl"), "utf8");

async function start(capabilities = fullCapabilities, initializationOptions = {}) {
  const { client } = await clients.start({
    capabilities,
    folder: pathToFileURL(folder).href,
    initializationOptions,
  });
  return client;
}

const foldersNow = (client: LanguageClient) =>
  client.request<DocumentFoldersResult>(DOCUMENT_FOLDERS_REQUEST, null);

/** Asks for the folders until no files are looked at any more. */
async function folders(client: LanguageClient): Promise<DocumentFoldersResult> {
  for (;;) {
    const result = await foldersNow(client);
    if (!result.isReading) return result;
  }
}

const documents = (client: LanguageClient, params = {}) =>
  client.request<DocumentsResult>(DOCUMENTS_REQUEST, { skip: 0, take: 100, ...params });

const mark = (client: LanguageClient, state: string, ...places: object[]) =>
  client.request<MarkResult>(MARK_REQUEST, { documents: places, state });

const next = async (client: LanguageClient, state: ProgressState, after?: DocumentPlace) => {
  const params: NextDocumentParams = { state, after };
  const { next, ...rest } = await client.request<NextDocumentResult>(NEXT_DOCUMENT_REQUEST, params);
  return { ...rest, next: next && [nameOf(next.uri), next.document] };
};

/** Each document with its state, files in the order of the list. */
const statesOf = ({ files }: DocumentsResult) =>
  files.map(({ uri, documents }) => [nameOf(uri), ...documents.map(({ state }) => state)]);

describe.each([
  ["full", fullCapabilities],
  ["minimal", minimalCapabilities],
])("a client of %s capabilities", (_, capabilities) => {
  test("gets the folders and, part by part, their files with documents", async () => {
    const client = await start(capabilities);
    const result = await folders(client);
    const none = { transcribed: 0, reviewed: 0 };
    expect(result.counts).toEqual({ "not started": 5, ...none });
    expect(result.folders.map(({ name, counts }) => [name, counts["not started"]])).toEqual([
      ["", 2],
      ["box 1", 3],
    ]);
    const all = await documents(client);
    expect(statesOf(all)).toEqual([
      ["9.memo", "not started"],
      ["10.memo", "not started"],
      ["box 1/a.cable", "not started"],
      ["box 1/two.memo", "not started", "not started"],
    ]);
    expect(all.files[2]).toMatchObject({
      folder: "box 1",
      documentCount: 1,
      documents: [{ document: 1, type: "cable" }],
    });
    expect(all.files[0]?.documents[0]?.name).toMatch(/^9\. /);
    const part = await documents(client, { folder: result.folders[1]?.uri, skip: 1, take: 1 });
    expect(part.total).toBe(2);
    expect(statesOf(part)).toEqual([["box 1/two.memo", "not started", "not started"]]);
  });

  test("gets the numbers of findings of closed and open files", async () => {
    const client = await start(capabilities);
    const uris = ["9.memo", "10.memo", "box 1/two.memo", "gone.memo"].map(addressOf);
    const counts = async () => {
      const result = await client.request<FindingCountsResult>(FINDING_COUNTS_REQUEST, { uris });
      return result.map((each) => each.counts);
    };
    expect(await counts()).toEqual([[1], [0], [0, 1], []]);
    await client.open(addressOf("9.memo"), "memo", memoText(9, "Not printed."));
    expect(await counts()).toEqual([[0], [0], [0, 1], []]);
    // Another program writes a file of which the number is known.
    await write("10.memo", memoText(10, "Not printed.").replace("March 4", "March 34"));
    const changes = [{ uri: addressOf("10.memo"), type: FileChangeType.Changed }];
    await client.notify("workspace/didChangeWatchedFiles", { changes });
    await expect.poll(counts).toEqual([[0], [1], [0, 1], []]);
  });

  test("marks documents, which is kept in the folder and sorted", async () => {
    const client = await start(capabilities);
    expect(
      await mark(
        client,
        "transcribed",
        { uri: addressOf("box 1/two.memo"), document: 2 },
        { uri: addressOf("9.memo") },
      ),
    ).toBeNull();
    expect(await progress()).toBe(
      [
        HEADER,
        `{"path":"9.memo","state":"transcribed","date":"${TODAY}"}`,
        `{"path":"box 1/two.memo","document":2,"state":"transcribed","date":"${TODAY}"}`,
        "",
      ].join("\n"),
    );
    await folders(client);
    expect(statesOf(await documents(client, { state: "transcribed" }))).toEqual([
      ["9.memo", "transcribed"],
      ["box 1/two.memo", "transcribed"],
    ]);
    const uri = addressOf("box 1/two.memo");
    expect(
      await mark(client, "reviewed", { uri, position: { line: 400, character: 0 } }),
    ).toBeNull();
    expect((await folders(client)).counts).toEqual({
      "not started": 3,
      transcribed: 1,
      reviewed: 1,
    });
    expect(await mark(client, "transcribed", { uri: addressOf("readme.txt") })).toEqual({
      message: "The file is neither a cable nor a memorandum",
    });
  });

  test("goes to the next document in a state, around the end", async () => {
    const client = await start(capabilities);
    const two = { uri: addressOf("box 1/two.memo"), position: { line: 0, character: 0 } };
    expect((await next(client, "not started")).next).toEqual(["9.memo", 1]);
    expect((await next(client, "not started", two)).next).toEqual(["box 1/two.memo", 2]);
    const ten = { uri: addressOf("10.memo") };
    await mark(client, "transcribed", ten);
    expect((await next(client, "transcribed", two)).next).toEqual(["10.memo", 1]);
    expect((await next(client, "not started", { ...two, document: 2 })).next).toEqual([
      "9.memo",
      1,
    ]);
    expect(await next(client, "reviewed", ten)).toEqual({
      isComplete: true,
      counts: { "not started": 4, transcribed: 1, reviewed: 0 },
      next: undefined,
    });
  });
});

test("a client that shows the list is told when it has changed, and others are not", async () => {
  const announced = new Map<LanguageClient, number>();
  const clients = [await start(fullCapabilities, { showsDocuments: true }), await start()];
  for (const client of clients) {
    client.connection.onNotification(DOCUMENTS_CHANGED_NOTIFICATION, () => {
      announced.set(client, (announced.get(client) ?? 0) + 1);
    });
    await folders(client);
    await mark(client, "transcribed", { uri: addressOf("9.memo") });
  }
  expect(clients.map((client) => 0 < (announced.get(client) ?? 0))).toEqual([true, false]);
});

describe("while a folder is read", () => {
  const ROOT = "vscode-test-web://mount";
  /** More than are read at the same time. */
  const MANY = 40;
  const sheets = Array.from({ length: MANY }, (_, i) => `sheet-${i}.memo`);
  const textOf = (uri: string) => memoText(Number(/(\d+)\.memo$/.exec(uri)?.[1]), "Not printed.");

  /** A client that serves the files of its folder, and those in a box only once it shall go on. */
  async function startHeld() {
    const { client } = await clients.start({
      capabilities: fullCapabilities,
      folder: ROOT,
      initializationOptions: { servesFiles: true },
    });
    let goOn = () => {};
    const isGoingOn = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const written = new Map<string, string>();
    const files: Record<string, string[]> = {
      [ROOT]: ["10.memo", "9.memo"],
      [`${ROOT}/box`]: sheets,
    };
    const { connection } = client;
    connection.onRequest(LIST_FILES_REQUEST, ({ uri }: UriParams) => files[uri] ?? null);
    connection.onRequest(LIST_FOLDERS_REQUEST, ({ uri }: UriParams) =>
      uri === ROOT ? ["box"] : [],
    );
    connection.onRequest(READ_FILE_REQUEST, async ({ uri }: UriParams): Promise<ReadFileResult> => {
      if (uri.startsWith(`${ROOT}/box/`)) await isGoingOn;
      if (uri.endsWith(".memo")) return { text: textOf(uri) };
      const text = written.get(uri);
      return text === undefined ? { fault: "not-found", message: "It is not there" } : { text };
    });
    connection.onRequest(WRITE_FILE_REQUEST, ({ uri, text }: WriteFileParams) => {
      written.set(uri, text);
      return null;
    });
    return { client, goOn };
  }

  const askForNext = (client: LanguageClient, params: NextDocumentParams) =>
    client.request<NextDocumentResult>(NEXT_DOCUMENT_REQUEST, params);

  test("the active document is marked at once, and the next one waited for", async () => {
    const { client, goOn } = await startHeld();
    const uri = `${ROOT}/9.memo`;
    await client.open(uri, "memo", textOf(uri));
    const at = { uri, position: { line: 0, character: 0 } };
    expect(await mark(client, "transcribed", at)).toBeNull();
    const found = askForNext(client, { state: "not started", after: at });
    expect((await foldersNow(client)).isReading).toBe(true);
    goOn();
    expect(await found).toMatchObject({
      isComplete: true,
      counts: { "not started": MANY + 1, transcribed: 1, reviewed: 0 },
      next: { uri: `${ROOT}/10.memo`, document: 1 },
    });
  });

  test("a request for the next document can be taken back", async () => {
    const { client } = await startHeld();
    const source = new CancellationTokenSource();
    const params: NextDocumentParams = { state: "not started" };
    const answer = client.connection.sendRequest(NEXT_DOCUMENT_REQUEST, params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect((await foldersNow(client)).isReading).toBe(true);
  });

  test("what was read is there when the user stops that, and the next document has it go on", async () => {
    const { client, goOn } = await startHeld();
    client.stopsProgress = true;
    await foldersNow(client);
    await client.waitForProgress("begin");
    // What the server asked for comes after the user's wish.
    goOn();
    const stopped = await folders(client);
    expect(stopped.isComplete).toBe(false);
    expect(stopped.counts["not started"]).toBeLessThan(MANY);
    client.stopsProgress = false;
    expect((await askForNext(client, { state: "reviewed" })).isComplete).toBe(true);
    expect((await folders(client)).counts["not started"]).toBe(MANY + 2);
  });
});

test("two people who mark at the same time lose nothing", async () => {
  const clients = [await start(), await start()];
  const names = ["9.memo", "10.memo", "box 1/a.cable", "box 1/two.memo"];
  const told = (uri: string) => ({ changes: [{ uri, type: 2 }] });
  const uri = addressOf(".cablegram/progress.jsonl");
  // At the same time in one program, and from two.
  await Promise.all(
    names.map((name, i) =>
      mark(clients[i % clients.length] as LanguageClient, "transcribed", { uri: addressOf(name) }),
    ),
  );
  // Both editors tell their servers of each writing, until nothing is written any more.
  await expect
    .poll(async () => {
      for (const client of clients)
        await client.notify("workspace/didChangeWatchedFiles", told(uri));
      return (await progress()).split("\n").filter((line) => line.includes("transcribed"));
    })
    .toHaveLength(5);
});

test("a mark that another program wrote over is put back", async () => {
  const client = await start();
  await mark(client, "transcribed", { uri: addressOf("9.memo") });
  const other = '{"path":"10.memo","state":"reviewed","date":"2026-11-22","by":"another"}';
  await write(".cablegram/progress.jsonl", `${HEADER}\n${other}\n`);
  const uri = addressOf(".cablegram/progress.jsonl");
  await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
  const own = `{"path":"9.memo","state":"transcribed","date":"${TODAY}"}`;
  await expect.poll(progress).toBe(`${HEADER}\n${other}\n${own}\n`);
});

test("a file with a mistake is named and never written", async () => {
  await mkdir(join(folder, ".cablegram"));
  const text = [HEADER, "<<<<<<< ours", '{"path":"9.memo","state":"lost","date":"today"}', ""];
  await write(".cablegram/progress.jsonl", text.join("\n"));
  const client = await start();
  expect((await folders(client)).counts["not started"]).toBe(5);
  expect(client.messages).toEqual([
    expect.stringMatching(/progress\.jsonl, line 2: This line is not JSON/),
    expect.stringMatching(/progress\.jsonl, line 3: .*"state"/),
  ]);
  expect(await mark(client, "reviewed", { uri: addressOf("9.memo") })).toEqual({
    message: expect.stringMatching(/was not changed, since line 2 has a mistake/),
  });
  expect(await progress()).toBe(text.join("\n"));
});
