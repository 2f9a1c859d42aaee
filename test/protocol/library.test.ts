/*
 * The requests that look into other files, through the built server: a folder on the disk, a client
 * that announces everything and one that announces nothing.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  CompletionList,
  DocumentLink,
  Hover,
  Location,
  WorkspaceSymbol,
} from "vscode-languageserver-protocol";
import { useClients } from "../support/clients.ts";
import {
  fullCapabilities,
  type LanguageClient,
  minimalCapabilities,
} from "../support/languageClient.ts";
import { cableText, memoText } from "../support/libraries.ts";

const CITED = cableText({ station: "LA PAZ", serial: 5726, day: "04", subject: "LOAN OF CHARTS" });
const CITING = cableText({ serial: 412, reference: "(A) LA PAZ 5726, (B) STATE 99" });
const LATER = cableText({ serial: 413, day: "14", reference: "HELSINKI 412" });
const BANNER = "FOREIGN RELATIONS OF THE UNITED STATES, 1977-1980, VOLUME II, HARBORS";
const MEMO = memoText(12, "See Document 9, footnote 2, Document 9, and Document 40.", BANNER);

const FILES: Readonly<Record<string, string>> = {
  "box 1/cited (a).cable": CITED,
  "box 1/citing.cable": CITING,
  "box 1/later.txt": LATER,
  "volume/12.memo": MEMO,
  "volume/9.memo": memoText(9, "Not printed.", BANNER),
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cablegram-folder-"));
  for (const [name, text] of Object.entries(FILES)) await write(name, text);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});
// Clients are stopped before their folder is taken away.
const clients = useClients();

async function write(name: string, text: string): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const addressOf = (name: string) => pathToFileURL(join(folder, name)).href;

async function start(capabilities: typeof fullCapabilities) {
  const { client } = await clients.start({
    capabilities,
    folder: pathToFileURL(folder).href,
  });
  return client;
}

function at(text: string, source: string) {
  const before = source.slice(0, source.indexOf(text)).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** An address as it may be spelled by a server; the file is what counts. */
const plain = (uri: string) => decodeURIComponent(uri);
const filesOf = (found: readonly { readonly uri: string }[]) =>
  found.map(({ uri }) => plain(uri).slice(plain(pathToFileURL(folder).href).length + 1));

