/** What `fix` prints: for people, as a diff, as a sample with its lines, or as JSON. */
import pico from "picocolors";
import type {
  FixError,
  FixedFile,
  FixSample,
  FixSummary,
  SampledFix,
} from "../../features/contract.ts";
import type { FixOptions } from "../fix.ts";
import type { Io } from "../io.ts";
import { toCodeFrame } from "./codeFrame.ts";
import { toPrintable } from "./displayWidth.ts";
import { errorLine } from "./errorLine.ts";
import { createJsonDocument } from "./json.ts";

/** A format of `fix`. */
export interface FixReporter {
  file(file: FixedFile): Promise<void>;
  error(error: FixError): Promise<void>;
  end(summary: FixSummary, sample: FixSample | undefined): Promise<void>;
}

/** The counts of the summary, while they grow. */
export class FixTally implements FixSummary {
  files = 0;
  errors = 0;
  changed = 0;
  fixes = 0;
  journal: string | null = null;
  interrupted = false;
}

/** The format that the options ask for. */
export function createFixReporter(options: FixOptions, io: Io): FixReporter {
  if (options.format === "json") return createJsonReporter(io);
  const colors = pico.createColors(options.color ?? io.showsColors);
  if (options.dryRun) return createDiffReporter(io, colors);
  return createTextReporter(options, io, colors);
}

function createJsonReporter(io: Io): FixReporter {
  const document = createJsonDocument<FixedFile>(io);
  return {
    file: document.file,
    error: document.error,
    end: (summary, sample) => document.end({ ...(sample && { sample }), summary }),
  };
}

type Colors = ReturnType<typeof pico.createColors>;

/** Nothing but the diff on the standard output, so that it can be handed to another program. */
function createDiffReporter(io: Io, colors: Colors): FixReporter {
  return {
    file: async ({ diff }) => {
      if (diff !== undefined) await io.out(colorDiff(diff, colors));
    },
    error: (error) => io.err(errorLine(error)),
    end: (summary) => io.err(`${summaryOf(summary, "would mend")}\n`),
  };
}

function colorDiff(diff: string, colors: Colors): string {
  if (!colors.isColorSupported) return diff;
  return diff
    .split("\n")
    .map((line) =>
      line.startsWith("+") ? colors.green(line) : line.startsWith("-") ? colors.red(line) : line,
    )
    .join("\n");
}

function createTextReporter(options: FixOptions, io: Io, colors: Colors): FixReporter {
  const isSample = options.sample !== undefined;
  return {
    file: async (file) => {
      if (file.status === "unchanged" || isSample) return;
      const what = file.status === "restored" ? "restored" : listOf(file.fixes);
      await io.out(`${colors.bold(toPrintable(file.path))}: ${what}\n`);
    },
    error: (error) => io.err(errorLine(error)),
    end: async (summary, sample) => {
      if (sample !== undefined) {
        const { fixes } = sample;
        for (const [i, fix] of fixes.entries())
          await io.out(`${sampledFix(fix, `${i + 1}/${fixes.length}`, colors)}\n\n`);
        await io.out(`${sampleSummary(sample)}\n`);
        if (0 < summary.errors) await io.out(`${inputs(summary)}\n`);
        return;
      }
      const verb = options.undo === undefined ? "Mended" : "Restored";
      await io.out(`${summaryOf(summary, verb)}\n`);
      if (summary.journal !== null)
        await io.out(`To take it back: cablegram fix --undo ${toPrintable(summary.journal)}\n`);
    },
  };
}

/** `3 page/link-form, 1 text/spacing`. */
function listOf(fixes: FixedFile["fixes"]): string {
  return Object.entries(fixes)
    .map(([code, number]) => `${number} ${code}`)
    .join(", ");
}

/** The place, what was found, and the lines without and with the fix. */
function sampledFix(
  { path, range, code, message, title, before, after }: SampledFix,
  number: string,
  colors: Colors,
): string {
  const place = colors.bold(
    `${toPrintable(path)}:${range.start.line + 1}:${range.start.character + 1}`,
  );
  const rows = [
    `${colors.dim(number)} ${place} ${colors.dim(code)} ${toPrintable(message)}`,
    `  = ${toPrintable(title)}`,
  ];
  const [shownBefore, shownAfter] = changedParts(before, after);
  rows.push(...shownBefore.map((line) => `  ${colors.red(`- ${line}`)}`));
  rows.push(...shownAfter.map((line) => `  ${colors.green(`+ ${line}`)}`));
  return rows.join("\n");
}

/** The lines as a terminal can show them, long ones cut around what changes; blanks at an end as `·`. */
function changedParts(
  before: readonly string[],
  after: readonly string[],
): [readonly string[], readonly string[]] {
  const frame = (line: string, other: string | undefined) => {
    const start = firstDifference(line, other ?? "");
    const { text } = toCodeFrame(line, { start, end: start });
    const trimmed = text.trimEnd();
    return trimmed + "·".repeat(text.length - trimmed.length);
  };
  return [
    before.map((line, i) => frame(line, after[i])),
    after.map((line, i) => frame(line, before[i])),
  ];
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function sampleSummary({ seed, of, fixes }: FixSample): string {
  if (of === 0) return "Nothing to mend";
  return `${fixes.length} of ${count(of, "fix", "fixes")}; --seed ${seed} shows these again`;
}

/** `Mended 4 in 1 of 5 files`. */
function summaryOf(summary: FixSummary, verb: string): string {
  const { files, changed, fixes, interrupted } = summary;
  const all = count(files, "file", "files");
  const start =
    changed === 0
      ? `Nothing to ${verb === "Restored" ? "restore" : "mend"} in ${all}`
      : verb === "Restored"
        ? `${verb} ${changed} of ${all}`
        : `${verb === "Mended" ? "Mended" : "Would mend"} ${fixes} in ${changed} of ${all}`;
  const stopped = interrupted ? "; stopped before all files were looked at" : "";
  return `${start}${summary.errors === 0 ? "" : `; ${inputs(summary)}`}${stopped}`;
}

function inputs({ errors }: FixSummary): string {
  return `${count(errors, "file", "files")} could not be used or ${errors === 1 ? "was" : "were"} left as ${errors === 1 ? "it is" : "they are"}`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
