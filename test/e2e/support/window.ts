/** A VS Code window in a real browser, driven through what is on the screen. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Frame, type Locator, type Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LOCAL = /^(?:127\.0\.0\.1|(?:[a-z0-9-]+\.){0,2}localhost)$/;
/** How often the menu of quick fixes is asked for. */
const MOST_QUICK_FIX_TRIES = 4;
const QUICK_INPUT = '.quick-input-widget:not([style*="display: none"]) .quick-input-box input';
/** What VS Code itself draws over a text; none of it belongs on a transcription. */
const FOREIGN_MARKS = [
  ".unicode-highlight",
  "[class*='bracket-highlighting-']",
  ".bracket-match",
  ".bracket-indent-guide",
  ".core-guide-indent",
  ".wordHighlight",
  ".wordHighlightText",
  ".wordHighlightStrong",
  ".colorpicker-color-decoration",
  ".ghost-text",
  ".suggest-widget.visible",
];
/** What VS Code logs by itself. */
const FOREIGN_ERRORS = [
  // Messages of extensions are looked for in each language, and ours are there in some.
  /status of 404/,
  // Refused by us, and remembered in `refused`.
  /^Failed to load resource: net::ERR_FAILED/,
];
/** A loaded machine may take this long for any one step. */
export const STEP = 60_000;
/** After so long the palette is opened again. */
const PALETTE = 10_000;

/** Where a browser is, if there is one. */
export const browserPath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  process.env["CHROMIUM"] ?? "",
].find((path) => path !== "" && existsSync(path));

