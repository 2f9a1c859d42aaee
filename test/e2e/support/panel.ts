/** What is asked of every webview panel. */
import type { Frame, FrameLocator } from "playwright-core";
import type { Window } from "./window.ts";

/** The panel's page. */
export function panelFrame(window: Window): FrameLocator {
  return window.page.frameLocator("iframe.webview").last().frameLocator("#active-frame");
}

/** The same as a frame, in which scripts can be run. */
export async function frameOf(frame: FrameLocator): Promise<Frame> {
  const body = await frame.locator("body").elementHandle();
  const found = await body?.ownerFrame();
  if (found === null || found === undefined) throw new Error("The panel has no frame");
  return found;
}

/** What axe-core finds against a panel: each rule with the elements. */
export async function panelFaults(window: Window, panel: FrameLocator): Promise<string[]> {
  return window.faultsOf(await frameOf(panel), "html");
}
