/* The command line as a process of its own, built from the sources once for a test file. */
import { type ChildProcess, execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { afterAll, beforeAll } from "vitest";
import type { Outcome } from "./commandLine.ts";
import { root } from "./sourceFiles.ts";

export interface ProcessOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the output so far; may end the process. */
  readonly onOutput?: (soFar: string, child: ChildProcess) => void;
}

/** Runs the built program in a folder; the status of a killed one is -1. */
export type RunProcess = (
  cwd: string,
  args: readonly string[],
  options?: ProcessOptions,
) => Promise<Outcome>;

/** Builds the program before the tests of this file; `program` is its path when they run. */
export function useBuiltCommandLine(): { readonly run: RunProcess; readonly program: string } {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cablegram-cli-"));
    // The build's own script, which is not TypeScript.
    const script = pathToFileURL(join(root, "scripts/commandLinePrograms.mjs")).href;
    const { commandLinePrograms } = (await import(script)) as {
      commandLinePrograms(folder: string): readonly BuildOptions[];
    };
    await Promise.all(
      commandLinePrograms(folder).map((program) => build({ ...program, logLevel: "error" })),
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    run: (cwd, args, options) => runProcess([join(folder, "cli.js"), ...args], cwd, options),
    get program() {
      return join(folder, "cli.js");
    },
  };
}

function runProcess(
  args: readonly string[],
  cwd: string,
  { input = "", env = {}, onOutput }: ProcessOptions = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...args],
      { cwd, env: { ...process.env, ...env }, maxBuffer: Number.POSITIVE_INFINITY },
      () => undefined,
    );
    let out = "";
    let err = "";
    child.stdout?.on("data", (text: string) => {
      out += text;
      onOutput?.(out, child);
    });
    child.stderr?.on("data", (text: string) => {
      err += text;
    });
    child.on("close", (status) => resolve({ status: status ?? -1, out, err }));
    child.stdin?.end(input);
  });
}
