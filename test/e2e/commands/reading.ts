/** The commands of the reading view. */
import { expect } from "vitest";
import { ReadingPanel } from "../support/readingView.ts";
import { STEP } from "../support/window.ts";
import type { CommandTest } from "./commandTest.ts";
import type { Desk } from "./desk.ts";
import { memo } from "./texts.ts";

const NOTED = memo("The charts arrived.1", "  1. From the library.\n");

/** The columns of the editors that hold a webview. */
const panelColumns = ({ host }: Desk) =>
  host.run(
    (vscode) =>
      vscode.window.tabGroups.all
        .filter(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputWebview))
        .map(({ viewColumn }) => viewColumn),
    null,
  );

/** A command that opens the view in a column, from 1. */
function opensIn(column: number): CommandTest {
  return async (desk, command) => {
    await desk.closeAll();
    await desk.open("memo", `|${NOTED}`);
    await desk.execute(command);
    await new ReadingPanel(desk.window).waitForText("The charts arrived.");
    await expect.poll(() => panelColumns(desk), { timeout: STEP }).toEqual([column]);
    await desk.closeAll();
  };
}

export const reading: Readonly<Record<string, CommandTest>> = {
  "cablegram.openReading": opensIn(2),
  "cablegram.openReadingHere": opensIn(1),
  "cablegram.copyRichText": async (desk, command) => {
    await desk.window.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await desk.closeAll();
    await desk.open("memo", NOTED.replace("The charts", "|The charts|"));
    await desk.execute(command);
    const status = new ReadingPanel(desk.window).frame.locator("#status");
    const says = (text: RegExp) => status.filter({ hasText: text }).waitFor();
    await says(/Press Enter|Copied/);
    // A browser may want a key press first.
    if ((await status.innerText()).startsWith("Press"))
      await desk.window.page.keyboard.press("Enter");
    await says(/Copied/);
    const copied = () => desk.host.run((vscode) => vscode.env.clipboard.readText(), null);
    await expect.poll(copied, { timeout: STEP }).toBe("The charts");
    await desk.closeAll();
  },
};
