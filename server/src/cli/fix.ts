/**
 * The command `fix`: carries out the safe fixes of the files, or shows them (`--dry-run`, `--sample`),
 * or takes a run back (`--undo`).
 */
import { relative, resolve } from "node:path";
import { type Command, Option } from "commander";
import type { FixError, FixedFile, FixSample, SampledFix } from "../features/contract.ts";
import type { FixedText } from "../features/editing/fixAll.ts";
import type { Policy } from "../settings.ts";
import { toForwardSlashes } from "../workspace/nodeFiles.ts";
import type { Encoding } from "../workspace/nodeText.ts";
import { type AnalyzedFile, chosenSettings, visitInputs } from "./analyzeInputs.ts";
import { fixesOfFile, writeFixes } from "./fixing/fixFile.ts";
import { defaultJournalPath, Journal } from "./fixing/journal.ts";
import { Sample, toSampledFix } from "./fixing/sample.ts";
import { readJournal, undoRecord } from "./fixing/undo.ts";
import { unifiedDiff } from "./fixing/unifiedDiff.ts";
import { createFixReporter, type FixReporter, FixTally } from "./formats/fix.ts";
import type { Io } from "./io.ts";
import {
  addRule,
  addSeverity,
  type ChosenSeverities,
  encodingOption,
  type Format,
  formatOption,
  PATHS_HELP,
  policyOption,
  typeOption,
  wholeNumber,
} from "./options.ts";
import {
  type SetStatus,
  STATUS_CLEAN,
  STATUS_FAILED,
  STATUS_FOUND,
  STATUS_INTERRUPTED,
} from "./status.ts";

export interface FixOptions {
  readonly format: Format;
  readonly kind?: "cable" | "memo";
  readonly encoding: Encoding;
  readonly policy?: Policy;
  readonly severity?: ChosenSeverities;
  readonly rule?: readonly string[];
  readonly dryRun?: true;
  readonly sample?: number;
  readonly seed?: number;
  readonly journal?: string;
  readonly undo?: string;
  readonly color?: boolean;
}

/** Adds the command to the program. */
export function addFix(program: Command, io: Io, setStatus: SetStatus): void {
  const only = ["dryRun", "sample", "journal", "rule", "kind", "encoding", "policy", "severity"];
  program
    .command("fix")
    .description("carry out the fixes that change no letter, digit or line division")
    .argument("[paths...]", PATHS_HELP)
    .addOption(formatOption(["text", "json"]))
    .addOption(typeOption())
    .addOption(encodingOption())
    .addOption(policyOption())
    .option("--severity <code=level>", "severity of a rule, or off; may be repeated", addSeverity)
    .option("--rule <code>", "only fixes of this rule or family; may be repeated", addRule)
    .option("--dry-run", "print what would change as a unified diff, and write nothing")
    .addOption(
      new Option("--sample <count>", "show so many fixes by chance, and write nothing")
        .argParser(wholeNumber(1))
        .conflicts("dryRun"),
    )
    .option("--seed <number>", "the same sample again", wholeNumber(0))
    .option("--journal <file>", "where to write what takes the fixes back (default: in .cablegram)")
    .addOption(
      new Option("--undo <journal>", "give the files of a journal back what they held").conflicts(
        only,
      ),
    )
    .option("--color", "print colors")
    .option("--no-color", "print no colors")
    .action(async (paths: string[], options: FixOptions, command: Command) => {
      if (options.undo !== undefined && 0 < paths.length)
        command.error("error: --undo takes the files from the journal, and no paths");
      if (options.seed !== undefined && options.sample === undefined)
        command.error("error: --seed belongs to --sample");
      setStatus(await runFix(paths, options, io));
    });
}

async function runFix(paths: readonly string[], options: FixOptions, io: Io): Promise<number> {
  const tally = new FixTally();
  const reporter = createFixReporter(options, io);
  const release = io.onInterrupt(() => {
    tally.interrupted = true;
  });
  try {
    const run = new FixRun(options, io, tally, reporter);
    await (options.undo === undefined ? run.fix(paths) : run.undo(options.undo));
  } finally {
    release();
  }
  if (tally.interrupted) return STATUS_INTERRUPTED;
  if (0 < tally.errors) return STATUS_FAILED;
  return options.dryRun && 0 < tally.changed ? STATUS_FOUND : STATUS_CLEAN;
}

