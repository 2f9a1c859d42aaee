/** What a user does in a window, counted where it arrives. */
import type { ScriptRecord } from "../../support/scriptRecords.ts";
import type { Window } from "./window.ts";

/**
 * Counts clicks and keys in the workbench from now on; the function that it gives says how many there
 * were, and the seconds. Keys that are only held with others do not count.
 */
export async function countEfforts(window: Window): Promise<() => Promise<ScriptRecord>> {
  await window.page.evaluate(`(() => {
    const efforts = { clicks: 0, keys: 0 };
    const held = new Set(["Control", "Shift", "Alt", "Meta"]);
    addEventListener("mousedown", () => { efforts.clicks++; }, true);
    addEventListener("keydown", ({ key }) => { if (!held.has(key)) efforts.keys++; }, true);
    globalThis.efforts = efforts;
  })()`);
  const start = performance.now();
  return async () => {
    const seconds = (performance.now() - start) / 1000;
    const counts = await window.page.evaluate<Omit<ScriptRecord, "seconds">>("globalThis.efforts");
    return { ...counts, seconds };
  };
}
