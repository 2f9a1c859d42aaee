/** The reading view's page: shows the document, and tells the extension what the user does. */
import { DOCUMENT_LINK } from "../../../../server/src/protocol/requests.ts";
import { element } from "../../panels/webview/element.ts";
import type { Finding, FromPanel, ToPanel } from "../messages.ts";
import { copyRichText } from "./clipboard.ts";
import { type Part, Parts } from "./parts.ts";
import { NotePopup } from "./popup.ts";
import { lineAtHeight, Scrolling } from "./scrolling.ts";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  setState(state: { readonly uri: string }): void;
};

const vscode = acquireVsCodeApi();
const words = document.body.dataset;

const scroller = element("scroller");
const text = element("text");
const notes = element("notes");
const status = element("status");
const place = element("place");
const buttons = {
  previous: element<HTMLButtonElement>("previous"),
  next: element<HTMLButtonElement>("next"),
  goTo: element<HTMLButtonElement>("goTo"),
  copy: element<HTMLButtonElement>("copy"),
};
/** More blocks than these are laid out only when they come into the window. */
const MANY = 400;

const list = notes.querySelector("ol");
if (list === null) throw new Error("The panel has no list of notes");
const parts = new Parts(text, list, words["finding"] ?? "{0}");
const scrolling = new Scrolling(scroller, parts, (line) =>
  vscode.postMessage({ type: "scrolled", line }),
);
const popup = new NotePopup(element("popup"), scroller);

let findings: readonly Finding[] = [];
/** The part that Tab leads to. */
let current: Part | undefined;
let caretLine: number | undefined;
/** What waits for a key press to be copied. */
let waiting: { readonly html: string; readonly text: string } | undefined;

window.addEventListener("message", ({ data }: MessageEvent<ToPanel>) => {
  switch (data.type) {
    case "document":
      showDocument(data);
      break;
    case "scroll":
      scrolling.show(data.line);
      break;
    case "caret":
      caretLine = data.line;
      showCaret(true);
      break;
    case "findings":
      findings = data.findings;
      parts.mark(findings);
      break;
    case "copy":
      copy(data);
      break;
    case "nothing":
      parts.clear();
      current = undefined;
      notes.hidden = true;
      place.textContent = "";
      for (const button of Object.values(buttons)) button.hidden = true;
      say(data.text);
      break;
  }
});

function showDocument(message: ToPanel & { readonly type: "document" }): void {
  vscode.setState({ uri: message.uri });
  popup.hide();
  const focused = document.activeElement;
  const focus = { id: focused?.id ?? "", index: indexOf(parts.of(focused)) };
  const index = indexOf(current);
  scrolling.keepPlace(() => {
    parts.update(message);
    notes.hidden = message.noteLines.length === 0;
    text.classList.toggle("many", MANY < parts.onPage.length);
    parts.mark(findings);
  });
  setCurrent(parts.onPage[index] ?? parts.onPage[0]);
  // What was replaced has lost the keyboard; it comes back to what stands there now.
  if (0 <= focus.index && !(focused?.isConnected ?? false))
    (document.getElementById(focus.id) ?? parts.onPage[focus.index]?.element)?.focus({
      preventScroll: true,
    });
  place.textContent = message.place;
  buttons.previous.hidden = message.place === "";
  buttons.next.hidden = message.place === "";
  buttons.previous.disabled = !message.hasPrevious;
  buttons.next.disabled = !message.hasNext;
  buttons.goTo.hidden = false;
  buttons.copy.hidden = false;
  if (waiting === undefined) say("");
  showCaret(false);
}

function indexOf(part: Part | undefined): number {
  return part === undefined
    ? -1
    : parts.onPage.findIndex(({ element: each }) => each === part.element);
}

function say(message: string): void {
  if (status.textContent !== message) status.textContent = message;
}

