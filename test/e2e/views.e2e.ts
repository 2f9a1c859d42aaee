/* The view *Transcription* in a real window: what it lists, going there, and withdrawing an acceptance. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOf } from "./support/places.ts";
import { describeInBrowser, openWeb, picture, type WebWindow } from "./support/webTests.ts";
import type { Window } from "./support/window.ts";

const practice = readFileSync("samples/practice.memo", "utf8");

describeInBrowser("the view Transcription", () => {
  let web: WebWindow;
  let window: Window;

  beforeAll(async () => {
    web = await openWeb({
      files: { "/ws/practice.memo": practice },
      settings: { "workbench.colorTheme": "Default Light Modern" },
    });
    window = web.window;
  });

  afterAll(() => web.close());

  const row = (text: string) =>
    window.page.locator(".customview-tree .monaco-list-row", { hasText: text }).first();

  test("is empty without a document, and says what it is for", async () => {
    await window.command("Cablegram: Focus on Transcription View");
    await window.page.locator(".welcome-view-content", { hasText: "Open a cable" }).waitFor();
  });

  test("lists the document's footnotes and goes to them", async () => {
    await window.command("View: Show Explorer");
    await window.openFile("practice.memo");
    await window.waitForStatus("5 to check");
    await window.command("Cablegram: Focus on Transcription View");
    await row("3 Yes, this is the third note").waitFor();
    // The pointer still is where the folder's tree was, and its hover would hide the rows.
    await window.page.mouse.move(900, 600);
    await window.page.locator(".monaco-hover.workbench-hover").waitFor({ state: "hidden" });
    await window.screenshot(picture("view-transcription"));
    await row("2 Nothing that you do here").click();
    const { line } = placeOf(practice, "  2. Nothing");
    await window.waitForCaret(line, "  2".length + 1);
  });

  test("withdraws an acceptance", async () => {
    await window.focusEditor();
    const { line, column } = placeOf(practice, "June 3");
    await window.goTo(line, column);
    await window.quickFix("Accept as in the Original");
    await window.waitForStatus("4 to check");
    const accepted = row("There is no June 31");
    await accepted.waitFor();
    await accepted.hover();
    await accepted.locator(".action-label[aria-label='Withdraw']").click();
    await window.waitForStatus("5 to check");
    await expect.poll(() => accepted.count()).toBe(0);
  });
});
