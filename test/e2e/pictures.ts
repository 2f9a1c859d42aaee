/*
 * `npm run screenshots`: the pictures of the walkthrough and the README, made from the packaged extension in
 * VS Code for the Web, so that they show what it is.
 */
import { mkdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { test } from "vitest";
import { placeOf } from "./support/places.ts";
import { describeInBrowser, openWeb } from "./support/webTests.ts";
import type { Window } from "./support/window.ts";

const practice = readFileSync("samples/practice.memo", "utf8");
const read = (name: string) => readFileSync(`samples/${name}`, "utf8");

const SETTINGS = {
  "workbench.colorTheme": "Default Light Modern",
  "workbench.activityBar.location": "hidden",
  "editor.minimap.enabled": false,
  "breadcrumbs.enabled": false,
  "window.commandCenter": false,
};

/** The walkthrough shows its pictures about so wide. */
const SMALL = { width: 720, height: 460 };
const LARGE = { width: 1100, height: 680 };

/** A picture of the window with few colours, since those of the walkthrough are in the package. */
async function take(window: Window, path: string): Promise<void> {
  // Whatever fades in has done so.
  await window.page.waitForTimeout(500);
  const picture = await window.page.screenshot();
  await sharp(picture).png({ palette: true, colours: 48, effort: 10 }).toFile(path);
}

async function goBehind(window: Window, piece: string): Promise<void> {
  await window.focusEditor();
  const { line, column } = placeOf(practice, piece);
  await window.goTo(line, column);
}

describeInBrowser("pictures", () => {
  test("of the walkthrough", async () => {
    const folder = "media/walkthrough";
    mkdirSync(folder, { recursive: true });
    const { window, close } = await openWeb({ files: {}, settings: SETTINGS });
    try {
      await window.page.setViewportSize(SMALL);
      await window.command("Cablegram: Open Practice Document");
      await window.waitForStatus("5 to check");
      await window.command("View: Toggle Primary Side Bar Visibility");
      await take(window, `${folder}/open.png`);
      await goBehind(window, "mistyped");
      await window.page.keyboard.press("F8");
      await window.page.locator(".marker-widget").waitFor();
      await take(window, `${folder}/next.png`);
      await window.page.keyboard.press("Escape");
      await goBehind(window, "[Pge");
      await window.page.keyboard.press("Control+.");
      await window.page.locator(".action-widget").waitFor();
      await take(window, `${folder}/mend.png`);
      await window.page.keyboard.press("Escape");
      await goBehind(window, "June");
      await window.page.keyboard.press("ArrowRight");
      await window.page.keyboard.press("Control+.");
      await window.page.locator(".action-widget", { hasText: "Accept as in" }).waitFor();
      await take(window, `${folder}/accept.png`);
      await window.page.keyboard.press("Enter");
      await window.waitForStatus("4 to check");
      await goBehind(window, "[Pge");
      await window.quickFix("Change [Pge 88] to [Page 88]");
      await goBehind(window, "the third note,");
      await window.quickFix("Change 5 to 3");
      await goBehind(window, "[illegible");
      await window.page.keyboard.type("]");
      await goBehind(window, "which goes o");
      await window.quickFix("Join the two parts");
      await window.waitForStatus("Nothing to check");
      await window.command("Notifications: Clear All Notifications");
      await window.goTo(1, 1);
      await take(window, `${folder}/done.png`);
    } finally {
      await close();
    }
  });

  test("of the README", async () => {
    const folder = "docs/images";
    mkdirSync(folder, { recursive: true });
    const files = {
      "/ws/3-footnotes.memo": read("3-footnotes.memo"),
      "/ws/5-header.cable": read("5-header.cable"),
    };
    const { window, close } = await openWeb({ files, settings: SETTINGS });
    try {
      await window.page.setViewportSize(LARGE);
      await window.openFile("5-header.cable");
      await window.outline("HELSINKI");
      await window.problems("TO line");
      await take(window, `${folder}/cable.png`);
      await window.openFile("3-footnotes.memo");
      await window.waitForStatus("3 to check");
      await window.focusEditor();
      await window.goTo(11, 118);
      await window.command("Show or Focus Hover");
      await window.page.locator(".monaco-hover:not(.hidden) .hover-contents").first().waitFor();
      await take(window, `${folder}/footnotes.png`);
    } finally {
      await close();
    }
  });
});
