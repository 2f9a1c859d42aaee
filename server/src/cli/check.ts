/** The command `check`: findings, as text or JSON. */
import { type Command, Option } from "commander";
import type { CheckedFile, CheckSummary, InputError } from "../features/contract.ts";
import type { Library } from "../resolve/library/library.ts";
import { check, type Finding, type LibraryFile, needsLibrary } from "../rules/check.ts";
import { type Policy, SEVERITIES, type Severity } from "../settings.ts";
import { pathInFolder } from "../workspace/folder.ts";
import { toForwardSlashes } from "../workspace/nodeFiles.ts";
import { type AnalyzedFile, chosenSettings, visitInputs } from "./analyzeInputs.ts";
import { toFindingOutput } from "./findingOutput.ts";
import { createJsonReporter } from "./formats/json.ts";
import { createNdjsonReporter } from "./formats/ndjson.ts";
import { createTextReporter } from "./formats/text.ts";
import type { Io } from "./io.ts";
import {
  addSeverity,
  type ChosenSeverities,
  type Format,
  formatOption,
  PATHS_HELP,
  policyOption,
  typeOption,
} from "./options.ts";
import { readLibrary, withInputKept } from "./readLibrary.ts";
import type { CheckReporter } from "./reporter.ts";
import { type SetStatus, STATUS_CLEAN, STATUS_FAILED, STATUS_FOUND } from "./status.ts";

interface CheckOptions {
  readonly format: Format;
  readonly kind?: "cable" | "memo";
  readonly failOn: Severity | "never";
  readonly policy?: Policy;
  readonly includeAccepted?: boolean;
  readonly severity?: ChosenSeverities;
  readonly color?: boolean;
}

/** Adds the command to the program. */
export function addCheck(program: Command, io: Io, setStatus: SetStatus): void {
  program
    .command("check")
    .description("report where a transcription cannot be what the paper says")
    .argument("[paths...]", PATHS_HELP)
    .addOption(formatOption(["text", "json", "ndjson"]))
    .addOption(typeOption())
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 for findings of this severity or above")
        .choices([...SEVERITIES, "never"])
        .default("error"),
    )
    .addOption(policyOption())
    .option("--include-accepted", "also print findings that are accepted as in the original")
    .option("--severity <code=level>", "severity of a rule, or off; may be repeated", addSeverity)
    .option("--color", "print colors")
    .option("--no-color", "print no colors")
    .action(async (paths: string[], options: CheckOptions) => {
      setStatus(await runCheck(paths, options, io));
    });
}

async function runCheck(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const reporter = createReporter(options, io);
  const tally = new Tally();
  const chosen = chosenSettings(options);
  const again = withInputKept(io);
  let library: Promise<Library> | undefined;
  await visitInputs(paths, chosen, again, {
    file: async (file) => {
      // Few need the other files, and these are read a second time for it.
      if (needsLibrary(file.settings)) library ??= readLibrary(paths, chosen, again);
      const place = library && { library: await library, path: file.input.path };
      const checked = checkFile(file, place, options.includeAccepted ?? false, tally);
      await reporter.file(checked, file);
    },
    error: async (error: InputError) => {
      tally.errors++;
      await reporter.error(error);
    },
  });
  await reporter.end(tally);
  if (0 < tally.errors) return STATUS_FAILED;
  return hasFailed(tally, options.failOn) ? STATUS_FOUND : STATUS_CLEAN;
}

/** The counts of the summary, while they grow. */
class Tally implements CheckSummary {
  files = 0;
  errors = 0;
  error = 0;
  warning = 0;
  information = 0;
  hint = 0;
  accepted = 0;
}

function createReporter({ format, color }: CheckOptions, io: Io): CheckReporter {
  switch (format) {
    case "json":
      return createJsonReporter(io);
    case "ndjson":
      return createNdjsonReporter(io);
    case "text":
      return createTextReporter(io, color ?? io.showsColors);
  }
}

/** The findings of a file in the form of the contract, counted. */
function checkFile(
  file: AnalyzedFile,
  place: LibraryFile | undefined,
  includesAccepted: boolean,
  tally: Tally,
): CheckedFile {
  const { input, text, snapshot, folder, settings } = file;
  const findings = check(snapshot, settings, place);
  const path = pathInFolder(folder, toForwardSlashes(input.absolutePath));
  const accepted = folder.acceptedIndex.areAccepted(path, findings, () => text);
  const isShown = (_: Finding, i: number) => includesAccepted || !accepted[i];
  tally.files++;
  findings.forEach(({ severity }, i) => {
    tally[accepted[i] ? "accepted" : severity]++;
  });
  const shown = findings.flatMap((finding, i) =>
    isShown(finding, i) ? toFindingOutput(snapshot, finding, accepted[i] ?? false) : [],
  );
  return { path: input.path, kind: snapshot.type, findings: shown };
}

/** Whether there is a finding of this severity or above; accepted ones do not count. */
function hasFailed(tally: CheckSummary, failOn: CheckOptions["failOn"]): boolean {
  if (failOn === "never") return false;
  return SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1).some(
    (severity) => 0 < tally[severity],
  );
}
