import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import type {
  CodeAction,
  DocumentDiagnosticReport,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Range,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import type { Transcription } from "../../server/src/features/transcription.ts";
import { useClients } from "../support/clients.ts";
import {
  type ClientOptions,
  fullCapabilities,
  minimalCapabilities,
} from "../support/languageClient.ts";

const MEMO = `12. Memorandum From the Director of the Library (Harlow) to the Assistant Secretary (Brandt)1

Washington, March 4, 1974

SUBJECT

  • Exchange of Maps

The exchange of maps went well.2 Eleven libraries took part, [Page 41] and the sheets were catalogued.5

Martha Harlow
  1. Source: National Archives, RG 306, Library Services. Confidential.
  2. See Document 9.
  3. Not printed.
`;

const CABLE = `PAGE 01 HELSIN 00412 121502Z

ACTION CU-04

INFO OCT-01 EUR-12 /017 W
R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 412

E.O. 11652: N/A
TAGS: SCUL, FI
SUBJ: EXHIBITION OF CHARTS

1. EXHIBITION OPENED MARCH 11.
LARSEN

UNCLASSIFIED

NNN
`;

const uri = "file:///folder/a.memo";
const cableUri = "file:///folder/b.cable";

const clients = useClients();

async function start(options: ClientOptions) {
  const started = await clients.start(options);
  return started;
}

/** The position of the first character of a text in the memorandum. */
function at(text: string, source = MEMO) {
  const before = source.slice(0, source.indexOf(text)).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

const behind = (text: string, source = MEMO) => {
  const { line, character } = at(text, source);
  return { line, character: character + text.length };
};

const codes = (report: DocumentDiagnosticReport) =>
  report.kind === "full" ? report.items.map(({ code }) => code) : report.kind;

describe.each([
  ["full", fullCapabilities],
  ["minimal", minimalCapabilities],
])("a client of %s capabilities", (_, capabilities) => {
  test("gets symbols, folding, hover, definition, references and highlights", async () => {
    const { client } = await start({ capabilities });
    await client.open(uri, "memo", MEMO);
    const textDocument = { uri };
    const reference = { textDocument, position: at("2 Eleven") };
    const label = { textDocument, position: at("2. See") };

    const [root] = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument,
    });
    expect(root?.name).toContain("12");
    expect(JSON.stringify(root?.children)).toContain("fn 2");

    const folds = await client.request<FoldingRange[]>("textDocument/foldingRange", {
      textDocument,
    });
    expect(folds).toContainEqual({ startLine: 11, endLine: 13 });

    const hover = await client.request<Hover>("textDocument/hover", reference);
    expect(JSON.stringify(hover.contents)).toContain("See Document 9");

    const note = { start: at("2. See"), end: { ...at("2. See"), character: 3 } };
    const number = { start: at("2 Eleven"), end: behind("went well.2") };
    expect(await client.request<Location[]>("textDocument/definition", reference)).toEqual([
      { uri, range: note },
    ]);
    expect(await client.request<Location[]>("textDocument/definition", label)).toEqual([
      { uri, range: number },
    ]);
    const context = { includeDeclaration: true };
    expect(
      await client.request<Location[]>("textDocument/references", { ...label, context }),
    ).toEqual([
      { uri, range: number },
      { uri, range: note },
    ]);
    const highlights = await client.request<DocumentHighlight[]>(
      "textDocument/documentHighlight",
      reference,
    );
    expect(highlights.map(({ range }) => range)).toEqual([number, note]);
  });

  test("gets semantic tokens, their changes, those of a range, and selections", async () => {
    const { client } = await start({ capabilities });
    await client.open(uri, "memo", MEMO);
    const textDocument = { uri };
    const full = await client.request<SemanticTokens>("textDocument/semanticTokens/full", {
      textDocument,
    });
    expect(full.data.length).toBeGreaterThan(0);
    const top = { line: 0, character: 0 };
    await client.change(uri, { start: top, end: top }, "\n");
    const delta = await client.request<SemanticTokensDelta>(
      "textDocument/semanticTokens/full/delta",
      { textDocument, previousResultId: full.resultId },
    );
    const [edit] = delta.edits;
    expect(delta.edits).toHaveLength(1);
    expect(edit?.data).toEqual([(full.data[0] ?? 0) + 1]);
    const stale = await client.request<SemanticTokens>("textDocument/semanticTokens/full/delta", {
      textDocument,
      previousResultId: "unknown",
    });
    expect(stale.data).toHaveLength(full.data.length);
    const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
    const ofRange = await client.request<SemanticTokens>("textDocument/semanticTokens/range", {
      textDocument,
      range: whole,
    });
    expect(ofRange.data).toEqual(stale.data);
    const [selection] = await client.request<SelectionRange[]>("textDocument/selectionRange", {
      textDocument,
      positions: [{ line: 1, character: 1 }],
    });
    expect(selection?.parent).toBeDefined();
  });

  test("renames a footnote, and is told why a number cannot be renamed", async () => {
    const { client } = await start({ capabilities });
    await client.open(uri, "memo", MEMO);
    const textDocument = { uri };
    const position = behind("went well.");
    expect(await client.request("textDocument/prepareRename", { textDocument, position })).toEqual({
      range: { start: position, end: behind("went well.2") },
      placeholder: "2",
    });
    const edit = await client.request<WorkspaceEdit>("textDocument/rename", {
      textDocument,
      position,
      newName: "4",
    });
    expect(edit.changes?.[uri]?.map(({ newText }) => newText)).toEqual(["4", "4"]);
    const refused = client.request("textDocument/rename", { textDocument, position, newName: "3" });
    await expect(refused).rejects.toThrow(/taken by another note/);
    const elsewhere = { textDocument, position: at("exchange of maps") };
    await expect(client.request("textDocument/prepareRename", elsewhere)).rejects.toThrow(
      /Only a footnote number/,
    );
  });

  test("gets the edits that format a document and a range", async () => {
    const { client } = await start({ capabilities });
    await client.open(
      uri,
      "memo",
      MEMO.replace("took part,", "took part,  ").replace("Maps", "Maps "),
    );
    await client.open(cableUri, "cable", CABLE.replace("HELSINKI\n", "HELSINKI  \n"));
    const options = { tabSize: 2, insertSpaces: true };
    const format = (address: string) =>
      client.request("textDocument/formatting", { textDocument: { uri: address }, options });
    const inMemo = { start: behind("of Maps"), end: { ...behind("of Maps"), character: 21 } };
    expect(await format(uri)).toEqual([{ range: inMemo, newText: "" }]);
    expect(await format(cableUri)).toHaveLength(1);
    expect(await format("file:///folder/other.memo")).toBeNull();
    const rangeFormat = (range: Range) =>
      client.request("textDocument/rangeFormatting", { textDocument: { uri }, range, options });
    expect(await rangeFormat(inMemo)).toHaveLength(1);
    expect(await rangeFormat({ start: at("12. Mem"), end: at("SUBJECT") })).toEqual([]);
  });

  test("runs an editing command, and is told why one does nothing", async () => {
    const { client } = await start({ capabilities });
    const text = MEMO.replace("catalogued.5", "catalogued.3");
    await client.open(uri, "memo", text);
    const caret = behind("Eleven libraries", text);
    const run = (command: string) =>
      client.request("workspace/executeCommand", {
        command: "cablegram.edit",
        arguments: [{ uri, command, selections: [{ start: caret, end: caret }] }],
      });
    await run("cablegram.insertFootnote");
    const [edit] = client.applied;
    const [change] = edit?.documentChanges ?? [];
    const edits = change !== undefined && "edits" in change ? change.edits : [];
    expect(edits.map((each) => ("newText" in each ? each.newText : ""))).toEqual([
      "3",
      "4",
      "  3. \n",
      "4",
    ]);
    await run("cablegram.deleteFootnote");
    expect(client.messages.at(-1)).toMatch(/Put the caret in a note/);
    expect(client.applied).toHaveLength(1);
  });

  test("gets the fix of a finding", async () => {
    const { client } = await start({ capabilities });
    await client.open(uri, "memo", MEMO);
    const range = { start: at("5\n\nMartha"), end: at("5\n\nMartha") };
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    expect(actions[0]?.title).toBe("Change 5 to 3");
    expect(actions[0]?.edit?.changes?.[uri]).toEqual([
      { range: { start: range.start, end: behind("catalogued.5") }, newText: "3" },
    ]);
    expect(actions.map(({ title }) => title)).toContain("Accept as in the Original");
  });

  test("gets the meanings of a cable's header", async () => {
    const { client } = await start({ capabilities });
    await client.open(cableUri, "cable", CABLE);
    const textDocument = { uri: cableUri };
    const hoverAt = async (text: string) =>
      JSON.stringify(
        await client.request("textDocument/hover", { textDocument, position: at(text, CABLE) }),
      );
    expect(await hoverAt("121430Z")).toContain("12 March 1974, 14:30 UTC");
    expect(await hoverAt("SCUL")).toContain("subject");
    expect(await hoverAt("017 W")).toContain("add up to **17**");
    expect(await hoverAt("11652")).toContain("E.O. 11652");
    expect(await hoverAt("PAGE 01")).toContain("station **HELSIN**");
    expect(await hoverAt("AMEMBASSY")).toContain("HELSINKI");
  });
});

