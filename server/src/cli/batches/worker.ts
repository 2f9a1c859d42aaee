/** The entry of a worker: the pool calls it with a batch of files. */
import { workerData } from "node:worker_threads";
import type { InputFile } from "../inputs.ts";
import { BatchRunner } from "./batchRunner.ts";
import type { Outcome, WorkSpec } from "./work.ts";

// The pool keeps a field of its own before ours.
const [, spec] = workerData as [unknown, WorkSpec];
const runner = new BatchRunner(spec);

export default (files: readonly InputFile[]): Promise<readonly Outcome<unknown>[]> =>
  runner.run(files);
