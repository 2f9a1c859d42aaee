/*
 * The packaged extension in a VS Code with a Node extension host, as on the desktop: code-server, whose
 * entry.js the environment variable CODE_SERVER names. Without it the tests are skipped with a message.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeCorpus } from "../support/corpus.ts";
import { type CodeServer, describeInNodeHost, startCodeServer } from "./support/codeServer.ts";
import { placeOf } from "./support/places.ts";
import { expectSeed, seeds } from "./support/seeds.ts";
import { picture } from "./support/webTests.ts";
import { Window } from "./support/window.ts";

const names = ["1-clean-memorandum.memo", "3-footnotes.memo", "5-header.cable"] as const;
const samples = Object.fromEntries(
  names.map((name) => [name, readFileSync(join("samples", name), "utf8")]),
);
const clean = samples["1-clean-memorandum.memo"] ?? "";
const faulty = samples["3-footnotes.memo"] ?? "";

describeInNodeHost("VS Code with a Node extension host", (entry) => {
  let codeServer: CodeServer;
  let window: Window;

  beforeAll(async () => {
    codeServer = await startCodeServer(entry, "dist/cablegram.vsix", samples);
    window = await Window.open(codeServer.address);
  });

  afterAll(async () => {
    await window?.close();
    await codeServer?.close();
  });

  const read = (name: string): string => {
    const path = join(codeServer.folder, ".cablegram", name);
    return existsSync(path) ? readFileSync(path, "utf8") : "";
  };

  test("a clean memorandum: outline, hover, go to the note and back", async () => {
    await window.openFile("1-clean-memorandum.memo");
    await window.waitForLanguage("Memorandum");
    await window.waitForStatus("Nothing to check");
    const labels = await window.outline("12");
    expect(labels.join("\n")).toMatch(/Memorandum From the Director of the Office/);
    await window.focusEditor();
    const at = placeOf(clean, "went well.");
    const note = placeOf(clean, "Drafted by Harlow.\n  ");
    await window.goTo(at.line, at.column);
    expect(await window.hoverAtCaret()).toContain("See Document 9");
    await window.command("Cablegram: Go to Note / Back to Text");
    await window.waitForCaret(note.line, note.column);
    await window.command("Cablegram: Go to Note / Back to Text");
    await window.waitForCaret(at.line, at.column);
  });

  test("nothing but our own marks at a word that is all over the text", async () => {
    const { line, column } = placeOf(clean, "Eleven libra");
    await window.goTo(line, column);
    await window.page.waitForTimeout(1500);
    await window.screenshot(picture("node-memorandum"));
    expect(await window.foreignMarks()).toEqual([]);
  });

  test("a finding is mended, accepted on disk and turned off on disk", async () => {
    await window.openFile("3-footnotes.memo");
    await window.waitForStatus("3 to check");
    const rows = await window.problems("stands after 4");
    expect(rows.join("\n")).toMatch(/Footnote number 3 stands after 4/);
    await window.screenshot(picture("node-problems"));
    await window.focusEditor();

    const missing = placeOf(faulty, "legal adviser in May.");
    await window.goTo(missing.line, missing.column);
    await window.quickFix("Change 8 to 6");
    await window.waitForStatus("2 to check");

    const order = placeOf(faulty, "closed the file.");
    await window.goTo(order.line, order.column);
    await window.quickFix("Accept as in the Original");
    await window.waitForStatus("1 to check");
    await expect.poll(() => read("accepted.jsonl")).toContain("footnote/out-of-order");

    const label = placeOf(faulty, "Joan Ellis\n  ");
    await window.goTo(label.line, label.column);
    await window.quickFix("Turn Off footnote/unreadable-number for This Folder");
    await window.waitForStatus("Nothing to check");
    await expect.poll(() => read("config.json")).toContain("footnote/unreadable-number");
  });

  test("a cable is read and explained", async () => {
    await window.openFile("5-header.cable");
    await window.waitForLanguage("Cable");
    await window.waitForStatus("to check");
    await window.focusEditor();
    await window.goTo(18, 8);
    expect(await window.hoverAtCaret()).toContain("SCUL");
    await window.screenshot(picture("node-cable"));
  });
});

describeCorpus("the seeds", () => {
  describeInNodeHost("in VS Code with a Node extension host", (entry) => {
    let codeServer: CodeServer;
    let window: Window;

    beforeAll(async () => {
      const files = Object.fromEntries(seeds.map(({ name, text }) => [name, text]));
      codeServer = await startCodeServer(entry, "dist/cablegram.vsix", files);
      window = await Window.open(codeServer.address);
    });

    afterAll(async () => {
      await window?.close();
      await codeServer?.close();
    });

    test.each(seeds)("$name opens with all that belongs to it", async (seed) => {
      await expectSeed(window, seed);
    });
  });
});
