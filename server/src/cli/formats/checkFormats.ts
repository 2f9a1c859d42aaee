/** The formats of `check`, each as a frame and what is printed of a file. */
import type { CheckedFile, CheckSummary } from "../../features/contract.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import type { Severity } from "../../settings.ts";
import { csvFrame, printCsv } from "./csv.ts";
import type { FilePrint, Frame } from "./frame.ts";
import { githubFrame, printGithub } from "./github.ts";
import { jsonFrame, printJson } from "./json.ts";
import { junitFrame, printJunit } from "./junit.ts";
import { checkLinesFrame, printLine } from "./ndjson.ts";
import { printSarif, sarifFrame } from "./sarif.ts";
import { printText, textFrame } from "./text.ts";

export const CHECK_FORMATS = ["text", "json", "ndjson", "sarif", "junit", "github", "csv"] as const;
export type CheckFormatName = (typeof CHECK_FORMATS)[number];

/** What is known when all files are done. */
export interface CheckEnd {
  readonly summary: CheckSummary;
  /** Files that are neither cable nor memo: how many, and the first of them. */
  readonly unknown: { readonly count: number; readonly names: readonly string[] };
}

/** What formats must know to print a file. */
export interface PrintOptions {
  readonly hasColors: boolean;
  /** The severity from which on the run fails. */
  readonly failOn: Severity | "never";
}

interface CheckFormat {
  readonly frame: Frame<CheckEnd>;
  print(checked: CheckedFile, snapshot: Snapshot, options: PrintOptions): FilePrint;
}

const formats: Readonly<Record<CheckFormatName, CheckFormat>> = {
  text: {
    frame: textFrame,
    print: (checked, snapshot, { hasColors }) => printText(checked, snapshot, hasColors),
  },
  json: {
    frame: {
      ...jsonFrame(),
      closing: ({ summary }, errors) => jsonFrame().closing({ summary }, errors),
    },
    print: printJson,
  },
  ndjson: { frame: checkLinesFrame, print: printLine },
  sarif: { frame: sarifFrame, print: printSarif },
  junit: { frame: junitFrame, print: (checked, _, { failOn }) => printJunit(checked, failOn) },
  github: { frame: githubFrame, print: printGithub },
  csv: { frame: csvFrame, print: printCsv },
};

/** The format of this name. */
export function checkFormat(name: CheckFormatName): CheckFormat {
  return formats[name];
}
