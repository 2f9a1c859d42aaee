import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { CheckOutput } from "../../server/src/features/contract.ts";
import { makeFolder, runCli } from "../support/commandLine.ts";
import { expectConforms } from "../support/schemas.ts";

vi.mock("../../server/src/rules/index.ts", async () => ({
  rules: (await import("../support/testRules.ts")).testRules,
}));

const HEAD =
  "3. Memorandum From the Director (Harlow) to the Secretary\n\nWashington, March 4, 1974\n\n";
const memo = (text: string) => `${HEAD}${text}\n`;

/** The output of `check --format json` and the exit status. */
async function checkJson(
  args: readonly string[],
  cwd: string,
  input?: string,
): Promise<CheckOutput & { status: number }> {
  const surroundings = input === undefined ? { cwd } : { cwd, input };
  const { status, out, err } = await runCli(["check", "--format", "json", ...args], surroundings);
  expect(err).toBe("");
  const output = JSON.parse(out) as CheckOutput;
  expectConforms("check", output);
  return { ...output, status };
}

describe("json", () => {
  test("has files, findings, errors and a summary", async () => {
    const cwd = await makeFolder({ "a.memo": memo("A WRONG word."), "b.memo": memo("Nothing.") });
    const { status, files, errors, summary } = await checkJson(["a.memo", "b.memo"], cwd);
    expect(status).toBe(1);
    expect(files.map(({ path, kind, findings }) => [path, kind, findings.length])).toEqual([
      ["a.memo", "memo", 1],
      ["b.memo", "memo", 0],
    ]);
    const start = { line: 4, character: 2, offset: HEAD.length + 2 };
    const range = { start, end: { line: 4, character: 7, offset: HEAD.length + 7 } };
    expect(files[0]?.findings[0]).toEqual({
      code: "test/word",
      severity: "error",
      message: "The word is WRONG; RIGHT was expected",
      range,
      fixes: [
        {
          title: "Change WRONG to RIGHT",
          safe: false,
          preferred: true,
          edits: [{ range, newText: "RIGHT" }],
        },
      ],
      related: [{ message: "The line begins here", range: expect.anything() }],
    });
    expect(errors).toEqual([]);
    expect(summary).toEqual({
      files: 2,
      errors: 0,
      error: 1,
      warning: 0,
      information: 0,
      hint: 0,
      accepted: 0,
    });
  });

  test("of no file that could be used is still whole", async () => {
    const cwd = await makeFolder({});
    const { status, files, errors } = await checkJson(["a.memo"], cwd);
    expect([status, files]).toEqual([2, []]);
    expect(errors).toMatchObject([{ path: "a.memo", code: "not-found" }]);
  });

  test("counts offsets without the byte order mark", async () => {
    const cwd = await makeFolder({ "a.memo": `\ufeff${memo("WRONG")}` });
    const { files } = await checkJson(["a.memo"], cwd);
    expect(files[0]?.findings[0]?.range.start).toEqual({
      line: 4,
      character: 0,
      offset: HEAD.length,
    });
  });
});

describe("ndjson", () => {
  test("has a line a file, a line an error, and the summary as the last line", async () => {
    const cwd = await makeFolder({ "a.memo": memo("WRONG"), "c.memo": memo("") });
    const args = ["check", "--format", "ndjson", "a.memo", "b.memo", "c.memo"];
    const { status, out } = await runCli(args, { cwd });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const line of lines) expectConforms("check-line", line);
    expect(lines).toMatchObject([
      { version: 1, path: "a.memo", kind: "memo", findings: [{ code: "test/word" }] },
      { version: 1, path: "b.memo", error: { code: "not-found" } },
      { version: 1, path: "c.memo", findings: [] },
      { version: 1, summary: { files: 2, errors: 1, error: 1 } },
    ]);
    expect(status).toBe(2);
  });
});

describe("the exit status", () => {
  test.each([
    ["WRONG", [], 1],
    ["DOUBTFUL", [], 0],
    ["DOUBTFUL", ["--fail-on", "information"], 1],
    ["DOUBTFUL", ["--fail-on", "warning"], 0],
    ["WRONG", ["--fail-on", "never"], 0],
    ["WRONG", ["--severity", "test/word=warning"], 0],
    ["WRONG", ["--severity", "test/word=off", "--fail-on", "hint"], 0],
    ["Nothing.", ["--fail-on", "hint"], 0],
    ["ODD", ["--fail-on", "hint"], 0],
    ["ODD", ["--fail-on", "hint", "--policy", "normalised"], 1],
  ])("for %s with %j is %i", async (text, args, expected) => {
    const cwd = await makeFolder({ "a.memo": memo(text) });
    const { status } = await runCli(["check", "a.memo", ...args], { cwd });
    expect(status).toBe(expected);
  });
});

