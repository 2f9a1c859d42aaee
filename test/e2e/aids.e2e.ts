/*
 * What is off until a setting turns it on, in a real window: Enter that continues a list and one step
 * of undo for what it wrote, linked numbers, the next page behind the caret, hints and lines above notes.
 */
import { expect, test } from "vitest";
import { NOTED, PLAIN_CABLE } from "../support/footnoteTexts.ts";
import { placeOf } from "./support/places.ts";
import { describeInBrowser, openWeb, picture } from "./support/webTests.ts";
import type { Window } from "./support/window.ts";

const NUMBERED = PLAIN_CABLE.replace("LARSEN\n", "");
const ON = {
  "cablegram.continueOnEnter": true,
  "cablegram.linkFootnoteNumbers": true,
  "cablegram.suggestNextPage": true,
  "cablegram.inlayHints.tags": true,
  "cablegram.inlayHints.dates": true,
  "cablegram.inlayHints.footnotes": true,
  "cablegram.codeLens.footnotes": true,
};

/** The visible text of the editor, hints included, blanks single. */
async function editorText(window: Window): Promise<string> {
  const text = await window.page.locator(".monaco-editor .view-lines").first().innerText();
  return text.replaceAll(/[^\S\n]+/g, " ");
}

/** Saves, and waits until the file is as expected. */
async function expectSaved(
  window: Window,
  saved: ReadonlyMap<string, Buffer>,
  path: string,
  text: string,
): Promise<void> {
  await expect
    .poll(
      async () => {
        await window.page.keyboard.press("Control+S");
        return saved.get(path)?.toString("utf8");
      },
      { timeout: 60_000, interval: 500 },
    )
    .toBe(text);
}

describeInBrowser("the aids in VS Code for the Web", () => {
  test("Enter continues paragraphs, and each step is undone by itself", async () => {
    const { window, server, close } = await openWeb({
      files: { "/ws/a.cable": NUMBERED },
      settings: ON,
    });
    try {
      await window.openFile("a.cable");
      await window.waitForStatus("Nothing to check");
      const end = placeOf(NUMBERED, "IN MAY.");
      await window.focusEditor();
      await window.goTo(end.line, end.column);
      const { keyboard } = window.page;
      await keyboard.press("Enter");
      await keyboard.press("Enter");
      await window.waitForCaret(end.line + 2, 4);
      await expectSaved(window, server.saved, "/ws/a.cable", `${NUMBERED}\n2. \n`);
      await keyboard.press("Control+Z");
      await window.waitForCaret(end.line + 2, 1);
      await keyboard.press("Control+Z");
      await window.waitForCaret(end.line + 1, 1);
      await keyboard.press("Control+Z");
      await window.waitForCaret(end.line, end.column);
      await expectSaved(window, server.saved, "/ws/a.cable", NUMBERED);
      // Enter behind the number alone ends the list.
      await keyboard.press("Enter");
      await keyboard.press("Enter");
      await window.waitForCaret(end.line + 2, 4);
      await keyboard.press("Enter");
      await window.waitForCaret(end.line + 2, 1);
      await expectSaved(window, server.saved, "/ws/a.cable", `${NUMBERED}\n\n`);
    } finally {
      await close();
    }
  });

  test("a number changes at its note as well", async () => {
    const { window, server, close } = await openWeb({
      files: { "/ws/a.memo": NOTED },
      settings: ON,
    });
    try {
      await window.openFile("a.memo");
      await window.waitForStatus("to check");
      const lens = window.page.locator(".codelens-decoration", { hasText: "1 place in the text" });
      await lens.first().waitFor();
      await expect.poll(() => editorText(window)).toContain("May.2 See Document 9.");
      await window.screenshot(picture("web-aids-memo"));
      const { line, column } = placeOf(NOTED, "list.4");
      await window.focusEditor();
      await window.goTo(line, column);
      await window.page.locator(".linked-editing-decoration").first().waitFor();
      await window.page.keyboard.type("7");
      const linked = NOTED.replace("list.4", "list.47").replace("  4. Not", "  47. Not");
      await expectSaved(window, server.saved, "/ws/a.memo", linked);
    } finally {
      await close();
    }
  });

  test("hints come and go with their setting, and the next page is suggested", async () => {
    const file = `PAGE 01 HELSIN 00412 121502Z\n\n${NUMBERED}`;
    const { window, server, close } = await openWeb({
      files: { "/ws/a.cable": file, "/ws/.vscode/settings.json": "{}" },
    });
    try {
      await window.openFile("a.cable");
      await window.waitForStatus("to check");
      expect(await editorText(window)).not.toContain("Finland");
      await window.command("Preferences: Open Workspace Settings (JSON)");
      await window.page.locator(".tab.active", { hasText: "settings.json" }).waitFor();
      await window.focusEditor();
      await window.page.keyboard.press("Control+A");
      await window.page.keyboard.insertText(
        JSON.stringify({ "cablegram.inlayHints.tags": true, "cablegram.suggestNextPage": true }),
      );
      await window.page.keyboard.press("Control+S");
      await window.page.locator(".tab", { hasText: "a.cable" }).click();
      await expect.poll(() => editorText(window), { timeout: 30_000 }).toContain("Finland");
      await window.screenshot(picture("web-aids-cable"));
      const end = placeOf(file, "IN MAY.\n");
      await window.focusEditor();
      await window.goTo(end.line, end.column);
      await window.page.keyboard.type("\nPA");
      await window.command("Trigger Inline Suggestion");
      await window.page.locator(".ghost-text-decoration, .ghost-text").first().waitFor();
      await window.page.keyboard.press("Tab");
      const expected = `${file}\nPAGE 02 HELSIN 00412 121502Z`;
      await expectSaved(window, server.saved, "/ws/a.cable", expected);
    } finally {
      await close();
    }
  });
});
