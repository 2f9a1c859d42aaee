/* Threads of the built server that read files for the library, and what becomes of them. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { WorkspaceSymbol } from "vscode-languageserver-protocol";
import { commandLinePrograms } from "../../scripts/commandLinePrograms.mjs";
import { defaultSettings } from "../../server/src/settings.ts";
import { createVocabulary, parseFolderVocabulary } from "../../server/src/vocabulary/vocabulary.ts";
import type { EntryReader } from "../../server/src/workspace/library/entryReader.ts";
import { entriesOfText, toFileToRead } from "../../server/src/workspace/library/readEntries.ts";
import { createEntryReader } from "../../server/src/workspace/nodeEntryThreads.ts";
import { type BuiltServer, buildServer } from "../support/builtServer.ts";
import { LanguageClient, minimalCapabilities } from "../support/languageClient.ts";
import { cableText, memoText } from "../support/libraries.ts";

const { vocabulary: own } = parseFolderVocabulary([
  { name: "posts.csv", text: "name,mrn_name\nAMEMBASSY ERSTWHILE,ERSTWHILE\n" },
]);
const CONTEXT = { settings: defaultSettings, vocabulary: createVocabulary(own) };
const FILES: Readonly<Record<string, string>> = {
  "a.cable": cableText({ serial: 1, reference: "(A) ERSTWHILE 5726, (B) STATE 99" }),
  "b.memo": memoText(10, "See Document 9."),
  "c.txt": "Buy paper and ink.",
  "large.cable": cableText({ serial: 2 }) + "\n".repeat(600_000),
};

let server: BuiltServer;
let folder: string;
beforeAll(async () => {
  server = await buildServer();
  const [commandLine] = commandLinePrograms(dirname(server.path));
  await build({ ...commandLine, logLevel: "silent" });
});
afterAll(() => server.remove());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cablegram-threads-"));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, "latin.cable"), Buffer.from([0xc9, 0x41, 0x0a]));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const addressOf = (name: string) => pathToFileURL(join(folder, name)).href;
const ask = (reader: EntryReader, names: readonly string[]) =>
  reader.read(names.map((name) => toFileToRead(addressOf(name), CONTEXT, undefined)));

describe("threads", () => {
  test.each([
    ["the server", () => server.path],
    ["the command line", () => join(dirname(server.path), "cli.js")],
  ])(
    "of %s give the entries that a server would make itself, by the folder's vocabulary",
    async (_, program) => {
      const reader = createEntryReader(program(), []);
      const names = ["a.cable", "b.memo", "c.txt"];
      expect(await ask(reader, names)).toEqual(
        names.map((name) => entriesOfText(addressOf(name), FILES[name] ?? "", CONTEXT, undefined)),
      );
      reader.close();
    },
  );

  test("leave what cannot be read, and large files", async () => {
    const reader = createEntryReader(server.path, []);
    expect(await ask(reader, ["latin.cable", "none.cable", "large.cable"])).toEqual([
      null,
      null,
      null,
    ]);
    reader.close();
  });

  test.each([
    ["a program that throws", 'throw new Error("no");'],
    ["a program that ends", ""],
    ["no program", undefined],
  ])("are done without: %s", async (_, program) => {
    const path = join(folder, "program.js");
    if (program !== undefined) await writeFile(path, program);
    const reader = createEntryReader(path, []);
    await expect(ask(reader, ["a.cable"])).rejects.toThrow("The thread has ended");
    reader.close();
  });

  test("are none where it is not known what they would run", async () => {
    const reader = createEntryReader("", []);
    await expect(ask(reader, ["a.cable"])).rejects.toThrow("No thread is left");
    reader.close();
  });

  test.each([
    ["the server", () => [server.path]],
    ["the launcher", () => [server.launcher, `--code-cache=${join(folder, "code")}`]],
    ["the command line", () => [join(dirname(server.path), "cli.js"), "lsp"]],
  ])("fill the library of %s", async (_, command) => {
    for (let i = 0; i < 150; i++)
      await writeFile(join(folder, `${i}.cable`), cableText({ serial: 1000 + i }));
    const [program = "", ...args] = command();
    const { client } = await LanguageClient.start(program, {
      capabilities: minimalCapabilities,
      folder: pathToFileURL(folder).href,
      arguments: args,
    });
    const found = await client.request<WorkspaceSymbol[]>("workspace/symbol", { query: "11" });
    const names = found.map(({ location }) =>
      location.uri.slice(location.uri.lastIndexOf("/") + 1),
    );
    expect(names).toEqual(expect.arrayContaining(["11.cable", "110.cable", "119.cable"]));
    expect(await client.stop()).toBe(0);
  });
});
