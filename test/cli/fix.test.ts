import { chmod, lstat, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { applyPatch } from "diff";
import { describe, expect, test } from "vitest";
import { writeFixes } from "../../server/src/cli/fixing/fixFile.ts";
import { Journal } from "../../server/src/cli/fixing/journal.ts";
import { unifiedDiff } from "../../server/src/cli/fixing/unifiedDiff.ts";
import { run } from "../../server/src/cli/run.ts";
import type { FixRunOutput } from "../../server/src/features/contract.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { toAcceptedRecord } from "../../server/src/workspace/acceptedFindings.ts";
import { replaceFile } from "../../server/src/workspace/nodeReplaceFile.ts";
import { makeFolder, runCli } from "../support/commandLine.ts";
import { expectConforms } from "../support/schemas.ts";

const HEAD =
  "3. Memorandum From the Director (Harlow) to the Secretary\n\nWashington, March 4, 1974\n\n";
const memo = (text: string) => `${HEAD}${text}\n`;
/** A bell and a page link, each with a safe fix, the second under `normalised` only. */
const FAULTY = memo("The charts\u0007 of the harbour [\\[Page 12\\]](#) are here.");
const WITHOUT_BELL = FAULTY.replace("\u0007", "");
const MENDED = WITHOUT_BELL.replace("[\\[Page 12\\]](#)", "[Page 12]");

const read = (cwd: string, path: string) => readFile(join(cwd, path), "utf8");

async function fixJson(args: readonly string[], cwd: string): Promise<FixRunOutput> {
  const { out, err } = await runCli(["fix", "--format", "json", ...args], { cwd });
  expect(err).toBe("");
  const output = JSON.parse(out) as FixRunOutput;
  expectConforms("fix", output);
  return output;
}

/** The only journal of a folder, relative to it. */
async function journalOf(cwd: string): Promise<string> {
  const names = await readdir(join(cwd, ".cablegram/fixes"));
  expect(names).toHaveLength(1);
  return `.cablegram/fixes/${names[0]}`;
}

describe("fix", () => {
  test("carries out the safe fixes, says so, and has nothing to do the second time", async () => {
    const cwd = await makeFolder({ "a.memo": FAULTY, "b.memo": memo("Nothing.") });
    const { status, out, err } = await runCli(["fix"], { cwd });
    expect([status, err]).toEqual([0, ""]);
    const journal = await journalOf(cwd);
    expect(out).toBe(
      `a.memo: 1 text/control-character\nMended 1 in 1 of 2 files\nTo take it back: cablegram fix --undo ${journal}\n`,
    );
    expect(await read(cwd, "a.memo")).toBe(WITHOUT_BELL);
    const again = await runCli(["fix"], { cwd });
    expect([again.status, again.out]).toEqual([0, "Nothing to mend in 2 files\n"]);
  });

  test("follows the policy of the folder, and of the command line before it", async () => {
    const files = { ".cablegram/config.json": '{"policy":"normalised"}', "a.memo": FAULTY };
    const cwd = await makeFolder(files);
    await runCli(["fix", "--policy", "diplomatic"], { cwd });
    expect(await read(cwd, "a.memo")).toBe(WITHOUT_BELL);
    await runCli(["fix", "a.memo"], { cwd });
    expect(await read(cwd, "a.memo")).toBe(MENDED);
  });

  test.each([
    [["--rule", "page"], FAULTY.replace("[\\[Page 12\\]](#)", "[Page 12]")],
    [["--rule", "text/control-character"], WITHOUT_BELL],
    [["--rule", "page/link-form", "--rule", "text"], MENDED],
    [
      ["--severity", "text/control-character=off"],
      FAULTY.replace("[\\[Page 12\\]](#)", "[Page 12]"),
    ],
  ])("with %j mends these only", async (args, expected) => {
    const cwd = await makeFolder({ "a.memo": FAULTY });
    await runCli(["fix", "--policy", "normalised", ...args], { cwd });
    expect(await read(cwd, "a.memo")).toBe(expected);
  });

  test("keeps the byte order mark, line ends, the missing last one, and the rights", async () => {
    const text = FAULTY.replaceAll("\n", "\r\n").trimEnd();
    const cwd = await makeFolder({ "a.memo": `\ufeff${text}` });
    await chmod(join(cwd, "a.memo"), 0o640);
    await runCli(["fix", "a.memo"], { cwd });
    expect(await read(cwd, "a.memo")).toBe(`\ufeff${text.replace("\u0007", "")}`);
    expect((await stat(join(cwd, "a.memo"))).mode & 0o777).toBe(0o640);
    expect(await readdir(cwd)).toEqual([".cablegram", "a.memo"]);
  });

  test("leaves alone what is accepted, also where a fix beside it changes its words", async () => {
    const text = memo("The old\u0007 charts\u0007 of the harbour.");
    const [first] = check(analyze(text), defaultSettings);
    if (first === undefined) throw new Error("Nothing was found");
    const accepted = toAcceptedRecord("a.memo", first, text, { date: "2026-11-22" });
    const cwd = await makeFolder({
      ".cablegram/accepted.jsonl": `{"schema":"cablegram/accepted","version":1}\n${JSON.stringify(accepted)}\n`,
      "a.memo": text,
    });
    const { out } = await runCli(["check", "--include-accepted"], { cwd });
    expect(out).toContain("accepted as in the original");
    await runCli(["fix"], { cwd });
    expect(await read(cwd, "a.memo")).toBe(memo("The old\u0007 charts of the harbour."));
  });

  test("as JSON says what was mended where, and what could not be used", async () => {
    const cwd = await makeFolder({ "a.memo": FAULTY, "b.memo": memo("Nothing.") });
    const output = await fixJson(["a.memo", "b.memo", "c.memo"], cwd);
    expect(output).toMatchObject({
      files: [
        { path: "a.memo", status: "changed", fixes: { "text/control-character": 1 } },
        { path: "b.memo", status: "unchanged", fixes: {} },
      ],
      errors: [{ path: "c.memo", code: "not-found" }],
      summary: { files: 2, errors: 1, changed: 1, fixes: 1, journal: await journalOf(cwd) },
    });
  });
});

describe("files that are not UTF-8", () => {
  const faulty = FAULTY.replace("charts", "charts “of Élan”");
  const windows = Buffer.from(faulty.replaceAll("“", "\u0093").replaceAll("”", "\u0094"), "latin1");
  const utf16 = Buffer.from(`\ufeff${faulty}`, "utf16le");
  const wide = Buffer.from("\u0007", "utf16le");

  test.each([
    ["windows-1252", windows, Buffer.of(7)],
    ["utf-16le", utf16, wide],
    ["utf-16be", Buffer.from(utf16).swap16(), Buffer.from(wide).swap16()],
  ])("are mended in %s, and given back byte for byte", async (encoding, bytes, bell) => {
    const cwd = await makeFolder({ "a.memo": bytes });
    const refused = await fixJson(["a.memo"], cwd);
    expect(refused.errors).toMatchObject([{ path: "a.memo", code: "encoding" }]);
    const { files } = await fixJson(["a.memo", "--encoding", encoding], cwd);
    expect(files).toMatchObject([{ status: "changed", fixes: { "text/control-character": 1 } }]);
    const at = bytes.indexOf(bell);
    const without = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + bell.length)]);
    expect(await readFile(join(cwd, "a.memo"))).toEqual(without);
    const undone = await fixJson(["--undo", await journalOf(cwd)], cwd);
    expect(undone.files).toMatchObject([{ status: "restored" }]);
    expect(await readFile(join(cwd, "a.memo"))).toEqual(bytes);
  });

  test("are left as they are where a fix has a character that they cannot have", async () => {
    const cwd = await makeFolder({ "a.memo": "A line" });
    const input = { path: "a.memo", absolutePath: join(cwd, "a.memo") };
    const span = { start: 2, end: 6 };
    const journal = new Journal(join(cwd, "journal.jsonl"));
    const edits = [{ span, newText: "こ" }];
    const fault = await writeFixes(
      { input, text: "A line" },
      { edits, text: "A こ" },
      journal,
      "windows-1252",
    );
    expect(fault).toMatchObject({ code: "encoding", message: expect.stringContaining("windows") });
    expect(await readdir(cwd)).toEqual(["a.memo"]);
    expect(await read(cwd, "a.memo")).toBe("A line");
  });
});

