/** How many files the command line checks in a second, beside other tools on the same files. */
import { type CommandRun, runNode, runProgram } from "../command.ts";
import { emptyFolders, type FilledFolder, fillFolder } from "../corpusFolder.ts";
import type { Options } from "../options.ts";
import type { Quantity, Results } from "../result.ts";

const RUNS = 3;

export async function* measureFiles({ files, hasPeers }: Options): AsyncGenerator<Results> {
  const folder = fillFolder("check", files);
  const { path } = folder;
  const check = ["dist/cli.js", "check", path, "--format", "json", "--fail-on", "never"];
  try {
    const single = await best(() => runNode([...check, "--jobs", "1"]));
    yield { quantities: describe("Cablegram, check", folder, single) };
    const double = await best(() => runNode([...check, "--jobs", "2"]));
    yield { quantities: describe("Cablegram, check --jobs 2", folder, double, single) };
    if (!hasPeers) return;
    const markdownlint = "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs";
    const linted = await best(() => runNode([markdownlint, `${path}/**/*.txt`]));
    yield { quantities: describe("markdownlint-cli2", folder, linted) };
    // A pattern that a search cannot answer by skipping.
    const searched = await best(() => runProgram("rg", ["--count", "[A-Z]{4} \\d\\d", path]));
    yield { quantities: describe("ripgrep", folder, searched) };
  } finally {
    emptyFolders();
  }
}

/** The fastest of some runs, since everything else on the machine only makes one slower. */
async function best(run: () => Promise<CommandRun | undefined>): Promise<CommandRun | undefined> {
  let fastest: CommandRun | undefined;
  for (let i = 0; i < RUNS; i++) {
    const each = await run();
    if (each === undefined) return undefined;
    if (fastest === undefined || each.wall < fastest.wall) fastest = each;
  }
  return fastest;
}

const MEGABYTE = 1e6;

function describe(
  contender: string,
  { files, bytes, content }: FilledFolder,
  run: CommandRun | undefined,
  single?: CommandRun,
): Quantity[] {
  if (run === undefined) return [];
  const { wall, cpu, peak } = run;
  const about = { contender, subject: `${files} files, ${content}` };
  const seconds = wall / 1000;
  const quantities: Quantity[] = [
    { ...about, name: "time", value: seconds, unit: "s" },
    { ...about, name: "files a second", value: files / seconds, unit: "files/s" },
    { ...about, name: "text a second", value: bytes / MEGABYTE / seconds, unit: "MB/s" },
  ];
  if (cpu !== undefined && peak !== undefined)
    quantities.push(
      {
        ...about,
        name: "files a second of processor time",
        value: (files / cpu) * 1000,
        unit: "files/s",
      },
      {
        ...about,
        name: "text a second of processor time",
        value: (bytes / MEGABYTE / cpu) * 1000,
        unit: "MB/s",
      },
      { ...about, name: "memory at the most", value: peak / MEGABYTE, unit: "MB" },
    );
  if (single !== undefined)
    quantities.push({ ...about, name: "as fast as one job", value: single.wall / wall, unit: "×" });
  return quantities;
}
