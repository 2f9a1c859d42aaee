/*
 * The default keys of the manifest against those of VS Code itself, on each platform: VS Code for the Web
 * takes the platform from what the browser says of itself.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { EDITOR_KEYS } from "../../scripts/keyboardCard.ts";
import { clashes, type Keybinding, type Platform, readOwnKeys } from "../support/keybindings.ts";
import { ExtensionHost } from "./support/extensionHost.ts";
import { describeInBrowser, openWeb } from "./support/webTests.ts";
import { launchBrowser } from "./support/window.ts";

const BROWSERS: Readonly<Record<Platform, string>> = {
  win: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36",
  mac: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36",
  linux:
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36",
};

describeInBrowser("keys", () => {
  test.each(Object.keys(BROWSERS) as Platform[])(
    "clash with none of VS Code's on %s",
    async (platform) => {
      const host = await ExtensionHost.open();
      const web = await openWeb(
        { files: { "/ws/read.txt": "" }, moreExtensions: [host.probe] },
        BROWSERS[platform],
      );
      try {
        const defaults = await readDefaults(host);
        expect(defaults.length).toBeGreaterThan(500);
        expect(clashes(readOwnKeys(platform), defaults)).toEqual([]);
        const missing = EDITOR_KEYS.filter(
          ({ command, key, mac }) =>
            !defaults.some(
              (each) => each.command === command && each.key === (platform === "mac" ? mac : key),
            ),
        );
        expect(missing, "keys on the card that are not VS Code's").toEqual([]);
      } finally {
        await web.close();
        await host.close();
      }
    },
  );

  test.each(["keyboard.html", "keyboard.fr.html"])("%s is one page of paper", async (name) => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(resolve("docs", name)).href);
      for (const format of ["A4", "Letter"]) {
        const pdf = (await page.pdf({ format })).toString("latin1");
        expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
      }
    } finally {
      await browser.close();
    }
  });
});

/** The default keys of the window, without those of extensions of ours. */
async function readDefaults(host: ExtensionHost): Promise<Keybinding[]> {
  const text = await host.run(async (vscode) => {
    const uri = vscode.Uri.parse("vscode://defaultsettings/keybindings.json");
    return (await vscode.workspace.openTextDocument(uri)).getText();
  }, null);
  const json = text.replace(/^\s*\/\/.*$/gm, "");
  const all = JSON.parse(json.slice(0, json.lastIndexOf("]") + 1)) as Keybinding[];
  return all.filter(({ command }) => !command.startsWith("cablegram."));
}
