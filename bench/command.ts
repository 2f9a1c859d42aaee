/** Runs a command to its end and says what it used. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Usage } from "./usage.ts";

export interface CommandRun {
  /** Milliseconds from its start to its end. */
  readonly wall: number;
  /** Of all its processes, added up; `undefined` where the command is no program of Node. */
  readonly cpu: number | undefined;
  readonly peak: number | undefined;
}

/** Runs a command of Node, its output thrown away. */
export async function runNode(args: readonly string[]): Promise<CommandRun> {
  const folder = mkdtempSync(join(tmpdir(), "cablegram-usage-"));
  try {
    const wall = await run(process.execPath, args, {
      BENCH_USAGE: folder,
      NODE_OPTIONS: `--require ${JSON.stringify(join(process.cwd(), "dist/bench/exitUsage.js"))}`,
    });
    const usages = readdirSync(folder).map(
      (name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Usage,
    );
    const sum = (part: (usage: Usage) => number) =>
      usages.reduce((all, usage) => all + part(usage), 0);
    return { wall, cpu: sum(({ cpu }) => cpu), peak: sum(({ peak }) => peak) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs another program; `undefined` where it is not installed. */
export async function runProgram(
  name: string,
  args: readonly string[],
): Promise<CommandRun | undefined> {
  try {
    return { wall: await run(name, args, {}), cpu: undefined, peak: undefined };
  } catch {
    return undefined;
  }
}

async function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  const start = performance.now();
  const child = spawn(command, args, {
    stdio: "ignore",
    env: { ...process.env, ...environment },
  });
  const [code] = (await once(child, "exit")) as [number | null];
  const wall = performance.now() - start;
  // Findings are told by 1.
  if (code === null || 1 < code)
    throw new Error(`${[command, ...args].join(" ")} was to end with 0 or 1, not ${code}`);
  return wall;
}