describe("a dry run", () => {
  test("prints a unified diff, writes nothing, and ends with 1 if there is something", async () => {
    const cwd = await makeFolder({ "box/a.memo": FAULTY, "box/b.memo": memo("Nothing.") });
    const { status, out, err } = await runCli(["fix", "box", "--dry-run"], { cwd });
    expect(status).toBe(1);
    expect(out).toMatch(/^--- a\/box\/a\.memo\n\+\+\+ b\/box\/a\.memo\n@@ -2,4 \+2,4 @@\n/);
    expect(applyPatch(FAULTY, out)).toBe(WITHOUT_BELL);
    expect(err).toBe("Would mend 1 in 1 of 2 files\n");
    expect(await read(cwd, "box/a.memo")).toBe(FAULTY);
    expect(await readdir(cwd)).toEqual(["box"]);
    const { files } = await fixJson(["box", "--dry-run"], cwd);
    expect(files).toMatchObject([
      { status: "to-change", diff: out },
      { status: "unchanged", fixes: {} },
    ]);
    expect((await runCli(["fix", "box/b.memo", "--dry-run"], { cwd })).status).toBe(0);
  });

  test.each([
    ["few lines", "a \r\nb\r\nc", "a\r\nb\r\nc"],
    ["a last line without its end", "a\nb ", "a\nb"],
    ["very many lines", "a \nb\n".repeat(20_000), "a\nb\n".repeat(20_000)],
    [
      "very many lines between others",
      `x\ny\nz\nw\n${"a \n".repeat(3000)}v\nu `,
      `x\ny\nz\nw\n${"a\n".repeat(3000)}v\nu `,
    ],
  ])("has a diff of %s that can be applied", (_, before, after) => {
    expect(applyPatch(before, unifiedDiff("a.memo", before, after))).toBe(after);
  });
});

