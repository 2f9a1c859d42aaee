/** Keeps the page in step with the lines of the text. */
import type { Part, Parts } from "./parts.ts";

/** Below the top of the window, so that the first line is not at its very edge. */
const MARGIN = 12;

export class Scrolling {
  private readonly scroller: HTMLElement;
  private readonly parts: Parts;
  /** When the user last touched anything, and when we last scrolled. */
  private touched = 0;
  private moved = 0;

  constructor(scroller: HTMLElement, parts: Parts, onScroll: (line: number) => void) {
    this.scroller = scroller;
    this.parts = parts;
    const touch = () => {
      this.touched = performance.now();
    };
    for (const event of ["wheel", "pointerdown", "pointermove", "touchmove", "keydown"])
      window.addEventListener(event, touch, { capture: true, passive: true });
    scroller.addEventListener("scroll", () => {
      // Our own scrolling, and the browser's when the heights of blocks become known, are not news.
      if (this.touched <= this.moved) return;
      onScroll(this.line);
    });
  }

  /** The line at the top of the window, with the part of it that is above. */
  get line(): number {
    if (this.scroller.scrollTop === 0) return this.parts.firstLine;
    const y = this.scroller.getBoundingClientRect().top + MARGIN;
    const part = this.parts.atHeight(y);
    return part === undefined ? this.parts.firstLine : lineAtHeight(part, y);
  }

  /** Brings a line to the top. */
  show(line: number): void {
    const part = this.parts.at(line);
    if (part === undefined || line <= this.parts.firstLine) {
      this.scrollTo(0);
      return;
    }
    const { top, height } = part.element.getBoundingClientRect();
    const share = Math.min(
      1,
      Math.max(0, line - part.line) / Math.max(1, part.endLine - part.line),
    );
    const y = this.scroller.getBoundingClientRect().top + MARGIN;
    this.scrollTo(this.scroller.scrollTop + top + share * height - y);
  }

  /** Brings an element into the window if it is not there. */
  reveal(element: Element): void {
    const { top, bottom } = element.getBoundingClientRect();
    const view = this.scroller.getBoundingClientRect();
    if (view.top <= top && top < view.bottom - MARGIN) return;
    if (top < view.top && view.top + MARGIN < bottom) return;
    this.scrollTo(this.scroller.scrollTop + top - view.top - view.height / 4);
  }

  /** Changes the page, and leaves what the user looks at where it is. */
  keepPlace(change: () => void): void {
    const y = this.scroller.getBoundingClientRect().top;
    const before = this.parts.atHeight(y);
    const offset = before?.element.getBoundingClientRect().top;
    const index = before === undefined ? -1 : this.parts.onPage.indexOf(before);
    change();
    if (before === undefined || offset === undefined) return;
    const after = before.element.isConnected ? before : this.parts.onPage[index];
    if (after === undefined) return;
    const shift = after.element.getBoundingClientRect().top - offset;
    if (Math.abs(shift) < 1) return;
    this.scrollTo(this.scroller.scrollTop + shift);
  }

  private scrollTo(top: number): void {
    this.moved = performance.now();
    this.scroller.scrollTop = top;
  }
}

/** The line of the file at a height of the window. */
export function lineAtHeight({ element, line, endLine }: Part, y: number): number {
  const { top, height } = element.getBoundingClientRect();
  const share = height === 0 ? 0 : Math.min(1, Math.max(0, (y - top) / height));
  return line + share * (endLine - line);
}
