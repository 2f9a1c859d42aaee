/** The commands of the view *Documents*, how far each document is, and of the finding at the caret. */
import { expect } from "vitest";
import { STEP } from "../support/window.ts";
import type { CommandTest } from "./commandTest.ts";
import type { Desk } from "./desk.ts";
import { memo } from "./texts.ts";

const PROGRESS = ".cablegram/progress.jsonl";
/** More files than the view shows of a group at once. */
const MANY = 250;

/** What the folder's records say of a file; `undefined` if nothing. */
async function stateOf(desk: Desk, name: string): Promise<string | undefined> {
  const records = (await desk.read(PROGRESS)) ?? "";
  const line = records.split("\n").find((each) => each.includes(`"path":"${name}"`));
  return line === undefined ? undefined : JSON.parse(line).state;
}

/** A command that marks the document of the active editor, which another command marked before. */
function marks(state: string, before?: string): CommandTest {
  return async (desk, command) => {
    const name = await desk.open("memo", `|${memo("They are here.")}`);
    if (before !== undefined) {
      await desk.execute(before);
      await expect.poll(() => stateOf(desk, name), { timeout: STEP }).toBeDefined();
    }
    await desk.execute(command);
    await expect
      .poll(async () => (await stateOf(desk, name)) ?? "not started", { timeout: STEP })
      .toBe(state);
  };
}

/** The name of the file of the active editor. */
const activeFile = ({ host }: Desk) =>
  host.run(
    (vscode) => vscode.window.activeTextEditor?.document.uri.path.split("/").at(-1) ?? "",
    null,
  );

const rows = (desk: Desk) => desk.window.page.locator(".customview-tree .monaco-list-row");

async function showView(desk: Desk): Promise<void> {
  await desk.execute("cablegram.documents.focus");
  await rows(desk).first().waitFor();
}

export const documents: Readonly<Record<string, CommandTest>> = {
  "cablegram.acceptAtCaret": async (desk, command) => {
    const name = await desk.open("memo", memo("They are here.").replace("March 4", "June 3|1"));
    await desk.waitForCodes("dateline/impossible-date");
    await desk.execute(command);
    await desk.waitForCodes();
    expect(await desk.read(".cablegram/accepted.jsonl")).toContain(name);
  },
  "cablegram.markTranscribed": marks("transcribed"),
  "cablegram.markReviewed": marks("reviewed"),
  "cablegram.markNotStarted": marks("not started", "cablegram.markReviewed"),
  "cablegram.markTranscribedAndOpenNext": async (desk, command) => {
    // The one after it in the folder's order.
    await desk.write("desk-0-next.memo", memo("They are there."));
    await desk.write("desk-0-first.memo", memo("They are here."));
    await desk.show("desk-0-first.memo");
    await desk.execute(command);
    await expect
      .poll(() => stateOf(desk, "desk-0-first.memo"), { timeout: STEP })
      .toBe("transcribed");
    await expect.poll(() => activeFile(desk), { timeout: STEP }).not.toBe("desk-0-first.memo");
  },
  "cablegram.nextToReview": async (desk, command) => {
    const name = await desk.open("memo", `|${memo("They are here.")}`);
    await desk.execute("cablegram.markTranscribed");
    await expect.poll(() => stateOf(desk, name), { timeout: STEP }).toBe("transcribed");
    await desk.open("memo", `|${memo("They are there.")}`);
    await desk.execute(command);
    await expect
      .poll(async () => stateOf(desk, await activeFile(desk)), { timeout: STEP })
      .toBe("transcribed");
  },
  "cablegram.openDocument": async (desk) => {
    const name = await desk.open("memo", `|${memo("They are here.")}`);
    await desk.open("memo", `|${memo("They are there.")}`);
    await showView(desk);
    await rows(desk).filter({ hasText: name }).first().click();
    await expect.poll(() => activeFile(desk), { timeout: STEP }).toBe(name);
  },
  "cablegram.groupByState": async (desk, command) => {
    await showView(desk);
    await desk.execute("cablegram.groupByFolder");
    await desk.execute(command);
    await rows(desk).filter({ hasText: "Not started" }).first().waitFor();
  },
  "cablegram.groupByFolder": async (desk, command) => {
    await showView(desk);
    await desk.execute("cablegram.groupByState");
    await rows(desk).filter({ hasText: "Not started" }).first().waitFor();
    await desk.execute(command);
    await expect
      .poll(() => rows(desk).filter({ hasText: "Not started" }).count(), { timeout: STEP })
      .toBe(0);
  },
  "cablegram.moreDocuments": async (desk) => {
    for (let i = 0; i < MANY; i++) await desk.write(`many-${i}.memo`, memo(`Sheet ${i}.`));
    await showView(desk);
    const list = desk.window.page.locator(".customview-tree .monaco-list").first();
    const more = rows(desk).filter({ hasText: "Show More" });
    // The files that were just written come into the view by and by.
    await desk.until(async () => {
      await list.focus();
      await desk.window.page.keyboard.press("End");
      return (await more.count()) === 1;
    });
    const shown = Number(await more.getAttribute("aria-setsize"));
    await more.click();
    await expect
      .poll(async () => Number(await rows(desk).last().getAttribute("aria-setsize")), {
        timeout: STEP,
      })
      .toBeGreaterThan(shown);
  },
};
