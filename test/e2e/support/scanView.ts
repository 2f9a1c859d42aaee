/** The panel with the scan, as a user sees it. */
import type { FrameLocator, Locator } from "playwright-core";
import { expect } from "vitest";
import { panelFaults, panelFrame } from "./panel.ts";
import { STEP, type Window } from "./window.ts";

/** What of the panel can be measured. */
export interface PanelState {
  /** The page at the reading line, from 1. */
  readonly page: number;
  readonly scrollTop: number;
  readonly zoom: string;
  readonly filter: string;
  readonly isInverted: boolean;
  /** The width over the height of the first page's drawing. */
  readonly aspect: number;
}

export class ScanView {
  private readonly window: Window;

  constructor(window: Window) {
    this.window = window;
  }

  get frame(): FrameLocator {
    return panelFrame(this.window);
  }

  get status(): Locator {
    return this.frame.locator("#status");
  }

  get pages(): Locator {
    return this.frame.locator("#pages");
  }

  /** Waits until the panel says something of the place. */
  async waitForStatus(text: string): Promise<void> {
    await this.status.filter({ hasText: text }).waitFor();
  }

  /** Waits until a page, from 1, is drawn. */
  async waitForDrawing(page: number): Promise<void> {
    await this.pages
      .locator(".page")
      .nth(page - 1)
      .locator("canvas")
      .waitFor();
  }

  /** Presses a button of the panel by its label. */
  async press(label: string): Promise<void> {
    await this.frame.getByRole("button", { name: label }).click();
  }

  /** Turns to a page, from 1, by its number. */
  async goToPage(page: number): Promise<void> {
    const input = this.frame.locator("#page");
    await input.fill(String(page));
    await input.press("Enter");
    await expect.poll(async () => (await this.state()).page, { timeout: STEP }).toBe(page);
  }

  /** Scrolls the pages as a wheel does. */
  async scrollBy(pixels: number): Promise<void> {
    await this.pages.evaluate((area, top) => area.scrollBy({ top }), pixels);
  }

  async state(): Promise<PanelState> {
    const page = await this.frame.locator("#page").inputValue();
    const invert = this.frame.locator("#invert");
    const canvas = this.pages.locator("canvas").first();
    return {
      page: Number(page),
      scrollTop: await this.pages.evaluate((area) => area.scrollTop),
      zoom: await this.frame.locator("#zoom").innerText(),
      filter: await this.pages.evaluate((area) => area.style.getPropertyValue("--filter")),
      isInverted: (await invert.getAttribute("aria-pressed")) === "true",
      aspect: await canvas.evaluate((each) => {
        const { width, height } = each as unknown as { width: number; height: number };
        return width / height;
      }),
    };
  }

  /** What axe-core finds against the panel: each rule with the elements. */
  faults(): Promise<string[]> {
    return panelFaults(this.window, this.frame);
  }
}