describe.each([
  ["full", fullCapabilities],
  ["minimal", minimalCapabilities],
])("a client of %s capabilities", (_, capabilities) => {
  test("goes from a reference to the cable", async () => {
    const client = await start(capabilities);
    const uri = addressOf("box 1/citing.cable");
    await client.open(uri, "cable", CITING);
    const found = await client.request<Location[]>("textDocument/definition", {
      textDocument: { uri },
      position: at("LA PAZ 5726", CITING),
    });
    expect(filesOf(found)).toEqual(["box 1/cited (a).cable"]);
    expect(found[0]?.range.start).toEqual(at("LA PAZ 5726", CITED));
    const absent = await client.request<Location[]>("textDocument/definition", {
      textDocument: { uri },
      position: at("STATE 99", CITING),
    });
    expect(absent).toEqual([]);
  });

  test("says above a cable who cites it, once its setting turns that on", async () => {
    const client = await start(capabilities);
    const uri = addressOf("box 1/cited (a).cable");
    await client.open(uri, "cable", CITED);
    const ask = () =>
      client.request<CodeLens[] | null>("textDocument/codeLens", { textDocument: { uri } });
    expect(await ask()).toBeNull();
    const settings = { codeLens: { citations: true } };
    client.settings = settings;
    await client.notify("workspace/didChangeConfiguration", { settings: { cablegram: settings } });
    if (capabilities === fullCapabilities)
      await client.waitForRefresh("workspace/codeLens/refresh");
    const lenses = await ask();
    expect(lenses?.map(({ command }) => command?.title)).toEqual(["cited in 1 place"]);
    expect(lenses?.[0]?.range.start).toEqual(at("LA PAZ 5726", CITED));
  });

  test("goes from a reference to the document and to its note", async () => {
    const client = await start(capabilities);
    const uri = addressOf("volume/12.memo");
    await client.open(uri, "memo", MEMO);
    const ask = (text: string) =>
      client.request<Location[]>("textDocument/definition", {
        textDocument: { uri },
        position: at(text, MEMO),
      });
    const target = memoText(9, "Not printed.", BANNER);
    const [document] = await ask("Document 9, footnote");
    expect(document && filesOf([document])).toEqual(["volume/9.memo"]);
    expect(document?.range.start).toEqual(at("9. Memorandum", target));
    const [note] = await ask("footnote 2, Document 9");
    expect(note && filesOf([note])).toEqual(["volume/9.memo"]);
    expect(note?.range.start).toEqual(at("2. Not printed", target));
  });

  test("goes to a document and a note of the same file, and shows them", async () => {
    const client = await start(capabilities);
    const uri = addressOf("volume/two.memo");
    const second = memoText(32, "See Document 31 and footnote 1 above.").replace("Maps", "Atlases");
    const text = `${memoText(31, "Not printed.", BANNER)}\n${second}`;
    await client.open(uri, "memo", text);
    const textDocument = { uri };
    const ask = async (words: string) => {
      const asked = { textDocument, position: at(words, text) };
      const found = await client.request<Location[]>("textDocument/definition", asked);
      const hover = await client.request<Hover>("textDocument/hover", asked);
      return { found, hover: JSON.stringify(hover.contents) };
    };
    const document = await ask("Document 31 and");
    expect(filesOf(document.found)).toEqual(["volume/two.memo"]);
    expect(document.found[0]?.range.start).toEqual(at("31. Memorandum", text));
    expect(document.hover).toContain("Document 31 of this volume");
    expect(document.hover).toContain("Memorandum From the Director of the Library");
    const note = await ask("footnote 1 above");
    const line = text.slice(0, text.lastIndexOf("1. Source")).split("\n").length - 1;
    expect(note.found[0]?.range.start.line).toBe(line);
    expect(note.hover).toContain("Footnote 1 of this document");
  });

  test("finds all places that cite a cable, from its number and from a citation", async () => {
    const client = await start(capabilities);
    const uri = addressOf("box 1/citing.cable");
    await client.open(uri, "cable", CITING);
    const references = (position: unknown, includeDeclaration: boolean) =>
      client.request<Location[]>("textDocument/references", {
        textDocument: { uri },
        position,
        context: { includeDeclaration },
      });
    expect(filesOf(await references(at("HELSINKI 412", CITING), false))).toEqual([
      "box 1/later.txt",
    ]);
    expect(filesOf(await references(at("LA PAZ 5726", CITING), true))).toEqual([
      "box 1/cited (a).cable",
      "box 1/citing.cable",
    ]);
    expect(filesOf(await references(at("STATE 99", CITING), true))).toEqual(["box 1/citing.cable"]);
  });

  test("shows what is cited, and completes known documents", async () => {
    const client = await start(capabilities);
    const uri = addressOf("box 1/citing.cable");
    await client.open(uri, "cable", CITING);
    await client.request("workspace/symbol", { query: "" });
    const position = at("LA PAZ 5726", CITING);
    const textDocument = { uri };
    const hover = await client.request<Hover>("textDocument/hover", { textDocument, position });
    expect(JSON.stringify(hover.contents)).toContain("LOAN OF CHARTS");
    expect(JSON.stringify(hover.contents)).toContain("4 March 1974");
    const list = await client.request<CompletionList>("textDocument/completion", {
      textDocument,
      position,
    });
    expect(list.items.map(({ label }) => label)).toContain("LA PAZ 5726");
  });

  test("finds documents by number, title and subject", async () => {
    const client = await start(capabilities);
    const names = async (query: string) => {
      const found = await client.request<WorkspaceSymbol[]>("workspace/symbol", { query });
      return found.map(({ name }) => name);
    };
    expect(await names("lapaz5726")).toEqual(["LA PAZ 5726: LOAN OF CHARTS"]);
    expect(await names("loan charts")).toEqual(["LA PAZ 5726: LOAN OF CHARTS"]);
    expect((await names("9. Memorandum"))[0]).toContain("9. Memorandum From the Director");
    expect(await names("zzzz")).toEqual([]);
    expect(await names("")).toHaveLength(5);
  });

  test("follows the chain of citations", async () => {
    const client = await start(capabilities);
    const uri = addressOf("box 1/citing.cable");
    await client.open(uri, "cable", CITING);
    const items = await client.request<CallHierarchyItem[]>("textDocument/prepareCallHierarchy", {
      textDocument: { uri },
      position: at("HELSINKI 412", CITING),
    });
    expect(items.map(({ name }) => name)).toEqual(["HELSINKI 412"]);
    const [item] = items;
    const incoming = await client.request<CallHierarchyIncomingCall[]>(
      "callHierarchy/incomingCalls",
      { item },
    );
    expect(incoming.map(({ from, fromRanges }) => [from.name, fromRanges[0]?.start])).toEqual([
      ["HELSINKI 413", at("HELSINKI 412", LATER)],
    ]);
    const outgoing = await client.request<CallHierarchyOutgoingCall[]>(
      "callHierarchy/outgoingCalls",
      { item },
    );
    expect(outgoing.map(({ to, fromRanges }) => [to.name, fromRanges[0]?.start])).toEqual([
      ["LA PAZ 5726", at("LA PAZ 5726", CITING)],
    ]);
  });

  test("gets links to files, and to the published volume for what is not there", async () => {
    const client = await start(capabilities);
    const uri = addressOf("volume/12.memo");
    await client.open(uri, "memo", MEMO);
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", {
      textDocument: { uri },
    });
    const volume = "https://history.state.gov/historicaldocuments/frus1977-80v02";
    const targets = links.map(({ target }) => target);
    expect(targets).toContain(`${volume}/d12`);
    expect(targets).toContain(`${volume}/d40`);
    expect(targets.filter((target) => target?.includes("/volume/9.memo#L"))).toHaveLength(2);
  });

  test("sees what is typed and what changes on the disk", async () => {
    const client = await start(capabilities);
    const uri = addressOf("box 1/citing.cable");
    await client.open(uri, "cable", CITING);
    const position = at("STATE 99", CITING);
    const ask = async () => {
      const found = await client.request<Location[]>("textDocument/definition", {
        textDocument: { uri },
        position,
      });
      return filesOf(found);
    };
    expect(await ask()).toEqual([]);
    const state = cableText({ station: "STATE", serial: 99, day: "05" });
    await write("box 1/state.cable", state);
    const made = { uri: addressOf("box 1/state.cable"), type: 1 };
    await client.notify("workspace/didChangeWatchedFiles", { changes: [made] });
    // A file is read behind the notification; what is asked next may still come before it.
    await expect.poll(ask).toEqual(["box 1/state.cable"]);
    await client.open(made.uri, "cable", state);
    const serial = at("99\n", state);
    await client.change(
      made.uri,
      { start: serial, end: { ...serial, character: serial.character + 2 } },
      "98",
    );
    expect(await ask()).toEqual(["box 1/state.cable"]);
    const page = at("00099", state);
    await client.change(
      made.uri,
      { start: page, end: { ...page, character: page.character + 5 } },
      "00098",
    );
    expect(await ask()).toEqual([]);
    await client.notify("textDocument/didClose", { textDocument: { uri: made.uri } });
    await expect.poll(ask).toEqual(["box 1/state.cable"]);
    await rm(join(folder, "box 1/state.cable"));
    await client.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: made.uri, type: 3 }],
    });
    await expect.poll(ask).toEqual([]);
  });
});

