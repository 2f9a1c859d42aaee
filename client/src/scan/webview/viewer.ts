/** The scroll area: pages one below the other, of which only those near the window are drawn. */
import { messageOf } from "../../errors.ts";
import type { ScanPlace } from "../match.ts";
import type { ScanView } from "../view.ts";
import { type PageSize, type ScanPages, turned } from "./pages.ts";

/** Where in the window the place is that belongs to the text, from its top. */
const READING_LINE = 0.3;
/** The longest a scroll of our own may take to be reported. */
const OWN_SCROLL = 250;
/** Pages beyond those in the window that stay drawn. */
const KEPT = 3;
/** Paper before its size is known. */
const LETTER: PageSize = { width: 612, height: 792 };

interface Sheet {
  readonly element: HTMLElement;
  size: PageSize;
  isMeasured: boolean;
  /** What the drawing was made for, or is being made for. */
  drawn: string | undefined;
}

export interface ViewerEvents {
  /** The user scrolled. */
  scrolled(place: ScanPlace): void;
  /** The place at the reading line changed, by whomever. */
  moved(place: ScanPlace): void;
  failed(message: string): void;
}

export class Viewer {
  private readonly area: HTMLElement;
  private readonly events: ViewerEvents;
  private pages: ScanPages | undefined;
  private sheets: Sheet[] = [];
  private view: ScanView;
  private mark: HTMLElement | undefined;
  /** The place to be kept where it is while sizes change. */
  private wanted: ScanPlace = { page: 1, y: 0 };
  private ownScrollUntil = 0;
  private frame = 0;

  constructor(area: HTMLElement, view: ScanView, events: ViewerEvents) {
    this.area = area;
    this.view = view;
    this.events = events;
    area.addEventListener("scroll", () => this.onScroll(), { passive: true });
    new ResizeObserver(() => this.layOut()).observe(area);
  }

  get place(): ScanPlace {
    return this.wanted;
  }

  get pageCount(): number {
    return this.pages?.pageCount ?? 0;
  }

  /** Shows the pages of a scan in the place of those before. */
  open(pages: ScanPages, view: ScanView, describe: (page: number) => string): void {
    this.close();
    this.pages = pages;
    this.view = view;
    this.wanted = { page: 1, y: 0 };
    this.sheets = Array.from({ length: pages.pageCount }, (_, i) => {
      const element = document.createElement("div");
      element.className = "page";
      element.setAttribute("role", "img");
      element.setAttribute("aria-label", describe(i + 1));
      return { element, size: LETTER, isMeasured: false, drawn: undefined };
    });
    this.area.replaceChildren(...this.sheets.map(({ element }) => element));
    this.layOut();
    this.events.moved(this.wanted);
  }

  close(): void {
    this.pages?.close();
    this.pages = undefined;
    this.sheets = [];
    this.mark = undefined;
    this.area.replaceChildren();
  }

  setView(view: ScanView): void {
    this.view = view;
    this.layOut();
  }

  /** Brings a place to the reading line; `isExact` puts a mark beside it. */
  show(place: ScanPlace, isExact: boolean): void {
    const page = Math.min(Math.max(1, Math.round(place.page)), Math.max(1, this.pageCount));
    this.wanted = { page, y: place.y };
    this.placeMark(isExact);
    this.keepPlace();
    this.events.moved(this.wanted);
    this.drawSoon();
  }

  /** Scrolls by parts of the window. */
  scrollBy(windows: number): void {
    this.area.scrollBy({ top: windows * this.area.clientHeight });
  }

  /** The next or another page, at its top; at most the first or last. */
  turn(pages: number): ScanPlace {
    const page = Math.min(Math.max(1, this.wanted.page + pages), Math.max(1, this.pageCount));
    this.wanted = { page, y: 0 };
    this.mark?.remove();
    this.scrollTo(this.topOf(page) - GAP);
    this.events.moved(this.wanted);
    this.drawSoon();
    return this.wanted;
  }

  private layOut(): void {
    for (const sheet of this.sheets) this.sizeSheet(sheet);
    this.area.style.setProperty("--filter", filterOf(this.view));
    this.placeMark(this.mark !== undefined);
    this.keepPlace();
    this.drawSoon();
  }

  private get pageWidth(): number {
    return Math.max(80, (this.area.clientWidth - 2 * GAP) * this.view.zoom);
  }

  private sizeSheet({ element, size }: Sheet): void {
    const { width, height } = turned(size, this.view.rotation);
    element.style.width = `${this.pageWidth}px`;
    element.style.height = `${(this.pageWidth * height) / width}px`;
  }

  private topOf(page: number): number {
    return this.sheets[page - 1]?.element.offsetTop ?? 0;
  }

  private keepPlace(): void {
    const sheet = this.sheets[this.wanted.page - 1];
    if (sheet === undefined) return;
    const { offsetTop, offsetHeight } = sheet.element;
    const part = partDown(this.wanted.y, this.view.rotation);
    const top = offsetTop + part * offsetHeight - READING_LINE * this.area.clientHeight;
    // The page before is not shown where this one begins.
    this.scrollTo(Math.max(offsetTop - GAP, top));
  }

