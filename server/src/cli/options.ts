/** Options that several commands have, and the check of their values. */
import { InvalidArgumentError, Option } from "commander";
import { rules } from "../rules/index.ts";
import { SEVERITIES, type Severity } from "../settings.ts";

export type Format = "text" | "json" | "ndjson";

/** `--format`, one of these, the first by default. */
export function formatOption(formats: readonly Format[]): Option {
  return new Option("--format <format>", "how to print").choices(formats).default(formats[0]);
}

/** `--kind`: the document type instead of the one that the text shows. */
export function typeOption(): Option {
  return new Option("--kind <type>", "take every file for this document type").choices([
    "cable",
    "memo",
  ]);
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

const LEVELS = [...SEVERITIES, "off"] as const;

function isLevel(text: string): text is (typeof LEVELS)[number] {
  return LEVELS.some((level) => level === text);
}