/** A browser that asks nothing of the network by itself. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(browserPath === undefined ? {} : { executablePath: browserPath }),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export class Window {
  readonly page: Page;
  /** Errors of the developer tools' console. */
  readonly errors: string[] = [];
  /** Errors that a test brings about, such as messages to the user, which VS Code logs too. */
  readonly expectedErrors: RegExp[] = [];
  /** Hosts outside this machine that something asked for; the requests are refused. */
  readonly refused = new Set<string>();
  private readonly browser: Browser;

  private constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
    page.setDefaultTimeout(STEP);
    page.on("console", (message) => {
      if (message.type() === "error")
        this.errors.push(`${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.errors.push(String(error)));
  }

  /** Opens the workbench at an address, in a browser that says of itself what `userAgent` does. */
  static async open(address: string, userAgent?: string): Promise<Window> {
    const browser = await launchBrowser();
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      ...(userAgent === undefined ? {} : { userAgent }),
    });
    const window = new Window(browser, page);
    await page.context().route("**/*", (route) => {
      const { protocol, hostname } = new URL(route.request().url());
      if (!protocol.startsWith("http") || LOCAL.test(hostname)) return route.continue();
      window.refused.add(hostname);
      return route.abort();
    });
    await page.goto(address);
    await page.waitForSelector(".monaco-workbench");
    return window;
  }

  /**
   * Loads the window anew by VS Code's own command, which keeps the window's state before; the browser's
   * button loses what was not kept yet.
   */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await this.command("Developer: Reload Window");
    await loaded;
    await this.page.waitForSelector(".monaco-workbench");
  }

  /** Whether the folder is open in restricted mode, as the status bar has it. */
  async isRestricted(): Promise<boolean> {
    const item = this.page.locator(".statusbar-item", { hasText: "Restricted Mode" });
    return (await item.count()) === 1;
  }

  /** Runs a command by its title in the palette, where one with a longer title may stand above it. */
  async command(title: string): Promise<void> {
    const rows = await this.findCommand(title);
    const exact = rows.filter({ has: this.page.locator(".label-name", { hasText: whole(title) }) });
    const chosen = exact.and(this.page.locator(".focused"));
    const count = (await exact.count()) === 0 ? 0 : await rows.count();
    for (let i = 0; i < count && (await chosen.count()) === 0; i++)
      await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
  }

  /**
   * The rows of the palette with a command's title. An open palette does not learn of commands that come
   * later, as those of views do, and one is closed by a view that takes the keyboard late; then it is
   * opened again.
   */
  private async findCommand(title: string): Promise<Locator> {
    const rows = this.page.locator(".quick-input-list .monaco-list-row", { hasText: title });
    for (const end = Date.now() + STEP; ; ) {
      try {
        await this.page.keyboard.press("F1");
        await this.page.waitForSelector(QUICK_INPUT, { timeout: PALETTE });
        await this.page.locator(QUICK_INPUT).pressSequentially(title, { timeout: PALETTE });
        await rows.first().waitFor({ timeout: PALETTE });
        return rows;
      } catch (error) {
        if (end < Date.now()) throw error;
        await this.page.keyboard.press("Escape");
      }
    }
  }

  /**
   * Clicks an entry of the menu that is open. VS Code heeds no click in the first 100 ms of a menu, lest
   * the one that opened it choose something.
   */
  async chooseByMouse(title: string): Promise<void> {
    const entry = this.menuEntry(title);
    await entry.waitFor();
    // A page's timers end in the order of their times, so that of the menu has ended with this one.
    await this.page.evaluate("new Promise((resolve) => setTimeout(resolve, 200))");
    await entry.click();
    await entry.waitFor({ state: "detached" });
  }

  /** Chooses an entry of the menu that is open with the keyboard. */
  async chooseByKeys(title: string): Promise<void> {
    const entry = this.menuEntry(title);
    await entry.waitFor();
    const chosen = entry.and(this.page.locator(".focused"));
    const count = await this.page.locator(".monaco-menu .action-item").count();
    for (let i = 0; i < count && (await chosen.count()) === 0; i++)
      await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
    await entry.waitFor({ state: "detached" });
  }

  /** The entry with this title of the menu that is open. */
  menuEntry(title: string): Locator {
    const label = this.page.locator(".action-label", { hasText: whole(title) });
    return this.page.locator(".monaco-menu .action-item", { has: label });
  }

  /** Opens a file of the folder for good. */
  async openFile(name: string): Promise<void> {
    const row = this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
    await row.first().dblclick();
    await this.page.locator(".tab.active", { hasText: name }).waitFor();
    await this.page.waitForSelector(".monaco-editor .view-line");
  }

  /** Gives the editor the keyboard. */
  async focusEditor(): Promise<void> {
    await this.page.locator(".monaco-editor .view-lines").first().click();
  }

  /** The language of the document, as the status bar has it. */
  async waitForLanguage(name: string): Promise<void> {
    await this.page.locator("#status\\.editor\\.mode", { hasText: name }).waitFor();
  }

  /** Waits until Cablegram's status item says something. */
  async waitForStatus(text: string): Promise<void> {
    await this.page.locator(".statusbar-item", { hasText: text }).first().waitFor();
  }

  /** The rows of the Problems view once there is one with this text. */
  async problems(text: string): Promise<string[]> {
    await this.command("Problems: Focus on Problems View");
    const rows = this.page.locator(".markers-panel .monaco-list-row");
    await rows.filter({ hasText: text }).first().waitFor();
    return (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, " "));
  }

  /** The severities in the Problems view once it has this many findings, by their icons. */
  async problemIcons(count: number): Promise<string[]> {
    await this.command("Problems: Focus on Problems View");
    const icons = this.page.locator(".markers-panel .monaco-list-row .marker-icon .codicon");
    if (count === 0) await icons.first().waitFor({ state: "detached" });
    else await icons.nth(count - 1).waitFor();
    return icons.evaluateAll((all) =>
      all.map((icon) => /codicon-(error|warning|info|light-bulb)/.exec(icon.className)?.[1] ?? ""),
    );
  }

  /** The labels in the Outline view once there is one with this text. */
  async outline(text: string): Promise<string[]> {
    await this.command("Explorer: Focus on Outline View");
    const rows = this.page.locator(".outline-tree .monaco-list-row");
    await rows.filter({ hasText: text }).first().waitFor();
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? ""));
  }

  /** Puts the caret at a line and column, both from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.page.waitForSelector(QUICK_INPUT);
    await this.page.keyboard.type(`${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.waitForCaret(line, column);
  }

  async waitForCaret(line: number, column: number): Promise<void> {
    await this.page
      .locator("#status\\.editor\\.selection", { hasText: `Ln ${line}, Col ${column}` })
      .waitFor();
  }

  /** Shows the hover at the caret and gives its text. */
  async hoverAtCaret(): Promise<string> {
    await this.command("Show or Focus Hover");
    const hover = this.page.locator(".monaco-hover:not(.hidden) .hover-contents").first();
    await hover.waitFor();
    const text = await hover.innerText();
    await this.page.keyboard.press("Escape");
    return text;
  }

  /** Opens the menu of quick fixes at the caret and picks one with the keyboard. */
  async quickFix(title: string): Promise<void> {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    const row = rows.filter({ hasText: title }).first();
    // A moment after a move of the caret VS Code asks by itself, and drops what it was asked for then.
    const dropped = this.page.locator(".monaco-editor-overlaymessage:not(.fadeOut)", {
      hasText: "No code actions available",
    });
    for (let i = 0; i < MOST_QUICK_FIX_TRIES; i++) {
      await this.page.keyboard.press("Control+.");
      await row.or(dropped).first().waitFor();
      if (!(await dropped.isVisible())) break;
      await this.page.keyboard.press("Escape");
      await dropped.waitFor({ state: "hidden" });
    }
    await row.waitFor();
    const titles = await rows.allInnerTexts();
    const at = titles.findIndex((text) => text.includes(title));
    for (let i = 0; i < at; i++) await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
    await this.page.locator(".action-widget").waitFor({ state: "hidden" });
  }

  /** The marks in the editor that are not Cablegram's own, by their selectors. */
  async foreignMarks(): Promise<string[]> {
    const editor = this.page.locator(".monaco-editor").first();
    const counts = await Promise.all(
      FOREIGN_MARKS.map((selector) => editor.locator(selector).count()),
    );
    return FOREIGN_MARKS.filter((_, i) => counts[i] !== 0);
  }

  /** The classes by which the tokens on the screen are coloured. */
  tokenClasses(): Promise<string[]> {
    return this.page
      .locator(".monaco-editor .view-line span[class*='mtk']")
      .evaluateAll((spans) => [
        ...new Set(
          spans.flatMap((span) => [...span.classList].filter((name) => /^mtk\d/.test(name))),
        ),
      ]);
  }

  /**
   * Whether a text is on the screen, in frames too. It looks from outside: Playwright's locators count
   * as a key press of the user, and let a page do what it otherwise may not.
   */
  async hasTextUntouched(text: string): Promise<boolean> {
    const session = await this.page.context().newCDPSession(this.page);
    const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
    await session.detach();
    const isThere = ({ nodeValue, children, contentDocument }: typeof root): boolean =>
      nodeValue === text ||
      children?.some(isThere) === true ||
      (contentDocument !== undefined && isThere(contentDocument));
    return isThere(root);
  }

  /** What is on the clipboard as HTML, as it was put there, and as text. */
  async clipboard(): Promise<readonly [html: string, plain: string]> {
    await this.page.context().grantPermissions(["clipboard-read"]);
    return this.page.evaluate(`navigator.clipboard.read({ unsanitized: ["text/html"] }).then(([item]) =>
      Promise.all(["text/html", "text/plain"].map(async (type) => (await item.getType(type)).text())))`);
  }

  /** The notifications that are on the screen. */
  notifications(): Promise<string[]> {
    return this.page
      .locator(".notifications-toasts .notification-list-item-message")
      .allInnerTexts();
  }

  /**
   * What axe-core finds against a part of a page or frame: each rule with the elements; `without` are
   * rules that VS Code's own parts break.
   */
  async faultsOf(
    where: Page | Frame,
    selector: string,
    without: readonly string[] = [],
  ): Promise<string[]> {
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const logged = this.errors.length;
    await where.evaluate(axe);
    const faults = await where.evaluate<string[]>(
      `axe.run(${JSON.stringify(selector)}, ${JSON.stringify({ rules })}).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`,
    );
    // The checker itself sets styles that a panel's policy forbids.
    this.errors.splice(logged);
    return faults;
  }

  /** The errors of the console that are neither VS Code's own nor expected. */
  ownErrors(): string[] {
    const fine = [...FOREIGN_ERRORS, ...this.expectedErrors];
    return this.errors.filter((error) => !fine.some((each) => each.test(error)));
  }

  async screenshot(path: string): Promise<void> {
    // Whatever fades in has done so.
    await this.page.waitForTimeout(500);
    await this.page.screenshot({ path });
  }

  /** Closes the window; fails if an error was logged in it that is not VS Code's own. */
  async close(): Promise<void> {
    await this.browser.close();
    const errors = this.ownErrors();
    if (0 < errors.length) throw new Error(`Errors in the console:\n${errors.join("\n")}`);
  }
}

/** A text and nothing else. */
function whole(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}
