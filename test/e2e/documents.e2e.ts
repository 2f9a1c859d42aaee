/* The view *Documents* in a real window: the states of documents, going on with the next, coming back. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpusRoot, describeCorpus } from "../support/corpus.ts";
import { pngPage } from "./support/scanImages.ts";
import { ScanView } from "./support/scanView.ts";
import { describeInBrowser, openWeb, picture, type WebWindow } from "./support/webTests.ts";
import type { Window } from "./support/window.ts";

const sample = (name: string) => readFileSync(`samples/${name}`, "utf8");

const chart = (number: number) =>
  [
    `${number}. Memorandum From the Keeper of the Charts`,
    "",
    "Washington, May 3, 1971.",
    "",
    ...Array.from({ length: 80 }, (_, i) => `The sheet of this day has number ${100 + i}.`),
    "",
  ].join("\n");

const FILES = {
  "/ws/1-clean-memorandum.memo": sample("1-clean-memorandum.memo"),
  "/ws/2-clean-cable.cable": sample("2-clean-cable.cable"),
  "/ws/3-footnotes.memo": sample("3-footnotes.memo"),
  "/ws/notes.txt": "The library is open on weekdays.\n",
  "/ws/box 12/9.memo": chart(9),
  "/ws/box 12/9-p01.png": pngPage(1),
  "/ws/box 12/9-p02.png": pngPage(2),
  "/ws/box 12/10.memo": `${chart(10)}\n${chart(11)}`,
};

/** VS Code reads a row's label and description to the user as one text, which axe does not know. */
const faults = () =>
  window.faultsOf(window.page, ".part.sidebar .pane-body", ["label-content-name-mismatch"]);

const PROGRESS = "/ws/.cablegram/progress.jsonl";

let web: WebWindow;
let window: Window;

async function start(options: Parameters<typeof openWeb>[0]): Promise<void> {
  web = await openWeb(options);
  window = web.window;
}

const pane = () =>
  window.page.locator(".pane", {
    has: window.page.locator(".pane-header", { hasText: "Documents" }),
  });

/** The rows of the view whose label for screen readers has this text. */
const row = (label: string): Locator =>
  pane().locator(`.monaco-list-row[aria-label*="${label}"]`).first();

/** Goes to a row with the keyboard; the view may go to another one meanwhile, that of the active text. */
async function focusRow(label: string): Promise<void> {
  const rows = pane().locator(".monaco-list-row");
  const focused = rows.and(window.page.locator(`.focused[aria-label*="${label}"]`));
  const isFound = async () => {
    await window.page.keyboard.press("Home");
    for (let i = await rows.count(); 0 < i && (await focused.count()) === 0; i--)
      await window.page.keyboard.press("ArrowDown");
    return focused.count();
  };
  await expect.poll(isFound, PATIENT).toBe(1);
}

async function showView(): Promise<void> {
  await window.command("Cablegram: Focus on Documents View");
  await pane().locator(".monaco-list-row").first().waitFor();
  // The pointer may be where a hover hides the rows.
  await window.page.mouse.move(900, 600);
}

async function waitForTab(name: string): Promise<void> {
  await window.page.locator(".tab.active", { hasText: name }).waitFor();
}

const records = () =>
  (web.server.saved.get(PROGRESS)?.toString("utf8") ?? "")
    .split("\n")
    .filter((line) => line.includes('"path"'))
    .map((line) => JSON.parse(line))
    .map(({ path, document, state }) =>
      [path, ...(document === undefined ? [] : [document]), state].join(" "),
    );

/** Files are written and rows drawn when the window comes to it. */
const PATIENT = { timeout: 60_000 };

