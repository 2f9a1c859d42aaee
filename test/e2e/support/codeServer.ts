/** Runs code-server, VS Code with a Node extension host, with the packaged extension and a folder on disk. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { describe } from "vitest";

export interface CodeServer {
  readonly address: string;
  /** What it has on the disk is all in this folder. */
  readonly root: string;
  /** The folder that is open in its window. */
  readonly folder: string;
  close(): Promise<void>;
}

/** Milliseconds that it may take to answer. */
const STARTING = 60_000;

/** Tests in a Node extension host; without CODE_SERVER they are skipped with a message. */
export function describeInNodeHost(name: string, tests: (entry: string) => void): void {
  const entry = process.env["CODE_SERVER"];
  if (entry === undefined)
    console.warn(`${name}: skipped, since CODE_SERVER names no entry.js of a code-server`);
  describe.skipIf(entry === undefined)(name, () => tests(entry ?? ""));
}

/**
 * Starts code-server by its entry.js on a free port; `files` are names in the folder with their texts,
 * `more` folders of other extensions, `locale` its language if that is not English: then VS Code's own words stay English.
 */
export async function startCodeServer(
  entry: string,
  vsix: string,
  files: Readonly<Record<string, string | Buffer>>,
  more: readonly string[] = [],
  locale?: string,
): Promise<CodeServer> {
  const root = mkdtempSync(join(tmpdir(), "cablegram-code-server-"));
  const [folder, data, extensions, home] = ["folder", "data", "extensions", "home"].map((name) => {
    const path = join(root, name);
    mkdirSync(path);
    return path;
  }) as [string, string, string, string];
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  mkdirSync(join(data, "User"));
  const settings = {
    "security.workspace.trust.enabled": false,
    "workbench.startupEditor": "none",
    "telemetry.telemetryLevel": "off",
    "update.mode": "none",
  };
  writeFileSync(join(data, "User", "settings.json"), JSON.stringify(settings));
  const config = join(root, "config.yaml");
  writeFileSync(config, "");
  const common = [entry, "--config", config, "--user-data-dir", data];
  common.push("--extensions-dir", extensions);
  // A bare environment, so that nothing is read from or written to the home folder.
  const env = {
    PATH: process.env["PATH"],
    HOME: home,
    LANG: "C.UTF-8",
    // No registry of extensions is asked.
    EXTENSIONS_GALLERY: "{}",
  };

  const packages = await Promise.all(
    more.map(async (folder, i) => {
      const packagePath = join(root, `more${i}.vsix`);
      await createVSIX({
        cwd: folder,
        packagePath,
        dependencies: false,
        allowMissingRepository: true,
        allowStarActivation: true,
        skipLicense: true,
      });
      return packagePath;
    }),
  );
  const install = [...common, "--install-extension", vsix];
  for (const path of packages) install.push("--install-extension", path);
  const installed = spawnSync(process.execPath, install, { env, encoding: "utf8" });
  if (installed.status !== 0) throw new Error(`${installed.stdout}${installed.stderr}`);

  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const run = [...common, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`];
  run.push("--disable-telemetry", "--disable-update-check", "--disable-workspace-trust");
  if (locale !== undefined) {
    writeLanguagePack(data, locale);
    run.push("--locale", locale);
  }
  run.push("--disable-getting-started-override", folder);
  // In a group of its own, so that its extension hosts end with it.
  const child = spawn(process.execPath, run, { env, stdio: "ignore", detached: true });
  const hasEnded = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const close = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
    await hasEnded;
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await waitUntilUp(`${address}/healthz`);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    address: `${address}/?folder=${encodeURIComponent(folder)}`,
    root,
    folder,
    close,
  };
}

/** Has VS Code take a language for one that it has a pack of; the pack has no words. */
function writeLanguagePack(data: string, locale: string): void {
  const words = join(data, "words.json");
  writeFileSync(words, JSON.stringify({ version: "1.0.0", contents: {} }));
  const extension = { extensionIdentifier: { id: "cablegram-tests.words" }, version: "0.0.1" };
  const translations = { vscode: words };
  const pack = { hash: "none", extensions: [extension], translations, label: locale };
  writeFileSync(join(data, "languagepacks.json"), JSON.stringify({ [locale]: pack }));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === "object" && address !== null) resolve(address.port);
        else reject(new Error("No free port was found"));
      });
    });
  });
}

async function waitUntilUp(address: string): Promise<void> {
  const end = Date.now() + STARTING;
  for (;;) {
    const isUp = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    if (end < Date.now()) throw new Error("code-server did not answer");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