/** One run of the command. */
class FixRun {
  private readonly options: FixOptions;
  private readonly io: Io;
  private readonly tally: FixTally;
  private readonly reporter: FixReporter;
  private readonly sample: Sample<SampledFix> | undefined;
  private readonly seed: number;

  constructor(options: FixOptions, io: Io, tally: FixTally, reporter: FixReporter) {
    this.options = options;
    this.io = io;
    this.tally = tally;
    this.reporter = reporter;
    this.seed = options.seed ?? Math.floor(Math.random() * LARGEST_SEED);
    if (options.sample !== undefined) this.sample = new Sample(options.sample, this.seed);
  }

  async fix(paths: readonly string[]): Promise<void> {
    const { io, tally } = this;
    const path = await this.journalPath();
    const journal = new Journal(path);
    try {
      await visitInputs(paths, chosenSettings(this.options), io, {
        file: (file) => this.fixFile(file, journal),
        error: (error) => this.report(error),
        isStopped: () => tally.interrupted || this.isJournalLost,
      });
    } finally {
      if (journal.isBegun) tally.journal = this.shown(path);
      await journal.close();
    }
    await this.end();
  }

  async undo(given: string): Promise<void> {
    const journalPath = resolve(this.io.cwd, given);
    const records = await readJournal(journalPath);
    if (typeof records === "string")
      await this.report({ path: given, code: "unreadable", message: records });
    else
      for (const record of records) {
        if (this.tally.interrupted) break;
        const { path: absolutePath, status, fault } = await undoRecord(journalPath, record);
        const path = this.shown(absolutePath);
        this.tally.files++;
        if (fault !== undefined) await this.report({ path, ...fault });
        else await this.done({ path, status, fixes: {} });
      }
    await this.end();
  }

  /** A journal that cannot be written ends the run, since no file may change without it. */
  private isJournalLost = false;

  private async fixFile(file: AnalyzedFile, journal: Journal): Promise<void> {
    const { path } = file.input;
    const fixed = fixesOfFile(file, this.options.rule);
    this.tally.files++;
    if (fixed.edits.length === 0) return this.done({ path, status: "unchanged", fixes: {} });
    const fixes = countByRule(fixed);
    if (this.isToWrite) {
      const fault = await writeFixes(file, fixed, journal, this.options.encoding).catch(
        (error: unknown) => {
          this.isJournalLost = true;
          return journalFault(error);
        },
      );
      if (fault !== undefined) return this.report({ path, ...fault });
      return this.done({ path, status: "changed", fixes });
    }
    if (this.sample !== undefined) this.takeSample(path, fixed);
    const diff = this.options.dryRun ? { diff: unifiedDiff(path, file.text, fixed.text) } : {};
    return this.done({ path, status: "to-change", fixes, ...diff });
  }

  private get isToWrite(): boolean {
    return !this.options.dryRun && this.sample === undefined;
  }

  private takeSample(path: string, { rounds }: FixedText): void {
    for (const round of rounds)
      for (const chosen of round.chosen)
        this.sample?.offer(() => toSampledFix(path, round, chosen));
  }

  /** A path as it is given on the command line. */
  private shown(absolutePath: string): string {
    return toForwardSlashes(relative(this.io.cwd, absolutePath));
  }

  private async done(file: FixedFile): Promise<void> {
    if (file.status !== "unchanged") this.tally.changed++;
    for (const count of Object.values(file.fixes)) this.tally.fixes += count;
    await this.reporter.file(file);
  }

  private async report(error: FixError): Promise<void> {
    this.tally.errors++;
    await this.reporter.error(error);
  }

  private async end(): Promise<void> {
    const { sample, seed } = this;
    const drawn: FixSample | undefined = sample && {
      seed,
      of: sample.of,
      fixes: sample.entries(),
    };
    await this.reporter.end(this.tally, drawn);
  }

  private async journalPath(): Promise<string> {
    const { journal } = this.options;
    const { cwd } = this.io;
    return journal === undefined ? defaultJournalPath(cwd, new Date()) : resolve(cwd, journal);
  }
}

const LARGEST_SEED = 1_000_000;

function journalFault(error: unknown): Omit<FixError, "path"> {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "unwritable",
    message: `Nothing was changed here, since the journal could not be written: ${reason}`,
  };
}

function countByRule({ mended }: FixedText): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of mended) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
