/** The command `export`: writes the files in another format. */
import { relative } from "node:path";
import { type Command, Option } from "commander";
import {
  EXPORT_EXTENSIONS,
  EXPORT_FORMATS,
  type ExportFormat,
} from "../features/export/exportFile.ts";
import { COPIES, type Copy } from "../features/export/print.ts";
import { toForwardSlashes } from "../workspace/nodeFiles.ts";
import { toReplaceFault, writeWhole } from "../workspace/nodeReplaceFile.ts";
import type { Encoding } from "../workspace/nodeText.ts";
import { chosenSettings } from "./analyzeInputs.ts";
import { visitResults } from "./batches/visitResults.ts";
import { chosenInputs } from "./chosenInputs.ts";
import { ExportTargets } from "./exporting/exportTarget.ts";
import { toPrintable } from "./formats/displayWidth.ts";
import { errorLine } from "./formats/errorLine.ts";
import type { Input } from "./inputs.ts";
import type { Io } from "./io.ts";
import { encodingOption, jobsOption, PATHS_HELP, sinceOption, typeOption } from "./options.ts";
import { type SetStatus, STATUS_CLEAN, STATUS_FAILED, STATUS_INTERRUPTED } from "./status.ts";

interface ExportOptions {
  readonly to: ExportFormat;
  readonly output?: string;
  readonly copy?: Copy;
  readonly force?: true;
  readonly kind?: "cable" | "memo";
  readonly encoding: Encoding;
  readonly since?: string;
  readonly jobs?: number;
}

/** Adds the command to the program. */
export function addExport(program: Command, io: Io, setStatus: SetStatus): void {
  program
    .command("export")
    .description("write the documents as TEI, Markdown, HTML, Word, JSON or plain text")
    .argument("[paths...]", PATHS_HELP)
    .addOption(
      new Option("--to <format>", "the format").choices(EXPORT_FORMATS).makeOptionMandatory(),
    )
    .option("-o, --output <path>", "the folder, or the file for one input (default: beside each)")
    .addOption(
      new Option("--copy <copy>", "of HTML: to read, to proofread, or a report").choices(COPIES),
    )
    .option("--force", "write over files that are there")
    .addOption(typeOption())
    .addOption(encodingOption())
    .addOption(sinceOption())
    .addOption(jobsOption())
    .action(async (paths: string[], options: ExportOptions, command: Command) => {
      if (options.copy !== undefined && options.to !== "html")
        command.error("error: --copy belongs to --to html");
      const inputs = await chosenInputs(paths, options, io, command);
      setStatus(await runExport(inputs, options, io));
    });
}

async function runExport(
  inputs: AsyncIterable<Input>,
  options: ExportOptions,
  io: Io,
): Promise<number> {
  const targets = await ExportTargets.create(io.cwd, options.output, EXPORT_EXTENSIONS[options.to]);
  let status = STATUS_CLEAN;
  const fail = (path: string, message: string) => {
    status = STATUS_FAILED;
    return io.err(errorLine({ path, message }));
  };
  const { to, copy, jobs } = options;
  const { isInterrupted } = await visitResults(
    inputs,
    io,
    {
      name: "export",
      options: { to, ...(copy && { copy }) },
      chosen: chosenSettings(options),
      cwd: io.cwd,
    },
    {
      result: async ({ content, notices }, file) => {
        const target = targets.of(file);
        if (target === undefined)
          return fail(file.path, "Several files cannot be written to one; give a folder");
        const fault = await write(target, content, options.force ?? false);
        if (fault !== undefined) return fail(file.path, fault);
        const shown = toForwardSlashes(relative(io.cwd, target));
        const more = notices.map((notice) => `  ${notice}\n`).join("");
        return io.out(`${toPrintable(file.path)} → ${toPrintable(shown)}\n${more}`);
      },
      error: (error) => fail(error.path, error.message),
      flush: async () => undefined,
    },
    { jobs },
  );
  if (isInterrupted) return STATUS_INTERRUPTED;
  return status;
}

/** Why a file was not written, if it was not. */
async function write(
  path: string,
  content: string | Uint8Array,
  isForced: boolean,
): Promise<string | undefined> {
  try {
    await writeWhole(path, content, { isNew: !isForced });
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return `${path} is there already; --force writes over it`;
    return toReplaceFault(error).message;
  }
}
