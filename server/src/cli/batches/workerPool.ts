/** Does the work on batches of files on other threads. */
import { fileURLToPath } from "node:url";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { Tinypool } from "tinypool";
import type { InputFile } from "../inputs.ts";
import type { Outcome, WorkSpec } from "./work.ts";
import type { WorkName, WorkResult } from "./works.ts";

const BYTES_OF_A_MB = 2 ** 20;

/** So many workers with one work. */
export class WorkerPool<Name extends WorkName> {
  private readonly pool: Tinypool;

  constructor(spec: WorkSpec<Name>, jobs: number) {
    // A worker keeps little from file to file, and would let four times that gather before it looks.
    setFlagsFromString("--heap-growing-percent=200");
    this.pool = new Tinypool({
      // Beside the program's bundle; see the build.
      filename: fileURLToPath(new URL("cliWorker.js", import.meta.url)),
      minThreads: jobs,
      maxThreads: jobs,
      workerData: spec,
      // What Node gives the program, which --max-old-space-size in NODE_OPTIONS says.
      resourceLimits: {
        maxOldGenerationSizeMb: Math.ceil(getHeapStatistics().heap_size_limit / BYTES_OF_A_MB),
        // Less than Node's own: what a file leaves behind is small and soon done with.
        maxYoungGenerationSizeMb: 6,
      },
    });
    // A worker that fails between two batches has nothing to lose, and the pool puts another in its place.
    this.pool.on("error", () => undefined);
  }

  /**
   * What became of each file, in their order. Where a worker breaks down, the files are tried one by one
   * on new ones, and the one at which that happens again is an error.
   */
  async run(files: readonly InputFile[]): Promise<readonly Outcome<WorkResult<Name>>[]> {
    try {
      return await this.pool.run(files);
    } catch (error) {
      const [file] = files;
      if (files.length === 1 && file !== undefined) return [toBreakdown(file, error)];
      const outcomes: Outcome<WorkResult<Name>>[] = [];
      for (const each of files) outcomes.push(...(await this.run([each])));
      return outcomes;
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}

function toBreakdown({ path }: InputFile, error: unknown): Outcome<never> {
  const isMemory = (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
  const reason = isMemory
    ? "it needs more memory than a worker has"
    : error instanceof Error
      ? error.message
      : String(error);
  const message = `The worker broke down at this file, and another one went on: ${reason}`;
  return { error: { path, code: "internal", message } };
}
