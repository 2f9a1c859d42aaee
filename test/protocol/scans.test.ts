import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  SCAN_REQUEST,
  SCAN_TEXTS_REQUEST,
  type ScanParams,
  type ScanResult,
  type ScanTextsParams,
  type ScanTextsResult,
  SET_SCAN_REQUEST,
  type SetScanParams,
  type SetScanResult,
} from "../../server/src/protocol/requests.ts";
import { type BuiltServer, buildServer } from "../support/builtServer.ts";
import {
  fullCapabilities,
  LanguageClient,
  minimalCapabilities,
} from "../support/languageClient.ts";

const CABLE = [
  "CONFIDENTIAL",
  "",
  "PAGE 01        HELSIN  00431  121502Z",
  "FM AMEMBASSY HELSINKI",
  "TO SECSTATE WASHDC",
  "1. THE CHARTS OF THE HARBOUR ARE IN THE LIBRARY.",
  "PAGE 02        HELSIN  00431  121502Z",
  "2. THE SECOND SHEET WAS LENT.",
  "",
].join("\n");

let server: BuiltServer;

beforeAll(async () => {
  server = await buildServer();
});

afterAll(() => server.remove());

describe.each([
  ["a full client", fullCapabilities],
  ["a minimal client", minimalCapabilities],
])("scans for %s", (_, capabilities) => {
  let client: LanguageClient | undefined;
  let folder: string | undefined;

  afterEach(async () => {
    await client?.stop();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  async function open(...names: string[]): Promise<{ root: string; client: LanguageClient }> {
    folder = await mkdtemp(join(tmpdir(), "cablegram-scans-"));
    const root = pathToFileURL(folder).href;
    const started = await LanguageClient.start(server.path, { capabilities, folder: root });
    client = started.client;
    for (const name of names) await client.open(`${root}/${name}`, "cable", CABLE);
    return { root, client };
  }

  test("the pages of a text, and where a position is", async () => {
    const { root, client } = await open("1.cable");
    const params: ScanTextsParams = {
      uri: `${root}/1.cable`,
      position: { line: 7, character: 3 },
    };
    const result = await client.request<ScanTextsResult>(SCAN_TEXTS_REQUEST, params);
    expect(result.documents[0]?.pages.map(({ label, line }) => [label, line])).toEqual([
      ["01", 2],
      ["02", 6],
    ]);
    expect(result.at).toEqual({ document: 0, page: 1 });
  });

  test("what is set is kept in the folder, merged with what others wrote", async () => {
    const { root, client } = await open("box 1/1.cable", "box 1/2.cable");
    const set = (uri: string, change: SetScanParams["change"]) =>
      client.request<SetScanResult>(SET_SCAN_REQUEST, { uri, document: 1, change });
    const get = (uri: string) => {
      const params: ScanParams = { uri, document: 1 };
      return client.request<ScanResult>(SCAN_REQUEST, params);
    };
    const first = `${root}/box%201/1.cable`;
    const second = `${root}/box%201/2.cable`;
    expect(await set(first, { last: 3 })).toEqual({
      message: "No scan is chosen for this document",
    });
    expect(await set(first, { file: "box.pdf", first: 2 })).toBeNull();
    const path = join(folder ?? "", ".cablegram/scans.jsonl");
    const other = '{"path":"a.cable","file":"a.pdf","by":"another"}';
    await writeFile(path, `${await readFile(path, "utf8")}${other}\n`);
    expect(await set(first, { last: 3 })).toBeNull();
    expect(await readFile(path, "utf8")).toBe(
      [
        '{"schema":"cablegram/scans","version":1}',
        other,
        '{"path":"box 1/1.cable","file":"box.pdf","first":2,"last":3}',
        "",
      ].join("\n"),
    );
    expect((await get(first)).record).toMatchObject({ first: 2, last: 3 });
    expect(await get(second)).toMatchObject({
      folder: root,
      proposal: { file: "box.pdf", page: 4, after: { path: "box 1/1.cable", document: 1 } },
    });
    expect(await set(first, null)).toBeNull();
    expect((await get(first)).record).toBeUndefined();
  });
});