describe("a sample", () => {
  const files = Object.fromEntries(
    Array.from({ length: 9 }, (_, i) => [`${i}.memo`, memo(`Chart ${i}\u0007 is\u0007 here.  `)]),
  );

  test("shows some fixes with their lines, the same with the same seed, and writes nothing", async () => {
    const cwd = await makeFolder(files);
    const args = ["fix", "--sample", "4", "--seed", "7"];
    const { status, out } = await runCli(args, { cwd });
    expect(status).toBe(0);
    expect(out).toMatch(
      /^1\/4 \d\.memo:5:\d+ text\/control-character .+\n {2}= Delete the control character\n {2}- .+··\n {2}\+ .+··\n/,
    );
    expect(out).toContain("4 of 18 fixes; --seed 7 shows these again\n");
    expect((await runCli(args, { cwd })).out).toBe(out);
    expect((await runCli([...args.slice(0, -1), "8"], { cwd })).out).not.toBe(out);
    for (const [path, text] of Object.entries(files)) expect(await read(cwd, path)).toBe(text);
  });

  test("as JSON has the seed that was drawn", async () => {
    const cwd = await makeFolder(files);
    const { sample } = await fixJson(["--sample", "50"], cwd);
    expect(sample).toMatchObject({ of: 18, seed: expect.any(Number) });
    expect(sample?.fixes).toHaveLength(18);
    expect(sample?.fixes[0]).toMatchObject({
      path: "0.memo",
      before: ["Chart 0\u0007 is\u0007 here.  "],
      after: ["Chart 0 is\u0007 here.  "],
    });
  });
});

describe("a file is left as it is and named", () => {
  test("if it is read-only", async () => {
    const cwd = await makeFolder({ "a.memo": FAULTY });
    await chmod(join(cwd, "a.memo"), 0o444);
    const { status, err } = await runCli(["fix", "a.memo"], { cwd });
    expect([status, err]).toEqual([2, "a.memo: The file is read-only\n"]);
    expect(await read(cwd, "a.memo")).toBe(FAULTY);
    expect(await readdir(cwd)).toEqual(["a.memo"]);
  });

  test("if it is a link", async () => {
    const cwd = await makeFolder({ "box/a.memo": FAULTY, "links/none.memo": memo("") });
    await symlink(join(cwd, "box/a.memo"), join(cwd, "links/a.memo"));
    const { errors } = await fixJson(["links/a.memo"], cwd);
    expect(errors).toMatchObject([{ path: "links/a.memo", code: "link" }]);
    expect((await lstat(join(cwd, "links/a.memo"))).isSymbolicLink()).toBe(true);
    expect(await read(cwd, "box/a.memo")).toBe(FAULTY);
  });

  test("if it has changed since it was read", async () => {
    const cwd = await makeFolder({ "a.memo": FAULTY, "b.memo": FAULTY });
    const other = memo("Somebody else was here.");
    let err = "";
    const status = await run(["fix"], {
      cwd,
      // Both are read by the time the first is done.
      out: (line) => (line.startsWith("a.memo") ? writeFile(join(cwd, "b.memo"), other) : done()),
      err: async (text) => {
        err += text;
      },
      async *readInput() {},
      showsColors: false,
      showsProgress: false,
      onInterrupt: () => () => undefined,
    });
    expect([status, err]).toEqual([2, "b.memo: The file has changed since it was read\n"]);
    expect(await read(cwd, "b.memo")).toBe(other);
  });

  test("if it changes right before it is replaced", async () => {
    const cwd = await makeFolder({ "a.memo": "new" });
    const path = join(cwd, "a.memo");
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(await replaceFile(path, bytes("old"), bytes("fixed"))).toMatchObject({
      code: "changed",
    });
    expect(await replaceFile(cwd, bytes("old"), bytes("fixed"))).toMatchObject({
      code: "unwritable",
    });
    expect(await replaceFile(`${path}x`, bytes("old"), bytes("fixed"))).toMatchObject({
      code: "not-found",
    });
    expect(await readdir(cwd)).toEqual(["a.memo"]);
    expect(await read(cwd, "a.memo")).toBe("new");
  });

  test("if the journal cannot be written, and then so are all that follow", async () => {
    const cwd = await makeFolder({ "a.memo": FAULTY, "b.memo": FAULTY, "old.jsonl": "kept" });
    const { status, err } = await runCli(["fix", "--journal", "old.jsonl"], { cwd });
    expect(status).toBe(2);
    expect(err).toMatch(/^a\.memo: Nothing was changed here, since the journal could not be/);
    for (const path of ["a.memo", "b.memo"]) expect(await read(cwd, path)).toBe(FAULTY);
    expect(await read(cwd, "old.jsonl")).toBe("kept");
  });
});

