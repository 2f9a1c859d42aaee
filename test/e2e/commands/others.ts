/** The commands of the window: practice, document type, checking, export, and those of rows of views. */
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { STEP } from "../support/window.ts";
import { type CommandTest, run } from "./commandTest.ts";
import type { Desk } from "./desk.ts";
import { cable, memo } from "./texts.ts";

const TWICE = memo("The the charts arrived.1", "  1. From the library.\n");
const JUNE = memo("They are here.").replace("March 4", "June 31");

/** A row of the view *Transcription* with this text. */
async function transcriptionRow(desk: Desk, text: string): Promise<Locator> {
  await desk.execute("cablegram.transcription.focus");
  const row = desk.window.page
    .locator(".customview-tree .monaco-list-row", { hasText: text })
    .first();
  await row.waitFor();
  return row;
}

export const others: Readonly<Record<string, CommandTest>> = {
  "cablegram.openPractice": async (desk, command) => {
    await desk.execute(command);
    await expect.poll(() => desk.tabs(), { timeout: STEP }).toContain("practice.memo");
    await expect.poll(async () => (await desk.codes()).length, { timeout: STEP }).toBe(5);
  },
  "cablegram.export": async (desk, command) => {
    const name = await desk.open("memo", `|${TWICE}`);
    await run(desk, command, async () => {
      await desk.pick("Markdown");
      await desk.confirmFile();
      await desk.window.page
        .locator(".notification-list-item", { hasText: "Exported to" })
        .waitFor();
      await desk.execute("notifications.clearAll");
    });
    expect(await desk.read(name.replace(".memo", ".md"))).toContain("arrived.[^1]");
  },
  "cablegram.print": async (desk, command) => {
    const name = await desk.open("memo", `|${TWICE}`);
    const page = name.replace(".memo", ".html");
    await run(desk, command, async () => {
      await desk.pick("Reading Copy");
      await desk.confirmFile();
    });
    await desk.waitForMessage("in a browser to print it");
    expect(await desk.read(page)).toContain("<html");
  },
  "cablegram.checkNow": async (desk, command) => {
    await desk.open("cable", `|${cable("1. THEY ARE HERE.")}`);
    // A bracket that is being typed waits for its end, until it is asked for.
    await desk.execute("cursorBottom");
    await desk.execute("type", { text: "2. THE [LIST" });
    expect(await desk.codes()).toEqual([]);
    await desk.execute(command);
    await desk.waitForCodes("text/unbalanced-bracket");
  },
  "cablegram.documentType": async (desk, command) => {
    await desk.open("txt", `|${memo("They are here.")}`);
    await run(desk, command, (each) => each.pick("Memorandum or Printed Document"));
    await desk.window.waitForLanguage("Memorandum");
  },
  "cablegram.restart": async (desk, command) => {
    await desk.open("memo", `|${JUNE}`);
    await expect.poll(() => desk.codes(), { timeout: STEP }).toHaveLength(1);
    await desk.execute("type", { text: "A " });
    await desk.execute(command);
    await expect.poll(() => desk.codes(), { timeout: STEP }).toHaveLength(1);
    await desk.waitForText(`A ${JUNE}`);
  },
  "cablegram.reportProblem": async (desk, command) => {
    await desk.open("memo", `|${TWICE}`);
    await desk.execute(command);
    await expect.poll(() => desk.text(), { timeout: STEP }).toContain("memo");
    await desk.window.waitForLanguage("Markdown");
  },
  "cablegram.goToEntry": async (desk) => {
    await desk.open("memo", `|${TWICE}`);
    await (await transcriptionRow(desk, "From the library")).click();
    await expect.poll(() => desk.marked(), { timeout: STEP }).not.toBe(`|${TWICE}`);
    expect(await desk.text()).toBe(TWICE);
  },
  "cablegram.withdrawAcceptance": async (desk) => {
    await desk.open("memo", JUNE.replace("June", "Ju|ne"));
    await expect.poll(() => desk.codes(), { timeout: STEP }).toHaveLength(1);
    const codes = await desk.codes();
    await desk.window.quickFix("Accept as in the Original");
    await desk.waitForCodes();
    const row = await transcriptionRow(desk, "There is no June 31");
    await row.hover();
    await row.locator(".action-label[aria-label='Withdraw']").click();
    await desk.waitForCodes(...codes);
  },
};
