/* The bundled program, run once as a process of its own; everything else is tested without one. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { makeFolder } from "../support/commandLine.ts";
import { MEMO } from "../support/outlines.ts";
import { createCable, createMemo } from "../support/random.ts";
import { expectConforms } from "../support/schemas.ts";

let source = "";

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
  source = outputFiles[0]?.text ?? "";
});

describe("the built program", () => {
  test("checks files with the real rules, and finds what the library finds", async () => {
    const texts = {
      "a.memo": createMemo({ seed: 1, number: 3, references: "none" }),
      "b.cable": createCable({ seed: 2 }).replace("MAR 74", "MXR 74"),
    };
    const cwd = await makeFolder({ ...texts, "cli.js": source });
    const { status, out } = await runProcess(cwd, ["check", ".", "--format", "json"]);
    const output = JSON.parse(out);
    expectConforms("check", output);
    const settings = { policy: "diplomatic", severities: {} } as const;
    for (const [i, text] of Object.values(texts).entries()) {
      const codes = check(analyze(text), settings).map(({ code }) => code);
      expect(codes).not.toEqual([]);
      expect(output.files[i].findings.map(({ code }: { code: string }) => code)).toEqual(codes);
    }
    expect(status).toBe(1);
  });

  test("prints no colors to a pipe, and reads the standard input", async () => {
    const cwd = await makeFolder({ "a.memo": MEMO, "cli.js": source });
    const { status, out, err } = await runProcess(cwd, ["outline", "-"], "a.memo\n");
    expect(err).toBe("");
    expect(out).toContain("  p. 112\n");
    expect(out).not.toContain("\u001b");
    expect(status).toBe(0);
  });

  test("gives the exit status of a wrong argument", async () => {
    const cwd = await makeFolder({ "cli.js": source });
    const { status, err } = await runProcess(cwd, ["check", "--format", "xml"]);
    expect(status).toBe(2);
    expect(err).toContain("Allowed choices are text, json, ndjson.");
  });
});

function runProcess(
  cwd: string,
  args: readonly string[],
  input = "",
): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(cwd, "cli.js"), ...args],
      { cwd },
      () => undefined,
    );
    let out = "";
    let err = "";
    child.stdout?.on("data", (text: string) => {
      out += text;
    });
    child.stderr?.on("data", (text: string) => {
      err += text;
    });
    child.on("close", (status) => resolve({ status: status ?? -1, out, err }));
    child.stdin?.end(input);
  });
}