describe("undo", () => {
  const files = {
    "box/a.memo": `\ufeff${FAULTY.replaceAll("\n", "\r\n")}`,
    "box/b.memo": memo('Two\u0007 bells\u0007 and “marks” of both "sorts".'),
  };

  test("restores every file byte for byte, wherever it is started", async () => {
    const cwd = await makeFolder(files);
    await runCli(["fix", "box", "--policy", "normalised"], { cwd });
    for (const [path, text] of Object.entries(files)) expect(await read(cwd, path)).not.toBe(text);
    const name = (await journalOf(cwd)).split("/").at(-1);
    const { status, out } = await runCli(["fix", "--undo", `../.cablegram/fixes/${name}`], {
      cwd: join(cwd, "box"),
    });
    expect([status, out]).toEqual([
      0,
      "b.memo: restored\na.memo: restored\nRestored 2 of 2 files\n",
    ]);
    for (const [path, text] of Object.entries(files)) expect(await read(cwd, path)).toBe(text);
    const again = await runCli(["fix", "--undo", await journalOf(cwd)], { cwd });
    expect([again.status, again.out]).toEqual([0, "Nothing to restore in 2 files\n"]);
  });

  test("leaves a file that has changed since, and names it", async () => {
    const cwd = await makeFolder(files);
    await runCli(["fix", "box", "--journal", "journal.jsonl"], { cwd });
    await writeFile(join(cwd, "box/a.memo"), "Something else\n");
    const { files: done, errors, summary } = await fixJson(["--undo", "journal.jsonl"], cwd);
    expect(done).toEqual([{ path: "box/b.memo", status: "restored", fixes: {} }]);
    expect(errors).toMatchObject([{ path: "box/a.memo", code: "changed" }]);
    expect(summary).toMatchObject({ files: 2, changed: 1, errors: 1 });
    expect(await read(cwd, "box/a.memo")).toBe("Something else\n");
    expect(await read(cwd, "box/b.memo")).toBe(files["box/b.memo"]);
  });

  test("takes a journal whose last line was cut off", async () => {
    const cwd = await makeFolder(files);
    await runCli(["fix", "box", "--journal", "journal.jsonl"], { cwd });
    const journal = await read(cwd, "journal.jsonl");
    await writeFile(join(cwd, "journal.jsonl"), `${journal}{"path":"box/c.me`);
    expect((await fixJson(["--undo", "journal.jsonl"], cwd)).summary.changed).toBe(2);
  });

  test.each([
    ["another file", "A list.\n", "This file is no journal of cablegram fix"],
    ["an empty file", "", "This file is no journal of cablegram fix"],
    ["a newer version", '{"schema":"cablegram/fixes","version":2}\n', "newer version"],
    ["a broken line", '{"schema":"cablegram/fixes","version":1}\n{"path":\n', "Line 2 of the"],
  ])("refuses %s", async (_, text, message) => {
    const cwd = await makeFolder({ "journal.jsonl": text });
    const { status, err } = await runCli(["fix", "--undo", "journal.jsonl"], { cwd });
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  test("changes nothing by a journal that does not hold what the file was", async () => {
    const cwd = await makeFolder({ "a.memo": FAULTY });
    await runCli(["fix", "a.memo", "--journal", "journal.jsonl"], { cwd });
    const journal = await read(cwd, "journal.jsonl");
    await writeFile(join(cwd, "journal.jsonl"), journal.replace("\\u0007", "x"));
    const { errors } = await fixJson(["--undo", "journal.jsonl"], cwd);
    expect(errors).toMatchObject([{ path: "a.memo", code: "unreadable" }]);
    expect(await read(cwd, "a.memo")).toBe(WITHOUT_BELL);
  });
});

test("a run that is stopped ends before the next file and says so", async () => {
  const cwd = await makeFolder({ "a.memo": FAULTY });
  const { status, out } = await runCli(["fix"], { cwd, interrupt: Promise.resolve() });
  expect(status).toBe(130);
  expect(out).toContain("stopped before all files were looked at");
  expect(await read(cwd, "a.memo")).toBe(FAULTY);
});

async function done(): Promise<void> {}
