/*
 * The scan beside the text, in a real window: on the archive's PDFs and on pages made here.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { corpusRoot, describeCorpus } from "../support/corpus.ts";
import { jpegPage, pdfOf, pngPage, tiffPage } from "./support/scanImages.ts";
import { ScanView } from "./support/scanView.ts";
import { describeInBrowser, openWeb, picture, type WebWindow } from "./support/webTests.ts";
import { STEP, type Window } from "./support/window.ts";

let web: WebWindow;
let window: Window;
let scan: ScanView;

async function start(
  files: Parameters<typeof openWeb>[0]["files"],
  settings: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  web = await openWeb({ files, settings });
  window = web.window;
  scan = new ScanView(window);
}

async function openBeside(name: string, language: string): Promise<void> {
  await window.openFile(name);
  await window.waitForLanguage(language);
  await window.command("Cablegram: Open Scan Beside");
}

/** Opens a file beside the panel, which stays in sight. */
async function openText(name: string): Promise<void> {
  await window.focusEditor();
  await window.openFile(name);
}

async function caretAt(line: number): Promise<void> {
  await window.focusEditor();
  await window.goTo(line, 1);
}

function expectNoErrors(): void {
  expect(window.ownErrors()).toEqual([]);
  expect([...window.refused]).toEqual([]);
}

/** Numbers of the lines on the screen. */
function visibleLines(): Promise<number[]> {
  return window.page
    .locator(".monaco-editor .margin .line-numbers")
    .evaluateAll((all) => all.map((each) => Number(each.textContent)).filter((n) => 0 < n));
}