describe("an input that cannot be used", () => {
  test("is named and counted while the rest is checked", async () => {
    const cwd = await makeFolder({
      "encoding.memo": Uint8Array.from([0x41, 0x92]),
      "image.memo": Uint8Array.from([0x89, 0x50, 0]),
      "bug.memo": memo("A BUG here."),
      "z.memo": memo("WRONG"),
    });
    const args = ["missing.memo", "encoding.memo", "image.memo", "bug.memo", "*.cable", "z.memo"];
    const { status, files, errors, summary } = await checkJson(args, cwd);
    expect(errors.map(({ path, code }) => [path, code])).toEqual([
      ["missing.memo", "not-found"],
      ["encoding.memo", "encoding"],
      ["image.memo", "not-text"],
      ["bug.memo", "internal"],
      ["*.cable", "not-found"],
    ]);
    expect(errors[3]?.message).toContain("the rule stumbled");
    expect(files.map(({ path }) => path)).toEqual(["z.memo"]);
    expect(summary).toMatchObject({ files: 1, errors: 5, error: 1 });
    expect(status).toBe(2);
  });

  test("is named on the error output in the text format", async () => {
    const cwd = await makeFolder({ "a.memo": memo("") });
    const { status, out, err } = await runCli(["check", "missing.memo", "a.memo"], { cwd });
    expect(err).toBe("missing.memo: There is no such file or folder\n");
    expect(out).toBe("Nothing to check in 1 file; 1 input could not be used\n");
    expect(status).toBe(2);
  });
});

describe("paths", () => {
  const files = {
    "box/b.TXT": memo("WRONG"),
    "box/a.memo": memo(""),
    "box/10.md": memo(""),
    "box/deep/c.frus": memo(""),
    "box/image.png": "no",
    "box/node_modules/d.memo": memo(""),
    "box/.git/e.txt": memo(""),
    "box/.cablegram/f.txt": memo(""),
  };
  const all = ["10.md", "a.memo", "b.TXT", "deep/c.frus"];

  test("of a folder are those of its transcriptions, sorted", async () => {
    const cwd = await makeFolder(files);
    const found = async (path: string) =>
      (await checkJson([path], cwd)).files.map((file) => file.path);
    expect(await found("box")).toEqual(all.map((name) => `box/${name}`));
    expect(await found("./box/")).toEqual(all.map((name) => `./box/${name}`));
    expect((await checkJson([], join(cwd, "box"))).files.map((file) => file.path)).toEqual(all);
  });

  test("of a glob are those that match, whatever their ending", async () => {
    const cwd = await makeFolder(files);
    const { files: found } = await checkJson(["box/**/*.{md,frus,png}"], cwd);
    expect(found.map(({ path }) => path)).toEqual([
      "box/10.md",
      "box/deep/c.frus",
      "box/image.png",
    ]);
  });

  test("may have the signs of globs in their names", async () => {
    const cwd = await makeFolder({ "[1] {x}.memo": memo("") });
    expect((await checkJson(["[1] {x}.memo"], cwd)).files).toHaveLength(1);
  });

  test("come from the standard input for -", async () => {
    const cwd = await makeFolder(files);
    const { files: found } = await checkJson(["-"], cwd, "box/b.TXT\r\n\n  \nbox/a.memo\n");
    expect(found.map(({ path }) => path)).toEqual(["box/b.TXT", "box/a.memo"]);
  });

  test("lead to each file once", async () => {
    const cwd = await makeFolder(files);
    await symlink(join(cwd, "box/a.memo"), join(cwd, "link.memo")).catch(() => undefined);
    const { files: found } = await checkJson(["box/a.memo", "./box", "link.memo", "box/*.md"], cwd);
    expect(found.map(({ path }) => path).filter((path) => path !== "link.memo")).toEqual([
      "box/a.memo",
      "./box/10.md",
      "./box/b.TXT",
      "./box/deep/c.frus",
    ]);
    expect(found).toHaveLength(4);
  });

  test("to a folder without transcriptions are a mistake", async () => {
    const cwd = await makeFolder({ "pictures/a.png": "" });
    const { status, errors } = await checkJson(["pictures"], cwd);
    expect(status).toBe(2);
    expect(errors).toEqual([
      { path: "pictures", code: "not-found", message: expect.stringContaining(".txt, .md") },
    ]);
  });
});

