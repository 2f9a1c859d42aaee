/*
 * The settings that docs/editors.md gives for Neovim and Emacs, as they stand there, in these editors
 * without a window: a document with a fault is opened, and its finding arrives from the built program.
 * Where an editor is missing its tests are skipped with a message, unless CABLEGRAM_REQUIRE_EDITORS=1.
 */
import { execFile, execFileSync } from "node:child_process";
import { chmod, readFile } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { makeFolder } from "../support/commandLine.ts";
import { NOTED, PLAIN_CABLE, put } from "../support/footnoteTexts.ts";

const isRequired = process.env["CABLEGRAM_REQUIRE_EDITORS"] === "1";
/** Prints Emacs's version if it has Eglot, of itself or as a package. */
const EGLOT =
  "(progn (require 'package) (package-initialize) (require 'eglot) (princ emacs-version))";
const editors = {
  nvim: versionOf("nvim", ["--version"], /v(\d+)\.(\d+)/),
  emacs: versionOf("emacs", ["--batch", "--eval", EGLOT], /(\d+)\.(\d+)/),
};
for (const [name, version] of Object.entries(editors))
  if (version === undefined && !isRequired)
    console.warn(
      `${name}: skipped, since it is not found; CABLEGRAM_REQUIRE_EDITORS=1 asks for it`,
    );

function versionOf(
  program: string,
  args: readonly string[],
  pattern: RegExp,
): readonly [number, number] | undefined {
  try {
    const out = execFileSync(program, args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [, major, minor] = pattern.exec(out) ?? [];
    return major === undefined ? undefined : [Number(major), Number(minor)];
  } catch {
    return undefined;
  }
}

let program = "";

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ["server/src/cli/main.ts"],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    loader: { ".csv": "text", ".txt": "text" },
    define: { "import.meta.url": "importMetaUrl" },
    banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: "error",
  });
  program = outputFiles[0]?.text ?? "";
});

/** The code after a comment `<!-- test: name -->` of the page. */
async function snippet(name: string): Promise<string> {
  const page = await readFile("docs/editors.md", "utf8");
  const [, after] = page.split(`<!-- test: ${name} -->\n`);
  const [, code] = /^```\w+\n([\s\S]*?)^```$/m.exec(after ?? "") ?? [];
  if (code === undefined) throw new Error(`docs/editors.md has no code for ${name}`);
  return code;
}

const DOCUMENTS = {
  "a.memo": put(NOTED, "agreed.5", "agreed."),
  "b.tel": put(PLAIN_CABLE, "SCUL, FI", "SCUL, ZZZQ"),
};

/** Runs an editor in a folder that has the documents, its settings, and `cablegram` on its path. */
async function runEditor(
  command: string,
  settings: { readonly name: string; readonly code: string },
  args: (folder: string) => readonly string[],
  file: keyof typeof DOCUMENTS,
): Promise<string[]> {
  const wrapper = `#!/bin/sh\nexec "${process.execPath}" "$(dirname "$0")/cli.js" "$@"\n`;
  const folder = await makeFolder({
    ...DOCUMENTS,
    [settings.name]: settings.code,
    "bin/cli.js": program,
    "bin/cablegram": wrapper,
  });
  await chmod(join(folder, "bin/cablegram"), 0o755);
  const { stdout } = await promisify(execFile)(command, args(folder), {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"] ?? ""}`,
      HOME: folder,
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
      FILE: join(folder, file),
    },
  });
  return stdout.split(/\r?\n/).filter((line) => line !== "");
}

const isSkipped = (version: unknown) => version === undefined && !isRequired;

describe.skipIf(isSkipped(editors.nvim) || process.platform === "win32")("Neovim", () => {
  const script = resolve("test/protocol/editors.lua");

  async function open(file: keyof typeof DOCUMENTS): Promise<string[]> {
    const [major, minor] = editors.nvim ?? [0, 0];
    const isNew = 0 < major || 11 <= minor;
    const code = await snippet(isNew ? "neovim-0.11" : "neovim-0.7");
    const args = (folder: string) => [
      ...["--headless", "-u", join(folder, "init.lua"), "-i", "NONE", "-n"],
      ...["-c", `luafile ${script}`],
    ];
    return runEditor("nvim", { name: "init.lua", code }, args, file);
  }

  test("with the settings of the page shows the findings of a memorandum", async () => {
    expect(await open("a.memo")).toContain("footnote/missing-reference");
  });

  test("and of a cable", async () => {
    expect(await open("b.tel")).toContain("tags/unknown-code");
  });
});

describe.skipIf(isSkipped(editors.emacs) || process.platform === "win32")("Emacs", () => {
  const script = resolve("test/protocol/editors.el");

  async function open(file: keyof typeof DOCUMENTS): Promise<string[]> {
    const code = await snippet("emacs");
    const args = (folder: string) => [
      ...["--batch", "-f", "package-initialize"],
      ...["-l", join(folder, "init.el"), "-l", script],
    ];
    return runEditor("emacs", { name: "init.el", code }, args, file);
  }

  test("with the settings of the page shows the findings of a memorandum", async () => {
    expect((await open("a.memo")).join("\n")).toContain("footnote/missing-reference");
  });

  test("and of a cable", async () => {
    expect((await open("b.tel")).join("\n")).toContain("tags/unknown-code");
  });
});
