/* The server as the extension starts it, with what V8 compiled kept between starts. */
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type BuiltServer, buildServer } from "../support/builtServer.ts";
import { LanguageClient, minimalCapabilities } from "../support/languageClient.ts";
import { CABLE } from "../support/outlines.ts";

describe("the launcher", () => {
  let server: BuiltServer;
  let cache: string;
  let file: string;

  beforeAll(async () => {
    server = await buildServer();
    cache = join(dirname(server.launcher), "storage", "cache");
    file = join(cache, "server.code");
  });
  beforeEach(() => rm(cache, { recursive: true, force: true }));
  afterAll(() => server.remove());

  /** Starts a server, has it answer and end; the labels of what it found. */
  async function use(...args: string[]): Promise<readonly string[]> {
    const options = { capabilities: minimalCapabilities, arguments: args };
    const { client } = await LanguageClient.start(server.launcher, options);
    const uri = "file:///folder/a.cable";
    await client.open(uri, "cable", CABLE);
    const symbols = await client.request<{ name: string }[]>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    expect(await client.stop()).toBe(0);
    return symbols.map(({ name }) => name);
  }

  const option = () => `--code-cache=${cache}`;

  test("reads a program without signs beyond ASCII, as it takes it to be", async () => {
    expect((await readFile(server.path)).every((byte) => byte < 0x80)).toBe(true);
  });

  test("starts the server alone where no folder is named", async () => {
    expect(await use()).not.toEqual([]);
    await expect(stat(cache)).rejects.toThrow();
  });

  test("keeps what was compiled, and uses it at the next start", async () => {
    const first = await use(option());
    const { ino } = await stat(file);
    // What was of no use would be replaced at the end.
    expect(await use(option())).toEqual(first);
    expect((await stat(file)).ino).toBe(ino);
    expect(await readdir(cache)).toEqual(["server.code"]);
  });

  test.each([
    ["a damaged one", (bytes: Buffer) => bytes.fill(0, 1000, 1100)],
    ["half of one", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["an empty one", () => Buffer.alloc(0)],
  ])("does without a file, and replaces it: %s", async (_, damage) => {
    const first = await use(option());
    const damaged = damage(await readFile(file));
    await writeFile(file, damaged);
    expect(await use(option())).toEqual(first);
    expect((await readFile(file)).equals(damaged)).toBe(false);
  });

  test("does without the file of another version of the program", async () => {
    const first = await use(option());
    const { ino } = await stat(file);
    await writeFile(server.path, `${await readFile(server.path, "utf8")}\n`);
    expect(await use(option())).toEqual(first);
    expect((await stat(file)).ino).not.toBe(ino);
  });

  test("starts the server where nothing can be written", async () => {
    await writeFile(join(dirname(server.launcher), "file"), "");
    expect(await use(`--code-cache=${join(dirname(server.launcher), "file")}`)).not.toEqual([]);
  });
});
