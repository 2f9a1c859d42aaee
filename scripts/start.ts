/*
 * The project's main job, `npm start`: checks the samples, prints the findings and, on a terminal, serves
 * VS Code for the Web with the extension and the samples open.
 *
 *   npm start                    checks, then serves until Ctrl-C
 *   npm start -- --no-serve      checks and ends
 *   npm start -- --port 8080     at this port in place of a free one
 *   npm start -- --no-open       opens no browser
 *
 * Without a terminal it ends after the check, with 0. The build, of which this is a part, comes before.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import open from "open";
import { startWebServer } from "./web/webServer.ts";

/** What the extension is made of; nothing else of the repository is served. */
const EXTENSION_FILES = [
  "package.json",
  "package.nls.json",
  "package.nls.fr.json",
  "README.md",
  "CHANGELOG.md",
  "dist",
  "l10n",
  "media",
  "schemas",
  "snippets",
  "syntaxes",
];

const { values } = parseArgs({
  options: {
    "no-serve": { type: "boolean" },
    "no-open": { type: "boolean" },
    port: { type: "string" },
  },
});

const checked = spawnSync(
  process.execPath,
  // Without the page about them, which would be named as neither cable nor memorandum.
  ["dist/cli.js", "check", "samples/*.{memo,cable}", "--fail-on", "never"],
  { stdio: "inherit" },
);
if (checked.status !== 0) process.exit(checked.status ?? 1);
if (values["no-serve"] !== true && process.stdout.isTTY) await serve();

/** Serves until it is interrupted. */
async function serve(): Promise<void> {
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || 65535 < port) {
    console.error(`--port is ${values.port}; a number from 0 to 65535 was expected`);
    process.exit(2);
  }
  const server = await startWebServer({
    extension: ".",
    extensionFiles: EXTENSION_FILES,
    files: samples(),
    isPractice: true,
    port,
    settings: { "workbench.startupEditor": "readme" },
  }).catch((error: Error) => {
    console.error(`The samples cannot be served: ${error.message}`);
    process.exit(1);
  });
  console.log(
    [
      "",
      `The samples are open in VS Code for the Web: ${server.windowAddress}`,
      "Practice copy: changes are not saved to your disk.",
      "Press Ctrl-C to end.",
    ].join("\n"),
  );
  process.once("SIGINT", () => {
    void server.close().then(() => process.exit(0));
  });
  if (values["no-open"] !== true && hasScreen()) await openBrowser(server.windowAddress);
}

/** Opens the address in the browser; where that fails it is there to be copied. */
async function openBrowser(address: string): Promise<void> {
  const browser = await open(address).catch(() => undefined);
  browser?.once("error", () => {});
}

function hasScreen(): boolean {
  if (process.platform !== "linux") return true;
  return process.env["DISPLAY"] !== undefined || process.env["WAYLAND_DISPLAY"] !== undefined;
}

/** The samples as files of the window's folder. */
function samples(): Record<string, Uint8Array> {
  return Object.fromEntries(
    readdirSync("samples").map((name) => [`/ws/${name}`, readFileSync(join("samples", name))]),
  );
}
