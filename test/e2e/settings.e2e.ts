/* A change of a setting acts at once, in the window's settings and in those of the folder. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { Desk } from "./commands/desk.ts";
import { memo } from "./commands/texts.ts";
import { ExtensionHost } from "./support/extensionHost.ts";
import { describeInBrowser, openWeb, type WebWindow } from "./support/webTests.ts";
import { STEP } from "./support/window.ts";

const FAULTY = memo("They are here.").replace("March 4", "June 31");
const RULE = "dateline/impossible-date";
const NOTED = memo("The charts arrived.1", "  1. From the library.\n");

describeInBrowser("settings in the web host", () => {
  let host: ExtensionHost;
  let web: WebWindow;
  let desk: Desk;

  beforeAll(async () => {
    host = await ExtensionHost.open();
    const files = { "/ws/read.txt": "", "/ws/.vscode/settings.json": "{}" };
    web = await openWeb({ files, moreExtensions: [host.probe] });
    desk = new Desk(web.window, host);
  });

  afterAll(async () => {
    await web?.close();
    await host?.close();
  });

  /** Sets a setting of the folder; `null` takes it out. */
  const set = (name: string, value: unknown) =>
    host.run(
      (vscode, { name, value }) =>
        vscode.workspace
          .getConfiguration()
          .update(name, value ?? undefined, vscode.ConfigurationTarget.Workspace),
      { name, value },
    );

  test("the severity of a rule, there and back", async () => {
    await desk.open("memo", `|${FAULTY}`);
    await desk.waitForCodes(RULE);
    await set("cablegram.severities", { [RULE]: "off" });
    await desk.waitForCodes();
    await desk.window.waitForStatus("Nothing to check");
    await set("cablegram.severities", null);
    await desk.waitForCodes(RULE);
  });

  test("hints and lines above notes, there and back", async () => {
    await desk.open("memo", `|${NOTED}`);
    const lens = desk.window.page.locator(".codelens-decoration", { hasText: "1 place" });
    const text = () => desk.window.page.locator(".monaco-editor .view-lines").first().innerText();
    await set("cablegram.codeLens.footnotes", true);
    await lens.first().waitFor();
    await set("cablegram.inlayHints.footnotes", true);
    // The blanks between words are others on the screen.
    await expect.poll(text, { timeout: STEP }).toMatch(/arrived\.1\W*From.the.library/);
    await set("cablegram.codeLens.footnotes", null);
    await expect.poll(() => lens.count(), { timeout: STEP }).toBe(0);
    await set("cablegram.inlayHints.footnotes", null);
    await expect.poll(text, { timeout: STEP }).not.toMatch(/arrived\.1\W*From/);
  });

  test("the folder's config.json, when it is made, changed and deleted", async () => {
    await desk.open("memo", `|${FAULTY}`);
    await desk.waitForCodes(RULE);
    const config = (severity: string) => JSON.stringify({ severities: { [RULE]: severity } });
    await desk.write(".cablegram/config.json", config("off"));
    await desk.waitForCodes();
    await desk.write(".cablegram/config.json", config("hint"));
    await desk.waitForCodes(RULE);
    await desk.write(".cablegram/config.json", config("off"));
    await desk.waitForCodes();
    await host.run((vscode) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (folder === undefined) throw new Error("No folder is open");
      return vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, ".cablegram/config.json"));
    }, null);
    await desk.waitForCodes(RULE);
  });

  test("the check of the whole folder", async () => {
    await desk.write("closed.memo", FAULTY);
    const closed = () =>
      host.run(
        (vscode) =>
          vscode.languages
            .getDiagnostics()
            .filter(([uri, found]) => uri.path.endsWith("/closed.memo") && 0 < found.length).length,
        null,
      );
    await desk.open("memo", `|${NOTED}`);
    expect(await closed()).toBe(0);
    await set("cablegram.checkFolder", true);
    await expect.poll(closed, { timeout: STEP }).toBe(1);
    await set("cablegram.checkFolder", null);
    await expect.poll(closed, { timeout: STEP }).toBe(0);
  });
});
