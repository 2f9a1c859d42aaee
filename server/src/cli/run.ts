/** Runs the command line: reads the arguments, calls the command, gives the exit status. */
import { Command, CommanderError } from "commander";
import manifest from "../../../package.json" with { type: "json" };
import { addCheck } from "./check.ts";
import { addExport } from "./export.ts";
import { addFix } from "./fix.ts";
import type { Io } from "./io.ts";
import { addLsp } from "./lsp.ts";
import { addMerge } from "./merge.ts";
import { addOutline } from "./outline.ts";
import { addRefs } from "./refs.ts";
import { addRules } from "./rules.ts";
import { type SetStatus, STATUS_CLEAN, STATUS_FAILED } from "./status.ts";

/** Runs the program with these arguments, without the names of Node and the script. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let status = STATUS_CLEAN;
  const setStatus: SetStatus = (value) => {
    status = value;
  };
  const written: Promise<void>[] = [];
  const program = createProgram(io, setStatus, written);
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode === 0 ? STATUS_CLEAN : STATUS_FAILED;
    if (error.code === "commander.unknownCommand") written.push(io.err(COMMANDS));
  }
  await Promise.all(written);
  return status;
}

/** People who give only a path need to know that a command comes first. */
const COMMANDS = "A command comes first: cablegram check <paths>, cablegram outline <paths>.\n";

function createProgram(io: Io, setStatus: SetStatus, written: Promise<void>[]): Command {
  const program = new Command("cablegram")
    .description(manifest.description)
    .version(manifest.version, "--version", "print the version")
    .helpOption("--help", "print this help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => written.push(io.out(text)),
      writeErr: (text) => written.push(io.err(text)),
    })
    .showHelpAfterError("Run cablegram --help for the commands and their options.");
  addCheck(program, io, setStatus);
  addOutline(program, io, setStatus);
  addFix(program, io, setStatus);
  addExport(program, io, setStatus);
  addMerge(program, io, setStatus);
  addRefs(program, io, setStatus);
  addRules(program, io);
  addLsp(program);
  return program;
}
