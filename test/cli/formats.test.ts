/* The formats of `check` for other programs, each read by a reader of its kind. */
import { DOMParser } from "@xmldom/xmldom";
import Ajv from "ajv";
import { csv2json } from "csv42";
import type { Log } from "sarif";
import { describe, expect, test, vi } from "vitest";
import { makeFolder, runCli } from "../support/commandLine.ts";
import { readText } from "../support/sourceFiles.ts";

vi.mock("../../server/src/rules/index.ts", async () => ({
  rules: (await import("../support/testRules.ts")).testRules,
}));

const HEAD =
  "3. Memorandum From the Director (Harlow) to the Secretary\n\nWashington, March 4, 1974\n\n";
const files = {
  "a.memo": `${HEAD}A WRONG word.\n`,
  "b & c/d%, e.memo": `${HEAD}Some DOUBTFUL words, WRONG too.\n`,
  "z.memo": `${HEAD}Nothing.\n`,
};

async function checkAs(format: string, ...args: readonly string[]) {
  const cwd = await makeFolder(files);
  return runCli(["check", "--format", format, "a.memo", "b & c", "missing", "z.memo", ...args], {
    cwd,
  });
}

describe("sarif", () => {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readText("test/schemas/sarif-2.1.0.schema.json"));
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    schema,
  );

  test("is valid, and has rules with their pages, places, fixes and what could not be read", async () => {
    const { status, out, err } = await checkAs("sarif");
    const log = JSON.parse(out) as Log;
    validate(log);
    expect(validate.errors).toBeNull();
    const [run] = log.runs;
    const { rules = [] } = run?.tool.driver ?? {};
    expect(rules[0]).toMatchObject({
      id: "test/word",
      helpUri: expect.stringMatching(/docs\/rules\/test\/word\.md$/),
    });
    expect(run?.results?.map(({ ruleId, ruleIndex, level }) => [ruleId, ruleIndex, level])).toEqual(
      [
        ["test/word", 0, "error"],
        ["test/word", 0, "note"],
        ["test/word", 0, "error"],
      ],
    );
    const place = run?.results?.[1]?.locations?.[0]?.physicalLocation;
    expect(place).toEqual({
      artifactLocation: { uri: "b%20%26%20c/d%25%2C%20e.memo" },
      region: {
        startLine: 5,
        startColumn: 6,
        endLine: 5,
        endColumn: 14,
        charOffset: HEAD.length + 5,
        charLength: 8,
      },
    });
    expect(run?.results?.[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toMatchObject([
      { insertedContent: { text: "RIGHT" } },
    ]);
    expect(run?.invocations?.[0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [{ descriptor: { id: "not-found" } }],
    });
    expect([status, err]).toEqual([2, ""]);
  });

  test("of nothing is valid", async () => {
    const cwd = await makeFolder({ "z.memo": files["z.memo"] });
    const { out } = await runCli(["check", "--format", "sarif"], { cwd });
    expect(validate(JSON.parse(out))).toBe(true);
  });
});

describe("junit", () => {
  /** Suites with their tests and what those hold. */
  async function readSuites(...args: readonly string[]) {
    const { out } = await checkAs("junit", ...args);
    const root = new DOMParser().parseFromString(out, "text/xml").documentElement;
    return [...(root?.getElementsByTagName("testsuite") ?? [])].map((suite) => ({
      name: suite.getAttribute("name"),
      counts: ["tests", "failures", "errors"].map((name) => suite.getAttribute(name)).join(" "),
      tests: [...suite.getElementsByTagName("testcase")].map((test) =>
        [...test.getElementsByTagName("*")].map(({ nodeName }) => nodeName).join(),
      ),
    }));
  }

  test("has a suite a file, and findings that fail the run as failures", async () => {
    expect(await readSuites()).toEqual([
      { name: "a.memo", counts: "1 1 0", tests: ["failure"] },
      { name: "b & c/d%, e.memo", counts: "2 1 0", tests: ["system-out", "failure"] },
      { name: "missing", counts: "1 0 1", tests: ["error"] },
      { name: "z.memo", counts: "1 0 0", tests: [""] },
    ]);
    expect((await readSuites("--fail-on", "information"))[1]?.counts).toBe("2 2 0");
  });
});

test("github has commands with escaped properties", async () => {
  const { out } = await checkAs("github");
  expect(out.split("\n")).toEqual([
    "::error file=a.memo,line=5,endLine=5,col=3,endColumn=7,title=test/word::The word is WRONG; RIGHT was expected",
    "::notice file=b & c/d%25%2C e.memo,line=5,endLine=5,col=6,endColumn=13,title=test/word::The word is DOUBTFUL; RIGHT was expected",
    "::error file=b & c/d%25%2C e.memo,line=5,endLine=5,col=22,endColumn=26,title=test/word::The word is WRONG; RIGHT was expected",
    "::error file=missing,title=not-found::There is no such file or folder",
    "3 to check in 3 files: 2 errors, 1 information; 1 input could not be used",
    "",
  ]);
});

test("csv has a row a finding, begins with a byte order mark, and names errors beside", async () => {
  const { out, err } = await checkAs("csv");
  expect(out.startsWith("\ufeffpath,line,")).toBe(true);
  const rows = csv2json(out.slice(1)) as Record<string, unknown>[];
  expect(rows.map((row) => [row["path"], row["line"], row["column"], row["severity"]])).toEqual([
    ["a.memo", 5, 3, "error"],
    ["b & c/d%, e.memo", 5, 6, "information"],
    ["b & c/d%, e.memo", 5, 22, "error"],
  ]);
  expect(err).toBe("missing: There is no such file or folder\n");
});

describe("--max-findings", () => {
  test("leaves findings out and counts them", async () => {
    const { status, out } = await checkAs("json", "--max-findings", "2");
    const output = JSON.parse(out);
    const counts = output.files.map(({ findings }: { findings: unknown[] }) => findings.length);
    expect(counts).toEqual([1, 1, 0]);
    expect(output.summary).toMatchObject({ error: 2, information: 1, omitted: 1 });
    expect(status).toBe(2);
  });

  test("of none leaves the summary", async () => {
    const { out } = await checkAs("text", "--max-findings", "0");
    expect(out).toBe(
      "3 to check in 3 files: 2 errors, 1 information; 3 of them not printed; 1 input could not be used\n",
    );
  });
});
