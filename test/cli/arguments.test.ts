import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { makeFolder, runCli } from "../support/commandLine.ts";

describe("a wrong argument ends with 2 and a sentence that says what would be right:", () => {
  test.each([
    ["an unknown command", ["chek"], "Did you mean check?"],
    ["a path without a command", ["a.memo"], "cablegram check <paths>"],
    ["an unknown option", ["check", "--formt", "json"], "Did you mean --format?"],
    ["an unknown format", ["check", "--format", "xml"], "Allowed choices are text, json, ndjson,"],
    ["sarif for outline", ["outline", "--format", "sarif"], "text, json, ndjson, csv."],
    ["no jobs", ["check", "--jobs", "0"], "A whole number from 1 on was expected."],
    ["times of two threads", ["check", "--timings", "--jobs", "2"], "belongs to --jobs 1"],
    ["times of threads", ["outline", "--jobs", "4", "--timings"], "belongs to --jobs 1"],
    ["unknown fields", ["outline", "--fields", "mrn,colour"], '"colour" is none of path, line'],
    [
      "fields as text",
      ["outline", "--fields", "mrn"],
      "--fields belongs to --format csv or ndjson",
    ],
    ["an unknown document type", ["check", "--kind", "letter"], "Allowed choices are cable, memo."],
    ["an unknown policy", ["check", "--policy", "strict"], "diplomatic, normalised"],
    [
      "an unknown severity to fail on",
      ["check", "--fail-on", "bad"],
      "error, warning, information",
    ],
    ["a severity without a level", ["check", "--severity", "page/skipped"], "Write code=level"],
    [
      "a severity of no rule",
      ["check", "--severity", "page/none=off"],
      'No rule is called "page/none"',
    ],
    ["an unknown level", ["check", "--severity", "page/skipped=loud"], '"loud" is none of error'],
    ["an unknown rule to mend", ["fix", "--rule", "pages"], "No rule or family of rules is called"],
    ["a sample of none", ["fix", "--sample", "0"], "A whole number from 1 on was expected."],
    ["a seed without a sample", ["fix", "--seed", "1"], "--seed belongs to --sample"],
    ["a sample of a dry run", ["fix", "--sample", "1", "--dry-run"], "cannot be used with"],
    ["an undo with paths", ["fix", "a.memo", "--undo", "b"], "takes the files from the journal"],
    ["an undo of rules", ["fix", "--undo", "b", "--rule", "page"], "cannot be used with"],
    ["a path for rules", ["rules", "a.memo"], "too many arguments"],
  ])("%s", async (_, args, expected) => {
    const { status, out, err } = await runCli(args, { cwd: await makeFolder({}) });
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(expected);
  });
});

test.each([["--version"], ["--help"], ["check", "--help"]])("%j ends with 0", async (...args) => {
  const { status, out } = await runCli(args, { cwd: await makeFolder({}) });
  expect(status).toBe(0);
  expect(out).toContain(args[0] === "--version" ? manifest.version : "Usage: cablegram");
});
