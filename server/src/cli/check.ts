/** The command `check`: findings, in one of several formats. */
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { CheckSummary } from "../features/contract.ts";
import type { Library } from "../resolve/library/library.ts";
import { isAtLeast, type Policy, SEVERITIES, type Severity } from "../settings.ts";
import type { Encoding } from "../workspace/nodeText.ts";
import { chosenSettings } from "./analyzeInputs.ts";
import { visitResults } from "./batches/visitResults.ts";
import { readBaseline, withBaseline } from "./checking/baseline.ts";
import { type CheckResult, type CheckWorkOptions, createCheckWork } from "./checking/checkFile.ts";
import { Statistics } from "./checking/statistics.ts";
import { chosenInputs } from "./chosenInputs.ts";
import {
  CHECK_FORMATS,
  type CheckEnd,
  type CheckFormatName,
  checkFormat,
} from "./formats/checkFormats.ts";
import { FrameWriter, joinPrint } from "./formats/frame.ts";
import { linesFrame } from "./formats/ndjson.ts";
import { statsFrame } from "./formats/stats.ts";
import type { Io } from "./io.ts";
import {
  addSeverity,
  type ChosenSeverities,
  encodingOption,
  formatOption,
  jobsOption,
  PATHS_HELP,
  policyOption,
  refuseTimedJobs,
  sinceOption,
  stdinDocumentsOption,
  timingsOption,
  typeOption,
  wholeNumber,
} from "./options.ts";
import { readLibrary, withInputKept } from "./readLibrary.ts";
import {
  type SetStatus,
  STATUS_CLEAN,
  STATUS_FAILED,
  STATUS_FOUND,
  STATUS_INTERRUPTED,
} from "./status.ts";
import { timings } from "./timings.ts";

interface CheckOptions {
  readonly format: CheckFormatName;
  readonly kind?: "cable" | "memo";
  readonly encoding: Encoding;
  readonly failOn: Severity | "never";
  readonly policy?: Policy;
  readonly includeAccepted?: true;
  readonly severity?: ChosenSeverities;
  readonly maxFindings?: number;
  readonly stats?: true;
  readonly baseline?: string;
  readonly since?: string;
  readonly stdinDocuments?: true;
  readonly jobs?: number;
  readonly timings?: true;
  readonly color?: boolean;
}

/** Adds the command to the program. */
export function addCheck(program: Command, io: Io, setStatus: SetStatus): void {
  program
    .command("check")
    .description("report where a transcription cannot be what the paper says")
    .argument("[paths...]", PATHS_HELP)
    .addOption(formatOption(CHECK_FORMATS))
    .addOption(typeOption())
    .addOption(encodingOption())
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 for findings of this severity or above")
        .choices([...SEVERITIES, "never"])
        .default("error"),
    )
    .addOption(policyOption())
    .option("--include-accepted", "also print findings that are accepted as in the original")
    .option("--severity <code=level>", "severity of a rule, or off; may be repeated", addSeverity)
    .option(
      "--max-findings <count>",
      "print at most so many findings; the summary counts all",
      wholeNumber(0),
    )
    .option(
      "--stats",
      "print figures instead of findings: by rule, year and post, the worst files, doubles (text or json)",
    )
    .option("--baseline <file>", "only what is not in this output of check --format json or ndjson")
    .addOption(sinceOption())
    .addOption(stdinDocumentsOption())
    .addOption(jobsOption())
    .addOption(timingsOption())
    .option("--color", "print colors")
    .option("--no-color", "print no colors")
    .action(async (paths: string[], options: CheckOptions, command: Command) => {
      if (options.stats && !["text", "json"].includes(options.format))
        command.error("error: --stats belongs to --format text or json");
      refuseTimedJobs(options, command);
      setStatus(await runCheck(paths, options, io, command));
    });
}

