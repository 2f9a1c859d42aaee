/* `workspace/diagnostic` through the built server: files that are not open are checked too. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { WorkspaceDiagnosticReport } from "vscode-languageserver-protocol";
import { useClients } from "../support/clients.ts";
import {
  fullCapabilities,
  type LanguageClient,
  minimalCapabilities,
} from "../support/languageClient.ts";
import { cableText, memoText } from "../support/libraries.ts";

const FAULTY = memoText(9, "Not printed.").replace("March 4", "March 34");

/** The cable of the fixture has no handling line. */
const OWN = ["header/missing-handling"];

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cablegram-folder-"));
  await mkdir(join(folder, ".cablegram"));
  await writeFile(join(folder, "a.cable"), cableText({ serial: 101 }));
  await writeFile(join(folder, "b.memo"), FAULTY);
  await writeFile(join(folder, "c.txt"), FAULTY);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});
// Clients are stopped before their folder is taken away.
const clients = useClients();

async function start(capabilities: typeof fullCapabilities, settings = {}) {
  const { client } = await clients.start({
    capabilities,
    settings,
    folder: pathToFileURL(folder).href,
  });
  return client;
}

const pull = (client: LanguageClient, previousResultIds: unknown = [], more = {}) =>
  client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds, ...more });

const codesOf = ({ items }: WorkspaceDiagnosticReport) =>
  Object.fromEntries(
    items.map((report) => [
      report.uri.slice(report.uri.lastIndexOf("/") + 1),
      report.kind === "full" ? report.items.map(({ code }) => code) : report.kind,
    ]),
  );

const idsOf = ({ items }: WorkspaceDiagnosticReport) =>
  items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));

describe.each([
  ["full", fullCapabilities],
  ["minimal", minimalCapabilities],
])("a client of %s capabilities", (_, capabilities) => {
  test("gets the findings of closed and open files, and no more than has changed", async () => {
    const client = await start(capabilities);
    const first = await pull(client);
    expect(codesOf(first)).toEqual({ "a.cable": OWN, "b.memo": ["dateline/impossible-date"] });
    const second = await pull(client, idsOf(first));
    expect(codesOf(second)).toEqual({ "a.cable": "unchanged", "b.memo": "unchanged" });
    await writeFile(join(folder, "b.memo"), memoText(9, "Not printed."));
    const uri = pathToFileURL(join(folder, "b.memo")).href;
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
    const third = await pull(client, idsOf(first));
    expect(codesOf(third)).toEqual({ "a.cable": "unchanged", "b.memo": [] });
    await client.open(uri, "memo", FAULTY);
    const fourth = await pull(client, idsOf(third));
    expect(codesOf(fourth)).toEqual({
      "a.cable": "unchanged",
      "b.memo": ["dateline/impossible-date"],
    });
  });

  test("gets other findings when the folder's settings change", async () => {
    const client = await start(capabilities);
    const first = await pull(client);
    const config = join(folder, ".cablegram/config.json");
    await writeFile(
      config,
      JSON.stringify({
        severities: { "dateline/impossible-date": "off" },
        overrides: [{ files: ["c.txt"], type: "memo" }],
      }),
    );
    const uri = pathToFileURL(config).href;
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 1 }] });
    expect(codesOf(await pull(client, idsOf(first)))).toEqual({
      "a.cable": "unchanged",
      "b.memo": [],
      "c.txt": [],
    });
  });

  test("gets the findings part by part if it asks so", async () => {
    const client = await start(capabilities);
    for (let i = 0; i < 60; i++)
      await writeFile(join(folder, `more${i}.cable`), cableText({ serial: 10 + i }));
    const parts: number[] = [];
    client.connection.onProgress({ method: "" } as never, "part", (value: unknown) => {
      parts.push((value as WorkspaceDiagnosticReport).items.length);
    });
    const last = await pull(client, [], { partialResultToken: "part" });
    expect(parts).toEqual([50]);
    expect(last.items).toHaveLength(12);
  });
});

test("nothing is checked where the user does not want it", async () => {
  const client = await start(fullCapabilities, { checkFolder: false });
  expect((await pull(client)).items).toEqual([]);
  client.settings = { checkFolder: true };
  expect(Object.keys(codesOf(await pull(client)))).toEqual(["a.cable", "b.memo"]);
});

test.each([
  [undefined, true],
  [true, true],
  [false, false],
])("a client that says checkFolder %s is told %s", async (checkFolder, expected) => {
  const { result } = await clients.start({
    capabilities: fullCapabilities,
    initializationOptions: { checkFolder },
  });
  expect(result.capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: expected });
});
