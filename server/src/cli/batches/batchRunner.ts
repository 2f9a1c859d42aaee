/** Does the work on a batch of files, on whichever thread. */
import { mapAhead } from "../../workspace/ahead.ts";
import { FileAnalyzer, READ_AHEAD } from "../analyzeInputs.ts";
import type { InputFile } from "../inputs.ts";
import { timings } from "../timings.ts";
import type { FileWork, Outcome, WorkSpec } from "./work.ts";
import { createWork, type WorkName, type WorkResult } from "./works.ts";

/** The work on this thread; what was read of folders is kept from one batch to the next. */
export class BatchRunner<Name extends WorkName> {
  private readonly analyzer: FileAnalyzer;
  private readonly work: FileWork<WorkResult<Name>>;

  constructor(
    { name, options, chosen, cwd }: WorkSpec<Name>,
    work: FileWork<WorkResult<Name>> = createWork(name, options),
  ) {
    this.work = work;
    this.analyzer = new FileAnalyzer(chosen, cwd);
  }

  /** What became of each file, in their order. */
  async run(files: readonly InputFile[]): Promise<readonly Outcome<WorkResult<Name>>[]> {
    const outcomes: Outcome<WorkResult<Name>>[] = [];
    const loading = mapAhead(files, READ_AHEAD, (file) => this.analyzer.load(file));
    for await (const loaded of timings.reading(loading)) {
      const faults = this.analyzer.faultsOf(loaded);
      const made = await this.analyzer.use(loaded, this.work);
      outcomes.push(faults === undefined ? made : { ...made, faults });
    }
    return outcomes;
  }
}
