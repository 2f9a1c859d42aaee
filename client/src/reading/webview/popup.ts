/** The note of a number in the text, shown while the mouse or the keyboard is on the number. */

/** Before a note is shown to a mouse that passes, and hidden from one on its way to it. */
const WAIT = 200;
const GAP = 6;
const NUMBER = 'a[role="doc-noteref"]';

export class NotePopup {
  private readonly popup: HTMLElement;
  private link: HTMLElement | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(popup: HTMLElement, page: HTMLElement) {
    this.popup = popup;
    page.addEventListener("mouseover", ({ target }) => {
      const link = numberAt(target);
      if (link !== undefined) this.later(() => this.show(link));
      else if (!this.hasFocus) this.later(() => this.hide());
    });
    popup.addEventListener("mouseover", () => clearTimeout(this.timer));
    popup.addEventListener("mouseleave", () => {
      if (!this.hasFocus) this.later(() => this.hide());
    });
    page.addEventListener("mouseleave", ({ relatedTarget }) => {
      const isInPopup = relatedTarget instanceof Node && popup.contains(relatedTarget);
      if (!isInPopup && !this.hasFocus) this.later(() => this.hide());
    });
    page.addEventListener("focusin", ({ target }) => {
      const link = numberAt(target);
      clearTimeout(this.timer);
      if (link === undefined) this.hide();
      else this.show(link);
    });
    page.addEventListener("focusout", () => this.hide());
    page.addEventListener("scroll", () => this.hide());
    window.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.link === undefined) return;
      event.stopPropagation();
      this.hide();
    });
  }

  hide(): void {
    clearTimeout(this.timer);
    this.link?.removeAttribute("aria-describedby");
    this.link = undefined;
    this.popup.hidden = true;
  }

  private get hasFocus(): boolean {
    return this.link !== undefined && this.link === document.activeElement;
  }

  private later(work: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(work, WAIT);
  }

  private show(link: HTMLElement): void {
    const note = document.getElementById((link.getAttribute("href") ?? "").slice(1));
    if (note === null || !link.isConnected) return;
    this.hide();
    this.popup.replaceChildren(...[...note.querySelectorAll("p")].map(copyOf));
    this.popup.hidden = false;
    link.setAttribute("aria-describedby", this.popup.id);
    this.link = link;
    this.placeAt(link);
  }

  /** Below the number, or above it where there is more room; within the window. */
  private placeAt(link: HTMLElement): void {
    const number = link.getBoundingClientRect();
    const { width, height } = this.popup.getBoundingClientRect();
    const room = document.documentElement;
    const isBelow = number.bottom + GAP + height <= room.clientHeight || number.top < GAP + height;
    const left = Math.max(GAP, Math.min(number.left - GAP, room.clientWidth - width - GAP));
    this.popup.style.left = `${left}px`;
    this.popup.style.top = `${isBelow ? number.bottom + GAP : number.top - GAP - height}px`;
  }
}

function numberAt(target: EventTarget | null): HTMLElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLElement>(NUMBER) : null;
  return link ?? undefined;
}

/** A paragraph without the identifiers and the links of the one on the page. */
function copyOf(paragraph: HTMLElement): HTMLElement {
  const copy = paragraph.cloneNode(true) as HTMLElement;
  for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
  for (const each of copy.querySelectorAll("a")) each.removeAttribute("href");
  return copy;
}
