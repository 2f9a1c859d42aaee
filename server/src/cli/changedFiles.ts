/** The files that git knows to have changed since a revision. Git is run by the command line only. */
import { execFile } from "node:child_process";
import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { promisify } from "node:util";
import type { Input } from "./inputs.ts";

const run = promisify(execFile);

/**
 * The paths of files that differ from this revision, and of those that git does not know yet, as they
 * are on the disk; or what git says against it.
 */
export async function changedFiles(
  revision: string,
  cwd: string,
): Promise<ReadonlySet<string> | string> {
  if (revision.startsWith("-")) return `"${revision}" is no revision`;
  const git = async (...args: string[]) => {
    // No shell, and nothing that a repository's settings would start.
    const settings = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
    const options = { cwd, maxBuffer: Number.POSITIVE_INFINITY };
    return (await run("git", [...settings, ...args], options)).stdout;
  };
  try {
    const top = (await git("rev-parse", "--show-toplevel")).replace(/\r?\n$/, "");
    const root = await realpath(top);
    const differ = ["diff", "--name-only", "-z", "--no-ext-diff", "--diff-filter=d"];
    const changed = await git(...differ, revision, "--");
    const added = await git("-C", root, "ls-files", "--others", "--exclude-standard", "-z");
    const names = [...changed.split("\0"), ...added.split("\0")].filter((name) => name !== "");
    return new Set(names.map((name) => resolve(root, name)));
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === "ENOENT") return "git is needed for it, and was not found";
    const said = (stderr ?? "").trim().split("\n")[0];
    return said === undefined || said === "" ? String(error) : said;
  }
}

/** The inputs without the files that are not among these. */
export async function* onlyFiles(
  inputs: AsyncIterable<Input>,
  paths: ReadonlySet<string>,
): AsyncGenerator<Input> {
  for await (const input of inputs) {
    if (input.file === undefined) yield input;
    else {
      const { absolutePath } = input.file;
      const real = await realpath(absolutePath).catch(() => absolutePath);
      if (paths.has(real)) yield input;
    }
  }
}
