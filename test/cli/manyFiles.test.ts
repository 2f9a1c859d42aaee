/*
 * The third script of what people do with Cablegram (the others are test/e2e/scripts.e2e.ts): a curator
 * checks 10,000 files and reads the table.
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { StatsOutput } from "../../server/src/features/contract.ts";
import { useBuiltCommandLine } from "../support/builtCommandLine.ts";
import { makeFolder } from "../support/commandLine.ts";
import { expectRecorded } from "../support/scriptRecords.ts";
import { root } from "../support/sourceFiles.ts";

const FILES = 10_000;
const ARGUMENTS = ["check", "--stats", "letters"];

const cli = useBuiltCommandLine();

test("a curator checks 10,000 files and reads the table", { timeout: 300_000 }, async () => {
  const samples = await readSamples();
  const cwd = await makeFolder({});
  await fill(join(cwd, "letters"), samples);

  const start = performance.now();
  const { out, err } = await cli.run(cwd, ARGUMENTS);
  const seconds = (performance.now() - start) / 1000;

  expect(err).toBe("");
  // The same of each sample by itself, as often as it is there.
  const singly = await Promise.all(
    samples.map(async ([name]) => {
      const args = ["check", "--stats", "--format", "json", join(root, "samples", name)];
      return JSON.parse((await cli.run(cwd, args)).out) as StatsOutput;
    }),
  );
  const times = (i: number) =>
    Math.floor(FILES / samples.length) + (i < FILES % samples.length ? 1 : 0);
  const sum = (countIn: (stats: StatsOutput) => number) =>
    singly.reduce((before, stats, i) => before + times(i) * countIn(stats), 0);
  const [cables, memos] = [sum((s) => s.documents.cable), sum((s) => s.documents.memo)];
  expect(cables + memos).toBe(FILES);
  expect(out).toContain(`\n${cables} cables and ${memos} memoranda. `);
  const rules = new Set(singly.flatMap(({ rules }) => rules.map(({ code }) => code)));
  expect(rules.size).toBeGreaterThan(10);
  for (const rule of rules) {
    const findings = sum((stats) => stats.rules.find(({ code }) => code === rule)?.findings ?? 0);
    expect(out).toMatch(new RegExp(`^ +${findings} +\\d+ +${rule}$`, "m"));
  }

  const keys = `cablegram ${ARGUMENTS.join(" ")}\n`.length;
  expectRecorded("curator", { clicks: 0, keys, seconds });
});

/** The names and texts of the samples. */
async function readSamples(): Promise<(readonly [string, string])[]> {
  const names = (await readdir(join(root, "samples")))
    .filter((name) => !name.endsWith(".md"))
    .sort();
  return Promise.all(
    names.map(async (name) => [name, await readFile(join(root, "samples", name), "utf8")] as const),
  );
}

/** Writes the samples again and again, a hundred files in a folder. */
async function fill(
  folder: string,
  samples: readonly (readonly [string, string])[],
): Promise<void> {
  for (let first = 0; first < FILES; first += 100) {
    const box = join(folder, `box-${1 + first / 100}`);
    await mkdir(box, { recursive: true });
    const numbers = Array.from({ length: 100 }, (_, i) => first + i);
    await Promise.all(
      numbers.map((i) => {
        const [name = "", text = ""] = samples[i % samples.length] ?? [];
        return writeFile(join(box, `${i}-${name}`), text);
      }),
    );
  }
}