describeInBrowser("the view Documents", () => {
  describe("on a folder", () => {
    beforeAll(() =>
      start({
        files: FILES,
        keepsSaved: true,
        settings: { "workbench.colorTheme": "Default Light Modern" },
      }),
    );
    afterAll(() => web.close());

    test("lists the documents by folder, with their states and findings", async () => {
      await showView();
      await row("1-clean-memorandum.memo, not started, nothing to check").waitFor();
      await row("3-footnotes.memo, not started").filter({ hasText: "findings" }).waitFor();
      await row("box 12, 0 of 3 transcribed, 0 reviewed").waitFor();
      await row("9.memo, not started").waitFor();
      await row("10.memo, not started, 2 documents").waitFor();
      expect(await row("notes.txt").count()).toBe(0);
      await window.screenshot(picture("documents-light"));
    });

    test("opens and marks by the keyboard alone", async () => {
      await window.command("Cablegram: Focus on Documents View");
      const { keyboard } = window.page;
      await focusRow("1-clean-memorandum.memo, not started");
      await keyboard.press("Enter");
      await waitForTab("1-clean-memorandum.memo");
      await window.command("Cablegram: Mark Transcribed and Open Next");
      await waitForTab("2-clean-cable.cable");
      await row("1-clean-memorandum.memo, transcribed").waitFor();
      await window.command("Cablegram: Mark Transcribed");
      await row("2-clean-cable.cable, transcribed").waitFor();
      await window.command("Cablegram: Focus on Documents View");
      await focusRow("2-clean-cable.cable, transcribed");
      await keyboard.press("Shift+F10");
      await window.chooseByKeys("Mark Reviewed");
      await row("2-clean-cable.cable, reviewed").waitFor();
      await expect
        .poll(records, PATIENT)
        .toEqual(["1-clean-memorandum.memo transcribed", "2-clean-cable.cable reviewed"]);
    });

    test("marks by the button of a row, and one document of several", async () => {
      const file = row("10.memo");
      await file.locator(".monaco-tl-twistie").click();
      const second = row("11. Memorandum From the Keeper");
      await second.hover();
      await second.locator(".action-label[aria-label*='Mark Transcribed']").click();
      await row("11. Memorandum From the Keeper of the Charts, transcribed").waitFor();
      await row("10.memo, not started").waitFor();
      await expect.poll(records, PATIENT).toContain("box 12/10.memo 2 transcribed");
      await window.page.mouse.move(900, 600);
      await window.screenshot(picture("documents-marked"));
    });

    test("goes to what waits for review, and says when nothing does", async () => {
      await window.command("Cablegram: Next to Review");
      await waitForTab("10.memo");
      await window.page
        .locator("#status\\.editor\\.selection", { hasText: /Ln 8\d, Col 1/ })
        .waitFor();
      await window.command("Cablegram: Mark Reviewed");
      await row("11. Memorandum From the Keeper of the Charts, reviewed").waitFor();
      await window.command("Cablegram: Next to Review");
      await waitForTab("1-clean-memorandum.memo");
      await window.command("Cablegram: Mark Reviewed");
      await row("1-clean-memorandum.memo, reviewed").waitFor();
      await window.command("Cablegram: Next to Review");
      await window.page
        .locator(".notification-list-item-message", {
          hasText: "No document waits for review: 3 are not started, 3 reviewed.",
        })
        .waitFor();
      await window.command("Notifications: Clear All Notifications");
    });

    test("groups by state", async () => {
      await window.command("Cablegram: Group by State");
      await row("Not Started, 3").waitFor();
      await row("Reviewed, 3").waitFor();
      await row("9.memo, not started, box 12").waitFor();
      await window.screenshot(picture("documents-states"));
      await window.command("Cablegram: Group by Folder");
      await row("box 12, 1 of 3 transcribed, 1 reviewed").waitFor();
    });

    test("comes back to the place, the scan and its zoom, also in a window loaded again", async () => {
      const scan = new ScanView(window);
      await row("9.memo, not started").click();
      await waitForTab("9.memo");
      await window.focusEditor();
      await window.goTo(60, 5);
      await window.command("Cablegram: Open Scan Beside");
      await scan.waitForStatus("of 2");
      await window.command("Cablegram: Scan: Larger");
      await expect.poll(async () => (await scan.state()).zoom, PATIENT).toBe("120 %");
      const comesBack = async () => {
        await waitForTab("9.memo");
        await window.waitForCaret(60, 5);
        await scan.waitForStatus("of 2");
        await expect.poll(async () => (await scan.state()).zoom, PATIENT).toBe("120 %");
      };
      // Closed with its scan, and opened from the view.
      await window.command("View: Close All Editors");
      await window.page.locator(".tab").first().waitFor({ state: "detached" });
      await row("9.memo, not started").click();
      await comesBack();
      // The text never takes the place of the scan.
      await scan.pages.focus();
      await row("3-footnotes.memo").click();
      await waitForTab("3-footnotes.memo");
      await row("9.memo, not started").click();
      await comesBack();
      await window.screenshot(picture("documents-scan"));

      // VS Code for the Web may or may not open the editors of the time before.
      await window.reload();
      await showView();
      await row("1-clean-memorandum.memo, reviewed").waitFor();
      await row("box 12, 1 of 3 transcribed, 1 reviewed").waitFor();
      await row("9.memo, not started").click();
      await comesBack();
    });

    test("the menu of the editor has what one needs most", async () => {
      await window.page.locator(".monaco-editor .view-line").nth(3).click({ button: "right" });
      await window.menuEntry("Mark Transcribed and Open Next").waitFor();
      await window.screenshot(picture("documents-menu"));
      await window.page.keyboard.press("Escape");
    });
  });

  test.each([
    ["Default Light Modern", "light"],
    ["Default Dark Modern", "dark"],
    ["Default High Contrast", "contrast"],
  ])("looks right in %s, and everybody can use it", async (theme, suffix) => {
    const marked = ["1-clean-memorandum.memo", "2-clean-cable.cable"].map((path, i) =>
      JSON.stringify({ path, state: ["transcribed", "reviewed"][i], date: "2026-11-22" }),
    );
    const header = '{"schema":"cablegram/progress","version":1}';
    await start({
      files: { ...FILES, [PROGRESS]: `${[header, ...marked].join("\n")}\n` },
      settings: { "workbench.colorTheme": theme },
    });
    try {
      await showView();
      await row("3-footnotes.memo").filter({ hasText: "findings" }).waitFor();
      await row("3-footnotes.memo").click();
      await window.waitForStatus("to check");
      await window.command("Cablegram: Focus on Transcription View");
      expect(await faults()).toEqual([]);
      await window.screenshot(picture(`documents-${suffix}`));
    } finally {
      await web.close();
    }
  });

  test("says what to do where there is no folder, and where it has no documents", async () => {
    const welcome = (text: string) =>
      window.page.locator(".welcome-view-content", { hasText: text }).first().waitFor();
    await start({ files: {}, isEmpty: true });
    try {
      await window.command("Cablegram: Focus on Documents View");
      await welcome("Open a folder to see its cables and memoranda here");
      await welcome("Open a cable or a memorandum");
      expect(await faults()).toEqual([]);
      await window.screenshot(picture("documents-no-folder"));
    } finally {
      await web.close();
    }
    await start({ files: { "/ws/notes.txt": "The library is open on weekdays.\n" } });
    try {
      await window.command("Cablegram: Focus on Documents View");
      await welcome("There are no cables or memoranda in this folder yet");
      await window.screenshot(picture("documents-none"));
    } finally {
      await web.close();
    }
  });

  test("works in a folder that is not trusted", async () => {
    await start({ files: FILES, isTrusted: false });
    try {
      await showView();
      await row("9.memo").click();
      await window.command("Cablegram: Mark Transcribed and Open Next");
      await expect.poll(records, PATIENT).toEqual(["box 12/9.memo transcribed"]);
      await waitForTab("10.memo");
    } finally {
      await web.close();
    }
  });

  test("does not wait for a large folder if the user does not", async () => {
    const names = Array.from({ length: 2000 }, (_, i) => `/ws/sheets/${i}.memo`);
    await start({
      files: Object.fromEntries(names.map((name) => [name, sample("1-clean-memorandum.memo")])),
    });
    try {
      const saying = (text: string) =>
        window.page.locator(".notification-list-item", { hasText: text }).first();
      await window.command("Cablegram: Next to Review");
      const search = saying("Looking for the next document");
      await search.locator(".monaco-button", { hasText: "Cancel" }).click();
      await search.waitFor({ state: "detached" });
      expect(await saying("No document waits").count()).toBe(0);
      await window.screenshot(picture("documents-cancelled"));
      // The folder is read all the same.
      await window.command("Cablegram: Next to Review");
      await saying("No document waits for review: 2000 are not started, 0 reviewed.").waitFor();
    } finally {
      await web.close();
    }
  });

  test("names a file with a mistake and leaves it as it is", async () => {
    const files = { ...FILES, [PROGRESS]: "<<<<<<< ours\n" };
    await start({ files });
    try {
      await showView();
      const message = (text: string) =>
        window.page.locator(".notification-list-item-message", { hasText: text }).first().waitFor();
      await message("progress.jsonl, line 1: This line is not JSON");
      await row("9.memo").click();
      await window.command("Cablegram: Mark Transcribed");
      await message("was not changed, since line 1 has a mistake");
      expect(web.server.saved.has(PROGRESS)).toBe(false);
      window.expectedErrors.push(/progress\.jsonl was not changed/);
    } finally {
      await web.close();
    }
  });

  describeCorpus("on real documents", () => {
    test("lists them, part by part, and goes on through them", async () => {
      // The same cables as printed and reflowed, so that there are more than a part of the list.
      const files = ["aad", "aad-flow", "aad"].flatMap((form, i) =>
        readdirSync(join(corpusRoot, "corpus", form))
          .filter((name) => name.endsWith(".txt"))
          .map((name) => [
            `/ws/${i}-${name}`,
            readFileSync(join(corpusRoot, "corpus", form, name), "utf8"),
          ]),
      );
      await start({ files: Object.fromEntries(files) });
      try {
        await showView();
        await expect
          .poll(async () => pane().locator(".description").first().innerText(), { timeout: 60_000 })
          .toMatch(/^0 of \d{3} transcribed, 0 reviewed/);
        await window.screenshot(picture("documents-corpus"));
        await window.command("Cablegram: Focus on Documents View");
        await window.page.keyboard.press("End");
        const more = row("Show More");
        await more.waitFor();
        await more.click();
        await expect.poll(() => more.count(), PATIENT).toBe(0);
        await window.page.keyboard.press("Home");
        await window.page.keyboard.press("Enter");
        await window.page.locator(".tab.active").waitFor();
        const first = await window.page.locator(".tab.active").getAttribute("aria-label");
        await window.command("Cablegram: Mark Transcribed and Open Next");
        await expect.poll(records, PATIENT).toHaveLength(1);
        await expect
          .poll(() => window.page.locator(".tab.active").getAttribute("aria-label"), PATIENT)
          .not.toBe(first);
      } finally {
        await web.close();
      }
    });
  });
});
