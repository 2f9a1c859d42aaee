import type { Command } from "commander";
import { changedFiles, onlyFiles } from "./changedFiles.ts";
import { findInputs, type Input } from "./inputs.ts";
import type { Io } from "./io.ts";

/** The inputs that paths and options name. Ends the command with a sentence where git cannot tell. */
export async function chosenInputs(
  paths: readonly string[],
  { since }: { readonly since?: string },
  io: Io,
  command: Command,
): Promise<AsyncIterable<Input>> {
  const inputs = findInputs(paths, io);
  if (since === undefined) return inputs;
  const changed = await changedFiles(since, io.cwd);
  if (typeof changed === "string") return command.error(`error: --since ${since}: ${changed}`);
  return onlyFiles(inputs, changed);
}
