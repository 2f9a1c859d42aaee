/** Options that several commands have, and the check of their values. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { rules } from "../rules/index.ts";
import { POLICIES, SEVERITIES, type Severity } from "../settings.ts";
import { ENCODINGS } from "../workspace/nodeText.ts";

export type Format = "text" | "json";

/** `--format`, one of these, the first by default. */
export function formatOption(formats: readonly string[]): Option {
  return new Option("--format <format>", "how to print").choices(formats).default(formats[0]);
}

/** `--kind`: the document type instead of the one that the text shows. */
export function typeOption(): Option {
  return new Option("--kind <type>", "take every file for this document type").choices([
    "cable",
    "memo",
  ]);
}

/** `--jobs`: on how many threads files are worked on. */
export function jobsOption(): Option {
  return new Option(
    "--jobs <count>",
    "work on so many files at a time (default: as many as the machine has processors)",
  ).argParser(wholeNumber(1));
}

/** `--stdin-documents`: no files at all. */
export function stdinDocumentsOption(): Option {
  return new Option(
    "--stdin-documents",
    "a filter: documents as lines of JSON with path and text in, a record for each out (ndjson)",
  );
}

/** `--since`: only files that changed. */
export function sinceOption(): Option {
  return new Option("--since <revision>", "only files that changed since this git revision");
}

/** `--policy`: instead of the folder's. */
export function policyOption(): Option {
  return new Option("--policy <policy>", "follow the paper, or make a reading edition").choices(
    POLICIES,
  );
}

/** `--timings`: which needs one thread, since each has its own time. */
export function timingsOption(): Option {
  return new Option(
    "--timings",
    "say on standard error how long each stage took, on one thread",
  ).implies({ jobs: 1 });
}

/** Ends the program with a sentence where stages are to be timed on several threads. */
export function refuseTimedJobs(
  { timings, jobs }: { readonly timings?: true; readonly jobs?: number },
  command: Command,
): void {
  if (timings && jobs !== 1)
    command.error("error: --timings belongs to --jobs 1, since each thread has its own time");
}

/** `--encoding`: of files that are not UTF-8. */
export function encodingOption(): Option {
  return new Option("--encoding <encoding>", "how the files are encoded")
    .choices(ENCODINGS)
    .default(ENCODINGS[0]);
}

export const PATHS_HELP =
  "files, folders or globs; - reads a list of paths from standard input (default: this folder)";

/** Severities by code, as `--severity` gives them. */
export type ChosenSeverities = Readonly<Record<string, Severity | "off">>;

/** Adds `code=level` to those given before. Throws commander's error, with a sentence, on any other. */
export function addSeverity(argument: string, before: ChosenSeverities = {}): ChosenSeverities {
  const equals = argument.indexOf("=");
  const code = argument.slice(0, Math.max(0, equals));
  const level = argument.slice(equals + 1);
  if (equals < 0) throw new InvalidArgumentError("Write code=level, such as page/skipped=warning.");
  if (!rules.some((rule) => rule.code === code))
    throw new InvalidArgumentError(`No rule is called "${code}"; cablegram rules lists them.`);
  if (!isLevel(level))
    throw new InvalidArgumentError(`"${level}" is none of ${LEVELS.join(", ")}.`);
  return { ...before, [code]: level };
}

/**
 * Adds a rule or a family of rules (`page`) to those given before. Throws commander's error, with a
 * sentence, where there is none.
 */
export function addRule(argument: string, before: readonly string[] = []): readonly string[] {
  if (!rules.some(({ code }) => isOfRules(code, [argument])))
    throw new InvalidArgumentError(
      `No rule or family of rules is called "${argument}"; cablegram rules lists them.`,
    );
  return [...before, argument];
}

/** Whether a rule is one of those chosen, by its code or its family. */
export function isOfRules(code: string, chosen: readonly string[]): boolean {
  return chosen.some((name) => code === name || code.startsWith(`${name}/`));
}

/** A whole number from `least` on. Throws commander's error on any other. */
export function wholeNumber(least: number): (argument: string) => number {
  return (argument) => {
    const value = Number(argument);
    if (/^\d{1,9}$/.test(argument) && least <= value) return value;
    throw new InvalidArgumentError(`A whole number from ${least} on was expected.`);
  };
}

const LEVELS = [...SEVERITIES, "off"] as const;

function isLevel(text: string): text is (typeof LEVELS)[number] {
  return LEVELS.some((level) => level === text);
}
