import { expect, test } from "vitest";
import { ruleDocumentationUrl } from "../../server/src/constants.ts";
import type { RulesOutput } from "../../server/src/features/contract.ts";
import { rules } from "../../server/src/rules/index.ts";
import { makeFolder, runCli } from "../support/commandLine.ts";
import { expectConforms } from "../support/schemas.ts";

test("rules as JSON are the list with severities and pages", async () => {
  const { status, out } = await runCli(["rules", "--format", "json"], {
    cwd: await makeFolder({}),
  });
  const output = JSON.parse(out) as RulesOutput;
  expectConforms("rules", output);
  expect(output.rules.map(({ code }) => code)).toEqual(rules.map(({ code }) => code));
  expect(output.rules.map(({ url }) => url)).toEqual(
    rules.map(({ code }) => `${ruleDocumentationUrl}${code}.md`),
  );
  expect(status).toBe(0);
});

test("rules as text have code, severity and summary on a line, the page below", async () => {
  const { out } = await runCli(["rules"], { cwd: await makeFolder({}) });
  const lines = out.split("\n");
  for (const { code, severity, summary } of rules) {
    const at = lines.findIndex((line) => line.startsWith(`${code} `));
    expect(lines[at]).toMatch(new RegExp(` ${severity} `));
    expect(lines[at]).toContain(summary);
    expect(lines[at + 1]?.trim()).toBe(`${ruleDocumentationUrl}${code}.md`);
  }
});
