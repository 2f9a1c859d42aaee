/** The command `export`: writes the files in another format, one after the other. */
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, relative } from "node:path";
import { type Command, Option } from "commander";
import type { InputError } from "../features/contract.ts";
import {
  EXPORT_EXTENSIONS,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  exportFile,
} from "../features/export/exportFile.ts";
import { COPIES, type Copy, toPrint } from "../features/export/print.ts";
import { check } from "../rules/check.ts";
import { pathInFolder } from "../workspace/folder.ts";
import { toForwardSlashes } from "../workspace/nodeFiles.ts";
import { type AnalyzedFile, visitInputs } from "./analyzeInputs.ts";
import { ExportTargets } from "./exportTarget.ts";
import { toPrintable } from "./formats/displayWidth.ts";
import type { Io } from "./io.ts";
import { PATHS_HELP, typeOption } from "./options.ts";
import { type SetStatus, STATUS_CLEAN, STATUS_FAILED } from "./status.ts";

interface ExportOptions {
  readonly to: ExportFormat;
  readonly output?: string;
  readonly copy?: Copy;
  readonly force?: true;
  readonly kind?: "cable" | "memo";
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
    .action(async (paths: string[], options: ExportOptions, command: Command) => {
      if (options.copy !== undefined && options.to !== "html")
        command.error("error: --copy belongs to --to html");
      setStatus(await runExport(paths, options, io));
    });
}

async function runExport(
  paths: readonly string[],
  options: ExportOptions,
  io: Io,
): Promise<number> {
  const targets = await ExportTargets.create(io.cwd, options.output, EXPORT_EXTENSIONS[options.to]);
  let status = STATUS_CLEAN;
  const fail = (path: string, message: string) => {
    status = STATUS_FAILED;
    return io.err(`${toPrintable(path)}: ${toPrintable(message)}\n`);
  };
  const { kind } = options;
  await visitInputs(paths, kind === undefined ? {} : { type: kind }, io, {
    file: async (file) => {
      const target = targets.of(file.input);
      if (target === undefined)
        return fail(file.input.path, "Several files cannot be written to one; give a folder");
      const { content, notices } = await contentOf(file, options);
      const fault = await write(target, content, options.force ?? false);
      if (fault !== undefined) return fail(file.input.path, fault);
      const shown = toForwardSlashes(relative(io.cwd, target));
      const more = notices.map((notice) => `  ${notice}\n`).join("");
      return io.out(`${toPrintable(file.input.path)} → ${toPrintable(shown)}\n${more}`);
    },
    error: (error: InputError) => fail(error.path, error.message),
  });
  return status;
}

async function contentOf(file: AnalyzedFile, { to, copy }: ExportOptions): Promise<Exported> {
  const { snapshot, input } = file;
  if (copy === undefined) return exportFile(snapshot, input.path, to);
  return {
    content: toPrint(snapshot, basename(input.path), copy, reviewStateOf(file)),
    notices: [],
  };
}

function reviewStateOf({ input, text, snapshot, folder, settings }: AnalyzedFile) {
  const all = check(snapshot, settings);
  const path = pathInFolder(folder, toForwardSlashes(input.absolutePath));
  const areAccepted = folder.acceptedIndex.areAccepted(path, all, () => text);
  return {
    findings: all.filter((_, i) => !areAccepted[i]),
    accepted: all.filter((_, i) => areAccepted[i]),
  };
}

/** Why a file was not written, if it was not. */
async function write(
  path: string,
  content: string | Uint8Array,
  isForced: boolean,
): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { flag: isForced ? "w" : "wx" });
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return `${path} is there already; --force writes over it`;
    return `It could not be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}
