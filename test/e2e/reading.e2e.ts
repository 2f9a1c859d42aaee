/* The reading view in a real window: beside a memorandum with notes, a cable and a volume. */
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { describeCorpus } from "../support/corpus.ts";
import { placeOf } from "./support/places.ts";
import { ReadingPanel } from "./support/readingView.ts";
import { seeds } from "./support/seeds.ts";
import { describeInBrowser, openWeb, picture, type WebWindow } from "./support/webTests.ts";
import { STEP, type Window } from "./support/window.ts";

/** What VS Code for the Web logs by itself: our files of other languages are not there. */
const FOREIGN = /status of 404/;
const THEMES = [
  ["Default Light Modern", "light"],
  ["Default Dark Modern", "dark"],
  ["Default High Contrast", "contrast"],
] as const;
const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: STEP });
const FILES = Object.fromEntries(seeds.map(({ name, text }) => [`/ws/${name}`, text]));
const sample = readFileSync("samples/1-clean-memorandum.memo", "utf8");
const memo = seeds[0];
const cable = seeds[4];

describeInBrowser("the reading view", () => {
  let web: WebWindow;
  let window: Window;
  let panel: ReadingPanel;

  async function start(
    files: Readonly<Record<string, string>>,
    settings: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    web = await openWeb({ files, settings });
    window = web.window;
    panel = new ReadingPanel(window);
  }

  afterEach(async () => {
    const { errors, refused } = window;
    await web.close();
    expect(errors.filter((error) => !FOREIGN.test(error))).toEqual([]);
    expect([...refused]).toEqual([]);
  });

  /** Numbers of the lines on the screen. */
  const visibleLines = () =>
    window.page
      .locator(".monaco-editor .margin .line-numbers")
      .evaluateAll((all) => all.map((each) => Number(each.textContent)).filter((n) => 0 < n));

  const top = async () => Math.min(...(await visibleLines()));

  describeCorpus("on real documents", () => {
    test.each(THEMES)(
      "looks like a printed page in %s, and everybody can use it",
      async (theme, suffix) => {
        await start({ ...FILES, "/ws/sample.memo": sample }, { "workbench.colorTheme": theme });
        for (const name of ["sample.memo", memo?.name ?? "", cable?.name ?? ""]) {
          await window.openFile(name);
          await window.command("Cablegram: Open Reading View");
          await panel.blocks.nth(2).waitFor();
          expect(await panel.faults()).toEqual([]);
          await window.screenshot(picture(`reading-${suffix}-${name}`));
          await window.focusEditor();
          await window.command("View: Close All Editors");
          await window.page.locator(".tab").first().waitFor({ state: "detached" });
        }
        await window.openFile(memo?.name ?? "");
        await window.command("Cablegram: Open Reading View in This Column");
        await panel.blocks.nth(2).waitFor();
        const { lettersPerLine, right, fontSize } = await panel.measures();
        expect(lettersPerLine).toBeGreaterThan(50);
        expect(lettersPerLine).toBeLessThan(80);
        expect(right).toBeGreaterThan(4 * fontSize);
        await panel.number("2").hover();
        await panel.popup.waitFor();
        await window.screenshot(picture(`reading-${suffix}-page`));
      },
    );

    test("follows the text and is followed by it", async () => {
      const text = memo?.text ?? "";
      const name = memo?.name ?? "";
      await start({ [`/ws/${name}`]: text });
      await window.openFile(name);
      await window.command("Cablegram: Open Reading View");
      await panel.blocks.nth(2).waitFor();
      const last = text.split("\n").length - 2;
      await window.focusEditor();
      await window.goTo(last, 1);
      await poll(() => panel.scrollTop()).toBeGreaterThan(200);
      // The last block may be lower than the window can be scrolled.
      await window.goTo(1, 1);
      await poll(() => panel.scrollTop()).toBe(0);

      await panel.wheel(900);
      await poll(top).toBeGreaterThan(5);
      const stopped = await panel.scrollTop();
      expect(stopped).toBeGreaterThan(500);
      // Nothing answers the answer.
      await window.page.waitForTimeout(1200);
      expect(await panel.scrollTop()).toBe(stopped);

      const at = placeOf(text, "I count on you");
      await panel.wheel(-2000);
      await poll(top).toBe(1);
      await panel.blocks
        .filter({ hasText: "I count on you" })
        .dblclick({ position: { x: 80, y: 8 } });
      await window.waitForCaret(at.line, 1);
    });

    test("tells what a cable's header means, and works in restricted mode", async () => {
      web = await openWeb({ files: FILES, isTrusted: false });
      window = web.window;
      panel = new ReadingPanel(window);
      await window.openFile(cable?.name ?? "");
      expect(await window.isRestricted()).toBe(true);
      await window.command("Cablegram: Open Reading View");
      const row = panel.frame.locator("tr", { hasText: "FM SECSTATE WASHDC" });
      await row.filter({ hasText: "department, United States" }).waitFor();
      await panel.frame.locator("tr", { hasText: "SHUM: " }).waitFor();
      await panel.frame.locator(".finding").first().waitFor();
      expect(await panel.faults()).toEqual([]);
    });
  });

  test("leads from number to note and back, and shows the note meanwhile", async () => {
    await start({ "/ws/sample.memo": sample });
    await window.openFile("sample.memo");
    await window.command("Cablegram: Open Reading View");
    const note = await panel.notes.nth(1).locator("p").first().innerText();
    await panel.number("2").hover();
    await panel.popup.filter({ hasText: note }).waitFor();
    await window.page.mouse.move(5, 5);
    await panel.popup.waitFor({ state: "hidden" });

    await panel.number("2").focus();
    await panel.popup.filter({ hasText: note }).waitFor();
    expect(await panel.number("2").getAttribute("aria-describedby")).toBe("popup");
    await window.page.keyboard.press("Escape");
    await panel.popup.waitFor({ state: "hidden" });

    await window.page.keyboard.press("Enter");
    await poll(() => panel.focused()).toBe("2");
    expect(await panel.frame.locator(":focus").getAttribute("role")).toBe("doc-backlink");
    await window.page.keyboard.press("Enter");
    await poll(() => panel.frame.locator(":focus").getAttribute("role")).toBe("doc-noteref");
  });

  test("is used with the keyboard alone", async () => {
    await start({ "/ws/sample.memo": sample });
    await window.openFile("sample.memo");
    await window.command("Cablegram: Open Reading View");
    await panel.blocks.nth(2).waitFor();
    await window.command("View: Focus Next Editor Group");
    await window.page.keyboard.press("Tab");
    await poll(() => panel.focused()).toBe("Skip to the document");
    await window.page.keyboard.press("Enter");
    await poll(() => panel.focused()).toContain("12. Memorandum");
    for (let i = 0; i < 4; i++) await window.page.keyboard.press("ArrowDown");
    const piece = "Three steps remain";
    await poll(() => panel.focused()).toContain(piece);
    await window.page.keyboard.press("ArrowUp");
    await window.page.keyboard.press("ArrowDown");
    await window.page.keyboard.press("Enter");
    await window.waitForCaret(placeOf(sample, piece).line, 1);
  });

  test("changes with the text and stays where it is", async () => {
    const paragraphs = Array.from({ length: 60 }, (_, i) => `Sheet ${100 + i} was redrawn.`);
    const text = `12. Memorandum From the Keeper of the Charts\n\nWashington, May 3, 1971.\n\n${paragraphs.join("\n\n")}\n`;
    await start({ "/ws/charts.memo": text });
    await window.openFile("charts.memo");
    await window.command("Cablegram: Open Reading View");
    await panel.waitForText("Sheet 159");
    await window.focusEditor();
    const { line, column } = placeOf(text, "Sheet 140 was redrawn.");
    await window.goTo(line, column);
    await poll(() => panel.topBlock()).not.toContain("Memorandum");
    const before = await panel.scrollTop();
    const mark = await panel.blocks.nth(10).elementHandle();
    await window.page.keyboard.type(" <img src=x onerror=alert(1)> *Twice.*");
    await panel.waitForText("<img src=x onerror=alert(1)>");
    await panel.frame.locator("#text em", { hasText: "Twice." }).waitFor();
    expect(await panel.frame.locator("#text img").count()).toBe(0);
    expect(Math.abs((await panel.scrollTop()) - before)).toBeLessThan(40);
    // What did not change is what it was.
    expect(await mark?.evaluate((each) => each.isConnected)).toBe(true);
  });

  test("shows one document of a file, and goes to the others", async () => {
    const one = (n: number, words: string) =>
      `${n}. Memorandum From the Keeper of the Charts\n\nWashington, May ${n}, 1971.\n\n${words}\n\n`;
    const volume =
      one(3, "See Document 5 for the sheets.") + one(4, "Nothing.") + one(5, "The sheets.");
    await start({ "/ws/volume.memo": volume });
    await window.openFile("volume.memo");
    await window.command("Cablegram: Open Reading View");
    await panel.frame.locator("#place", { hasText: "Document 1 of 3" }).waitFor();
    await panel.frame.getByRole("link", { name: /Document 5/ }).click();
    await panel.frame.locator("#place", { hasText: "Document 3 of 3" }).waitFor();
    await panel.waitForText("The sheets.");
    await panel.frame.getByRole("button", { name: "Previous Document" }).click();
    await panel.waitForText("Nothing.");
    await window.focusEditor();
    await window.goTo(placeOf(volume, "for the sheets").line, 1);
    await panel.waitForText("See Document 5");
  });

  /** Selects the paragraph with the third note's number. */
  async function selectParagraph(): Promise<void> {
    await window.focusEditor();
    await window.goTo(placeOf(sample, "which scales we prefer.3").line, 1);
    await window.page.keyboard.press("Shift+End");
    await window.page.keyboard.press("Shift+End");
  }

  /** Presses the key that a browser wants, and gives what is on the clipboard then. */
  async function copied(): Promise<readonly [html: string, plain: string]> {
    const says = (text: string) => poll(() => window.hasTextUntouched(text)).toBe(true);
    await says("Press Enter to copy.");
    await window.page.keyboard.press("Enter");
    await says("Copied.");
    // The keyboard is back in the text.
    await window.page.locator(".monaco-editor.focused").waitFor();
    return window.clipboard();
  }

  test.each([
    ["closed", false],
    ["open", true],
  ])("copies the selection with its notes, the panel being %s before", async (_, isOpen) => {
    await start({ "/ws/sample.memo": sample });
    await window.openFile("sample.memo");
    if (isOpen) await window.command("Cablegram: Open Reading View");
    await selectParagraph();
    await window.command("Cablegram: Copy as Rich Text");
    const [html, plain] = await copied();
    expect(plain).toBe("\u2014The new libraries should be told which scales we prefer.3");
    expect(html).toContain("which scales we prefer.");
    expect(html).toMatch(/<a[^>]* href="#(\w+)"[^>]* role="doc-noteref"[^>]*>3<\/a>.*<li id="\1"/);
    expect(html.match(/<li/g)).toHaveLength(1);
    expect(html).not.toContain("localhost");
    expect(html).not.toContain("RECOMMENDATION");
  });
});
