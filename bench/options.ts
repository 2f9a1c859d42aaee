/** What to measure: the arguments of `npm run bench`. */
import { parseArgs } from "node:util";
import { LANGUAGES, type Language, type Shape } from "./documents.ts";

export const GROUPS = [
  "keystroke",
  "requests",
  "start",
  "memory",
  "functions",
  "files",
  "folder",
] as const;
export type Group = (typeof GROUPS)[number];

/** A text to measure with. */
export interface Subject {
  readonly language: Language;
  readonly shape: Shape;
  /** About how many UTF-16 units. */
  readonly size: number;
}

export interface Options {
  readonly groups: readonly Group[];
  readonly subjects: readonly Subject[];
  /** How many keys are typed for a figure. */
  readonly keys: number;
  /** How many keys are typed to see whether memory grows with them. */
  readonly manyKeys: number;
  /** How many files the command line checks. */
  readonly files: number;
  /** How many files are in the folder that a server reads. */
  readonly folderFiles: number;
  /** Whether other language servers are measured too, besides the empty one. */
  readonly hasPeers: boolean;
  /** Whether `docs/performance.md` is written anew. */
  readonly isWriting: boolean;
  /** Whether the servers write profiles of their processor time when they end. */
  readonly profile: boolean;
}

export const USAGE = `Usage: npm run bench -- [group…] [option…]

Groups: ${GROUPS.join(", ")} (all, if none is named)

  --sizes 100KB,1MB     of the texts (default: 10KB,100KB,1MB,10MB)
  --languages memo      cable, memo (default: both)
  --shapes single       many documents in a text, or a single one of 1 MB (default: both)
  --keys 100            typed for each figure
  --many-keys 10000     typed to see whether memory grows
  --files 2000          for the command line
  --folder-files 10000  in the folder that a server reads
  --quick               10KB and 100KB, 20 keys, 200 files, no peers
  --no-peers            leaves out the other language servers, but not the empty one
  --write               puts the tables into docs/performance.md
  --profile             writes each server's .cpuprofile into dist/bench/profiles
`;

const UNITS: Readonly<Record<string, number>> = { KB: 1e3, MB: 1e6 };
/** One long document is measured at this size, whatever the others are. */
const SINGLE_SIZE = 1e6;

/** Reads the arguments; `undefined` where help is asked for. Throws an error where one is wrong. */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sizes: { type: "string" },
      languages: { type: "string" },
      shapes: { type: "string" },
      keys: { type: "string" },
      help: { type: "boolean" },
      quick: { type: "boolean", default: false },
      "many-keys": { type: "string" },
      files: { type: "string" },
      "folder-files": { type: "string" },
      write: { type: "boolean", default: false },
      profile: { type: "boolean", default: false },
      "no-peers": { type: "boolean", default: false },
    },
  });
  if (values.help === true) return undefined;
  const { quick } = values;
  const groups = listOf(positionals.join(",") || undefined, GROUPS);
  const languages = listOf(values.languages, LANGUAGES);
  const shapes = listOf<Shape>(values.shapes, ["many", "single"]);
  const sizes = (values.sizes ?? (quick ? "10KB,100KB" : "10KB,100KB,1MB,10MB"))
    .split(",")
    .map(sizeOf);
  const singles = quick || values.sizes !== undefined ? sizes : [SINGLE_SIZE];
  return {
    groups,
    subjects: languages.flatMap((language) =>
      shapes.flatMap((shape) =>
        (shape === "many" ? sizes : singles).map((size) => ({ language, shape, size })),
      ),
    ),
    keys: countOf(values.keys, quick ? 20 : 100),
    manyKeys: countOf(values["many-keys"], quick ? 200 : 10_000),
    files: countOf(values.files, quick ? 200 : 2000),
    folderFiles: countOf(values["folder-files"], quick ? 200 : 10_000),
    hasPeers: !quick && !values["no-peers"],
    isWriting: values.write,
    profile: values.profile,
  };
}

function listOf<Entry extends string>(
  value: string | undefined,
  known: readonly Entry[],
): readonly Entry[] {
  if (value === undefined) return known;
  return value.split(",").map((name) => {
    const entry = known.find((each) => each === name);
    if (entry === undefined) throw new Error(`${name} is not known; expected ${known.join(", ")}`);
    return entry;
  });
}

/** `100KB` is 100,000. */
function sizeOf(value: string): number {
  const [, digits = "", unit = ""] = /^(\d+)([KM]B)$/.exec(value) ?? [];
  const size = Number(digits) * (UNITS[unit] ?? 0);
  if (size === 0) throw new Error(`${value} is no size; expected one as 100KB or 1MB`);
  return size;
}

function countOf(value: string | undefined, usual: number): number {
  if (value === undefined) return usual;
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`${value} is no number; expected a whole number above 0`);
  return count;
}
