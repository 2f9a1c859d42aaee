/**
 * Findings of an earlier run, so that only new ones are told. A finding is known by its file, rule and
 * message, as often as it was there before: its place moves with every line above it.
 */
import { readFile } from "node:fs/promises";
import * as v from "valibot";
import type { Finding } from "../../rules/check.ts";
import { parseJson } from "../../workspace/json.ts";
import { toFault } from "../../workspace/nodeFiles.ts";
import type { Input } from "../inputs.ts";

/** A finding of the earlier run; lines count from 0. */
export interface KnownFinding {
  readonly code: string;
  readonly message: string;
  readonly line: number;
}

/** The findings of the earlier run by path. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

const findingSchema = v.object({
  code: v.string(),
  message: v.string(),
  range: v.object({ start: v.object({ line: v.number() }) }),
});
const fileSchema = v.object({ path: v.string(), findings: v.array(findingSchema) });
const outputSchema = v.object({ version: v.literal(1), files: v.array(fileSchema) });

/** The findings in what `check --format json` or `ndjson` printed, or why they cannot be read. */
export async function readBaseline(path: string): Promise<Baseline | string> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    return toFault(error).message;
  }
  const whole = v.safeParse(outputSchema, parseJson(text));
  const files = whole.success ? whole.output.files : readLines(text);
  if (files === undefined)
    return "It is not what check --format json or ndjson prints, which was expected";
  const baseline = new Map<string, KnownFinding[]>();
  for (const { path: name, findings } of files) {
    const known = baseline.get(name) ?? [];
    baseline.set(name, known);
    for (const { code, message, range } of findings)
      known.push({ code, message, line: range.start.line });
  }
  return baseline;
}

/** The files among the lines; `undefined` if a line is none of `check`. */
function readLines(text: string): readonly v.InferOutput<typeof fileSchema>[] | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const records = lines.map(parseJson);
  const isOurs = (record: unknown) =>
    typeof record === "object" && record !== null && "version" in record && record.version === 1;
  if (lines.length === 0 || !records.every(isOurs)) return undefined;
  return records.flatMap((record) => {
    const result = v.safeParse(fileSchema, record);
    return result.success ? result.output : [];
  });
}

/** The inputs, each file with what is known of it. */
export async function* withBaseline(
  inputs: AsyncIterable<Input>,
  baseline: Baseline,
): AsyncGenerator<Input> {
  for await (const input of inputs) {
    const known = input.file && baseline.get(input.file.path);
    yield input.file && known ? { file: { ...input.file, known } } : input;
  }
}

/**
 * Which of the findings are known. Those on the line of a known one come first, so that of two like it
 * the one that was there stays known.
 */
export function areKnown(
  findings: readonly Finding[],
  known: readonly KnownFinding[],
): readonly boolean[] {
  const left = new Map<string, number>();
  const count = (key: string, change: number) => left.set(key, (left.get(key) ?? 0) + change);
  const lineKeys = new Map<string, number>();
  const keyOf = ({ code, message }: { code: string; message: string }) => `${code} ${message}`;
  for (const finding of known) {
    count(keyOf(finding), 1);
    const lineKey = `${finding.line} ${keyOf(finding)}`;
    lineKeys.set(lineKey, (lineKeys.get(lineKey) ?? 0) + 1);
  }
  const result = findings.map((finding) => {
    const lineKey = `${finding.range.start.line} ${keyOf(finding)}`;
    const there = lineKeys.get(lineKey) ?? 0;
    if (there === 0) return false;
    lineKeys.set(lineKey, there - 1);
    count(keyOf(finding), -1);
    return true;
  });
  return result.map((isKnown, i) => {
    const finding = findings[i];
    if (isKnown || finding === undefined) return isKnown;
    const key = keyOf(finding);
    if ((left.get(key) ?? 0) <= 0) return false;
    count(key, -1);
    return true;
  });
}
