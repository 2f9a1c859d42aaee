/** The command `refs`: who cites whom in the files, as a graph, and what is cited and not there. */
import { type Command, Option } from "commander";
import type { InputError, MissingRefsOutput, RefsOutput } from "../features/contract.ts";
import {
  type CitationGraph,
  missingOf,
  toCitationGraph,
} from "../workspace/library/citationGraph.ts";
import type { Encoding } from "../workspace/nodeText.ts";
import { chosenSettings } from "./analyzeInputs.ts";
import { errorLine } from "./formats/errorLine.ts";
import { toDotText, toGraphml } from "./formats/graph.ts";
import type { Io } from "./io.ts";
import { encodingOption, PATHS_HELP, typeOption } from "./options.ts";
import { readLibrary } from "./readLibrary.ts";
import { type SetStatus, STATUS_CLEAN, STATUS_FAILED } from "./status.ts";

interface RefsOptions {
  readonly format: "json" | "graphml" | "dot";
  readonly kind?: "cable" | "memo";
  readonly encoding: Encoding;
  readonly missing?: true;
}

/** Adds the command to the program. */
export function addRefs(program: Command, io: Io, setStatus: SetStatus): void {
  program
    .command("refs")
    .description("print who cites whom: the documents and their citations as a graph")
    .argument("[paths...]", PATHS_HELP)
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["json", "graphml", "dot"])
        .default("json"),
    )
    .addOption(typeOption())
    .addOption(encodingOption())
    .option("--missing", "list only what is cited and not there, with who cites it, as JSON")
    .action(async (paths: string[], options: RefsOptions) => {
      setStatus(await runRefs(paths, options, io));
    });
}

async function runRefs(paths: readonly string[], options: RefsOptions, io: Io): Promise<number> {
  const { format, missing } = options;
  const errors: InputError[] = [];
  const chosen = chosenSettings(options);
  const library = await readLibrary(paths, chosen, io, (error) => errors.push(error));
  const graph = toCitationGraph(library);
  await io.out(missing ? toMissing(graph, errors) : toText(graph, errors, format));
  // A graph of another format has no place for what could not be read.
  if (!missing && format !== "json") for (const error of errors) await io.err(errorLine(error));
  return errors.length === 0 ? STATUS_CLEAN : STATUS_FAILED;
}

function toText(
  graph: CitationGraph,
  errors: readonly InputError[],
  format: RefsOptions["format"],
): string {
  switch (format) {
    case "graphml":
      return toGraphml(graph);
    case "dot":
      return toDotText(graph);
    case "json": {
      const output: RefsOutput = { version: 1, ...graph, errors };
      return `${JSON.stringify(output, undefined, 1)}\n`;
    }
  }
}

function toMissing(graph: CitationGraph, errors: readonly InputError[]): string {
  const output: MissingRefsOutput = { version: 1, missing: missingOf(graph), errors };
  return `${JSON.stringify(output, undefined, 1)}\n`;
}
