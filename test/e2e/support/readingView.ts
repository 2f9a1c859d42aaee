/** The reading view, as a user sees it. */
import type { FrameLocator, Locator } from "playwright-core";
import { panelFaults, panelFrame } from "./panel.ts";
import type { Window } from "./window.ts";

/** What of the page can be measured. */
export interface PageMeasures {
  /** Letters on a full line of the text. */
  readonly lettersPerLine: number;
  /** Between the text and the edges of the panel, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly fontSize: number;
}

export class ReadingPanel {
  private readonly window: Window;

  constructor(window: Window) {
    this.window = window;
  }

  get frame(): FrameLocator {
    return panelFrame(this.window);
  }

  get blocks(): Locator {
    return this.frame.locator("#text > .block");
  }

  get notes(): Locator {
    return this.frame.locator("#notes li");
  }

  get popup(): Locator {
    return this.frame.locator("#popup");
  }

  /** A footnote number in the text by its label. */
  number(label: string): Locator {
    return this.frame.locator('#text a[role="doc-noteref"]').getByText(label, { exact: true });
  }

  /** Waits until the document has this text. */
  async waitForText(text: string): Promise<void> {
    await this.frame.locator("#text", { hasText: text }).waitFor();
  }

  scrollTop(): Promise<number> {
    return this.frame.locator("#scroller").evaluate((area) => area.scrollTop);
  }

  /** Scrolls as a wheel does over the page. */
  async wheel(pixels: number): Promise<void> {
    await this.frame.locator("#scroller").hover();
    await this.window.page.mouse.wheel(0, pixels);
  }

  /** The block at the top of the window. */
  topBlock(): Promise<string> {
    return this.frame.locator("#scroller").evaluate((area) => {
      const top = area.getBoundingClientRect().top;
      const blocks = [...area.querySelectorAll("#text > .block, #notes li")];
      const first = blocks.find((each) => top + 14 < each.getBoundingClientRect().bottom);
      return first?.textContent ?? "";
    });
  }

  /** What has the keyboard in the panel: its text. */
  focused(): Promise<string> {
    return this.frame.locator(":focus").innerText();
  }

  measures(): Promise<PageMeasures> {
    return this.frame.locator("#scroller").evaluate((area) => {
      const paragraphs = [...area.querySelectorAll("#text > .block > p:not([class])")];
      const longest = paragraphs.reduce((a, b) =>
        a.textContent.length < b.textContent.length ? b : a,
      );
      const range = area.ownerDocument.createRange();
      range.selectNodeContents(longest);
      const lines = new Set(
        [...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8)),
      );
      const text = longest.getBoundingClientRect();
      const view = area.getBoundingClientRect();
      return {
        lettersPerLine: Math.round(longest.textContent.length / Math.max(1, lines.size - 1)),
        left: Math.round(text.left - view.left),
        right: Math.round(view.right - text.right),
        fontSize: Number.parseFloat(longest.computedStyleMap().get("font-size")?.toString() ?? "0"),
      };
    });
  }

  faults(): Promise<string[]> {
    return panelFaults(this.window, this.frame);
  }
}
