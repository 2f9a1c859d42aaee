/*
 * The packaged extension in VS Code for the Web, in a real browser: what a user sees and does.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeInBrowser, openWeb, picture, type WebWindow } from "./support/webTests.ts";
import type { Window } from "./support/window.ts";

const samples = Object.fromEntries(
  readdirSync("samples")
    .filter((name) => name.endsWith(".memo") || name.endsWith(".cable"))
    .map((name) => [`/ws/${name}`, readFileSync(join("samples", name), "utf8")]),
);

describeInBrowser("VS Code for the Web", () => {
  describe("in a trusted window", () => {
    let web: WebWindow;
    let window: Window;

    beforeAll(async () => {
      web = await openWeb({
        files: { ...samples, "/ws/letter.txt": samples["/ws/1-clean-memorandum.memo"] ?? "" },
      });
      window = web.window;
    });

    afterAll(() => web.close());

    test("a clean memorandum has nothing to check, and an outline", async () => {
      await window.openFile("1-clean-memorandum.memo");
      await window.waitForLanguage("Memorandum");
      await window.waitForStatus("Nothing to check");
      const labels = await window.outline("12");
      expect(labels.join("\n")).toMatch(/Memorandum From the Director of the Office/);
      await window.screenshot(picture("web-memorandum"));
    });

    test("findings are shown, mended and accepted", async () => {
      await window.openFile("3-footnotes.memo");
      await window.waitForStatus("3 to check");
      const rows = await window.problems("stands after 4");
      expect(rows.join("\n")).toMatch(/Footnote number 3 stands after 4/);
      await window.screenshot(picture("web-problems"));
      await window.focusEditor();
      await window.goTo(11, 118);
      await window.quickFix("Change 8 to 6");
      await window.waitForStatus("2 to check");
      await window.goTo(9, 149);
      await window.quickFix("Accept as in the Original");
      await window.waitForStatus("1 to check");
    });

    test("hover, go to the note and back", async () => {
      await window.openFile("1-clean-memorandum.memo");
      await window.goTo(9, 39);
      expect(await window.hoverAtCaret()).toContain("See Document 9");
      await window.command("Cablegram: Go to Note / Back to Text");
      await window.waitForCaret(27, 3);
      await window.command("Cablegram: Go to Note / Back to Text");
      await window.waitForCaret(9, 39);
    });

    test("a cable is read and explained", async () => {
      await window.openFile("5-header.cable");
      await window.waitForLanguage("Cable");
      await window.waitForStatus("to check");
      const labels = await window.outline("HELSINKI");
      expect(labels.join("\n")).toMatch(/HELSINKI 431/);
      await window.focusEditor();
      await window.goTo(18, 8);
      expect(await window.hoverAtCaret()).toContain("SCUL");
      await window.screenshot(picture("web-cable"));
    });

    test("a text file that looks like a memorandum asks once", async () => {
      await window.openFile("letter.txt");
      const toast = window.page.locator(".notification-list-item", {
        hasText: "looks like a memorandum",
      });
      await toast.waitFor();
      await toast.locator(".monaco-button", { hasText: "This File" }).click();
      await window.waitForLanguage("Memorandum");
    });

    test("nothing outside this machine was asked for", () => {
      expect([...window.refused]).toEqual([]);
    });
  });

  test.each([
    ["Default Dark Modern", "dark"],
    ["Default Light Modern", "light"],
    ["Default High Contrast", "contrast"],
  ])("looks calm in %s", async (theme, name) => {
    const { window, close } = await openWeb({
      files: samples,
      settings: { "workbench.colorTheme": theme },
    });
    try {
      await window.openFile("2-clean-cable.cable");
      await window.waitForStatus("Nothing to check");
      expect(await window.page.locator(".monaco-editor .squiggly-error").count()).toBe(0);
      expect(await window.foreignMarks()).toEqual([]);
      await window.screenshot(picture(`web-${name}-cable`));
      await window.openFile("4-pages.memo");
      await window.waitForStatus("to check");
      await window.screenshot(picture(`web-${name}-memo`));
    } finally {
      await close();
    }
  });

  test("works in a restricted window", async () => {
    const { window, close } = await openWeb({ files: samples, isTrusted: false });
    try {
      await window.openFile("3-footnotes.memo");
      await window.waitForStatus("3 to check");
      expect(await window.isRestricted()).toBe(true);
      await window.screenshot(picture("web-restricted"));
    } finally {
      await close();
    }
  });
});
