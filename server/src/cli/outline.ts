/** The command `outline`: the structure of the files, as an indented table of contents or JSON. */
import type { Command } from "commander";
import type { FileOutline, InputError } from "../features/contract.ts";
import { getFileOutline } from "../features/outline.ts";
import { visitInputs } from "./analyzeInputs.ts";
import { createJsonDocument, type JsonDocument } from "./formats/json.ts";
import { createOutlineText } from "./formats/outlineText.ts";
import type { Io } from "./io.ts";
import { type Format, formatOption, PATHS_HELP, typeOption } from "./options.ts";
import { type SetStatus, STATUS_CLEAN, STATUS_FAILED } from "./status.ts";

interface OutlineOptions {
  readonly format: Format;
  readonly kind?: "cable" | "memo";
  readonly color?: boolean;
}

/** Adds the command to the program. */
export function addOutline(program: Command, io: Io, setStatus: SetStatus): void {
  program
    .command("outline")
    .description("print the structure: headings, paragraphs, pages, notes, header fields")
    .argument("[paths...]", PATHS_HELP)
    .addOption(formatOption(["text", "json"]))
    .addOption(typeOption())
    .option("--color", "print colors")
    .option("--no-color", "print no colors")
    .action(async (paths: string[], options: OutlineOptions) => {
      setStatus(await runOutline(paths, options, io));
    });
}

async function runOutline(
  paths: readonly string[],
  { format, kind, color }: OutlineOptions,
  io: Io,
): Promise<number> {
  const output: JsonDocument<FileOutline> =
    format === "json" ? createJsonDocument(io) : createOutlineText(io, color ?? io.showsColors);
  let status = STATUS_CLEAN;
  await visitInputs(paths, kind === undefined ? {} : { type: kind }, io, {
    file: ({ input, snapshot }) => output.file(getFileOutline(snapshot, input.path)),
    error: async (error: InputError) => {
      status = STATUS_FAILED;
      await output.error(error);
    },
  });
  await output.end();
  return status;
}
