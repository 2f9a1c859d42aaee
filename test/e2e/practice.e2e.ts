/*
 * The first five minutes: the practice document from its opening to *Nothing to check*, by the keyboard,
 * and the walkthrough, whose steps tick themselves off.
 */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeOf } from "./support/places.ts";
import { describeInBrowser, openWeb, picture, type WebWindow } from "./support/webTests.ts";
import type { Window } from "./support/window.ts";

const practice = readFileSync("samples/practice.memo", "utf8");
const STEPS = 5;

/** Puts the caret behind a piece of the practice text. */
async function goBehind(window: Window, piece: string): Promise<void> {
  await window.focusEditor();
  const { line, column } = placeOf(practice, piece);
  await window.goTo(line, column);
}

describeInBrowser("the first five minutes", () => {
  describe("the practice document", () => {
    let web: WebWindow;
    let window: Window;

    beforeAll(async () => {
      web = await openWeb({
        files: { "/ws/notes.txt": "Nothing here.\n" },
        settings: { "workbench.colorTheme": "Default Light Modern" },
      });
      window = web.window;
    });

    afterAll(() => web.close());

    const doneSteps = () =>
      window.page.locator(".gettingStartedContainer .codicon.complete").count();

    async function openWalkthrough(): Promise<void> {
      await window.command("Welcome: Open Walkthrough");
      await window.page.keyboard.type("Get Started with Cablegram");
      await window.page.keyboard.press("Enter");
      await window.page
        .locator(".gettingStartedContainer", { hasText: "Open the practice page" })
        .waitFor();
    }

    test("is opened by the first step of the walkthrough", async () => {
      await openWalkthrough();
      await window.screenshot(picture("walkthrough"));
      await window.page
        .locator(".gettingStartedContainer .monaco-button", { hasText: "Open Practice Document" })
        .click();
      await window.waitForLanguage("Memorandum");
      await window.waitForStatus("5 to check");
      await window.screenshot(picture("practice-begin"));
    });

    test("F8 goes to each of the five", async () => {
      await window.focusEditor();
      await window.goTo(1, 1);
      const places = new Set<string>();
      const selection = window.page.locator("#status\\.editor\\.selection");
      for (let i = 0; i < STEPS; i++) {
        const before = await selection.innerText();
        await window.page.keyboard.press("F8");
        await expect.poll(() => selection.innerText()).not.toBe(before);
        places.add(await selection.innerText());
        await window.page.locator(".marker-widget").waitFor();
        if (i === 0) await window.screenshot(picture("practice-next"));
      }
      expect(places.size).toBe(STEPS);
      await window.page.keyboard.press("Escape");
    });

    test("the five are dealt with by the keyboard", async () => {
      await goBehind(window, "[Pge");
      await window.quickFix("Change [Pge 88] to [Page 88]");
      await window.waitForStatus("4 to check");
      await goBehind(window, "the third note,");
      await window.quickFix("Change 5 to 3");
      await window.waitForStatus("3 to check");
      await goBehind(window, "June");
      await window.page.keyboard.press("ArrowRight");
      await window.quickFix("Accept as in the Original");
      await window.waitForStatus("2 to check");
      await goBehind(window, "[illegible");
      await window.page.keyboard.type("]");
      await window.waitForStatus("1 to check");
      await goBehind(window, "which goes o");
      await window.quickFix("Join the two parts");
      await window.waitForStatus("Nothing to check");
      await window.screenshot(picture("practice-done"));
    });

    test("all steps of the walkthrough are ticked off", async () => {
      await openWalkthrough();
      await expect.poll(doneSteps).toBe(STEPS);
      await window.screenshot(picture("walkthrough-done"));
    });

    test("another opening begins anew", async () => {
      await window.command("Cablegram: Open Practice Document");
      await window.waitForStatus("5 to check");
    });
  });

  test("the window of npm start says that it is a practice copy", async () => {
    const { window, close } = await openWeb({
      files: { "/ws/a.memo": practice },
      isPractice: true,
    });
    try {
      await window.waitForStatus("Practice copy: changes are not saved to your disk");
    } finally {
      await close();
    }
  });
});
