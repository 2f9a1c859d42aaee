/** The blocks and notes on the page, each with the line on which it begins. */
import type { ReadingChange } from "../../../../server/src/protocol/requests.ts";
import type { Finding, ToPanel } from "../messages.ts";

/** A block or a note, and the lines of the file that belong to it. */
export interface Part {
  readonly element: HTMLElement;
  readonly line: number;
  /** The line on which the next one begins. */
  readonly endLine: number;
}

type DocumentMessage = ToPanel & { readonly type: "document" };

export class Parts {
  /** In the order of the page: the text, then the notes. */
  onPage: readonly Part[] = [];
  firstLine = 0;
  private byLine: readonly Part[] = [];
  private readonly text: HTMLElement;
  private readonly notes: HTMLElement;
  private readonly wordsOfFinding: string;

  constructor(text: HTMLElement, notes: HTMLElement, wordsOfFinding: string) {
    this.text = text;
    this.notes = notes;
    this.wordsOfFinding = wordsOfFinding;
  }

  /** Takes over what changed; all else stays as it is. */
  update({
    isChange,
    text,
    notes,
    textLines,
    noteLines,
    firstLine,
    endLine,
  }: DocumentMessage): void {
    if (!isChange) this.clear();
    replace(this.text, text);
    replace(this.notes, notes);
    const placed = [...place(this.text, textLines), ...place(this.notes, noteLines)];
    const sorted = [...placed].sort((a, b) => a.line - b.line);
    const ends = new Map(
      sorted.map(({ element }, i) => [element, sorted[i + 1]?.line ?? endLine] as const),
    );
    const withEnd = (part: Placed): Part => ({
      ...part,
      endLine: Math.max(part.line, ends.get(part.element) ?? part.line),
    });
    this.firstLine = firstLine;
    this.onPage = placed.map(withEnd);
    this.byLine = sorted.map(withEnd);
  }

  clear(): void {
    this.text.replaceChildren();
    this.notes.replaceChildren();
    this.onPage = [];
    this.byLine = [];
  }

  /** The part that a line of the file belongs to. */
  at(line: number): Part | undefined {
    return this.byLine[lastIndex(this.byLine, (part) => part.line <= line)] ?? this.byLine[0];
  }

  /** The last part whose top is at a height of the window or above it. */
  atHeight(y: number): Part | undefined {
    const top = ({ element }: Part) => element.getBoundingClientRect().top;
    return this.onPage[lastIndex(this.onPage, (part) => top(part) <= y)] ?? this.onPage[0];
  }

  /** The part that an element of the page is in. */
  of(node: Node | null): Part | undefined {
    const element = node instanceof Element ? node.closest(".block, .notes li") : null;
    return element === null ? undefined : this.onPage.find((part) => part.element === element);
  }

  /** Marks the parts in which there is something to check. */
  mark(findings: readonly Finding[]): void {
    for (const old of document.querySelectorAll(".finding")) old.remove();
    const messages = new Map<Part, string[]>();
    for (const { line, message } of findings) {
      const part = this.at(line);
      if (part === undefined || line < part.line || part.endLine <= line) continue;
      messages.set(part, [...(messages.get(part) ?? []), message]);
    }
    for (const [{ element }, list] of messages) element.append(this.sign(list));
  }

  private sign(messages: readonly string[]): HTMLElement {
    const sign = document.createElement("span");
    const words = this.wordsOfFinding.replace("{0}", messages.join("; "));
    sign.className = "finding";
    sign.setAttribute("role", "img");
    sign.setAttribute("aria-label", words);
    sign.title = words;
    return sign;
  }
}

type Placed = Omit<Part, "endLine">;

function place(parent: HTMLElement, lines: readonly number[]): Placed[] {
  return [...parent.children].map((element, i) => ({
    element: element as HTMLElement,
    line: lines[i] ?? 0,
  }));
}

/** Puts parts in the place of others. What is added was escaped by the server; no script runs here. */
function replace(parent: HTMLElement, { at, removed, added }: ReadingChange): void {
  for (let i = 0; i < removed; i++) parent.children[at]?.remove();
  const template = document.createElement("template");
  template.innerHTML = added.join("");
  for (const element of template.content.children) element.setAttribute("tabindex", "-1");
  parent.insertBefore(template.content, parent.children[at] ?? null);
}

/** The last index for which something holds that holds for all before it; -1 if there is none. */
function lastIndex<T>(list: readonly T[], holds: (each: T) => boolean): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(list[middle] as T)) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
