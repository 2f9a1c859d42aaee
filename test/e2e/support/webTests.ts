/** What the tests in VS Code for the Web have in common. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";
import {
  startWebServer,
  type WebServer,
  type WebServerOptions,
} from "../../../scripts/web/webServer.ts";
import { unpackExtension } from "./unpack.ts";
import { browserPath, Window } from "./window.ts";

const isRequired = process.env["CABLEGRAM_REQUIRE_BROWSER"] === "1";
const pictures = process.env["CABLEGRAM_SCREENSHOTS"] ?? "dist/screenshots";
mkdirSync(pictures, { recursive: true });

let extension: Promise<string> | undefined;

/** A window with the server that its page and its files come from. */
export interface WebWindow {
  readonly window: Window;
  readonly server: WebServer;
  close(): Promise<void>;
}

/**
 * Tests in Chromium; where there is none they are skipped with a message, unless
 * CABLEGRAM_REQUIRE_BROWSER=1 asks for it.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  const isSkipped = browserPath === undefined && !isRequired;
  if (isSkipped) console.warn(`${name}: skipped, since no Chromium was found`);
  describe.skipIf(isSkipped)(name, tests);
}

/** Opens VS Code for the Web with the packaged extension. */
export async function openWeb(
  options: Omit<WebServerOptions, "extension">,
  userAgent?: string,
): Promise<WebWindow> {
  extension ??= unpackExtension("dist/cablegram.vsix");
  const server = await startWebServer({ extension: await extension, ...options });
  const window = await Window.open(server.windowAddress, userAgent);
  return {
    window,
    server,
    async close() {
      await window.close();
      await server.close();
    },
  };
}

/** Where a picture for looking at goes; pictures are not compared. */
export function picture(name: string): string {
  return join(pictures, `${name}.png`);
}
