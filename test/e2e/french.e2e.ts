/*
 * The extension in a window in French, with a language pack without a word of its own, so that what is in
 * French is ours. It takes a Node host: to the web our extension is a built-in one, whose words VS Code asks
 * of the network.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeInNodeHost, startCodeServer } from "./support/codeServer.ts";
import { picture } from "./support/webTests.ts";
import { Window } from "./support/window.ts";

type Strings = Readonly<Record<string, string>>;
const readJson = (path: string): Strings => JSON.parse(readFileSync(path, "utf8"));
const manifest = readJson("package.nls.fr.json");
const client = readJson("l10n/bundle.l10n.fr.json");

/** One of the client's strings in French, without its icon and with a value. */
const french = (text: string, value = "") =>
  (client[text] ?? "").replace(/^\$\(\w+\) /, "").replace("{0}", value);

describeInNodeHost("a window in French", (entry) => {
  test("speaks French, and its findings English", async () => {
    const name = "3-footnotes.memo";
    const files = { [name]: readFileSync(join("samples", name), "utf8") };
    const server = await startCodeServer(entry, "dist/cablegram.vsix", files, [], "fr");
    const window = await Window.open(server.address);
    // The pack has nothing for VS Code's own extensions, and no registry is there to be asked for it.
    window.expectedErrors.push(
      /^Activating extension 'vscode\./,
      /getBuiltInExtensionTranslationsUri/,
    );
    try {
      await window.openFile(name);
      await window.waitForStatus(french("$(warning) {0} to check", "3"));
      await window.command(`Cablegram: ${manifest["command.markTranscribed"]}`);
      await window.waitForStatus(french("Marked: {0}", french("transcribed")));
      await window.page.locator(".activitybar .action-label[aria-label^='Cablegram']").click();
      const row = window.page.locator(".pane .monaco-list-row", { hasText: name }).first();
      await row.waitFor();
      await expect
        .poll(() => row.getAttribute("aria-label"), { timeout: 60_000 })
        .toContain(`${name}, ${french("transcribed")}, ${french("{0} findings", "3")}`);
      expect((await window.problems("stands after 4")).join(" ")).toContain("Footnote number 3");
      await window.screenshot(picture("french"));
    } finally {
      await window.close();
      await server.close();
    }
  });
});