test("progress is told to a client that shows it, and files are watched where it can", async () => {
  const client = await start(fullCapabilities);
  await client.request("workspace/symbol", { query: "" });
  await expect.poll(() => client.progress.at(-1)).toBe("end");
  expect(client.progress[0]).toBe("begin");
  await expect.poll(() => client.watched).toContain("**/.cablegram/**");
  const silent = await start(minimalCapabilities);
  await silent.request("workspace/symbol", { query: "" });
  expect(silent.progress).toEqual([]);
  expect(silent.watched).toEqual([]);
});

test("a client that serves files is asked for them", async () => {
  const { client } = await clients.start({
    capabilities: minimalCapabilities,
    folder: "vscode-test-web://mount",
    initializationOptions: { servesFiles: true },
  });
  const root = "vscode-test-web://mount";
  client.connection.onRequest("cablegram/listFiles", ({ uri }: { uri: string }) => {
    if (uri === root) return ["a.cable"];
    return uri === `${root}/box` ? ["b.cable"] : null;
  });
  client.connection.onRequest("cablegram/listFolders", ({ uri }: { uri: string }) =>
    uri === root ? ["box"] : [],
  );
  client.connection.onRequest("cablegram/readFile", ({ uri }: { uri: string }) => ({
    text: uri.endsWith("a.cable") ? CITED : CITING,
  }));
  const found = await client.request<WorkspaceSymbol[]>("workspace/symbol", { query: "" });
  expect(found.map(({ location }) => location.uri).sort()).toEqual([
    `${root}/a.cable`,
    `${root}/box/b.cable`,
  ]);
});

