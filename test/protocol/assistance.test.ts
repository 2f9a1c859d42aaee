/* What helps while one writes, through the real server, with full and minimal clients. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { SignatureHelp } from "vscode-languageserver-protocol";
import { type BuiltServer, buildServer } from "../support/builtServer.ts";
import { NOTED, PLAIN_CABLE } from "../support/footnoteTexts.ts";
import {
  type ClientOptions,
  fullCapabilities,
  LanguageClient,
  minimalCapabilities,
} from "../support/languageClient.ts";

const memo = "file:///folder/a.memo";
const cable = "file:///folder/b.cable";

let server: BuiltServer;
let running: LanguageClient[] = [];

beforeAll(async () => {
  server = await buildServer();
});

afterAll(() => server.remove());

afterEach(async () => {
  await Promise.all(running.map((client) => client.stop()));
  running = [];
});

/** A client with the cable and the memorandum open. */
async function start(options: ClientOptions) {
  const started = await LanguageClient.start(server.path, options);
  running.push(started.client);
  await started.client.open(cable, "cable", PLAIN_CABLE);
  await started.client.open(memo, "memo", NOTED);
  return started;
}

/** The position right after the first occurrence of a piece. */
function behind(source: string, piece: string) {
  const before = source.slice(0, source.indexOf(piece) + piece.length).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

const capabilities = {
  full: {
    ...fullCapabilities,
    textDocument: {
      ...fullCapabilities.textDocument,
      signatureHelp: {
        signatureInformation: { parameterInformation: { labelOffsetSupport: true } },
      },
    },
  },
  minimal: minimalCapabilities,
};

describe.each(["full", "minimal"] as const)("a client of %s capabilities", (which) => {
  const options = { capabilities: capabilities[which] };

  test("gets signature help in lines of fixed form, and none in running text", async () => {
    const { client, result } = await start(options);
    expect(result.capabilities.signatureHelpProvider?.triggerCharacters).toEqual([" "]);
    const ask = (uri: string, position: { line: number; character: number }) =>
      client.request<SignatureHelp | null>("textDocument/signatureHelp", {
        textDocument: { uri },
        position,
      });
    const inGroup = await ask(cable, behind(PLAIN_CABLE, "R 1214"));
    const label = inGroup?.signatures[0]?.parameters?.[inGroup.activeParameter ?? -1]?.label;
    expect(label).toEqual(which === "full" ? [15, 17] : "mm");
    const inNote = await ask(memo, behind(NOTED, "National Archives, "));
    expect(inNote?.activeParameter).toBe(1);
    expect(await ask(cable, behind(PLAIN_CABLE, "1. THE "))).toBeNull();
    expect(await ask(memo, behind(NOTED, "The charts "))).toBeNull();
  });
});
