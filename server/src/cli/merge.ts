/** The command `merge`: the records of runs over parts of a collection, as those of one run. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { SEVERITIES } from "../settings.ts";
import { nodeFiles, toFault } from "../workspace/nodeFiles.ts";
import { errorLine } from "./formats/errorLine.ts";
import { toLine } from "./formats/ndjson.ts";
import type { Io } from "./io.ts";
import { RecordIndex } from "./merging/recordIndex.ts";
import { type SetStatus, STATUS_CLEAN, STATUS_FAILED } from "./status.ts";

interface MergeOptions {
  readonly list?: string;
  readonly missing?: true;
}

/** Adds the command to the program. */
export function addMerge(program: Command, io: Io, setStatus: SetStatus): void {
  program
    .command("merge")
    .description("put the records of check or outline --format ndjson over parts together")
    .argument("<files...>", "files with records")
    .option("--list <file>", "the paths that were to be worked on, one a line, in this order")
    .option("--missing", "print the paths of the list that have no record, to run them again")
    .action(async (files: string[], options: MergeOptions, command: Command) => {
      if (options.missing && options.list === undefined)
        command.error("error: --missing needs --list");
      setStatus(await runMerge(files, options, io));
    });
}

async function runMerge(
  files: readonly string[],
  { list, missing }: MergeOptions,
  io: Io,
): Promise<number> {
  let status = STATUS_CLEAN;
  const fail = (path: string, message: string) => {
    status = STATUS_FAILED;
    return io.err(errorLine({ path, message }));
  };
  const index = new RecordIndex();
  try {
    for (const file of files)
      await index
        .add(resolve(io.cwd, file))
        .catch((error: unknown) => fail(file, toFault(error).message));
    const wanted = list === undefined ? index.paths() : await readList(list, io.cwd);
    if (wanted === undefined) {
      await fail(list ?? "", "The list cannot be read");
      return STATUS_FAILED;
    }
    if (missing) {
      for (const path of wanted) if (!index.has(path)) await io.out(`${path}\n`);
      return status;
    }
    for (const path of wanted)
      if (!index.has(path)) await fail(path, "There is no record; --missing lists such paths");
    await writeRecords(index, wanted, io);
  } finally {
    await index.close();
  }
  if (0 < index.damaged)
    await io.err(
      `${index.damaged} ${index.damaged === 1 ? "line" : "lines"} left out that held no record\n`,
    );
  return status;
}

/** Writes the records in this order, and behind those of `check` their summary. */
async function writeRecords(index: RecordIndex, paths: readonly string[], io: Io): Promise<void> {
  const sums = { files: 0, errors: 0, error: 0, warning: 0, information: 0, hint: 0 };
  let isCheck = false;
  for (const path of paths) {
    const record = await index.read(path);
    if (record === undefined) continue;
    await io.out(`${record.line}\n`);
    sums[record.isError ? "errors" : "files"]++;
    if (record.counts === undefined) continue;
    isCheck = true;
    for (const severity of SEVERITIES) sums[severity] += record.counts[severity];
  }
  const { accepted, known, hasKnown } = index.summaries;
  const summary = { ...sums, accepted, ...(hasKnown ? { known } : {}) };
  if (isCheck) await io.out(toLine({ version: 1, summary }));
}

/** The paths of a list, each once; `undefined` if it cannot be read. */
async function readList(path: string, cwd: string): Promise<readonly string[] | undefined> {
  const { text } = await nodeFiles.readText(resolve(cwd, path));
  if (text === undefined) return undefined;
  return [...new Set(text.split(/[\r\n]/).filter((line) => line.trim() !== ""))];
}
