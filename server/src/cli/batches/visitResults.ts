/** Does a work on all files that the paths name, on one thread or several, and visits the results. */
import { availableParallelism } from "node:os";
import type { InputError } from "../../features/contract.ts";
import { mapAhead } from "../../workspace/ahead.ts";
import { ReportedFolders } from "../analyzeInputs.ts";
import type { Input, InputFile } from "../inputs.ts";
import type { Io } from "../io.ts";
import { timings } from "../timings.ts";
import { type Batch, MOST_BYTES, MOST_INPUTS, toBatches } from "./batches.ts";
import { BatchRunner } from "./batchRunner.ts";
import { Interruption } from "./interruption.ts";
import { Progress } from "./progress.ts";
import { DEFERRED, type FileWork, type Outcome, type WorkSpec } from "./work.ts";
import { WorkerPool } from "./workerPool.ts";
import type { WorkName, WorkResult } from "./works.ts";

/** What a command does with the results, which come in the order of the paths. */
export interface ResultVisitor<Result> {
  result(result: Result, file: InputFile): Promise<void>;
  error(error: InputError): Promise<void>;
  /** After some results: what is held back may be written, since the next ones may take their time. */
  flush(): Promise<void>;
}

export interface VisitOptions<Name extends WorkName> {
  /** Workers; 1 works on this thread; left out, as many as the machine has use for. */
  readonly jobs?: number | undefined;
  /** The work on this thread, where it can do more than a worker. */
  readonly work?: FileWork<WorkResult<Name>>;
}

/** Workers that are used if nobody says how many. */
const MOST_JOBS = 8;
/** Batches begun per worker: one slow file shall not let the others wait. */
const BATCHES_AHEAD = 4;

/**
 * Visits every input. A file that cannot be used is an error in its place, and the others are still
 * visited. When the user stops it, what is begun is still visited; returns whether he did.
 */
export async function visitResults<Name extends WorkName>(
  inputs: AsyncIterable<Input>,
  io: Io,
  spec: WorkSpec<Name>,
  visitor: ResultVisitor<WorkResult<Name>>,
  options: VisitOptions<Name> = {},
): Promise<{ readonly isInterrupted: boolean }> {
  const interruption = new Interruption(io);
  const progress = new Progress(io);
  const threads = new Threads(spec, options);
  const reported = new ReportedFolders();
  const visit = async (outcome: Outcome<WorkResult<Name>>, file: InputFile | undefined) => {
    for (const error of reported.newErrors(outcome.faults)) await visitor.error(error);
    if ("error" in outcome) return visitor.error(outcome.error);
    if (file === undefined) return;
    const { result } = outcome;
    if (result !== DEFERRED) return timings.measure("output", () => visitor.result(result, file));
    for (const again of await threads.runHere([file])) await visit(again, file);
  };
  try {
    const batches = toBatches(progress.follow(interruption.until(inputs)));
    const ahead = threads.jobs * BATCHES_AHEAD;
    for await (const worked of mapAhead(batches, ahead, (batch) => threads.run(batch))) {
      progress.hide();
      for (const { input, outcome } of worked) await visit(outcome, input.file);
      await timings.measure("output", () => visitor.flush());
      progress.show(worked.length);
    }
  } finally {
    progress.hide();
    interruption.release();
    await threads.close();
  }
  return { isInterrupted: interruption.isAsked };
}

/** An input and what became of it; of one that is no file, the error. */
interface Worked<Result> {
  readonly input: Input;
  readonly outcome: Outcome<Result>;
}

/** This thread, and the workers from the moment on when they are worth their start. */
class Threads<Name extends WorkName> {
  readonly jobs: number;
  private readonly spec: WorkSpec<Name>;
  private readonly here: BatchRunner<Name>;
  private pool: WorkerPool<Name> | undefined;
  /** What may still be done on this thread before there are workers: a few small files. */
  private readonly left: { inputs: number; bytes: number };

  constructor(spec: WorkSpec<Name>, { jobs, work }: VisitOptions<Name>) {
    this.spec = spec;
    this.jobs = jobs ?? Math.min(availableParallelism(), MOST_JOBS);
    this.here = new BatchRunner(spec, work);
    // Who asks for workers gets them from the first file on: they survive what breaks one down.
    this.left = { inputs: jobs === undefined ? MOST_INPUTS : 0, bytes: MOST_BYTES };
  }

  async run({ inputs, bytes }: Batch): Promise<readonly Worked<WorkResult<Name>>[]> {
    const files = inputs.flatMap(({ file }) => file ?? []);
    const outcomes = (await this.runFiles(files, bytes)).values();
    return inputs.flatMap((input) => {
      const outcome = input.file === undefined ? input : outcomes.next().value;
      return outcome === undefined ? [] : { input, outcome };
    });
  }

  private async runFiles(
    files: readonly InputFile[],
    bytes: number,
  ): Promise<readonly Outcome<WorkResult<Name>>[]> {
    this.left.inputs -= files.length;
    this.left.bytes -= bytes;
    const isSmall = 0 <= this.left.inputs && 0 <= this.left.bytes;
    if (files.length === 0 || this.jobs === 1 || isSmall) return this.runHere(files);
    this.pool ??= new WorkerPool(this.spec, this.jobs);
    return this.pool.run(files);
  }

  /** On this thread, which can do what workers defer. */
  runHere(files: readonly InputFile[]): Promise<readonly Outcome<WorkResult<Name>>[]> {
    return this.here.run(files);
  }

  async close(): Promise<void> {
    await this.pool?.close();
  }
}
