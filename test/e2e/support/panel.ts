/** What is asked of every webview panel. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, FrameLocator } from "playwright-core";
import type { Window } from "./window.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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
  const frame = await frameOf(panel);
  const logged = window.errors.length;
  await frame.evaluate(axe);
  const faults = await frame.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" ")))`,
  );
  // The checker itself sets styles that the panel's policy forbids.
  window.errors.splice(logged);
  return faults;
}
