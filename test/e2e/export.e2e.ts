/* *Export…* and *Print…* in a real window: the files that they write are read back. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFile } from "../../server/src/features/export/readDocument.ts";
import type { Reading } from "../../server/src/features/export/reading.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { defaultVocabulary } from "../../server/src/vocabulary/vocabulary.ts";
import {
  expectedReading,
  readDocx,
  readHtml,
  readMarkdown,
  readTei,
} from "../support/exportReaders.ts";
import { describeInBrowser, openWeb, type WebWindow } from "./support/webTests.ts";
import { STEP, type Window } from "./support/window.ts";

const sample = readFileSync("samples/1-clean-memorandum.memo", "utf8");
const expected = expectedReading(readFile(analyze(sample), "sample.memo", defaultVocabulary));
const text = (bytes: Buffer) => bytes.toString("utf8");
const FORMATS: readonly (readonly [string, string, (bytes: Buffer) => Reading | undefined])[] = [
  ["Word", "docx", (bytes) => readDocx(new Uint8Array(bytes))],
  ["HTML", "html", (bytes) => readHtml(text(bytes))],
  ["Markdown", "md", (bytes) => readMarkdown(text(bytes))],
  ["TEI", "xml", (bytes) => readTei(text(bytes))],
  [
    "Plain Text",
    "txt",
    (bytes) => expectedReading(readFile(analyze(text(bytes)), "sample.txt", defaultVocabulary)),
  ],
  ["JSON", "json", () => undefined],
];

describeInBrowser("export and print", () => {
  let web: WebWindow;
  let window: Window;

  beforeAll(async () => {
    web = await openWeb({
      files: Object.fromEntries(
        ["sample", "reading", "proof", "report"].map((name) => [`/ws/${name}.memo`, sample]),
      ),
    });
    window = web.window;
    await window.openFile("sample.memo");
    await window.waitForStatus("Nothing to check");
  });

  afterAll(async () => {
    expect([...window.refused]).toEqual([]);
    await web.close();
  });

  /** Runs a command, picks an item, and saves under the name that is proposed. */
  async function save(command: string, item: string, path: string): Promise<Buffer> {
    await window.focusEditor();
    await window.command(command);
    await window.page
      .locator(".quick-input-list .monaco-list-row", { hasText: item })
      .first()
      .click();
    const field = window.page.locator(".quick-input-widget .quick-input-box input");
    await expect.poll(() => field.inputValue(), { timeout: STEP }).toBe(path);
    await window.page.keyboard.press("Enter");
    await expect.poll(() => web.server.saved.has(path), { timeout: STEP }).toBe(true);
    await window.command("Notifications: Clear All Notifications");
    return web.server.saved.get(path) ?? Buffer.alloc(0);
  }

  test.each(FORMATS)("%s says the same when it is read back", async (label, extension, read) => {
    const bytes = await save("Cablegram: Export…", label, `/ws/sample.${extension}`);
    const reading = read(bytes);
    if (reading !== undefined) expect(reading).toEqual(expected);
    else expect(JSON.parse(text(bytes))).toMatchObject({ version: 1, text: sample });
    await window.page
      .locator(".explorer-folders-view .monaco-list-row", { hasText: `sample.${extension}` })
      .first()
      .waitFor();
  });

  test.each([
    ["Reading Copy", "reading", "Three steps remain"],
    ["Proof Copy", "proof", 'scope="row">12<'],
    ["Review Report", "report", "Review of report.memo"],
  ])("%s is one page that needs no other", async (label, name, piece) => {
    await window.openFile(`${name}.memo`);
    const page = text(await save("Cablegram: Print…", label, `/ws/${name}.html`));
    expect(page).toContain(piece);
    expect(page).toContain("default-src &#x27;none&#x27;");
    expect(page).not.toMatch(/<(?:script|link|img|iframe)|(?:src|href)="(?!#)|@import|url\(/);
  });
});
