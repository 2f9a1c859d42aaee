/* Runs the command line within the test's own process, on files in a folder made for the test. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../../server/src/cli/run.ts";

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd: string;
  /** The standard input. */
  readonly input?: string;
  readonly showsColors?: boolean;
  readonly showsProgress?: boolean;
  /** The user presses Ctrl-C when it resolves. */
  readonly interrupt?: Promise<void>;
}

/** What the program prints for these arguments, and its exit status. */
export async function runCli(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<Outcome> {
  const written = { out: "", err: "" };
  const status = await run(args, {
    cwd: surroundings.cwd,
    out: async (text) => {
      written.out += text;
    },
    err: async (text) => {
      written.err += text;
    },
    async *readInput() {
      yield surroundings.input ?? "";
    },
    showsColors: surroundings.showsColors ?? false,
    showsProgress: surroundings.showsProgress ?? false,
    onInterrupt: (stop) => {
      void surroundings.interrupt?.then(stop);
      return () => undefined;
    },
  });
  return { status, ...written };
}

/** A folder with these files, removed after the test; paths have forward slashes. */
export async function makeFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cablegram-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return folder;
}