/** A line beside the block in which the caret is. */
function showCaret(isRevealed: boolean): void {
  for (const old of document.querySelectorAll(".caret")) old.classList.remove("caret");
  if (caretLine === undefined) return;
  const part = parts.at(caretLine);
  if (part === undefined || caretLine < part.line || part.endLine <= caretLine) return;
  part.element.classList.add("caret");
  if (isRevealed) scrolling.reveal(part.element);
  if (!scroller.contains(document.activeElement)) setCurrent(part);
}

/** One part is a stop of the Tab key. */
function setCurrent(part: Part | undefined): void {
  current?.element.setAttribute("tabindex", "-1");
  current = part;
  part?.element.setAttribute("tabindex", "0");
  part?.element.setAttribute("aria-describedby", "hint");
}

scroller.addEventListener("focusin", ({ target }) => {
  const part = parts.of(target as Node);
  if (part !== undefined && part.element !== current?.element) {
    current?.element.removeAttribute("aria-describedby");
    setCurrent(part);
  }
});

scroller.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const part = parts.of(event.target as Node);
  if (part === undefined) return;
  if (event.key === "Enter") {
    // Enter on a link follows it.
    if (event.target !== part.element) return;
    event.preventDefault();
    vscode.postMessage({ type: "goTo", line: part.line });
    return;
  }
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0 || isBeyond(part.element, step)) return;
  const next = parts.onPage[indexOf(part) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.element.focus({ preventScroll: true });
  next.element.scrollIntoView({ block: "nearest" });
});

/** Whether an element goes on outside the window, so that it must be scrolled first. */
function isBeyond(part: HTMLElement, step: number): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return step < 0 ? top < view.top - 1 : view.bottom + 1 < bottom;
}

scroller.addEventListener("dblclick", (event) => {
  const part = parts.of(event.target as Node);
  if (part === undefined || (event.target as Element).closest("a") !== null) return;
  vscode.postMessage({ type: "goTo", line: lineAtHeight(part, event.clientY) });
});

// Before VS Code's own handler, which would ask to open the address.
document.addEventListener(
  "click",
  (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href");
    if (href === undefined || href === null) return;
    event.preventDefault();
    event.stopPropagation();
    const id = href.slice(1);
    if (id.startsWith(DOCUMENT_LINK))
      vscode.postMessage({ type: "openDocument", number: id.slice(DOCUMENT_LINK.length) });
    else goToTarget(id);
  },
  { capture: true },
);

/** To a note, back to its number, or to the document; the keyboard goes there too. */
function goToTarget(id: string): void {
  const found = id === "text" ? current?.element : document.getElementById(id);
  if (found === null || found === undefined) return;
  popup.hide();
  for (const old of document.querySelectorAll(".target")) old.classList.remove("target");
  if (id !== "text") found.classList.add("target");
  const back = found.querySelector<HTMLElement>('a[role="doc-backlink"]');
  (back ?? found).focus({ preventScroll: true });
  const view = scroller.getBoundingClientRect();
  const { top, bottom } = found.getBoundingClientRect();
  if (top < view.top || view.bottom < bottom) found.scrollIntoView({ block: "center" });
}

buttons.previous.addEventListener("click", () => vscode.postMessage({ type: "turn", by: -1 }));
buttons.next.addEventListener("click", () => vscode.postMessage({ type: "turn", by: 1 }));
buttons.goTo.addEventListener("click", () => {
  const line = current?.line ?? scrolling.line;
  vscode.postMessage({ type: "goTo", line });
});
buttons.copy.addEventListener("click", () => {
  if (waiting === undefined) vscode.postMessage({ type: "wantCopy" });
  else if (copyRichText(waiting.html, waiting.text)) endCopy();
});

function copy({ html, text: plain }: ToPanel & { readonly type: "copy" }): void {
  if (copyRichText(html, plain)) {
    endCopy();
    return;
  }
  waiting = { html, text: plain };
  say(words["blocked"] ?? "");
  buttons.copy.focus();
}

function endCopy(): void {
  waiting = undefined;
  say(words["copied"] ?? "");
  vscode.postMessage({ type: "copied" });
}

vscode.postMessage({ type: "ready" });
