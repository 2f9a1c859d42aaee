/*
 * Two of the three scripts of what people do with Cablegram, in a real window; the third is
 * test/cli/manyFiles.test.ts. Each counts its clicks and keys, and its result is read back.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFile } from "../../server/src/features/export/readDocument.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { defaultVocabulary } from "../../server/src/vocabulary/vocabulary.ts";
import { expectedReading, readDocx } from "../support/exportReaders.ts";
import { memoWithLostNote } from "../support/lostNote.ts";
import { expectRecorded } from "../support/scriptRecords.ts";
import { countEfforts } from "./support/efforts.ts";
import { pdfOf, typedLines } from "./support/scanImages.ts";
import { ScanView } from "./support/scanView.ts";
import { describeInBrowser, openWeb, type WebWindow } from "./support/webTests.ts";
import { STEP, type Window } from "./support/window.ts";

const sample = (name: string) => readFileSync(`samples/${name}`, "utf8");

/** Waits until a file is saved, with this text if there is one; the editor saves now and then by itself. */
async function waitForSaved({ server }: WebWindow, path: string, text?: string): Promise<Buffer> {
  const saved = () => server.saved.get(path)?.toString("utf8");
  const expected = text ?? expect.anything();
  await expect.poll(saved, { timeout: STEP }).toEqual(expected);
  return server.saved.get(path) ?? Buffer.alloc(0);
}

/** The right text of the sample with three faults, as its scan has it. */
const PAGE = sample("3-footnotes.memo")
  .replace("price.4", "price.3")
  .replace("file.3", "file.4")
  .replace("May.8", "May.6")
  .replace("  l. Source", "  1. Source")
  .trimEnd();
const LAST_LINE = "  6. The terms are printed as Document 20.";

/** The footnote that the editor has taken out. */
const LOST = 40;

describeInBrowser("what people do", () => {
  test("a volunteer finishes a page from its scan, and has the next one", async () => {
    const begun = sample("3-footnotes.memo").replace(`${LAST_LINE}\n`, "");
    const web = await openWeb({
      files: {
        "/ws/1-clean-memorandum.memo": sample("1-clean-memorandum.memo"),
        "/ws/3-footnotes.memo": begun,
        "/ws/3-footnotes.pdf": pdfOf([typedLines(PAGE)]),
        "/ws/4-pages.memo": sample("4-pages.memo"),
      },
      settings: { "workbench.colorTheme": "Default Light Modern" },
    });
    const { window } = web;
    const { page } = window;
    try {
      const efforts = await countEfforts(window);
      await page.locator(".activitybar .action-label[aria-label^='Cablegram']").click();
      await row(window, "3-footnotes.memo, not started").click();
      await page.locator(".tab.active", { hasText: "3-footnotes.memo" }).waitFor();
      await page.locator(".editor-actions [aria-label^='Open Scan Beside']").first().click();
      const scan = new ScanView(window);
      await scan.waitForStatus("scan page 1 of 1");
      await scan.waitForDrawing(1);
      await window.focusEditor();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(LAST_LINE);
      await window.waitForStatus("3 to check");
      let marked = 3;
      for (const [title, left] of [
        ["Exchange 3 and 4", "2 to check"],
        ["Change 8 to 6", "1 to check"],
        ["Change l to 1", "Nothing to check"],
      ] as const) {
        // What is said of the document may come before the marks that F8 goes to.
        await expect.poll(() => countProblems(window), { timeout: STEP }).toBe(marked--);
        await page.keyboard.press("F8");
        await page.locator(".marker-widget").waitFor();
        await window.quickFix(title);
        await window.waitForStatus(left);
      }
      await page.keyboard.press("Control+S");
      await page.locator(".monaco-editor .view-line").nth(3).click({ button: "right" });
      await window.chooseByMouse("Mark Transcribed and Open Next");
      await page.locator(".tab.active", { hasText: "4-pages.memo" }).waitFor();
      const progress = await waitForSaved(web, "/ws/.cablegram/progress.jsonl");
      const record = await efforts();
      await waitForSaved(web, "/ws/3-footnotes.memo", PAGE);
      expect(progress.toString("utf8")).toContain(
        '"path":"3-footnotes.memo","state":"transcribed"',
      );
      expectRecorded("volunteer", record);
    } finally {
      await web.close();
    }
  });

  test("an editor renumbers 100 notes and exports them to Word", async () => {
    const { before, after } = memoWithLostNote(100, LOST);
    const web = await openWeb({ files: { "/ws/charts.memo": before } });
    const { window } = web;
    try {
      const efforts = await countEfforts(window);
      await window.openFile("charts.memo");
      await window.waitForLanguage("Memorandum");
      await window.command("Renumber Footnotes");
      const preview = window.page.locator(".monaco-dialog-box");
      await preview.waitFor();
      const shown = await preview.innerText();
      expect(shown).toContain(`Change ${101 - LOST} of them?`);
      expect(shown).toContain(`${LOST + 1} → ${LOST}`);
      await window.page.keyboard.press("Enter");
      await preview.waitFor({ state: "detached" });
      await window.page.keyboard.press("Control+S");
      await waitForSaved(web, "/ws/charts.memo", after);
      await window.command("Cablegram: Export");
      await window.page
        .locator(".quick-input-list .monaco-list-row", { hasText: "Word" })
        .first()
        .waitFor();
      await window.page.keyboard.press("Enter");
      const field = window.page.locator(".quick-input-widget .quick-input-box input");
      await expect.poll(() => field.inputValue(), { timeout: STEP }).toBe("/ws/charts.docx");
      await window.page.keyboard.press("Enter");
      const bytes = await waitForSaved(web, "/ws/charts.docx");
      const record = await efforts();
      const reading = readDocx(new Uint8Array(bytes));
      expect(reading.references).toEqual(Array.from({ length: 100 }, (_, i) => String(i + 1)));
      expect(reading).toEqual(
        expectedReading(readFile(analyze(after), "charts.memo", defaultVocabulary)),
      );
      expectRecorded("editor", record);
    } finally {
      await web.close();
    }
  });
});

/** How many findings the window's status bar counts, by their severities. */
async function countProblems({ page }: Window): Promise<number> {
  const text = await page.locator("#status\\.problems").innerText();
  return (text.match(/\d+/g) ?? []).reduce((sum, count) => sum + Number(count), 0);
}

/** A row of the view *Documents*, by its label for screen readers. */
function row({ page }: Window, label: string) {
  return page.locator(`.pane .monaco-list-row[aria-label*="${label}"]`).first();
}
