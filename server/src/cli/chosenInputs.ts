import type { Command } from "commander";
import { changedFiles, onlyFiles } from "./changedFiles.ts";
import { findInputs, type Input } from "./inputs.ts";
import type { Io } from "./io.ts";
import { stdinDocuments } from "./stdinDocuments.ts";

interface InputOptions {
  readonly format?: string;
  readonly since?: string;
  readonly stdinDocuments?: true;
}

/** The inputs that paths and options name. Ends the command with a sentence where git cannot tell. */
export async function chosenInputs(
  paths: readonly string[],
  { since, format, stdinDocuments: isFilter }: InputOptions,
  io: Io,
  command: Command,
): Promise<AsyncIterable<Input>> {
  if (isFilter) {
    if (0 < paths.length || since !== undefined)
      command.error("error: --stdin-documents takes the documents from the standard input alone");
    if (format !== "ndjson") command.error("error: --stdin-documents belongs to --format ndjson");
    return stdinDocuments(io);
  }
  const inputs = findInputs(paths, io);
  if (since === undefined) return inputs;
  const changed = await changedFiles(since, io.cwd);
  if (typeof changed === "string") return command.error(`error: --since ${since}: ${changed}`);
  return onlyFiles(inputs, changed);
}
