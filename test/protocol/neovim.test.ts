/*
 * The built server in an editor that is not VS Code: Neovim without a window, with its own client.
 * Skipped with a message where there is no `nvim`.
 */
import { execFile, execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltServer, buildServer } from "../support/builtServer.ts";
import { makeFolder } from "../support/commandLine.ts";
import { NOTED, PLAIN_CABLE, put } from "../support/footnoteTexts.ts";

const hasNeovim = isThere();
if (!hasNeovim) console.warn("Neovim: skipped, since no nvim is found");

function isThere(): boolean {
  try {
    execFileSync("nvim", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasNeovim)("Neovim", () => {
  let server: BuiltServer;

  beforeAll(async () => {
    server = await buildServer();
  });

  afterAll(() => server.remove());

  /** What the script prints for a document. */
  async function open(language: "cable" | "memo", text: string): Promise<string[]> {
    const name = `a.${language}`;
    const folder = await makeFolder({ [name]: text });
    const script = resolve("test/protocol/neovim.lua");
    const args = ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${script}`];
    const { stdout } = await promisify(execFile)("nvim", args, {
      env: {
        ...process.env,
        NODE: process.execPath,
        SERVER: server.path,
        FILE: join(folder, name),
        LANGUAGE: language,
        XDG_STATE_HOME: folder,
        XDG_CACHE_HOME: folder,
      },
    });
    return stdout.split(/\r?\n/);
  }

  test("shows the diagnostics and symbols of a memorandum", async () => {
    const lines = await open("memo", put(NOTED, "agreed.5", "agreed."));
    expect(lines).toContain("diagnostic 9:2-3 footnote/missing-reference");
    expect(lines.find((line) => line.startsWith("symbol "))).toContain(
      "Memorandum From the Director",
    );
    expect(lines.join("\n")).toMatch(/^symbol {5}fn 2 See Document 9/m);
  });

  test("shows the diagnostics and symbols of a cable", async () => {
    const lines = await open("cable", put(PLAIN_CABLE, "SCUL, FI", "SCUL, ZZZQ"));
    expect(lines).toContain("diagnostic 7:12-16 tags/unknown-code");
    expect(lines.join("\n")).toMatch(/^symbol +¶ 1 The charts arrived in/m);
  });
});