describe("the folder's settings", () => {
  const config = { severities: { "test/word": "warning" }, policy: "normalised", type: "memo" };
  const settings = { ".cablegram/config.json": JSON.stringify(config) };

  test("hold for its files", async () => {
    const cwd = await makeFolder({ ...settings, "a/b.txt": "WRONG ODD" });
    const { files } = await checkJson(["a"], cwd);
    expect(files).toMatchObject([{ kind: "memo" }]);
    expect(files[0]?.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["test/word", "warning"],
      ["test/odd", "hint"],
    ]);
  });

  test("give way to what the command line says", async () => {
    const cwd = await makeFolder({ ...settings, "a.txt": "WRONG ODD" });
    const args = ["--policy", "diplomatic", "--severity", "test/word=hint", "--kind", "cable"];
    const { files } = await checkJson(["a.txt", ...args], cwd);
    expect(files).toMatchObject([
      { kind: "cable", findings: [{ code: "test/word", severity: "hint" }] },
    ]);
  });

  test("are named once if they are wrong, and are then not used", async () => {
    const cwd = await makeFolder({
      ".cablegram/config.json": '{"policy":"strict"}',
      "a.memo": memo("WRONG"),
      "b.memo": memo(""),
    });
    const { status, files, errors } = await checkJson(["a.memo", "b.memo"], cwd);
    expect(errors).toEqual([
      {
        path: ".cablegram/config.json",
        code: "unreadable",
        message: expect.stringContaining("policy"),
      },
    ]);
    expect(files).toHaveLength(2);
    expect(status).toBe(2);
  });
});

describe("accepted findings", () => {
  const record = {
    path: "box/a.memo",
    code: "test/word",
    before: "March 4, 1974",
    text: "WRONG",
    after: "sheets are here.",
    occurrence: 1,
    date: "2026-11-22",
  };
  const files = {
    ".cablegram/accepted.jsonl": `{"schema":"cablegram/accepted","version":1}\n${JSON.stringify(record)}\n`,
    "box/a.memo": memo("WRONG sheets are here."),
  };

  test("are counted and neither printed nor a reason to fail", async () => {
    const cwd = await makeFolder(files);
    const { status, files: checked, summary } = await checkJson(["box"], cwd);
    expect(checked[0]?.findings).toEqual([]);
    expect(summary).toMatchObject({ error: 0, accepted: 1 });
    expect(status).toBe(0);
  });

  test("are printed on demand", async () => {
    const cwd = await makeFolder(files);
    const { status, files: checked } = await checkJson(["box", "--include-accepted"], cwd);
    expect(checked[0]?.findings).toMatchObject([{ code: "test/word", accepted: true }]);
    expect(status).toBe(0);
    const { out } = await runCli(["check", "box", "--include-accepted"], { cwd });
    expect(out).toContain("RIGHT was expected (accepted as in the original)");
    expect(out).toContain("Nothing to check in 1 file; 1 accepted as in the original");
  });
});

describe("files that are not UTF-8", () => {
  const text = memo("A WRONG word, as in \u201cÉlan\u201d.");
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
  const windows = Buffer.from(
    text.replaceAll("\u201c", "\u0093").replaceAll("\u201d", "\u0094"),
    "latin1",
  );

  test.each([
    ["windows-1252", windows],
    ["utf-16le", utf16],
    ["utf-16be", Buffer.from(utf16).swap16()],
  ])("are named, and read where --encoding says %s", async (encoding, bytes) => {
    const cwd = await makeFolder({ "a.memo": bytes });
    const refused = await checkJson(["a.memo"], cwd);
    expect(refused.status).toBe(2);
    expect(refused.errors).toEqual([
      { path: "a.memo", code: "encoding", message: expect.stringMatching(/or name its encoding/) },
    ]);
    const { status, files, errors } = await checkJson(["a.memo", "--encoding", encoding], cwd);
    expect([status, errors]).toEqual([1, []]);
    expect(files[0]?.findings[0]?.range.start.offset).toBe(HEAD.length + 2);
  });

  test("are refused where they are not of the encoding that was named", async () => {
    const cwd = await makeFolder({ "a.memo": Buffer.from([0x41, 0x00, 0x00, 0xd8]) });
    const { errors } = await checkJson(["a.memo", "--encoding", "utf-16le"], cwd);
    expect(errors).toMatchObject([{ code: "encoding", message: "The file is not utf-16le" }]);
    const zeros = await checkJson(["a.memo", "--encoding", "windows-1252"], cwd);
    expect(zeros.errors).toMatchObject([{ code: "not-text" }]);
  });
});

test.each([["check"], ["outline"]])(
  "%s --timings tells each stage, and changes nothing else",
  async (command) => {
    const cwd = await makeFolder({
      "a.memo": memo("A WRONG word.1\n\n  1. Note."),
      "b.txt": "Nothing.",
    });
    const plain = await runCli([command, "."], { cwd });
    const told = await runCli([command, ".", "--timings"], { cwd });
    expect([told.status, told.out]).toEqual([plain.status, plain.out]);
    const names = told.err.split("\n").map((line) => line.split(" ")[0]);
    expect(names.slice(0, 7)).toEqual([
      "read",
      "split+scan",
      "divide",
      "parse",
      "resolve",
      "rules",
      "output",
    ]);
    expect(told.err).toMatch(/^2 files +\d+\.\d ms +100 %$/m);
  },
);
