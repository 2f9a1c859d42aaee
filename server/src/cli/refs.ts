/** The command `refs`: who cites whom in the files, as a graph, and what is cited and not there. */
import { type Command, Option } from "commander";
import type { InputError, MissingRefsOutput, RefsOutput } from "../features/contract.ts";
import { toLibraryDocuments } from "../resolve/library/entries.ts";
import {
  type CitationGraph,
  missingOf,
  toCitationGraph,
} from "../workspace/library/citationGraph.ts";
import { LibraryIndex } from "../workspace/library/libraryIndex.ts";
import { placeOf } from "../workspace/library/readEntries.ts";
import { toForwardSlashes } from "../workspace/nodeFiles.ts";
import { visitInputs } from "./analyzeInputs.ts";
import { toDotText, toGraphml } from "./formats/graph.ts";
import type { Io } from "./io.ts";
import { PATHS_HELP, typeOption } from "./options.ts";
import { type SetStatus, STATUS_CLEAN, STATUS_FAILED } from "./status.ts";

interface RefsOptions {
  readonly format: "json" | "graphml" | "dot";
  readonly kind?: "cable" | "memo";
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
    .option("--missing", "list only what is cited and not there, with who cites it, as JSON")
    .action(async (paths: string[], options: RefsOptions) => {
      setStatus(await runRefs(paths, options, io));
    });
}

async function runRefs(
  paths: readonly string[],
  { format, kind, missing }: RefsOptions,
  io: Io,
): Promise<number> {
  const library = new LibraryIndex();
  const errors: InputError[] = [];
  await visitInputs(paths, kind === undefined ? {} : { type: kind }, io, {
    file: async ({ input, snapshot, settings }) => {
      // The whole path says the folder; the path as given is what the user knows.
      const { volume } = placeOf(toForwardSlashes(input.absolutePath), settings);
      library.put(input.path, toLibraryDocuments(snapshot, { path: input.path, volume }));
    },
    error: async (error) => {
      errors.push(error);
    },
  });
  const graph = toCitationGraph(library);
  await io.out(missing ? toMissing(graph, errors) : toText(graph, errors, format));
  // A graph of another format has no place for what could not be read.
  if (!missing && format !== "json")
    for (const { path, message } of errors) await io.err(`${path}: ${message}\n`);
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
