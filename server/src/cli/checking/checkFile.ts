/** What `check` does with one file, on any thread. */
import type { CheckedFile, FileType } from "../../features/contract.ts";
import type { Library } from "../../resolve/library/library.ts";
import { check, needsLibrary } from "../../rules/check.ts";
import type { Severity } from "../../settings.ts";
import { pathInFolder } from "../../workspace/folder.ts";
import { toForwardSlashes } from "../../workspace/nodeFiles.ts";
import type { AnalyzedFile } from "../analyzeInputs.ts";
import { type CheckFormatName, checkFormat, type PrintOptions } from "../formats/checkFormats.ts";
import { type FilePrint, joinPrint } from "../formats/frame.ts";
import { timings } from "../timings.ts";
import { DEFERRED, type FileWork } from "../work/work.ts";
import { toFindingOutput } from "./findingOutput.ts";

export interface CheckWorkOptions extends PrintOptions {
  readonly format: CheckFormatName;
  readonly includesAccepted: boolean;
  /** Whether findings may be left out, and are therefore given one by one. */
  readonly isLimited: boolean;
}

/** What is known of a checked file. */
export interface CheckResult {
  readonly kind: FileType;
  readonly counts: FindingCounts;
  readonly print: FilePrint | string;
}

/** Findings by severity; accepted ones are counted by themselves. */
export type FindingCounts = Readonly<Record<Severity | "accepted", number>>;

/** The work; without a library it is deferred for files whose settings need one. */
export function createCheckWork(
  options: CheckWorkOptions,
  readLibrary?: () => Promise<Library>,
): FileWork<CheckResult> {
  const format = checkFormat(options.format);
  return async (file) => {
    const isForLibrary = needsLibrary(file.settings);
    if (isForLibrary && readLibrary === undefined) return DEFERRED;
    const library = isForLibrary ? await readLibrary?.() : undefined;
    const { checked, counts } = checkFile(file, library, options.includesAccepted);
    const print = timings.measure("output", () => format.print(checked, file.snapshot, options));
    return { kind: checked.kind, counts, print: options.isLimited ? print : joinPrint(print) };
  };
}

/** The findings of a file in the form of the contract, counted. */
function checkFile(
  { input, text, snapshot, folder, settings }: AnalyzedFile,
  library: Library | undefined,
  includesAccepted: boolean,
): { checked: CheckedFile; counts: FindingCounts } {
  const place = library && { library, path: input.path };
  const findings = timings.measure("rules", () => check(snapshot, settings, place));
  const path = pathInFolder(folder, toForwardSlashes(input.absolutePath));
  const accepted = folder.acceptedIndex.areAccepted(path, findings, () => text);
  const counts = { error: 0, warning: 0, information: 0, hint: 0, accepted: 0 };
  findings.forEach(({ severity }, i) => {
    counts[accepted[i] ? "accepted" : severity]++;
  });
  const shown = findings.flatMap((finding, i) =>
    includesAccepted || !accepted[i]
      ? toFindingOutput(snapshot, finding, accepted[i] ?? false)
      : [],
  );
  return { checked: { path: input.path, kind: snapshot.type, findings: shown }, counts };
}
