/**
 * What a command does with one file by itself, so that it can be done on any thread: a function of the
 * analyzed file whose result is plain data. The command on the main thread gets the results in the
 * order of the paths.
 */
import type { InputError } from "../../features/contract.ts";
import type { AnalyzedFile, ChosenSettings, FolderFaults } from "../analyzeInputs.ts";
import type { WorkName, WorkOptions } from "./works.ts";

/** What a worker cannot know, and the main thread therefore does by itself. */
export const DEFERRED = "deferred";

/** The work on one file; `undefined` where it must be done on the main thread. */
export type FileWork<Result> = (
  file: AnalyzedFile,
) => Result | typeof DEFERRED | Promise<Result | typeof DEFERRED>;

/** A work and its settings, as they are sent to a worker. */
export interface WorkSpec<Name extends WorkName = WorkName> {
  readonly name: Name;
  readonly options: WorkOptions<Name>;
  readonly chosen: ChosenSettings;
  readonly cwd: string;
}

/** What became of one file. */
export type Outcome<Result> = { readonly faults?: FolderFaults } & (
  | { readonly result: Result | typeof DEFERRED }
  | { readonly error: InputError }
);