describeInBrowser("a scan beside the text", () => {
  afterEach(() => expectNoErrors());

  describeCorpus("on the archive's PDFs", () => {
    const folder = join(corpusRoot, "facsimiles");
    const cableOf = (name: string) =>
      readFileSync(join(corpusRoot, "corpus/aad", `${name}.txt`), "utf8");

    test("follows the caret and is followed, on each of them", async () => {
      const names = readdirSync(folder)
        .filter((name) => name.endsWith(".pdf"))
        .map((name) => name.slice(0, -".pdf".length));
      await start(
        Object.fromEntries(
          names.flatMap((name) => [
            [`/ws/${name}.cable`, cableOf(name)],
            [`/ws/${name}.pdf`, readFileSync(join(folder, `${name}.pdf`))],
          ]),
        ),
      );
      try {
        for (const name of names) {
          const lines = cableOf(name).split("\n");
          const late = Math.round(0.85 * lines.length);
          const body = lines.findIndex((line) => /^FM /.test(line)) + 1;
          await openBeside(`${name}.cable`, "Cable");
          await scan.waitForStatus("scan page 1 of");
          await scan.waitForDrawing(1);
          await caretAt(late);
          await expect.poll(async () => (await scan.state()).page).toBeGreaterThan(1);
          await scan.waitForStatus("found by its words");
          // Until the pages have their sizes.
          await window.page.waitForTimeout(800);
          const end = await scan.state();
          await caretAt(body);
          await expect.poll(async () => (await scan.state()).page).toBe(1);
          await window.page.waitForTimeout(800);
          await scan.scrollBy(end.scrollTop - (await scan.state()).scrollTop);
          await expect
            .poll(async () => Math.max(...(await visibleLines())), { timeout: STEP })
            .toBeGreaterThan(late - 2);
          expect(await window.page.locator("#status\\.editor\\.selection").innerText()).toContain(
            `Ln ${body},`,
          );
        }
        await window.screenshot(picture("scan-pdf-attributes"));
      } finally {
        await web.close();
      }
    });

    test.each([
      ["Default Light Modern", "light"],
      ["Default Dark Modern", "dark"],
      ["Default High Contrast", "contrast"],
    ])("looks right in %s, and everybody can use it", async (theme, suffix) => {
      const name = "filename-1738525412326";
      await start(
        {
          [`/ws/${name}.cable`]: cableOf(name),
          [`/ws/${name}.pdf`]: readFileSync(join(folder, `${name}.pdf`)),
        },
        { "workbench.colorTheme": theme },
      );
      try {
        await openBeside(`${name}.cable`, "Cable");
        await scan.waitForStatus("found by its words");
        await scan.waitForDrawing(1);
        await caretAt(57);
        await scan.waitForStatus("Page 02: scan page 1 of 3");
        expect(await scan.faults()).toEqual([]);
        await window.screenshot(picture(`scan-${suffix}`));
      } finally {
        await web.close();
      }
    });
  });

  describe("on pages made here", () => {
    const MEMO = (page: number) =>
      [
        `${page}. Memorandum From the Keeper of the Charts`,
        "",
        "Washington, May 3, 1971.",
        "",
        ...Array.from({ length: 30 }, (_, i) => `The first sheet has number ${100 + i}.`),
        `[Page ${page + 1}]`,
        ...Array.from({ length: 30 }, (_, i) => `The second sheet has number ${200 + i}.`),
        `[Page ${page + 2}]`,
        ...Array.from({ length: 30 }, (_, i) => `The third sheet has number ${300 + i}.`),
        "",
      ].join("\n");

    beforeAll(() =>
      start({
        "/ws/png.memo": MEMO(11),
        "/ws/png-p01.png": pngPage(1),
        "/ws/png-p02.png": pngPage(2),
        "/ws/png-p03.png": pngPage(3),
        "/ws/mixed.memo": MEMO(21),
        "/ws/scans/mixed.tif": tiffPage(5),
        "/ws/jpeg.memo": MEMO(31),
        "/ws/jpeg.jpg": jpegPage,
        "/ws/next1.memo": MEMO(41),
        "/ws/next2.memo": MEMO(51),
        "/ws/none.memo": MEMO(61),
        "/ws/other.memo": MEMO(71),
        "/ws/other.pdf": pdfOf(
          [
            ["A catalogue of lanterns and signals of the northern coast,"],
            ["of which no word stands in any other paper of this folder."],
          ].map((lines) => [...lines, ...lines, ...lines]),
        ),
        "/ws/box.pdf": pdfOf(Array.from({ length: 9 }, (_, i) => [`Leaf ${i + 1}`])),
      }),
    );

    afterAll(() => web.close());

    test("images are counted, and say so", async () => {
      await openBeside("png.memo", "Memorandum");
      await scan.waitForStatus("scan page 1 of 3, counted, not compared");
      await scan.waitForDrawing(1);
      await caretAt(40);
      await scan.waitForStatus("Page 12: scan page 2 of 3");
      await window.screenshot(picture("scan-images"));
    });

    test("page, scroll and zoom from the text, which keeps the keyboard", async () => {
      await window.page.keyboard.press("Control+Alt+PageDown");
      await expect.poll(async () => (await scan.state()).page).toBe(3);
      // Typing in the same line leaves it there.
      await window.page.keyboard.type("x");
      await window.page.keyboard.press("Backspace");
      await window.page.waitForTimeout(1500);
      expect((await scan.state()).page).toBe(3);
      await window.page.keyboard.press("Control+Alt+PageUp");
      await expect.poll(async () => (await scan.state()).page).toBe(2);
      const before = await scan.state();
      await window.page.keyboard.press("Alt+Shift+PageDown");
      await expect.poll(async () => (await scan.state()).scrollTop).not.toBe(before.scrollTop);
      await window.command("Cablegram: Scan: Larger");
      await expect.poll(async () => (await scan.state()).zoom).toBe("120 %");
      await window.command("Cablegram: Scan: Turn Clockwise");
      await expect.poll(async () => (await scan.state()).aspect).toBeGreaterThan(1);
      await window.command("Cablegram: Scan: More Contrast");
      await window.command("Cablegram: Scan: Invert the Colours");
      await expect.poll(async () => (await scan.state()).filter).toBe("contrast(1.25) invert(1)");
      expect(
        await window.page.evaluate("document.activeElement.closest('.monaco-editor') !== null"),
      ).toBe(true);
      await window.screenshot(picture("scan-inverted"));
    });

    test("one TIFF, one JPEG, and the view of each document is its own", async () => {
      await openText("mixed.memo");
      await scan.waitForStatus("scan page 1 of 1");
      await scan.waitForDrawing(1);
      expect(await scan.state()).toMatchObject({ zoom: "100 %", isInverted: false });
      await openText("jpeg.memo");
      await scan.waitForStatus("scan page 1 of 1");
      await scan.waitForDrawing(1);
      await caretAt(40);
      await scan.waitForStatus("It is not known where Page 32 is");
      await openText("png.memo");
      await expect.poll(async () => (await scan.state()).zoom).toBe("120 %");
      expect(await scan.state()).toMatchObject({
        isInverted: true,
        filter: "contrast(1.25) invert(1)",
      });
      await scan.press("Fit the width");
      await scan.press("Invert the colours");
      await expect.poll(async () => (await scan.state()).isInverted).toBe(false);
    });

    test("a document in a box: its first page is set, and the next one is proposed", async () => {
      await openText("next1.memo");
      await scan.waitForStatus("No scan is found");
      await window.screenshot(picture("scan-none"));
      await scan.press("Choose Scan…");
      await pick("box.pdf");
      await scan.waitForStatus("It is not known where");
      await window.focusEditor();
      for (let i = 0; i < 3; i++) await window.command("Cablegram: Scan: Next Page");
      await expect.poll(async () => (await scan.state()).page).toBe(4);
      await scan.press("Begins on This Page");
      await scan.waitForStatus("scan page 4 of 9, as set");
      await caretAt(90);
      await scan.waitForStatus("Page 43: scan page 6 of 9, counted");
      await window.command("Cablegram: Scan: Next Page");
      await expect.poll(async () => (await scan.state()).page).toBe(7);
      await window.command("Cablegram: This Page Is Marker…");
      await pick("Page 43");
      await scan.waitForStatus("Page 43: scan page 7 of 9, as set");
      await openText("next2.memo");
      await scan.waitForStatus("Proposed: page 8, after next1.memo");
      await expect.poll(async () => (await scan.state()).page).toBe(8);
      await window.screenshot(picture("scan-proposed"));
      await scan.press("Begins on This Page");
      await scan.waitForStatus("scan page 8 of 9, as set");
      const saved = web.server.saved.get("/ws/.cablegram/scans.jsonl")?.toString("utf8");
      expect(saved?.split("\n")).toEqual([
        '{"schema":"cablegram/scans","version":1}',
        '{"path":"next1.memo","file":"box.pdf","first":4,"markers":{"43":7}}',
        '{"path":"next2.memo","file":"box.pdf","first":8}',
        "",
      ]);
    });

    test("a page that is not found says so", async () => {
      await openText("other.memo");
      await scan.waitForStatus("is not found in the words of this scan");
      await scan.waitForDrawing(1);
      expect((await scan.state()).page).toBe(1);
      expect(await scan.faults()).toEqual([]);
      await window.screenshot(picture("scan-unmatched"));
    });

    test("the panel works by keyboard alone", async () => {
      await openText("png.memo");
      await scan.waitForStatus("of 3");
      await scan.frame.locator("#page").focus();
      await window.page.keyboard.press("Tab");
      await window.page.keyboard.press("Enter");
      await expect.poll(async () => (await scan.state()).page).toBeGreaterThan(1);
      await scan.pages.focus();
      await window.page.keyboard.press("+");
      await expect.poll(async () => (await scan.state()).zoom).toBe("120 %");
      await window.page.keyboard.press("0");
      await expect.poll(async () => (await scan.state()).zoom).toBe("100 %");
    });

    test("the panel works in a window of its own", async () => {
      const opening = window.page.context().waitForEvent("page");
      await window.command("View: Move Editor into New Window");
      const second = await opening;
      const frame = second.frameLocator("iframe.webview").frameLocator("#active-frame");
      await frame.locator("#status", { hasText: "of 3" }).waitFor();
      await frame.locator(".page canvas").first().waitFor();
      await caretAt(40);
      await frame.locator("#status", { hasText: "Page 12: scan page 2 of 3" }).waitFor();
    });
  });
});

/** Picks a row of the open list by its text. */
async function pick(text: string): Promise<void> {
  const rows = window.page.locator(".quick-input-list .monaco-list-row", { hasText: text });
  await rows.first().waitFor();
  await rows.first().click();
}