describe("diagnostics", () => {
  test("are pulled, with an identity, by clients that pull", async () => {
    const { client, result } = await start({ capabilities: fullCapabilities });
    expect(result.capabilities.diagnosticProvider).toBeDefined();
    await client.open(uri, "memo", MEMO);
    const first = await client.pull(uri);
    expect(codes(first)).toEqual(["footnote/missing-note"]);
    const second = await client.pull(uri, first.resultId);
    expect(second).toEqual({ kind: "unchanged", resultId: first.resultId });
    await client.change(uri, { start: at("5\n\nMartha"), end: behind("catalogued.5") }, "3");
    expect(codes(await client.pull(uri, first.resultId))).toEqual([]);
    expect(client.pushed.size).toBe(0);
  });

  test("are pushed to clients that do not pull", async () => {
    const { client, result } = await start({ capabilities: minimalCapabilities });
    expect(result.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(uri, "memo", MEMO);
    const items = await client.waitForPush(uri, (found) => found.length === 1);
    expect(items[0]?.code).toBe("footnote/missing-note");
    expect(items[0]?.codeDescription?.href).toMatch(/footnote\/missing-note\.md$/);
    await client.change(uri, { start: at("5\n\nMartha"), end: behind("catalogued.5") }, "3");
    await client.waitForPush(uri, (found) => found.length === 0);
  });

  test("follow the user's settings", async () => {
    const settings = { severities: { "footnote/missing-note": "warning" } };
    const { client } = await start({ capabilities: fullCapabilities, settings });
    await client.open(uri, "memo", MEMO);
    await expect
      .poll(async () => {
        const report = await client.pull(uri);
        return report.kind === "full" ? report.items[0]?.severity : undefined;
      })
      .toBe(2);
  });
});

describe("while a document is being typed", () => {
  test("a missing note waits for the notes, and is shown on request", async () => {
    const { client } = await start({ capabilities: fullCapabilities });
    const text = "He agreed.[^2] The rest is not typed yet.";
    await client.open(uri, "memo", "");
    const top = { line: 0, character: 0 };
    await client.change(uri, { start: top, end: top }, text);
    expect(codes(await client.pull(uri))).toEqual([]);
    await client.request("cablegram/checkNow", { uri });
    expect(codes(await client.pull(uri))).toEqual(["footnote/missing-note"]);
  });

  test("a new finding at the caret waits until the caret leaves the word", async () => {
    const { client } = await start({ capabilities: fullCapabilities });
    await client.open(uri, "memo", MEMO.replace("catalogued.5", "catalogued.3"));
    expect(codes(await client.pull(uri))).toEqual([]);
    const place = at("3\n\nMartha", MEMO.replace("catalogued.5", "catalogued.3"));
    const end = { line: place.line, character: place.character + 1 };
    await client.change(uri, { start: place, end }, "5");
    expect(codes(await client.pull(uri))).toEqual([]);
    await client.notify("cablegram/caret", { uri, position: { line: 0, character: 0 } });
    expect(codes(await client.pull(uri))).toEqual(["footnote/missing-note"]);
  });
});

describe("the requests of Cablegram's own client", () => {
  test("go to footnotes and pages", async () => {
    const { client } = await start({ capabilities: fullCapabilities });
    await client.open(uri, "memo", MEMO);
    const ask = (direction: string, position = { line: 0, character: 0 }) =>
      client.request<Range | null>("cablegram/footnote", { uri, position, direction });
    expect((await ask("next"))?.start).toEqual(behind("(Brandt)"));
    expect((await ask("previous"))?.start).toEqual(at("3. Not"));
    expect((await ask("other", at("2 Eleven")))?.start).toEqual(at("2. See"));
    const pages = await client.request<{ label: string }[]>("cablegram/pages", { uri });
    expect(pages.map(({ label }) => label)).toEqual(["41"]);
  });

  test("tell what a text looks like", async () => {
    const { client } = await start({ capabilities: fullCapabilities });
    const detect = (text: string) => client.request<{ type: string }>("cablegram/detect", { text });
    expect((await detect(MEMO)).type).toBe("memo");
    expect((await detect(CABLE)).type).toBe("cable");
    expect((await detect("Dear Anna, we are well.")).type).toBe("unknown");
  });
});

describe("answers that are kept", () => {
  test("a finding is accepted, a rule turned off, in the folder's own files", async () => {
    const folder = await mkdtemp(join(tmpdir(), "cablegram-folder-"));
    try {
      const root = pathToFileURL(folder).href;
      const own = `${root}/box%2012.memo`;
      const { client } = await start({ capabilities: fullCapabilities, folder: root });
      await client.open(own, "memo", MEMO);
      const range = { start: at("5\n\nMartha"), end: at("5\n\nMartha") };
      const act = async (title: string) => {
        const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
          textDocument: { uri: own },
          range,
          context: { diagnostics: [] },
        });
        const command = actions.find((action) => action.title.startsWith(title))?.command;
        await client.request("workspace/executeCommand", command);
      };
      await act("Accept");
      expect(codes(await client.pull(own))).toEqual([]);
      const accepted = await readFile(join(folder, ".cablegram/accepted.jsonl"), "utf8");
      expect(accepted).toContain('"code":"footnote/missing-note"');
      // As the command line names it, so that both find the same.
      expect(accepted).toContain('"path":"box 12.memo"');
      const list = () => client.request<Transcription>("cablegram/transcription", { uri: own });
      const [entry, ...others] = (await list()).accepted;
      expect(others).toEqual([]);
      expect(entry?.code).toBe("footnote/missing-note");
      await client.request("workspace/executeCommand", {
        command: "cablegram.withdrawFinding",
        arguments: [{ uri: own, version: 1, ...entry }],
      });
      expect((await list()).accepted).toEqual([]);
      expect(codes(await client.pull(own))).toHaveLength(1);
      await act("Turn Off footnote/missing-note for This File");
      expect(codes(await client.pull(own))).toEqual([]);
      const config = async () =>
        JSON.parse(await readFile(join(folder, ".cablegram/config.json"), "utf8"));
      const severities = { "footnote/missing-note": "off" };
      expect(await config()).toEqual({ overrides: [{ files: ["./box 12.memo"], severities }] });
      await rm(join(folder, ".cablegram/config.json"));
      await client.notify("workspace/didChangeWatchedFiles", { changes: [] });
      await expect.poll(async () => codes(await client.pull(own))).toHaveLength(1);
      await act("Turn Off footnote/missing-note for This Folder");
      expect(codes(await client.pull(own))).toEqual([]);
      expect(await config()).toEqual({ severities });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

test("requests for documents that are not open are answered with nothing", async () => {
  const { client } = await start({ capabilities: fullCapabilities });
  const textDocument = { uri: "file:///nowhere.memo" };
  const position = { line: 3, character: 9 };
  for (const method of ["hover", "definition", "documentHighlight"])
    expect(await client.request(`textDocument/${method}`, { textDocument, position })).toBeNull();
  expect(await client.request("cablegram/transcription", textDocument)).toBeNull();
  expect(codes(await client.pull(textDocument.uri))).toEqual([]);
});