  private scrollTo(top: number): void {
    const before = this.area.scrollTop;
    this.area.scrollTop = top;
    if (this.area.scrollTop !== before) this.ownScrollUntil = performance.now() + OWN_SCROLL;
  }

  private placeMark(isShown: boolean): void {
    this.mark?.remove();
    this.mark = undefined;
    const sheet = this.sheets[this.wanted.page - 1];
    if (!isShown || sheet === undefined) return;
    this.mark = document.createElement("div");
    this.mark.className = `mark turned${this.view.rotation}`;
    const part = `${100 * partOn(this.wanted.y, this.view.rotation)}%`;
    if (this.view.rotation % 180 === 0) this.mark.style.top = part;
    else this.mark.style.left = part;
    sheet.element.append(this.mark);
  }

  private onScroll(): void {
    this.drawSoon();
    if (performance.now() < this.ownScrollUntil) return;
    const line = this.area.scrollTop + this.readingPart * this.area.clientHeight;
    const at = this.sheets.filter(({ element }) => element.offsetTop <= line).length;
    const sheet = this.sheets[Math.max(0, at - 1)];
    if (sheet === undefined) return;
    const { offsetTop, offsetHeight } = sheet.element;
    const part = Math.min(1, Math.max(0, (line - offsetTop) / Math.max(1, offsetHeight)));
    const y = this.view.rotation === 180 ? 1 - part : this.view.rotation === 0 ? part : 0.5;
    this.wanted = { page: Math.max(1, at), y };
    this.mark?.remove();
    this.mark = undefined;
    this.events.moved(this.wanted);
    this.events.scrolled(this.wanted);
  }

  /** How far down the window the place is; at the scan's ends it moves, so that all can be reached. */
  private get readingPart(): number {
    const { scrollTop, clientHeight, scrollHeight } = this.area;
    const left = scrollHeight - clientHeight - scrollTop;
    const above = Math.min(READING_LINE, scrollTop / Math.max(1, clientHeight));
    return Math.max(above, 1 - left / Math.max(1, clientHeight));
  }

  private drawSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.drawNear());
  }

  private drawNear(): void {
    const top = this.area.scrollTop - this.area.clientHeight / 2;
    const bottom = this.area.scrollTop + 1.5 * this.area.clientHeight;
    const isNear = ({ element }: Sheet) =>
      top < element.offsetTop + element.offsetHeight && element.offsetTop < bottom;
    const first = this.sheets.findIndex(isNear);
    for (const [i, sheet] of this.sheets.entries()) {
      if (isNear(sheet)) void this.draw(sheet, i + 1);
      else if (sheet.drawn !== undefined && KEPT < Math.abs(i - first)) {
        sheet.drawn = undefined;
        sheet.element.querySelector("canvas")?.remove();
      }
    }
  }

  private async draw(sheet: Sheet, page: number): Promise<void> {
    const { pages } = this;
    const width = Math.round(this.pageWidth * Math.min(2, devicePixelRatio));
    const wanted = `${width} ${this.view.rotation}`;
    if (pages === undefined || sheet.drawn === wanted) return;
    sheet.drawn = wanted;
    try {
      if (!sheet.isMeasured) await this.measure(pages, sheet, page);
      const canvas = await pages.draw(page, width, this.view.rotation);
      if (this.pages !== pages || sheet.drawn !== wanted) return;
      sheet.element.querySelector("canvas")?.remove();
      sheet.element.querySelector(".fault")?.remove();
      sheet.element.prepend(canvas);
    } catch (error) {
      if (this.pages !== pages) return;
      const fault = document.createElement("p");
      fault.className = "fault";
      fault.textContent = messageOf(error);
      sheet.element.replaceChildren(fault);
    }
  }

  /** The first page's size stands for the others until theirs are known. */
  private async measure(pages: ScanPages, sheet: Sheet, page: number): Promise<void> {
    const size = await pages.sizeOf(page);
    if (this.pages !== pages) return;
    const isFirst = this.sheets.every(({ isMeasured }) => !isMeasured);
    sheet.isMeasured = true;
    const others = isFirst ? this.sheets : [sheet];
    for (const other of others) if (other === sheet || !other.isMeasured) other.size = size;
    this.layOut();
  }
}

const GAP = 12;

/** How far down a turned page a place is; across it, the middle. */
function partDown(y: number, rotation: number): number {
  return rotation % 180 === 0 ? partOn(y, rotation) : 0.5;
}

/** How far along the direction of the text's lines a place is on a turned page. */
function partOn(y: number, rotation: number): number {
  return rotation === 90 || rotation === 180 ? 1 - y : y;
}

function filterOf({ contrast, isInverted }: ScanView): string {
  return `contrast(${contrast})${isInverted ? " invert(1)" : ""}`;
}
