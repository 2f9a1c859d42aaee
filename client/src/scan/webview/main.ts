/** The panel with the scan: takes the extension's messages, and tells it what the user does. */
import { messageOf } from "../../errors.ts";
import { element } from "../../panels/webview/element.ts";
import type { FromPanel, Offer, ToPanel } from "../messages.ts";
import { changeView, PANEL_KEYS, plainView, type ScanAction, type ScanView } from "../view.ts";
import { decodePicture, decodeTiff, ImagePages, openTiff } from "./images.ts";
import type { ScanPages } from "./pages.ts";
import { openPdf } from "./pdf.ts";
import { Viewer } from "./viewer.ts";

declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void };

const vscode = acquireVsCodeApi();
const texts = document.body.dataset;

const area = element("pages");
const status = element("status");
const offers = element("offers");
const pageField = element<HTMLInputElement>("page");
const contrast = element<HTMLInputElement>("contrast");

let scan = 0;
let pages: ScanPages | undefined;
let view: ScanView = plainView;
let imageWaiters = new Map<number, (message: ToPanel & { type: "image" }) => void>();
let fileWaiter: ((bytes: Uint8Array) => void) | undefined;

const viewer = new Viewer(area, view, {
  scrolled: (place) => vscode.postMessage({ type: "scrolled", scan, place }),
  moved: (place) => {
    pageField.value = String(place.page);
    vscode.postMessage({ type: "at", scan, place });
  },
  failed: (message) => vscode.postMessage({ type: "failed", scan, message }),
});

window.addEventListener("message", ({ data }: MessageEvent<ToPanel>) => {
  switch (data.type) {
    case "open":
      void open(data);
      break;
    case "file":
      if (data.scan === scan) fileWaiter?.(data.bytes);
      break;
    case "image":
      if (data.scan === scan) imageWaiters.get(data.page)?.(data);
      break;
    case "readText":
      if (data.scan === scan) void readText(data.scan, data.first, data.last);
      break;
    case "view":
      showView(data.view);
      break;
    case "action":
      act(data.action);
      break;
    case "place":
      if (data.scan === scan) viewer.show(data.place, data.isExact);
      break;
    case "status":
      showStatus(data.text, data.isDoubtful, data.offers);
      break;
    case "nothing":
      scan = 0;
      pages = undefined;
      viewer.close();
      setEnabled(false);
      showStatus(data.text, true, data.offers);
      break;
  }
});

async function open(message: ToPanel & { type: "open" }): Promise<void> {
  scan = message.scan;
  pages = undefined;
  imageWaiters = new Map();
  viewer.close();
  showView(message.view);
  area.setAttribute("aria-label", `${texts["scan"]}: ${message.name}`);
  showStatus(`${texts["opening"]} ${message.name}`, false, []);
  try {
    const opened = await openPages(message);
    if (scan !== message.scan) {
      opened.close();
      return;
    }
    pages = opened;
    const count = opened.pageCount;
    element("count").textContent = String(count);
    pageField.max = String(count);
    setEnabled(true);
    viewer.open(opened, view, (page) => `${texts["page"]} ${page} / ${count}`);
    vscode.postMessage({ type: "opened", scan, pageCount: count });
  } catch (error) {
    if (scan !== message.scan) return;
    setEnabled(false);
    vscode.postMessage({ type: "failed", scan, message: messageOf(error) });
  }
}

async function openPages(message: ToPanel & { type: "open" }): Promise<ScanPages> {
  const own = message.scan;
  if (message.format === "image")
    return new ImagePages(Math.max(0, ...message.imagePages), (page) =>
      message.imagePages.includes(page)
        ? loadImage(own, page)
        : Promise.reject(new Error(`${texts["noimage"]} ${page}`)),
    );
  const bytes = await new Promise<Uint8Array>((resolve) => {
    fileWaiter = resolve;
    vscode.postMessage({ type: "wantFile", scan: own });
  });
  fileWaiter = undefined;
  if (message.format === "tiff") return openTiff(bytes);
  return openPdf(bytes, { worker: texts["worker"] ?? "", folder: texts["parts"] ?? "" });
}

async function loadImage(own: number, page: number): Promise<ImageBitmap> {
  const message = await new Promise<ToPanel & { type: "image" }>((resolve) => {
    imageWaiters.set(page, resolve);
    vscode.postMessage({ type: "wantImage", scan: own, page });
  });
  if (message.bytes === null) throw new Error(`${texts["noimage"]} ${page}`);
  return message.format === "tiff" ? decodeTiff(message.bytes) : decodePicture(message.bytes);
}

/** Sends the text of pages one by one, so that drawing goes on in between. */
async function readText(own: number, first: number, last: number): Promise<void> {
  const from = pages;
  for (let page = first; page <= last && from !== undefined && scan === own; page++) {
    try {
      vscode.postMessage({ type: "text", scan: own, page, lines: await from.textOf(page) });
    } catch {
      // A page that cannot be read has no text; drawing it says why.
    }
  }
  if (scan === own) vscode.postMessage({ type: "textEnd", scan: own });
}

function act(action: ScanAction): void {
  if (pages === undefined) return;
  if (action === "nextPage" || action === "previousPage") {
    const place = viewer.turn(action === "nextPage" ? 1 : -1);
    vscode.postMessage({ type: "scrolled", scan, place });
  } else if (action === "scrollDown" || action === "scrollUp")
    viewer.scrollBy(action === "scrollDown" ? SCROLL : -SCROLL);
  else {
    showView(changeView(view, action));
    vscode.postMessage({ type: "view", view });
  }
}

const SCROLL = 0.25;

function showView(next: ScanView): void {
  view = next;
  viewer.setView(view);
  contrast.value = String(view.contrast);
  element("zoom").textContent = `${Math.round(100 * view.zoom)} %`;
  element("invert").setAttribute("aria-pressed", String(view.isInverted));
}

function showStatus(text: string, isDoubtful: boolean, list: readonly Offer[]): void {
  if (status.textContent !== text) status.textContent = text;
  status.classList.toggle("doubtful", isDoubtful);
  const focused = document.activeElement?.getAttribute("data-command");
  offers.replaceChildren(
    ...list.map(({ title, command }) => {
      const button = document.createElement("button");
      button.textContent = title;
      button.dataset["command"] = command;
      button.addEventListener("click", () => vscode.postMessage({ type: "command", command }));
      return button;
    }),
  );
  if (focused) offers.querySelector<HTMLElement>(`[data-command="${focused}"]`)?.focus();
}

function setEnabled(isEnabled: boolean): void {
  for (const control of document.querySelectorAll<HTMLInputElement>(".controls :is(button, input)"))
    control.disabled = !isEnabled;
}

for (const button of document.querySelectorAll<HTMLElement>("button[data-action]"))
  button.addEventListener("click", () => act(button.dataset["action"] as ScanAction));

pageField.addEventListener("change", () => {
  const page = Number(pageField.value);
  if (!Number.isInteger(page)) return;
  vscode.postMessage({ type: "scrolled", scan, place: viewer.turn(page - viewer.place.page) });
});

contrast.addEventListener("input", () => {
  showView({ ...view, contrast: Number(contrast.value) });
  vscode.postMessage({ type: "view", view });
});

area.addEventListener("keydown", (event) => {
  const action = PANEL_KEYS[event.key];
  if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act(action);
});

area.addEventListener(
  "wheel",
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    act(event.deltaY < 0 ? "zoomIn" : "zoomOut");
  },
  { passive: false },
);

setEnabled(false);
vscode.postMessage({ type: "ready" });
