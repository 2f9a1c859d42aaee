/* Runs that tell only what is new: against a baseline, and since a revision of git. */
import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { makeFolder, runCli } from "../support/commandLine.ts";
import { expectConforms } from "../support/schemas.ts";

vi.mock("../../server/src/rules/index.ts", async () => ({
  rules: (await import("../support/testRules.ts")).testRules,
}));

const HEAD =
  "3. Memorandum From the Director (Harlow) to the Secretary\n\nWashington, March 4, 1974\n\n";
const memo = (text: string) => `${HEAD}${text}\n`;

describe("--baseline", () => {
  test.each(["json", "ndjson"])(
    "of %s tells only what is new, wherever lines have moved",
    async (format) => {
      const cwd = await makeFolder({ "a.memo": memo("WRONG\n\nGood."), "b.memo": memo("WRONG") });
      const before = await runCli(["check", "--format", format], { cwd });
      await writeFile(join(cwd, "before"), before.out);
      const args = ["check", "--baseline", "before", "--format", "json"];
      const same = JSON.parse((await runCli(args, { cwd })).out);
      expect(same.summary).toMatchObject({ error: 0, known: 2 });
      await writeFile(join(cwd, "a.memo"), memo("A line.\n\nMore WRONG\n\nWRONG"));
      const { status, out } = await runCli(args, { cwd });
      const output = JSON.parse(out);
      expectConforms("check", output);
      expect(output.files.map(({ findings }: { findings: unknown[] }) => findings.length)).toEqual([
        1, 0,
      ]);
      expect(output.summary).toMatchObject({ error: 1, known: 2 });
      expect(status).toBe(1);
    },
  );

  test("keeps the one on the same line known", async () => {
    const cwd = await makeFolder({ "a.memo": memo("Good.\n\nWRONG") });
    const before = await runCli(["check", "--format", "json"], { cwd });
    await writeFile(join(cwd, "before"), before.out);
    await writeFile(join(cwd, "a.memo"), memo("WRONG\n\nWRONG"));
    const { out } = await runCli(["check", "--baseline", "before", "--format", "json"], { cwd });
    expect(JSON.parse(out).files[0].findings).toMatchObject([{ range: { start: { line: 4 } } }]);
  });

  test("leaves accepted what was accepted since", async () => {
    const record = { path: "a.memo", code: "test/word", before: "March 4, 1974", text: "WRONG" };
    const accepted = { ...record, after: "sheets.", occurrence: 1, date: "2026-11-22" };
    const cwd = await makeFolder({ "a.memo": memo("WRONG sheets.") });
    const before = await runCli(["check", "--format", "json"], { cwd });
    await mkdir(join(cwd, ".cablegram"));
    const lines = [{ schema: "cablegram/accepted", version: 1 }, accepted].map((line) =>
      JSON.stringify(line),
    );
    await writeFile(join(cwd, ".cablegram/accepted.jsonl"), `${lines.join("\n")}\n`);
    await writeFile(join(cwd, "before"), before.out);
    const { out } = await runCli(["check", "--baseline", "before", "--format", "json"], { cwd });
    expect(JSON.parse(out).summary).toMatchObject({ error: 0, accepted: 1, known: 0 });
  });

  test("that is none, or not there, is a wrong argument", async () => {
    const cwd = await makeFolder({ "a.memo": memo("") });
    const none = await runCli(["check", "--baseline", "a.memo"], { cwd });
    expect([none.status, none.out]).toEqual([2, ""]);
    expect(none.err).toContain("--baseline a.memo: It is not what check --format json or ndjson");
    expect((await runCli(["check", "--baseline", "b"], { cwd })).err).toContain("no such file");
  });
});

describe("--since", () => {
  const git = (cwd: string, ...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd });

  test("looks at files that changed or are new", async () => {
    const files = { "box/a.memo": memo("WRONG"), "box/b.memo": memo("WRONG"), "c.memo": memo("") };
    const cwd = await makeFolder(files);
    git(cwd, "init", "-q");
    git(cwd, "add", ".");
    git(cwd, "commit", "-q", "-m", "Begin");
    await writeFile(join(cwd, "box/b.memo"), memo("WRONG again"));
    await writeFile(join(cwd, "box/ä new.memo"), memo("WRONG"));
    const paths = async (from: string, ...args: string[]) => {
      const { out } = await runCli(["check", "--format", "json", ...args], { cwd: from });
      return JSON.parse(out).files.map(({ path }: { path: string }) => path);
    };
    expect(await paths(cwd, "--since", "HEAD")).toEqual(["box/b.memo", "box/ä new.memo"]);
    expect(await paths(join(cwd, "box"), "--since", "HEAD")).toEqual(["b.memo", "ä new.memo"]);
    expect(await paths(cwd, "c.memo", "--since", "HEAD")).toEqual([]);
    const outline = await runCli(["outline", "--since", "HEAD", "--format", "csv"], { cwd });
    expect(outline.out.trimEnd().split("\r\n")).toHaveLength(3);
  });

  test("says what git says against it", async () => {
    const cwd = await makeFolder({ "a.memo": memo("") });
    const env = process.env["GIT_CEILING_DIRECTORIES"];
    process.env["GIT_CEILING_DIRECTORIES"] = cwd;
    const { status, err } = await runCli(["check", "--since", "HEAD"], { cwd });
    if (env === undefined) delete process.env["GIT_CEILING_DIRECTORIES"];
    else process.env["GIT_CEILING_DIRECTORIES"] = env;
    expect(status).toBe(2);
    expect(err).toContain("--since HEAD: ");
    const option = await runCli(["check", "--since=--output=a"], { cwd });
    expect(option.err).toContain('"--output=a" is no revision');
  });
});
