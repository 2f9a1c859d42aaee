/** What `check` does with one file, on any thread. */
import type { FileType } from "../../features/contract.ts";
import type { Library } from "../../resolve/library/library.ts";
import { check, type Finding, type LibraryFile, needsLibrary } from "../../rules/check.ts";
import type { Severity } from "../../settings.ts";
import { pathInFolder } from "../../workspace/folder.ts";
import { toForwardSlashes } from "../../workspace/nodeFiles.ts";
import type { AnalyzedFile } from "../analyzeInputs.ts";
import { DEFERRED, type FileWork } from "../batches/work.ts";
import { type CheckFormatName, checkFormat, type PrintOptions } from "../formats/checkFormats.ts";
import { type FilePrint, joinPrint } from "../formats/frame.ts";
import { timings } from "../timings.ts";
import { areKnown } from "./baseline.ts";
import { type FileFacts, factsOf } from "./facts.ts";
import { toFindingOutput } from "./findingOutput.ts";

export interface CheckWorkOptions extends PrintOptions {
  readonly format: CheckFormatName;
  readonly includesAccepted: boolean;
  /** Whether findings may be left out, and are therefore given one by one. */
  readonly isLimited: boolean;
  /** Whether facts for statistics are wanted, and nothing is printed. */
  readonly stats: boolean;
}

/** What is known of a checked file. */
export interface CheckResult {
  readonly kind: FileType;
  readonly counts: FindingCounts;
  readonly print: FilePrint | string;
  /** Only for statistics. */
  readonly facts?: FileFacts;
}

/** Findings by severity; accepted ones, and those of the baseline, are counted by themselves. */
export type FindingCounts = Readonly<Record<Severity | "accepted" | "known", number>>;

/** The work; without a library it is deferred for files whose settings need one. */
export function createCheckWork(
  options: CheckWorkOptions,
  readLibrary?: () => Promise<Library | undefined>,
): FileWork<CheckResult> {
  const format = checkFormat(options.format);
  return async (file) => {
    const isForLibrary = needsLibrary(file.settings);
    if (isForLibrary && readLibrary === undefined) return DEFERRED;
    const library = isForLibrary ? await readLibrary?.() : undefined;
    const place = library && { library, path: file.input.path };
    const { findings, states, counts } = findingsOf(file, place);
    const { snapshot, folder } = file;
    const kind = snapshot.type;
    if (options.stats) {
      const counting = findings.filter((_, i) => states[i] === "new");
      return { kind, counts, print: "", facts: factsOf(snapshot, counting, folder.vocabulary) };
    }
    const shown = findings.flatMap((finding, i) => {
      const isAccepted = states[i] === "accepted";
      const isShown = isAccepted ? options.includesAccepted : states[i] === "new";
      return isShown ? toFindingOutput(snapshot, finding, isAccepted) : [];
    });
    const checked = { path: file.input.path, kind, findings: shown };
    const print = timings.measure("output", () => format.print(checked, snapshot, options));
    return { kind, counts, print: options.isLimited ? print : joinPrint(print) };
  };
}

type FindingState = "new" | "accepted" | "known";

/** The findings of a file, counted, and whether each is accepted or in the baseline. */
function findingsOf(
  { input, text, snapshot, folder, settings }: AnalyzedFile,
  place: LibraryFile | undefined,
): {
  readonly findings: readonly Finding[];
  readonly states: readonly FindingState[];
  readonly counts: FindingCounts;
} {
  const findings = timings.measure("rules", () => check(snapshot, settings, place));
  const path = pathInFolder(folder, toForwardSlashes(input.absolutePath));
  const accepted = folder.acceptedIndex.areAccepted(path, findings, () => text);
  const known = areKnown(findings, input.known ?? []);
  const states = findings.map((_, i) => (accepted[i] ? "accepted" : known[i] ? "known" : "new"));
  const counts = { error: 0, warning: 0, information: 0, hint: 0, accepted: 0, known: 0 };
  findings.forEach(({ severity }, i) => {
    const state = states[i] ?? "new";
    counts[state === "new" ? severity : state]++;
  });
  return { findings, states, counts };
}