describe("a client that serves files", () => {
  const root = "vscode-test-web://mount";
  const uri = `${root}/a.cable`;

  /** A client that refuses these requests, and how often it did. */
  async function startRefusing(methods: readonly string[]) {
    const { client } = await clients.start({
      capabilities: fullCapabilities,
      folder: root,
      initializationOptions: { servesFiles: true },
    });
    const refused: string[] = [];
    for (const method of methods)
      client.connection.onRequest(method, () => {
        refused.push(method);
        throw new Error("The window closes");
      });
    return { client, refused };
  }

  const setCitations = async (client: LanguageClient, citations: boolean) => {
    client.settings = { codeLens: { citations } };
    await client.notify("workspace/didChangeConfiguration", { settings: {} });
  };

  test("and refuses every request is served from what is open", async () => {
    const methods = [
      "cablegram/listFiles",
      "workspace/configuration",
      "workspace/diagnostic/refresh",
    ];
    const { client, refused } = await startRefusing(methods);
    await client.open(uri, "cable", CITED);
    await setCitations(client, true);
    for (const method of methods) await expect.poll(() => refused).toContain(method);
    expect(await client.request("workspace/symbol", { query: "" })).toHaveLength(1);
    expect(client.process.exitCode).toBeNull();
  });

  test("and lists what it does not read hears of it, and need not answer", async () => {
    const methods = [
      "cablegram/readFile",
      "workspace/codeLens/refresh",
      "window/showMessageRequest",
    ];
    const { client, refused } = await startRefusing(methods);
    client.connection.onRequest("cablegram/listFiles", (params: { uri: string }) =>
      params.uri.endsWith("/.cablegram") ? ["config.json"] : [],
    );
    await client.open(uri, "cable", CITED);
    await expect
      .poll(() => client.messages)
      .toEqual([expect.stringContaining("The editor did not answer")]);
    await setCitations(client, true);
    await expect.poll(() => refused).toContain("workspace/codeLens/refresh");
    expect(await client.request("workspace/symbol", { query: "" })).toHaveLength(1);
    expect(client.process.exitCode).toBeNull();
  });
});
