/*
 * All that Cablegram shows, in one window for each kind of theme: whether everybody can read it, and
 * pictures for looking at. The texts are coloured by the theme, so what axe finds there is the theme's.
 */
import { readFileSync } from "node:fs";
import type { FrameLocator, Locator } from "playwright-core";
import { expect, test } from "vitest";
import { ReadingPanel } from "./support/readingView.ts";
import { pngPage } from "./support/scanImages.ts";
import { ScanView } from "./support/scanView.ts";
import { describeInBrowser, openWeb, picture } from "./support/webTests.ts";
import { STEP, type Window } from "./support/window.ts";

const sample = (name: string) => readFileSync(`samples/${name}`, "utf8");

const FILES = {
  "/ws/3-footnotes.memo": sample("3-footnotes.memo"),
  "/ws/5-header.cable": sample("5-header.cable"),
  "/ws/practice.memo": sample("practice.memo"),
  "/ws/practice.png": pngPage(1),
};

describeInBrowser("looks", () => {
  test.each([
    ["Default Light Modern", "light"],
    ["Default Dark Modern", "dark"],
    ["Default High Contrast", "contrast"],
    ["Default High Contrast Light", "contrast-light"],
  ])("in %s", async (theme, suffix) => {
    const { window, close } = await openWeb({
      files: FILES,
      settings: { "workbench.colorTheme": theme },
    });
    const take = (name: string) => window.screenshot(picture(`looks-${suffix}-${name}`));
    try {
      await window.command("Welcome: Open Walkthrough");
      await window.page.keyboard.type("Get Started with Cablegram");
      await window.page.keyboard.press("Enter");
      const walkthrough = ".gettingStartedContainer .gettingStartedDetailsContent";
      await window.page.locator(walkthrough, { hasText: "Open the practice page" }).waitFor();
      await take("walkthrough");

      await window.openFile("5-header.cable");
      await window.waitForStatus("to check");
      await window.problems("TO line");
      await take("cable");
      await window.command("View: Toggle Panel Visibility");

      await window.openFile("practice.memo");
      await window.waitForStatus("5 to check");
      await window.command("Cablegram: Focus on Documents View");
      const rows = window.page.locator(".customview-tree .monaco-list-row");
      await rows.filter({ hasText: "5-header.cable" }).waitFor();
      await rows.filter({ hasText: "Yes, this is the third note" }).waitFor();
      await window.page.mouse.move(900, 600);
      // VS Code reads a row's label and description to the user as one text, which axe does not know.
      const own = ["label-content-name-mismatch"];
      expect(await window.faultsOf(window.page, ".part.sidebar .pane-body", own)).toEqual([]);

      const scan = new ScanView(window);
      await window.command("Cablegram: Open Scan Beside");
      await scan.waitForDrawing(1);
      expect(await scan.faults()).toEqual([]);
      await take("memo");

      await window.focusEditor();
      await window.command("View: Close Editors in Other Groups");
      await window.command("Cablegram: Open Reading View");
      const reading = new ReadingPanel(window);
      await reading.blocks.nth(2).waitFor();
      expect(await reading.faults()).toEqual([]);
      await take("reading");
    } finally {
      await close();
    }
  });

  test("panels that are open take over another theme", async () => {
    const { window, close } = await openWeb({
      files: FILES,
      settings: { "workbench.colorTheme": "Default Light Modern" },
    });
    /** Whether a panel has the theme's colours, of which `text` is one; which theme that is. */
    const expectTheme = async (panel: FrameLocator, text: string): Promise<string> => {
      const [background, color] = await Promise.all([
        themeColor(window, "editor-background"),
        themeColor(window, text),
      ]);
      await expect
        .poll(() => colorsOf(panel.locator("body")), { timeout: STEP })
        .toEqual({ background, color });
      return background;
    };
    const expectChanges = async (panel: FrameLocator, text: string, name: string) => {
      const before = await expectTheme(panel, text);
      await window.command("Preferences: Toggle between Light/Dark Themes");
      await expect
        .poll(() => themeColor(window, "editor-background"), { timeout: STEP })
        .not.toBe(before);
      await expectTheme(panel, text);
      await window.screenshot(picture(`looks-changed-${name}`));
    };
    try {
      await window.openFile("practice.memo");
      await window.command("Cablegram: Open Scan Beside");
      const scan = new ScanView(window);
      await scan.waitForDrawing(1);
      await expectChanges(scan.frame, "foreground", "scan");
      expect(await scan.faults()).toEqual([]);
      await window.focusEditor();
      await window.command("View: Close Editors in Other Groups");
      await window.command("Cablegram: Open Reading View");
      const reading = new ReadingPanel(window);
      await reading.blocks.nth(2).waitFor();
      await expectChanges(reading.frame, "editor-foreground", "reading");
      expect(await reading.faults()).toEqual([]);
    } finally {
      await close();
    }
  });
});

/** A colour of the theme by its name, as the browser has it. */
function themeColor({ page }: Window, name: string): Promise<string> {
  return page.locator(".monaco-workbench").evaluate((workbench, name) => {
    const probe = workbench.ownerDocument.createElement("i");
    probe.style.color = `var(--vscode-${name})`;
    workbench.append(probe);
    const color = String(probe.computedStyleMap().get("color"));
    probe.remove();
    return color;
  }, name);
}

/** The colours of an element's text and ground. */
function colorsOf(element: Locator): Promise<{ background: string; color: string }> {
  return element.evaluate((each) => {
    const styles = each.computedStyleMap();
    return {
      background: String(styles.get("background-color")),
      color: String(styles.get("color")),
    };
  });
}
