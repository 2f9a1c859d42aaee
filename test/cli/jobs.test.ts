/* Many files on several threads, with the built program. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { useBuiltCommandLine } from "../support/builtCommandLine.ts";
import { makeFolder } from "../support/commandLine.ts";
import { createCable, createMemo } from "../support/random.ts";

const built = useBuiltCommandLine();

/** A folder of some hundred files, which are several batches, with some that cannot be used. */
async function makeCollection(): Promise<string> {
  const files: Record<string, string | Uint8Array> = {};
  for (let i = 0; i < 100; i++) {
    const name = `box-${i % 7}/${String(i).padStart(3, "0")}`;
    const cable = createCable({ seed: i });
    if (i % 50 === 7) files[`${name}.txt`] = Uint8Array.from([0x41, 0x92]);
    else if (i % 3 === 0)
      files[`${name}.memo`] = createMemo({ seed: i, number: i + 1, references: "none" });
    else files[`${name}.txt`] = i % 2 === 0 ? cable : cable.replace("MAR 74", "MXR 74");
  }
  files["box-0/.cablegram/config.json"] = '{"policy":"strict"}';
  return makeFolder(files);
}

describe("--jobs", () => {
  test.each([
    [["check", "--format", "ndjson", "--include-accepted"]],
    [["check", "--format", "text", "--max-findings", "20"]],
    [["outline", "--format", "csv", "--fields", "path,mrn,date"]],
    [["outline", "--coverage"]],
  ])("changes nothing in what is printed by %j", async (args) => {
    const cwd = await makeCollection();
    const one = await built.run(cwd, [...args, "--jobs", "1"]);
    expect(one.out.length).toBeGreaterThan(1000);
    expect(await built.run(cwd, [...args, "--jobs", "2"])).toEqual(one);
    expect(await built.run(cwd, args)).toEqual(one);
  });

  test("exports the same files", async () => {
    const cwd = await makeCollection();
    const exported = async (jobs: string) => {
      const args = ["export", "box-*/*", "--to", "markdown", "-o", jobs, "--jobs", jobs];
      const { out } = await built.run(cwd, args);
      const targets = out.split("\n").flatMap((line) => line.split(" → ")[1] ?? []);
      expect(targets.length).toBeGreaterThan(90);
      return Promise.all(targets.map((path) => readFile(join(cwd, path), "utf8")));
    };
    expect(await exported("2")).toEqual(await exported("1"));
  });

  test("finds what needs the other files", async () => {
    const cwd = await makeCollection();
    const args = ["check", "--format", "ndjson", "--severity", "reference/unknown=information"];
    const one = await built.run(cwd, [...args, "--jobs", "1"]);
    expect(await built.run(cwd, [...args, "--jobs", "2"])).toEqual(one);
  });
});

test("a file at which a worker breaks down is named, and the others are checked", async () => {
  const line = "1. The chart room [of the library] is closed (see paragraph 2 above).\n";
  const cwd = await makeFolder({
    "a.memo": line,
    "b.memo": line.repeat(60_000),
    "c.memo": line,
  });
  const args = [
    "check",
    "--jobs",
    "2",
    "--kind",
    "memo",
    "--format",
    "ndjson",
    "--max-findings",
    "0",
  ];
  const { status, out } = await built.run(cwd, args, {
    env: { NODE_OPTIONS: "--max-old-space-size=32" },
  });
  const lines = out
    .trimEnd()
    .split("\n")
    .map((record) => JSON.parse(record));
  expect(lines).toMatchObject([
    { path: "a.memo", findings: [] },
    { path: "b.memo", error: { code: "internal", message: expect.stringContaining("memory") } },
    { path: "c.memo", findings: [] },
    { summary: { files: 2, errors: 1 } },
  ]);
  expect(status).toBe(2);
});

test("Ctrl-C ends with what is done", async () => {
  const cwd = await makeCollection();
  const all = Array.from({ length: 30 }, () => "box-1\nbox-2\nbox-3\nbox-4\n");
  const { status, out } = await built.run(cwd, ["outline", "-", "--format", "ndjson"], {
    input: all.join(""),
    onOutput: (_, child) => {
      // A second one would end the program at once.
      if (!child.killed) child.kill("SIGINT");
    },
  });
  expect(status).toBe(130);
  expect(() =>
    out
      .trimEnd()
      .split("\n")
      .map((record) => JSON.parse(record)),
  ).not.toThrow();
});