async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  io: Io,
  command: Command,
): Promise<number> {
  const baseline =
    options.baseline === undefined
      ? new Map<string, never>()
      : await readBaseline(resolve(io.cwd, options.baseline));
  if (typeof baseline === "string")
    return command.error(`error: --baseline ${options.baseline}: ${baseline}`);
  const run = new CheckRun(options, io);
  if (options.timings) timings.begin();
  const chosen = chosenSettings(options);
  // Documents that come by themselves have no others around them.
  const again = options.stdinDocuments ? io : withInputKept(io);
  let library: Promise<Library> | undefined;
  const work = createCheckWork(run.workOptions, async () => {
    if (options.stdinDocuments) return undefined;
    // Few need the other files, and these are read a second time for it.
    library ??= readLibrary(paths, chosen, again);
    return library;
  });
  const spec = { name: "check", options: run.workOptions, chosen, cwd: io.cwd } as const;
  const { isInterrupted } = await visitResults(
    withBaseline(await chosenInputs(paths, options, again, command), baseline),
    io,
    spec,
    {
      result: (result, { path }) => run.result(result, path),
      error: (error) => {
        run.tally.errors++;
        return run.writer.error(error);
      },
      flush: () => run.writer.flush(),
    },
    { jobs: options.jobs, work },
  );
  await timings.measure("output", () => run.end(isInterrupted));
  if (options.timings) await io.err(timings.end());
  if (isInterrupted) return STATUS_INTERRUPTED;
  if (0 < run.tally.errors) return STATUS_FAILED;
  return run.hasFailed ? STATUS_FOUND : STATUS_CLEAN;
}

/** The counts of the summary, while they grow. */
class Tally {
  files = 0;
  errors = 0;
  error = 0;
  warning = 0;
  information = 0;
  hint = 0;
  accepted = 0;
  known = 0;
}

/** Files named in the list of those that were not checked. */
const MOST_NAMED = 5;

/** One run of the command: what it prints and counts. */
class CheckRun {
  readonly tally = new Tally();
  readonly writer: FrameWriter<CheckEnd>;
  readonly workOptions: CheckWorkOptions;
  private readonly statistics: Statistics | undefined;
  private readonly options: CheckOptions;
  private readonly unknown = { count: 0, names: [] as string[] };
  private printed = 0;
  private omitted = 0;

  constructor(options: CheckOptions, io: Io) {
    const { format, failOn, maxFindings, includeAccepted, color, stats } = options;
    this.options = options;
    const hasColors = color ?? io.showsColors;
    const statistics = stats && new Statistics();
    this.statistics = statistics;
    this.writer = new FrameWriter(
      io,
      statistics === undefined
        ? options.stdinDocuments
          ? linesFrame
          : checkFormat(format).frame
        : statsFrame(statistics, format === "json", hasColors),
    );
    this.workOptions = {
      format,
      failOn,
      hasColors,
      stats: stats ?? false,
      includesAccepted: includeAccepted ?? false,
      isLimited: maxFindings !== undefined,
    };
  }

  async result({ kind, counts, print, facts }: CheckResult, path: string): Promise<void> {
    this.tally.files++;
    if (facts !== undefined) this.statistics?.add(path, kind, facts);
    for (const state of [...SEVERITIES, "accepted", "known"] as const)
      this.tally[state] += counts[state];
    if (kind === "unknown") {
      this.unknown.count++;
      if (this.unknown.names.length < MOST_NAMED) this.unknown.names.push(path);
    }
    if (typeof print === "string") return this.writer.file(print);
    const limit = Math.min(
      print.findings.length,
      (this.options.maxFindings ?? Number.POSITIVE_INFINITY) - this.printed,
    );
    this.printed += limit;
    this.omitted += print.findings.length - limit;
    return this.writer.file(joinPrint(print, limit));
  }

  async end(isInterrupted: boolean): Promise<void> {
    const { known, ...counts } = this.tally;
    const summary: CheckSummary = {
      ...counts,
      ...(this.options.baseline === undefined ? {} : { known }),
      ...(0 < this.omitted ? { omitted: this.omitted } : {}),
      ...(isInterrupted ? { interrupted: true } : {}),
    };
    await this.writer.end({ summary, unknown: this.unknown });
  }

  /** Whether there is a finding of the chosen severity or above; accepted ones do not count. */
  get hasFailed(): boolean {
    const { failOn } = this.options;
    return SEVERITIES.some((severity) => isAtLeast(severity, failOn) && 0 < this.tally[severity]);
  }
}
