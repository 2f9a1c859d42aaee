/*
 * Each command of the manifest, carried out inside the extension host of a real window, and its effect: in
 * the web host, and in a Node host where CODE_SERVER names the entry.js of a code-server.
 */
import { afterAll, beforeAll, onTestFailed, test } from "vitest";
import { Desk } from "./commands/desk.ts";
import { commandTests } from "./commands/table.ts";
import { type CodeServer, describeInNodeHost, startCodeServer } from "./support/codeServer.ts";
import { ExtensionHost } from "./support/extensionHost.ts";
import { describeInBrowser, openWeb, picture, type WebWindow } from "./support/webTests.ts";
import { Window } from "./support/window.ts";

function testAll(desk: () => Desk): void {
  test.each(Object.keys(commandTests))("%s", async (command) => {
    onTestFailed(() => desk().window.screenshot(picture(`failed-${command}`)));
    await commandTests[command]?.(desk(), command);
  });
}

describeInBrowser("commands in the web host", () => {
  let host: ExtensionHost;
  let web: WebWindow;
  let desk: Desk;

  beforeAll(async () => {
    host = await ExtensionHost.open();
    web = await openWeb({ files: { "/ws/read.txt": "" }, moreExtensions: [host.probe] });
    desk = new Desk(web.window, host);
  });

  afterAll(async () => {
    await web?.close();
    await host?.close();
  });

  testAll(() => desk);
});

describeInNodeHost("commands in the Node host", (entry) => {
  let host: ExtensionHost;
  let server: CodeServer;
  let desk: Desk;

  beforeAll(async () => {
    host = await ExtensionHost.open();
    server = await startCodeServer(entry, "dist/cablegram.vsix", { "read.txt": "" }, [host.probe]);
    desk = new Desk(await Window.open(server.address), host);
  });

  afterAll(async () => {
    await desk?.window.close();
    await server?.close();
    await host?.close();
  });

  testAll(() => desk);
});
