/*
 * The server ends while a document with unsaved text is open: it is started again and the text is checked as
 * before; where it ends again and again, the user is told how to go on. In the web host the server's
 * worker is ended, in the Node host its process is killed.
 */
import { readdirSync, readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { Desk } from "./commands/desk.ts";
import { memo } from "./commands/texts.ts";
import { describeInNodeHost, startCodeServer } from "./support/codeServer.ts";
import { ExtensionHost } from "./support/extensionHost.ts";
import { describeInBrowser, openWeb, picture } from "./support/webTests.ts";
import { STEP, Window } from "./support/window.ts";

const FAULTY = memo("They are here.").replace("March 4", "June 31");
const STARTED_AGAIN = "Checking ended unexpectedly and was started again";
const ENDED = "was not started again";
/** How often it is started again, as `client/src/recovery.ts` has it. */
const MOST_RESTARTS = 4;

/** Ends the server as a crash does; false while there is none. */
type Kill = (desk: Desk) => Promise<boolean>;

/** What of the web host's global scope is used, and what is kept there. */
interface ProbeScope {
  Worker: new (address: string) => { terminate(): void };
  probeWorkers: { terminate(): void }[];
  navigator: { locks: { query(): Promise<{ pending?: { name?: string }[] }> } };
}

/**
 * Ends the worker that the extension began last, and forgets it; not before the extension waits for the
 * lock that the worker holds, since until then no end is noticed.
 */
const killWorker: Kill = ({ host }) =>
  host.run(async () => {
    const { probeWorkers, navigator } = globalThis as unknown as ProbeScope;
    const { pending = [] } = await navigator.locks.query();
    if (!pending.some(({ name = "" }) => name.startsWith("cablegram-server-"))) return false;
    const worker = probeWorkers.pop();
    worker?.terminate();
    return worker !== undefined;
  }, null);

/** Keeps the server's workers that are begun from now on; the extensions share the host's global scope. */
async function watchWorkers({ host }: Desk): Promise<void> {
  await host.run(() => {
    const scope = globalThis as unknown as ProbeScope;
    scope.probeWorkers = [];
    scope.Worker = new Proxy(scope.Worker, {
      construct(target, values: [string]) {
        const worker = new target(...values);
        if (values[0].endsWith("/dist/server.js")) scope.probeWorkers.push(worker);
        return worker;
      },
    });
  }, null);
}

/** Kills the server's process, which is the one whose file is in this folder. */
function killProcess(root: string): Kill {
  return async () => {
    const found = readdirSync("/proc").filter((name) => {
      if (!/^\d+$/.test(name)) return false;
      const line = commandLineOf(name);
      return line.includes(root) && line.includes("dist/serverLauncher.js");
    });
    for (const id of found) process.kill(Number(id), "SIGKILL");
    return 0 < found.length;
  };
}

function commandLineOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/**
 * The message in the list of all of them: on the screen VS Code shows three in 800 ms and no more, and a
 * server is started again in less time.
 */
async function findMessage(desk: Desk, text: string): Promise<Locator> {
  await desk.execute("notifications.showList");
  const list = desk.window.page.locator(".notifications-center .notification-list-item");
  const message = list.filter({ hasText: text }).first();
  await message.waitFor();
  return message;
}

async function expectRecovery(desk: Desk, kill: Kill, name: string): Promise<void> {
  desk.window.expectedErrors.push(/was not started again/);
  await desk.open("memo", `|${FAULTY}`);
  await desk.waitForCodes("dateline/impossible-date");
  await desk.execute("type", { text: "A " });
  const typed = `A ${FAULTY}`;
  for (let i = 0; i < MOST_RESTARTS; i++) {
    await desk.until(() => kill(desk));
    await findMessage(desk, STARTED_AGAIN);
    await desk.execute("notifications.clearAll");
    await desk.waitForCodes("dateline/impossible-date");
    expect(await desk.text()).toBe(typed);
  }
  await desk.until(() => kill(desk));
  const message = await findMessage(desk, ENDED);
  await desk.window.waitForStatus("Not checked");
  await desk.window.screenshot(picture(name));
  expect(await message.locator(".monaco-button").allInnerTexts()).toEqual([
    "Restart",
    "Show Output",
  ]);
  await message.locator(".monaco-button", { hasText: "Restart" }).click();
  await desk.window.waitForStatus("1 to check");
  expect(await desk.text()).toBe(typed);
  // The letter and the blank after it are steps of their own.
  await desk.execute("undo");
  await desk.execute("undo");
  await expect.poll(() => desk.text(), { timeout: STEP }).toBe(FAULTY);
  await desk.waitForCodes("dateline/impossible-date");
}

describeInBrowser("recovery in the web host", () => {
  test("the server's worker is ended", async () => {
    const host = await ExtensionHost.open();
    const web = await openWeb({ files: { "/ws/read.txt": "" }, moreExtensions: [host.probe] });
    try {
      const desk = new Desk(web.window, host);
      await watchWorkers(desk);
      await expectRecovery(desk, killWorker, "web-recovery");
    } finally {
      await web.close();
      await host.close();
    }
  });
});

describeInNodeHost("recovery in the Node host", (entry) => {
  test("the server's process is killed", async () => {
    const host = await ExtensionHost.open();
    const server = await startCodeServer(entry, "dist/cablegram.vsix", { "read.txt": "" }, [
      host.probe,
    ]);
    const window = await Window.open(server.address);
    try {
      await expectRecovery(new Desk(window, host), killProcess(server.root), "node-recovery");
    } finally {
      await window.close();
      await server.close();
      await host.close();
    }
  });
});
