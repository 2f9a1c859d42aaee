import { describe, expect, test } from "vitest";
import { makeFolder, runCli } from "../support/commandLine.ts";
import { MEMO } from "../support/outlines.ts";
import { createCable } from "../support/random.ts";
import { expectConforms } from "../support/schemas.ts";

const texts = {
  "a.memo": MEMO,
  "b.cable": createCable({ seed: 2 }).replace("MAR 74", "MXR 74"),
  "c.txt": "A list.\n",
};

/** The lines of a run over these texts as documents on the standard input. */
async function filter(args: readonly string[], lines: readonly string[]) {
  const cwd = await makeFolder({});
  return runCli([...args, "--format", "ndjson", "--stdin-documents"], {
    cwd,
    input: lines.join("\n"),
  });
}

const documents = Object.entries(texts).map(([path, text]) => JSON.stringify({ path, text }));

describe("--stdin-documents", () => {
  test.each([["check"], ["outline"]])("of %s gives the records of files", async (command) => {
    const cwd = await makeFolder(texts);
    const { out } = await runCli([command, "--format", "ndjson"], { cwd });
    const records = out.split("\n").filter((line) => line.includes('"path"'));
    const filtered = await filter([command], documents);
    expect(filtered.out.trimEnd().split("\n")).toEqual(records);
    expect(filtered.err).toBe("");
  });

  test("names a line that holds no document", async () => {
    const { status, out } = await filter(["check"], ["{}", "", documents[0] ?? "", "no"]);
    const records = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const record of records) expectConforms("check-line", record);
    expect(records.map(({ path, error }) => [path, error?.code])).toEqual([
      ["line 1", "not-text"],
      ["a.memo", undefined],
      ["line 4", "not-text"],
    ]);
    expect(status).toBe(2);
  });

  test.each([
    [["check", "--stdin-documents"], "belongs to --format ndjson"],
    [["check", "--stdin-documents", "--format", "ndjson", "a"], "from the standard input alone"],
    [["merge"], "missing required argument 'files'"],
    [["merge", "a", "--missing"], "--missing needs --list"],
  ])("%j is a wrong argument", async (args, expected) => {
    const { status, err } = await runCli(args, { cwd: await makeFolder({}) });
    expect(status).toBe(2);
    expect(err).toContain(expected);
  });
});

describe("merge", () => {
  test("of parts is the whole, whatever was killed and run again", async () => {
    const cwd = await makeFolder(texts);
    const whole = await runCli(["check", "--format", "ndjson"], { cwd });
    const first = await runCli(["check", "--format", "ndjson", "c.txt", "a.memo"], { cwd });
    const second = await runCli(["check", "--format", "ndjson", "b.cable"], { cwd });
    const parts = await makeFolder({
      "1.part": whole.out.slice(0, whole.out.indexOf("b.cable") + 20),
      "1.ndjson": first.out,
      "2.ndjson": second.out,
    });
    const { status, out, err } = await runCli(["merge", "1.part", "1.ndjson", "2.ndjson"], {
      cwd: parts,
    });
    expect([status, out, err]).toEqual([0, whole.out, "1 line left out that held no record\n"]);
  });

  test.each([
    '"path":"a","findings":5',
    '"path":"a","findings":[null]',
    '"path":1,"findings":[]',
    '"summary":{"accepted":"5"}',
  ])("leaves out a line with %s, and takes the others", async (fields) => {
    const record = '{"version":1,"path":"b","findings":[{"severity":"error"}]}';
    const cwd = await makeFolder({ "1.ndjson": `{"version":1,${fields}}\n${record}\n` });
    const { status, out, err } = await runCli(["merge", "1.ndjson"], { cwd });
    expect([status, err]).toEqual([0, "1 line left out that held no record\n"]);
    const [first, last] = out.trimEnd().split("\n");
    expect(first).toBe(record);
    expect(JSON.parse(last ?? "").summary).toMatchObject({ files: 1, error: 1, accepted: 0 });
  });

  test("follows a list, and names paths without a record", async () => {
    const cwd = await makeFolder(texts);
    const { out } = await runCli(["outline", "--format", "ndjson", "a.memo", "c.txt"], { cwd });
    const parts = await makeFolder({ "1.ndjson": out, list: "c.txt\nb.cable\na.memo\n" });
    const merged = await runCli(["merge", "1.ndjson", "--list", "list"], { cwd: parts });
    expect(
      merged.out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).path),
    ).toEqual(["c.txt", "a.memo"]);
    expect([merged.status, merged.err]).toEqual([
      2,
      "b.cable: There is no record; --missing lists such paths\n",
    ]);
    const missing = await runCli(["merge", "1.ndjson", "--list", "list", "--missing"], {
      cwd: parts,
    });
    expect([missing.status, missing.out]).toEqual([0, "b.cable\n"]);
  });

  test("prefers a record to an error", async () => {
    const cwd = await makeFolder({ "a.memo": MEMO });
    const { out } = await runCli(["check", "--format", "ndjson", "a.memo"], { cwd });
    const error = { version: 1, path: "a.memo", error: { code: "unreadable", message: "No" } };
    const parts = await makeFolder({ "1": out, "2": `${JSON.stringify(error)}\n` });
    expect((await runCli(["merge", "1", "2"], { cwd: parts })).out).toBe(out);
    expect((await runCli(["merge", "1", "3"], { cwd: parts })).err).toContain(
      "3: There is no such",
    );
  });
});
