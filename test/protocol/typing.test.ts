/*
 * A document that is not finished is not wrong: typed character by character, nothing is shown whose
 * cause is text that is not typed yet, and the buffer is the text.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OpenDocument } from "../../server/src/protocol/openDocument.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { defaultVocabulary } from "../../server/src/vocabulary/vocabulary.ts";
import { type BuiltServer, buildServer } from "../support/builtServer.ts";
import { describeCorpus, seedNames, seedsFolder } from "../support/corpus.ts";
import { fullCapabilities, LanguageClient } from "../support/languageClient.ts";

const context = {
  settings: defaultSettings,
  vocabulary: defaultVocabulary,
  areAccepted: (findings: readonly unknown[]) => findings.map(() => false),
};

/** Types a text into an empty document; the findings at warning and above that were ever shown. */
function type(text: string, language: string): { shown: string[]; typed: string } {
  const document = new OpenDocument("file:///typed", language, 1, "", context);
  const shown = new Set<string>();
  let line = 0;
  let character = 0;
  [...text].forEach((typed, i) => {
    const at = { line, character };
    document.change(i + 2, [{ range: { start: at, end: at }, text: typed }]);
    line += typed === "\n" ? 1 : 0;
    character = typed === "\n" ? 0 : character + typed.length;
    for (const { code, severity, span } of document.shownFindings())
      if (severity === "error" || severity === "warning")
        shown.add(`${code} at ${span.start} after ${JSON.stringify(text.slice(i - 20, i + 1))}`);
  });
  return { shown: [...shown], typed: document.text() };
}

const languageOf = (name: string) =>
  name.endsWith(".cable") || name.startsWith("004") ? "cable" : "memo";

describe("a document without faults", () => {
  test.each(["1-clean-memorandum.memo", "2-clean-cable.cable"])("%s", (name) => {
    const text = readFileSync(join("samples", name), "utf8");
    expect(type(text, languageOf(name))).toEqual({ shown: [], typed: text });
  });
});

describe("a document with a fault", () => {
  test("shows it once the caret has left it", () => {
    const text = readFileSync("samples/3-footnotes.memo", "utf8");
    const { shown } = type(`${text}\n`, "memo");
    expect(shown.map((finding) => finding.split(" ", 1)[0])).toContain("footnote/out-of-order");
  });
});

/** Types a text through a server, asking for the diagnostics after each character. */
async function typeThrough(server: BuiltServer, text: string, language: string): Promise<string[]> {
  const { client } = await LanguageClient.start(server.path, { capabilities: fullCapabilities });
  const uri = `file:///typed.${language}`;
  await client.open(uri, language, "");
  const shown = new Set<string>();
  let at = { line: 0, character: 0 };
  let resultId: string | undefined;
  for (const typed of text) {
    await client.change(uri, { start: at, end: at }, typed);
    at =
      typed === "\n"
        ? { line: at.line + 1, character: 0 }
        : { line: at.line, character: at.character + typed.length };
    const report = await client.pull(uri, resultId);
    resultId = report.resultId;
    if (report.kind === "full")
      for (const { severity, code } of report.items)
        if (severity === 1 || severity === 2) shown.add(`${code} at ${at.line}:${at.character}`);
  }
  await client.stop();
  return [...shown];
}

describeCorpus("the seeds", () => {
  let server: BuiltServer;

  beforeAll(async () => {
    server = await buildServer();
  });

  afterAll(() => server.remove());

  test.each(seedNames)(
    "%s, typed through the server",
    async (name) => {
      const text = readFileSync(join(seedsFolder, name), "utf8");
      expect(await typeThrough(server, text, languageOf(name))).toEqual([]);
    },
    300_000,
  );
});
