/* The reading view and rich text, through the real server, with full and minimal clients. */
import { describe, expect, test } from "vitest";
import {
  READING_REQUEST,
  type ReadingChange,
  type ReadingResult,
  RICH_TEXT_REQUEST,
  type RichTextResult,
} from "../../server/src/protocol/requests.ts";
import { useClients } from "../support/clients.ts";
import {
  fullCapabilities,
  type LanguageClient,
  minimalCapabilities,
} from "../support/languageClient.ts";
import { CABLE, MEMO } from "../support/outlines.ts";

const uri = "file:///folder/a.memo";

const clients = useClients();

function apply(before: readonly string[], { at, removed, added }: ReadingChange): string[] {
  return [...before.slice(0, at), ...added, ...before.slice(at + removed)];
}

describe.each([
  ["full", fullCapabilities],
  ["minimal", minimalCapabilities],
])("with a %s client", (_, capabilities) => {
  async function open(languageId: string, text: string): Promise<LanguageClient> {
    const { client } = await clients.start({ capabilities });
    await client.open(uri, languageId, text);
    return client;
  }

  const ask = (client: LanguageClient, more: object = {}) =>
    client.request<ReadingResult | null>(READING_REQUEST, { uri, line: 0, ...more });

  test("gives a memorandum in parts, and then what changed", async () => {
    const client = await open("memo", MEMO);
    const first = await ask(client);
    if (first === null) throw new Error("Nothing");
    expect(first).toMatchObject({ isChange: false, document: 0, count: 1, firstLine: 0 });
    expect(first.textLines).toHaveLength(first.text.added.length);
    const line = MEMO.split("\n").findIndex((each) => each.startsWith("2. Exchange none"));
    const range = { start: { line, character: 3 }, end: { line, character: 11 } };
    await client.notify("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: "Keep" }],
    });
    const next = await ask(client, { previousResultId: first.resultId });
    expect(next?.isChange).toBe(true);
    expect(next?.text.added).toHaveLength(1);
    expect(next?.text.removed).toBe(1);
    expect(next?.notes.added).toEqual([]);
    const whole = await ask(client);
    if (next === null || whole === null) throw new Error("Nothing");
    expect(apply(first.text.added, next.text)).toEqual(whole.text.added);
  });

  test("takes away one of several parts that are the same", async () => {
    const head =
      "3. Memorandum From the Director (Harlow) to the Secretary\n\nWashington, March 4, 1974\n\n";
    const client = await open("memo", `${head}Good.\n\nGood.\n\nGood.\n`);
    const first = await ask(client);
    const range = { start: { line: 4, character: 0 }, end: { line: 6, character: 0 } };
    await client.change(uri, range, "");
    const next = await ask(client, { previousResultId: first?.resultId });
    const whole = await ask(client);
    if (first === null || next === null || whole === null) throw new Error("Nothing");
    expect(next.text).toMatchObject({ removed: 1, added: [] });
    expect(apply(first.text.added, next.text)).toEqual(whole.text.added);
  });

  test("gives a cable with the meanings of its header", async () => {
    const client = await open("cable", CABLE);
    const result = await ask(client);
    expect(result?.text.added.join("")).toContain("Meaning");
    expect(result?.notes.added).toEqual([]);
  });

  test("finds a document by its number, and says that there is none", async () => {
    const client = await open("memo", MEMO);
    expect((await ask(client, { number: "31" }))?.document).toBe(0);
    expect(await ask(client, { number: "99" })).toBeNull();
    expect(await ask(client, { uri: "file:///other.memo" })).toBeNull();
  });

  test("gives rich text of a range", async () => {
    const client = await open("memo", MEMO);
    const line = MEMO.split("\n").findIndex((each) => each.startsWith("Whether"));
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const { html } = await client.request<RichTextResult>(RICH_TEXT_REQUEST, { uri, range });
    expect(html).toContain("Whether to exchange");
    expect(html).toContain("See footnote 2, Document 19.");
    expect(html).not.toContain("Harlow initialed");
  });
});
