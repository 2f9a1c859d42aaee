/* What helps while one writes, through the real server, with full and minimal clients. */
import { describe, expect, test } from "vitest";
import type {
  CodeLens,
  InlayHint,
  InlineCompletionItem,
  LinkedEditingRanges,
  SignatureHelp,
  TextEdit,
} from "vscode-languageserver-protocol";
import { useClients } from "../support/clients.ts";
import { NOTED, PLAIN_CABLE } from "../support/footnoteTexts.ts";
import {
  type ClientOptions,
  fullCapabilities,
  type LanguageClient,
  minimalCapabilities,
} from "../support/languageClient.ts";

const memo = "file:///folder/a.memo";
const cable = "file:///folder/b.cable";

const clients = useClients();

/** A client with the cable and the memorandum open. */
async function start(options: ClientOptions) {
  const started = await clients.start(options);
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

  test("gets the aids that are off by themselves once its settings turn them on", async () => {
    const settings = {
      continueOnEnter: true,
      linkFootnoteNumbers: true,
      suggestNextPage: true,
      inlayHints: { tags: true, footnotes: true },
      codeLens: { footnotes: true },
    };
    const { client } = await start(options);
    expect(await askForAids(client)).toEqual([null, null, null, null, null, null]);
    client.settings = settings;
    await client.notify("workspace/didChangeConfiguration", { settings: { cablegram: settings } });
    if (which === "full") {
      await client.waitForRefresh("workspace/inlayHint/refresh");
      await client.waitForRefresh("workspace/codeLens/refresh");
    }
    const [edits, linked, inline, tags, notes, lenses] = await askForAids(client);
    expect(edits?.map(({ newText }) => newText)).toEqual(["2. "]);
    expect(linked?.ranges).toHaveLength(2);
    expect(inline?.map(({ insertText }) => insertText)).toEqual(["[Page 42]"]);
    expect(tags?.map(({ label }) => label)).toContain("Finland");
    expect(notes?.map(({ label }) => label)).toContain("See Document 9.");
    expect(lenses?.map(({ command }) => command?.title)).toContain("1 place in the text");
    expect(lenses?.map(({ command }) => command?.command)).toEqual(["", "", "", ""]);

    const off = { ...settings, continueOnEnter: false, inlayHints: { tags: false } };
    client.settings = off;
    client.refreshes.clear();
    await client.notify("workspace/didChangeConfiguration", { settings: { cablegram: off } });
    if (which === "full") await client.waitForRefresh("workspace/inlayHint/refresh");
    const [none, , , titles] = await askForAids(client);
    expect([none, titles]).toEqual([null, null]);
  });

  test("gets them from the start by its initialization options", async () => {
    const initializationOptions = { inlayHints: { tags: true }, showsPlaces: true };
    const { client } = await start({ ...options, initializationOptions });
    const [, , , tags, , lenses] = await askForAids(client);
    expect(tags).not.toBeNull();
    expect(lenses).toBeNull();
  });
});

const LISTED = `${PLAIN_CABLE.replace("LARSEN\n", "")}\n`;
const PAGED = NOTED.replace("The charts", "[Page 41] The charts");

type Aids = [
  TextEdit[] | null,
  LinkedEditingRanges | null,
  InlineCompletionItem[] | null,
  InlayHint[] | null,
  InlayHint[] | null,
  CodeLens[] | null,
];

/** What the server gives of each aid, in documents in which there is something to give. */
async function askForAids(client: LanguageClient): Promise<Aids> {
  const whole = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
  const of = (uri: string) => ({ textDocument: { uri } });
  const lines = LISTED.split("\n").length - 1;
  await client.replace(cable, LISTED);
  const edits = await client.request<TextEdit[] | null>("textDocument/onTypeFormatting", {
    ...of(cable),
    position: { line: lines, character: 0 },
    ch: "\n",
    options: { tabSize: 4, insertSpaces: true },
  });
  const linked = await client.request<LinkedEditingRanges | null>(
    "textDocument/linkedEditingRange",
    { ...of(memo), position: behind(NOTED, "May.2") },
  );
  const tags = await client.request<InlayHint[] | null>("textDocument/inlayHint", {
    ...of(cable),
    range: whole,
  });
  const notes = await client.request<InlayHint[] | null>("textDocument/inlayHint", {
    ...of(memo),
    range: whole,
  });
  const lenses = await client.request<CodeLens[] | null>("textDocument/codeLens", of(memo));
  await client.replace(memo, PAGED.replace("agreed.5", "agreed.5 ["));
  const inline = await client.request<InlineCompletionItem[] | null>(
    "textDocument/inlineCompletion",
    {
      ...of(memo),
      position: behind(PAGED.replace("agreed.5", "agreed.5 ["), "agreed.5 ["),
      context: { triggerKind: 2 },
    },
  );
  await client.replace(memo, NOTED);
  return [edits, linked, inline, tags, notes, lenses];
}
