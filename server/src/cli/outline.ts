/** The command `outline`: the structure of the files, as a table of contents, as JSON or as rows. */
import { type Command, InvalidArgumentError } from "commander";
import { addCoverages, addTotals } from "../features/coverage.ts";
import { COLUMN_NAMES, type ColumnName } from "../features/documentRow.ts";
import type { Encoding } from "../workspace/nodeText.ts";
import { chosenSettings } from "./analyzeInputs.ts";
import { visitResults } from "./batches/visitResults.ts";
import { chosenInputs } from "./chosenInputs.ts";
import { FrameWriter } from "./formats/frame.ts";
import { OUTLINE_FORMATS, type OutlineOptions, outlineFormat } from "./formats/outlineFormats.ts";
import type { Input } from "./inputs.ts";
import type { Io } from "./io.ts";
import {
  encodingOption,
  formatOption,
  jobsOption,
  PATHS_HELP,
  refuseTimedJobs,
  sinceOption,
  stdinDocumentsOption,
  timingsOption,
  typeOption,
} from "./options.ts";
import { type SetStatus, STATUS_CLEAN, STATUS_FAILED, STATUS_INTERRUPTED } from "./status.ts";
import { timings } from "./timings.ts";

interface OutlineCommandOptions extends OutlineOptions {
  readonly kind?: "cable" | "memo";
  readonly encoding: Encoding;
  readonly since?: string;
  readonly stdinDocuments?: true;
  readonly jobs?: number;
  readonly timings?: true;
  readonly color?: boolean;
}

/** Adds the command to the program. */
export function addOutline(program: Command, io: Io, setStatus: SetStatus): void {
  program
    .command("outline")
    .description("print the structure: headings, paragraphs, pages, notes, header fields")
    .argument("[paths...]", PATHS_HELP)
    .addOption(formatOption(OUTLINE_FORMATS))
    .addOption(typeOption())
    .addOption(encodingOption())
    .option(
      "--fields <names>",
      `with csv or ndjson: a row a document with these fields, such as mrn,date,subject; of ${COLUMN_NAMES.join(", ")}`,
      columnNames,
    )
    .option("--coverage", "say how much of each document has a name in the structure, and what not")
    .option("--explain", "say of each footnote number and note why it is matched as it is")
    .option("--uncertain", "list what is uncertain: illegible, supplied, lost and misread signs")
    .addOption(sinceOption())
    .addOption(stdinDocumentsOption())
    .addOption(jobsOption())
    .addOption(timingsOption())
    .option("--color", "print colors")
    .option("--no-color", "print no colors")
    .action(async (paths: string[], options: OutlineCommandOptions, command: Command) => {
      if (options.fields !== undefined && !["csv", "ndjson"].includes(options.format))
        command.error("error: --fields belongs to --format csv or ndjson");
      refuseTimedJobs(options, command);
      const inputs = await chosenInputs(paths, options, io, command);
      setStatus(await runOutline(inputs, options, io));
    });
}

async function runOutline(
  inputs: AsyncIterable<Input>,
  {
    kind,
    encoding,
    jobs,
    timings: isTimed,
    color,
    since: _,
    stdinDocuments: __,
    ...chosen
  }: OutlineCommandOptions,
  io: Io,
): Promise<number> {
  const options = { ...chosen, hasColors: color ?? io.showsColors };
  const writer = new FrameWriter(io, outlineFormat(options, options.hasColors).frame);
  if (isTimed) timings.begin();
  let coverage = options.coverage && addCoverages([]);
  let status = STATUS_CLEAN;
  const { isInterrupted } = await visitResults(
    inputs,
    io,
    {
      name: "outline",
      options,
      chosen: chosenSettings({ encoding, ...(kind && { kind }) }),
      cwd: io.cwd,
    },
    {
      result: (result) => {
        if (coverage && result.coverage) coverage = addTotals(coverage, result.coverage);
        return writer.file(result.print);
      },
      error: (error) => {
        status = STATUS_FAILED;
        return writer.error(error);
      },
      flush: () => writer.flush(),
    },
    { jobs },
  );
  await timings.measure("output", () => writer.end(coverage === undefined ? {} : { coverage }));
  if (isTimed) await io.err(timings.end());
  return isInterrupted ? STATUS_INTERRUPTED : status;
}

/** The names between commas. Throws commander's error on one that is no column. */
function columnNames(argument: string): readonly ColumnName[] {
  return argument.split(",").map((part) => {
    const name = COLUMN_NAMES.find((column) => column === part.trim().toLowerCase());
    if (name === undefined)
      throw new InvalidArgumentError(`"${part}" is none of ${COLUMN_NAMES.join(", ")}.`);
    return name;
  });
}
