/*
 * `npm run screenshots`: the pictures of the walkthrough and the README, made from the packaged extension in
 * VS Code for the Web, so that they show what it is.
 */
import { mkdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { test } from "vitest";
import { Animation } from "./support/animation.ts";
import { placeOf } from "./support/places.ts";
import { ReadingPanel } from "./support/readingView.ts";
import { pdfOf, typedLines } from "./support/scanImages.ts";
import { ScanView } from "./support/scanView.ts";
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
const MOVING = { width: 900, height: 560 };

/** A finding of the practice document that the moving picture shows. */
interface Mend {
  /** The quick fix that is taken; without it a bracket is typed. */
  readonly title?: string;
  /** What the status says after it. */
  readonly left: string;
  readonly showsMenu?: boolean;
}

/** In the order in which F8 comes to them from below the dateline. */
const MENDS: readonly Mend[] = [
  { title: "Change [Pge 88] to [Page 88]", left: "4 to check", showsMenu: true },
  { title: "Change 5 to 3", left: "3 to check" },
  { left: "2 to check" },
  { title: "Join the two parts", left: "1 to check" },
  { title: "Accept as in the Original", left: "Nothing to check", showsMenu: true },
];

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

  test("of the practice document, moving", async () => {
    const settings = { ...SETTINGS, "problems.sortOrder": "position" };
    const { window, close } = await openWeb({ files: {}, settings });
    const { page } = window;
    const { keyboard } = page;
    try {
      await page.setViewportSize(MOVING);
      await window.command("Cablegram: Open Practice Document");
      await window.waitForStatus("5 to check");
      await window.command("View: Toggle Primary Side Bar Visibility");
      await window.focusEditor();
      await window.goTo(5, 1);
      const animation = new Animation(window);
      await animation.take(2500);
      for (const { title, left, showsMenu } of MENDS) {
        await keyboard.press("F8");
        await page.locator(".marker-widget").waitFor();
        await animation.take(showsMenu ? 3000 : 2000);
        await keyboard.press("Escape");
        if (showsMenu) {
          await keyboard.press("Control+.");
          await page.locator(".action-widget .action", { hasText: title ?? "" }).waitFor();
          await animation.take(2500);
          await keyboard.press("Escape");
        }
        if (title !== undefined) await window.quickFix(title);
        else {
          await goBehind(window, "[illegible");
          await keyboard.type("]");
        }
        await window.waitForStatus(left);
        await window.command("Notifications: Clear All Notifications");
        await animation.take(left === "Nothing to check" ? 4000 : 1500);
      }
      await animation.write("docs/images/practice.webp");
    } finally {
      await close();
    }
  });

  test("of the README", async () => {
    const page = read("1-clean-memorandum.memo");
    const files = {
      "/ws/1-clean-memorandum.memo": page,
      "/ws/1-clean-memorandum.pdf": pdfOf([typedLines(page.replace("[Page 41] ", ""))]),
      "/ws/2-clean-cable.cable": read("2-clean-cable.cable"),
      "/ws/3-footnotes.memo": read("3-footnotes.memo"),
      "/ws/4-pages.memo": read("4-pages.memo"),
      "/ws/5-header.cable": read("5-header.cable"),
      "/ws/.cablegram/progress.jsonl": [
        '{"schema":"cablegram/progress","version":1}',
        '{"path":"1-clean-memorandum.memo","state":"transcribed","date":"2026-11-22"}',
        '{"path":"2-clean-cable.cable","state":"reviewed","date":"2026-11-22"}',
        "",
      ].join("\n"),
    };
    const settings = { ...SETTINGS, "workbench.activityBar.location": "default" };
    const { window, close } = await openWeb({ files, settings });
    try {
      await window.page.setViewportSize(LARGE);
      await window.openFile("5-header.cable");
      await window.outline("HELSINKI");
      await window.problems("TO line");
      await take(window, "docs/images/cable.png");
      await window.command("View: Toggle Panel Visibility");
      await window.command("Cablegram: Focus on Documents View");
      const row = (label: string) =>
        window.page.locator(`.pane .monaco-list-row[aria-label*="${label}"]`).first();
      await row("1-clean-memorandum.memo, transcribed").click();
      await window.page.locator(".tab.active", { hasText: "1-clean-memorandum.memo" }).waitFor();
      await window.command("Cablegram: Open Scan Beside");
      const scan = new ScanView(window);
      await scan.waitForStatus("scan page 1 of 1");
      await scan.waitForDrawing(1);
      await window.focusEditor();
      await row("3-footnotes.memo, not started").filter({ hasText: "3 findings" }).waitFor();
      await take(window, "docs/images/scan.png");
      await window.command("View: Close All Editors");
      await window.command("View: Toggle Primary Side Bar Visibility");
      await window.page.locator(".tab").first().waitFor({ state: "detached" });
      await window.command("Go to File");
      await window.page.keyboard.type("1-clean-memorandum.memo");
      await window.page
        .locator(".quick-input-list .monaco-list-row", { hasText: "1-clean-memorandum.memo" })
        .first()
        .waitFor();
      await window.page.keyboard.press("Enter");
      await window.waitForStatus("Nothing to check");
      await window.command("Cablegram: Open Reading View");
      await new ReadingPanel(window).waitForText("Washington");
      await take(window, "docs/images/reading.png");
    } finally {
      await close();
    }
  });
});
