/* What is read from the reports of test runs. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reports-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a report of files with the states of their tests; a file without tests could not be loaded. */
function report(name: string, files: Readonly<Record<string, readonly string[]>>): string {
  const testResults = Object.entries(files).map(([file, states]) => ({
    name: file,
    status: states.length === 0 || states.includes("failed") ? "failed" : "passed",
    assertionResults: states.map((status) => ({ status })),
  }));
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

function read(...args: string[]): string {
  const run = spawnSync("node", ["scripts/testReports.mjs", ...args], { encoding: "utf8" });
  return run.stdout.trim();
}

test("counts the tests of all reports, and a file that could not be loaded", () => {
  const first = report("first.json", { a: ["passed", "failed", "skipped"], b: ["passed"] });
  const second = report("second.json", { c: ["passed"], d: [] });
  expect(read("summary", "1", first, second, join(folder, "none.json"))).toBe("3 passed, 2 failed");
  expect(read("failed", first, second)).toBe("a\nd");
});

test("a run that failed without a failed test counts as one", () => {
  const all = report("all.json", { a: ["passed"] });
  expect(read("summary", "1", all)).toBe("1 passed, 1 failed");
  expect(read("summary", "0", all)).toBe("1 passed, 0 failed");
  expect(read("summary", "1", join(folder, "none.json"))).toBe("0 passed, 1 failed");
});

test("what a file's last run says counts", () => {
  const before = report("before.json", { a: ["passed", "failed"], b: ["passed"] });
  const again = report("again.json", { a: ["passed", "passed"] });
  expect(read("summary", "0", before, again)).toBe("3 passed, 0 failed");
  const stillBad = report("bad.json", { a: ["failed", "passed"] });
  expect(read("summary", "1", before, stillBad)).toBe("2 passed, 1 failed");
});
